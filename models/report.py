"""The whole result for one draft: what was found, what ties, what is wrong."""

from msgspec import Struct

from models.claim import Relation
from models.finding import Finding, Skipped
from models.plan import Plan


class Coverage(Struct, frozen=True, kw_only=True):
    """How much of the draft's numbers was checked. ``numbers`` are all numerals of the text that are
    neither label nor part of a date, a citation or a standard."""

    numbers: int
    figures: int
    money: int
    ties: int
    differs: int
    unconstrained: int
    unread: int


class Report(Struct, frozen=True, kw_only=True):
    """Everything that ``doisoat check`` says about one draft."""

    plan: Plan
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    skipped: tuple[Skipped, ...]
