"""P03: the shares of one whole."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_number
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "P03", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Cơ cấu kinh tế: nông nghiệp 45,2%, công nghiệp 30,1%, lĩnh vực khác 27,4%.",
    right="Cơ cấu kinh tế: nông nghiệp 45,2%, công nghiệp 30,1%, lĩnh vực khác 24,7%.",
)  # fmt: skip
def shares_are_a_whole(plan: Plan, past: Past) -> Iterator[Observation]:
    """Các tỷ trọng của một tổng cộng lại phải đủ 100%.

    Chỉ báo khi câu nói “cơ cấu”, “tỷ trọng” và danh sách đã khép (có phần “khác”, “còn lại” hoặc đủ một bộ
    phân chia), hoặc cộng lại lớn hơn 100%. Mỗi tỷ trọng được lệch nửa đơn vị của chữ số cuối. Phiếu hỏi
    được chọn nhiều câu trả lời, tỷ lệ hoàn thành và tỷ lệ hỗ trợ không phải là cơ cấu.
    """
    for relation in failing(plan, "share"):
        if relation.claim.operator == "sum":
            parts = " + ".join(write_number(p.value) for p in relation.claim.parts)
            yield observe(relation, f"Các tỷ trọng cộng lại {parts} = {{computed}}, không đủ hoặc vượt 100%.")
