"""One point or stretch of the calendar as it was read, before it is joined to its neighbours."""

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from extract.date_words import full_year, month_count, month_end, month_number, quarter_number, real_date
from extract.period_patterns import MOMENT
from models.period import PeriodKind

_GROUPS = MOMENT.groupindex
_TRIGGER = re.compile(r"(?:19|20)\d\d|\d\s?[/.-]\s?\d|tháng|quý|nă[mn]|\bnay\b|hiện tại|\dt\s?/")
_LEFT, _RIGHT = 40, 48
"""Characters before and after such a place that one expression can take up."""


class Moment(Struct, frozen=True, kw_only=True):
    """``start:end`` in the text; a year that is not there is None, to be found elsewhere.

    ``dated`` is False where no calendar dates can be given: crop seasons, days that do not exist.
    ``sure`` is False for a bare number that only its surroundings can make a year.
    """

    kind: PeriodKind
    start: int
    end: int
    year: int | None = None
    last_year: int | None = None
    months: tuple[int, int] = (1, 12)
    day: int | None = None
    dated: bool = True
    sure: bool = True
    now: bool = False

    def first(self, year: int | None = None) -> datetime.date | None:
        """The first day, with ``year`` where the text has none."""
        year = self.year or year
        if not self.dated or self.now or year is None:
            return None
        return real_date(year, self.months[0], self.day if self.kind == "day" else 1)

    def last(self, year: int | None = None) -> datetime.date | None:
        """The last day, with ``year`` where the text has none."""
        if self.kind == "day":
            return self.first(year)
        year = self.last_year or self.year or year
        return month_end(year, self.months[1]) if self.dated and not self.now and year else None


def find_moments(text: str) -> Iterator[Moment]:
    """All expressions of time in a lower-case text, left to right, none overlapping."""
    for match in _matches(text):
        read = _READERS[match.lastgroup or ""]
        found = {name: match[name] for name in _GROUPS if match[name]}
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if moment := read(found, start, match.end()):
            yield moment


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The pattern is slow on prose: it runs only where a year, a date or a word of time is near."""
    seen = 0
    for trigger in _TRIGGER.finditer(text):
        begin = max(seen, trigger.start() - _LEFT)
        while trigger.start() >= seen and (match := MOMENT.search(text, begin, trigger.end() + _RIGHT)):
            if match.start() > trigger.end():
                break
            yield match
            begin = seen = match.end()


def _season(found: dict[str, str], start: int, end: int) -> Moment:
    return Moment(kind="range", start=start, end=end, dated=False)


def _span(found: dict[str, str], start: int, end: int) -> Moment | None:
    first = int(found.get("span_from") or found["short_from"])
    last = int(found["span_to"]) if "span_to" in found else first // 100 * 100 + int(found["short_to"])
    worded = found["span"].strip()[0] not in "12"
    if not worded and not first < last <= first + 40:
        return None
    return Moment(kind="range", start=start, end=end, year=first, last_year=last)


def _day(found: dict[str, str], start: int, end: int) -> Moment | None:
    if "lone_d" in found:
        return Moment(kind="day", start=start, end=end, day=int(found["lone_d"]), months=(0, 0))
    day = int(found.get("day_d") or found.get("short_d") or found["words_d"])
    word = found.get("day_m") or found.get("short_m") or found["words_m"]
    month, year = month_number(word), found.get("day_y") or found.get("day_y2") or found.get("words_y")
    named = "day_word" in found or "short_d" in found or "words_word" in found
    if "day_d" in found and not named:
        plain = found["day_sep"] != "." and len(year or "") == 4
        if not plain or not (0 < day <= 31 and month):
            return None
    loose = "words_d" in found and not named and not year
    if loose and not word.isdigit():
        return None
    return Moment(
        kind="day", start=start, end=end, year=full_year(year) if year else None, day=day,
        months=(month or 1, month or 1), dated=bool(month), sure=not loose,
    )  # fmt: skip


def _half(found: dict[str, str], start: int, end: int) -> Moment:
    year = next(
        (int(found[name]) for name in ("half_y", "half_y2", "some_y", "half_ty", "semi_y") if name in found), None
    )
    part = found.get("half_part") or found.get("semi") or "đầu"
    count = month_count(found.get("half_n") or found.get("some_n") or found.get("half_t") or "6")
    months = (1, count) if part == "đầu" else (13 - count, 12)
    return Moment(kind="half-year" if count == 6 else "range", start=start, end=end, year=year, months=months)


def _month(found: dict[str, str], start: int, end: int) -> Moment | None:
    word = found.get("month_m") or found.get("month_t") or found["month_bare"].partition("/")[0]
    year = found.get("month_y") or found.get("month_ty") or found.get("month_by")
    month = month_number(word)
    if month is None:
        return None
    sure = "month_bare" not in found
    return Moment(
        kind="month", start=start, end=end, year=int(year) if year else None, months=(month, month), sure=sure
    )


def _quarter(found: dict[str, str], start: int, end: int) -> Moment:
    quarter, year = quarter_number(found["quarter_q"]), found.get("quarter_y")
    months = (3 * quarter - 2, 3 * quarter)
    return Moment(kind="quarter", start=start, end=end, year=int(year) if year else None, months=months)


def _year(found: dict[str, str], start: int, end: int) -> Moment:
    year = found.get("year_y")
    return Moment(kind="year", start=start, end=end, year=int(year) if year else None, sure=bool(year))


def _bare(found: dict[str, str], start: int, end: int) -> Moment:
    return Moment(kind="year", start=start, end=end, year=int(found["bare_y"]), sure=False)


def _now(found: dict[str, str], start: int, end: int) -> Moment:
    return Moment(kind="day", start=start, end=end, now=True)


_READERS = {
    "season": _season, "span": _span, "day": _day, "half": _half, "month": _month, "quarter": _quarter,
    "year": _year, "bare": _bare, "now": _now,
}  # fmt: skip
