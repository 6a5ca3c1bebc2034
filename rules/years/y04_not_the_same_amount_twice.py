"""Y04: one line with the very same amount in two years running."""

from collections import defaultdict
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_amount
from rules.rule import rule
from rules.years.yearly_lines import YearlyLine, significant_digits, yearly_lines

_DIGITS = 5


@rule(
    "Y04", Severity.WARNING, Certainty.HEURISTIC,
    wrong="Biểu dự toán được giao (đơn vị tính: đồng)\n\tSTT\tĐơn vị\tNăm 2023\tNăm 2024\n"
    "\t1\tSở Khoa học và Công nghệ\t17.214.000.000\t17.214.000.000\n\t2\tLiên hiệp các Hội\t850.000.000\t910.000.000\n"
    "\t3\tTrung tâm Ứng dụng\t1.206.000.000\t1.194.000.000\n",
    right="Biểu dự toán được giao (đơn vị tính: đồng)\n\tSTT\tĐơn vị\tNăm 2023\tNăm 2024\n"
    "\t1\tSở Khoa học và Công nghệ\t17.214.000.000\t17.935.000.000\n\t2\tLiên hiệp các Hội\t850.000.000\t910.000.000\n"
    "\t3\tTrung tâm Ứng dụng\t1.206.000.000\t1.194.000.000\n",
)  # fmt: skip
def not_the_same_amount_twice(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một dòng có số tiền giống hệt nhau ở hai năm liền thì cần hỏi lại.

    Số lẻ đến hàng triệu mà hai năm như nhau có thể là chép nhầm cột hoặc nhầm dòng; cũng có thể là mức khoán ổn định.
    Đây là câu hỏi, không phải lỗi.

    Chỉ hỏi khi số có từ 5 chữ số có nghĩa trở lên và các dòng khác của bảng đều đổi giữa hai năm. Không hỏi khi nhiều
    dòng cùng giữ nguyên (bảng lập theo mức ổn định), và không so dự toán với thực hiện của cùng một năm.
    """
    tables: dict[str, list[YearlyLine]] = defaultdict(list)
    for line in yearly_lines(plan):
        if line.key and line.role in ("item", "group") and not line.key.startswith("nam "):
            tables[line.table].append(line)
    for lines in tables.values():
        pairs = [(a, b) for a in lines for b in lines if a.key == b.key and a.head == b.head and b.year == a.year + 1]
        same = [(a, b) for a, b in pairs if a.value == b.value]
        long = [(a, b) for a, b in same if significant_digits(a.value) >= _DIGITS]
        if len(same) == 1 and long and len(pairs) > 2:
            yield _observation(*long[0])


def _observation(old: YearlyLine, new: YearlyLine) -> Observation:
    return Observation(
        message="“{label}”: năm {before} và năm {year} cùng là {stated}; hai năm giống hệt nhau có đúng không?",
        where=new.where, about=(new.key, str(old.year), str(new.year), str(new.value)),
        values={"label": new.label, "before": str(old.year), "year": str(new.year)},
        stated=write_amount(new.value, "đồng"), evidence=(Evidence(where=old.where, text=old.label),),
    )  # fmt: skip
