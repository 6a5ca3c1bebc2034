"""The period and the kind of a figure, from its sentence, else from what governs its paragraph."""

import re
from typing import TYPE_CHECKING

from extract.read_quantity import Quantity
from models.document import Document
from models.period import Period
from models.section import Section

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OWN = ("year", "half-year", "quarter", "month")
_SPAN = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|niên khóa)", re.IGNORECASE)
_STATUS = (
    ("đề nghị", re.compile(r"(?:đề nghị|đề xuất (?:cấp|bố trí|hỗ trợ)|nhu cầu)(?!\w)", re.IGNORECASE)),
    ("ước", re.compile(r"(?<!\w)ước(?: tính| thực hiện| đạt| đến| cả)?(?!\w)", re.IGNORECASE)),
    ("kế hoạch", re.compile(r"(?<!\w)(?:dự kiến|dự trù|phấn đấu|sẽ|chỉ tiêu|mục tiêu)(?!\w)", re.IGNORECASE)),
    (
        "giao",
        re.compile(r"(?<!\w)(?:được giao|giao dự toán|dự toán giao|phân bổ|bố trí|cấp kinh phí)(?!\w)", re.IGNORECASE),
    ),
    ("thực hiện", re.compile(r"(?<!\w)(?:đã|giải ngân|quyết toán|thực hiện được|có)(?!\w)", re.IGNORECASE)),
)
_DIVIDER = re.compile(r"\s*(?:[-+*•–]\s*)?(?:\([^)]*\)|[^:.;]{0,60})[:.]?\s*$")
_BULLET = re.compile(r"\s*([-+*•–])\s")


class FigureContext:
    """Answers which period and status a quantity carries; built once a document."""

    def __init__(self, document: Document, sections: tuple[Section, ...], periods: tuple[Period, ...]) -> None:
        self._by_block: dict[int, list[Period]] = {}
        for period in periods:
            if period.key and (period.kind in _OWN or _is_open_range(document, period)):
                self._by_block.setdefault(period.where.block, []).append(period)
        self._governing = self._govern(document, {s.id: s for s in sections})

    def of(self, block: int, doc: "Doc", quantity: Quantity) -> tuple[str | None, str | None]:
        """Period key and status of a quantity of this block."""
        first, last = _sentence(doc, quantity.start)
        inside = self._by_block.get(block, [])
        return self._period(block, inside, first, last, quantity), _status(doc.text[first : quantity.start])

    def _period(self, block: int, inside: list[Period], first: int, last: int, quantity: Quantity) -> str | None:
        before = [p for p in inside if first <= p.where.start < quantity.start]
        after = [p for p in inside if quantity.end <= p.where.start < last]
        if before:
            return _joined(before)
        if len({p.key for p in after}) == 1:
            return after[0].key
        earlier = [p for p in inside if p.where.start < first]
        return earlier[-1].key if earlier else self._governing[block]

    def _govern(self, document: Document, sections: dict[str, Section]) -> list[str | None]:
        """For each block the period of the divider ("* Năm 2022:") or heading above it."""
        governing: list[str | None] = []
        divider: str | None = None
        section: str | None = None
        mark = ""
        for index, block in enumerate(document.blocks):
            bullet = block.label or (m[1] if (m := _BULLET.match(block.text)) else "")
            if block.section != section:
                section, divider = block.section, None
            found = self._by_block.get(index, [])
            if found and len(block.text) < 80 and block.text.rstrip().endswith(":") and _DIVIDER.match(block.text):
                divider, mark = _joined(found), bullet
            elif divider and not bullet and not mark:
                divider = None
            governing.append(divider or self._of_section(sections, block.section))
        return governing

    def _of_section(self, sections: dict[str, Section], id: str | None) -> str | None:
        while id is not None:
            section = sections[id]
            if found := self._by_block.get(section.where.block):
                inside = [p for p in found if p.where in section.where]
                if inside:
                    return _joined(inside)
            id = section.parent
        return None


def _is_open_range(document: Document, period: Period) -> bool:
    """A range that dates the figures ("từ 2022 đến 2023"), not the span of a programme."""
    return period.kind == "range" and not _SPAN.match(document.quote(period.where))


def _joined(periods: list[Period]) -> str | None:
    """The last one, or two that stand together ("năm 2022 và 6 tháng đầu năm 2023")."""
    last = periods[-1]
    if len(periods) > 1:
        before = periods[-2]
        if 0 < last.where.start - before.where.end <= 8 and before.key != last.key:
            return f"{before.key}/{last.key}"
    return last.key


def _sentence(doc: "Doc", offset: int) -> tuple[int, int]:
    for sentence in doc.sents:
        if sentence.start_char <= offset < sentence.end_char:
            return sentence.start_char, sentence.end_char
    return 0, len(doc.text)


def _status(before: str) -> str | None:
    """The kind that the nearest cue before the figure gives it."""
    found = [(match.start(), name) for name, pattern in _STATUS for match in pattern.finditer(before)]
    return max(found)[1] if found else None
