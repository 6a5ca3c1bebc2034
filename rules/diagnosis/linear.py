"""Equations that are sums."""

from collections.abc import Mapping
from decimal import Decimal

from models.figure import Number
from rules.diagnosis.equation import ANY, Equation, Key, Span


class Linear(Equation):
    """A sum, a count, two that are equal, parts that stay within their total."""

    weights: Mapping[Key, int]
    low: Number
    """The difference and its tolerance: the relation holds if zero lies between ``low`` and ``high``."""
    high: Number

    def holds(self, changes: Mapping[Key, Number]) -> bool:
        shift = self._shift(changes)
        return self.low + shift <= 0 <= self.high + shift

    def admits(self, key: Key, changes: Mapping[Key, Number]) -> Span | None:
        if not self.weights.get(key):  # it stands on both sides, so it does not matter
            return (-ANY, ANY) if self.holds(changes) else None
        weight, value, shift = self.weights[key], self.values[key], self._shift(changes, key)
        ends = (_divide(-self.high - shift, weight), _divide(-self.low - shift, weight))
        return value + min(ends), value + max(ends)

    def wants(self, key: Key, changes: Mapping[Key, Number]) -> Number | None:
        if self.relation.claim.operator == "at_most" or not self.weights.get(key):
            return None
        off = self.relation.difference + self._shift(changes, key)
        return self.values[key] - _divide(off, self.weights[key])

    def _shift(self, changes: Mapping[Key, Number], but: Key = "") -> Number:
        """How far the changes move the difference."""
        moved = (key for key in changes if key in self.weights and key != but)
        return sum((self.weights[key] * (changes[key] - self.values[key]) for key in moved), start=0)


def _divide(value: Number, weight: int) -> Number:
    return value * weight if weight in (1, -1) else Decimal(value) / weight
