"""What the printed formulas of a table assert, row by row: "7=5/4", "8 = 6 - 7", "Số lượng × Đơn giá"."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct, structs

from extract.operand import operand
from extract.price_formulas import price_formulas
from extract.row_formulas import row_formulas
from extract.table_cells import At, Sum, TableCells, claim_of, meaning, sum_up
from models.claim import Claim
from models.figure import Figure, Number
from models.formula import Formula, evaluate
from models.table import Row

_SCALES = (1, 100, 1000, 1_000_000, 1_000_000_000)
_RATIO_OFF = Decimal("0.5")
"""A quotient off by more than this share of itself is one of other things than those we divided."""


class _Try(Struct, frozen=True):
    """One cell held against its formula, the scale between their units not yet applied."""

    row: Row
    column: int
    total: Figure
    parts: tuple[Figure, ...]
    formula: Formula
    computed: Decimal
    error: Decimal
    """How far rounding of the operands may carry the result."""


def formula_claims(cells: TableCells) -> Iterator[Claim]:
    """Claims "formula" for each row, or for each column of a row, that has the result and all operands."""
    for column in cells.table.columns:
        if column.formula:
            yield from _down(cells, column.index, column.formula, stated=True)
    for index, formula in price_formulas(cells.table.columns):
        if not cells.table.columns[index].formula:
            yield from _down(cells, index, formula, stated=False)
    values = [c.index for c in cells.table.columns if c.role == "value" and not c.formula]
    for row, formula in row_formulas(cells.table):
        tries = [t for c in values if (t := _try(cells, row, c, formula, [(i, c) for i in formula.operands]))]
        yield from _judged(cells, tries, stated=True)


def _down(cells: TableCells, column: int, formula: Formula, *, stated: bool) -> Iterator[Claim]:
    rows = [row for row in cells.table.body if row.role not in ("blank", "column_numbers")]
    if formula.linear and "-" not in formula.steps:
        yield from _added(cells, column, formula, rows)
        return
    tries = [t for r in rows if (t := _try(cells, r, column, formula, [(r.index, c) for c in formula.operands]))]
    yield from _judged(cells, tries, stated=stated)


def _added(cells: TableCells, column: int, formula: Formula, rows: list[Row]) -> Iterator[Claim]:
    """A plain sum: blank parts leave the rest within the total, "-" is nothing."""
    seen_all: list[tuple[Row, Sum]] = [
        (row, seen)
        for row in rows
        if (seen := sum_up(cells, (row.index, column), [(row.index, c) for c in formula.operands]))
    ]
    trusted = _is_trusted(sum(seen.holds for _, seen in seen_all), len(seen_all))
    for row, seen in seen_all:
        if trusted or seen.holds:
            claim = claim_of(seen, "formula", True, formula.text, meaning(cells, row, column))
            if claim:
                yield claim


def _is_trusted(holding: int, of: int) -> bool:
    """A formula that most rows contradict was misread, or numbers other columns than we think."""
    return 2 * holding >= of if holding else of <= 2


def _try(cells: TableCells, row: Row, column: int, formula: Formula, at: list[At]) -> _Try | None:
    """None where a cell is blank or no number; "-" is nothing in sums and differences alone."""
    total = cells.figures.get((row.index, column))
    states = [cells.state(place) for place in at]
    if total is None or any(s != "figure" and not (s == "nil" and formula.linear) for s in states):
        return None
    found = [(i, cells.figures[place]) for i, place in zip(formula.operands, at, strict=True) if place in cells.figures]
    parts = tuple(figure for _, figure in found)
    if not parts or (formula.linear and any((p.unit, p.money) != (total.unit, total.money) for p in parts)):
        return None
    numbered = {i: n for n, (i, _) in enumerate(found)}
    steps = tuple(f"#{numbered[int(s[1:])]}" if s[0] == "#" and int(s[1:]) in numbered else "0" if s[0] == "#" else s
                  for s in formula.steps)  # fmt: skip
    computed = evaluate(steps, {n: p.value for n, p in enumerate(parts)})
    if computed is None:
        return None
    return _Try(
        row, column, total, parts, structs.replace(formula, steps=steps), Decimal(computed), _error(steps, parts)
    )


def _error(steps: tuple[str, ...], parts: tuple[Figure, ...]) -> Decimal:
    """The sum of what half a last digit of each operand moves the result; whole đồng and counts are exact."""
    values: dict[int, Number] = {n: p.value for n, p in enumerate(parts)}
    middle, moved = evaluate(steps, values), Decimal(0)
    for n, part in enumerate(parts):
        if part.step != 1 and middle is not None:
            there = evaluate(steps, {**values, n: Decimal(part.value) + Decimal(part.step) / 2})
            moved += abs(Decimal(there) - Decimal(middle)) if there is not None else 0
    return moved


def _judged(cells: TableCells, tries: list[_Try], *, stated: bool) -> Iterator[Claim]:
    """All rows where most of them agree on the formula and its scale; else those that hold."""
    if not tries:
        return
    scale = _scale(tries)
    holding = sum(_holds(t, scale) for t in tries)
    trusted = _is_trusted(holding, len(tries)) if stated else holding > 1 and 3 * holding >= 2 * len(tries)
    for one in tries:
        if _holds(one, scale) or (trusted and (holding or one.formula.linear or _is_close(one, scale))):
            yield _claim(cells, one, scale)


def _scale(tries: list[_Try]) -> Decimal:
    """Between the units of operands and result: 100 for a share, a power of 1.000 between đồng and triệu đồng.

    None but 1 and 100 is taken on the word of a single row.
    """
    if tries[0].formula.linear:
        return Decimal(1)
    share = tries[0].total.unit == "%"
    counts: Counter[Decimal] = Counter()
    for scale in _SCALES:
        counts[Decimal(scale)] = sum(_holds(t, Decimal(scale)) for t in tries)
        if scale > 100:
            counts[1 / Decimal(scale)] = sum(_holds(t, 1 / Decimal(scale)) for t in tries)
    likely = Decimal(100) if share and "100" not in tries[0].formula.steps else Decimal(1)
    best, most = counts.most_common(1)[0]
    return best if most > counts[likely] and (most > 1 or best in (1, 100)) else likely


def _tolerance(one: _Try, scale: Decimal) -> Decimal:
    rounded = not one.formula.linear and (one.computed * scale) % Decimal(one.total.step) != 0
    own = Decimal(one.total.step) / 2 if one.total.step != 1 or rounded else Decimal(0)
    return own + one.error * scale


def _holds(one: _Try, scale: Decimal) -> bool:
    return abs(Decimal(one.total.value) - one.computed * scale) <= _tolerance(one, scale)


def _is_close(one: _Try, scale: Decimal) -> bool:
    computed = one.computed * scale
    return abs(Decimal(one.total.value) - computed) <= _RATIO_OFF * abs(computed)


def _claim(cells: TableCells, one: _Try, scale: Decimal) -> Claim:
    tolerance = _tolerance(one, scale)
    steps = one.formula.steps if scale == 1 else (*one.formula.steps, *_times(scale))
    return Claim(
        kind="formula", operator="formula", total=operand(one.total, one.row.label),
        parts=tuple(operand(p, p.noun or "") for p in one.parts), exhaustive=True, cue=one.formula.text,
        tolerance=int(tolerance) if tolerance == tolerance.to_integral_value() else tolerance,
        about=meaning(cells, one.row, one.column), formula=structs.replace(one.formula, steps=steps),
    )  # fmt: skip


def _times(scale: Decimal) -> tuple[str, str]:
    return (str(int(scale)), "*") if scale >= 1 else (str(int(1 / scale)), "/")
