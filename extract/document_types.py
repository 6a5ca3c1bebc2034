"""The types of documents (loại văn bản): their codes in a symbol and their names in prose."""

import re
from functools import cache

from msgspec import Struct

from extract.vocabulary import vocabulary
from models.fold import fold


class DocumentType(Struct, frozen=True):
    """``code`` as in a symbol ("QĐ"; "" where the type has none), ``name`` in prose ("Quyết định").

    ``system`` is "state", "party" or "both": TT is Thông tư of the state, Thông tri of the Party.
    """

    code: str
    name: str
    system: str


def type_of_code(code: str, system: str = "state") -> DocumentType | None:
    """The type of a code in any case, with or without the bar of Đ ("ctr", "QD").

    >>> type_of_code("Ctr").name, type_of_code("TT", "party").name
    ('Chương trình', 'Thông tri')
    """
    kinds = _by_code().get(code.casefold()) or _by_code().get(fold(code), ())
    return next((k for k in kinds if k.system in (system, "both")), kinds[0] if kinds else None)


def type_of_word(word: str) -> DocumentType | None:
    """The type that a prose name or a leading abbreviation stands for ("quyết định", "NĐ")."""
    return _by_word().get(_plain(word)) or (type_of_code(word) if word.isupper() else None)


@cache
def type_word() -> re.Pattern[str]:
    """Any type name in prose in any case, or a type code in capitals."""
    names = sorted(_by_word(), key=len, reverse=True)
    words = "|".join(re.escape(n).replace("\\ ", r"\s+").replace("ủy", "(?:ủy|uỷ)") for n in names)
    codes = "|".join(sorted({t.code for t in _types() if len(t.code) > 1 and t.code.isupper()}, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(?i:{words})|{codes})(?!\w)")


@cache
def _types() -> tuple[DocumentType, ...]:
    return tuple(DocumentType(r["code"], r["name"], r["system"]) for r in vocabulary("document_types"))


@cache
def _by_code() -> dict[str, tuple[DocumentType, ...]]:
    """Several types share a code over time; the first row of the list is the present one.

    HĐ and HD are two types: a code without the bar of Đ stands for another only where it is none itself.
    """
    known: dict[str, tuple[DocumentType, ...]] = {}
    barless: dict[str, tuple[DocumentType, ...]] = {}
    for row, kind in zip(vocabulary("document_types"), _types(), strict=True):
        for code in filter(None, (row["code"], *row["aliases"].split("|"))):
            for codes, key in ((known, code.casefold()), (barless, fold(code))):
                if kind not in codes.get(key, ()):
                    codes[key] = (*codes.get(key, ()), kind)
    return barless | known


@cache
def _by_word() -> dict[str, DocumentType]:
    known: dict[str, DocumentType] = {}
    for row, kind in zip(vocabulary("document_types"), _types(), strict=True):
        for word in filter(None, (row["name"], *row["words"].split("|"))):
            known.setdefault(_plain(word), kind)
    return known


def _plain(word: str) -> str:
    return " ".join(word.casefold().split()).replace("uỷ", "ủy").replace("thoả", "thỏa")
