"""A line of the draft with carets under the words it is about, cut to fit."""

from msgspec import Struct
from rich.cells import cell_len

from models.document import Document
from models.place import Place

GAP = "…"


class Excerpt(Struct, frozen=True):
    """``line`` as shown; the carets begin under column ``column`` (0-based) and are ``width`` columns wide.

    Columns are those of a terminal: a wide character takes two, a combining mark none.
    """

    line: str
    column: int
    width: int

    @property
    def carets(self) -> str:
        return " " * self.column + "^" * self.width


def excerpt_at(document: Document, where: Place, room: int) -> Excerpt:
    """The paragraph of a place, or its table row with the cells joined by " | ", in ``room`` columns."""
    text, before = _surroundings(document, where)
    return _cut(printable(text), before + where.start, before + where.end, room)


def _surroundings(document: Document, where: Place) -> tuple[str, int]:
    """The text to show, and the offset in it of the block that holds the place."""
    if where.table is None or where.row is None:
        return document.blocks[where.block].text, 0
    text, before = "", 0
    for index, block in enumerate(document.blocks):
        if block.table == where.table and block.row == where.row:
            text += " | " if text else ""
            before = len(text) if index == where.block else before
            text += block.text
    return text, before


def printable(text: str) -> str:
    """One character for one: breaks and tabs become spaces, what steers a terminal becomes a mark."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def _cut(text: str, start: int, end: int, room: int) -> Excerpt:
    first, last = 0, len(text)
    if cell_len(text) > room:
        first, last = _window(text, start, end, room - 2 * len(GAP))
    head = GAP if first else ""
    tail = GAP if last < len(text) else ""
    shown = text[start : min(end, last)]
    column = cell_len(head + text[first:start])
    return Excerpt(head + text[first:last] + tail, column, max(1, cell_len(shown)))


def _window(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The longest run of whole words around ``start:end`` that fits; the span's end gives way if it must."""
    spare = room - cell_len(text[start:end])
    last = end if spare >= 0 else _fit(text, start, 1, room)
    first = _fit(text, start, -1, max(0, spare) * 2 // 3)
    last = max(last, _fit(text, last, 1, room - cell_len(text[first:last])))
    first = min(first, _fit(text, first, -1, room - cell_len(text[first:last])))
    return _at_word(text, first, start), last if last <= end else _at_word_end(text, last, end)


def _fit(text: str, at: int, step: int, room: int) -> int:
    """How far one can go from ``at`` in direction ``step`` within ``room`` columns."""
    ahead = text[at:] if step > 0 else text[:at][::-1]
    for count, character in enumerate(ahead):
        room -= cell_len(character)
        if room < 0:
            return at + step * count
    return at + step * len(ahead)


def _at_word(text: str, first: int, start: int) -> int:
    """The next beginning of a word, unless that is the span itself."""
    if first == 0 or text[first - 1] == " ":
        return first
    space = text.find(" ", first, start)
    return space + 1 if space >= 0 else first


def _at_word_end(text: str, last: int, end: int) -> int:
    if last == len(text) or text[last] == " ":
        return last
    space = text.rfind(" ", end, last)
    return space if space >= 0 else last
