"""A clean draft: its plan, its report, and which of its relations are stated."""

from functools import cache

from msgspec import Struct

from extract.read import read
from extract.understand import understand
from models.claim import Operand, Relation
from models.place import Place
from models.report import Report
from rules.check import check
from tests.mutants.gold import SAMPLES, Truth, gold_of, truths


class CleanDraft(Struct, frozen=True):
    """``stated`` are the relations that the words of the draft assert, ``missing`` those the checker did not see."""

    name: str
    report: Report
    stated: tuple[Relation, ...]
    missing: tuple[Truth, ...]

    def holding(self, where: Place) -> list[Relation]:
        """The stated relations that the number at a place is part of."""
        return [r for r in self.stated if any(overlap(where, o.where) for o in operands(r))]


@cache
def clean_draft(name: str) -> CleanDraft:
    """A sample draft, read and checked once."""
    report = check(understand(read(SAMPLES / f"{name}.docx")))
    stated, missing = [], []
    for truth in truths(report.plan.document, gold_of(name)):
        found = next((r for r in report.relations if is_told(truth, r)), None)
        if found is None:
            missing.append(truth)
        elif not truth.observed:
            stated.append(found)
    return CleanDraft(name, report, tuple({r.id: r for r in stated}.values()), tuple(missing))


def operands(relation: Relation) -> tuple[Operand, ...]:
    """Total and parts."""
    return relation.claim.total, *relation.claim.parts


def is_told(truth: Truth, relation: Relation) -> bool:
    """The relation has the operands of the truth; two equal things may be told either way round."""
    claim = relation.claim
    if truth.items:
        count = claim.operator == "count" and len(claim.parts) == truth.items
        return count and truth.total is not None and overlap(truth.total, claim.total.where)
    if claim.operator == "count":
        return False
    said = [p for p in (truth.total, *truth.parts) if p is not None]
    used = operands(relation) if truth.total is not None else claim.parts
    if truth.total is not None and claim.operator != "equal" and not overlap(truth.total, claim.total.where):
        return False
    return len(said) == len(used) and all(any(overlap(p, o.where) for o in used) for p in said)


def overlap(one: Place, other: Place) -> bool:
    """Two places share a character."""
    return one.block == other.block and one.start < other.end and other.start < one.end
