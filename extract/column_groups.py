"""Which columns a column "Tổng số" may be adding up."""

from itertools import takewhile

from msgspec import Struct

from extract.row_label import is_sum_column
from extract.table_words import begins_with
from models.table import Column


class ColumnSum(Struct, frozen=True):
    """``cue`` is what binds the parts to the total; ``known`` says that the words alone make them all of it."""

    total: Column
    parts: tuple[Column, ...]
    cue: str | None
    known: bool = False


def column_sums(columns: list[Column]) -> list[list[ColumnSum]]:
    """For each column that adds up others, its readings, the most natural first."""
    found = []
    for at, column in enumerate(columns):
        if column.formula:
            continue
        if _adds(column):
            found.append(_readings(columns, at))
        elif inside := _under_cue(columns, column, columns[at + 1 :]) or _beside_cue(column, columns[at + 1 :]):
            found.append([inside])
    return [readings for readings in found if readings]


def _adds(column: Column) -> bool:
    return any(is_sum_column(part) for part in column.header)


def _readings(columns: list[Column], at: int) -> list[ColumnSum]:
    total = columns[at]
    depth = _depth(total)
    beside = [c for c in columns if c is not total and c.header[:depth] == total.header[:depth]] if depth else []
    if beside:
        return [_named(total, depth, beside)]
    after, before = columns[at + 1 :], columns[:at][::-1]
    if cued := _under_cue(columns, total, after):
        return [cued]
    if beside_cue := _beside_cue(total, after):
        return [beside_cue]
    runs = [_run(total, after, True), _run(total, after, False), _run(total, before, True), _run(total, before, False)]
    return [ColumnSum(total, tuple(_direct(run, 0)), None) for run in _distinct(runs)]


def _depth(total: Column) -> int:
    """How many heads stand over the part that says "Tổng số"."""
    return next(i for i, part in enumerate(total.header) if is_sum_column(part))


def _named(total: Column, depth: int, beside: list[Column]) -> ColumnSum:
    """Columns under the same head; one head "Trong đó" among them holds all the parts."""
    heads = {c.header[depth] for c in beside if len(c.header) > depth}
    cue = next((head for head in heads if begins_with(head, "part") or begins_with(head, "parts")), None)
    if cue:
        inside = [c for c in beside if len(c.header) > depth and c.header[depth] == cue]
        return ColumnSum(total, tuple(_direct(inside, depth + 1)), cue, begins_with(cue, "parts"))
    return ColumnSum(total, tuple(_direct(beside, depth)), None)


def _under_cue(columns: list[Column], total: Column, after: list[Column]) -> ColumnSum | None:
    """The columns under the head "Trong đó" or "Chia ra" that follows next to a column."""
    if not after or len(total.header) > len(after[0].header) or len(after[0].header) < 2:
        return None
    depth = len(total.header) - 1
    cue = after[0].header[depth] if after[0].header[:depth] == total.header[:depth] else ""
    if not (begins_with(cue, "part") or begins_with(cue, "parts")):
        return None
    inside = []
    for column in after:
        if column.header[: depth + 1] != (*total.header[:depth], cue):
            break
        inside.append(column)
    return ColumnSum(total, tuple(_direct(inside, depth + 1)), cue, begins_with(cue, "parts"))


def _beside_cue(total: Column, after: list[Column]) -> ColumnSum | None:
    """The columns "Trong đó: NSTW" that follow next to a column, where no head spans them."""
    inside = list(takewhile(lambda c: len(c.header) == 1 and begins_with(c.header[0], "part"), after))
    if not inside or begins_with(total.header[-1] if total.header else "", "part"):
        return None
    return ColumnSum(total, tuple(inside), "trong đó")


def _run(total: Column, others: list[Column], same_period: bool) -> list[Column]:
    """The neighbours in one direction, as far as unit, kind and, if asked, period stay the same."""
    run: list[Column] = []
    for column in others:
        if column.unit != total.unit or (len(column.header) == 1 and _adds(column)):
            break
        if same_period and (column.period != total.period or column.status != total.status):
            break
        run.append(column)
    return run


def _direct(columns: list[Column], depth: int) -> list[Column]:
    """One column for each head at a depth: alone, or by its own total, or else by its parts."""
    groups: dict[str, list[Column]] = {}
    for column in columns:
        groups.setdefault(column.header[depth] if len(column.header) > depth else str(column.index), []).append(column)
    found: list[Column] = []
    for group in groups.values():
        totals = [c for c in group if any(is_sum_column(part) for part in c.header[depth:])]
        if len(group) > 1 and totals:
            found.append(totals[0])
        else:
            found += group if len(group) == 1 else _direct(group, depth + 1)
    return found


def _distinct(runs: list[list[Column]]) -> list[list[Column]]:
    kept: list[list[Column]] = []
    for run in runs:
        if len(run) > 1 and run not in kept:
            kept.append(run)
    return kept
