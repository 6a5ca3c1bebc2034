"""Y03: a line of the estimate that jumps from one year to the next."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_amount, write_number
from rules.rule import rule
from rules.years.yearly_lines import YearlyLine, yearly_lines

_SHARE = Decimal("0.3")
_LEAST = 500_000_000
"""Đồng: below this a change of a third is ordinary."""


@rule(
    "Y03", Severity.INFO, Certainty.HEURISTIC, needs="plan_year",
    wrong="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\nBiểu dự toán (đơn vị tính: đồng)\n"
    "\tSTT\tNội dung\tNăm 2024\tNăm 2025\n\t1\tChi nhiệm vụ cấp tỉnh\t4.215.000.000\t7.318.000.000\n",
    right="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\nBiểu dự toán (đơn vị tính: đồng)\n"
    "\tSTT\tNội dung\tNăm 2024\tNăm 2025\n\t1\tChi nhiệm vụ cấp tỉnh\t4.215.000.000\t4.818.000.000\n",
)  # fmt: skip
def jump_is_explained(plan: Plan, past: Past) -> Iterator[Observation]:
    """Khoản chi tăng hoặc giảm mạnh so với năm trước cần được thuyết minh.

    Người thẩm định sẽ hỏi lý do khi một dòng kinh phí thay đổi hơn 30% và hơn 500 triệu đồng giữa hai năm liền nhau.

    Chỉ là ghi chú: cuộc thi hai năm một lần, dự án kết thúc hay mở mới đều làm số liệu nhảy một cách chính đáng. Chỉ
    so các dòng cùng tên trong một bảng, và báo một lần cho cả bảng.
    """
    if plan.profile.plan_year is None:
        return
    lines: dict[tuple[str, str, str], list[YearlyLine]] = defaultdict(list)
    for line in yearly_lines(plan):
        if line.key and line.role == "item":
            lines[line.table, line.head, line.key].append(line)
    jumps: dict[str, list[tuple[YearlyLine, YearlyLine]]] = defaultdict(list)
    for (table, _, _), found in lines.items():
        for old in found:
            new = [line for line in found if line.year == old.year + 1]
            if len(new) == 1 and _jumps(old, new[0]):
                jumps[table].append((old, new[0]))
    for pairs in jumps.values():
        yield _observation(pairs)


def _jumps(old: YearlyLine, new: YearlyLine) -> bool:
    change = abs(Decimal(new.value) - Decimal(old.value))
    return old.value > 0 and change > _LEAST and change > _SHARE * Decimal(old.value)


def _observation(pairs: list[tuple[YearlyLine, YearlyLine]]) -> Observation:
    old, new = pairs[0]
    percent = (Decimal(new.value) / Decimal(old.value) - 1) * 100
    words = f"{'tăng' if percent > 0 else 'giảm'} {write_number(abs(percent), 1)}%"
    more = f" và {len(pairs) - 1} dòng khác" if len(pairs) > 1 else ""
    return Observation(
        message="“{label}” năm {year} {words} so với năm trước ({computed}){more}: cần nêu lý do.",
        where=new.where, about=tuple(f"{b.key} {b.year}" for _, b in pairs),
        values={"label": new.label, "year": str(new.year), "words": words, "more": more},
        stated=write_amount(new.value, "đồng"), computed=write_amount(old.value, "đồng"),
        evidence=tuple(Evidence(where=o.where, text=o.label) for p in pairs for o in p if o is not new),
    )  # fmt: skip
