"""Every rule over one plan, and the report of it."""

import hashlib
from collections.abc import Collection, Iterator, Mapping

from models.document import Document
from models.finding import Finding, Observation
from models.past import Past
from models.place import Place
from models.plan import Plan
from models.report import Report
from rules.catalogue import CATALOGUE
from rules.coverage import cover
from rules.diagnosis.diagnose import diagnose, with_suspects
from rules.rule import Rule
from rules.skip import skipped
from rules.weigh import weigh


def check(plan: Plan, past: Past = Past(), rules: Collection[Rule] = CATALOGUE) -> Report:
    """Weigh all claims and run ``rules``; findings come in the order of the document."""
    relations = tuple(weigh(claim, f"r{n}") for n, claim in enumerate(plan.claims, start=1))
    ids = {id(relation.claim): relation.id for relation in relations}  # rules see the claims of this plan itself
    found = sorted(
        (finding for rule in rules for finding in _findings(rule, plan, past, ids)),
        key=lambda f: (f.where.block, f.where.start, -f.severity.rank, f.code),
    )
    findings = with_suspects(found, diagnose(plan, relations))
    return Report(
        plan=plan,
        relations=relations,
        findings=tuple(findings),
        coverage=cover(plan, relations),
        skipped=tuple(skipped(plan, past, rules)),
    )


def _findings(rule: Rule, plan: Plan, past: Past, relations: Mapping[int, str]) -> Iterator[Finding]:
    for seen in rule.check(plan, past):
        yield _finding(rule, seen, plan.document, relations.get(id(seen.claim)))


def _finding(rule: Rule, seen: Observation, document: Document, relation: str | None) -> Finding:
    severity = min(rule.severity, seen.severity or rule.severity, key=lambda s: s.rank)
    known = {
        "stated": seen.stated,
        "computed": seen.computed,
        "difference": seen.difference,
        "tolerance": seen.tolerance,
    }
    return Finding(
        code=rule.code, severity=severity, certainty=rule.certainty,
        message=seen.message.format(**known, **seen.values), fingerprint=_fingerprint(rule.code, seen.about),
        stated=seen.stated, computed=seen.computed, difference=seen.difference, tolerance=seen.tolerance,
        where=seen.where, excerpt=excerpt(document, seen.where), evidence=seen.evidence, suggestion=seen.suggestion,
        relation=relation,
    )  # fmt: skip


def excerpt(document: Document, where: Place) -> str:
    """The paragraph of a place, or its table row with the cells joined by " | "."""
    if where.table is None or where.row is None:
        return document.blocks[where.block].text
    return " | ".join(b.text for b in document.blocks if b.table == where.table and b.row == where.row)


def _fingerprint(code: str, about: tuple[str, ...]) -> str:
    """16 hex digits of the rule and what the finding is about; no position goes in."""
    return hashlib.sha256("\x1f".join((code, *about)).encode()).hexdigest()[:16]
