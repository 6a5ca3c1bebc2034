"""C16: a short name of a document stands for one that the draft cites in full."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule


@rule(
    "C16",
    Severity.INFO,
    Certainty.RULE,
    wrong="Định mức chi áp dụng theo Thông tư 55 của Bộ Tài chính.",
    right="Theo Thông tư số 55/2021/TT-BTC ngày 12/4/2021 của Bộ Tài chính, định mức chi áp dụng theo Thông tư 55.",
)
def short_name_is_explained(plan: Plan, past: Past) -> Iterator[Observation]:
    """Tên gọi tắt của văn bản phải chỉ về một văn bản đã ghi đủ số, ký hiệu.

    “Thông tư 55”, “Nghị định 70/2018” hay “Nghị định này” chỉ hiểu được khi bản này có chỗ ghi đủ văn bản đó; nếu
    không, mỗi năm lại có một Thông tư 55 khác.

    Không coi là lỗi: “Kế hoạch này” là chính bản này, “Đề án này” sau khi đã nêu tên đề án, tên tắt có giải thích
    (“sau đây gọi là …”), văn bản ghi đủ ở sau; cùng một tên tắt chỉ nhắc một lần.
    """
    seen = set()
    for short in plan.short_citations:
        if short.to == "nothing" and short.text not in seen:
            seen.add(short.text)
            yield Observation(
                message="“{stated}” là văn bản nào? Bản này không ghi đủ số, ký hiệu của nó.",
                where=short.where,
                about=(short.text.casefold(),),
                stated=short.text,
            )
