"""What the tables of a draft assert about their own numbers."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from extract.column_claims import column_claims
from extract.formula_claims import formula_claims
from extract.joined_table import chains, joined_table
from extract.number_format import is_vietnamese
from extract.number_sum_claims import number_sum_claims
from extract.row_claims import row_claims
from extract.table_cells import At, TableCells
from models.claim import Claim, ClaimKind
from models.document import Document
from models.figure import Figure
from models.place import Place
from models.table import Table


def table_claims(document: Document, tables: tuple[Table, ...], figures: tuple[Figure, ...]) -> Iterator[Claim]:
    """Totals down and along every table: kinds table_sum, row_sum, formula, and subset for what stays within."""
    by_table: dict[str, dict[At, Figure]] = defaultdict(dict)
    for figure in figures:
        at = figure.where
        if figure.table is not None and at.row is not None and at.col is not None and not figure.malformed:
            by_table[figure.table][at.row, at.col] = figure
    blocks: dict[str, dict[At, int]] = defaultdict(dict)
    for index, block in enumerate(document.blocks):
        if block.table is not None and block.row is not None and block.col is not None:
            blocks[block.table].setdefault((block.row, block.col), index)
    vietnamese = is_vietnamese(document)
    for pieces in chains(tables):
        sheets = [(TableCells(table, by_table[table.id]), blocks[table.id]) for table in pieces]
        claims = [claim for cells, at in sheets for claim in _stated(document, cells, at, vietnamese)]
        if len(pieces) > 1:
            joined = list(_stated(document, *joined_table(document, pieces, by_table, blocks), vietnamese))
            claims = claims if _proven(claims) & _broken(joined) else joined
        yield from claims


def _stated(document: Document, cells: TableCells, blocks: dict[At, int], vietnamese: bool) -> Iterator[Claim]:
    stated = [*row_claims(cells), *column_claims(cells), *formula_claims(cells)]
    yield from stated
    yield from number_sum_claims(document, cells, blocks, _totals(stated), vietnamese)


def _proven(claims: list[Claim]) -> set[Place]:
    """Totals down a table that hold: where a piece adds up by itself it is no piece."""
    return {c.total.where for c in claims if c.kind == "table_sum" and len(c.parts) > 1 and _is_exact(c)}


def _broken(claims: list[Claim]) -> set[Place]:
    return {c.total.where for c in claims if c.kind == "table_sum" and not _is_exact(c)}


def _is_exact(claim: Claim) -> bool:
    return abs(Decimal(claim.total.value) - sum(Decimal(p.value) for p in claim.parts)) <= claim.tolerance


def _totals(claims: list[Claim]) -> dict[ClaimKind, set[At]]:
    """Cells whose sum along their row, or down their column, is claimed already."""
    taken: dict[ClaimKind, set[At]] = {"row_sum": set(), "table_sum": set()}
    for claim in claims:
        at = claim.total.where
        if at.row is not None and at.col is not None:
            along = {part.where.row for part in claim.parts} == {at.row}
            taken["row_sum" if along else "table_sum"].add((at.row, at.col))
    return taken
