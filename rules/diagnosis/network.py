"""All relations of a draft, tied together by the numbers they share."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from models.claim import Claim, Operand, Relation
from models.figure import Number
from models.formula import evaluate
from rules.diagnosis.equation import ANY, Equation, Key, operands_of
from rules.diagnosis.linear import Linear
from rules.diagnosis.solved import Printed, Product, Quotient, Solved

_SUMS = frozenset({"sum", "count", "equal", "at_most"})
_SOLVED: dict[str, type[Solved]] = {
    "percent": Quotient, "growth": Quotient, "fall": Quotient, "times": Quotient, "product": Product,
    "formula": Printed,
}  # fmt: skip


class Network:
    """Relations by position; ``touching`` are those that a number takes part in.

    Equations are made when they are asked for: a large table has thousands, a slip concerns a few.
    """

    def __init__(self, relations: Iterable[Relation]) -> None:
        self.relations = [r for r in relations if _is_solvable(r)]
        self.values: dict[Key, Number] = {}
        self.operands: dict[Key, Operand] = {}
        self.touching: dict[Key, list[int]] = defaultdict(list)
        self._equations: dict[int, Equation] = {}
        self._keys = [self._add(n, relation) for n, relation in enumerate(self.relations)]

    @property
    def failing(self) -> list[int]:
        """Positions of the relations that do not hold."""
        return [n for n, relation in enumerate(self.relations) if not relation.holds]

    def keys(self, n: int) -> tuple[Key, ...]:
        """The numbers of a relation, its total first."""
        return self._keys[n]

    def equation(self, n: int) -> Equation:
        """The relation at a position, to be solved."""
        if n not in self._equations:
            self._equations[n] = _equation(self.relations[n], self._keys[n], self.values)
        return self._equations[n]

    def is_tight(self, relation: Relation) -> bool:
        """True where no sum of the same table is off by rounding, so that none of its sums needs to be."""
        table = relation.claim.total.where.table
        sums = self._sums.get(table, []) if table else []
        return relation.claim.operator == "sum" and bool(sums) and not any(sums)

    @cached_property
    def _sums(self) -> dict[str, list[Number]]:
        """By table, the differences of the sums that hold."""
        found: dict[str, list[Number]] = defaultdict(list)
        for relation in self.relations:
            if relation.holds and relation.claim.operator == "sum" and relation.claim.total.where.table:
                found[relation.claim.total.where.table].append(relation.difference)
        return found

    def _add(self, n: int, relation: Relation) -> tuple[Key, ...]:
        listed = relation.claim.operator == "count"
        operands = (relation.claim.total, relation.claim.parts[0]) if listed else operands_of(relation)
        keys = tuple(operand.figure or f"{n}:{at}" for at, operand in enumerate(operands))
        for key, operand in zip(keys, operands, strict=True):
            self.values[key] = operand.value
            self.operands[key] = operand
            if (known := self.touching[key])[-1:] != [n]:
                known.append(n)
        if listed and relation.claim.parts[0].figure is None:
            self.values[keys[1]] = relation.computed  # the list as a whole: it may lack an item
        return keys


def _is_solvable(relation: Relation) -> bool:
    """Not where a number stands twice in a rate or product: it cannot be told from its other half."""
    claim = relation.claim
    if claim.operator in _SOLVED and not _weights_of(claim):
        return len({(o.figure, o.where) for o in operands_of(relation)}) == len(claim.parts) + 1
    return bool(claim.parts) and (claim.operator in _SUMS or claim.formula is not None)


def _equation(relation: Relation, keys: tuple[Key, ...], values: dict[Key, Number]) -> Equation:
    given = _weights_of(relation.claim)
    if not given:
        return _SOLVED[relation.claim.operator](relation=relation, keys=keys, values=values)
    weights: dict[Key, int] = defaultdict(int)
    for key, weight in zip(keys, given, strict=False):
        weights[key] += weight
    low, high = _slack(relation, given)
    return Linear(relation=relation, keys=keys, values=values, weights=weights, low=low, high=high)


def _weights_of(claim: Claim) -> tuple[int, ...]:
    """How the total and the parts count in the difference; nothing for what is no sum."""
    if claim.operator in _SUMS:
        return (1, *[-1] * len(claim.parts))
    if claim.formula is None or not claim.formula.linear:
        return ()
    nothing = dict.fromkeys(range(len(claim.parts)), 0)
    found = (evaluate(claim.formula.steps, {**nothing, n: 1}) for n in range(len(claim.parts)))
    return (1, *(-int(weight or 0) for weight in found))


def _slack(relation: Relation, weights: tuple[int, ...]) -> tuple[Number, Number]:
    """The lowest and the highest that the difference may truly be, by tolerance and by hedged numbers."""
    claim, off = relation.claim, Decimal(relation.difference)
    below, above = Decimal(0), Decimal(0)
    for operand, weight in zip(operands_of(relation), weights, strict=True):
        down, up = (abs(Decimal(operand.value) - (operand.value if e is None else Decimal(e))) * abs(weight)
                    for e in (operand.low, operand.high))  # fmt: skip
        below, above = below + (down if weight > 0 else up), above + (up if weight > 0 else down)
    slack = Decimal(claim.tolerance)
    if claim.operator == "at_most":
        return -ANY, off + max(slack, above)
    return off - slack - below, off + slack + above
