"""Drafts in, reports out: each file on its own, a bad one stops nothing."""

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from extract.read import read
from extract.understand import understand
from models.errors import UnknownRule, UnreadableInput
from models.finding import Severity
from models.report import Report
from rules.catalogue import CATALOGUE
from rules.check import check
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
    files: Iterable[Path],
    rules: tuple[Rule, ...],
    show: Callable[[Report], None],
    complain: Callable[[UnreadableInput], None],
) -> Outcome:
    """Check each file and ``show`` its report as soon as it is there."""
    outcome = Outcome()
    for path in files:
        try:
            report = check(understand(read(path)), rules=rules)
        except UnreadableInput as error:
            outcome.unreadable += 1
            complain(error)
        except Exception as error:  # a mistake of ours with one draft must not cost the others
            outcome.unreadable += 1
            complain(UnreadableInput(path.name, f"lỗi của chương trình ({error!r}); hãy báo lại kèm tệp này."))
        else:
            outcome.add(report)
            show(report)
    return outcome


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
