"""Two numbers that are the ends of one amount: "8 - 10 tỷ đồng", "từ 12 đến 15 đề tài" (khoảng)."""

import re

from msgspec import structs

from extract.units import unit_named
from models.figure import Figure, Number

_LEADS_ELSEWHERE = re.compile(r"(?:/|(?:tăng|giảm|nâng|hạ)\s+từ)\s*$", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:-|–|—|đến)\s*")


def join_ranges(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures of a block with each range as one: the upper end, that also knows the lower.

    The lower end has no unit of its own or the same one, and is smaller.
    """
    joined: list[Figure] = []
    for figure in figures:
        lower = joined[-1] if joined else None
        least = _least(text, lower, figure) if lower else None
        if lower is None or least is None:
            joined.append(figure)
            continue
        where = structs.replace(figure.where, start=lower.where.start)
        joined[-1] = structs.replace(
            figure, where=where, number=structs.replace(figure.number, start=lower.number.start),
            text=text[where.start : where.end], least=least, qualifier="approx",
        )  # fmt: skip
    return joined


def _least(text: str, lower: Figure, upper: Figure) -> Number | None:
    """The lower end in the unit of the upper, None if the two are no range."""
    if upper.unit is None or lower.least is not None or not _JOIN.fullmatch(text[lower.where.end : upper.number.start]):
        return None
    if _LEADS_ELSEWHERE.search(text, max(0, lower.where.start - 12), lower.where.start):
        return None
    if lower.unit not in (None, upper.unit):
        return None
    printed = unit_named(upper.printed_unit or "") if lower.unit is None else None
    value = lower.value * (printed.factor if printed else 1)
    return value if value < upper.value else None
