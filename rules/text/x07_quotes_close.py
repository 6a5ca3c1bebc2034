"""X07: a quotation mark or bracket without its partner."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_MARKS = re.compile(r"[“”«»()\[\]]")
_PARTNER = {"”": "“", "»": "«", ")": "(", "]": "["}
_NAMES = {m: f"Ngoặc {n}" for n, ms in {"kép": "“”«»", "đơn": "()", "vuông": "[]"}.items() for m in ms}
_ITEM = re.compile(r"(?:^|[\s;:,.(“])\(?[\da-zđA-ZĐivxIVX]{1,4}$")
"""What stands before the bracket of a list label: "a)", "1)", "iv)"."""


@rule(
    "X07", Severity.WARNING, Certainty.RULE,
    wrong="Thực hiện dự án “Xây dựng mô hình nuôi cua thương phẩm tại huyện Lạc Sơn.",
    right="Thực hiện dự án “Xây dựng mô hình nuôi cua thương phẩm” tại huyện Lạc Sơn, gồm: a) giống; b) thức ăn.",
)  # fmt: skip
def quotes_close(plan: Plan, past: Past) -> Iterator[Observation]:
    """Dấu ngoặc mở ra thì phải đóng lại trong cùng một đoạn.

    Thiếu dấu đóng thì không biết tên nhiệm vụ, tên văn bản kết thúc ở đâu. Không tính dấu ngoặc của nhãn
    liệt kê (“a)”, “1)”), ô trong bảng, ngoặc kép thẳng (") vì hai đầu như nhau, và đoạn mà đoạn liền sau
    đóng lại (đoạn bị ngắt dòng, hoặc trích dẫn dài nhiều đoạn).
    """
    blocks = plan.document.blocks
    for index, block in enumerate(blocks):
        if block.kind == "cell" or not _MARKS.search(block.text):
            continue
        after = blocks[index + 1].text if index + 1 < len(blocks) else ""
        before = blocks[index - 1].text if index else ""
        for at, mark in _alone(block.text):
            if mark in _PARTNER and any(m == _PARTNER[mark] for _, m in _alone(before)):
                continue
            if mark not in _PARTNER and any(_PARTNER.get(m) == mark for _, m in _alone(after)):
                continue
            where = plan.document.place(index, at, at + 1)
            yield Observation(
                message="{mark} {what}.", where=where,
                values={"mark": _NAMES[mark], "what": "đóng mà không mở" if mark in _PARTNER else "mở mà không đóng"},
                about=(mark, block.text[max(0, at - 30) : at + 30].casefold()),
            )  # fmt: skip


def _alone(text: str) -> list[tuple[int, str]]:
    """The marks of a paragraph that have no partner, with their offsets."""
    opened: list[tuple[int, str]] = []
    alone = []
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark not in _PARTNER:
            opened.append((at, mark))
        elif partner := next((o for o in reversed(opened) if o[1] == _PARTNER[mark]), None):
            opened.remove(partner)
        elif not (mark == ")" and _ITEM.search(text, max(0, at - 6), at)):
            alone.append((at, mark))
    return sorted(alone + opened)
