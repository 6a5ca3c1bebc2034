"""Where something stands in a document."""

from msgspec import Struct


class Place(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A half-open run of characters ``start:end`` of one block's text.

    Offsets count code points of the text as the document shows it (NFC). What a format does not
    know (a page, a line, a box) is absent: a place is never invented.
    """

    block: int
    start: int
    end: int
    line: int | None = None
    section: str | None = None
    table: str | None = None
    row: int | None = None
    col: int | None = None
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None

    def __contains__(self, other: "Place") -> bool:
        return self.block == other.block and self.start <= other.start and other.end <= self.end
