"""Figures of prose and tables."""

from typing import TYPE_CHECKING

from models.document import Document
from models.figure import Figure
from models.period import Period
from models.section import Section
from models.table import Table

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_figures(
    document: Document,
    docs: "tuple[Doc, ...]",
    sections: tuple[Section, ...],
    periods: tuple[Period, ...],
    tables: tuple[Table, ...],
) -> tuple[Figure, ...]:
    return ()
