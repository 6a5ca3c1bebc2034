"""F03: thousands parted by commas."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_SHORT = re.compile(r"\d{1,3},\d{3}")


@rule(
    "F03", Severity.WARNING, Certainty.RULE,
    wrong="Kinh phí hỗ trợ là 3,365,000 đồng.",
    right="Kinh phí hỗ trợ là 3.365.000 đồng.",
)  # fmt: skip
def no_english_thousands(plan: Plan, past: Past) -> Iterator[Observation]:
    """Hàng nghìn phân cách bằng dấu chấm, không bằng dấu phẩy.

    Theo Luật Kế toán, dấu chấm đặt sau chữ số hàng nghìn, triệu, tỷ; dấu phẩy ngăn phần thập phân. Viết
    “3,365,000” hay “3,365 đồng” (đồng không có số lẻ) dễ bị đọc thành số khác. “3,365 tỷ đồng” là số thập
    phân đúng cách, không bị báo.
    """
    for figure in plan.figures:
        numeral = plan.document.quote(figure.number)
        whole_dong = figure.money and (figure.printed_unit or "").casefold() in ("đồng", "đ", "vnđ", "vnd")
        if _ENGLISH.fullmatch(numeral) or (whole_dong and _SHORT.fullmatch(numeral)):
            yield Observation(
                message="Số “{numeral}” phân cách hàng nghìn bằng dấu phẩy; phải dùng dấu chấm.",
                values={"numeral": numeral}, where=figure.number, about=(numeral, figure.unit or ""),
            )  # fmt: skip
