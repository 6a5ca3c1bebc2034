"""N01: the rows of a table make its total."""

from collections.abc import Iterator

from models.claim import OBSERVED
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule

_WORKED = "Dòng tổng ghi {stated}, các dòng cộng lại {parts} = {computed}, lệch {difference}."
_PLAIN = "Dòng tổng ghi {stated}, các dòng cộng lại {computed}, lệch {difference}."
_SHOWN = 12
"""Parts that a reader still takes in as one sum; more of them are in the evidence only."""


@rule(
    "N01", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="\tSTT\tNội dung\tSố tiền (đồng)\n\t\tTổng cộng\t900.000.000\n"
          "\t1\tChi sự nghiệp\t500.000.000\n\t2\tChi khác\t300.000.000\n",
    right="\tSTT\tNội dung\tSố tiền (đồng)\n\t\tTổng cộng\t800.000.000\n"
          "\t1\tChi sự nghiệp\t500.000.000\n\t2\tChi khác\t300.000.000\n",
    needs="table",
)  # fmt: skip
def table_total_adds_up(plan: Plan, past: Past) -> Iterator[Observation]:
    """Dòng tổng của bảng phải bằng các dòng thành phần cộng lại.

    Mỗi dòng cha (A, I, 1 …) được cộng từ các dòng con trực tiếp của nó, dòng “Tổng cộng” từ các dòng cấp
    cao nhất, dù đứng đầu hay cuối bảng; dòng con không được cộng hai lần. Dòng sau “Trong đó” chỉ là một
    phần, nên chỉ không được vượt dòng trên nó. Ô để trống không tính là 0. Số làm tròn theo triệu, tỷ đồng
    được phép lệch nửa đơn vị của chữ số cuối ở mỗi số; số ghi đến đồng phải khớp tuyệt đối.

    Vì sao có lỗi: sửa một dòng mà quên sửa dòng tổng, hoặc chép thừa, thiếu một dòng của năm trước.
    """
    for relation in failing(plan, "table_sum"):
        short = len(relation.claim.parts) <= _SHOWN
        severity = Severity.WARNING if relation.claim.cue == OBSERVED else None
        yield observe(relation, _WORKED if short else _PLAIN, severity)
