"""The arithmetic of a claim: what was computed, and whether it holds."""

from decimal import Decimal

from models.claim import Claim, Operand, Relation
from models.figure import Number


def weigh(claim: Claim, id: str = "") -> Relation:
    """Compute a claim and compare it with what is stated; exact, never a float."""
    computed = _compute(claim)
    difference = claim.total.value - computed
    return Relation(id=id, claim=claim, computed=computed, difference=difference, holds=_holds(claim, difference))


def _compute(claim: Claim) -> Number:
    values = [part.value for part in claim.parts]
    match claim.operator:
        case "percent":
            return Decimal(values[0]) * 100 / Decimal(values[1]) if values[1] else Decimal(0)
        case "equal":
            return values[0]
        case _:
            return sum(values, start=0)


def _holds(claim: Claim, difference: Number) -> bool:
    if claim.operator == "at_most":
        return Decimal(difference) >= -Decimal(claim.tolerance) or _low(claim.parts) <= _high((claim.total,))
    if abs(Decimal(difference)) <= Decimal(claim.tolerance):
        return True
    if claim.operator == "percent":
        return False
    whole = (claim.total,)
    return _low(claim.parts) <= _high(whole) and _low(whole) <= _high(claim.parts)


def _low(operands: tuple[Operand, ...]) -> Decimal:
    return sum((Decimal(o.value if o.low is None else o.low) for o in operands), start=Decimal(0))


def _high(operands: tuple[Operand, ...]) -> Decimal:
    return sum((Decimal(o.value if o.high is None else o.high) for o in operands), start=Decimal(0))
