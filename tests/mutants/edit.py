"""One change of a document, and where every place of the old one stands in the new one."""

from msgspec import Struct, structs

from models.document import Block, Cell, Document, Grid
from models.place import Place


class Replacement(Struct, frozen=True):
    """Characters ``start:end`` of a block give way to ``text``."""

    block: int
    start: int
    end: int
    text: str


class Edit(Struct, frozen=True):
    """Replacements in blocks, blocks taken out, a block put in after another, a table row taken out or doubled."""

    replaced: tuple[Replacement, ...] = ()
    removed: tuple[int, ...] = ()
    inserted: tuple[int, str] | None = None
    row_removed: tuple[str, int] | None = None
    row_doubled: tuple[str, int] | None = None

    def apply(self, document: Document) -> Document:
        """The changed document; grids keep their shape but for the row."""
        blocks = list(document.blocks)
        for change in sorted(self.replaced, key=lambda r: -r.start):
            text = blocks[change.block].text
            blocks[change.block] = structs.replace(
                blocks[change.block], text=text[: change.start] + change.text + text[change.end :]
            )
        document = structs.replace(document, blocks=tuple(blocks))
        if self.row_removed:
            return _without_row(document, *self.row_removed)
        if self.row_doubled:
            return _with_row_twice(document, *self.row_doubled)
        if self.inserted:
            return _with_block(document, *self.inserted)
        return _rebuilt(document, [i for i in range(len(blocks)) if i not in self.removed])

    def spot(self, document: Document, where: Place) -> Place | None:
        """Where a place of the old document stands in the new one; None if it is gone."""
        gone, block = self._gone(document), where.block
        if block in gone:
            return None
        shift = sum(len(r.text) - (r.end - r.start) for r in self.replaced if r.block == block and r.end <= where.start)
        grown = sum(
            len(r.text) - (r.end - r.start)
            for r in self.replaced
            if r.block == block and where.start <= r.start and r.end <= where.end
        )
        moved = block - sum(i < block for i in gone) + sum(i <= block for i in self._doubled(document))
        return Place(block=moved, start=where.start + shift, end=where.end + shift + grown)

    def _gone(self, document: Document) -> frozenset[int]:
        return frozenset(self.removed) | frozenset(_row(document, self.row_removed))

    def _doubled(self, document: Document) -> list[int]:
        if self.inserted:
            return [self.inserted[0] + 1]
        row = _row(document, self.row_doubled)
        return [max(row) + 1] * len(row) if row else []


def _row(document: Document, row: tuple[str, int] | None) -> list[int]:
    """The blocks of a table row."""
    return [i for i, b in enumerate(document.blocks) if row and (b.table, b.row) == row]


def _rebuilt(document: Document, order: list[int]) -> Document:
    """The blocks at ``order``, the cells of all grids following them."""
    at = {old: new for new, old in enumerate(order)}
    grids = tuple(
        structs.replace(grid, cells=tuple(structs.replace(c, block=at[c.block]) for c in grid.cells if c.block in at))
        for grid in document.grids
    )
    return structs.replace(document, blocks=tuple(document.blocks[i] for i in order), grids=grids)


def _with_block(document: Document, after: int, text: str) -> Document:
    twin = structs.replace(document.blocks[after], text=text)
    return _put_in(document, after, [twin])


def _put_in(document: Document, after: int, new: list[Block]) -> Document:
    blocks = (*document.blocks[: after + 1], *new, *document.blocks[after + 1 :])
    grids = tuple(
        structs.replace(
            grid,
            cells=tuple(structs.replace(c, block=c.block + len(new)) if c.block > after else c for c in grid.cells),
        )
        for grid in document.grids
    )
    return structs.replace(document, blocks=blocks, grids=grids)


def _without_row(document: Document, table: str, row: int) -> Document:
    gone = _row(document, (table, row))
    document = _rebuilt(document, [i for i in range(len(document.blocks)) if i not in gone])
    return _moved(document, table, row, -1)


def _with_row_twice(document: Document, table: str, row: int) -> Document:
    old = _row(document, (table, row))
    grid = next(g for g in document.grids if g.id == table)
    twins = [c for c in grid.cells if c.row == row]
    document = _put_in(document, max(old), [document.blocks[i] for i in old])
    document = _moved(document, table, row, 1)
    first, added = max(old) + 1, []
    for n, cell in enumerate(sorted(twins, key=lambda c: c.block)):
        added.append(structs.replace(cell, row=row + 1, block=first + n))
    blocks = list(document.blocks)
    for cell in added:
        blocks[cell.block] = structs.replace(blocks[cell.block], row=row + 1)
    grids = tuple(
        structs.replace(g, cells=tuple(sorted((*g.cells, *added), key=_row_and_column))) if g.id == table else g
        for g in document.grids
    )
    return structs.replace(document, blocks=tuple(blocks), grids=grids)


def _row_and_column(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.col


def _moved(document: Document, table: str, row: int, by: int) -> Document:
    """The rows of a table after ``row`` one up or down."""

    def shifted(cell: Cell) -> Cell:
        return structs.replace(cell, row=cell.row + by) if cell.row > row else cell

    def grown(grid: Grid) -> Grid:
        if grid.id != table:
            return grid
        return structs.replace(grid, height=grid.height + by, cells=tuple(map(shifted, grid.cells)))

    blocks = tuple(
        structs.replace(b, row=b.row + by) if b.table == table and b.row is not None and b.row > row else b
        for b in document.blocks
    )
    return structs.replace(document, blocks=blocks, grids=tuple(map(grown, document.grids)))
