"""N05: parts of an amount that are more than the amount."""

from collections.abc import Iterator

from models.claim import Relation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "N05", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Kinh phí thực hiện là 500.000.000 đồng, trong đó mua sắm thiết bị 620.000.000 đồng.",
    right="Kinh phí thực hiện là 500.000.000 đồng, trong đó mua sắm thiết bị 320.000.000 đồng.",
)  # fmt: skip
def parts_stay_within(plan: Plan, past: Past) -> Iterator[Observation]:
    """Phần “trong đó” không được lớn hơn tổng kinh phí.

    “Trong đó” có thể chỉ kể một phần của tổng, nên các phần được phép cộng lại nhỏ hơn; lớn hơn thì tổng
    hoặc một phần đã ghi sai. Số lượng (cơ sở, đề tài, người …) thuộc quy tắc K03.
    """
    for relation in failing(plan, "subset"):
        if is_amount(relation):
            yield observe(relation, "Phần “{cue}” cộng lại {computed}, lớn hơn tổng {stated}.")


def is_amount(relation: Relation) -> bool:
    """The claim is about money, not about a number of things."""
    return relation.claim.total.unit == "đồng"
