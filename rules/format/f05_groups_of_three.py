"""F05: digits grouped otherwise than by three."""

import re
from collections.abc import Iterator

from models.figure import Figure
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_GROUPS = re.compile(r"[.,]\d{3,}")


@rule(
    "F05", Severity.ERROR, Certainty.RULE,
    wrong="Kinh phí hỗ trợ là 1.206.000.00 đồng.",
    right="Kinh phí hỗ trợ là 1.206.000.000 đồng.",
)  # fmt: skip
def groups_of_three(plan: Plan, past: Past) -> Iterator[Observation]:
    """Dấu chấm phân nhóm phải tách từng ba chữ số.

    “1.206.000.00” hay “12.34.567” là số gõ thiếu, thừa chữ số hoặc nhầm dấu; không thể biết số đúng là bao
    nhiêu, nên số ấy cũng không được đem cộng. (Luật Kế toán: dấu chấm sau chữ số hàng nghìn, triệu, tỷ.)
    Số có dấu phẩy ngăn nhóm kiểu Anh (3,365,000), số mục (2.1.3) và số phiên bản không thuộc quy tắc này.
    """
    for figure in plan.figures:
        if figure.malformed and figure.unit and (figure.money or _GROUPS.search(_numeral(plan, figure))):
            yield Observation(
                message="Số “{numeral}” phân nhóm sai: mỗi nhóm sau dấu chấm phải có ba chữ số.",
                values={"numeral": _numeral(plan, figure)}, where=figure.number,
                about=(_numeral(plan, figure), figure.unit or ""),
            )  # fmt: skip


def _numeral(plan: Plan, figure: Figure) -> str:
    return plan.document.quote(figure.number)
