"""One finding as a reviewer reads it: what is wrong, where, by how much, and on what grounds."""

from collections.abc import Iterator
from textwrap import wrap

from rich.text import Text

from corpus.reports.excerpt import excerpt_at, printable
from corpus.reports.names import CERTAINTY, COLOUR, SEVERITY
from corpus.reports.place_words import place_words
from models.document import Document
from models.finding import Evidence, Finding, Suggestion
from models.place import Place
from rules.rule import Rule

INDENT = 2


def finding_text(finding: Finding, rule: Rule, document: Document, width: int) -> Iterator[Text]:
    """The lines of a finding; only sentences may wrap, excerpts are cut so that their carets stay true."""
    colour = COLOUR[finding.severity]
    yield Text.assemble(
        (f"{finding.code} {SEVERITY[finding.severity]}", f"bold {colour}"),
        f"  {rule.title}  ",
        (f"[{CERTAINTY[finding.certainty]}]", "dim"),
    )
    yield from sentence(place_words(finding.where), "dim", width)
    yield from _quoted(document, finding.where, colour, INDENT + 2, width)
    yield from sentence(finding.message, "", width)
    yield from sentence(_numbers(finding), "bold", width)
    for evidence in finding.evidence:
        yield from _evidence(evidence, document, width)
    if finding.suggestion:
        yield from _suggestion(finding.suggestion, finding.where, document, width)


def _numbers(finding: Finding) -> str:
    known = (
        ("văn bản ghi", finding.stated),
        ("tính lại", finding.computed),
        ("chênh lệch", finding.difference),
        ("sai số cho phép", finding.tolerance),
    )
    return " · ".join(f"{name} {value}" for name, value in known if value is not None)


def _evidence(evidence: Evidence, document: Document, width: int) -> Iterator[Text]:
    yield from sentence(f"căn cứ: {evidence.text} ({place_words(evidence.where)})", "dim", width)
    yield from _quoted(document, evidence.where, "blue", INDENT + 2, width)


def _suggestion(suggestion: Suggestion, seen: Place, document: Document, width: int) -> Iterator[Text]:
    yield from sentence(f"gợi ý: {suggestion.text}", "green", width)
    if suggestion.where is not None and suggestion.where not in seen:
        yield from _quoted(document, suggestion.where, "green", INDENT + 2, width)


def _quoted(document: Document, where: Place, colour: str, indent: int, width: int) -> Iterator[Text]:
    excerpt = excerpt_at(document, where, width - indent)
    yield Text(" " * indent + excerpt.line)
    yield Text(" " * indent + excerpt.carets, colour)


def sentence(words: str, style: str, width: int) -> Iterator[Text]:
    """Words of ours, wrapped and indented; nothing for no words."""
    for line in wrap(printable(words), width - INDENT, break_long_words=False, break_on_hyphens=False):
        yield Text(" " * INDENT + line, style)
