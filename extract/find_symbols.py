"""Finds the numbers of documents in a text: where they stand, and what type word leads them."""

import re
from collections.abc import Iterator

from msgspec import Struct

from extract.document_types import DocumentType, type_of_code, type_of_word, type_word
from extract.issuers import issuer_of_symbol
from extract.symbol import Symbol, read_symbol

_LETTERS = "A-Za-zĐđĂăÂâÊêÔôƠơƯư"
_GROUP = rf"(?:T\.[ƯW]|[{_LETTERS}][{_LETTERS}0-9&]*)(?!\w)"
_SEPARATOR = r"\s{0,2}[-/]{1,2}\s{0,2}"
_CANDIDATE = re.compile(
    r"(?:(?<!\d[.,])(?<![\w/])(?<!\w-)|(?<=[Ss]ố)|(?<=SỐ))"
    r"(?P<head>\d{1,5}(?:[a-zđA-ZĐ](?=\s?[-/]))?"
    rf"(?:(?:(?:{_SEPARATOR}(?:19|20)\d\d|\s?/\s?\d{{2,4}})(?=\s?[-/])){{0,2}}{_SEPARATOR}|\s?(?=[{_LETTERS}]{{2,5}}[-/])))"
    rf"(?P<tail>{_GROUP}(?:(?:{_SEPARATOR}|\.(?=[A-ZĐ]{{2}}))(?:{_GROUP})){{0,10}})"
)
_PIECE = re.compile(rf"(?P<separator>{_SEPARATOR}|\.)?(?P<group>{_GROUP})")
_NUMBER_WORD = re.compile(r"\(?\s*(?:số|Số|SỐ)(?:\s+hiệu)?\s*[:.]?\s*$")
_OTHER = re.compile(
    r"(?:mẫu|biểu|bảng|phụ lục|hình|mã|mã hồ sơ|mã đề tài|biển|tài khoản|tờ bản đồ|thửa)\s*(?:số)?\s*[:.]?\s*$",
    re.IGNORECASE,
)
_NAME_GAP = re.compile(r"(?:\s+[^\W\d]+){1,5}\s+(?:số|Số|SỐ)\s*[:.]?\s*")
_LAW_GAP = re.compile(r"[^\d;.:()“”\"]{1,160}?\(?\s*(?:số|Số|SỐ)\s*[:.]?\s*")
_JOINED = re.compile(r"\s*(?:,|;|,?\s*và|hoặc|&|\+)\s*(?:(?:số|Số|SỐ)\s*[:.]?\s*)?")
_LAWS = ("L", "BL", "PL", "HP")
_REACH = 200


class Sighting(Struct, frozen=True, kw_only=True):
    """A number seen in a text: it stands at ``number_start:number_end``, its type word at ``start``."""

    start: int
    number_start: int
    number_end: int
    symbol: Symbol
    word: DocumentType | None
    name: str | None = None
    """Words between the type and "số": the name of a law."""


def find_symbols(text: str) -> Iterator[Sighting]:
    """All numbers of documents in a levelled text, in order (see ``level_text``)."""
    before: Sighting | None = None
    at = 0
    while match := _CANDIDATE.search(text, at):
        seen = _read(text, match, before)
        at = seen.number_end if seen else match.end("head")
        if seen:
            yield seen
            before = seen


def _read(text: str, match: re.Match[str], before: Sighting | None) -> Sighting | None:
    start = match.start()
    if _OTHER.search(text, max(0, start - 24), start):
        return None
    end = _code_like_end(match)
    if end is None:
        return None
    lead = _lead(text, start)
    if lead.start == start and before and _JOINED.fullmatch(text, before.number_end, start):
        lead = _Lead(start, _inherited(before, text[start:end]), None)
    symbol = read_symbol(text[start:end], lead.word, led=lead.start < start or lead.word is not None)
    if symbol is None:
        return None
    named = _law_name(text, start, symbol) or _named(text, start, symbol)
    if named and not lead.direct:
        lead = named
    return Sighting(start=lead.start, number_start=start, number_end=end, symbol=symbol, word=lead.word, name=lead.name)


def _code_like_end(match: re.Match[str]) -> int | None:
    """Where the symbol ends: the groups from the first on that look like abbreviations."""
    text, end, groups = match.string, None, 0
    for piece in _PIECE.finditer(text, match.start("tail"), match.end("tail")):
        loose = piece["separator"] is not None and re.fullmatch(r"\s.*\s", piece["separator"])
        if not _is_code(piece["group"], first=end is None) or (loose and groups > 1):
            break
        end, groups = piece.end(), groups + 1
    return end


def _is_code(group: str, *, first: bool) -> bool:
    if issuer_of_symbol(group) or (first and type_of_code(group)):
        return True
    capitals = sum(c.isupper() or c.isdigit() for c in group)
    return group[0].isupper() and capitals * 2 > len(group) and (len(group) > 1 or not first)


class _Lead(Struct, frozen=True):
    start: int
    word: DocumentType | None
    name: str | None
    direct: bool = False


def _lead(text: str, number: int) -> _Lead:
    """The type word right before the number, or "số" alone, or nothing."""
    numbered = _NUMBER_WORD.search(text, max(0, number - 16), number)
    edge = numbered.start() if numbered else number
    low = max(0, edge - 60)
    for match in type_word().finditer(text, low, edge):
        if not text[match.end() : edge].strip(" \n("):
            return _Lead(match.start(), type_of_word(match[0]), None, True)
    if numbered:
        return _Lead(numbered.start() + len(numbered[0]) - len(numbered[0].lstrip("( \n")), None, None)
    return _Lead(number, None, None)


def _named(text: str, number: int, symbol: Symbol) -> _Lead | None:
    """A type word a few words before "số": "Kế hoạch hành động quốc gia số …"."""
    code = symbol.type.code if symbol.type else "CV"
    low = max(0, number - 80)
    for match in reversed([*type_word().finditer(text, low, number)]):
        word = type_of_word(match[0])
        if word is None or word.code != code or not _NAME_GAP.fullmatch(text, match.end(), number):
            return None
        return _Lead(match.start(), word, None)
    return None


def _law_name(text: str, number: int, symbol: Symbol) -> _Lead | None:
    """The law whose name stands between "Luật" and its number: "Luật Đầu tư công số 39/2019/QH14"."""
    if symbol.issuer is None or symbol.issuer.level != "assembly":
        return None
    found: _Lead | None = None
    for match in reversed([*type_word().finditer(text, max(0, number - _REACH), number)]):
        word = type_of_word(match[0])
        if word is None or word.code not in _LAWS:
            continue
        gap = _LAW_GAP.fullmatch(text, match.end(), number)
        amends = re.match(r"\s+(?:sửa\s+đổi|thi\s+hành)", text[match.end() : number])
        if not gap or (found and not amends):
            break
        name = re.sub(r"\(?\s*(?:số|Số|SỐ)\s*[:.]?\s*$", "", text[match.end() : number]).strip()
        found = _Lead(match.start(), word, name or None)
    return found


def _inherited(before: Sighting, printed: str) -> DocumentType | None:
    """The type word of the number before governs this one too, if its code allows."""
    word = before.word
    symbol = read_symbol(printed, word, led=True)
    if word is None or symbol is None:
        return None
    if symbol.type is None or symbol.type.code == (before.symbol.type.code if before.symbol.type else ""):
        return word
    return None
