"""A date or a span of time that the draft names (mốc thời gian, giai đoạn)."""

import datetime
from typing import Literal

from msgspec import Struct

from models.place import Place

PeriodKind = Literal["day", "month", "quarter", "half-year", "year", "range", "deadline"]


class Period(Struct, frozen=True, kw_only=True):
    """A span of days, both ends included; an end that the text leaves open is None.

    ``inferred`` says that the year is not in the text but comes from the sentence or heading above.
    """

    text: str
    kind: PeriodKind
    start: datetime.date | None
    end: datetime.date | None
    inferred: bool = False
    where: Place

    @property
    def key(self) -> str | None:
        """2023 | 2023-H1 | 2023-Q2 | 2023-04 | 2021/2025; None for days, deadlines and open spans."""
        if self.start is None or self.end is None:
            return None
        first, last = self.start, self.end
        match self.kind:
            case "year":
                return str(first.year)
            case "half-year":
                return f"{first.year}-H{1 if first.month == 1 else 2}"
            case "quarter":
                return f"{first.year}-Q{(first.month + 2) // 3}"
            case "month":
                return f"{first.year}-{first.month:02}"
            case "range":
                return f"{first.year}/{last.year}"
            case _:
                return None
