"""D06: what is told as done lies in the future, or what is told as coming lies in the past."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.period import Period
from models.plan import Plan
from rules.rule import rule

_DONE = re.compile(
    r"(?<!\w)đã\s+(?:được\s+)?(?:ban hành|tổ chức|ký|phê duyệt|nghiệm thu|hoàn thành|khai trương|khánh thành|công bố|"
    r"trình|gửi|giao|cấp|thành lập|họp|bàn giao|giải ngân)(?!\w)[^.;]*$",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"(?<!\w)sẽ\s+(?:được\s+)?(?:ban hành|tổ chức|ký|phê duyệt|nghiệm thu|hoàn thành|khai trương|khánh thành|công bố|"
    r"trình|gửi|giao|cấp|thành lập|họp|bàn giao|giải ngân|triển khai)(?!\w)[^.;]*$",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:vào|trong|ngày|từ)?\s*$", re.IGNORECASE)
_BOTH = re.compile(r"(?<!\w)(?:sẽ|đã)(?!\w).*(?<!\w)(?:sẽ|đã)(?!\w)", re.IGNORECASE)
_REACH = 120
_TURN = re.compile(
    r"(?<!\w)(?:theo|tại|căn cứ|thực hiện|của|đến|tới|cho|trước|quyết định|kế hoạch|công văn|nghị quyết|chỉ thị)(?!\w)",
    re.IGNORECASE,
)


@rule(
    "D06", Severity.WARNING, Certainty.HEURISTIC,
    wrong="An Lộc, ngày 20 tháng 7 năm 2024\nKẾ HOẠCH\nKhoa học và công nghệ năm 2025\n"
    "Sở đã tổ chức hội thảo vào ngày 15/9/2024.",
    right="An Lộc, ngày 20 tháng 7 năm 2024\nKẾ HOẠCH\nKhoa học và công nghệ năm 2025\n"
    "Sở đã tổ chức hội thảo vào ngày 15/6/2024.",
)  # fmt: skip
def tense_fits_the_date(plan: Plan, past: Past) -> Iterator[Observation]:
    """Việc đã làm không thể có ngày sau ngày của bản kế hoạch.

    “Đã tổ chức … vào ngày” với một ngày chưa tới, hoặc “sẽ tổ chức … vào ngày” với một ngày đã qua, là sai năm hoặc
    là câu chép từ bản khác.

    Chỉ xét ngày đầy đủ đứng sau một động từ chỉ việc cụ thể trong cùng vế câu, khi bản ghi ngày của chính nó; bản
    chưa ghi ngày thì không xét. Ngày của văn bản được viện dẫn, thời hạn (“đến ngày”, “trước ngày”) không xét ở đây.
    """
    written = plan.profile.date
    if written is None:
        return
    cited = {(c.where.block, c.where.start, c.where.end) for c in plan.citations}
    for period in plan.periods:
        if period.kind != "day" or period.start is None or period.start == written:
            continue
        at = period.where
        if any(b == at.block and s <= at.start < e for b, s, e in cited):
            continue
        text = plan.document.blocks[at.block].text[max(0, at.start - _REACH) : at.start]
        pattern = _DONE if period.start > written else _COMING
        match = next((m for m in pattern.finditer(text) if not _BOTH.search(m[0])), None)
        if match and not _TURN.search(match[0]) and _ON.search(text):
            yield _observation(period, match[0].split()[0].casefold(), f"{written:%d/%m/%Y}")


def _observation(period: Period, word: str, written: str) -> Observation:
    return Observation(
        message="Câu viết “{word}” nhưng {stated} {side} ngày của bản này ({computed}).",
        where=period.where, about=(word, str(period.start)), stated=period.text, computed=written,
        values={"word": word, "side": "sau" if word == "đã" else "trước"},
    )  # fmt: skip
