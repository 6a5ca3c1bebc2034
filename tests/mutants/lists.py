"""What goes wrong with the parts of a sentence and the items of a list."""

import re
from collections.abc import Iterator
from random import Random

from models.claim import Operand, Relation
from tests.mutants.draft import CleanDraft
from tests.mutants.edit import Edit, Replacement
from tests.mutants.misprint import linked
from tests.mutants.mutant import Mutant
from tests.mutants.predict import broken_without


def remove_part(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A part of a breakdown in running text is left out, with its words."""
    pairs = [
        (r, n)
        for r in draft.stated
        if r.claim.operator == "sum" and not r.claim.total.where.table
        for n in range(1, len(r.claim.parts))
    ]
    chance.shuffle(pairs)
    for relation, n in pairs:
        before, part = relation.claim.parts[n - 1 : n + 1]
        if before.where.block == part.where.block:
            yield from _cut(draft, relation, part, before.where.end, part.where.end, "remove_part")
        else:
            yield _without_block(draft, relation, part, "remove_part")


def remove_item(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """An item of a counted list is left out."""
    pairs = [(r, n) for r in _lists(draft) for n in range(1, len(r.claim.parts))]
    chance.shuffle(pairs)
    for relation, n in pairs:
        before, item = relation.claim.parts[n - 1 : n + 1]
        if item.where.table:
            continue
        if before.where.block == item.where.block:
            yield from _cut(draft, relation, item, before.where.end, item.where.end, "remove_item")
        else:
            yield _without_block(draft, relation, item, "remove_item")


def add_item(draft: CleanDraft, chance: Random) -> Iterator[Mutant]:
    """A counted list has one item too many."""
    lists = [r for r in _lists(draft) if not r.claim.parts[0].where.table]
    chance.shuffle(lists)
    for relation in lists:
        first, second = relation.claim.parts[:2]
        text = draft.report.plan.document.blocks[first.where.block].text
        if first.where.block == second.where.block:
            separator = text[first.where.end : second.where.start]
            new = f"{separator}theo dõi, đôn đốc"
            edit = Edit(replaced=(Replacement(first.where.block, first.where.end, first.where.end, new),))
        else:
            new = "Theo dõi, đôn đốc việc thực hiện;"
            if re.match(r"[a-zđ][.)]\s", text):
                continue
            mark = re.match(r"[-+]\s*", text)
            edit = Edit(inserted=(first.where.block, (mark[0] if mark else "") + new))
        yield Mutant(
            draft=draft.name, operator="add_item", where=(relation.claim.total.where,), before=first.text,
            after=new, edit=edit, broken=(relation.id,), linked=linked(draft, (relation.claim.total.where,)),
        )  # fmt: skip


def _lists(draft: CleanDraft) -> list[Relation]:
    return [r for r in draft.stated if r.claim.operator == "count"]


def _cut(draft: CleanDraft, relation: Relation, part: Operand, start: int, end: int, name: str) -> Iterator[Mutant]:
    """Nothing where the cut would tear a bracket or take another number with it."""
    document = draft.report.plan.document
    gone = document.blocks[part.where.block].text[start:end]
    others = [f for f in draft.report.plan.figures if f.where.block == part.where.block]
    inside = [f for f in others if start <= f.where.start < end and f.id != part.figure]
    if gone.count("(") == gone.count(")") and not inside and "." not in gone[:1]:
        yield _mutant(
            draft, relation, part, Edit(replaced=(Replacement(part.where.block, start, end, ""),)), gone, name
        )


def _without_block(draft: CleanDraft, relation: Relation, part: Operand, name: str) -> Mutant:
    return _mutant(draft, relation, part, Edit(removed=(part.where.block,)), part.text, name)


def _mutant(draft: CleanDraft, relation: Relation, part: Operand, edit: Edit, gone: str, name: str) -> Mutant:
    return Mutant(
        draft=draft.name, operator=name, where=(relation.claim.total.where,), before=gone, after="", edit=edit,
        broken=broken_without(draft, (part.where,)),
        linked=linked(draft, (part.where, relation.claim.total.where)),
    )  # fmt: skip
