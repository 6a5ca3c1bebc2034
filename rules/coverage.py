"""How much of a draft's numbers was checked: silence must be earned."""

import re
from collections import Counter
from collections.abc import Iterator

from models.claim import Relation, State
from models.place import Place
from models.plan import Plan
from models.report import Coverage

_AMOUNT = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d+)*[.,]\d+(?![.,]?\d)")
"""Digits with separators: what looks like an amount. Bare digits that are no figure are labels and codes."""
_WEAKER: tuple[State, ...] = ("ties", "rounding", "differs")


def cover(plan: Plan, relations: tuple[Relation, ...]) -> Coverage:
    """Count the numerals of a plan by what became of them."""
    states = figure_states(relations)
    count = Counter(states.values())
    unread = sum(1 for _ in _unread(plan))
    figures = len(plan.figures)
    return Coverage(
        numbers=figures + unread, figures=figures, money=sum(f.money for f in plan.figures),
        ties=count["ties"], rounding=count["rounding"], differs=count["differs"],
        unconstrained=figures - len(states), unread=unread,
    )  # fmt: skip


def figure_states(relations: tuple[Relation, ...]) -> dict[str, State]:
    """Figure id to the weakest of its relations: one that differs outweighs all, then one off by rounding.

    Figures in no relation are not in the result: they are unconstrained.
    """
    known: dict[str, State] = {}
    for relation in relations:
        for operand in (relation.claim.total, *relation.claim.parts):
            if operand.figure is not None:
                known[operand.figure] = max(known.get(operand.figure, "ties"), relation.state, key=_WEAKER.index)
    return known


def _mentioned(plan: Plan) -> Iterator[Place]:
    yield from (figure.where for figure in plan.figures)
    yield from (citation.where for citation in plan.citations)
    yield from (standard.where for standard in plan.standards)
    yield from (period.where for period in plan.periods)
    yield from (task.where for task in plan.tasks)


def _unread(plan: Plan) -> Iterator[Place]:
    taken: dict[int, list[tuple[int, int]]] = {}
    for where in _mentioned(plan):
        taken.setdefault(where.block, []).append((where.start, where.end))
    labels = {s.where.block: s.where.start for s in plan.sections}
    orders = {(t.id, c.index) for t in plan.tables for c in t.columns if c.role == "order"}
    for index, block in enumerate(plan.document.blocks):
        if block.table and (block.table, block.col) in orders:
            continue
        for match in _AMOUNT.finditer(block.text):
            if match.start() < labels.get(index, 0):
                continue
            if not any(s < match.end() and match.start() < e for s, e in taken.get(index, ())):
                yield plan.document.place(index, match.start(), match.end())
