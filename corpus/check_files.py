"""Drafts in, reports out: each file on its own, a bad one stops nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct, structs

from corpus.worker import read_safely
from extract.pipeline import pipeline
from models.errors import UnknownRule, UnreadableInput
from models.finding import Severity
from models.past import Past
from models.report import Report
from rules.catalogue import CATALOGUE
from rules.rule import Rule


class Outcome(Struct):
    """What a run over several files amounts to."""

    unreadable: int = 0
    compared: int = 0
    """Relations that were weighed, in all files together."""
    worst: Severity | None = None

    def add(self, report: Report) -> None:
        self.compared += len(report.relations)
        found = [finding.severity for finding in report.findings]
        self.worst = max([*found, *filter(None, [self.worst])], key=lambda s: s.rank, default=None)

    def reaches(self, severity: str) -> bool:
        """True if a finding is at or above ``severity``."""
        return self.worst is not None and self.worst.rank >= Severity(severity).rank


def check_files(
    files: Sequence[Path],
    rules: tuple[Rule, ...],
    show: Callable[[Report], None],
    complain: Callable[[UnreadableInput], None],
    past: Past = Past(),
) -> Outcome:
    """Check each file and ``show`` its report as soon as it is there."""
    outcome = Outcome()
    if len(files) > 1:
        pipeline()  # every draft is read in a fork of this process: what is built here is built once
    for path in files:
        report = read_safely(path, past=past)
        if isinstance(report, UnreadableInput):
            outcome.unreadable += 1
            complain(report)
        else:
            report = _of_rules(report, rules)
            outcome.add(report)
            show(report)
    return outcome


def _of_rules(report: Report, rules: tuple[Rule, ...]) -> Report:
    """The same report with the findings of these rules only."""
    codes = {rule.code for rule in rules}
    findings = tuple(finding for finding in report.findings if finding.code in codes)
    skipped = tuple(skipped for skipped in report.skipped if skipped.code in codes)
    return structs.replace(report, findings=findings, skipped=skipped)


def chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules named by code ("N01") or by family ("N"); all of them if none is selected.

    :raises UnknownRule: for a name that fits no rule.
    """
    for name in (*select, *ignore):
        if not any(_is(rule, name) for rule in CATALOGUE):
            known = ", ".join(rule.code for rule in CATALOGUE)
            raise UnknownRule(f"không có quy tắc {name}; các quy tắc hiện có: {known}.")
    kept = (rule for rule in CATALOGUE if not select or any(_is(rule, name) for name in select))
    return tuple(rule for rule in kept if not any(_is(rule, name) for name in ignore))


def _is(rule: Rule, name: str) -> bool:
    return name in (rule.code, rule.code.rstrip("0123456789"))
