"""Q03: one quantity, two digits swapped."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.restatements.slip import slip_between
from rules.rule import rule

_FIRST = "Năm 2024, tổng kinh phí sự nghiệp khoa học và công nghệ được giao là"


@rule(
    "Q03", Severity.ERROR, Certainty.RULE,
    wrong=f"{_FIRST} 38.704 triệu đồng.\n{_FIRST} 38.740 triệu đồng.",
    right=f"{_FIRST} 38.704 triệu đồng.\n{_FIRST} 38.704 triệu đồng.",
)  # fmt: skip
def digits_in_order(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cùng một số liệu không thể chỉ khác nhau ở thứ tự hai chữ số.

    “32.000.000” và “23.000.000”: gõ đảo chữ số, một trong hai chỗ sai. Điều kiện để coi là cùng một số liệu
    như ở Q01.
    """
    for relation in failing(plan, "restated"):
        if slip_between(relation.claim.total.value, relation.computed) == "swap":
            yield observe(relation, "Chỗ này ghi {stated}, chỗ khác ghi {computed}: đảo hai chữ số.")
