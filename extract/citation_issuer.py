"""Binds an issuer to a cited document: from the words around it, else from its symbol."""

import re
from functools import cache

from msgspec import Struct

from extract.citation_date import BoundDate, date_before
from extract.issuer_phrase import IssuerPhrase, issuer_at, issuers_in
from extract.issuers import Issuer, issuer_of_symbol
from extract.symbol import Symbol

_OF = re.compile(r"\s*,?\s*\(?\s*(?:của|do)\s+", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:,|và|-|–|;)\s*(?:của\s+)?")
_ISSUED = re.compile(
    r"\s*,?\s*(?:đã|vừa|vừa\s+mới|mới|sẽ|cũng|có|tiếp\s+tục|kịp\s+thời|\s)*\s*"
    r"(?:(?:ký\s+)?ban\s+hành|ký|có|ra|gửi|trình|phê\s+duyệt|phát\s+hành|thông\s+qua|xây\s+dựng)"
    r"(?:\s+(?:và\s+)?(?:ban\s+hành|triển\s+khai|phê\s+duyệt))?(?:\s+(?:các|những|thêm|kèm\s+theo))?\s*",
    re.IGNORECASE,
)
_DONE_IN = re.compile(r"\s+(?:đã\s+)?(?:[^\W\d_]+\s+){0,5}(?:tại|theo|bằng|trong)\s+(?:các\s+)?", re.IGNORECASE)
_GROUP = re.compile(r"(?<!\w)do\s+", re.IGNORECASE)
_GROUP_VERB = re.compile(
    r"\s+(?:(?:đã\s+)?(?:ban\s+hành|phê\s+duyệt|ký|thông\s+qua)(?:,?\s+(?:gồm|như|bao\s+gồm))?)\s*[(:]"
)
_REACH = 160
_GROUP_REACH = 4000


class BoundIssuer(Struct, frozen=True, kw_only=True):
    """The issuer words of a citation, where they stand, and their full name."""

    start: int
    end: int
    name: str
    place: str | None
    date: BoundDate | None = None
    """The date before the subject: "Ngày 11/5/2022, Thủ tướng Chính phủ ban hành …"."""


def issuer_after(text: str, at: int, symbol: Symbol) -> BoundIssuer | None:
    """The issuer after "của" or "do" at position ``at``; all issuers where the document is a joint one."""
    of = _OF.match(text, at)
    first = of and issuer_at(text, of.end())
    if not first:
        return None
    said = [first]
    while symbol.is_joint and len(said) < len(symbol.issuers):
        gap = _NEXT.match(text, said[-1].end)
        after = gap and issuer_at(text, gap.end())
        if not after:
            break
        said.append(after)
    names = ", ".join(p.name for p in said)
    return BoundIssuer(start=first.start, end=said[-1].end, name=names, place=first.place)


def issuer_before(text: str, at: int, symbol: Symbol) -> BoundIssuer | None:
    """The subject to the left: "UBND tỉnh đã ban hành |Kế hoạch số …", "được Chính phủ quy định tại |…"."""
    low = max(0, at - _REACH)
    for phrase in reversed(issuers_in(text, low, at)):
        if _ISSUED.fullmatch(text, phrase.end, at) or _DONE_IN.fullmatch(text, phrase.end, at):
            return _bound(text, phrase) if fits(symbol, phrase.name) else None
    return None


def issuer_within(text: str, start: int, end: int, symbol: Symbol) -> BoundIssuer | None:
    """The issuer between the type word and "số": "Quyết định của UBND tỉnh số 77/QĐ-UBND"."""
    of = re.search(r"(?<!\w)của\s+", text[start:end], re.IGNORECASE)
    phrase = of and issuer_at(text, start + of.end())
    return _bound(text, phrase) if phrase and phrase.end <= end and fits(symbol, phrase.name) else None


def issuer_of_group(text: str, at: int, symbol: Symbol) -> BoundIssuer | None:
    """The issuer that governs a bracket or a list: "do Thủ tướng Chính phủ ban hành (|…; |…)"."""
    for match in reversed([*_GROUP.finditer(text, max(0, at - _GROUP_REACH), at)]):
        phrase = issuer_at(text, match.end())
        opens = phrase and _GROUP_VERB.match(text, phrase.end)
        if phrase and opens and _still_open(text, opens.end(), at) and fits(symbol, phrase.name):
            return _bound(text, phrase)
    return None


def _still_open(text: str, start: int, at: int) -> bool:
    between = text[start:at]
    if text[start - 1] == "(":
        return between.count(")") <= between.count("(")
    return not re.search(r"\.\s", between)


def _bound(text: str, phrase: IssuerPhrase) -> BoundIssuer:
    return BoundIssuer(
        start=phrase.start, end=phrase.end, name=phrase.name, place=phrase.place, date=date_before(text, phrase.start)
    )


def name_of_symbol(symbol: Symbol) -> str | None:
    """The issuer that the symbol alone tells: one body of the whole country; else None."""
    bodies = [issuer_of_symbol(i) for i in symbol.issuers]
    if symbol.is_joint:
        return ", ".join(b.name for b in bodies if b) if all(b and b.is_national for b in bodies) else None
    body = symbol.issuer
    return body.name if body and body.level in ("assembly", "central", "ministry") else None


def fits(symbol: Symbol, name: str) -> bool:
    """False if the symbol belongs to another kind of body than the words name."""
    body = symbol.issuer
    if body is None:
        return True
    words = _words(body)
    return words is None or re.search(words, name, re.IGNORECASE) is not None


@cache
def _words(body: Issuer) -> str | None:
    if body.symbol in ("UBND", "UB"):
        return r"ủy ban nhân dân"
    if body.symbol == "TW":
        return r"trung ương|bộ chính trị|ban bí thư"
    if body.symbol in ("TU", "HU", "ThU", "QU", "TXU"):
        return r"(?:tỉnh|thành|huyện|thị|quận) ủy|đảng bộ"
    if body.level in ("central", "ministry", "assembly"):
        return rf"(?<!phòng )(?<!tướng ){re.escape(body.name)}" if body.symbol != "TTg" else "thủ tướng"
    if body.symbol == "HĐND":
        return r"hội đồng nhân dân"
    return r"^(?!.*(?:chính phủ|quốc hội))" if body.level == "department" else None
