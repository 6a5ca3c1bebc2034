"""N02: the columns of a row make its total."""

from collections.abc import Iterator

from models.claim import OBSERVED
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule

_WORKED = "Cột tổng ghi {stated}, các cột cộng lại {parts} = {computed}, lệch {difference}."
_PLAIN = "Cột tổng ghi {stated}, các cột cộng lại {computed}, lệch {difference}."
_SHOWN = 12
"""Parts that a reader still takes in as one sum; more of them are in the evidence only."""


@rule(
    "N02", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Đơn vị tính: triệu đồng\n\tSTT\tNội dung\tTổng số\tNSTW\tNSĐP\n"
          "\t1\tDự án giống lúa\t900\t500\t400\n\t2\tDự án giống tôm\t700\t300\t300\n",
    right="Đơn vị tính: triệu đồng\n\tSTT\tNội dung\tTổng số\tNSTW\tNSĐP\n"
          "\t1\tDự án giống lúa\t900\t500\t400\n\t2\tDự án giống tôm\t600\t300\t300\n",
    needs="table",
)  # fmt: skip
def row_total_adds_up(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cột tổng của mỗi dòng phải bằng các cột thành phần cộng lại.

    Cột “Tổng số” được cộng từ các cột cùng nhóm khi tiêu đề cho biết đó là tất cả các phần: “chia ra”,
    “bao gồm”, có cột “khác”, các nguồn hợp thành một bộ đầy đủ (trung ương và địa phương; đầu tư và
    thường xuyên …), hoặc khi hầu hết các dòng của bảng đều cộng đúng như thế. Các cột “Trong đó” không
    khép kín chỉ không được vượt cột tổng.

    Vì sao có lỗi: điều chỉnh một nguồn vốn mà quên sửa cột tổng, hoặc nhập nhầm sang cột bên cạnh.
    """
    for relation in failing(plan, "row_sum"):
        short = len(relation.claim.parts) <= _SHOWN
        severity = Severity.WARNING if relation.claim.cue == OBSERVED else None
        yield observe(relation, _WORKED if short else _PLAIN, severity)
