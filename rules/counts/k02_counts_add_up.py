"""K02: a number of things and the numbers of its parts."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "K02", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Đã cấp giấy phép cho 21 cơ sở (gia hạn 05 cơ sở; cấp mới 17 cơ sở).",
    right="Đã cấp giấy phép cho 21 cơ sở (gia hạn 04 cơ sở; cấp mới 17 cơ sở).",
)  # fmt: skip
def counts_add_up(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số lượng các phần cộng lại phải bằng số lượng chung.

    Như N04 nhưng với số lượng: cơ sở, đề tài, dự án, lớp, người. Chỉ so các phần cùng đơn vị với số
    chung (dự án và đề tài là phần của “đề tài, dự án” và của “nhiệm vụ”), và chỉ khi cách diễn đạt cho
    thấy đã kể đủ.
    """
    for relation in failing(plan, "count_parts"):
        yield observe(relation, "Ghi {stated}, các phần cộng lại {parts} = {computed}, lệch {difference}.")
