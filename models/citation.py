"""A document that the draft cites (viện dẫn)."""

import datetime

from msgspec import Struct

from models.place import Place


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

    @property
    def undated_key(self) -> str:
        """The key without the year of the date: numbers begin anew, so it may name several documents."""
        return self.key.partition(":")[0]


class Standard(Struct, frozen=True, kw_only=True):
    """A mention of a standard or technical regulation (tiêu chuẩn, quy chuẩn)."""

    text: str
    series: str
    number: str
    year: int | None
    suffix: str | None = None
    amendment: str | None = None
    where: Place
