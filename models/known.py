"""A document that is known from a list, not from the draft (văn bản đã biết)."""

import datetime

from msgspec import Struct


class KnownDocument(Struct, frozen=True, kw_only=True):
    """One row of a list of documents; what the row leaves out is None.

    ``key`` is the canonical number as in ``Citation.undated_key``. A row that nobody has ``confirmed``
    against the document itself may never raise more than a note; that a document is not in any list
    says nothing. ``expired`` is the first day on which it is no longer in force, ``successor`` what
    took its place.
    """

    key: str
    number: str
    type: str | None = None
    date: datetime.date | None = None
    issuer: str | None = None
    title: str | None = None
    expired: datetime.date | None = None
    successor: str | None = None
    source: str = ""
    confirmed: bool = False
