"""Every place where a draft names a programme together with its span of years."""

import re
from collections.abc import Iterator

from msgspec import Struct

from models.period import Period
from models.place import Place
from models.plan import Plan
from models.task import Task

_KINDS = frozenset(("chương trình", "đề án", "dự án", "chiến lược", "kế hoạch", "quy hoạch"))
_GAP = re.compile(r"[\s”\"»',(]*")
_REACH = 6
"""Characters between a name in quotes and the span behind it."""
_CARRIED_OUT = re.compile(
    r"(?:kế hoạch|quyết định|chương trình)[^.;]{0,160}(?:thực hiện|triển khai)\s[^.;]{0,120}$", re.IGNORECASE
)
_LOCAL = re.compile(r"(?<!\w)(?i:tỉnh|thành phố|huyện|thị xã)\s+[^\Wa-zđ\d_]")
_CHANGED = re.compile(r"điều chỉnh|gia hạn|kéo dài|bổ sung|sửa đổi|thay thế|trước đây|kế thừa", re.IGNORECASE)
_PHASE = re.compile(r"giai đoạn\s+(?:\d|[ivx]+|một|hai|ba|đầu|thứ \w+)\W*(?:từ\s+)?(?:năm\s+)?$", re.IGNORECASE)
_TERM = re.compile(r"\d+\s+năm(?!\w)", re.IGNORECASE)
"""The five-year and the three-year plan of one thing are two plans (Luật Ngân sách nhà nước 2015, Điều 17 và 43)."""
_OTHER_NAME = re.compile(rf"[.;:]|{'|'.join(sorted(_KINDS))}", re.IGNORECASE)
_CITED_WORDS = 12
_AROUND = 120
"""Characters on both sides of a span in which a word of change makes it a legitimate second one."""


class Span(Struct, frozen=True):
    """A programme named with its years. ``key`` are the kind and the words of the name, or the cited number."""

    key: tuple[str, ...]
    name: str
    years: tuple[int, int]
    where: Place
    changed: bool
    """True if the sentence speaks of a change, which makes two spans legitimate."""


def programme_spans(plan: Plan) -> Iterator[Span]:
    """All spans of named programmes and of cited documents, in document order of the names."""
    ranges: dict[int, list[Period]] = {}
    for period in plan.periods:
        if period.kind == "range" and period.start and period.end:
            ranges.setdefault(period.where.block, []).append(period)
    for task in plan.tasks:
        if task.kind in _KINDS:
            yield from _named(plan, task, ranges.get(task.where.block, []))
    yield from _cited(plan, ranges)


def _named(plan: Plan, task: Task, ranges: list[Period]) -> Iterator[Span]:
    """The first span in a name or right behind it; a phase of the programme is not its span."""
    text = plan.document.blocks[task.where.block].text
    for period in ranges:
        inside = period.where in task.where
        behind = 0 <= period.where.start - task.where.end <= _REACH
        if not inside and not (behind and _GAP.fullmatch(text, task.where.end, period.where.start)):
            continue
        stem = text[task.where.start : min(period.where.start, task.where.end)]
        if _PHASE.search(text[: period.where.start]) or _is_of_a_plan(text[: task.where.start], stem):
            return
        term = _TERM.match(period.text)
        yield _span((task.kind, _words(f"{stem} {term[0] if term else ''}", task.kind)), stem, period, text)
        return


def _is_of_a_plan(before: str, stem: str) -> bool:
    """True where a plan carries out a programme of others: the years behind it are the plan's own."""
    return bool(_CARRIED_OUT.search(before)) and not _LOCAL.search(stem)


def _words(stem: str, kind: str) -> str:
    """The name without its head noun, for comparison: "05 năm" is "5 năm"."""
    words = " ".join(word.lstrip("0") for word in re.findall(r"\w+", stem.casefold()))
    return words.removeprefix(kind).strip()


def _cited(plan: Plan, ranges: dict[int, list[Period]]) -> Iterator[Span]:
    """A document cited by number with a span close behind it and no other name between them."""
    starts = {(c.where.block, c.where.start) for c in plan.citations}
    for citation in plan.citations:
        block, end = citation.where.block, citation.where.end
        period = next((p for p in ranges.get(block, []) if p.where.start >= end), None)
        if period is None or any(b == block and end <= s < period.where.start for b, s in starts):
            continue
        text = plan.document.blocks[block].text
        between = text[end : period.where.start]
        if len(between.split()) <= _CITED_WORDS and not _OTHER_NAME.search(between):
            yield _span(("citation", citation.key), citation.number, period, text)


def _span(key: tuple[str, ...], name: str, period: Period, text: str) -> Span:
    around = text[max(0, period.where.start - _AROUND) : period.where.end + _AROUND]
    first, last = (day.year if day else 0 for day in (period.start, period.end))
    return Span(key, name.strip(" ,(“"), (first, last), period.where, bool(_CHANGED.search(around)))
