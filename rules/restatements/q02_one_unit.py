"""Q02: one quantity, a thousand times as much."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.restatements.slip import slip_between
from rules.rule import rule

_FIRST = "Năm 2024, tổng kinh phí sự nghiệp khoa học và công nghệ được giao là"


@rule(
    "Q02", Severity.ERROR, Certainty.RULE,
    wrong=f"{_FIRST} 30.106 triệu đồng.\n{_FIRST} 30.106 tỷ đồng.",
    right=f"{_FIRST} 30.106 triệu đồng.\n{_FIRST} 30,106 tỷ đồng.",
)  # fmt: skip
def one_unit(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cùng một số liệu không thể hơn kém nhau đúng một nghìn lần.

    Nhầm “tỷ” với “triệu”, “triệu” với “nghìn” là lỗi đơn vị, dễ lọt vì chữ số đều đúng. Điều kiện để coi
    là cùng một số liệu như ở Q01.
    """
    for relation in failing(plan, "restated"):
        if slip_between(relation.claim.total.value, relation.computed) == "unit":
            yield observe(relation, "Chỗ này ghi {stated}, chỗ khác ghi {computed}: nhầm đơn vị tính.")
