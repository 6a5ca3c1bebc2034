"""A report for the terminal: findings in the order of the draft, under its own headings."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from rich.console import Console
from rich.text import Text

from corpus.reports.excerpt import printable
from corpus.reports.finding_text import finding_text, sentence
from corpus.reports.names import SEVERITY
from corpus.reports.place_words import place_words
from models.finding import Finding, Severity
from models.place import Place
from models.plan import Plan
from models.report import Coverage, Report
from rules.catalogue import BY_CODE


def as_text(report: Report, console: Console, *, unfold: bool = False) -> None:
    """Print a report; notes of style are only counted unless ``unfold``."""
    for line in _lines(report, console.width, unfold):
        console.print(line, soft_wrap=True)


def _lines(report: Report, width: int, unfold: bool) -> Iterator[Text]:
    yield from _heading(report.plan, width)
    shown = [f for f in report.findings if unfold or f.severity is not Severity.INFO]
    for section, findings in groupby(shown, key=lambda f: f.where.section):
        yield Text()
        yield _section(report.plan, section, width)
        for finding in findings:
            yield Text()
            yield from finding_text(finding, BY_CODE[finding.code], report.plan.document, width)
    yield Text()
    yield from _folded([] if unfold else report.findings)
    yield from _summary(report)


def _heading(plan: Plan, width: int) -> Iterator[Text]:
    yield Text.assemble(
        (printable(plan.document.name), "bold"), printable(f" · {plan.profile.title}") if plan.profile.title else ""
    )
    for remark in plan.document.reading:
        yield from sentence(f"khi đọc: {remark.message}{_at(remark.where)}", "dim", width)


def _at(where: Place | None) -> str:
    return f" ({place_words(where)})" if where else ""


def _section(plan: Plan, id: str | None, width: int) -> Text:
    section = next((s for s in plan.sections if s.id == id), None)
    words = f"{section.path}  {section.title}" if section else "Ngoài các đề mục"
    heading = Text(printable(words), "bold underline")
    heading.truncate(width, overflow="ellipsis")  # titles of a whole sentence are common
    return heading


def _folded(findings: tuple[Finding, ...] | list[Finding]) -> Iterator[Text]:
    notes = Counter(f.code for f in findings if f.severity is Severity.INFO)
    if not notes:
        return
    yield Text("Ghi chú về hình thức, đang gập (thêm --all để xem từng chỗ):", "dim")
    for code, count in sorted(notes.items()):
        yield Text(f"  {code}  {count} chỗ  {BY_CODE[code].title}", "dim")


def _summary(report: Report) -> Iterator[Text]:
    for reason in dict.fromkeys(skipped.reason for skipped in report.skipped):
        codes = [skipped.code for skipped in report.skipped if skipped.reason == reason]
        yield Text(f"Chưa kiểm tra được {_families(codes)}: {reason}.", "dim")
    if not report.relations:
        yield Text("Không có con số nào được đối chiếu: văn bản này chưa được kiểm tra về số học.", "bold yellow")
    counts = Counter(f.severity for f in report.findings)
    findings = ", ".join(f"{counts[severity]} {name}" for severity, name in SEVERITY.items())
    yield Text(f"{printable(report.plan.document.name)}: {findings}; {_coverage(report.coverage)}", "bold")


def _families(codes: list[str]) -> str:
    """ "N01, N02" as they are; a family of more than three as "C (19 quy tắc)"."""
    families = {family: list(members) for family, members in groupby(sorted(codes), key=lambda code: code[0])}
    return ", ".join(
        f"{family} ({len(members)} quy tắc)" if len(members) > 3 else ", ".join(members)
        for family, members in families.items()
    )


def _coverage(coverage: Coverage) -> str:
    return (
        f"{coverage.numbers} con số: {coverage.ties} khớp, {coverage.rounding} chỉ lệch do làm tròn, "
        f"{coverage.differs} lệch, "
        f"{coverage.unconstrained} chưa có gì để đối chiếu, {coverage.unread} không đọc được."
    )
