"""The year of "6 tháng đầu năm", where the text leaves it to the words around."""

import re
from collections.abc import Sequence

from models.period import Period

_COMPARED = re.compile(r"(?:cùng kỳ|so với|so với cùng kỳ)\s*(?:của\s+)?$", re.IGNORECASE)


def infer_year(kind: str, half: int, near: Sequence[Period]) -> int | None:
    """The year that evidence agrees on: the last mention of the same kind and half of the year, else the only year.

    ``half`` is 1 or 2 where the period lies in one half of a year, else 0. None where ``near`` names
    several years and none of them speaks of the same stretch.
    """
    dated = [(p, p.start.year) for p in near if p.start and p.end and p.kind not in ("deadline", "range", "day")]
    alike = [year for p, year in dated if half and p.kind == kind and _half(p) == half]
    if alike:
        return alike[-1]
    years = {year for _, year in dated}
    return years.pop() if len(years) == 1 else None


def is_compared(before: str) -> bool:
    """True after "so với cùng kỳ": that year is the other one."""
    return bool(_COMPARED.search(before))


def _half(period: Period) -> int:
    if period.start is None or period.end is None or (period.start.month <= 6 < period.end.month):
        return 0
    return 1 if period.end.month <= 6 else 2
