"""The layout of a Word table: which cell covers which rows and columns (ECMA-376 part 1, §17.4)."""

from collections.abc import Iterator

from msgspec import Struct

from extract.docx_flow import wrapped
from extract.docx_styles import Styles
from extract.docx_tally import Tally
from extract.wordml import Element, W, child, switch, value, whole

MOST_COLUMNS = 63
"""Word's limit; a larger span in a file would build a grid of millions."""

_SIDES = ("top", "left", "bottom", "right")
_INSIDE = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_ALSO = {"left": "start", "right": "end"}
_INVISIBLE = frozenset({"nil", "none"})


class Slot(Struct):
    """One physical cell and the area it covers."""

    row: int
    col: int
    colspan: int
    element: Element
    rowspan: int = 1


class Layout(Struct, frozen=True):
    """The cells of a table in reading order."""

    height: int
    width: int
    slots: tuple[Slot, ...]


def lay_out(table: Element, tally: Tally) -> Layout:
    """Place every cell; cells that continue a merged one only lengthen it, deleted rows are gone."""
    slots: list[Slot] = []
    above: dict[int, Slot] = {}
    height = width = 0
    for row in _rows(table, tally):
        properties = child(row, "trPr")
        col = _span(child(properties, "gridBefore"), 0)
        here: dict[int, Slot] = {}
        for cell in wrapped(row, W + "tc"):
            col = _place(cell, height, col, above, here, slots, tally)
        above = here
        height += 1
        width = max(width, col + _span(child(properties, "gridAfter"), 0))
    return Layout(height, width, tuple(slots))


def _place(
    cell: Element, row: int, col: int, above: dict[int, Slot], here: dict[int, Slot], slots: list[Slot], tally: Tally
) -> int:
    """Put one cell at a column; returns the column after it."""
    properties = child(cell, "tcPr")
    said = {} if properties is None else {element.tag: element for element in properties}
    if W + "cellDel" in said:
        tally.note("cells_deleted", author=value(said[W + "cellDel"], "author"))
        return col
    colspan = _span(said.get(W + "gridSpan"), 1)
    vertical, across = said.get(W + "vMerge"), said.get(W + "hMerge")
    if across is not None and value(across) != "restart" and slots and slots[-1].row == row:
        _covered(cell, tally)
        slots[-1].colspan += colspan
    elif vertical is not None and value(vertical) != "restart" and col in above:
        _covered(cell, tally)
        here[col] = above[col]
        above[col].rowspan = row - above[col].row + 1
    else:
        here[col] = Slot(row, col, colspan, cell)
        slots.append(here[col])
    return col + colspan


def _covered(cell: Element, tally: Tally) -> None:
    """Word shows nothing of a cell that another one covers."""
    text = "".join(t.text or "" for t in cell.iter(W + "t")).strip()
    if text:
        tally.note("hidden", quote=text)


def _rows(table: Element, tally: Tally) -> Iterator[Element]:
    for row in wrapped(table, W + "tr"):
        properties = child(row, "trPr")
        deleted, inserted = child(properties, "del"), child(properties, "ins")
        if deleted is not None:
            tally.note("rows_deleted", author=value(deleted, "author"))
        elif switch(child(properties, "hidden")):
            tally.note("hidden", quote="".join(t.text or "" for t in row.iter(W + "t")))
        else:
            if inserted is not None:
                tally.note("rows_inserted", author=value(inserted, "author"))
            yield row


def _span(element: Element | None, default: int) -> int:
    span = whole(value(element))
    return default if span is None else min(max(span, default), MOST_COLUMNS)


def is_framed(table: Element, layout: Layout, styles: Styles) -> bool:
    """True if at least half of the cells show two or more of their four borders.

    Letterheads and recipient lists are tables without borders, or with a single rule under a name.
    """
    properties = child(table, "tblPr")
    said = [child(properties, "tblBorders")]
    said += [step.borders for _, step in styles.chain(value(child(properties, "tblStyle")), "table")]
    sides = {side: _visible(said, side) for side in (*_SIDES, *_INSIDE.values())}
    framed = sum(_borders(slot, layout, sides) >= 2 for slot in layout.slots)
    return framed > 0 and 2 * framed >= len(layout.slots)


def _borders(slot: Slot, layout: Layout, sides: dict[str, bool | None]) -> int:
    own = [child(child(slot.element, "tcPr"), "tcBorders")]
    outer = {
        "top": slot.row == 0, "left": slot.col == 0,
        "bottom": slot.row + slot.rowspan >= layout.height, "right": slot.col + slot.colspan >= layout.width,
    }  # fmt: skip
    shown = {side: _visible(own, side) for side in _SIDES} if own[0] is not None else dict.fromkeys(_SIDES)
    given = {side: sides[side if outer[side] else _INSIDE[side]] for side in _SIDES}
    return sum(bool(given[side] if shown[side] is None else shown[side]) for side in _SIDES)


def _visible(said: list[Element | None], side: str) -> bool | None:
    """What the nearest of several w:*Borders says about a side, None if none says anything."""
    for borders in said:
        border = child(borders, side)
        if border is None and side in _ALSO:
            border = child(borders, _ALSO[side])
        if border is not None:
            return (value(border) or "none") not in _INVISIBLE
    return None
