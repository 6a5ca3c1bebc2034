"""Which rows a total row may be adding up."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from msgspec import Struct

from extract.row_label import formula_of, is_cumulative
from models.table import Row, Table

_IDLE = ("blank", "column_numbers", "of_which")


class Body(Struct, frozen=True):
    """The rows of a table as totals see them: topmost rows, totals, children, and rows by their number.

    ``valued`` are the indices of rows that have figures: a head without any stands for its children.
    """

    tops: list[Row]
    totals: list[Row]
    children: dict[int, list[Row]]
    numbered: dict[str, list[Row]]
    valued: set[int]


def body_of(table: Table, valued: set[int]) -> Body:
    """The body of a table, gathered once for all of its totals."""
    rows = [row for row in table.body if row.role not in _IDLE]
    totals = [row for row in rows if row.role == "total"]
    above = {None, *(row.index for row in totals)}
    children, numbered = defaultdict(list), defaultdict(list)
    for row in rows:
        if row.parent is not None:
            children[row.parent].append(row)
        numbered[row.order].append(row)
    tops = [row for row in rows if row.role != "total" and row.parent in above]
    return Body(tops, totals, children, numbered, valued)


def readings(body: Body, total: Row) -> list[list[Row]]:
    """The sets of rows that a total may stand for, the most natural first, each with at least two rows.

    A formula in the label decides alone. Otherwise the total closes the rows above it, or opens those
    below; the last of several totals may add up the totals before it, or every row above.
    """
    named = _by_formula(body, total)
    if named and all(row.index in body.valued for row in named):
        return [named]
    at = bisect_left(body.totals, total.index, key=_index)
    before, after = body.totals[:at] if at == len(body.totals) - 1 else body.totals[:at][-1:], body.totals[at + 1 :][:1]
    block = _between(body, before[-1].index if before else -1, total.index)
    below = _between(body, total.index, after[0].index) if after else _between(body, total.index, None)
    orders = [block, below]
    if not after:  # all rows above only for the last total, all below only for the first: linear over many blocks
        orders = [before + block, before, block, _between(body, -1, total.index), below]
        orders = orders if len(before) > 1 else orders[2:]
    elif not before:
        orders.append(_between(body, total.index, None))
    yearly = [[row for row in parts if not is_cumulative(row.label)] for parts in orders]
    orders = [parts for both in zip(yearly, orders, strict=True) for parts in both]
    return _distinct([_expand(body, parts) for parts in ([named, *orders] if named else orders)])


def _index(row: Row) -> int:
    return row.index


def _between(body: Body, first: int, last: int | None) -> list[Row]:
    """The topmost rows after one index and before another."""
    start = bisect_right(body.tops, first, key=_index)
    return body.tops[start : None if last is None else bisect_left(body.tops, last, key=_index)]


def _by_formula(body: Body, total: Row) -> list[Row]:
    """The rows of "(I+II)": the nearest above, for a total that comes first the nearest below."""
    found = []
    for order in formula_of(total.label):
        same = body.numbered.get(order)
        if not same:
            return []
        found.append(same[max(0, bisect_left(same, total.index, key=_index) - 1)])
    return found if len({row.index for row in found}) == len(found) else []


def _expand(body: Body, parts: list[Row]) -> list[Row]:
    found: list[Row] = []
    for row in parts:
        children = body.children.get(row.index)
        found += _expand(body, children) if children and row.index not in body.valued else [row]
    return found


def _distinct(readings: list[list[Row]]) -> list[list[Row]]:
    kept: list[list[Row]] = []
    for parts in readings:
        if len(parts) > 1 and parts not in kept:
            kept.append(parts)
    return kept
