"""The year that a draft plans for."""

import re
from collections import Counter
from collections.abc import Sequence

from models.document import Document
from models.period import Period
from models.section import Section

_PLANNED = re.compile(r"(?:kế hoạch|dự toán|phương hướng|nhiệm vụ)[^.;:]{0,110}$", re.IGNORECASE)
_YEAR = re.compile(r"nă[mn]\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:đến|tầm nhìn|định hướng|trước|hết)\s+$", re.IGNORECASE)
_OPENING = 40


def find_plan_year(
    document: Document, title: str | None, sections: Sequence[Section], periods: Sequence[Period]
) -> int | None:
    """The last single year of the title; else the year that most headings and opening sentences plan for.

    None where nothing is planned for one year, or two years draw.
    """
    if title and (years := [int(m[1]) for m in _YEAR.finditer(title) if not _UNTIL.search(title[: m.start()])]):
        return max(years)
    headings = {s.where.block for s in sections}
    votes = Counter(
        p.start.year
        for p in periods
        if p.kind == "year" and p.start and (p.where.block in headings or p.where.block < _OPENING)
        and _PLANNED.search(document.blocks[p.where.block].text[: p.where.start])
    )  # fmt: skip
    first = votes.most_common(2)
    if not first or (len(first) > 1 and first[0][1] == first[1][1]):
        return None
    return first[0][0]
