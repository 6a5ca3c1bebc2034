"""The numbers that may be wrong in a failing relation, best first."""

from collections.abc import Iterable
from typing import TypeAlias

from msgspec import Struct

from models.finding import Suspect
from rules.diagnosis.clue import Clue, clue_of, twin_of
from rules.diagnosis.equation import Key
from rules.diagnosis.groups import Explanation
from rules.diagnosis.lines import LineSlip
from rules.diagnosis.network import Network
from rules.diagnosis.sheet import Sheet
from rules.diagnosis.slip_kinds import TELLING, slip_kinds

MOST = 8
"""Suspects that are listed for one relation."""

Suspects: TypeAlias = dict[int, tuple[Suspect, ...]]
"""By position of the relation."""


class Draft(Struct, frozen=True):
    """The relations of a draft, and its figures."""

    network: Network
    sheet: Sheet

    def mended(self, key: Key, broken: Iterable[int]) -> list[int]:
        """Those of some failing relations that a number is in."""
        return [n for n in broken if n in self.network.touching[key]]


def suspects_of(explanation: Explanation, draft: Draft) -> Suspects:
    """The edits of the best repair first; values only where one repair alone is left."""
    broken = sorted(explanation.broken)
    if not explanation.repairs:
        return {n: tuple(_unmended(n, broken, draft)) for n in broken}
    repairs = [
        [clue_of(edit, draft.mended(edit.key, broken) or broken, draft.network, draft.sheet) for edit in repair]
        for repair in explanation.repairs
    ]
    repairs.sort(key=lambda clues: _order(clues, draft))
    named = [clues for clues in repairs if all(clue.named for clue in clues)]
    alone = named if len(named) == 1 else repairs
    sole = alone if len(alone) == 1 and explanation.complete and _outdoes(alone[0], repairs) else []
    return {n: tuple(_listed(n, repairs, sole, broken, draft)) for n in broken}


def suspects_of_line(slip: LineSlip, draft: Draft) -> Suspects:
    """The total of each relation, with the row or column that explains all of them."""
    found: Suspects = {}
    for n in slip.broken:
        relation = draft.network.relations[n]
        label = draft.sheet.name(slip.part, relation) if slip.part else ""
        value = relation.computed if slip.part and slip.whole else None
        clue = Clue(draft.network.keys(n)[0], slip.kind, value, label)
        part = next((p for p in relation.claim.parts if slip.part and p.where.row == slip.part.where.row), None)
        if slip.kind == "part_left_out" and part and (twin := twin_of(part, relation)) and twin.figure:
            clue = Clue(twin.figure, "row_repeated", None, label)
        found[n] = (_suspect(clue, 1, draft, offered=clue.value is not None),)
    return found


def _order(clues: list[Clue], draft: Draft) -> tuple[int, bool, int, int]:
    """The most telling first; of equals a total before its parts, then as in the document."""
    network, where = draft.network, draft.network.operands[clues[0].key].where
    totals = all(any(network.keys(n)[0] == c.key for n in network.touching[c.key]) for c in clues)
    return _tier(clues), not totals, where.block, where.start


def _tier(clues: list[Clue]) -> int:
    return sum(clue.tier for clue in clues)


def _outdoes(best: list[Clue], repairs: list[list[Clue]]) -> bool:
    """Its slip is hardly chance, or every slip of the others was looked for."""
    return all(clue.tier <= TELLING for clue in best) or not any(
        clue.vague for clues in repairs if clues is not best for clue in clues
    )


def _listed(
    n: int, repairs: list[list[Clue]], sole: list[list[Clue]], broken: list[int], draft: Draft
) -> Iterable[Suspect]:
    mine = set(draft.network.keys(n))
    tiers = sorted({_tier(clues) for clues in repairs})
    found: dict[Key, Suspect] = {}
    for clues in repairs:
        for clue in clues:
            if clue.key in mine and clue.key not in found and len(found) < MOST:
                mends = len(draft.mended(clue.key, broken)) if len(clues) == 1 else 1
                rank = tiers.index(_tier(clues)) + 1
                found[clue.key] = _suspect(clue, rank, draft, offered=clues in sole, mends=mends)
    return found.values()


def _unmended(n: int, broken: list[int], draft: Draft) -> Iterable[Suspect]:
    """Where no few edits would do: first what is in the most failing relations and the fewest that hold."""

    def standing(key: Key) -> tuple[int, int]:
        failing = len(draft.mended(key, broken))
        return -failing, len(draft.network.touching[key]) - failing

    keys = list(dict.fromkeys(draft.network.keys(n)))
    ranks = sorted({standing(key) for key in keys})
    for key in sorted(keys, key=standing)[:MOST]:
        yield _suspect(Clue(key, "unexplained", None), ranks.index(standing(key)) + 1, draft, offered=False)


def _suspect(clue: Clue, rank: int, draft: Draft, *, offered: bool, mends: int = 1) -> Suspect:
    figure = draft.sheet.figure(clue.key)
    operand = draft.network.operands[clue.key]
    numeral = draft.sheet.numeral(figure) if figure else None
    value = clue.value if offered and numeral else None
    corrected = numeral.write(value) if numeral and value is not None else None
    text = slip_kinds()[clue.kind].text.format(label=clue.label, times=clue.times)
    said = numeral.printed if numeral else f"“{operand.text}”"
    change = f" → {corrected}" if corrected else ""
    tail = f"; sửa số này thì cả {mends} phép tính đều khớp" if mends > 1 else ""
    return Suspect(
        where=operand.where,
        kind=clue.kind,
        text=f"{text}: {said}{change}{tail}",
        rank=rank,
        corrected=corrected,
        value=value,
    )
