"""N04: a total in running text and its parts."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "N04", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Tổng kinh phí là 30.000.000 đồng (ngân sách tỉnh 14.000.000 đồng, nguồn khác 15.000.000 đồng).",
    right="Tổng kinh phí là 30.000.000 đồng (ngân sách tỉnh 14.000.000 đồng, nguồn khác 16.000.000 đồng).",
)  # fmt: skip
def breakdown_adds_up(plan: Plan, past: Past) -> Iterator[Observation]:
    """Các nguồn cộng lại phải bằng tổng kinh phí nêu trong câu.

    Câu “tổng kinh phí … trong đó …” thường được chép từ năm trước sang; người soạn sửa từng nguồn mà
    quên sửa tổng, hoặc ngược lại.

    Quy tắc chỉ so khi cách diễn đạt cho thấy đã kể đủ: “gồm”, “cụ thể như sau”, danh sách trong ngoặc
    ngay sau tổng, hoặc “trong đó” có khoản khép lại (“nguồn khác”, “còn lại”) hay đủ một bộ phân chia
    (trung ương và địa phương, đầu tư và thường xuyên). “Trong đó” chỉ nêu một phần thì xem N05.
    Số “khoảng”, “trên”, “gần” được so theo khoảng giá trị; số ghi tròn tỷ, triệu được cho phép lệch nửa
    đơn vị cuối của mỗi số.
    """
    for relation in failing(plan, "breakdown"):
        yield observe(relation, "Tổng ghi {stated}, các phần cộng lại {parts} = {computed}, lệch {difference}.")
