"""The amounts of money that the tables of a draft give for one line and one year (dòng kinh phí theo năm)."""

from collections.abc import Iterator

from msgspec import Struct

from models.figure import Number
from models.fold import fold
from models.place import Place
from models.plan import Plan
from models.table import RowRole


class YearlyLine(Struct, frozen=True):
    """One money cell of one whole year. ``key`` is the folded label of its row, ``head`` that of its column
    without the year: only lines of one head are comparable."""

    key: str
    label: str
    head: str
    year: int
    value: Number
    role: RowRole
    table: str
    status: str | None
    where: Place


def yearly_lines(plan: Plan) -> Iterator[YearlyLine]:
    """The lines of all tables, in document order; cells of half-years, shares and unread numbers are no lines."""
    rows = {(t.id, r.index): r for t in plan.tables for r in t.body}
    columns = {(t.id, c.index): c for t in plan.tables for c in t.columns}
    for figure in plan.figures:
        at = figure.where
        if not (figure.table and figure.money and figure.period and figure.period.isdigit()) or figure.malformed:
            continue
        row, column = rows.get((figure.table, at.row or 0)), columns.get((figure.table, at.col or 0))
        if row is None or column is None or column.role != "value":
            continue
        head = fold(" ".join(column.header)).replace(figure.period, "").strip()
        yield YearlyLine(
            key=fold(row.label), label=row.label, head=head, year=int(figure.period), value=figure.value,
            role=row.role, table=figure.table, status=figure.status or column.status, where=at,
        )  # fmt: skip


def significant_digits(value: Number) -> int:
    """How many digits of a number are not trailing zeros: 17.112.000.000 has five."""
    return len(str(value).replace(".", "").strip("0-"))
