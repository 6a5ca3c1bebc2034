"""A document that the draft cites (viện dẫn)."""

import datetime
from typing import Literal

from msgspec import Struct

from models.place import Place


class Body(Struct, frozen=True, kw_only=True):
    """A body that a symbol names: "BKHCN". What the list of issuers does not have is None or empty.

    ``names`` are all names that it goes by, ``level`` is that of the list of issuers; it bore its name
    from ``valid_from`` to ``valid_to``, an end that is open or unknown being None.
    """

    symbol: str
    names: tuple[str, ...] = ()
    level: str | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None


class SymbolParts(Struct, frozen=True, kw_only=True):
    """What a number and symbol say by themselves: 27/2015/TTLT-BKHCN-BTC.

    ``type`` is the name of the type that the code stands for, None for letters and laws.
    """

    number: int
    suffix: str = ""
    year: int | None = None
    type: str | None = None
    bodies: tuple[Body, ...] = ()
    party: bool = False
    """True if a body of the Party issued it: its numbers run through a term, not a year."""


class Area(Struct, frozen=True, kw_only=True):
    """The province ("An Lộc") or lower area ("huyện Lạc Sơn") whose body issued a document."""

    name: str
    ended: datetime.date | None = None
    """Its last day, for a province that was merged and for the districts, abolished on 1 July 2025."""
    successor: str | None = None


class Citation(Struct, frozen=True, kw_only=True):
    """One mention of a document by its number (số, ký hiệu).

    ``number`` is as printed (NFC); ``key`` is the canonical identity of the document, equal for all
    mentions of it: family, number, year, type, issuer and, for local symbols, the place.
    ``issuer_said`` are the issuer words of the text, ``issuer`` the full name after the registry.
    ``repaired`` is the number as it should have been written, where that is unique: its structure if
    ``malformed``, else its spelling (Ctr, QD-TTg).
    """

    id: str
    text: str
    type: str | None
    number: str
    key: str
    date: datetime.date | None
    issuer: str | None
    issuer_said: str | None = None
    title: str | None
    malformed: bool
    repaired: str | None = None
    where: Place
    number_at: Place
    date_at: Place | None = None
    date_said: str | None = None
    """The date as printed, also when it is no real date (31/6/2023): then ``date`` is None."""
    issuer_at: Place | None = None
    parts: SymbolParts | None = None
    area: Area | None = None
    """The area that the words name; None where they leave it to the reader."""

    @property
    def undated_key(self) -> str:
        """The key without the year of the date: numbers begin anew, so it may name several documents."""
        return self.key.partition(":")[0]


class ShortCitation(Struct, frozen=True, kw_only=True):
    """A later mention without the full number: "Thông tư 27", "Nghị định 70/2018", "Kế hoạch này".

    ``to`` says what it means: a numbered ``document`` of the draft, whose ``key`` it then has, the
    ``draft`` itself, a document that the draft ``names`` without a number, or ``nothing`` in the draft.
    """

    text: str
    type: str
    to: Literal["document", "draft", "names", "nothing"]
    key: str | None = None
    where: Place


class Standard(Struct, frozen=True, kw_only=True):
    """A mention of a standard or technical regulation (tiêu chuẩn, quy chuẩn)."""

    text: str
    series: str
    number: str
    year: int | None
    suffix: str | None = None
    amendment: str | None = None
    where: Place
