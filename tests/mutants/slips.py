"""Slips of the hand in any number of a draft."""

from collections.abc import Callable, Iterator
from random import Random

from msgspec import structs

from models.figure import Figure
from tests.mutants import numeral
from tests.mutants.draft import CleanDraft
from tests.mutants.edit import Edit, Replacement
from tests.mutants.misprint import figures_of, linked, misprint, misprints
from tests.mutants.mutant import Mutant, Operator
from tests.mutants.numeral import Slip
from tests.mutants.predict import broken_by, is_sole


def slip(of: Slip) -> Operator:
    """The operator of a slip: it may happen to any number."""

    def operator(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
        return misprints(draft, chance, figures_of(draft), (of,), of.__name__)

    operator.__name__ = of.__name__
    return operator


def write_english_thousands(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """12.450.000 → 12,450,000: F03."""
    yield from _written(draft, chance, numeral.write_english_thousands, "F03", lambda f: True)


def put_point_for_comma(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """38,7 tỷ → 38.7 tỷ: F04, where one or two decimals follow a unit."""
    yield from _written(draft, chance, numeral.put_point_for_comma, "F04", lambda f: bool(f.printed_unit))


def malform_group(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """12.450.000 → 12.45.000: F05."""
    yield from _written(draft, chance, numeral.malform_group, "F05", lambda f: bool(f.unit))


def change_sign(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A cell 1.250 becomes -1.250 or (1.250)."""
    cells = [f for f in figures_of(draft) if f.table and f.where == f.number]
    chance.shuffle(cells)
    for figure in cells:
        before = draft.report.plan.document.quote(figure.number)
        after = chance.choice((f"-{before}", f"({before})"))
        broken = broken_by(draft, {figure.where: -figure.value})
        changed = structs.replace(
            misprint(draft, figure, before, "change_sign"), after=after, edit=_edit(figure, after), broken=broken
        )
        yield structs.replace(changed, sole=is_sole(draft, figure.where, broken))


def _written(
    draft: CleanDraft, chance: Random, by: Slip, code: str, applies: Callable[[Figure], bool]
) -> Iterator[Mutant]:
    figures = figures_of(draft)
    chance.shuffle(figures)
    for figure in figures:
        before = draft.report.plan.document.quote(figure.number)
        if (after := by(before, chance)) is None:
            continue
        yield Mutant(
            draft=draft.name, operator=by.__name__, where=(figure.where,), before=before, after=after,
            edit=_edit(figure, after), code=code if applies(figure) else None, linked=linked(draft, (figure.where,)),
            sole=applies(figure),
        )  # fmt: skip


def _edit(figure: Figure, after: str) -> Edit:
    return Edit(replaced=(Replacement(figure.number.block, figure.number.start, figure.number.end, after),))
