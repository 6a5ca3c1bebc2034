"""K04: fewer penalties than violations, and no word of the rest."""

import re
from collections.abc import Iterator
from itertools import pairwise

from models.figure import Figure
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_VIOLATES = re.compile(r"vi phạm", re.IGNORECASE)
_PENALTY = re.compile(r"(?:xử phạt|phạt tiền|xử lý)(?:\s+\S+){0,5}\s*$", re.IGNORECASE)
_EXPLAINED = re.compile(
    r"nhắc nhở|cảnh cáo|đang xử lý|đang xem xét|chuyển (?:hồ sơ|cơ quan)|khắc phục|chưa xử", re.IGNORECASE
)


@rule(
    "K04", Severity.INFO, Certainty.HEURISTIC,
    wrong="Kiểm tra 25 cơ sở. Kết quả: có 03 cơ sở vi phạm; ra quyết định xử phạt 02 cơ sở với số tiền 30 triệu đồng.",
    right="Kiểm tra 25 cơ sở. Kết quả: có 03 cơ sở vi phạm; ra quyết định xử phạt 02 cơ sở, nhắc nhở 01 cơ sở.",
)  # fmt: skip
def violations_are_dealt_with(plan: Plan, past: Past) -> Iterator[Observation]:
    """Có bao nhiêu vi phạm thì nêu rõ cách xử lý của bấy nhiêu.

    “03 cơ sở vi phạm; xử phạt 02 cơ sở” để ngỏ cơ sở thứ ba. Chỉ là ghi chú: vụ việc có thể đang xem xét.
    Không nêu khi câu nói đến nhắc nhở, cảnh cáo, chuyển hồ sơ hoặc đang xử lý.
    """
    by_block: dict[int, list[Figure]] = {}
    for figure in plan.figures:
        if figure.unit and not figure.money and figure.table is None:
            by_block.setdefault(figure.where.block, []).append(figure)
    for block, figures in by_block.items():
        text = plan.document.blocks[block].text
        for found, fined in pairwise(figures):
            if _is_left_open(text, found, fined):
                yield _observe(found, fined)


def _is_left_open(text: str, found: Figure, fined: Figure) -> bool:
    """So many violate, fewer are fined in the same breath, and nothing is said of the others."""
    between = text[found.where.start : fined.where.start]
    same = found.unit == fined.unit and fined.value < found.value
    return (
        same
        and bool(_VIOLATES.search(between))
        and bool(_PENALTY.search(between))
        and not _EXPLAINED.search(text, found.where.start)
    )


def _observe(found: Figure, fined: Figure) -> Observation:
    return Observation(
        message="Có {found} vi phạm nhưng chỉ nêu xử lý {fined}; số còn lại chưa rõ.",
        values={"found": found.text, "fined": fined.text}, where=fined.where,
        about=(found.unit or "", str(found.value), str(fined.value)),
        evidence=(Evidence(where=found.where, text=found.text),),
    )  # fmt: skip
