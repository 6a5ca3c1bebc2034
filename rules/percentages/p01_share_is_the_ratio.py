"""P01: a stated percentage and the two numbers beside it."""

from collections.abc import Iterator
from decimal import Decimal

from models.figure import Number
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_number
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "P01", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Đã giải ngân 1.500.000.000 đồng/2.000.000.000 đồng, đạt 85% dự toán.",
    right="Đã giải ngân 1.500.000.000 đồng/2.000.000.000 đồng, đạt 75% dự toán.",
)  # fmt: skip
def share_is_the_ratio(plan: Plan, past: Past) -> Iterator[Observation]:
    """Tỷ lệ phần trăm phải đúng bằng thương của hai số đứng cạnh nó.

    Tử số, mẫu số và tỷ lệ của “A/B, đạt p%” hay được cập nhật không cùng lúc. Tỷ lệ được phép làm tròn
    đến nửa đơn vị của chữ số cuối; hai số ghi tròn được cộng thêm phần làm tròn của chúng. Mức tăng, giảm
    và phép so với cùng kỳ không thuộc quy tắc này.
    """
    for relation in failing(plan, "ratio"):
        part, whole = (write_number(p.value) for p in relation.claim.parts)
        places = max(2, _decimals(relation.claim.total.value))
        message = f"Ghi {{stated}} nhưng {part} / {whole} = {write_number(relation.computed, places)}%."
        yield observe(relation, message)


def _decimals(value: Number) -> int:
    exponent = Decimal(value).as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
