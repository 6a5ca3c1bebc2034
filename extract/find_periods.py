"""Dates and periods."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from extract.infer_year import is_compared
from extract.join_moments import Spell, join_moments
from extract.moment import find_moments
from extract.pipeline import claim, is_free
from extract.year_cells import year_cells
from extract.year_evidence import YearEvidence
from models.document import Document
from models.period import Period
from models.section import Section

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ANY = re.compile(r"\d|quý|năm|tháng", re.IGNORECASE)
_COMPARISON_REACH = 24
"""Characters before a period in which "so với cùng kỳ" stands."""


def find_periods(document: Document, docs: "tuple[Doc, ...]", sections: tuple[Section, ...]) -> tuple[Period, ...]:
    """All dates and periods, dates of citations among them, in document order.

    A day that the calendar does not have is found without start and end. A year that the text leaves
    out is taken from the sentence, the heading, or what the section said before, and marked inferred.
    """
    evidence = YearEvidence(sections)
    years = year_cells(document)
    found: list[Period] = []
    for index, doc in enumerate(docs):
        text = document.blocks[index].text
        if _ANY.search(text):
            found.extend(_block_periods(document, index, doc, _spells(text, doc, index in years), evidence))
    return tuple(found)


def _spells(text: str, doc: "Doc", is_year: bool) -> list[Spell]:
    lower = lower_case(text)
    moments = [m for m in find_moments(lower) if is_free(doc, m.start, m.end, "standards")]
    if is_year:
        moments = [structs.replace(m, sure=True) for m in moments]
    return list(join_moments(text, lower, moments))


def lower_case(text: str) -> str:
    """The text in small letters, character by character: İ alone would become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _block_periods(
    document: Document, index: int, doc: "Doc", spells: Sequence[Spell], evidence: YearEvidence
) -> list[Period]:
    """The periods of one block: first those that say their year, then the others with their help."""
    text = document.blocks[index].text
    settled = {n: _period(document, index, spell) for n, spell in enumerate(spells) if not spell.lacks_year}
    for n, spell in enumerate(spells):
        if n not in settled:
            mates = _sentence_mates(text, doc, spell, settled.values())
            year = evidence.year_for(spell, document.blocks[index].section, mates)
            settled[n] = _period(document, index, spell, year)
        if not _compared(text, settled[n]):
            evidence.note(settled[n])
        claim(doc, "dates", spell.start, spell.end)
    return [settled[n] for n in range(len(spells))]


def _period(document: Document, index: int, spell: Spell, year: int | None = None) -> Period:
    where = document.place(index, spell.start, spell.end)
    return Period(
        text=document.quote(where), kind=spell.kind, start=spell.first(year), end=spell.last(year),
        inferred=year is not None, where=where,
    )  # fmt: skip


def _sentence_mates(text: str, doc: "Doc", spell: Spell, settled: Iterable[Period]) -> list[Period]:
    """The dated periods of the same sentence that are not there to be compared with."""
    span = doc.char_span(spell.start, spell.end, alignment_mode="expand")
    if span is None:
        return []
    start, end = span.sent.start_char, span.sent.end_char
    return [p for p in settled if start <= p.where.start < end and not _compared(text, p)]


def _compared(text: str, period: Period) -> bool:
    start = period.where.start
    return is_compared(text[max(0, start - _COMPARISON_REACH) : start])
