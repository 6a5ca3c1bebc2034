"""F02: a large amount without a unit in reach."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_MONEY_WORDS = re.compile(
    r"(?:kinh phí|số tiền|dự toán|trị giá|vốn|ngân sách|mức chi|giải ngân)(?:\s+\S+){0,6}\s*$", re.I
)
_LEAST = 10_000


@rule(
    "F02", Severity.WARNING, Certainty.RULE,
    wrong="Tổng kinh phí hỗ trợ là 1.250.000.000.",
    right="Tổng kinh phí hỗ trợ là 1.250.000.000 đồng.",
)  # fmt: skip
def amount_has_unit(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số tiền phải có đơn vị tính.

    Một số lớn đứng sau “kinh phí”, “số tiền”, “dự toán” mà không có đơn vị thì không biết là đồng, nghìn
    hay triệu, và không đối chiếu được với bảng. Ô của bảng nhận đơn vị từ đầu cột hoặc dòng “Đơn vị tính”
    nên không thuộc quy tắc này.
    """
    for figure in plan.figures:
        if figure.unit is None and figure.table is None and figure.value >= _LEAST and not figure.malformed:
            block = plan.document.blocks[figure.where.block].text
            if _MONEY_WORDS.search(block[: figure.where.start]):
                yield Observation(
                    message="Số tiền “{numeral}” không có đơn vị tính.", values={"numeral": figure.text},
                    where=figure.where, about=(figure.text,),
                )  # fmt: skip
