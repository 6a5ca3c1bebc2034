"""P05: one rate in two places."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule

_RATE = "tỷ lệ hộ dân nông thôn dùng nước sạch đạt"


@rule(
    "P05", Severity.ERROR, Certainty.RULE,
    wrong=f"Năm 2023, {_RATE} 92,5%.\nBáo cáo năm 2023 nêu {_RATE} 95,2%.",
    right=f"Năm 2023, {_RATE} 92,5%.\nBáo cáo năm 2023 nêu {_RATE} 92,5%.",
)  # fmt: skip
def rate_told_twice(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một tỷ lệ nêu ở hai chỗ phải là một giá trị.

    Phần đánh giá và phần tóm tắt hay do hai người viết. Chỉ so khi mọi chữ từ “tỷ lệ” đến con số đều giống
    nhau, cùng năm hoặc kỳ và cùng loại số (kế hoạch, ước, thực hiện); chỗ ghi nhiều chữ số hơn được làm
    tròn về chỗ ghi ít chữ số.
    """
    for relation in failing(plan, "share"):
        if relation.claim.operator == "equal":
            yield observe(relation, "Chỗ này ghi {stated}, chỗ khác ghi {computed} cho cùng một tỷ lệ.")
