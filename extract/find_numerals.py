"""Which runs of digits in a text are quantities: not labels, ordinals, codes, versions or phone numbers."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from extract.number import NUMERAL
from extract.pipeline import is_free
from extract.units import unit_at
from extract.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LIST_LABEL = re.compile(r"\s*(?:[-+*•–]\s*)?(?:\(\d+\)|\d+(?:\.\d+)*[.)])(?=\s)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|(?<![\d.,])0\d{2,3}[.\s]?\d{3}[.\s]?\d{3,4}(?![\d.,]\d)")
_CODE_BEFORE = re.compile(r"[^\W\d](?:[-_./]?)$|[\d_][-_]$|(?<!\w)#$")
_CODE_AFTER = re.compile(r"[-–_]?[A-ZĐ_]|-[IVX]+\b|[^\W\d_]|_")
_VERSION = re.compile(r"\d\.0")
_CLOCK = re.compile(r"(?<![\d.,])(?:24/7|\d{1,2}/\d{1,2}(?=\s*(?:$|[.,;)](?!\d))))")
_PAIR = re.compile(r"/\d+(?:[.,]\d+)*")
_ATTRIBUTE = re.compile(r"\s*(?:sao|pha|chiều|tầng|lớp vỏ)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10}
_NUMBER_WORD = re.compile(rf"(?<!\w)({'|'.join(_WORDS)})\s+", re.IGNORECASE)


@cache
def _label_before() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the words that make the next number a label: always, and unless a counted noun follows."""
    by_force: dict[str, list[str]] = {"hard": [], "soft": []}
    for row in vocabulary("label_words"):
        by_force[row["force"]].append(re.escape(row["word"]))
    hard, soft = (
        re.compile(rf"(?<!\w)(?<!tổng )(?:{'|'.join(sorted(words, key=len, reverse=True))})\s*\.?\s*$", re.IGNORECASE)
        for words in (by_force["hard"], by_force["soft"])
    )
    return hard, soft


@cache
def _nouns() -> re.Pattern[str]:
    names = sorted((row["noun"] for row in vocabulary("counted_nouns")), key=len, reverse=True)
    return re.compile(r"\s*(" + "|".join(map(re.escape, names)) + r")(?!\w)", re.IGNORECASE)


def counted_noun_at(text: str, position: int) -> re.Match[str] | None:
    """The counted noun (danh từ đơn vị) that follows ``position``, after spaces; group 1 is the noun."""
    return _nouns().match(text, position)


def find_numerals(doc: "Doc", text: str, begin: int = 0) -> Iterator[re.Match[str]]:
    """The numerals of quantities in a block's ``text``, from ``begin`` on, as matches."""
    skipped = [m.span() for m in _ADDRESS.finditer(text)] + [m.span() for m in _CLOCK.finditer(text)]
    if begin == 0 and (label := _LIST_LABEL.match(text)):
        skipped.append(label.span())
    for match in NUMERAL.finditer(text, begin):
        start, end = match.span()
        if any(s < end and start < e for s, e in skipped) or not is_free(doc, start, end):
            continue
        if not _is_code(text, start, end) and not _is_label(text, start, end):
            yield match


def _is_code(text: str, start: int, end: int) -> bool:
    """Part of a code, a version, a grade or a bare year: "RON 95-III", "4.0", "4 sao", "IPv6"."""
    before, numeral = text[max(0, start - 2) : start], text[start:end]
    if _CODE_BEFORE.search(before) and not before.endswith(("/", "đồng/")):
        return True
    if _CODE_AFTER.match(text, end) and not unit_at(text, end):
        return True
    if _ATTRIBUTE.match(text, end) or (_VERSION.fullmatch(numeral) and not unit_at(text, _after_space(text, end))):
        return True
    return bool(_YEAR.fullmatch(numeral)) and not _is_counted(text, end)


def _is_label(text: str, start: int, end: int) -> bool:
    """ "Điều 5", "lần thứ 17"; but "mô hình 950 triệu" and "đã cấp 17 giấy phép" are amounts."""
    unit = unit_at(text, _after_space(text, end))
    if unit and unit.family != "time":
        return False
    hard, soft = _label_before()
    before = text[max(0, start - 24) : start]
    return bool(hard.search(before)) or (bool(soft.search(before)) and not _is_counted(text, end))


def _is_counted(text: str, end: int) -> bool:
    """A counted noun or unit follows, also after the second number of a pair: "cấp 15/30 giấy phép"."""
    if pair := _PAIR.match(text, end):
        end = pair.end()
    return bool(counted_noun_at(text, end) or unit_at(text, _after_space(text, end)))


def _after_space(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \n":
        position += 1
    return position


def find_number_words(doc: "Doc", text: str) -> Iterator[tuple[int, int, int]]:
    """Small number words before a counted noun ("hai hình thức"): start, end and value of each.

    "năm" is always the year, "một" too often an article; "hai bên", "cả ba" and compounds are left alone.
    """
    for match in _NUMBER_WORD.finditer(text):
        start, end = match.span(1)
        if counted_noun_at(text, end) and is_free(doc, start, end) and not _inside_words(text, start):
            yield start, end, _WORDS[match[1].casefold()]


def _inside_words(text: str, start: int) -> bool:
    """The number word belongs to a longer one, an ordinal or a rank: "hai mươi ba", "thứ hai", "hạng ba"."""
    return bool(
        re.search(
            r"(?:mươi|mười|trăm|nghìn|thứ|hạng|cấp|cả|lần|loại|tháng|bậc|giải)\s+$", text[max(0, start - 12) : start]
        )
    )
