"""The outline of a draft."""

from models.document import Document
from models.section import Section


def find_sections(document: Document) -> tuple[Section, ...]:
    return ()


def sections_of_blocks(document: Document, sections: tuple[Section, ...]) -> tuple[str | None, ...]:
    return (None,) * len(document.blocks)
