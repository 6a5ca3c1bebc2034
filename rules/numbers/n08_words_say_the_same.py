"""N08: an amount in digits and in words."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_amount
from rules.mismatch import failing, observe
from rules.rule import rule


@rule(
    "N08", Severity.ERROR, Certainty.ARITHMETIC,
    wrong="Tổng dự toán là 13.831.000.000 đồng (Bằng chữ: Mười ba tỷ, tám trăm mười ba triệu đồng).",
    right="Tổng dự toán là 13.831.000.000 đồng (Bằng chữ: Mười ba tỷ, tám trăm ba mươi mốt triệu đồng chẵn).",
)  # fmt: skip
def words_say_the_same(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số tiền bằng chữ phải đúng bằng số tiền bằng số.

    Khi sửa dự toán, người soạn sửa con số mà quên dòng “Bằng chữ”. Đọc được cách viết hai miền: linh và
    lẻ, nghìn và ngàn, tư và bốn, lăm và nhăm, vạn, rưỡi, tỷ và tỉ. Cụm từ có chữ lạ hoặc có thể hiểu
    hai cách (“một tỷ hai”) thì không so.
    """
    for relation in failing(plan, "words_digits"):
        words = relation.claim.parts[0].text
        said = write_amount(relation.computed, relation.claim.total.unit)
        yield observe(relation, f"Bằng số là {{stated}} nhưng bằng chữ “{words}” là {said}.")
