"""What an edit would mean: the kind of slip that it undoes."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct, structs

from models.claim import Operand, Relation
from models.figure import Figure, Number
from rules.diagnosis.equation import Key
from rules.diagnosis.network import Network
from rules.diagnosis.repair import Edit
from rules.diagnosis.sheet import Sheet
from rules.diagnosis.slip_kinds import UNNAMED, slip_kinds
from rules.diagnosis.wanted import Wanted

_TELLING = 3
"""Digits before the zeros that a number must have for its repetition to mean something."""
_TWICE = 2


class Clue(Struct, frozen=True):
    """An edit with its explanation. ``value`` is what the number should be, None where that is not settled."""

    key: Key
    kind: str
    value: Number | None
    label: str = ""
    times: Number | None = None
    faint: bool = False
    """It may be chance: the number that it rests on is short."""
    vague: bool = False
    """So many values would do that not every slip could be looked for."""

    @property
    def tier(self) -> int:
        """How telling the kind is, 1 the most."""
        tier = slip_kinds()[self.kind].tier
        return max(tier, UNNAMED - 1) if self.faint else tier

    @property
    def named(self) -> bool:
        """Some slip is recognised."""
        return self.tier < UNNAMED


def clue_of(edit: Edit, broken: list[int], network: Network, sheet: Sheet) -> Clue:
    """The most telling explanation of an edit that mends the relations ``broken``."""
    figure = sheet.figure(edit.key)
    relations = [network.relations[n] for n in broken]
    if figure is None:
        listed = all(relation.claim.operator == "count" for relation in relations)
        return Clue(edit.key, "list_incomplete" if listed else "other_writing", None)
    wanted = Wanted(edit, figure, tight=all(map(network.is_tight, relations)))
    totals = [relation for n, relation in zip(broken, relations, strict=True) if edit.key == network.keys(n)[0]]
    clues = [*_slips(wanted, figure, sheet), *_misadded(wanted, figure, totals, network, sheet)]
    clues += _copied(wanted, figure, network, sheet)
    stale = len(totals) == len(broken) and all(relation.claim.operator == "sum" for relation in totals)
    clues.append(Clue(edit.key, "total_stale" if stale else "unexplained", wanted.settled, vague=wanted.vague))
    best = min(clues, key=lambda clue: clue.tier)
    twice_said = all(relation.claim.operator == "equal" for relation in relations)
    return structs.replace(best, value=None) if best.kind == "unit" and twice_said else best  # either unit may be wrong


def _slips(wanted: Wanted, figure: Figure, sheet: Sheet) -> list[Clue]:
    """The slip that leads to the wanted value, else those that lead to another one within the tolerance."""
    numeral = sheet.numeral(figure)
    if not wanted.vague and wanted.value is not None and numeral.slip(wanted.value):
        values = [wanted.value]
    else:
        likely = [*_scaled(figure.value), *numeral.swaps(), *wanted.others]
        values = [value for value in dict.fromkeys(likely) if wanted.admits(value)]
    found = [(kind, value) for value in values if (kind := numeral.slip(value))]
    only = len(found) == 1 and not wanted.is_open
    return [Clue(figure.id, kind, value if only else None, times=_ratio(figure.value, value)) for kind, value in found]


def _scaled(value: Number) -> list[Number]:
    """A value with the mark of thousands or decimals elsewhere, or in another unit."""
    powers = [Decimal(10) ** power for power in (1, 2, 3, 6, 9)]
    found = [*(Decimal(value) * power for power in powers), *(Decimal(value) / power for power in powers)]
    return [int(v) if v == v.to_integral_value() else v for v in found]


def _ratio(one: Number, other: Number) -> int:
    """How many times the larger is the smaller; 0 if either is nothing."""
    smaller, larger = sorted((abs(Decimal(one)), abs(Decimal(other))))
    return int(larger / smaller) if smaller else 0


def _misadded(
    wanted: Wanted, figure: Figure, relations: list[Relation], network: Network, sheet: Sheet
) -> Iterator[Clue]:
    """A part that the total has twice, or not at all, or that is none of its parts."""
    for relation in relations:
        if relation.claim.operator != "sum":
            continue
        faint = not is_telling(relation.difference)
        for part in relation.claim.parts:
            if part.value == relation.difference:
                kind = "subtotal_twice" if _is_total(network, part.figure) else "part_twice"
                yield Clue(figure.id, kind, wanted.value, sheet.name(part, relation), faint=faint)
            elif part.value == -relation.difference and (twin := twin_of(part, relation)):
                yield Clue(twin.figure or figure.id, "row_repeated", None, sheet.name(part, relation), faint=faint)
            elif part.value == -relation.difference:
                yield Clue(figure.id, "part_left_out", wanted.value, sheet.name(part, relation), faint=faint)
        if not faint and relation.claim.kind == "table_sum":
            yield from _outsiders(wanted, figure, relation, sheet)


def _outsiders(wanted: Wanted, figure: Figure, relation: Relation, sheet: Sheet) -> Iterator[Clue]:
    inside = {figure.id, *(part.figure for part in relation.claim.parts)}
    for other in sheet.column(figure):
        if other.value == relation.difference and other.id not in inside:
            yield Clue(figure.id, "outsider", wanted.value, sheet.title(other))


def _copied(wanted: Wanted, figure: Figure, network: Network, sheet: Sheet) -> Iterator[Clue]:
    """The number of a cell beside it, where that is no rule of the table but happens this once."""
    if figure.table is None or not is_telling(figure.value) or sheet.occurrences(figure) != _TWICE:
        return
    pairs = (network.keys(n) for n in network.touching[figure.id] if len(network.keys(n)) == _TWICE)
    equal = {key for pair in pairs for key in pair}
    for kind, other in sheet.beside(figure):
        if other.value == figure.value and other.id not in equal:
            yield Clue(figure.id, kind, wanted.settled, sheet.title(other))


def twin_of(part: Operand, relation: Relation) -> Operand | None:
    """The last other part of the same name and number: one row that stands there twice."""
    same = [p for p in relation.claim.parts if p.value == part.value and p.where != part.where]
    named = [p for p in same if p.label and p.label.casefold() == part.label.casefold()]
    return max([part, *named], key=lambda p: (p.where.block, p.where.start)) if named else None


def is_telling(value: Number) -> bool:
    """A number of some length: that it turns up again is hardly chance."""
    return len(Decimal(value).normalize().as_tuple().digits) >= _TELLING


def _is_total(network: Network, key: Key | None) -> bool:
    return key is not None and any(
        network.keys(n)[0] == key and network.relations[n].claim.operator == "sum" for n in network.touching[key]
    )
