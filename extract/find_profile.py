"""What a draft says about itself."""

import datetime
import re
from collections.abc import Sequence

from extract.find_issuer import find_issuer
from extract.find_place import find_place
from extract.find_plan_year import find_plan_year
from extract.opening import Line, find_kind, find_title, opening_lines
from models.document import Document
from models.period import Period
from models.plan import Profile
from models.section import Section

_NUMBER = re.compile(r"số\s*:?\s*(\d{1,5}[a-zđ]?\s*/\s*[^\s,;]+)", re.IGNORECASE)
_DATED = re.compile(r"[^\W\d_][^,\d]{1,40},\s*ngày\s", re.IGNORECASE)
_ABOUT = re.compile(r"v/v:?\s+|về việc\s+", re.IGNORECASE)


def find_profile(document: Document, sections: tuple[Section, ...], periods: tuple[Period, ...]) -> Profile:
    """Title, kind, issuer, place, year, number and date of a draft; None for whatever is not there."""
    lines = opening_lines(document, sections)
    kind = find_kind(lines)
    kind_at = kind[0] if kind else len(lines)
    title = find_title(lines, kind_at, kind[2]) if kind else _subject(lines)
    issuer = find_issuer(lines, kind_at)
    head = [line.text for line in lines[:kind_at] if len(line.text) < 120]
    below = [line.text for line in lines[kind_at:]]
    return Profile(
        title=title, kind=kind[1] if kind else "Công văn" if title else None, issuer=issuer,
        place=find_place([issuer or "", *head, title or "", *below]) if _is_local(issuer) else None,
        plan_year=find_plan_year(document, title, sections, periods), number=_number(lines[:kind_at]),
        date=_date(lines, periods),
    )  # fmt: skip


def _subject(lines: Sequence[Line]) -> str | None:
    """A letter has no kind line but says "V/v …" under its number."""
    return next((line.text[m.end() :] for line in lines if (m := _ABOUT.match(line.text))), None)


def _is_local(issuer: str | None) -> bool:
    """False for ministries and the bodies above them, whose plans are of no province."""
    return not (issuer or "").startswith(("Bộ ", "Tổng cục", "Chính phủ", "Thủ tướng"))


def _number(lines: Sequence[Line]) -> str | None:
    """The draft's own number, None where it is left blank ("Số:      /KH-UBND")."""
    return next((re.sub(r"\s", "", m[1]) for line in lines if (m := _NUMBER.match(line.text))), None)


def _date(lines: Sequence[Line], periods: Sequence[Period]) -> datetime.date | None:
    """The day of the line "An Lộc, ngày … tháng … năm …", None where the day is left blank."""
    for line in lines:
        if _DATED.match(line.text):
            within = range(line.start, line.start + len(line.text))
            return next(
                (
                    p.start
                    for p in periods
                    if p.where.block == line.block and p.where.start in within and p.kind == "day"
                ),
                None,
            )
    return None
