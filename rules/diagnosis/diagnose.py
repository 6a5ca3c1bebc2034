"""Why relations fail: what the findings about them should say beyond the difference."""

from collections.abc import Iterable, Mapping

from msgspec import structs

from models.claim import Relation
from models.finding import Finding, Suggestion, Suspect
from models.place import Place
from models.plan import Plan
from rules.diagnosis.groups import explanations
from rules.diagnosis.lines import line_slips
from rules.diagnosis.network import Network
from rules.diagnosis.sheet import Sheet
from rules.diagnosis.slip_kinds import slip_kinds
from rules.diagnosis.suspects import Draft, Suspects, suspects_of, suspects_of_line


def diagnose(plan: Plan, relations: Iterable[Relation]) -> dict[str, tuple[Suspect, ...]]:
    """By the id of each failing relation, the numbers that may be wrong, best first.

    The smallest sets of edits that make all relations hold decide: a cell where two failing sums cross is
    the suspect, a number whose other relations hold is not. Rows and columns that are left out, or added
    twice, are looked for first, as they take one edit of the author but many of the numbers.
    """
    network = Network(relations)
    left = set(network.failing)
    if not left:
        return {}
    draft = Draft(network, Sheet(plan))
    found: Suspects = {}
    for slip in line_slips(network, left):
        found |= suspects_of_line(slip, draft)
    for explanation in explanations(network, left - found.keys()):
        found |= suspects_of(explanation, draft)
    return {network.relations[n].id: suspects for n, suspects in found.items() if suspects}


def with_suspects(findings: Iterable[Finding], suspects: Mapping[str, tuple[Suspect, ...]]) -> list[Finding]:
    """Findings with their suspects; of several that one edit explains, the first has the suggestion."""
    suggested: set[Place] = set()
    return [_with(finding, suspects.get(finding.relation or "", ()), suggested) for finding in findings]


def _with(finding: Finding, suspects: tuple[Suspect, ...], suggested: set[Place]) -> Finding:
    first = suspects[0] if suspects else None
    suggestion = finding.suggestion
    if first and not suggestion and first.where not in suggested and _stands_out(suspects):
        suggested.add(first.where)
        suggestion = Suggestion(kind=first.kind, text=first.text, where=first.where)
    return structs.replace(finding, suspects=suspects, suggestion=suggestion)


def _stands_out(suspects: tuple[Suspect, ...]) -> bool:
    """The first has its value, or alone has a slip that is hardly chance."""
    alone = sum(suspect.rank == 1 for suspect in suspects) == 1
    return suspects[0].corrected is not None or (alone and slip_kinds()[suspects[0].kind].tier == 1)
