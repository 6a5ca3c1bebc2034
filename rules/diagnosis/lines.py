"""A whole row or column that a line of totals has twice, or not at all."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from msgspec import Struct

from models.claim import Operand, Relation
from models.figure import Number
from rules.diagnosis.equation import Key
from rules.diagnosis.network import Network

_FEWEST = 2
"""Totals of one line that must be off alike; one alone may be a slip of its own."""

Line = tuple[str, str, int]
"""Kind of sum, table, and the row (of totals down the columns) or column (of totals along the rows)."""


class LineSlip(Struct, frozen=True):
    """Totals of one line that fail together. ``part`` is one cell of the row or column that explains them all,
    None if none does; ``whole`` says that the totals agree among themselves, as stated and as they should be.
    """

    broken: frozenset[int]
    kind: str
    part: Operand | None
    whole: bool


def line_slips(network: Network, failing: Collection[int]) -> Iterator[LineSlip]:
    """Every line of totals that fails in two cells or more, and alike."""
    lines: dict[Line, list[int]] = defaultdict(list)
    for n in sorted(failing):
        if line := _line(network.relations[n]):
            lines[line].append(n)
    for (kind, _, _), broken in lines.items():
        if len(broken) < _FEWEST:
            continue
        whole, bound = _agree(network, broken, failing)
        if slip := _same_part(network, broken, kind):
            yield LineSlip(frozenset(broken), slip[0], slip[1], whole)
        elif whole and bound and len({network.relations[n].difference > 0 for n in broken}) == 1:
            yield LineSlip(frozenset(broken), "line_missing", None, whole)


def _line(relation: Relation) -> Line | None:
    total = relation.claim.total.where
    if relation.claim.operator != "sum" or total.table is None or total.row is None or total.col is None:
        return None
    match relation.claim.kind:
        case "table_sum":
            return "table_sum", total.table, total.row
        case "row_sum":
            return "row_sum", total.table, total.col
        case _:
            return None


def _same_part(network: Network, broken: list[int], kind: str) -> tuple[str, Operand] | None:
    """The row or column whose number is the difference in every one of the sums."""
    first, *rest = (network.relations[n] for n in broken)
    for sign, slip in ((1, "part_twice"), (-1, "part_left_out")):
        for part in _parts_of(first, sign * first.difference):
            at = _across(part, kind)
            if all(at in {_across(p, kind) for p in _parts_of(r, sign * r.difference)} for r in rest):
                total = slip == "part_twice" and any(
                    network.keys(n)[0] == part.figure and network.relations[n].claim.kind == kind
                    for n in network.touching.get(part.figure or "", ())
                )
                return "subtotal_twice" if total else slip, part
    return None


def _parts_of(relation: Relation, value: Number) -> list[Operand]:
    return [part for part in relation.claim.parts if part.value == value]


def _across(part: Operand, kind: str) -> int | None:
    return part.where.row if kind == "table_sum" else part.where.col


def _agree(network: Network, broken: list[int], failing: Collection[int]) -> tuple[bool, bool]:
    """Whether all else would hold with the totals as computed, and whether some relation binds two of them."""
    changes: dict[Key, Number] = {network.keys(n)[0]: network.relations[n].computed for n in broken}
    others = {n for key in changes for n in network.touching[key]} - set(failing)
    holds = all(network.equation(n).holds(changes) for n in others)
    return holds, any(len(changes.keys() & set(network.keys(n))) > 1 for n in others)
