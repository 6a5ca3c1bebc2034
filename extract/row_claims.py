"""Sums down the columns of a table: groups over their rows, totals over the table, "Trong đó" within a row."""

import re
from collections import defaultdict
from collections.abc import Iterator

from extract.partitions import is_partition
from extract.row_label import is_consists, is_cumulative, is_residual
from extract.table_cells import Sum, TableCells, claim_of, meaning, sum_up
from extract.table_units import header_unit
from extract.table_words import mentions
from extract.total_rows import body_of, readings
from models.claim import Claim
from models.table import Row

_FIRM = re.compile(r"[A-ZĐ]|[IVXLC]+|\d+|(?:[IVXLC]+\.)?\d+(?:\.\d+)+|[a-zđ]")
_NUMBERED = "1"


def row_claims(cells: TableCells) -> Iterator[Claim]:
    """Claims table_sum and subset of one table, for every column that can be added."""
    columns = [c.index for c in cells.table.columns if c.role == "value" and can_add(c.header)]
    if not columns or not cells.figures:
        return
    children: dict[int, list[Row]] = defaultdict(list)
    for row in cells.table.body:
        if row.parent is not None and row.role not in ("blank", "column_numbers"):
            children[row.parent].append(row)
    yield from _groups(cells, columns, children)
    yield from _subsets(cells, columns, children)
    yield from _totals(cells, columns)


def can_add(texts: tuple[str, ...]) -> bool:
    """False for prices, rates, averages and durations: they are of one thing each."""
    return not any(mentions(text, kind) for text in texts for kind in ("unsummable", "share"))


def _sums(cells: TableCells, columns: list[int], total: Row, parts: list[Row]) -> dict[int, Sum]:
    """By column; none where the labels say that unlike things stand below each other."""
    labels = [header_unit(row.label) for row in parts]
    if len(set(labels)) > 1 or not can_add((total.label, *(row.label for row in parts))):
        return {}
    found = {c: sum_up(cells, (total.index, c), [(row.index, c) for row in parts]) for c in columns}
    return {c: seen for c, seen in found.items() if seen}


def _groups(cells: TableCells, columns: list[int], children: dict[int, list[Row]]) -> Iterator[Claim]:
    """A group is the sum of its direct children where the numbering or the rest of the table bears it out."""
    votes: dict[str, list[tuple[Row, int, Sum]]] = defaultdict(list)
    for row in cells.table.body:
        parts = _direct(children, row)
        if row.role != "total" and parts:
            for column, seen in _sums(cells, columns, row, parts).items():
                votes[_mark(parts[0].order)].append((row, column, seen))
    for mark, seen_all in votes.items():
        trusted = _trusted(mark, [(row, seen) for row, _, seen in seen_all if len(seen.parts) > 1])
        for row, column, seen in seen_all:
            if seen.holds or (trusted and (len(seen.parts) > 1 or seen.total.money)):
                yield from _claimed(seen, True, None, meaning(cells, row, column))


def _trusted(mark: str, sums: list[tuple[Row, Sum]]) -> bool:
    """True if children of this mark are the parts of their group, also where they do not add up.

    Numbers say so themselves unless most groups of the table disagree; dashes need groups that add up or
    a sum that is close; rows with neither need several groups that add up.
    """
    if not sums:
        return False
    holding, near = sum(seen.holds for _, seen in sums), sum(seen.near for _, seen in sums)
    if mark == _NUMBERED:
        alone = _is_one_place(sums) and not any(seen.far and not seen.total.money for _, seen in sums)
        return 3 * holding >= len(sums) if holding else alone or near == len(sums)
    if mark:
        return 2 * holding >= len(sums) if holding else near == len(sums)
    return holding > 1 and 2 * holding >= len(sums)


def _is_one_place(sums: list[tuple[Row, Sum]]) -> bool:
    """One group, or a group and its parent: one wrong number upsets both."""
    groups = {row.index: row for row, _ in sums}
    return len(groups) == 1 or (len(groups) == 2 and any(row.parent in groups for row in groups.values()))


def _direct(children: dict[int, list[Row]], row: Row) -> list[Row]:
    direct = [r for r in children[row.index] if r.role not in ("of_which", "total")]
    direct = [r for r in direct if r.order or not is_cumulative(r.label)]
    if direct:
        return direct
    named = [r for r in children[row.index] if is_consists(r.label)]
    return [r for r in children[named[0].index] if r.role != "of_which"] if named else []


def _mark(order: str) -> str:
    return _NUMBERED if _FIRM.fullmatch(order) else order


def _subsets(cells: TableCells, columns: list[int], children: dict[int, list[Row]]) -> Iterator[Claim]:
    """What follows "Trong đó" stays within the row above, or makes it up if the labels close the list."""
    owners = {r.parent for r in cells.table.body if r.role == "of_which" and r.parent is not None}
    for owner in sorted(owners):
        inside = [r for r in children[owner] if r.role == "of_which" and not is_consists(r.label)]
        bare = [r for r in inside if children[r.index]]
        parts = [r for r in inside if r not in bare] + [r for b in bare for r in children[b.index]]
        labels = [row.label for row in parts]
        closed = bool(bare) and len(parts) > 1 and (any(map(is_residual, labels)) or is_partition(labels))
        loose = any(not row.order for row in parts) and len(parts) > 1
        for column, seen in _sums(cells, columns, cells.row(owner), parts).items():
            if not loose or seen.holds or seen.difference > 0:
                exhaustive = (seen.holds and len(parts) > 1) or (closed and not loose)
                yield from _claimed(seen, exhaustive, "trong đó", meaning(cells, cells.row(owner), column))


def _totals(cells: TableCells, columns: list[int]) -> Iterator[Claim]:
    body = body_of(cells.table, {row for row, _ in cells.figures})
    tried = []
    for total in body.totals:
        found = [(parts, sums) for parts in readings(body, total) if (sums := _sums(cells, columns, total, parts))]
        if found:
            best = max(found, key=lambda reading: sum(seen.holds for seen in reading[1].values()))
            tried.append((total, *best, len(found) == 1))
    proven = any(seen.holds for _, _, sums, _ in tried for seen in sums.values())
    for total, parts, sums, alone in tried:
        firm = _is_firm(cells, parts, sums, alone or proven)
        for column, seen in sums.items():
            if seen.holds or firm or seen.near:
                yield from _claimed(seen, True, total.label, meaning(cells, total, column))


def _is_firm(cells: TableCells, parts: list[Row], sums: dict[int, Sum], likely: bool) -> bool:
    """True if the parts are those of the total, also where the sum says otherwise.

    Rows without numbers may hide a hierarchy: then the sum must at least be of the total's size.
    """
    holding = sum(seen.holds for seen in sums.values())
    numbered = all(_FIRM.fullmatch(row.order) for row in parts)
    if holding:
        money = all(seen.total.money for seen in sums.values() if not seen.holds)
        return (numbered and money) or 2 * holding >= len(sums)
    if len({row.period for row in parts}) > 1 or any(r.role == "of_which" and not r.parent for r in cells.table.body):
        return False
    if numbered:
        return likely
    plain = not any(row.order for row in parts)
    return likely and plain and not any(seen.far for seen in sums.values())


def _claimed(seen: Sum, exhaustive: bool, cue: str | None, about: tuple[str, ...]) -> Iterator[Claim]:
    claim = claim_of(seen, "table_sum", exhaustive, cue, about)
    if claim:
        yield claim
