"""Dates and periods."""

from typing import TYPE_CHECKING

from models.document import Document
from models.period import Period
from models.section import Section

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_periods(document: Document, docs: "tuple[Doc, ...]", sections: tuple[Section, ...]) -> tuple[Period, ...]:
    return ()
