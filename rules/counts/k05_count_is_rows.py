"""K05: a stated number and the rows of the table it introduces."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "K05", Severity.ERROR, Certainty.RULE,
    wrong="Danh mục 05 dự án như sau:\n\tSTT\tTên dự án\tĐịa điểm\n\t1\tGiống lúa thơm\tAn Phú\n"
          "\t2\tNuôi tôm sạch\tAn Bình\n\t3\tNhãn hiệu bưởi\tBình Minh\n\t4\tTrạm quan trắc\tTân Lộc\n",
    right="Danh mục 04 dự án như sau:\n\tSTT\tTên dự án\tĐịa điểm\n\t1\tGiống lúa thơm\tAn Phú\n"
          "\t2\tNuôi tôm sạch\tAn Bình\n\t3\tNhãn hiệu bưởi\tBình Minh\n\t4\tTrạm quan trắc\tTân Lộc\n",
)  # fmt: skip
def count_is_rows(plan: Plan, past: Past) -> Iterator[Observation]:
    """Nêu bao nhiêu thì bảng kèm theo phải có bấy nhiêu dòng.

    Danh mục được thêm bớt đến phút cuối, câu dẫn vào danh mục thì quên sửa. Chỉ so khi câu đứng ngay trên
    bảng nêu đúng một số lượng, bảng đánh số liên tục 1, 2, 3 … mỗi dòng một mục, và cột tên của bảng gọi
    đúng thứ được đếm. Chênh lệch quá lớn thì coi là bảng liệt kê thứ khác, không báo.
    """
    for relation in failing(plan, "count_rows"):
        yield observe(relation, "Ghi {stated} nhưng bảng có {rows} dòng.".replace("{rows}", str(relation.computed)))
