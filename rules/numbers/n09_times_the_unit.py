"""N09: a number of things, an amount for each, and the total."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_amount
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "N09", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Hỗ trợ 11 huyện, mỗi huyện 100 triệu đồng, tổng kinh phí 1.200 triệu đồng.",
    right="Hỗ trợ 11 huyện, mỗi huyện 100 triệu đồng, tổng kinh phí 1.100 triệu đồng.",
)  # fmt: skip
def times_the_unit(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số lượng nhân đơn giá phải bằng tổng số tiền.

    “11 huyện, mỗi huyện 100 triệu đồng” và “3 lớp × 25 triệu đồng” cho biết tổng phải là bao nhiêu; khi
    số lượng thay đổi, tổng thường bị quên. Mức bình quân được cộng phần làm tròn; bình quân và đơn giá
    ghi “đồng/lớp” có thể đi với phân bổ không đều hoặc khoản khác nên chỉ là cảnh báo. Mức “tối đa”,
    “không quá”, “khoảng” không bị so như số chính xác.
    """
    for relation in failing(plan, "product"):
        factors = " × ".join(write_amount(p.value, p.unit) for p in relation.claim.parts)
        loose = relation.claim.cue not in ("×", "mỗi")
        message = f"Tổng ghi {{stated}} nhưng {factors} = {{computed}}, lệch {{difference}}."
        yield observe(relation, message, Severity.WARNING if loose else None)
