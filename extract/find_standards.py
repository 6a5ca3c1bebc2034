"""Finds standards."""

from typing import TYPE_CHECKING

from models.citation import Standard
from models.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_standards(document: Document, docs: "tuple[Doc, ...]") -> tuple[Standard, ...]:
    return ()
