"""Which brackets of a text belong together (dấu ngoặc)."""

import re

_MARKER = re.compile(r"\s*(?:\(?[0-9a-zđ]{1,3}(?:\.\d+)*\)|[0-9a-zđ]{1,2}\.)(?=\s)", re.IGNORECASE)


def brackets_of(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of each "(" and its ")", inner ones first; the ")" of a list marker belongs to none."""
    marker = _MARKER.match(text)
    open_at: list[int] = []
    pairs: list[tuple[int, int]] = []
    for offset in range(marker.end() if marker else 0, len(text)):
        if text[offset] in "([":
            open_at.append(offset)
        elif text[offset] in ")]" and open_at:
            pairs.append((open_at.pop(), offset))
    return tuple(pairs)
