"""The provinces (tỉnh, thành phố trực thuộc trung ương): 63 until 30 June 2025, 34 from 1 July 2025."""

import datetime
import re
from functools import cache

from msgspec import Struct

from extract.vocabulary import vocabulary
from models.fold import fold


class Province(Struct, frozen=True):
    """One province in one era. ``successor`` is the province that its figures go into."""

    name: str
    kind: str
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    successor: str | None


def province_named(name: str, on: datetime.date | None = None) -> Province | None:
    """The province of that name, in any spelling of the list, at a day (else its latest era)."""
    eras = _by_name().get(fold(name), ())
    if on is not None:
        return next((p for p in eras if (p.valid_from or on) <= on <= (p.valid_to or on)), None)
    return eras[-1] if eras else None


@cache
def province_names() -> str:
    """An alternation of all names, longest first, to be put into a regular expression."""
    names = {n for r in vocabulary("provinces") for n in (r["name"], *r["names"].split("|")) if n}
    return "|".join(re.escape(n).replace("\\ ", r"\s+") for n in sorted(names, key=len, reverse=True))


@cache
def _by_name() -> dict[str, tuple[Province, ...]]:
    known: dict[str, tuple[Province, ...]] = {}
    for row in vocabulary("provinces"):
        province = Province(
            row["name"], row["kind"], _day(row["valid_from"]), _day(row["valid_to"]), row["successor"] or None
        )
        for name in filter(None, (row["name"], *row["names"].split("|"))):
            known[fold(name)] = (*known.get(fold(name), ()), province)
    return known


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
