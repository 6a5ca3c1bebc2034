"""Sums along the rows of a table: "Tổng số" over its columns."""

from collections.abc import Iterator

from extract.column_groups import ColumnSum, column_sums
from extract.partitions import is_partition
from extract.row_claims import can_add
from extract.row_label import is_residual
from extract.table_cells import Sum, TableCells, claim_of, meaning, sum_up
from models.claim import Claim
from models.table import Row


def column_claims(cells: TableCells) -> Iterator[Claim]:
    """Claims row_sum and subset of one table, for every row that has the total and a part."""
    columns = [c for c in cells.table.columns if c.role == "value" and can_add(c.header)]
    for readings in column_sums(columns):
        weighed = [(reading, _sums(cells, reading)) for reading in readings]
        reading, sums = max(weighed, key=lambda w: sum(seen.holds for _, seen in w[1]))
        yield from _claims(cells, reading, sums)


def _sums(cells: TableCells, reading: ColumnSum) -> list[tuple[Row, Sum]]:
    found = []
    for row in cells.table.body:
        if row.role not in ("blank", "column_numbers") and can_add((row.label,)):
            parts = [(row.index, part.index) for part in reading.parts]
            if seen := sum_up(cells, (row.index, reading.total.index), parts):
                found.append((row, seen))
    return found


def _claims(cells: TableCells, reading: ColumnSum, sums: list[tuple[Row, Sum]]) -> Iterator[Claim]:
    """Every row where the columns are all of the total; else those that hold, and what exceeds "Trong đó"."""
    whole = _is_whole(reading, sums)
    for row, seen in sums:
        about = meaning(cells, row, reading.total.index)
        if whole or seen.holds:
            claim = claim_of(seen, "row_sum", True, reading.cue, about)
        elif reading.cue is not None:
            claim = claim_of(seen, "row_sum", False, reading.cue, about)
        else:
            claim = None
        if claim:
            yield claim


def _is_whole(reading: ColumnSum, sums: list[tuple[Row, Sum]]) -> bool:
    """Known from the words ("Chia ra", a residual column, a known partition), or seen in most rows."""
    seen = [s for _, s in sums if len(s.parts) > 1]
    holding = sum(s.holds for s in seen)
    labels = [part.header[-1] for part in reading.parts if part.header]
    closed = reading.known or any(map(is_residual, labels)) or is_partition(labels)
    if closed:
        return len(reading.parts) > 1 and (2 * holding >= len(seen) or reading.cue is not None)
    return holding > 1 and 3 * holding >= 2 * len(seen)
