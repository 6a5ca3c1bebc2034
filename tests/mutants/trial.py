"""One planted error put to the checker: was it seen, was the right number named, was anything else said."""

from random import Random

from msgspec import Struct

from extract.understand import understand
from models.finding import Finding, Severity
from models.place import Place
from rules.check import check
from tests.mutants.draft import CleanDraft, overlap
from tests.mutants.edit import Edit
from tests.mutants.mutant import Mutant, Operator

Spot = tuple[int, int, int]


class Outcome(Struct, frozen=True):
    """``named`` is None where no suspect can be told apart from the others; ``elsewhere`` are false alarms."""

    mutant: Mutant
    caught: bool
    named: bool | None
    elsewhere: tuple[str, ...]


def plant(draft: CleanDraft, operator: Operator, most: int, seed: int) -> list[Mutant]:
    """At most so many errors of one kind, the same for the same seed."""
    chance = Random(f"{seed} {draft.name} {operator.__name__}")
    mutants: list[Mutant] = []
    for mutant in operator(draft, chance):
        if len(mutants) == most:
            break
        mutants.append(mutant)
    return mutants


def put_to_trial(draft: CleanDraft, mutant: Mutant) -> Outcome:
    """Read, understand and check the draft with the error in it."""
    document = draft.report.plan.document
    known = {f.fingerprint for f in draft.report.findings}
    report = check(understand(mutant.edit.apply(document)))
    new = [f for f in report.findings if f.severity is not Severity.INFO and f.fingerprint not in known]
    places = _moved(mutant.edit, draft, mutant.where)
    blamable = places + _moved(mutant.edit, draft, mutant.linked)
    ours = [f for f in new if _touches(f, blamable) or _is_in_table(f, mutant)]
    elsewhere = tuple(f"{f.code} {f.message}" for f in new if f not in ours)
    named = _named(ours, places) if mutant.sole and ours else None
    return Outcome(mutant, bool(ours), named, elsewhere)


def _moved(edit: Edit, draft: CleanDraft, places: tuple[Place, ...]) -> list[Place]:
    found = (edit.spot(draft.report.plan.document, where) for where in places)
    return [where for where in found if where]


def _touches(finding: Finding, places: list[Place]) -> bool:
    told = [finding.where, *(e.where for e in finding.evidence), *(s.where for s in finding.suspects)]
    return any(overlap(at, where) for at in told for where in places)


def _is_in_table(finding: Finding, mutant: Mutant) -> bool:
    return mutant.table is not None and finding.where.table == mutant.table


def _named(findings: list[Finding], places: list[Place]) -> bool:
    """The first suspect is the planted one; without a diagnosis the finding has to stand at it."""
    suspects = [s.where for f in findings for s in f.suspects if s.rank == 1]
    first = suspects[0] if suspects else findings[0].where
    return any(overlap(first, where) for where in places)
