"""Characters of symbol fonts, which Word keeps as U+F000 plus the code in the font."""

import re
from functools import cache

from extract.vocabulary import vocabulary

_PRIVATE = re.compile("[\uf000-\uf0ff]")
_DASHES = frozenset("-‐‑‒–—−―\u00ad")
_KEPT = frozenset("+*")
_SYMBOLIC = ("symbol", "wingdings", "webdings")


def readable(text: str, font: str | None = None) -> str:
    """Private-use characters of a symbol font as ordinary ones; those of no known meaning are kept.

    >>> readable("\\uf0b3 5 ha", "Symbol")
    '≥ 5 ha'
    """
    if not _PRIVATE.search(text):
        return text
    return _PRIVATE.sub(lambda match: symbol(font or "Symbol", ord(match[0])), text)


def symbol(font: str, code: int) -> str:
    """One character of a symbol font by its code, with or without the U+F000."""
    low = code & 0xFF if 0xF000 <= code <= 0xF0FF or code < 0x100 else None
    if low is None:
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    known = _table().get((font.lower(), low))
    return known or (chr(code) if code < 0x100 and not font.lower().startswith(_SYMBOLIC) else chr(0xF000 + low))


def plain_bullet(text: str, font: str | None) -> str | None:
    """The mark of a bulleted list as one would type it: "-", "+", "*", "•", or the words of the level.

    Bullets are pictures in a symbol font more often than characters, and which picture says nothing.
    """
    mark = text.strip()
    if not mark:
        return None
    if _PRIVATE.search(mark) or (font or "").lower().startswith(_SYMBOLIC):
        mark = "".join(symbol(font or "Symbol", ord(c)) for c in mark)
        return _typed(mark) if len(mark) == 1 else "•"
    if mark == "o" and (font or "").lower().startswith("courier"):
        return "•"
    return mark if any(c.isalnum() for c in mark) or len(mark) > 1 else _typed(mark)


def _typed(mark: str) -> str:
    if mark in _DASHES:
        return "-"
    return mark if mark in _KEPT else "•"


@cache
def _table() -> dict[tuple[str, int], str]:
    return {(row["font"].lower(), int(row["code"], 16)): row["text"] for row in vocabulary("symbol_fonts")}
