"""Rows of cells to a grid: merged cells inferred where a text file has lost them."""

from msgspec import Struct

from extract.cell_number import cell_number
from extract.row_label import is_order, is_total
from models.document import Block, Cell, Grid

_ORDER_HEADS = ("stt", "tt", "số tt")


class TextCell(Struct, frozen=True):
    """A cell of a text file: its text and its source line."""

    text: str
    line: int


Span = tuple[int, int, int, int]
"""Row, column, rowspan, colspan."""


def text_grid(rows: list[list[TextCell]], table: str, blocks: list[Block]) -> tuple[Grid, bool]:
    """The grid of a table, its cells added to ``blocks``; True if spans of the head were inferred."""
    rows = _regrouped(rows)
    width = max(map(len, rows))
    head = _head_spans(rows, width)
    cells = []
    for r, row in enumerate(rows):
        spans = head[r] if head and r < 2 else _body_spans(row, r, width)
        for cell, (at, col, rowspan, colspan) in _placed(row, spans, bool(head) and r == 1):
            cells.append(Cell(row=at, col=col, rowspan=rowspan, colspan=colspan, block=len(blocks)))
            blocks.append(Block(text=cell.text, kind="cell", lines=((0, cell.line),), table=table, row=at, col=col))
    grid = Grid(id=table, height=len(rows), width=width, cells=tuple(cells), framed=width > 1)
    return grid, head is not None


def _placed(row: list[TextCell], spans: list[Span], said_only: bool) -> list[tuple[TextCell, Span]]:
    given = [cell for cell in row if cell.text] if said_only else row
    return list(zip(given, spans, strict=True))


def _body_spans(row: list[TextCell], r: int, width: int) -> list[Span]:
    """A total or a lone text that is short of cells spans what is missing; else cells fill from the left."""
    missing = width - len(row)
    widens = missing > 0 and row and (is_total(row[0].text) or (len(row) == 1 and width > 2))
    first = 1 + missing if widens else 1
    return [(r, c if not c else c + first - 1, 1, first if c == 0 else 1) for c in range(len(row))]


def _head_spans(rows: list[list[TextCell]], width: int) -> tuple[list[Span], list[Span]] | None:
    """Spans of two head rows "A | B | C" over " | | D | E": A and B run down, C spans D and E."""
    if len(rows) < 3 or len(rows[0]) >= width or len(rows[1]) != width:
        return None
    lower = [bool(cell.text) for cell in rows[1]]
    if all(lower) or not any(lower) or any(_is_number(cell.text) for cell in (*rows[0], *rows[1])):
        return None
    upper = _upper(lower, len(rows[0]))
    return (upper, [(1, c, 1, 1) for c, said in enumerate(lower) if said]) if upper else None


def _upper(lower: list[bool], count: int) -> list[Span] | None:
    """One upper cell over each free position, the others shared evenly by the runs of lower cells."""
    runs = "".join("x" if said else " " for said in lower).split()
    groups = count - lower.count(False)
    if groups < len(runs) or groups % len(runs) or any(len(run) % (groups // len(runs)) for run in runs):
        return None
    spans: list[Span] = []
    col = 0
    while col < len(lower):
        run = next((i for i in range(col, len(lower)) if not lower[i]), len(lower)) - col
        if run == 0:
            spans.append((0, col, 2, 1))
            col += 1
            continue
        each = run * len(runs) // groups
        spans += [(0, col + i, 1, each) for i in range(0, run, each)]
        col += run
    return spans


def _regrouped(rows: list[list[TextCell]]) -> list[list[TextCell]]:
    """Rows that run together because no blank line parts them, cut by the width of the head."""
    longest = max(map(len, rows))
    width = _one_chunk_width(rows[0]) if len(rows) == 1 else min(max(len(rows[0]), 1), longest)
    if width < 2 or any(len(row) % width for row in rows if len(row) > width) or not _cuts_well(rows, width):
        return rows
    return [row[i : i + width] for row in rows for i in range(0, max(len(row), 1), width)]


def _cuts_well(rows: list[list[TextCell]], width: int) -> bool:
    """Cut rows look alike: numbers stand in the same columns."""
    cut = [row[i : i + width] for row in rows for i in range(0, len(row), width)]
    if len(cut) == len(rows) or max(map(len, rows)) < 2 * width:
        return False
    numbered = [[bool(_is_number(c.text)) for c in row] for row in cut[1:] if any(_is_number(c.text) for c in row[1:])]
    return bool(numbered) and all(flags[-1] == numbered[0][-1] or len(flags) < width for flags in numbered[1:])


def _one_chunk_width(row: list[TextCell]) -> int:
    """The width of a table whose cells all stand in one row: where the first column counts up."""
    texts = [cell.text for cell in row]
    if texts[0].casefold() not in _ORDER_HEADS:
        return 0
    for width in range(2, min(20, len(row) // 2) + 1):
        first = texts[width::width]
        fits = len(row) % width == 0 and not any(map(_is_number, texts[:width]))
        counts_up = any(first) and all(is_order(t) for t in first if t)
        if fits and counts_up and any(map(_is_number, texts[2 * width - 1 :: width])):
            return width
    return 0


def _is_number(text: str) -> bool:
    return cell_number(text) is not None
