"""One finding as a reviewer reads it: what is wrong, where, by how much, and on what grounds."""

from collections.abc import Iterator
from textwrap import wrap

from rich.text import Text

from corpus.reports.excerpt import Excerpt, excerpt_at, printable, shows
from corpus.reports.names import CERTAINTY, COLOUR, SEVERITY
from corpus.reports.place_words import place_words
from models.document import Document
from models.finding import Certainty, Evidence, Finding, Suspect
from models.place import Place
from rules.rule import Rule

INDENT = 2
QUOTED = 4
"""Grounds that are quoted with their own excerpt; a table total may have fifty, which nobody reads."""
NAMED = 3
"""Suspects that are named; more of them point nowhere."""


def finding_text(finding: Finding, rule: Rule, document: Document, width: int) -> Iterator[Text]:
    """The lines of a finding; only sentences may wrap, excerpts are cut so that their carets stay true."""
    colour = COLOUR[finding.severity]
    yield Text.assemble(
        (f"{finding.code} {SEVERITY[finding.severity]}", f"bold {colour}"),
        f"  {rule.title}  ",
        (f"[{CERTAINTY[finding.certainty]}]", "dim"),
    )
    yield from sentence(place_words(finding.where), "dim", width)
    others = tuple(evidence.where for evidence in finding.evidence)
    excerpt = excerpt_at(document, finding.where, width - 2 * INDENT, *others)
    yield from _quoted(excerpt, colour, finding.where, *others)
    yield from sentence(finding.message, "", width)
    yield from sentence(_numbers(finding), "bold", width)
    yield from _grounds(finding.evidence, excerpt, document, width)
    if finding.suggestion:
        yield from sentence(f"gợi ý: {finding.suggestion.text}{_elsewhere(finding)}", "green", width)
    elif finding.suspects:
        yield from sentence(_suspects(finding.suspects), "green", width)


def _elsewhere(finding: Finding) -> str:
    """Where the number to change stands, if that is not where the finding is."""
    at = finding.suggestion and finding.suggestion.where
    return f" ({place_words(at)})" if at and finding.suspects and at != finding.where else ""


def _suspects(suspects: tuple[Suspect, ...]) -> str:
    """The best suspects, if they stand out among the others: that any number may be wrong is known already."""
    best = [suspect for suspect in suspects if suspect.rank == 1]
    vague = len(best) == len(suspects) > 1 and not best[0].corrected
    if vague or len(best) > NAMED:
        return ""
    return "nghi nhất: " + "; ".join(f"{s.text} ({place_words(s.where)})" for s in best)


def _numbers(finding: Finding) -> str:
    """Stated, computed, difference, tolerance; nothing if there is only what the carets show already."""
    known = (
        ("văn bản ghi", finding.stated),
        ("tính lại" if finding.certainty is Certainty.ARITHMETIC else "đối chiếu", finding.computed),
        ("chênh lệch", finding.difference),
        ("sai số cho phép", finding.tolerance),
    )
    shown = [f"{name} {value}" for name, value in known if value is not None]
    return " · ".join(shown) if len(shown) > 1 else ""


def _grounds(
    grounds: tuple[Evidence, ...], shown: tuple[Excerpt, ...], document: Document, width: int
) -> Iterator[Text]:
    """What bears on the finding: marked above if it is in sight, else quoted, and only named where it is long."""
    near = [evidence.text for evidence in grounds if shows(shown, evidence.where)]
    far = [evidence for evidence in grounds if not shows(shown, evidence.where)]
    if near:
        yield from sentence(f"căn cứ (~): {'; '.join(near)}", "dim", width)
    for evidence in far[:QUOTED]:
        yield from sentence(f"căn cứ: {evidence.text} ({place_words(evidence.where)})", "dim", width)
        excerpt = excerpt_at(document, evidence.where, width - 2 * INDENT)
        yield from _quoted(excerpt, "blue", evidence.where)
    named = "; ".join(f"{evidence.text} ({place_words(evidence.where)})" for evidence in far[QUOTED:])
    if named:
        yield from sentence(f"căn cứ khác: {named}", "dim", width)


def _quoted(excerpt: tuple[Excerpt, ...], colour: str, where: Place, *others: Place) -> Iterator[Text]:
    for line in excerpt:
        yield Text(" " * 2 * INDENT + line.line)
        carets = line.carets(where, *others)
        if carets:
            yield Text(" " * 2 * INDENT + carets, colour)


def sentence(words: str, style: str, width: int) -> Iterator[Text]:
    """Words of ours, wrapped and indented; nothing for no words."""
    for line in wrap(printable(words), width - INDENT, break_long_words=False, break_on_hyphens=False):
        yield Text(" " * INDENT + line, style)
