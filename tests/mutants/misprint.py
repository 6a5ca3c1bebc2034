"""A number of a draft printed otherwise, with what follows."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from random import Random

from models.figure import Figure
from models.place import Place
from tests.mutants.draft import CleanDraft, operands
from tests.mutants.edit import Edit, Replacement
from tests.mutants.mutant import Mutant
from tests.mutants.numeral import Slip, value_of
from tests.mutants.predict import broken_by, is_sole


def figures_of(draft: CleanDraft) -> list[Figure]:
    """The figures whose numeral is a plain Vietnamese one, alone in its place."""
    quote = draft.report.plan.document.quote
    return [f for f in draft.report.plan.figures if f.least is None and not f.malformed and _is_plain(quote(f.number))]


def misprints(
    draft: CleanDraft, chance: Random, figures: Iterable[Figure], slips: tuple[Slip, ...], operator: str
) -> Iterator[Mutant]:
    """Each figure with one slip, in an order that chance decides."""
    shuffled = list(figures)
    chance.shuffle(shuffled)
    for figure in shuffled:
        before = draft.report.plan.document.quote(figure.number)
        after = chance.choice(slips)(before, chance)
        if after and after != before:
            yield misprint(draft, figure, after, operator)


def misprint(draft: CleanDraft, figure: Figure, after: str, operator: str) -> Mutant:
    """One numeral that gives way to another well-formed one."""
    before = draft.report.plan.document.quote(figure.number)
    value = Decimal(figure.value) * value_of(after) / value_of(before)
    broken = broken_by(draft, {figure.where: value})
    return Mutant(
        draft=draft.name, operator=operator, where=(figure.where,), before=before, after=after,
        edit=Edit(replaced=(Replacement(figure.number.block, figure.number.start, figure.number.end, after),)),
        broken=broken, linked=linked(draft, (figure.where,)), sole=is_sole(draft, figure.where, broken),
    )  # fmt: skip


def linked(draft: CleanDraft, places: Iterable[Place]) -> tuple[Place, ...]:
    """All that stands in one relation with a number: it may be named when that number is wrong."""
    everything = draft.report.relations
    found = [r for r in everything if any(_covers(p, o.where) for p in places for o in operands(r))]
    return tuple(dict.fromkeys(o.where for r in found for o in operands(r)))


def _covers(one: Place, other: Place) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _is_plain(numeral: str) -> bool:
    """Digits in full groups of three, with a decimal comma at most; not zero."""
    whole = numeral.partition(",")[0].split(".")
    grouped = len(whole) == 1 or (len(whole[0]) < 4 and all(len(g) == 3 for g in whole[1:]))
    return numeral.replace(".", "").replace(",", "").isdecimal() and grouped and value_of(numeral) != 0
