"""A report as one JSON object, for programs. ``schema.json`` beside this file describes every field."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import msgspec

from models.claim import Operand, Relation
from models.finding import Finding
from models.plan import Plan
from models.report import Report
from rules.coverage import figure_states

SCHEMA = 1
"""Raised when a field changes its meaning; new fields may come without that."""

SECTION = ("id", "label", "path", "title", "level", "parent", "where")
TABLE = ("id", "caption", "unit", "header_rows", "rows", "where")
FIGURE = ("id", "text", "value", "unit", "money", "qualifier", "period", "status", "table", "where")
CITATION = ("id", "text", "type", "number", "key", "date", "issuer", "title", "malformed", "repaired", "where")
STANDARD = ("text", "series", "number", "year", "where")
PERIOD = ("text", "kind", "start", "end", "inferred", "where")
TASK = ("id", "name", "kind", "where")
FINDING = (
    "code", "severity", "certainty", "message", "fingerprint", "stated", "computed", "difference", "tolerance",
    "where", "excerpt", "evidence", "suggestion", "relation", "suspects",
)  # fmt: skip

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def as_json(report: Report) -> bytes:
    """One line of UTF-8 without its line feed; the same report gives the same bytes."""
    return _ENCODER.encode(_report(report))


def _report(report: Report) -> dict[str, object]:
    plan = report.plan
    return {
        "schema": SCHEMA,
        "document": _document(plan),
        "sections": _each(plan.sections, SECTION),
        "tables": _each(plan.tables, TABLE),
        "figures": _figures(report),
        "citations": _each(plan.citations, CITATION),
        "standards": _each(plan.standards, STANDARD),
        "dates": _each(plan.periods, PERIOD),
        "tasks": _each(plan.tasks, TASK),
        "relations": [_relation(relation) for relation in report.relations],
        "findings": [_finding(finding) for finding in report.findings],
        "coverage": report.coverage,
        "skipped": report.skipped,
    }


def _document(plan: Plan) -> dict[str, object]:
    document, profile = plan.document, plan.profile
    return {
        "name": document.name.encode(errors="replace").decode(),  # a file name need not be UTF-8, JSON must be
        "sha256": document.sha256,
        "format": document.format,
        **msgspec.structs.asdict(profile),
        "reading": document.reading,
    }


def _relation(relation: Relation) -> dict[str, object]:
    claim = relation.claim
    return {
        "id": relation.id,
        "kind": claim.kind,
        "operator": claim.operator,
        "holds": relation.holds,
        "state": relation.state,
        "total": _operand(claim.total),
        "parts": [_operand(part) for part in claim.parts],
        "computed": _exact(relation.computed),
        "stated": claim.total.value,
        "difference": _exact(relation.difference),
        "tolerance": claim.tolerance,
        "exhaustive": claim.exhaustive,
        "cue": claim.cue,
    }


def _operand(operand: Operand) -> dict[str, object]:
    return {"figure": operand.figure, "value": operand.value, "text": operand.text, "where": operand.where}


def _finding(finding: Finding) -> dict[str, object]:
    suggestion = finding.suggestion
    return {**_pick(finding, FINDING), "suggestion": suggestion and _pick(suggestion, ("kind", "text", "where"))}


def _exact(value: int | Decimal) -> int | Decimal:
    """A quotient such as 44.2100…: without the zeros that division leaves behind."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value.normalize() if isinstance(value, Decimal) else value


def _figures(report: Report) -> list[dict[str, object]]:
    """Each figure with what became of it: ties, rounding, differs or unconstrained."""
    states = figure_states(report.relations)
    return [_pick(f, FIGURE) | {"state": states.get(f.id, "unconstrained")} for f in report.plan.figures]


def _each(items: Iterable[Any], fields: tuple[str, ...]) -> list[dict[str, object]]:
    return [_pick(item, fields) for item in items]


def _pick(item: Any, fields: tuple[str, ...]) -> dict[str, object]:
    return {field: getattr(item, field) for field in fields}
