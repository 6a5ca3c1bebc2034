"""A number as it is printed, and another value printed the same way."""

import re
from decimal import Decimal

from msgspec import Struct

from models.figure import Number
from models.writing import write_number
from rules.diagnosis.digit_slip import digit_slip

_GROUPED = 3


class Numeral(Struct, frozen=True):
    """``printed`` is the bare numeral, ``value`` what it stands for, ``step`` the worth of its last digit."""

    printed: str
    value: Number
    step: Number

    @property
    def decimals(self) -> int:
        """Digits after the decimal mark; "." before three digits groups, so does "," in whole đồng."""
        tail = re.search(r"[.,](\d+)$", self.printed)
        if not tail:
            return 0
        grouped = len(tail[1]) == _GROUPED and (tail[0][0] == "." or self.step == 1)
        return 0 if grouped else len(tail[1])

    def units(self, value: Number) -> int | None:
        """A value in units of the last digit printed; None if it falls between two."""
        units = Decimal(value) / Decimal(self.step)
        return int(units) if units == units.to_integral_value() else None

    def write(self, value: Number) -> str:
        """A value as it would stand in the place of the numeral: same unit, same decimals, or more if it needs them."""
        scaled = (Decimal(value) / (Decimal(self.step) * 10**self.decimals)).normalize()
        exponent = scaled.as_tuple().exponent
        needed = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        written = write_number(scaled, max(self.decimals, needed))
        padded = self.printed.startswith("0") and self.printed.isdigit()
        return written.zfill(len(self.printed)) if padded else written

    def slip(self, wanted: Number) -> str | None:
        """The kind of slip that made the stated value of the wanted one."""
        if self._is_separator_slip(wanted):
            return "separator"
        stated, units = self.units(self.value), self.units(wanted)
        if stated is not None and units is not None:
            return digit_slip(stated, units, self.decimals)
        ratio = Decimal(self.value) / Decimal(wanted) if wanted else Decimal(0)
        return "unit" if ratio in _THOUSANDS else "tenfold" if ratio in _TENS else None

    def swaps(self) -> list[Number]:
        """The values with two neighbouring digits the other way round."""
        digits = str(abs(self.units(self.value) or 0))
        found = (digits[:n] + digits[n : n + 2][::-1] + digits[n + 2 :] for n in range(len(digits) - 1))
        sign = -1 if self.value < 0 else 1
        return [int(swapped) * self.step * sign for swapped in found if swapped != digits]

    def _is_separator_slip(self, wanted: Number) -> bool:
        """The only mark of the numeral, read the other way, gives the wanted value."""
        mark = re.fullmatch(r"\d+([.,])(\d+)", self.printed)
        if not mark or self.step == 1 or not wanted:
            return False
        power = Decimal(10) ** (-len(mark[2]) if self.decimals else len(mark[2]))
        return bool(Decimal(self.value) == Decimal(wanted) * power)


_THOUSANDS = frozenset(Decimal(10) ** n for n in (3, 6, 9))
_TENS = frozenset(Decimal(10) ** n for n in (1, 2))
