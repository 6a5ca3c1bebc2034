"""Y08: the plan says the money is stable, or grows, and the totals say otherwise."""

import re
from collections.abc import Iterator
from decimal import Decimal

from models.figure import Figure
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from models.writing import write_amount, write_number
from rules.rule import rule
from rules.years.plan_part import plan_part

_STABLE = re.compile(
    r"(?:kinh phí|dự toán|ngân sách)(?![^.;]*(?:thu nhập|đời sống|sản xuất|giá cả|tổ chức bộ máy))[^.;]*?"
    r"(?P<word>(?:giữ |được giữ |duy trì |bảo đảm |đảm bảo )ổn định)"
    r"(?!\s+(?:\w+\s+)?(?:kinh tế|đời sống|chính trị|xã hội))",
    re.IGNORECASE,
)
_TOTAL_LABEL = re.compile(r"\W*(?:tổng(?: cộng| số| kinh phí)?|cộng|năm\s+20\d\d)\W*", re.IGNORECASE)
_MOST = Decimal("0.1")
"""A total that moves by more is not stable; less is what prices and wages move by in a year."""


@rule(
    "Y08", Severity.WARNING, Certainty.HEURISTIC, needs="plan_year",
    wrong="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\nI. KẾ HOẠCH NĂM 2025\n"
    "Tổng mức kinh phí được xây dựng dựa trên dự toán năm 2024 và bảo đảm ổn định.\nBiểu dự toán (đơn vị tính: đồng)\n"
    "\tSTT\tNội dung\tNăm 2024\tNăm 2025\n\t1\tNhiệm vụ cấp tỉnh\t4.215.000.000\t3.318.000.000\n"
    "\t2\tHoạt động khác\t2.100.000.000\t1.770.000.000\n\t\tTổng cộng\t6.315.000.000\t5.088.000.000\n",
    right="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\nI. KẾ HOẠCH NĂM 2025\n"
    "Tổng mức kinh phí được xây dựng dựa trên dự toán năm 2024 và bảo đảm ổn định.\nBiểu dự toán (đơn vị tính: đồng)\n"
    "\tSTT\tNội dung\tNăm 2024\tNăm 2025\n\t1\tNhiệm vụ cấp tỉnh\t4.215.000.000\t4.318.000.000\n"
    "\t2\tHoạt động khác\t2.100.000.000\t2.170.000.000\n\t\tTổng cộng\t6.315.000.000\t6.488.000.000\n",
)  # fmt: skip
def words_fit_the_numbers(plan: Plan, past: Past) -> Iterator[Observation]:
    """Nói kinh phí ổn định thì tổng kinh phí không được đổi quá 10%.

    Nguyên tắc viết một đằng, biểu dự toán tính một nẻo thì người thẩm định phải hỏi số nào là chủ ý.

    Chỉ hỏi khi câu nằm trong phần kế hoạch, nói về kinh phí, dự toán hoặc ngân sách, và bản có đúng một số tổng
    trong bảng cho năm kế hoạch, đúng một số cho năm liền trước. “Ổn định” của đời sống, sản xuất, bộ máy không xét.
    """
    year, part = plan.profile.plan_year, plan_part(plan)
    if year is None or not part:
        return
    for index, block in enumerate(plan.document.blocks):
        match = _STABLE.search(block.text) if block.section in part and "ổn định" in block.text else None
        now, before = (_total(plan, y) for y in (year, year - 1)) if match else (None, None)
        if match and now and before and abs(_change(now, before)) > _MOST:
            yield _observation(now, before, plan.document.place(index, *match.span("word")), year)
            return


def _total(plan: Plan, year: int) -> Figure | None:
    """The one total that tables give for a year, None where they give none or several."""
    rows = {(t.id, r.index): r for t in plan.tables for r in t.body}
    found: dict[object, Figure] = {}
    for figure in plan.figures:
        row = rows.get((figure.table or "", figure.where.row or 0))
        if row and figure.money and figure.period == str(year) and _TOTAL_LABEL.fullmatch(row.label):
            found.setdefault(figure.value, figure)
    return next(iter(found.values())) if len(found) == 1 else None


def _change(now: Figure, before: Figure) -> Decimal:
    return Decimal(now.value) / Decimal(before.value) - 1 if before.value else Decimal(0)


def _observation(now: Figure, before: Figure, where: Place, year: int) -> Observation:
    change = _change(now, before) * 100
    return Observation(
        message="Viết là ổn định nhưng tổng kinh phí năm {year} {way} {percent}% so với năm trước "
        "({computed} → {stated}): cần nêu lý do.",
        where=where, about=("stable", str(year), str(before.value), str(now.value)),
        stated=write_amount(now.value, "đồng"), computed=write_amount(before.value, "đồng"),
        values={"year": str(year), "way": "tăng" if change > 0 else "giảm", "percent": write_number(abs(change), 1)},
        evidence=(Evidence(where=before.where, text=before.text), Evidence(where=now.where, text=now.text)),
    )  # fmt: skip
