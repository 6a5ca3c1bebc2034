"""What follows from a changed number, worked out from the relations of the clean draft alone."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import structs

from models.claim import Claim, Operand, Relation
from models.figure import Number
from models.place import Place
from rules.weigh import weigh
from tests.mutants.draft import CleanDraft, operands, overlap


def broken_by(draft: CleanDraft, values: Mapping[Place, Number]) -> tuple[str, ...]:
    """The stated relations that do not hold with these values in these places."""
    touched = {r.id: r for place in values for r in draft.holding(place)}
    return tuple(r.id for r in touched.values() if not weigh(_with(r.claim, values)).holds)


def broken_without(draft: CleanDraft, places: tuple[Place, ...]) -> tuple[str, ...]:
    """The stated relations that do not hold without these parts; two must be left, or nothing is asserted."""
    found = []
    for relation in draft.stated:
        claim = relation.claim
        left = tuple(p for p in claim.parts if not any(overlap(p.where, at) for at in places))
        gone = len(claim.parts) - len(left)
        if _has_total(claim, places) or claim.operator not in ("sum", "count"):
            continue
        if gone and len(left) > 1 and _still_said(claim, left):
            found += [relation.id] if not weigh(structs.replace(claim, parts=left)).holds else []
    return tuple(found)


def broken_twice(draft: CleanDraft, places: tuple[Place, ...]) -> tuple[str, ...]:
    """The stated relations that do not hold with these parts told twice."""
    found = []
    for relation in draft.stated:
        claim = relation.claim
        again = tuple(p for p in claim.parts if any(overlap(p.where, at) for at in places))
        named = "+" in (claim.cue or "")  # a formula names its rows: one more is none of its own
        if again and claim.operator in ("sum", "count") and not named and not _has_total(claim, places):
            doubled = structs.replace(claim, parts=claim.parts + again)
            found += [relation.id] if not weigh(doubled).holds else []
    return tuple(found)


def is_sole(draft: CleanDraft, where: Place, broken: tuple[str, ...]) -> bool:
    """No other number stands in every broken relation and in none that holds."""
    failing = [r for r in draft.stated if r.id in broken]
    if not failing or any(r.claim.operator == "count" for r in failing):
        return False
    shared = [o.where for o in operands(failing[0]) if all(_has(r, o.where) for r in failing)]
    free = [at for at in shared if not any(r.id not in broken and _binds(r) for r in draft.holding(at))]
    return len(free) == 1 and overlap(free[0], where)


def _has_total(claim: Claim, places: tuple[Place, ...]) -> bool:
    return any(overlap(claim.total.where, at) for at in places)


def _still_said(claim: Claim, left: tuple[Operand, ...]) -> bool:
    """After "trong đó" only a residual says that the rest is all."""
    if not (claim.cue or "").casefold().startswith("trong"):
        return True
    return any(word in (p.label + " " + p.text).casefold() for p in left for word in ("khác", "còn lại"))


def _binds(relation: Relation) -> bool:
    return relation.claim.operator != "at_most"


def _has(relation: Relation, where: Place) -> bool:
    return any(overlap(o.where, where) for o in operands(relation))


def _with(claim: Claim, values: Mapping[Place, Number]) -> Claim:
    def put(operand: Operand) -> Operand:
        new = next((v for at, v in values.items() if overlap(at, operand.where)), None)
        return operand if new is None else structs.replace(operand, value=_whole(new), low=None, high=None)

    return structs.replace(claim, total=put(claim.total), parts=tuple(map(put, claim.parts)))


def _whole(value: Number) -> Number:
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value
