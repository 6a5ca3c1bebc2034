"""P04: a share above 100%, or a rate of execution that nothing explains."""

import re
from collections.abc import Iterator
from decimal import Decimal

from models.figure import Figure
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_SHARE = re.compile(r"(?<!\w)(?:chiếm|tỷ trọng|tỉ trọng)(?: tỷ lệ| khoảng| gần| trên| hơn)?\s*$", re.IGNORECASE)
_SPENT = re.compile(
    r"(?<!\w)(?:giải ngân|thanh toán)(?:[^,;.:()]{0,40}?(?:đạt|được|bằng))?(?: tỷ lệ)?\s*$", re.IGNORECASE
)
_DONE = re.compile(r"(?<!\w)(?:đạt|hoàn thành|bằng|thực hiện)(?: tỷ lệ| được)?\s*$", re.IGNORECASE)
_PLANNED = re.compile(r"\s*(?:so với |của )?(?:kế hoạch|chỉ tiêu|dự toán|nhiệm vụ)(?!\w)", re.IGNORECASE)
_EXPLAINED = re.compile(
    r"(?<!\w)(?:vượt|gấp|tăng|do|nhờ|vì|bổ sung|phát sinh|điều chỉnh|(?<!nghiệm )thu|doanh thu)(?!\w)",
    re.I,
)
_UNUSUAL = "Tỷ lệ thực hiện {stated} cao bất thường, câu không nói vì sao."
_ALL, _PLENTY = 100, 120


@rule(
    "P04", Severity.WARNING, Certainty.RULE,
    wrong="Chi hoạt động thường xuyên chiếm 112,5% tổng kinh phí sự nghiệp khoa học và công nghệ.",
    right="Chi hoạt động thường xuyên chiếm 12,5% tổng kinh phí sự nghiệp khoa học và công nghệ.",
)  # fmt: skip
def rate_out_of_range(plan: Plan, past: Past) -> Iterator[Observation]:
    """Tỷ trọng không thể lớn hơn 100%.

    Một phần không nhiều hơn cả tổng, số đã giải ngân không nhiều hơn vốn được giao; thường là gõ thừa hoặc
    thiếu một chữ số, dấu phẩy. Kết quả thực hiện có thể vượt kế hoạch: chỉ ghi chú khi trên 120% mà câu không
    nói vì sao (vượt, tăng, bổ sung, phát sinh …) và không nêu hai số để tính lại.
    """
    worked_out = {c.total.figure for c in plan.claims if c.kind in ("ratio", "growth")}
    for figure in plan.figures:
        if figure.unit != "%" or figure.table or figure.value <= _ALL or figure.id in worked_out:
            continue
        if message := _message(plan, figure):
            yield Observation(
                message=message, where=figure.where, about=("P04", figure.text), stated=figure.text,
                severity=Severity.INFO if message == _UNUSUAL else None,
            )  # fmt: skip


def _message(plan: Plan, figure: Figure) -> str | None:
    text = plan.document.blocks[figure.where.block].text
    before, after = text[max(0, figure.where.start - 80) : figure.where.start], text[figure.where.end :]
    if _SHARE.search(before) and not re.match(r"\s*so với", after):
        return "Tỷ trọng {stated} lớn hơn 100%."
    if _SPENT.search(before):
        return "Tỷ lệ giải ngân {stated} lớn hơn 100%."
    unexplained = not _EXPLAINED.search(text)
    if Decimal(figure.value) > _PLENTY and _DONE.search(before) and _PLANNED.match(after) and unexplained:
        return _UNUSUAL
    return None
