"""What the tables of a draft assert about their own numbers."""

from collections import defaultdict
from collections.abc import Iterator

from extract.column_claims import column_claims
from extract.formula_claims import formula_claims
from extract.row_claims import row_claims
from extract.table_cells import At, TableCells
from models.claim import Claim
from models.document import Document
from models.figure import Figure
from models.table import Table


def table_claims(document: Document, tables: tuple[Table, ...], figures: tuple[Figure, ...]) -> Iterator[Claim]:
    """Totals down and along every table: kinds table_sum, row_sum, formula, and subset for what stays within."""
    by_table: dict[str, dict[At, Figure]] = defaultdict(dict)
    for figure in figures:
        at = figure.where
        if figure.table is not None and at.row is not None and at.col is not None and not figure.malformed:
            by_table[figure.table][at.row, at.col] = figure
    for table in tables:
        cells = TableCells(table, by_table[table.id])
        yield from row_claims(cells)
        yield from column_claims(cells)
        yield from formula_claims(cells)
