"""Which rows a total row may be adding up."""

from extract.row_label import formula_of
from models.table import Row, Table

_IDLE = ("blank", "column_numbers", "of_which")


def readings(table: Table, total: Row, valued: set[int]) -> list[list[Row]]:
    """The sets of rows that a total may stand for, the most natural first, each with at least two rows.

    A formula in the label decides alone. Otherwise the total closes the rows above it, or opens those
    below; among several totals it may close its own block or add up the totals before it.
    ``valued`` are the indices of rows that have figures: a head without any stands for its children.
    """
    rows = [row for row in table.body if row.role not in _IDLE]
    named = _by_formula(rows, total)
    if named and all(row.index in valued for row in named):
        return [named]
    at = rows.index(total)
    before, after = _totals(rows[:at]), _totals(rows[at + 1 :])
    previous = before[-1].index if before else -1
    following = after[0].index if after else len(table.rows)
    tops = [row for row in rows if row.role != "total" and row.parent in (None, total.index)]
    over = [row for row in tops if row.index < total.index]
    block = [row for row in over if row.index > previous]
    below = [row for row in tops if total.index < row.index < following]
    under = [row for row in tops if row.index > total.index]
    orders = [before + block, before] if not after and len(before) > 1 else []
    orders += [block, over, below, under]
    return _distinct([_expand(table, parts, valued) for parts in ([named, *orders] if named else orders)])


def _totals(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.role == "total"]


def _by_formula(rows: list[Row], total: Row) -> list[Row]:
    """The rows of "(I+II)": the nearest above, for a total that comes first the nearest below."""
    found = []
    for order in formula_of(total.label):
        same = [row for row in rows if row.order == order]
        above = [row for row in same if row.index < total.index]
        if not same:
            return []
        found.append(above[-1] if above else same[0])
    return found


def _expand(table: Table, parts: list[Row], valued: set[int]) -> list[Row]:
    found: list[Row] = []
    for row in parts:
        children = [r for r in table.body if r.parent == row.index and r.role not in _IDLE]
        found += _expand(table, children, valued) if children and row.index not in valued else [row]
    return found


def _distinct(readings: list[list[Row]]) -> list[list[Row]]:
    kept: list[list[Row]] = []
    for parts in readings:
        if len(parts) > 1 and parts not in kept:
            kept.append(parts)
    return kept
