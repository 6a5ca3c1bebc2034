"""How a table writes its numbers: 1.234,5 as Vietnamese does, or 1,234.5 as English does."""

import re
from collections.abc import Iterable

from extract.cell_number import groups_in_english
from models.document import Document

_LETTER = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\W\d_]{3}")
_POINT = re.compile(
    r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|(?:\d{4,}|0)\.\d+"
)
_COMMA = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:[. ]\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|(?:\d{4,}|0),\d+"
)


def is_vietnamese(document: Document) -> bool:
    """True if any letter of the document exists in Vietnamese alone."""
    return any(_LETTER.search(block.text) for block in document.blocks)


def writes_english(texts: Iterable[str], vietnamese: bool) -> bool:
    """True if the point is the decimal mark in these cells.

    In a Vietnamese document only numbers that nothing else can be say so ("1,234,567"). Elsewhere each
    unmistakable number is a vote, and where there is none, words in another language decide for English.
    """
    cells = [text.strip(" ()-–+%$*") for text in texts if text]
    if vietnamese:
        return groups_in_english(cells)
    point, comma = (sum(pattern.fullmatch(cell) is not None for cell in cells) for pattern in (_POINT, _COMMA))
    return point > comma if point or comma else any(map(_WORD.search, cells))
