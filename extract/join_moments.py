"""Moments joined to what the text makes of them: ranges, deadlines, open spans, lists of years."""

import datetime
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from extract.bare_year import ends_like_time, stands_as_time
from extract.moment import Moment
from extract.period_patterns import AFTER, FROM, LIST_GAP, NO_DEADLINE, ONWARD, RANGE_GAP, UNTIL
from models.period import PeriodKind

_REACH = 40
"""Characters before a moment in which its preposition stands."""
_DAY = datetime.timedelta(days=1)


class Spell(Struct, frozen=True, kw_only=True):
    """A period as printed: from the first day of ``low`` to the last day of ``high``.

    ``after`` begins the day after ``low``; ``before`` ends the day before ``high`` begins.
    """

    kind: PeriodKind
    start: int
    end: int
    low: Moment | None
    high: Moment | None
    after: bool = False
    before: bool = False

    @property
    def lacks_year(self) -> bool:
        """True if the year of a point stands elsewhere; a day without a year is never completed."""
        return any(m is not None and m.dated and m.year is None and m.kind != "day" for m in (self.low, self.high))

    def first(self, year: int | None = None) -> datetime.date | None:
        """The first day, None where it is open or unknown."""
        if self.low is None:
            return None
        if not self.after:
            return self.low.first(year)
        last = self.low.last(year)
        return last + _DAY if last else None

    def last(self, year: int | None = None) -> datetime.date | None:
        """The last day, None where it is open or unknown."""
        if self.high is None:
            return None
        if not self.before:
            return self.high.last(year)
        first = self.high.first(year)
        return first - _DAY if first else None


def join_moments(text: str, lower: str, moments: Sequence[Moment]) -> Iterator[Spell]:
    """The periods of a text, in order; ``lower`` is the text in small letters, of the same length."""
    taken = 0
    listed = -1
    for at, moment in enumerate(moments):
        if moment.start < taken:
            continue
        following = moments[at + 1] if at + 1 < len(moments) else None
        spell = _range(lower, moment, following) or _bounded(lower, moment)
        if spell is None and _listed(lower, listed, moment):
            spell = _plain(moment)
        if (
            spell is None
            and not moment.now
            and moment.months[0] + moment.months[1]
            and stands_as_time(text, lower, moment)
        ):
            spell = _plain(moment)
        if spell:
            taken = spell.end
            listed = spell.end if spell.kind in ("year", "deadline") and spell.end == moment.end else -1
            yield spell


def _plain(moment: Moment) -> Spell:
    return Spell(kind=moment.kind, start=moment.start, end=moment.end, low=moment, high=moment)


def _listed(lower: str, listed: int, moment: Moment) -> bool:
    """True for "2023" in "năm 2022, 2023 và 2024"."""
    return (
        listed >= 0
        and not moment.sure
        and moment.kind == "year"
        and bool(LIST_GAP.fullmatch(lower, listed, moment.start))
    )


def _before(pattern: re.Pattern[str], lower: str, start: int) -> int | None:
    """Where the words before ``start`` begin, None if they are not there."""
    offset = max(0, start - _REACH)
    match = pattern.search(lower[offset:start])
    return offset + match.start(1) if match else None


def _range(lower: str, low: Moment, high: Moment | None) -> Spell | None:
    """ "từ tháng 3 đến tháng 9/2024", "từ năm 2022 đến nay", "01/7/2023 - 30/6/2024"."""
    if high is None or low.kind == "range" or not RANGE_GAP.fullmatch(lower, low.end, high.start):
        return None
    begins = _before(FROM, lower, low.start)
    if low.now and begins is None:
        return None
    if high.kind == "range" or (begins is None and not high.now and (low.kind != high.kind or not low.sure)):
        return None
    start = low.start if begins is None else begins
    if low.now or high.now:
        return Spell(
            kind="range", start=start, end=high.end, low=None if low.now else low, high=None if high.now else high
        )
    months = high.months if low.kind == "day" and low.months == (0, 0) else low.months
    return Spell(
        kind="range", start=start, end=high.end, high=high,
        low=structs.replace(low, year=low.year or high.year, months=months),
    )  # fmt: skip


def _bounded(lower: str, moment: Moment) -> Spell | None:
    """Deadlines and spans that are open on one side."""
    if moment.kind == "range" or moment.now or moment.months == (0, 0) or not ends_like_time(lower, moment):
        return _year_end(lower, moment)
    if (begins := _before(AFTER, lower, moment.start)) is not None and moment.sure:
        return Spell(kind="range", start=begins, end=moment.end, low=moment, high=None, after=True)
    begins = _before(FROM, lower, moment.start)
    if onward := ONWARD.match(lower, moment.end):
        start = moment.start if begins is None else begins
        return Spell(kind="range", start=start, end=onward.end(), low=moment, high=None)
    if begins is not None and moment.kind == "day" and lower.startswith("kể", begins):
        return Spell(kind="range", start=begins, end=moment.end, low=moment, high=None)
    return _deadline(lower, moment)


def _deadline(lower: str, moment: Moment) -> Spell | None:
    begins = _before(UNTIL, lower, moment.start)
    if begins is None or (lower.startswith(("đến", "tới"), begins) and NO_DEADLINE.search(lower[:begins])):
        return None
    words = lower[begins : moment.start]
    if words.startswith(("tầm", "định")) and moment.kind != "year":
        return None
    return Spell(
        kind="deadline", start=begins, end=moment.end, low=None, high=moment, before=words.split()[-1] == "trước"
    )


def _year_end(lower: str, moment: Moment) -> Spell | None:
    """ "đến cuối năm", "hết năm": a deadline whose year stands elsewhere."""
    word = lower[moment.start : moment.end].partition(" ")[0]
    if moment.kind != "year" or moment.year is not None or word not in ("cuối", "hết"):
        return None
    spell = _deadline(lower, moment)
    if spell or word == "cuối":
        return spell
    return Spell(kind="deadline", start=moment.start, end=moment.end, low=None, high=moment)
