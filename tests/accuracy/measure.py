"""All scores of one draft, from the files of the annotation to the lines of the table."""

from collections.abc import Callable
from pathlib import Path

from extract.read import read
from extract.understand import understand
from models.plan import Plan
from models.report import Report
from rules.check import check
from tests.accuracy.citations import score_citations
from tests.accuracy.figures import score_figures
from tests.accuracy.findings import score_findings
from tests.accuracy.formats import score_format
from tests.accuracy.gold import Gold
from tests.accuracy.periods import score_periods
from tests.accuracy.relations import score_relations
from tests.accuracy.score import Score
from tests.accuracy.sections import score_sections
from tests.accuracy.standards import score_standards
from tests.accuracy.tables import score_tables
from tests.accuracy.tasks import score_tasks

OF_PLANS: tuple[Callable[[Gold, Plan], list[Score]], ...] = (
    score_citations, score_standards, score_figures, score_periods, score_sections, score_tables, score_tasks,
)  # fmt: skip
OF_REPORTS: tuple[Callable[[Gold, Report], list[Score]], ...] = (score_relations, score_findings)


def measure(folder: Path, draft: Path, twins: dict[str, Path]) -> list[Score]:
    """Score the text ``draft`` against the annotation in ``folder``, and its ``twins`` against the draft."""
    report = _report(draft)
    scores = score(Gold(folder, draft, report.plan.document), report)
    for name, path in twins.items():
        if path.exists():
            scores += score_format(name, report, _report(path))
    return scores


def score(gold: Gold, report: Report) -> list[Score]:
    """All kinds of one report, those of the plan first."""
    ofplan = [line for scorer in OF_PLANS for line in scorer(gold, report.plan)]
    return ofplan + [line for scorer in OF_REPORTS for line in scorer(gold, report)]


def _report(path: Path) -> Report:
    return check(understand(read(path)))
