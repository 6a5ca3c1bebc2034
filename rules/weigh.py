"""The arithmetic of a claim: what was computed, and whether it holds."""

from decimal import Decimal
from math import prod

from models.claim import Claim, Operand, Relation
from models.figure import Number
from models.formula import evaluate


def weigh(claim: Claim, id: str = "") -> Relation:
    """Compute a claim and compare it with what is stated; exact, never a float."""
    computed = _compute(claim, [part.value for part in claim.parts])
    difference = claim.total.value - computed
    return Relation(id=id, claim=claim, computed=computed, difference=difference, holds=_holds(claim, difference))


def _compute(claim: Claim, values: list[Number]) -> Number:
    match claim.operator:
        case "percent" | "growth" | "fall" | "times":
            return _quotient(claim, values[0], values[1])
        case "equal":
            return values[0]
        case "product":
            return prod(values)
        case "formula":
            return _formula(claim, values)
        case _:
            return sum(values, start=0)


def _formula(claim: Claim, values: list[Number]) -> Number:
    computed = evaluate(claim.formula.steps, dict(enumerate(values))) if claim.formula else None
    return 0 if computed is None else computed


def _quotient(claim: Claim, first: Number, second: Number) -> Decimal:
    if not second:
        return Decimal(0)
    match claim.operator:
        case "growth":
            return (Decimal(first) - second) * 100 / Decimal(second)
        case "fall":
            return (Decimal(second) - first) * 100 / Decimal(second)
        case "times":
            return Decimal(first) / Decimal(second)
        case _:
            return Decimal(first) * 100 / Decimal(second)


def _holds(claim: Claim, difference: Number) -> bool:
    if claim.operator == "at_most":
        return Decimal(difference) >= -Decimal(claim.tolerance) or sum(map(_low, claim.parts)) <= _high(claim.total)
    if abs(Decimal(difference)) <= Decimal(claim.tolerance):
        return True
    if not any(o.low is not None for o in (claim.total, *claim.parts)):
        return False
    least, most = _span(claim)
    slack = Decimal(claim.tolerance)
    return least - slack <= _high(claim.total) and _low(claim.total) <= most + slack


def _span(claim: Claim) -> tuple[Decimal, Decimal]:
    """The least and the most that hedged operands can come to; in a quotient the second pulls the other way."""
    lows, highs = list(map(_low, claim.parts)), list(map(_high, claim.parts))
    if claim.operator in ("percent", "growth", "fall", "times"):
        ends = (_quotient(claim, lows[0], highs[1]), _quotient(claim, highs[0], lows[1]))
    else:
        ends = (Decimal(_compute(claim, list(lows))), Decimal(_compute(claim, list(highs))))
    return min(ends), max(ends)


def _low(operand: Operand) -> Decimal:
    return Decimal(operand.value if operand.low is None else operand.low)


def _high(operand: Operand) -> Decimal:
    return Decimal(operand.value if operand.high is None else operand.high)
