"""Units as they are printed after a number or in the head of a column (đơn vị tính)."""

import re
from functools import cache

from msgspec import Struct

from extract.vocabulary import vocabulary


class Unit(Struct, frozen=True):
    """A printed unit: its canonical name, what it measures, and its worth in the canonical unit.

    ``family`` is money, percent, points, permille, measure, time or currency; money is worth
    ``factor`` đồng.
    """

    printed: str
    name: str
    family: str
    factor: int

    @property
    def money(self) -> bool:
        """True for amounts of đồng in any multiple."""
        return self.family == "money"


@cache
def _units() -> dict[str, Unit]:
    return {
        row["printed"].casefold(): Unit(row["printed"], row["unit"], row["family"], int(row["factor"]))
        for row in vocabulary("units")
    }


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_units(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, names)) + r")(?![^\W\d_])", re.IGNORECASE)


def unit_at(text: str, position: int) -> Unit | None:
    """The unit whose printed form begins exactly at ``position`` and ends at a word's end."""
    match = _pattern().match(text, position)
    return _units()[match[0].casefold()] if match else None


def unit_named(text: str) -> Unit | None:
    """The unit that the whole text names ("triệu đồng", " Tr.đ "), None if it is none."""
    return _units().get(" ".join(text.split()).strip(" .()").casefold())
