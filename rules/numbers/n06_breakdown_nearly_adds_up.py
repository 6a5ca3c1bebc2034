"""N06: parts that nearly make the total."""

from collections.abc import Iterator
from decimal import Decimal

from models.claim import Relation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import observe
from rules.rule import rule
from rules.weigh import weigh

_NEARLY = Decimal("0.95")


@rule(
    "N06", Severity.WARNING, Certainty.HEURISTIC,
    wrong="Tổng dự toán là 1.000 triệu đồng, trong đó chi tập huấn 480 triệu đồng, chi thiết bị 500 triệu đồng.",
    right="Tổng dự toán là 1.000 triệu đồng, trong đó chi tập huấn 280 triệu đồng, chi thiết bị 300 triệu đồng.",
)  # fmt: skip
def breakdown_nearly_adds_up(plan: Plan, past: Past) -> Iterator[Observation]:
    """Các phần “trong đó” gần đủ tổng thì phải đủ hẳn.

    “Trong đó” được phép chỉ kể một phần. Nhưng khi từ hai khoản trở lên đã đạt 95% tổng mà vẫn thiếu một
    ít thì nhiều khả năng đây là bảng kê đủ, và một khoản đã ghi thiếu. Chỉ là câu hỏi cho người soát, không
    phải lỗi. Số lượng người, cơ sở, đề tài không thuộc quy tắc này.
    """
    for claim in plan.claims:
        if claim.kind == "subset" and claim.total.unit == "đồng" and len(claim.parts) > 1:
            relation = weigh(claim)
            if _is_near(relation):
                yield observe(relation, "Các phần cộng lại {computed}, còn thiếu {difference} so với tổng {stated}.")


def _is_near(relation: Relation) -> bool:
    total = Decimal(relation.claim.total.value)
    return total * _NEARLY <= relation.computed < total - Decimal(relation.claim.tolerance)
