"""Finds the documents that a draft cites by number (viện dẫn)."""

import re
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from extract.citation_date import BoundDate, date_after
from extract.citation_issuer import (
    BoundIssuer,
    fits,
    issuer_after,
    issuer_before,
    issuer_of_group,
    issuer_within,
    name_of_symbol,
)
from extract.citation_key import citation_key, with_years
from extract.citation_parts import area_named, symbol_parts
from extract.citation_title import title_after, title_before
from extract.document_types import DocumentType, type_of_code
from extract.find_symbols import Sighting, find_symbols
from extract.home_province import home_province
from extract.level_text import level_text
from extract.pipeline import claim, is_free
from extract.symbol import Symbol
from models.citation import Citation
from models.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HINT = re.compile(r"\d[a-zđA-ZĐ]?\s{0,2}[-/‐‑‒–—−]|\d\s?[A-ZĐ]{2,5}[a-z]?[-/–]")
_BRACKET = re.compile(r"\s*\)")
_LISTED = re.compile(r"\s*(?:[,;&]|,?\s*và|hoặc)\s*")


class _Bound(Struct, frozen=True, kw_only=True):
    """A number with what was bound to it; ``end`` is that of the mention, ``issuer_end`` of its words."""

    seen: Sighting
    end: int
    issuer_end: int
    date: BoundDate | None
    issuer: BoundIssuer | None


def find_citations(document: Document, docs: "tuple[Doc, ...]") -> tuple[Citation, ...]:
    """All documents cited by number, in document order; their characters are claimed as "citations".

    A mention runs from its type word ("Quyết định", "Công văn", "số") to its date, or to its number
    where no date follows. Laws cited by name alone have no number and are not mentions.
    """
    home = home_province(document)
    found: list[Citation] = []
    for block, doc in enumerate(docs):
        if not _HINT.search(document.blocks[block].text):
            continue
        text = level_text(document.blocks[block].text)
        seen = (s for s in find_symbols(text) if is_free(doc, s.number_start, s.number_end, "standards"))
        bound = _share([_bind(text, s) for s in seen], text)
        for n, one in enumerate(bound):
            claim(doc, "citations", one.seen.start, one.end)
            found.append(_citation(document, block, text, bound, n, home))
    return tuple(structs.replace(c, id=f"c{n}") for n, c in enumerate(with_years(found), start=1))


def _bind(text: str, seen: Sighting) -> _Bound:
    """Date and issuer stand to the right in either order, or the issuer is the subject to the left."""
    end = seen.number_end
    date = date_after(text, end)
    end = date.full_end if date else end
    issuer = issuer_after(text, end, seen.symbol)
    issuer_end = issuer.end if issuer else end
    if issuer and not date and (date := date_after(text, issuer.end)):
        end = issuer_end = date.full_end
    if not issuer:
        issuer = issuer_within(text, seen.start, seen.number_start, seen.symbol)
    if not issuer:
        issuer = issuer_before(text, seen.start, seen.symbol)
        date = date or (issuer.date if issuer else None)
    end = _close(text, seen.start, end)
    return _Bound(seen=seen, end=end, issuer_end=max(end, issuer_end), date=date, issuer=issuer)


def _close(text: str, start: int, end: int) -> int:
    """A bracket that the mention opens is closed in it: "Luật Đầu tư công (số 39/2019/QH14)"."""
    inside = text[start:end]
    if inside.count("(") > inside.count(")") and (close := _BRACKET.match(text, end)):
        return close.end()
    return end


def _share(bound: list[_Bound], text: str) -> list[_Bound]:
    """One issuer may govern a list: the words after its last member, the subject before its first, a bracket."""
    shared = list(bound)
    for n in range(len(shared) - 2, -1, -1):
        here, after = shared[n], shared[n + 1]
        if not here.issuer and _LISTED.fullmatch(text, here.end, after.seen.start):
            shared[n] = _lend(here, after.issuer)
    for n, here in enumerate(shared):
        if here.issuer:
            continue
        before = shared[n - 1] if n else None
        if before and before.issuer and _LISTED.fullmatch(text, before.end, here.seen.start):
            shared[n] = here = _lend(here, before.issuer)
        if not here.issuer:
            shared[n] = _lend(here, issuer_of_group(text, here.seen.start, here.seen.symbol))
    return shared


def _lend(one: _Bound, issuer: BoundIssuer | None) -> _Bound:
    if issuer is None or not fits(one.seen.symbol, issuer.name):
        return one
    return structs.replace(one, issuer=issuer)


def _citation(document: Document, block: int, text: str, bound: list[_Bound], n: int, home: str | None) -> Citation:
    one = bound[n]
    seen, issuer, date = one.seen, one.issuer, one.date
    where = document.place(block, seen.start, one.end)
    number_at = document.place(block, seen.number_start, seen.number_end)
    issuer_at = document.place(block, issuer.start, issuer.end) if issuer else None
    date_at = document.place(block, date.start, date.end) if date else None
    number = " ".join(document.quote(number_at).split())
    return Citation(
        id="", text=document.quote(where), type=_type_name(seen.symbol, seen.word), number=number,
        key=citation_key(seen.symbol, issuer.place if issuer else None, home),
        date=date.date if date else None, date_said=document.quote(date_at) if date_at else None, date_at=date_at,
        issuer=_issuer_name(seen.symbol, issuer, home), issuer_said=document.quote(issuer_at) if issuer_at else None,
        issuer_at=issuer_at, title=_title(text, bound, n), malformed=seen.symbol.malformed,
        repaired=_repaired(number, seen.symbol, document.quote(where)), where=where, number_at=number_at,
        parts=symbol_parts(seen.symbol), area=area_named(issuer.place if issuer else None),
    )  # fmt: skip


def _type_name(symbol: Symbol, word: DocumentType | None) -> str | None:
    """The type word of the text; "văn bản" and "số" leave it to the symbol, letters carry no code."""
    if word and word.code and not (symbol.type and word.name.startswith(symbol.type.name + " ")):
        return word.name
    if symbol.type:
        return symbol.type.name
    if symbol.issuer and symbol.issuer.level == "assembly":
        return None
    if not symbol.certain:
        return None
    letter = type_of_code("CV")
    return letter.name if letter else None


def _issuer_name(symbol: Symbol, issuer: BoundIssuer | None, home: str | None) -> str | None:
    if issuer is None:
        return name_of_symbol(symbol)
    bare = re.fullmatch(r"(?:Chủ tịch )?(?:Ủy ban|Hội đồng) nhân dân tỉnh", issuer.name)
    return f"{issuer.name} {home}" if bare and home else issuer.name


def _title(text: str, bound: list[_Bound], n: int) -> str | None:
    one = bound[n]
    if one.seen.name:
        return one.seen.name
    following = bound[n + 1] if n + 1 < len(bound) else None
    other = (following.seen.start, following.issuer_end) if following else None
    low = bound[n - 1].issuer_end if n else 0
    return title_after(text, one.issuer_end, other) or title_before(text, one.seen.start, low)


def _repaired(number: str, symbol: Symbol, mention: str) -> str | None:
    """The number as it should stand, with its digits as printed; None where it does or none is plain.

    A heading in capitals says nothing about the case of a symbol.
    """
    if not symbol.certain or (mention.isupper() and not symbol.malformed and " " in mention):
        return None
    digits = re.match(r"\d+", number)
    right = re.sub(r"^\d+", digits[0] if digits else "", symbol.canonical)
    if symbol.malformed:
        return right
    tight = re.sub(r"\s", "", level_text(number))
    same = tight.casefold().replace("đ", "d") == right.casefold().replace("đ", "d")
    return right if same and tight != right else None
