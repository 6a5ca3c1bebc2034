"""A line of the draft with carets under the words it is about, cut to fit."""

from collections.abc import Iterator

from msgspec import Struct
from rich.cells import cell_len

from models.document import Document
from models.place import Place

GAP = "…"
LINES = 4
CONTEXT = 20
"""Columns around the marked words of an excerpt of several lines."""


class Excerpt(Struct, frozen=True):
    """One ``line`` as shown: ``head``, then the characters ``first:last`` of the text around the place.

    ``begins`` are the offsets in that text of its blocks. Columns are those of a terminal: a wide
    character takes two, a combining mark none.
    """

    line: str
    head: str
    first: int
    last: int
    begins: dict[int, int]

    def columns(self, where: Place) -> tuple[int, int] | None:
        """First column and width of what this line shows of a place, None if it shows nothing of it."""
        if where.block not in self.begins:
            return None
        start, end = (self.begins[where.block] + offset for offset in (where.start, where.end))
        if end <= self.first or start >= self.last:
            return None
        at = len(self.head) + max(start, self.first) - self.first
        shown = self.line[at : at + min(end, self.last) - max(start, self.first)]
        return cell_len(self.line[:at]), max(1, cell_len(shown))

    def carets(self, where: Place, *others: Place) -> str:
        """``^`` under a place, ``~`` under the others that are shown as well."""
        under: dict[int, str] = {}
        for place, mark in (*((other, "~") for other in others), (where, "^")):
            column, width = self.columns(place) or (0, 0)
            under |= dict.fromkeys(range(column, column + width), mark)
        return "".join(under.get(column, " ") for column in range(max(under, default=-1) + 1))


def shows(excerpt: tuple[Excerpt, ...], where: Place) -> bool:
    """True if the lines together cut nothing off a place."""
    last = max(line.begins.get(where.block, 0) + where.end - line.last for line in excerpt[-1:])
    return any(line.columns(where) for line in excerpt) and last <= 0


def excerpt_at(document: Document, where: Place, room: int, *others: Place) -> tuple[Excerpt, ...]:
    """The paragraph of a place, or its table row with the cells joined by " | ", in lines of ``room`` columns.

    One line is enough for a place alone. It becomes more, up to ``LINES``, where that brings ``others``
    into sight: the parts of a sum that stand in the same sentence.
    """
    text, begins = _surroundings(document, where)
    text = printable(text)
    first, last, narrow = 0, len(text), room - 2 * len(GAP)
    if cell_len(text) > room:
        start, end = _hull(text, begins, where, others, LINES * narrow - 2 * CONTEXT)
        wide = cell_len(text[start:end])
        first, last = _window(text, start, end, narrow if wide <= narrow or not others else wide + CONTEXT)
    lines = list(_broken(text, first, last, room if (first, last) == (0, len(text)) else narrow))
    return tuple(_line(text, start, end, first, last, begins) for start, end in lines)


def _line(text: str, start: int, end: int, first: int, last: int, begins: dict[int, int]) -> Excerpt:
    head = GAP if start == first and first else ""
    tail = GAP if end == last and last < len(text) else ""
    return Excerpt(head + text[start:end] + tail, head, start, end, begins)


def _broken(text: str, first: int, last: int, room: int) -> Iterator[tuple[int, int]]:
    """``first:last`` in runs of whole words that fit."""
    while first < last:
        stop = min(last, _fit(text, first, 1, room))
        space = text.rfind(" ", first + 1, stop)
        end = stop if stop in (last, first) or text[stop] == " " or space < 0 else space
        yield first, max(end, first + 1)
        first = max(end, first + 1)
        first += text[first : first + 1] == " " and first < last


def _hull(text: str, begins: dict[int, int], where: Place, others: tuple[Place, ...], room: int) -> tuple[int, int]:
    """The span of a place, widened over the nearest of the others while the whole fits."""
    start, end = (begins[where.block] + offset for offset in (where.start, where.end))
    near = [(begins[p.block] + p.start, begins[p.block] + p.end) for p in others if p.block in begins]
    for first, last in sorted(near, key=lambda span: max(start - span[0], span[1] - end)):
        wider = min(start, first), max(end, last)
        if cell_len(text[slice(*wider)]) <= room:
            start, end = wider
    return start, end


def _surroundings(document: Document, where: Place) -> tuple[str, dict[int, int]]:
    """The text to show, and the offset in it of each block that it is made of."""
    if where.table is None or where.row is None:
        return document.blocks[where.block].text, {where.block: 0}
    text, begins = "", dict[int, int]()
    for index, block in enumerate(document.blocks):
        if block.table == where.table and block.row == where.row:
            text += " | " if begins else ""
            begins[index] = len(text)
            text += block.text
    return text, begins


def printable(text: str) -> str:
    """One character for one: breaks and tabs become spaces, what steers a terminal becomes a mark."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


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
