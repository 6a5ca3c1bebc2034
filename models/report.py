"""The whole result for one draft: what was found, what ties, what is wrong."""

from msgspec import Struct

from models.claim import Relation
from models.finding import Finding, Skipped
from models.plan import Plan


class Coverage(Struct, frozen=True, kw_only=True):
    """How much of the draft's numbers was checked. ``numbers`` are all numerals of the text that are
    neither label nor part of a date, a citation or a standard. A figure is one of ``ties``, ``rounding``
    (in a relation that is off by rounding, and in none that differs), ``differs`` and ``unconstrained``."""

    numbers: int
    figures: int
    money: int
    ties: int
    differs: int
    unconstrained: int
    unread: int
    rounding: int = 0


class Report(Struct, frozen=True, kw_only=True):
    """Everything that ``doisoat check`` says about one draft."""

    plan: Plan
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    skipped: tuple[Skipped, ...]
