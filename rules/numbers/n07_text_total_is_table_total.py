"""N07: the total of the sentence and the total of its table."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "N07", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Tổng kinh phí dự kiến năm 2025 là 900.000.000 đồng, chi tiết như sau:\n"
    "\tSTT\n\tNội dung\n\tSố tiền (đồng)\n\n\t\n\tTổng cộng\n\t800.000.000\n\n"
    "\t1\n\tTập huấn\n\t300.000.000\n\n\t2\n\tThiết bị\n\t500.000.000\n",
    right="Tổng kinh phí dự kiến năm 2025 là 800.000.000 đồng, chi tiết như sau:\n"
    "\tSTT\n\tNội dung\n\tSố tiền (đồng)\n\n\t\n\tTổng cộng\n\t800.000.000\n\n"
    "\t1\n\tTập huấn\n\t300.000.000\n\n\t2\n\tThiết bị\n\t500.000.000\n",
    needs="table",
)  # fmt: skip
def text_total_is_table_total(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số tiền nêu trong lời văn phải bằng số của nó trong bảng.

    Bảng được sửa đến phút cuối, lời văn thì không. Tổng của câu đứng ngay trên bảng và dẫn vào bảng (“như
    sau”, “chi tiết”) được so với dòng tổng cộng, khi bảng có đúng một dòng tổng ở một cột tiền; câu gọi
    đúng tên một dòng, cùng năm, được so với dòng ấy. Hai bên nói về hai năm khác nhau thì không so. Số
    viết tròn (tỷ, triệu) được so theo đơn vị thô hơn.
    """
    for relation in failing(plan, "text_table"):
        yield observe(relation, "Lời văn ghi {stated}, bảng ghi {computed}, lệch {difference}.")
