"""Q01: one quantity, two values."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.mismatch import failing, observe
from rules.restatements.slip import slip_between
from rules.rule import rule

_FIRST = "Năm 2024, tổng kinh phí sự nghiệp khoa học và công nghệ được giao là"


@rule(
    "Q01", Severity.ERROR, Certainty.RULE,
    wrong=f"{_FIRST} 38.704 triệu đồng.\n{_FIRST} 39.150 triệu đồng.",
    right=f"{_FIRST} 38.704 triệu đồng.\n{_FIRST} 38.704 triệu đồng.",
)  # fmt: skip
def one_quantity_one_value(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cùng một số liệu thì nêu ở đâu cũng phải một giá trị.

    Hai chỗ của một bản thường do hai người viết. Chỉ so khi đủ bằng chứng là cùng một số liệu: cùng tên
    gọi (từ có nghĩa giống nhau gần hết), cùng năm hoặc kỳ, cùng loại số (giao, ước, thực hiện …), cùng đơn
    vị; hoặc cùng tên dòng, cùng tên cột ở hai bảng. Hai số chỉ tình cờ giống hoặc khác nhau thì không nói
    gì. Lệch đúng 1.000 lần xem Q02, đảo chữ số xem Q03; lời văn với bảng xem N07.
    """
    for relation in failing(plan, "restated"):
        if slip_between(relation.claim.total.value, relation.computed) == "other":
            yield observe(relation, "Chỗ này ghi {stated}, chỗ khác ghi {computed} cho cùng một số liệu.")
