"""The date of a cited document: the one that stands right after its number or its issuer."""

import datetime
import re

from msgspec import Struct

_NUMERIC = r"(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4}|\d{2})(?!\d)(?![.,/]\d)"
_WORDS = r"(?P<dw>\d{1,2})\s+tháng\s+(?P<mw>\d{1,2})\s+năm\s+(?P<yw>\d{4})(?!\d)"
_SIGNED = r"(?:(?:được\s+)?(?:ký|ban\s+hành)\s+)?"
_AFTER = re.compile(
    rf"\s*,?\s*(?:\(\s*)?{_SIGNED}(?:ngày\s*(?P<said>{_NUMERIC}|{_WORDS}))|\s*\(\s*(?P<bare>\d{{1,2}}/\d{{1,2}}/\d{{4}})\s*(?=\))",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\)")
_BEFORE = re.compile(rf"(?<!\w)ngày\s+(?P<said>{_NUMERIC}|{_WORDS})\s*,?\s*$", re.IGNORECASE)


class BoundDate(Struct, frozen=True, kw_only=True):
    """A date with its own place; ``date`` is None if there is no such day (31/6/2023)."""

    start: int
    end: int
    date: datetime.date | None
    full_end: int
    """``end``, or after the bracket that the date closes."""


def date_after(text: str, at: int) -> BoundDate | None:
    """The date that follows position ``at``: "ngày 11/5/2022", ", ngày 11 tháng 5 năm 2022", "(11/5/2022)"."""
    match = _AFTER.match(text, at)
    if match is None:
        return None
    start, end = match.span("said") if match["said"] else match.span("bare")
    opened = "(" in text[at:start]
    closes = _BRACKET.match(text, end) if opened else None
    return BoundDate(start=start, end=end, date=_day(match), full_end=closes.end() if closes else end)


def date_before(text: str, at: int) -> BoundDate | None:
    """The date that ends at position ``at``: "Ngày 11/5/2022, |Thủ tướng Chính phủ ban hành"."""
    match = _BEFORE.search(text, max(0, at - 40), at)
    if match is None:
        return None
    start, end = match.span("said")
    return BoundDate(start=start, end=end, date=_day(match), full_end=end)


def _day(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    if parts.get("bare"):
        day, month, year = parts["bare"].split("/")
    else:
        day, month, year = (parts[k] or parts[k + "w"] for k in ("d", "m", "y"))
    try:
        return datetime.date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
