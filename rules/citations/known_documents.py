"""The documents that are known beside the draft: a list of our own, and that of the office."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from models.citation import Citation
from models.known import KnownDocument
from models.past import Past
from rules.citations.rows import confirmed, day, rows


def known_document(citation: Citation, past: Past) -> KnownDocument | None:
    """What is known of a cited document; the office's own list goes before ours.

    Numbers begin anew every year: a number without a year in it is the same document only in the year of
    the known date. None where nothing is known, which says nothing about the document.
    """
    key = citation.undated_key
    listed = _by_key(past.known) if past.known else {}
    for known in (*listed.get(key, ()), *listed.get(key.partition("@")[0], ()), *_ours().get(key, ())):
        if _same_year(citation, known):
            return known
    return None


def _same_year(citation: Citation, known: KnownDocument) -> bool:
    if citation.parts and citation.parts.year:
        return True
    if known.date is None:
        return False
    _, _, year = citation.key.rpartition(":")
    return year == str(known.date.year)


@cache
def _ours() -> Mapping[str, tuple[KnownDocument, ...]]:
    return _by_key(tuple(map(_known, rows("known_documents"))))


@cache
def _by_key(listed: tuple[KnownDocument, ...]) -> Mapping[str, tuple[KnownDocument, ...]]:
    known: dict[str, tuple[KnownDocument, ...]] = defaultdict(tuple)
    for document in listed:
        known[document.key] += (document,)
    return dict(known)


def _known(row: dict[str, str]) -> KnownDocument:
    return KnownDocument(
        key=row["number"].lstrip("0"), number=row["number"], type=row["type"] or None, date=day(row["date"]),
        issuer=row["issuer"] or None, title=row["title"] or None, expired=day(row["expired"]),
        successor=row["successor"] or None, source=row["source"], confirmed=confirmed(row),
    )  # fmt: skip
