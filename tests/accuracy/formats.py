"""The same draft in another format gives the same mentions, relations and findings.

Headings are compared by their titles: a file may number them otherwise than the text does, and then what is
found about its outline (S) is its own.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from models.fold import fold
from models.place import Place
from models.plan import Plan
from models.report import Report
from tests.accuracy.score import Score

Fact: TypeAlias = tuple[str, ...]

_LABEL = re.compile(r"^\s*(?:[-–+*•]|\(?[a-zđ]\)|[IVXLC]+\.|[A-ZĐ]\.|\d+(?:\.\d+)*\.?)\s+")


def score_format(name: str, text: Report, other: Report) -> list[Score]:
    """Differences between the text draft and ``other``, as multisets; what the dump lacks is left out."""
    renumbered = [s.label for s in other.plan.sections] != [s.label for s in text.plan.sections]
    wanted, found = (Counter(_facts(report, text, outline=not renumbered)) for report in (text, other))
    missed, extra = wanted - found, found - wanted
    score = Score(
        kind=f"{name} so với văn bản thuần",
        hits=(wanted & found).total(),
        misses=tuple(" · ".join(fact) for fact in missed.elements()),
        false=tuple(" · ".join(fact) for fact in extra.elements()),
        target="như nhau",
        met=not missed and not extra,
    )
    return [score]


def _facts(report: Report, text: Report, *, outline: bool) -> Iterator[Fact]:
    plan = report.plan
    aside = _letterhead(plan, text.plan)
    yield from (fact for fact, where in _mentions(plan) if where.block not in aside)
    for relation in report.relations:
        claim = relation.claim
        parts = ", ".join(str(part.value) for part in claim.parts)
        yield "quan hệ", claim.kind, f"{claim.total.value} ← {parts}", "khớp" if relation.holds else "lệch"
    for finding in report.findings:
        if finding.where.block not in aside and (outline or not finding.code.startswith("S")):
            yield "phát hiện", finding.code, finding.message, _LABEL.sub("", finding.excerpt)


def _mentions(plan: Plan) -> Iterator[tuple[Fact, Place]]:
    for f in plan.figures:
        yield ("số liệu", f.text, str(f.value), f.unit or "", f.qualifier, f.period or "", f.status or ""), f.where
    for c in plan.citations:
        yield ("viện dẫn", c.text, c.key, str(c.date), c.issuer or ""), c.where
    for s in plan.standards:
        yield ("tiêu chuẩn", s.text), s.where
    for p in plan.periods:
        yield ("ngày", p.text, p.kind, f"{p.start}..{p.end}"), p.where
    for t in plan.tasks:
        yield ("nhiệm vụ", t.name, t.kind), t.where
    for section in plan.sections:
        yield ("đề mục", section.title), section.where


def _letterhead(plan: Plan, text: Plan) -> set[int]:
    """Blocks of unframed tables (letterhead, recipients) whose words the text dump does not have."""
    known = {fold(block.text) for block in text.document.blocks}
    loose = {grid.id for grid in plan.document.grids if not grid.framed}
    blocks = enumerate(plan.document.blocks)
    return {n for n, block in blocks if block.table in loose and fold(block.text) not in known}
