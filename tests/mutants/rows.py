"""What goes wrong with rows and cells of a table."""

from collections.abc import Iterator
from random import Random

from models.figure import Figure
from models.place import Place
from tests.mutants.draft import CleanDraft, operands
from tests.mutants.edit import Edit, Replacement
from tests.mutants.misprint import figures_of, linked, misprint
from tests.mutants.mutant import Mutant
from tests.mutants.predict import broken_by, broken_twice, broken_without


def delete_row(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A row is left out."""
    for (table, row), places in _rows(draft, chance):
        yield Mutant(
            draft=draft.name, operator="delete_row", where=places, before=_told(draft, places), after="",
            edit=Edit(row_removed=(table, row)), broken=broken_without(draft, places),
            linked=linked(draft, places), table=table,
        )  # fmt: skip


def double_row(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A row stands there twice."""
    for (table, row), places in _rows(draft, chance):
        yield Mutant(
            draft=draft.name, operator="double_row", where=places, before=_told(draft, places),
            after=f"{_told(draft, places)} (hai lần)", edit=Edit(row_doubled=(table, row)),
            broken=broken_twice(draft, places), linked=linked(draft, places), table=table,
        )  # fmt: skip


def copy_from_row_above(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A cell repeats the one above it."""
    yield from _copied(draft, chance, -1, 0, "copy_from_row_above")


def copy_from_next_column(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A cell repeats the one to its right."""
    yield from _copied(draft, chance, 0, 1, "copy_from_next_column")


def swap_cells(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A cell and the one below it change places."""
    by_cell = _by_cell(draft)
    cells = sorted(by_cell, key=lambda at: chance.random())
    for table, row, col in cells:
        one, other = by_cell[table, row, col], by_cell.get((table, row + 1, col))
        if other is None or one.text == other.text:
            continue
        broken = broken_by(draft, {one.where: other.value, other.where: one.value})
        yield Mutant(
            draft=draft.name, operator="swap_cells", where=(one.where, other.where),
            before=f"{one.text} / {other.text}", after=f"{other.text} / {one.text}",
            edit=Edit(replaced=(_put(one, other.text), _put(other, one.text))),
            broken=broken, linked=linked(draft, (one.where, other.where)),
        )  # fmt: skip


def put_dash(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A dash stands where a number was: nothing is due."""
    cells = sorted(_by_cell(draft).values(), key=lambda figure: chance.random())
    for figure in cells:
        total = any(r.claim.total.figure == figure.id for r in draft.stated)
        broken = () if total else broken_without(draft, (figure.where,))
        yield Mutant(
            draft=draft.name, operator="put_dash", where=(figure.where,), before=figure.text, after="-",
            edit=Edit(replaced=(_put(figure, "-"),)), broken=broken, linked=linked(draft, (figure.where,)),
        )  # fmt: skip


def _copied(draft: CleanDraft, chance: Random, down: int, right: int, name: str) -> Iterator[Mutant]:
    by_cell = _by_cell(draft)
    for table, row, col in sorted(by_cell, key=lambda at: chance.random()):
        here, there = by_cell[table, row, col], by_cell.get((table, row + down, col + right))
        if there and there.text != here.text:
            yield misprint(draft, here, there.text, name)


def _by_cell(draft: CleanDraft) -> dict[tuple[str, int, int], Figure]:
    """Figures that fill a cell of a table."""
    return {
        (f.table, f.where.row, f.where.col): f
        for f in figures_of(draft)
        if f.table and f.where.row is not None and f.where.col is not None and f.where == f.number
    }


def _rows(draft: CleanDraft, chance: Random) -> list[tuple[tuple[str, int], tuple[Place, ...]]]:
    """Rows with numbers of a stated relation, and the places of these numbers."""
    places: dict[tuple[str, int], list[Place]] = {}
    for relation in draft.stated:
        for operand in operands(relation):
            at = operand.where
            if at.table and at.row is not None and at not in places.setdefault((at.table, at.row), []):
                places[at.table, at.row].append(at)
    rows = [(row, tuple(found)) for row, found in sorted(places.items())]
    chance.shuffle(rows)
    return rows


def _told(draft: CleanDraft, places: tuple[Place, ...]) -> str:
    return " | ".join(map(draft.report.plan.document.quote, places))


def _put(figure: Figure, text: str) -> Replacement:
    return Replacement(figure.number.block, figure.number.start, figure.number.end, text)
