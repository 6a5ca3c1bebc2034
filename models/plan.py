"""A draft, understood: everything the rules need to know (kế hoạch)."""

import datetime

from msgspec import Struct

from models.citation import Citation, ShortCitation, Standard
from models.claim import Claim
from models.document import Document
from models.figure import Figure
from models.period import Period
from models.section import Section
from models.table import Table
from models.task import Task


class Profile(Struct, frozen=True, kw_only=True):
    """What the draft says about itself. Whatever cannot be told is None, never a default."""

    title: str | None = None
    kind: str | None = None
    issuer: str | None = None
    place: str | None = None
    plan_year: int | None = None
    number: str | None = None
    date: datetime.date | None = None


class Plan(Struct, frozen=True, kw_only=True):
    """A document with all mentions found in it, each in document order."""

    document: Document
    profile: Profile
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...]
    citations: tuple[Citation, ...]
    standards: tuple[Standard, ...]
    periods: tuple[Period, ...]
    tasks: tuple[Task, ...]
    claims: tuple[Claim, ...]
    short_citations: tuple[ShortCitation, ...] = ()
