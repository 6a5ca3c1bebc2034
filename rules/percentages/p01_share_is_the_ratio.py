"""P01: a stated percentage and the two numbers beside it."""

from collections.abc import Iterator
from decimal import Decimal

from models.claim import Relation
from models.figure import Number
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_amount, write_number
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
    đến nửa đơn vị của chữ số cuối; hai số ghi tròn được cộng thêm phần làm tròn của chúng. Mức tăng, giảm,
    “gấp … lần” và điểm phần trăm chỉ được tính khi câu nêu cả số trước và số sau; tốc độ tăng theo giá so
    sánh và mức tăng bình quân năm không so được với hai số đó.
    """
    for relation in failing(plan, "ratio", "growth"):
        yield observe(relation, _message(relation))


def _message(relation: Relation) -> str:
    """The quotient, the change or the sum, worked out in the words of the text."""
    claim = relation.claim
    first, second = (write_number(p.value) for p in claim.parts)
    worked_out = write_number(relation.computed, max(2, _decimals(claim.total.value)))
    match claim.operator:
        case "growth" | "fall":
            return f"Ghi {claim.cue} {{stated}} nhưng từ {second} thành {first} là {claim.cue} {worked_out}%."
        case "times":
            return f"Ghi gấp {{stated}} nhưng {first} / {second} = {worked_out} lần."
        case "sum":
            change = write_amount(claim.parts[1].value, claim.parts[1].unit)
            return f"Ghi {{stated}} nhưng {first} và mức {claim.cue} {change} cho {{computed}}."
        case _:
            return f"Ghi {{stated}} nhưng {first} / {second} = {worked_out}%."


def _decimals(value: Number) -> int:
    exponent = Decimal(value).as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
