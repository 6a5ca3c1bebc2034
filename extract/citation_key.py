"""The identity of a cited document, equal for all mentions of it."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import structs

from extract.symbol import Symbol
from models.citation import Citation

_RENAMED = {"UB": "UBND"}


def citation_key(symbol: Symbol, place: str | None, home: str | None) -> str:
    """The canonical number, with the place after "@" where every province has such a number.

    "569/QĐ-TTg", "58a/KH-TĐC@An Lộc". Numbers begin anew every year, so ``with_years`` adds the year.
    """
    number = symbol.canonical
    for old, new in _RENAMED.items():
        number = number.replace(f"-{old}", f"-{new}") if old in symbol.issuers else number
    where = place or home
    return f"{number}@{where}" if symbol.is_local and where else number


def with_years(citations: Sequence[Citation]) -> list[Citation]:
    """Keys with ":year" of the bound date, where the number itself has no year.

    A mention without date is the same document as the dated one, if all dated ones are of one year.
    """
    years: dict[str, set[int]] = defaultdict(set)
    for citation in citations:
        if citation.date:
            years[citation.key].add(citation.date.year)
    return [structs.replace(c, key=_dated(c, years[c.key])) for c in citations]


def _dated(citation: Citation, years: set[int]) -> str:
    if citation.key.count("/") > 1:
        return citation.key
    year = citation.date.year if citation.date else next(iter(years)) if len(years) == 1 else None
    return f"{citation.key}:{year}" if year else citation.key
