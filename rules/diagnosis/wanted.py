"""What a number should be, as far as the relations tell."""

from decimal import Decimal
from functools import cached_property

from models.figure import Figure, Number
from rules.diagnosis.repair import Edit

_MOST = 24
"""Values within a tolerance that are tried for a slip; among more of them one fits by chance."""


class Wanted:
    """The value of an edit, with as many digits as its figure has. ``tight``: nothing near it is off by rounding."""

    def __init__(self, edit: Edit, figure: Figure, *, tight: bool) -> None:
        self._edit, self._step, self._tight = edit, Decimal(figure.step), tight

    @cached_property
    def value(self) -> Number | None:
        """What leaves no difference, or the nearest to it that can be printed so; None where only a bound is known."""
        edit = self._edit
        if edit.value is None or edit.exact:
            return edit.value
        rounded = (Decimal(edit.value) / self._step).to_integral_value() * self._step
        whole = int(rounded) if rounded == rounded.to_integral_value() else rounded
        return whole if edit.span[0] <= whole <= edit.span[1] else edit.value

    @cached_property
    def settled(self) -> Number | None:
        """The value, if it is the only one: no other would do, two relations want it, or all near it is exact."""
        alone = self._edit.exact or self._edit.agreed > 1 or self._tight or self._first >= self._last
        return self.value if alone and not self.is_open else None

    @cached_property
    def others(self) -> list[Number]:
        """The values of as many digits that would do as well; none if they are too many to tell anything."""
        if self.is_open or self._edit.exact or self._tight or self.vague:
            return []
        values = (n * self._step for n in range(int(self._first), int(self._last) + 1))
        return [int(v) if v == v.to_integral_value() else v for v in values if v != self.value]

    @property
    def vague(self) -> bool:
        """So many values would do that a likeness of digits is chance."""
        return self.is_open or (not self._tight and self._last - self._first > _MOST)

    def admits(self, value: Number) -> bool:
        """The value would do."""
        return self._edit.span[0] <= value <= self._edit.span[1]

    @property
    def is_open(self) -> bool:
        """Only a bound is known."""
        return not all(Decimal(end).is_finite() for end in self._edit.span)

    @property
    def _first(self) -> Decimal:
        return (Decimal(self._edit.span[0]) / self._step).to_integral_value("ROUND_CEILING")

    @property
    def _last(self) -> Decimal:
        return (Decimal(self._edit.span[1]) / self._step).to_integral_value("ROUND_FLOOR")
