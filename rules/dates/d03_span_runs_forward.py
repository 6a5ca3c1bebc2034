"""D03: a span that ends before it begins, or lasts longer than any plan."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.period import Period
from models.place import Place
from models.plan import Plan
from rules.rule import rule

_TERM = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|niên độ)\D{0,12}(\d{4})\s*[-–]\s*(\d{4})(?!\d)", re.IGNORECASE)
_LONGEST = 30
"""Years between both ends: visions reach 30 years ahead (Luật Quy hoạch 2017, Điều 8: tầm nhìn từ 20 đến 50 năm
is not written as a span)."""


@rule(
    "D03", Severity.ERROR, Certainty.RULE,
    wrong="Sơ kết chương trình của tỉnh trong giai đoạn 2025 - 2021.",
    right="Sơ kết chương trình của tỉnh trong giai đoạn 2021 - 2025.",
)  # fmt: skip
def span_runs_forward(plan: Plan, past: Past) -> Iterator[Observation]:
    """Giai đoạn phải kết thúc sau khi bắt đầu.

    Năm cuối nhỏ hơn năm đầu là gõ nhầm hoặc đảo chỗ hai năm; kinh phí và mục tiêu của giai đoạn đó không tính
    được. Giai đoạn dài hơn 30 năm thì chỉ hỏi lại, vì thường là gõ nhầm một chữ số.

    Chỉ xét hai năm đứng sau chữ “giai đoạn”, “thời kỳ”, “nhiệm kỳ”, “niên độ”. Không xét năm học, số hiệu văn bản
    hay mốc “tầm nhìn đến năm …”.
    """
    for period in plan.periods:
        match = _TERM.match(period.text) if period.kind == "range" else None
        if match:
            first, last = int(match[1]), int(match[2])
            if last < first or last - first > _LONGEST:
                yield _observation(first, last, _years(plan, period, match))


def _years(plan: Plan, period: Period, match: re.Match[str]) -> Place:
    start = period.where.start
    return plan.document.place(period.where.block, start + match.start(1), start + match.end(2))


def _observation(first: int, last: int, where: Place) -> Observation:
    backward = last < first
    too_long = "Giai đoạn {stated} dài {length} năm: hai năm này có đúng không?"
    return Observation(
        message="Giai đoạn {stated} kết thúc trước khi bắt đầu." if backward else too_long,
        where=where, about=("span", str(first), str(last)), values={"length": str(last - first)},
        stated=f"{first} - {last}", severity=None if backward else Severity.WARNING,
    )  # fmt: skip
