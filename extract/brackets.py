"""Which brackets of a text belong together (dấu ngoặc)."""

import re

_MARKER = re.compile(r"\s*(?:\(?[0-9a-zđ]{1,3}(?:\.\d+)*\)|[0-9a-zđ]{1,2}\.)(?=\s)", re.IGNORECASE)
_BRACKET = re.compile(r"[()\[\]]")


def brackets_of(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of each "(" and its ")", inner ones first; the ")" of a list marker belongs to none."""
    marker = _MARKER.match(text)
    open_at: list[int] = []
    pairs: list[tuple[int, int]] = []
    for bracket in _BRACKET.finditer(text, marker.end() if marker else 0):
        if bracket[0] in "([":
            open_at.append(bracket.start())
        elif open_at:
            pairs.append((open_at.pop(), bracket.start()))
    return tuple(pairs)
