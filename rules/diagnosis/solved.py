"""Equations that are solved for one number at a time: rates, products, formulas."""

from abc import abstractmethod
from collections.abc import Mapping
from decimal import Decimal
from math import prod

from models.claim import Operator
from models.figure import Number
from models.formula import evaluate
from rules.diagnosis.equation import Equation, Key, Span
from rules.diagnosis.undo import undo


class Solved(Equation):
    """A total that is worked out of its parts, and may be off by its tolerance."""

    @abstractmethod
    def solve(self, at: int, numbers: tuple[Decimal, ...]) -> Decimal | None:
        """One of the total (``at`` 0) and the parts, given the others; None if there is no such value."""

    def holds(self, changes: Mapping[Key, Number]) -> bool:
        span = self.admits(self.keys[0], changes)
        total = changes.get(self.keys[0], self.values[self.keys[0]])
        return span is not None and span[0] <= total <= span[1]

    def admits(self, key: Key, changes: Mapping[Key, Number]) -> Span | None:
        slack = Decimal(self.relation.claim.tolerance)
        if key == self.keys[0]:
            exact = self._solve(key, changes)
            return None if exact is None else (exact - slack, exact + slack)
        low, high = self._solve(key, changes, -slack), self._solve(key, changes, slack)
        return None if low is None or high is None else (min(low, high), max(low, high))

    def wants(self, key: Key, changes: Mapping[Key, Number]) -> Number | None:
        return self._solve(key, changes)

    def _solve(self, key: Key, changes: Mapping[Key, Number], slack: Decimal = Decimal(0)) -> Decimal | None:
        total, *parts = (Decimal(changes.get(k, self.values[k])) for k in self.keys)
        return self.solve(self.keys.index(key), (total + slack, *parts))


class Quotient(Solved):
    """A share, a growth rate, a multiple: the total says what the first part is to the second."""

    def solve(self, at: int, numbers: tuple[Decimal, ...]) -> Decimal | None:
        rate, part, whole = numbers
        operator = self.relation.claim.operator
        if at == 0:
            return _rate(operator, part / whole) if whole else None
        quotient = _quotient(operator, rate)
        if at == 1:
            return whole * quotient
        return part / quotient if quotient > 0 else None


class Product(Solved):
    """So many at so much each."""

    def solve(self, at: int, numbers: tuple[Decimal, ...]) -> Decimal | None:
        total, *parts = numbers
        others = prod(part for n, part in enumerate(parts, start=1) if n != at)
        if at == 0:
            return Decimal(others)
        return total / others if others else None


class Printed(Solved):
    """A formula that the draft prints. It is a ratio of first-degree terms in each operand that it has once."""

    def solve(self, at: int, numbers: tuple[Decimal, ...]) -> Decimal | None:
        formula = self.relation.claim.formula
        if formula is None:
            return None
        total, *parts = numbers
        values: dict[int, Number] = dict(enumerate(parts))
        if at == 0:
            computed = evaluate(formula.steps, values)
            return None if computed is None else Decimal(computed)
        return undo(formula.steps, values, at - 1, total)


def _quotient(operator: Operator, rate: Decimal) -> Decimal:
    match operator:
        case "growth":
            return 1 + rate / 100
        case "fall":
            return 1 - rate / 100
        case "times":
            return rate
        case _:
            return rate / 100


def _rate(operator: Operator, quotient: Decimal) -> Decimal:
    match operator:
        case "growth":
            return (quotient - 1) * 100
        case "fall":
            return (1 - quotient) * 100
        case "times":
            return quotient
        case _:
            return quotient * 100
