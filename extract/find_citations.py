"""Finds citations."""

from typing import TYPE_CHECKING

from models.citation import Citation
from models.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_citations(document: Document, docs: "tuple[Doc, ...]") -> tuple[Citation, ...]:
    return ()
