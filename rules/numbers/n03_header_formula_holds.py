"""N03: a column is what the formula over it says."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import structs

from models.claim import Relation
from models.figure import Number
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "N03", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Đơn vị tính: triệu đồng\n\tSTT\tNội dung\tDự toán\tThực hiện\tTỷ lệ (%)\n\t1\t2\t3\t4\t5=4/3\n"
          "\t1\tDự án giống lúa\t800\t600\t75,0\n\t2\tDự án giống tôm\t500\t400\t80,0\n"
          "\t3\tDự án giống cây\t400\t300\t57,0\n",
    right="Đơn vị tính: triệu đồng\n\tSTT\tNội dung\tDự toán\tThực hiện\tTỷ lệ (%)\n\t1\t2\t3\t4\t5=4/3\n"
          "\t1\tDự án giống lúa\t800\t600\t75,0\n\t2\tDự án giống tôm\t500\t400\t80,0\n"
          "\t3\tDự án giống cây\t400\t300\t75,0\n",
    needs="table",
)  # fmt: skip
def header_formula_holds(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cột có ghi công thức thì số trong cột phải đúng công thức ấy.

    Dòng đánh số cột (“7=5/4”, “(3)=(4)+(5)”, “8 = 6 - 7”) và tiêu đề (“Tổng (A+B)”) cho biết cột được tính
    thế nào; từng dòng của bảng được tính lại theo đó. Cột “Thành tiền” đứng sau “Số lượng” và “Đơn giá”
    được tính lại khi hầu hết các dòng đều đúng bằng tích. Tỷ lệ và số làm tròn được phép lệch nửa đơn vị
    của chữ số cuối. Ô để trống thì không tính. Công thức mà hầu hết các dòng không theo thì không báo.

    Vì sao có lỗi: sửa một số mà không tính lại cột phụ thuộc, hoặc gõ tay đè lên ô có công thức.
    """
    for relation in failing(plan, "formula"):
        yield observe(
            _shown(relation), "Cột có công thức {cue}: ghi {stated}, tính lại được {computed}, lệch {difference}."
        )


def _shown(relation: Relation) -> Relation:
    """A quotient has no end of digits: two more than were printed are enough to see the difference."""
    places = min(_exponent(relation.claim.total.value), 0) - 2
    computed = Decimal(relation.computed)
    if _exponent(computed) >= places:
        return relation
    rounded = computed.quantize(Decimal(1).scaleb(places))
    return structs.replace(relation, computed=rounded, difference=relation.claim.total.value - rounded)


def _exponent(value: Number) -> int:
    exponent = Decimal(value).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
