"""The pieces of a table that goes on in further grids, as one table to add up."""

from collections.abc import Mapping

from msgspec import structs

from extract.table_cells import At, TableCells
from extract.table_layout import Layout, lay_out
from extract.table_rows import table_rows
from models.document import Document
from models.figure import Figure
from models.table import Table


def chains(tables: tuple[Table, ...]) -> list[list[Table]]:
    """Every table with the pieces that continue it, in their order."""
    found: list[list[Table]] = []
    for table in tables:
        if found and table.continues == found[-1][-1].id:
            found[-1].append(table)
        else:
            found.append([table])
    return found


def joined_table(
    document: Document,
    pieces: list[Table],
    figures: Mapping[str, Mapping[At, Figure]],
    blocks: Mapping[str, Mapping[At, int]],
) -> tuple[TableCells, dict[At, int]]:
    """One table of all rows, with the figures and blocks of its cells; heads of later pieces are left out.

    Rows count through all pieces; the figures keep their places in their own grids.
    """
    shifts = _shifts(pieces)
    layout = _joined_layout(document, pieces)
    first = pieces[0]
    body = table_rows(document, layout, first.columns, first.header_rows)
    table = structs.replace(first, rows=layout.rows, body=body)
    given = {(r + shifts[p.id], c): f for p in pieces for (r, c), f in figures[p.id].items()}
    at = {(r + shifts[p.id], c): b for p in pieces for (r, c), b in blocks[p.id].items() if _is_kept(p, first, r)}
    return TableCells(table, given), at


def _is_kept(piece: Table, first: Table, row: int) -> bool:
    return piece is first or row >= piece.header_rows


def _shifts(pieces: list[Table]) -> dict[str, int]:
    shifts, height = {pieces[0].id: 0}, len(pieces[0].rows)
    for piece in pieces[1:]:
        shifts[piece.id] = height - piece.header_rows
        height += len(piece.rows) - piece.header_rows
    return shifts


def _joined_layout(document: Document, pieces: list[Table]) -> Layout:
    grids = {grid.id: grid for grid in document.grids}
    laid = [(lay_out(document, grids[p.id]), 0 if p is pieces[0] else p.header_rows) for p in pieces]
    return Layout(
        rows=tuple(row for layout, first in laid for row in layout.rows[first:]),
        spread=tuple(row for layout, first in laid for row in layout.spread[first:]),
        owner=tuple(row for layout, first in laid for row in layout.owner[first:]),
        covered=laid[0][0].covered,
    )
