"""D04: the same tasks, told once to start in one year and once in another."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.rule import rule

_TASKS = r"(?:nhiệm vụ|đề tài|dự án|đề án|mô hình|chương trình|công trình|gói thầu)"
_COUNTED = re.compile(rf"(?<![\w.,])0?(?P<count>\d{{1,2}})\s+{_TASKS}(?!\w)", re.IGNORECASE)
_STARTED = re.compile(
    r"(?:đưa vào thực hiện|bắt đầu thực hiện|khởi công|triển khai thực hiện|thực hiện)\s+"
    r"(?:trong\s+|từ\s+)?năm\s+(?P<year>20\d\d)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"đã (?:đề xuất|nêu|được xác định|đăng ký|nói)|nêu trên|kể trên|nói trên|(?<!\w)này(?!\w)", re.IGNORECASE
)
_CHANGED = re.compile(r"chuyển tiếp|kéo dài|gia hạn|điều chỉnh|lùi|tiếp tục|chậm", re.IGNORECASE)
_SENTENCE = re.compile(r"[.](?=\s+[^\Wa-zđ\d_])")


class _Event(Struct, frozen=True):
    """A sentence that says when so many tasks are carried out; ``same`` if it speaks of tasks told before."""

    count: int
    year: str
    same: bool
    where: Place
    text: str


@rule(
    "D04", Severity.WARNING, Certainty.HEURISTIC,
    wrong="I. ĐỀ XUẤT NHIỆM VỤ\n"
    "Tỉnh đã đề xuất 02 dự án nông thôn, miền núi và được xác định đưa vào thực hiện năm 2022.\n"
    "Đề nghị sớm hoàn tất thủ tục để triển khai 02 nhiệm vụ đã đề xuất của tỉnh thực hiện năm 2023.",
    right="I. ĐỀ XUẤT NHIỆM VỤ\n"
    "Tỉnh đã đề xuất 02 dự án nông thôn, miền núi và được xác định đưa vào thực hiện năm 2023.\n"
    "Đề nghị sớm hoàn tất thủ tục để triển khai 02 nhiệm vụ đã đề xuất của tỉnh thực hiện năm 2023.",
)  # fmt: skip
def one_year_per_event(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cùng những nhiệm vụ ấy thì chỉ bắt đầu thực hiện trong một năm.

    Một chỗ ghi “đưa vào thực hiện năm 2022”, chỗ sau nói về chính các nhiệm vụ đó lại ghi “thực hiện năm 2023” thì
    người thẩm định không biết kinh phí tính cho năm nào.

    Chỉ hỏi khi hai câu ở cùng một mục, cùng số lượng nhiệm vụ và câu sau nói rõ là những nhiệm vụ đã nêu (“đã đề
    xuất”, “nêu trên”, “này”). Không hỏi khi câu nói đến chuyển tiếp, kéo dài, gia hạn hoặc điều chỉnh.
    """
    dated = {p.where.block for p in plan.periods if p.kind == "year"}
    earlier: dict[str | None, list[_Event]] = {}
    for index, block in enumerate(plan.document.blocks):
        if block.kind != "paragraph" or index not in dated:
            continue
        seen = earlier.setdefault(block.section, [])
        for event in _events(plan, index):
            first = _contradicted(event, seen)
            if first:
                yield _observation(event, first)
            seen.append(event)


def _events(plan: Plan, index: int) -> Iterator[_Event]:
    text, start = plan.document.blocks[index].text, 0
    if not _STARTED.search(text):
        return
    for end in [*(m.end() for m in _SENTENCE.finditer(text)), len(text)]:
        counts = {int(m["count"]) for m in _COUNTED.finditer(text, start, end)}
        years = list(_STARTED.finditer(text, start, end))
        if len(counts) == 1 and len(years) == 1 and not _CHANGED.search(text, start, end):
            where = plan.document.place(index, years[0].start(), years[0].end())
            same = bool(_SAME.search(text, start, end))
            yield _Event(counts.pop(), years[0]["year"], same, where, years[0][0])
        start = end


def _contradicted(event: _Event, seen: Sequence[_Event]) -> _Event | None:
    if not event.same:
        return None
    return next((e for e in reversed(seen) if e.count == event.count and e.year != event.year), None)


def _observation(event: _Event, first: _Event) -> Observation:
    return Observation(
        message="Cùng {count} nhiệm vụ: chỗ này thực hiện năm {stated}, chỗ trước ghi năm {computed}. Năm nào đúng?",
        where=event.where, about=(str(event.count), *sorted((event.year, first.year))),
        values={"count": f"{event.count:02}"}, stated=event.year, computed=first.year,
        evidence=(Evidence(where=first.where, text=first.text),),
    )  # fmt: skip
