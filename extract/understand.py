"""A document to a plan: every finder in its order, once."""

from extract.find_citations import find_citations
from extract.find_claims import find_claims
from extract.find_figures import find_figures
from extract.find_periods import find_periods
from extract.find_profile import find_profile
from extract.find_sections import find_sections, sections_of_blocks
from extract.find_short_citations import find_short_citations
from extract.find_standards import find_standards
from extract.find_tables import find_tables
from extract.find_tasks import find_tasks
from extract.pipeline import parse
from models.document import Document
from models.plan import Plan


def understand(document: Document) -> Plan:
    """All mentions of a document and what it claims about them."""
    sections = find_sections(document)
    document = document.in_sections(sections_of_blocks(document, sections))
    docs = parse(document)
    standards = find_standards(document, docs)
    citations = find_citations(document, docs)
    periods = find_periods(document, docs, sections)
    profile = find_profile(document, sections, periods)
    short = find_short_citations(document, docs, citations, profile.kind)
    tables = find_tables(document, docs)
    figures = find_figures(document, docs, sections, periods, tables)
    tasks = find_tasks(document, docs)
    claims = find_claims(document, docs, sections, tables, figures)
    return Plan(
        document=document, profile=profile, sections=sections, tables=tables, figures=figures,
        citations=citations, standards=standards, periods=periods, tasks=tasks, claims=claims, short_citations=short,
    )  # fmt: skip
