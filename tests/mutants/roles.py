"""A digit goes wrong in a number that plays a certain part: a total, a part, a percentage, a count."""

from collections.abc import Callable, Iterator
from random import Random

from models.claim import Relation
from models.figure import Figure
from tests.mutants.draft import CleanDraft
from tests.mutants.misprint import figures_of, misprints
from tests.mutants.mutant import Mutant, Operator
from tests.mutants.numeral import append_zero, double_digit, drop_digit, mistype_digit, swap_digits

_SLIPS = (swap_digits, mistype_digit, mistype_digit, drop_digit, double_digit, append_zero)

Part = Callable[[CleanDraft, Relation], set[str | None]]


def role(name: str, part: Part) -> Operator:
    """The operator that spoils the numbers which ``part`` picks from each stated relation."""

    def operator(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
        return misprints(draft, chance, _picked(draft, part), _SLIPS, name)

    operator.__name__ = name
    return operator


def _picked(draft: CleanDraft, part: Part) -> list[Figure]:
    wanted = {id for relation in draft.stated for id in part(draft, relation)}
    return [f for f in figures_of(draft) if f.id in wanted]


def total_of(*kinds: str) -> Part:
    """The total of relations of these kinds."""
    return lambda draft, relation: {relation.claim.total.figure} if relation.claim.kind in kinds else set()


def parts_of(*kinds: str) -> Part:
    """The parts of relations of these kinds."""
    return lambda draft, relation: {p.figure for p in relation.claim.parts} if relation.claim.kind in kinds else set()


def subtotal(draft: CleanDraft, relation: Relation) -> set[str | None]:
    """A total in a column that is a part of another one."""
    higher = {p.figure for r in draft.stated if r.claim.kind == "table_sum" for p in r.claim.parts}
    return {relation.claim.total.figure} & higher if relation.claim.kind == "table_sum" else set()


def grand_total(draft: CleanDraft, relation: Relation) -> set[str | None]:
    """A total in a column that is no part of another one."""
    if relation.claim.kind != "table_sum":
        return set()
    return {relation.claim.total.figure} - subtotal(draft, relation)


def by_operator(*operators: str) -> Part:
    """All numbers of relations with these operators: percent, growth, product …"""
    return lambda draft, relation: (
        {o.figure for o in (relation.claim.total, *relation.claim.parts)}
        if relation.claim.operator in operators
        else set()
    )
