"""What a rule says of a claim that does not hold: the arithmetic, the place, and every number behind it."""

from collections.abc import Iterator
from decimal import Decimal

from models.claim import ClaimKind, Operand, Relation
from models.figure import Number
from models.finding import Evidence, Observation, Severity
from models.plan import Plan
from models.writing import write_amount, write_number
from rules.weigh import weigh


def failing(plan: Plan, *kinds: ClaimKind) -> Iterator[Relation]:
    """The claims of these kinds that do not hold, in the order of the document."""
    for claim in plan.claims:
        if claim.kind in kinds and not (relation := weigh(claim)).holds:
            yield relation


def observe(relation: Relation, message: str, severity: Severity | None = None) -> Observation:
    """The observation of a failing claim, placed at its total, with the parts as evidence.

    ``message`` may use {stated}, {computed}, {difference} and {parts}, the sum as it is worked out.
    """
    claim, unit = relation.claim, relation.claim.total.unit
    return Observation(
        message=message, where=claim.total.where, about=(claim.kind, *claim.about),
        values={"parts": " + ".join(write_number(p.value) for p in claim.parts), "cue": claim.cue or ""},
        stated=write_amount(claim.total.value, unit), computed=write_amount(_legible(relation.computed), unit),
        difference=write_amount(_legible(relation.difference), unit),
        tolerance=write_amount(_legible(claim.tolerance), unit),
        evidence=tuple(map(_evidence, claim.parts)), severity=severity, claim=claim,
    )  # fmt: skip


def _legible(value: Number) -> Number:
    """A quotient is shown to four decimals; sums and differences of printed numbers are shown as they are."""
    return round(Decimal(value), 4).normalize() if -Decimal(value).as_tuple().exponent > 6 else value  # type: ignore[operator]


def _evidence(part: Operand) -> Evidence:
    return Evidence(where=part.where, text=part.text)
