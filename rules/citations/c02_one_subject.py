"""C02: one document, one subject."""

import re
from collections.abc import Iterator
from itertools import combinations

from models.citation import Citation
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited_documents
from rules.citations.title_words import content_words, overlap
from rules.rule import rule

_ALIKE = 0.35
_FEWEST_WORDS = 5
_CITES_ANOTHER = re.compile(r"\d[/-]|theo|trong đó", re.IGNORECASE)


@rule(
    "C02",
    Severity.WARNING,
    Certainty.HEURISTIC,
    wrong="Thực hiện Kế hoạch số 87/KH-UBND ngày 12/4/2021 của UBND tỉnh An Lộc về phát triển nuôi tôm công nghệ cao. "
    "Thực hiện Kế hoạch số 87/KH-UBND ngày 12/4/2021 của UBND tỉnh An Lộc về bảo tồn chữ viết và lễ hội cổ truyền.",
    right="Thực hiện Kế hoạch số 87/KH-UBND ngày 12/4/2021 của UBND tỉnh An Lộc về phát triển nuôi tôm công nghệ cao. "
    "Thực hiện Kế hoạch số 87/KH-UBND ngày 12/4/2021 của UBND tỉnh An Lộc về nuôi tôm công nghệ cao.",
    needs="citation",
)
def one_subject(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một văn bản chỉ có một nội dung.

    Cùng số, ký hiệu và ngày mà hai chỗ ghi hai trích yếu không liên quan đến nhau thì một chỗ đã chép nhầm
    số của văn bản khác. Phần mềm chỉ nêu câu hỏi, vì một kế hoạch cũng có thể có nhiều nội dung.

    Không coi là lỗi: trích yếu viết tắt hoặc bớt chữ, trích yếu chỉ dẫn sang văn bản khác (“triển khai Chương
    trình số …”), chỗ nhắc lại không ghi trích yếu, số dùng lại ở năm khác.
    """
    for document in cited_documents(plan):
        for one, other in combinations(document.titled, 2):
            if _differ(one.title or "", other.title or ""):
                yield _observe(one, other, plan)
                break


def _differ(one: str, other: str) -> bool:
    if any(_CITES_ANOTHER.search(title) or len(content_words(title)) < _FEWEST_WORDS for title in (one, other)):
        return False
    return overlap(one, other) < _ALIKE


def _observe(one: Citation, other: Citation, plan: Plan) -> Observation:
    return Observation(
        message="{number} ở đây là “{stated}”, chỗ khác lại là “{computed}”: có đúng là một văn bản?",
        where=other.where,
        about=(one.key, *sorted((one.title or "", other.title or ""))),
        values={"number": other.number},
        stated=other.title,
        computed=one.title,
        evidence=(Evidence(where=one.where, text=one.text, excerpt=plan.document.blocks[one.where.block].text),),
    )
