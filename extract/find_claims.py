"""What a draft asserts about its own numbers, in tables, in sentences, and across both (khẳng định)."""

from typing import TYPE_CHECKING

from extract.breakdown_claims import breakdown_claims
from extract.bullet_breakdown import bullet_breakdown
from extract.count_list_claims import count_list_claims
from extract.count_rows_claims import count_rows_claims
from extract.growth_claims import growth_claims
from extract.hundred_claims import hundred_claims
from extract.join_ranges import join_ranges
from extract.outcome_claims import outcome_claims
from extract.passage import Passage
from extract.per_unit_claims import per_unit_claims
from extract.period_parts_claims import period_parts_claims
from extract.rate_claims import rate_claims
from extract.ratio_claims import ratio_claims
from extract.respective_claims import respective_claims
from extract.restated_claims import restated_claims
from extract.same_rate_claims import same_rate_claims
from extract.table_claims import table_claims
from extract.text_table_claims import text_table_claims
from extract.words_digits_claims import words_digits_claims
from models.claim import Claim
from models.document import Document
from models.figure import Figure
from models.section import Section
from models.table import Table

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_claims(
    document: Document,
    docs: "tuple[Doc, ...]",
    sections: tuple[Section, ...],
    tables: tuple[Table, ...],
    figures: tuple[Figure, ...],
) -> tuple[Claim, ...]:
    """All claims, in the order of their totals; the same operands are never claimed twice."""
    passages = _passages(document, docs, figures)
    claims = list(table_claims(document, tables, figures))
    claims += text_table_claims(document, passages, tables, figures)
    claims += count_rows_claims(document, passages, tables)
    claims += restated_claims(passages, tables, figures)
    claims += same_rate_claims(passages)
    claims += words_digits_claims(document, passages, figures)
    for passage in passages.values():
        claims += breakdown_claims(passage)
        claims += bullet_breakdown(document, passage, passages)
        claims += count_list_claims(document, passage)
        claims += ratio_claims(passage)
        claims += per_unit_claims(passage)
        claims += growth_claims(passage)
        claims += hundred_claims(document, passage)
        claims += rate_claims(passage)
        claims += period_parts_claims(passage)
        claims += respective_claims(document, passage)
        claims += outcome_claims(passage)
    return tuple(sorted(_distinct(claims), key=lambda c: (c.total.where.block, c.total.where.start)))


def _passages(document: Document, docs: "tuple[Doc, ...]", figures: tuple[Figure, ...]) -> dict[int, Passage]:
    by_block: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.table is None:
            by_block.setdefault(figure.where.block, []).append(figure)
    return {index: _passage(document, docs, index, found) for index, found in by_block.items()}


def _passage(document: Document, docs: "tuple[Doc, ...]", index: int, found: list[Figure]) -> Passage:
    text = document.blocks[index].text
    return Passage(index, text, docs[index], join_ranges(text, found))


def _distinct(claims: list[Claim]) -> list[Claim]:
    """The first claim with given operands; an exhaustive one goes before one that only bounds."""
    claims.sort(key=lambda c: not c.exhaustive)
    kept: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        total = (claim.total.where.block, claim.total.where.start, claim.total.figure)
        kept.setdefault((total, tuple((p.where.block, p.where.start) for p in claim.parts)), claim)
    return list(kept.values())
