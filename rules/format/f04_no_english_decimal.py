"""F04: decimals parted by a point."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_ENGLISH = re.compile(r"\d+\.\d{1,2}")


@rule(
    "F04", Severity.WARNING, Certainty.RULE,
    wrong="Kinh phí hỗ trợ là 1.5 tỷ đồng.",
    right="Kinh phí hỗ trợ là 1,5 tỷ đồng.",
)  # fmt: skip
def no_english_decimal(plan: Plan, past: Past) -> Iterator[Observation]:
    """Phần thập phân ngăn bằng dấu phẩy, không bằng dấu chấm.

    “1.5 tỷ đồng” viết theo lối Anh; cạnh những số viết đúng, người đọc không biết dấu chấm là nhóm hay là
    thập phân. Số mục, phiên bản (4.0) và số không có đơn vị không bị báo; “1.500 triệu” là một nghìn năm
    trăm, đúng cách.
    """
    for figure in plan.figures:
        numeral = plan.document.quote(figure.number)
        if figure.printed_unit and not figure.malformed and _ENGLISH.fullmatch(numeral):
            yield Observation(
                message="Số “{numeral}” ngăn phần thập phân bằng dấu chấm; phải dùng dấu phẩy.",
                values={"numeral": numeral}, where=figure.number, about=(numeral, figure.unit or ""),
            )  # fmt: skip
