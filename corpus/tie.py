"""What became of each figure of a draft: it ties, ties after rounding, differs, or has nothing to tie to."""

from models.claim import Relation

TIES, ROUNDED, DIFFERS, UNCONSTRAINED = "ties", "rounded", "differs", "unconstrained"
_ORDER = (UNCONSTRAINED, ROUNDED, TIES, DIFFERS)


def ties(relations: tuple[Relation, ...]) -> dict[str, str]:
    """Figure id to the strongest thing known of it; figures in no relation are not in the result.

    One relation that is broken outweighs all that hold, an exact one outweighs a rounded one.
    """
    known: dict[str, str] = {}
    for relation in relations:
        state = _state(relation)
        for operand in (relation.claim.total, *relation.claim.parts):
            if operand.figure is not None:
                known[operand.figure] = max(known.get(operand.figure, UNCONSTRAINED), state, key=_ORDER.index)
    return known


def _state(relation: Relation) -> str:
    if not relation.holds:
        return DIFFERS
    bound_only = relation.claim.operator == "at_most" or not relation.claim.exhaustive
    return TIES if relation.difference == 0 or bound_only else ROUNDED
