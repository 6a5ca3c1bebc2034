"""A grid laid out as rows and columns of text, with merged cells told apart from empty ones."""

import re

from msgspec import Struct

from models.document import Block, Document, Grid

_SPACE = re.compile(r"\s+")


class Layout(Struct, frozen=True):
    """``rows`` has a merged cell's text once, ``spread`` in every position it covers.

    ``owner`` is the index of the block of each position (None where the file has no cell), ``covered``
    holds the positions that a merged cell covers beyond its first.
    """

    rows: tuple[tuple[str, ...], ...]
    spread: tuple[tuple[str, ...], ...]
    owner: tuple[tuple[int | None, ...], ...]
    covered: frozenset[tuple[int, int]]

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0


def lay_out(document: Document, grid: Grid) -> Layout:
    """The layout of a grid; cells that overlap by a damaged span keep the text met first."""
    rows = [[""] * grid.width for _ in range(grid.height)]
    spread = [[""] * grid.width for _ in range(grid.height)]
    owner: list[list[int | None]] = [[None] * grid.width for _ in range(grid.height)]
    covered = set()
    for cell in grid.cells:
        text = cell_text(document.blocks[cell.block])
        rows[cell.row][cell.col] = text
        for r in range(cell.row, min(cell.row + cell.rowspan, grid.height)):
            for c in range(cell.col, min(cell.col + cell.colspan, grid.width)):
                if owner[r][c] is None:
                    spread[r][c], owner[r][c] = text, cell.block
                    if (r, c) != (cell.row, cell.col):
                        covered.add((r, c))
    return Layout(_frozen(rows), _frozen(spread), tuple(tuple(r) for r in owner), frozenset(covered))


def _frozen(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)


def cell_text(block: Block) -> str:
    """The text of a cell with the label that Word numbered it with."""
    return f"{block.label} {block.text}".strip() if block.label else block.text.strip()


def flat(text: str) -> str:
    """One line: "Số tiền\\n(đồng)" → "Số tiền (đồng)"."""
    return _SPACE.sub(" ", text).strip()
