"""What the draft asserts about its figures."""

from typing import TYPE_CHECKING

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
    return ()
