"""Finds the standards and technical regulations that a draft names (tiêu chuẩn, quy chuẩn)."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.level_text import level_text
from extract.pipeline import claim
from models.citation import Standard
from models.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc

_YEAR = r"(?:19|20)\d\d"
_AMENDMENT = rf"[Ss]ửa\s+đổi(?:,?\s+bổ\s+sung)?(?:\s+lần|\s+số)?\s+\d{{1,2}}\s?:\s?{_YEAR}"
_ADOPTED = r"ISO\s?/\s?(?:IEC|TS|TR|PAS|ASTM)|IEC\s?/\s?(?:TS|TR)|ISO|Iso|iso|IEC|HACCP|CODEX|ASTM"
_SERIES = rf"TCVN(?:[\s-]{{1,2}}(?:{_ADOPTED}))?|QCVN|QCĐP|ĐLVN|TCCS|TCXDVN|TCXD|(?:\d{{1,2}}\s?)?TCN|{_ADOPTED}"
_STANDARD = re.compile(
    rf"(?<![\w/])(?P<series>{_SERIES})(?:\s+số)?\s?[:\-]?\s{{0,2}}"
    r"(?P<number>\d{1,6}(?:[.\-]\d{1,4}(?!\d)|\s-\s\d{1,3}(?=\s?:))*(?:-MT)?)"
    rf"(?:\s?[:-]\s?(?P<year>{_YEAR}|(?<=-)[6-9]\d)(?!\d))?"
    r"(?:\s?/\s?(?P<suffix>[^\W\d_][\w&]*(?:-[^\W\d_][\w&]*)*))?"
    rf"(?P<after>(?:\s*,)?\s*\(?(?:và\s+)?(?P<amended>{_AMENDMENT})(?!\s+(?:QCVN|TCVN))\)?)?",
)
_BEFORE = re.compile(rf"(?<!\w){_AMENDMENT}\s+$")
_LABORATORY = re.compile(r"(?<!\w)(?P<series>VILAS)(?:\s+Med)?(?:\s+số)?\s?[:\-]?\s?(?P<number>\d{3,4})(?!\w)")
_RUNS_ON = re.compile(r"\s+[^\W\d_]{2,}|[.,]?\d|%")
_DASH_YEAR = re.compile(r"(.+)-((?:19|20)\d\d|[6-9]\d)")
_SECTOR_YEAR = re.compile(r"(.+)-(\d\d)")
_NATIONAL = ("QCVN", "QCĐP", "ĐLVN", "TCCS")
_HINT = re.compile(r"TC|QC|LVN|[Ii][Ss][Oo]|IEC|VILAS|HACCP|CODEX|ASTM")


def find_standards(document: Document, docs: "tuple[Doc, ...]") -> tuple[Standard, ...]:
    """All standards with a number, in document order; their characters are claimed as "standards".

    Grammar: Luật Tiêu chuẩn và quy chuẩn kỹ thuật 2006; Thông tư 11/2021/TT-BKHCN (số hiệu TCVN, QCVN).
    A standard adopted from ISO or IEC keeps both names in ``series`` ("TCVN ISO"). Certification
    schemes without a number (VietGAP, HACCP) are not standards here.
    """
    found: list[Standard] = []
    for block, doc in enumerate(docs):
        text = document.blocks[block].text  # doc.text is put together from tokens every time
        if not _HINT.search(text):
            continue
        for match in _matches(level_text(text)):
            start, end = _bounds(match)
            claim(doc, "standards", start, end)
            found.append(_standard(document, block, match, start, end))
    return tuple(found)


def _matches(text: str) -> Iterator[re.Match[str]]:
    both = [*(m for m in _STANDARD.finditer(text) if _is_standard(m)), *_LABORATORY.finditer(text)]
    return iter(sorted(both, key=lambda m: m.start()))


def _is_standard(match: re.Match[str]) -> bool:
    """A bare small number after a series is a count ("áp dụng QCVN 02 sản phẩm"), not a standard."""
    if match["year"] or match["suffix"] or _DASH_YEAR.fullmatch(match["number"]):
        return True
    if match["series"].upper() in _NATIONAL:
        return not _RUNS_ON.match(match.string, match.end("number"))
    digits = re.match(r"\d+", match["number"])
    return digits is not None and len(digits[0]) >= 3 and not re.match(r"[.,]\d", match.string[match.end("number") :])


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    start, end = match.span()
    if before := _BEFORE.search(match.string, max(0, start - 40), start):
        start = before.start()
    if match.re is _LABORATORY or not match["after"]:
        return start, end
    return start, end if "(" in match["after"] else match.end("amended")


def _standard(document: Document, block: int, match: re.Match[str], start: int, end: int) -> Standard:
    where = document.place(block, start, end)
    text = document.quote(where)
    if match.re is _LABORATORY:
        return Standard(text=text, series="VILAS", number=match["number"], year=None, where=where)
    number, year = re.sub(r"\s", "", match["number"]), match["year"]
    dashes = _SECTOR_YEAR if match["series"].endswith("TCN") else _DASH_YEAR
    if not year and (dashed := dashes.fullmatch(number)):
        number, year = dashed.groups()
    amended = match["amended"] or match.string[start : match.start()].strip() or None
    return Standard(
        text=text, series=_series(match["series"]), number=number, year=_year(year), suffix=match["suffix"],
        amendment=amended, where=where,
    )  # fmt: skip


def _series(printed: str) -> str:
    """ "TCVN-ISO / IEC" → "TCVN ISO/IEC"."""
    return re.sub(r"\s*/\s*", "/", re.sub(r"(?<=N)[\s-]+|\s+(?=TCN)", " ", printed)).upper()


def _year(printed: str | None) -> int | None:
    if printed is None:
        return None
    if len(printed) == 4:
        return int(printed)
    return (1900 if int(printed) >= 60 else 2000) + int(printed)
