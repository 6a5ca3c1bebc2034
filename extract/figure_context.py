"""The period and the kind of a figure, from its sentence, else from what governs its paragraph."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.brackets import brackets_of
from extract.bullet import bullet_of
from extract.figure_status import status_of
from extract.read_quantity import Quantity
from models.document import Document
from models.period import Period
from models.section import Section

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DATING = ("year", "half-year", "quarter", "month")
_PROGRAMME = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|niên khóa)", re.IGNORECASE)
_NOW = re.compile(r"(?<!\w)(?:hiện nay|hiện có|hiện tại|hằng năm|hàng năm)(?!\w)", re.IGNORECASE)
_FOLLOWS = re.compile(r"\s*(?:(?:trong|vào|của|cho|thực hiện|triển khai|được giao)\s+)*")
_FARTHEST_DIVIDER = 60


class FigureContext:
    """Answers which period and status a quantity carries; built once a document."""

    def __init__(self, document: Document, sections: tuple[Section, ...], periods: tuple[Period, ...]) -> None:
        self._by_block: dict[int, list[Period]] = {}
        self._all: dict[int, list[Period]] = {}
        for period in periods:
            self._all.setdefault(period.where.block, []).append(period)
            if period.kind in _DATING or (period.kind == "range" and not _is_programme(document, period)):
                self._by_block.setdefault(period.where.block, []).append(period)
        self._sections = {s.id: s for s in sections}
        self._section_of = [b.section for b in document.blocks]
        self._governing = self._govern(document, self._sections)

    def of(self, block: int, text: str, doc: "Doc", quantity: Quantity) -> tuple[str | None, str | None]:
        """Period key and status of a quantity of this block."""
        first, last = _sentence(doc, quantity.start)
        section = self._sections.get(self._section_of[block] or "")
        status = status_of(text[first : quantity.start], section, self._sections)
        return self._period(block, text, first, last, quantity), status

    def _period(self, block: int, text: str, first: int, last: int, quantity: Quantity) -> str | None:
        if _NOW.search(text, first, quantity.start):
            return None
        hidden = [(o, c) for o, c in brackets_of(text) if not o < quantity.start < c]
        inside = [p for p in self._by_block.get(block, []) if not any(o < p.where.start < c for o, c in hidden)]
        before = [p for p in inside if first <= p.where.start < quantity.start]
        after = [p for p in inside if quantity.end <= p.where.start < last]
        if after and _FOLLOWS.fullmatch(text, quantity.end, after[0].where.start):
            return after[0].key
        if before:
            return _nearest(before)
        if len({p.key for p in after}) == 1:
            return after[0].key
        earlier = [p for p in inside if p.where.start < first]
        return _nearest(earlier) if earlier else self._governing[block]

    def _govern(self, document: Document, sections: dict[str, Section]) -> list[str | None]:
        """For each block the period of the divider ("* Năm 2022:") or heading above it."""
        governing: list[str | None] = []
        divider: tuple[str | None, str | None] | None = None
        section: str | None = None
        for index, block in enumerate(document.blocks):
            mark = bullet_of(block)
            if block.section != section or (divider and mark == divider[1]):
                divider = None
            section = block.section
            if key := self._divides(index, block.text):
                divider = key, mark
            governing.append(divider[0] if divider else self._of_section(sections, section))
        return governing

    def _divides(self, index: int, text: str) -> str | None:
        """The period that a block sets for those under it: it opens the block and a colon follows."""
        found = [p for p in self._by_block.get(index, []) if p.where.end <= _FARTHEST_DIVIDER]
        if found and text[found[-1].where.end :].lstrip().startswith(":") and ":" not in text[: found[-1].where.end]:
            return _only(found)
        return None

    def _of_section(self, sections: dict[str, Section], id: str | None) -> str | None:
        """The period of the nearest heading that names any; None if it names several, or only an end."""
        while id is not None:
            section = sections[id]
            if any(p.where in section.where for p in self._all.get(section.where.block, [])):
                return _only([p for p in self._by_block.get(section.where.block, []) if p.where in section.where])
            id = section.parent
        return None


def _is_programme(document: Document, period: Period) -> bool:
    """The span of a programme ("giai đoạn 2021 - 2025") does not date the figures beside it."""
    return bool(_PROGRAMME.match(document.quote(period.where)))


def _nearest(periods: list[Period]) -> str | None:
    """The last period, with the one it is joined to ("năm 2022 và 6 tháng đầu năm 2023")."""
    return _only(periods[-2:]) if len(periods) > 1 and _adjoin(*periods[-2:]) else periods[-1].key


def _only(periods: list[Period]) -> str | None:
    """One key for periods that are one, or two that stand side by side; None otherwise."""
    keys = list(dict.fromkeys(p.key for p in periods))
    if not keys:
        return None
    if len(keys) == 1:
        return keys[0]
    joined = len(keys) == 2 and None not in keys and all(_adjoin(a, b) for a, b in pairwise(periods))
    return f"{keys[0]}/{keys[1]}" if joined else None


def _adjoin(first: Period, second: Period) -> bool:
    return 0 < second.where.start - first.where.end <= 8


def _sentence(doc: "Doc", offset: int) -> tuple[int, int]:
    for sentence in doc.sents:
        if sentence.start_char <= offset < sentence.end_char:
            return sentence.start_char, sentence.end_char
    return offset, offset
