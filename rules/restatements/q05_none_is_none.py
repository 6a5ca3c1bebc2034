"""Q05: "there is none", and elsewhere there are some."""

import re
from collections.abc import Iterator

from models.figure import Figure
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.rule import rule

_NONE = re.compile(r"(?:không có|không phát sinh|chưa có|không còn)\s+([^.;:,()“”\d]{12,90})", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LEAST_WORDS = 4


@rule(
    "Q05", Severity.WARNING, Certainty.HEURISTIC,
    wrong="Năm 2024, trên địa bàn tỉnh không có nhiệm vụ khoa học và công nghệ cấp quốc gia.\n"
    "Năm 2024, tỉnh chủ trì 04 nhiệm vụ khoa học và công nghệ cấp quốc gia.",
    right="Năm 2023, trên địa bàn tỉnh không có nhiệm vụ khoa học và công nghệ cấp quốc gia.\n"
    "Năm 2024, tỉnh chủ trì 04 nhiệm vụ khoa học và công nghệ cấp quốc gia.",
)  # fmt: skip
def none_is_none(plan: Plan, past: Past) -> Iterator[Observation]:
    """Đã viết “không có” thì chỗ khác không thể nêu số lượng của chính thứ ấy.

    Chỉ so khi tên gọi giống hệt, đủ dài để không lẫn, và cùng một năm được viết ra ở cả hai câu: “không có
    đề tài cấp quốc gia” của riêng các tổ chức công lập không mâu thuẫn với số đề tài của cả tỉnh. Vẫn chỉ là
    câu hỏi, vì phạm vi có thể khác nhau.
    """
    counted = [f for f in plan.figures if f.noun and not f.money and f.value > 0 and f.period]
    for index, block in enumerate(plan.document.blocks):
        for match in _NONE.finditer(block.text):
            years = set(_YEAR.findall(block.text[: match.start()]))
            for figure in counted:
                if len(years) == 1 and (figure.period or "")[:4] in years and _is_named(figure, match[1]):
                    where = plan.document.place(index, match.start(), match.start(1) + len((figure.noun or "").strip()))
                    yield _observe(figure, where, plan)


def _is_named(figure: Figure, phrase: str) -> bool:
    """The phrase begins with the very noun that was counted, and the noun is specific."""
    noun = " ".join((figure.noun or "").casefold().split())
    return len(noun.split()) >= _LEAST_WORDS and " ".join(phrase.casefold().split()).startswith(noun)


def _observe(figure: Figure, where: Place, plan: Plan) -> Observation:
    return Observation(
        message="Chỗ này viết “{none}”, chỗ khác nêu {some} trong cùng năm.",
        values={"none": plan.document.quote(where), "some": figure.text}, where=where,
        about=((figure.noun or "").casefold(), figure.period or ""),
        evidence=(Evidence(where=figure.where, text=figure.text),),
    )  # fmt: skip
