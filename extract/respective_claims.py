"""Values told in the order of their names: "các năm 2022, 2023, 2024 lần lượt là 10, 12 và 15 tỷ đồng".

There are as many values as names; that is only asserted where the names are years or one-word codes, for
in longer names a comma or "và" may stand inside. A total before them is their sum if it comes out so; if
"gồm" joins them and they are more than the total, one of them is wrong.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import structs

from extract.cues import opening_pattern
from extract.operand import operand, sum_tolerance
from extract.passage import Passage
from extract.same_kind import is_count
from extract.units import unit_named
from models.claim import Claim, ClaimKind, Operand
from models.document import Document
from models.figure import Figure
from models.fold import fold

_CUE = re.compile(
    r"(?<!\w)(?:lần lượt|tương ứng)(?:\s+(?:là|đạt|bằng|có|ở mức|gồm|được|giao|cấp|bố trí))*\s*:?\s*", re.I
)
_JOIN = re.compile(r"\s*(?:[,;]|và|, và|; và)\s*")
_NAME = r"(?:(?:19|20)\d\d|[A-ZĐ][A-ZĐ0-9]*\d*)"
_NAMES = re.compile(
    rf"(?<![\w-])({_NAME}(?:\s*[,;]\s*(?:năm )?{_NAME})*\s*,?\s*và\s+(?:năm )?{_NAME})\s*,?\s*(?:đã )?$"
)
_ONE = re.compile(_NAME)


def respective_claims(document: Document, passage: Passage) -> Iterator[Claim]:
    """The lists of values behind "lần lượt" in one block."""
    for cue in _CUE.finditer(passage.text):
        values = _values(passage, cue.end())
        if len(values) > 1:
            yield from _paired(document, passage, cue, values)
            yield from _summed(passage, cue, values)


def _values(passage: Passage, start: int) -> list[Figure]:
    """The figures from ``start`` on that only commas and "và" part; bare ones take the unit of the last."""
    found: list[Figure] = []
    last = passage.sentence(start)[1]
    for figure in passage.between(start, last):
        gap = passage.text[found[-1].where.end if found else start : figure.where.start]
        if not (_JOIN.fullmatch(gap) if found else not gap.strip()):
            break
        found.append(figure)
    return _in_one_unit(found)


def _in_one_unit(values: list[Figure]) -> list[Figure]:
    if not values or values[-1].unit is None or any(v.malformed for v in values):
        return []
    model = values[-1]
    unit = unit_named(model.printed_unit or "") if model.money else None
    factor = unit.factor if unit else 1
    if any(v.unit not in (None, model.unit) for v in values):
        return []
    return [
        v
        if v.unit
        else structs.replace(v, unit=model.unit, money=model.money, value=v.value * factor, step=v.step * factor)
        for v in values
    ]


def _paired(document: Document, passage: Passage, cue: re.Match[str], values: list[Figure]) -> Iterator[Claim]:
    """As many names right before the cue as values after it."""
    first = passage.sentence(cue.start())[0]
    names = _NAMES.search(passage.text, first, cue.start())
    if names is None:
        return
    start, end = values[0].where.start, values[-1].where.end
    where = document.place(passage.block, start, end)
    begin = names.start(1)
    places = [document.place(passage.block, begin + m.start(), begin + m.end()) for m in _ONE.finditer(names[1])]
    yield Claim(
        kind="count_list", operator="count",
        total=Operand(text=passage.text[start:end], value=len(values), where=where, unit="số"),
        parts=tuple(Operand(text=document.quote(at), value=1, where=at) for at in places),
        exhaustive=True, cue="lần lượt", tolerance=0, about=("lan luot", fold(names[1])),
    )  # fmt: skip


def _summed(passage: Passage, cue: re.Match[str], values: list[Figure]) -> Iterator[Claim]:
    """The total told before the names, of the unit of the values."""
    first = passage.sentence(cue.start())[0]
    before = [f for f in passage.between(first, cue.start()) if f.unit == values[-1].unit and f.unit != "%"]
    if not before:
        return
    total, tolerance = before[-1], sum_tolerance(before[-1], values)
    excess = sum((Decimal(v.value) for v in values), start=Decimal(0)) - total.value
    opened = opening_pattern().search(passage.text[total.where.end : cue.start()])
    holds = abs(excess) <= tolerance
    if not holds and not (opened and opened.lastgroup != "single" and excess > tolerance):
        return
    kind: ClaimKind = "count_parts" if is_count(total) else "breakdown"
    yield Claim(
        kind=kind if holds else "subset", operator="sum" if holds else "at_most",
        total=operand(total, passage.label(total)), parts=tuple(map(operand, values)), exhaustive=holds,
        cue=opened[0] if opened else "lần lượt", tolerance=tolerance, about=("lan luot", fold(passage.label(total))),
    )  # fmt: skip
