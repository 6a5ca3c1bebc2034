"""Finds tables."""

from typing import TYPE_CHECKING

from models.table import Table
from models.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_tables(document: Document, docs: "tuple[Doc, ...]") -> tuple[Table, ...]:
    return ()
