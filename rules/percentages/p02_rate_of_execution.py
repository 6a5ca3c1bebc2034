"""P02: a rate of part of a year whose numerator is what was allotted for all of it."""

from collections.abc import Iterator
from decimal import Decimal

from models.claim import Claim
from models.figure import Figure
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.period import Period
from models.plan import Plan
from models.table import Table
from models.writing import write_amount
from rules.rule import rule

_ALLOTTED = ("được giao", "giao dự toán", "dự toán", "phân bổ", "kế hoạch", "kinh phí giao")
_SPENT = ("thực hiện", "giải ngân", "quyết toán", "đã chi", "6 tháng", "06 tháng", "quý")
_PART_YEAR = ("half-year", "quarter", "month")
_LEAST_DIGITS = 4
_TABLE = (
    "\n\tTT\n\tĐơn vị được giao dự toán\n\tDự toán năm 2023 (đồng)\n"
    "\n\t1\n\tSở Khoa học và Công nghệ\n\t17.112.000.000\n\n\t2\n\tSở Thông tin và Truyền thông\n\t21.592.000.000\n"
    "\n\t\n\tTổng cộng\n\t38.704.000.000\n"
)


@rule(
    "P02", Severity.WARNING, Certainty.HEURISTIC,
    wrong=f"6 tháng đầu năm 2023, đã chi 17.112.000.000 đồng/38.704.000.000 đồng, đạt 44,21% dự toán.{_TABLE}",
    right=f"6 tháng đầu năm 2023, đã chi 15.908.000.000 đồng/38.704.000.000 đồng, đạt 41,1% dự toán.{_TABLE}",
)  # fmt: skip
def rate_of_execution(plan: Plan, past: Past) -> Iterator[Observation]:
    """Tỷ lệ thực hiện trong kỳ không được lấy mức giao cả năm làm tử số.

    “6 tháng đầu năm … đạt 44,21%” mà tử số bằng đúng mức dự toán cả năm của một đơn vị trong bảng thì phép
    chia đúng nhưng tỷ lệ nói sai điều cần nói: đó là tỷ trọng của đơn vị, không phải kết quả thực hiện.
    Chỉ nhắc khi câu nói về một phần của năm và bảng nói về mức giao của cả năm.
    """
    tables = {t.id: t for t in plan.tables}
    for claim in plan.claims:
        period = _part_of_year(plan, claim) if claim.kind == "ratio" else None
        cell = _allotment(plan, tables, claim) if period else None
        if period and cell:
            yield _observation(claim, period, cell)


def _part_of_year(plan: Plan, claim: Claim) -> Period | None:
    """The half-year, quarter or month that the same block names before the rate."""
    at = claim.total.where
    before = [p for p in plan.periods if p.where.block == at.block and p.where.start < at.start]
    part = [p for p in before if p.kind in _PART_YEAR]
    return part[0] if part and claim.parts[0].unit == "đồng" else None


def _allotment(plan: Plan, tables: dict[str, Table], claim: Claim) -> Figure | None:
    """A table cell of a whole year's allotment, of a year that the sentence names, with the numerator's value."""
    value, at = claim.parts[0].value, claim.total.where.block
    years = {str(p.start.year) for p in plan.periods if p.where.block == at and p.start}
    if len(str(abs(int(value))).rstrip("0")) < _LEAST_DIGITS:
        return None
    for figure in plan.figures:
        if figure.table and figure.money and Decimal(figure.value) == value:
            words = _words(tables[figure.table], figure, plan.document.blocks[at].text)
            of_year = figure.period is None or figure.period in years
            if of_year and any(w in words for w in _ALLOTTED) and not any(w in words for w in _SPENT):
                return figure
    return None


def _words(table: Table, figure: Figure, sentence: str) -> str:
    """What the table says of a cell: its column's head, those of the labels, the caption if it is not the sentence."""
    heads = [h for c in table.columns if c.index == figure.where.col or c.role == "label" for h in c.header]
    caption = table.caption or ""
    return " ".join(["" if caption in sentence or sentence in caption else caption, *heads]).casefold()


def _observation(claim: Claim, period: Period, cell: Figure) -> Observation:
    part = claim.parts[0]
    return Observation(
        message="Tỷ lệ {stated} nêu cho “{period}” nhưng tử số {amount} bằng đúng mức giao cả năm trong bảng.",
        where=period.where, about=("P02", *claim.about), stated=claim.total.text,
        values={"period": period.text, "amount": write_amount(part.value, part.unit)},
        evidence=(Evidence(where=part.where, text=part.text), Evidence(where=cell.where, text=cell.text)),
    )  # fmt: skip
