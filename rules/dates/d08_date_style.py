"""D08: days and months padded as the decree on clerical work says."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.rule import rule

_DAY = re.compile(
    r"ngày\s+(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})/|\s+tháng\s+(?P<word>\d{1,2})\s+năm\s+)\d{4}(?!\d)", re.I
)
_PADDED_BELOW = 3
"""Only the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""


@rule(
    "D08", Severity.INFO, Certainty.RULE,
    wrong="Hội thảo tổ chức ngày 5/1/2024; sơ kết ngày 12/4/2024.",
    right="Hội thảo tổ chức ngày 05/01/2024; sơ kết ngày 12/4/2024.",
)  # fmt: skip
def date_style(plan: Plan, past: Past) -> Iterator[Observation]:
    """Ngày dưới 10 và tháng 1, tháng 2 ghi thêm số 0 ở trước.

    Thể thức văn bản hành chính (Nghị định 30/2020/NĐ-CP, Phụ lục I) quy định như vậy để ngày tháng không bị sửa.
    Tháng 3 đến tháng 9 không thêm số 0; chỗ ghi “27/03” chỉ được nhắc khi các ngày khác trong bản ghi không có số 0.

    Các chỗ được báo một lần, mức ghi chú. Không xét ngày trong ngoặc kép và trong bảng.
    """
    short, long, plain = [], [], 0
    for index, block in enumerate(plan.document.blocks):
        if block.table or "ngày" not in block.text.lower():
            continue
        for match in _DAY.finditer(block.text):
            month = match["month"] or match["word"]
            if block.text.count("“", 0, match.start()) > block.text.count("”", 0, match.start()):
                continue
            where = plan.document.place(index, *match.span())
            if _too_short(match["day"]) or (_too_short(month) and int(month) < _PADDED_BELOW):
                short.append(where)
            elif month.startswith("0") and int(month) >= _PADDED_BELOW:
                long.append(where)
            elif int(month) in range(_PADDED_BELOW, 10):
                plain += 1
    if short:
        yield _observation(plan, "Ngày dưới 10, tháng 1 và tháng 2 phải thêm số 0: “{text}”.", short)
    if long and plain > len(long):
        yield _observation(plan, "Tháng 3 đến tháng 9 không thêm số 0: “{text}”.", long)


def _too_short(number: str) -> bool:
    return len(number) == 1


def _observation(plan: Plan, message: str, places: list[Place]) -> Observation:
    quotes = [plan.document.quote(p) for p in places]
    return Observation(
        message=message, values={"text": quotes[0]}, where=places[0], about=("date", *sorted(set(quotes))),
        evidence=tuple(Evidence(where=p, text=q) for p, q in zip(places[1:], quotes[1:], strict=True)),
    )  # fmt: skip
