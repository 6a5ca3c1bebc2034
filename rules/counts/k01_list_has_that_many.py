"""K01: a stated number and the list that names its things."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "K01", Severity.ERROR, Certainty.RULE,
    wrong="Tổ chức 04 lớp tập huấn: sở hữu trí tuệ; mã số mã vạch; an toàn bức xạ.",
    right="Tổ chức 03 lớp tập huấn: sở hữu trí tuệ; mã số mã vạch; an toàn bức xạ.",
)  # fmt: skip
def list_has_that_many(plan: Plan, past: Past) -> Iterator[Observation]:
    """Nêu bao nhiêu thì liệt kê phải đủ bấy nhiêu.

    Khi thêm hoặc bỏ một mục, con số đứng trước dấu hai chấm thường bị quên. Các mục được tách theo dấu
    chấm phẩy hoặc theo gạch đầu dòng; danh sách tách bằng dấu phẩy chỉ bị báo khi mọi mục là mã hoặc tên
    một từ, vì dấu phẩy có thể nằm trong một mục. Không báo danh sách kết thúc bằng “…”, danh sách thuộc
    tính (“Nội dung: …; Kinh phí: …”), và danh sách mà mỗi mục tự mang số lượng (xem K02).
    """
    for relation in failing(plan, "count_list"):
        yield observe(relation, "Ghi {stated} nhưng liệt kê {items} mục.".replace("{items}", str(relation.computed)))
