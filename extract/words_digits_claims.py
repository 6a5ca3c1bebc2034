"""An amount in digits and the same amount in words beside it: "1.250.000 đồng (Bằng chữ: Một triệu …)".

Words that are no number in any reading make no claim; nor do words that no digits stand beside.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from extract.operand import operand
from extract.passage import Passage
from extract.words_number import WORDS, words_number
from models.claim import Claim, Operand
from models.document import Document
from models.figure import Figure, Number
from models.fold import fold

_SAYS_WORDS = re.compile(r"bằng\s+chữ\s*\)?\s*(?:là\s*)?:?\s*", re.IGNORECASE)
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_NUMBER = re.compile(rf"(?<!\w)(?:{_WORD})(?:,?\s+(?:{_WORD}))*(?!\w)", re.IGNORECASE)
_UNIT = re.compile(r"\s*(đồng|phần trăm)?(?!\w)", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:(?:chẵn|chẳn|việt nam|vnđ)(?!\w)\s*)*[./)\]”\"\s]*", re.IGNORECASE)
_TOTAL = re.compile(r"(?<!\w)tổng(?!\w)", re.IGNORECASE)


class _Words(Struct, frozen=True):
    """A number in words: its characters, its value and the unit that follows ("đồng", "phần trăm")."""

    start: int
    end: int
    value: Number
    unit: str


def words_digits_claims(
    document: Document, passages: dict[int, Passage], figures: tuple[Figure, ...]
) -> Iterator[Claim]:
    """Every amount in words with the digits it repeats: in a bracket, or after "bằng chữ" in or below the block."""
    for passage in passages.values():
        yield from _in_brackets(document, passage)
    for index, block in enumerate(document.blocks):
        for cue in _SAYS_WORDS.finditer(block.text):
            words = _words_at(block.text, cue.end())
            figure = _said_before(document, passages, figures, index, cue.start(), words) if words else None
            if words and figure and _comparable(figure, words):
                yield _claim(document, index, figure, words, "bằng chữ")


def _in_brackets(document: Document, passage: Passage) -> Iterator[Claim]:
    """ "13 tỷ đồng (mười ba tỷ đồng)", "03 (ba) bản" and "ba tỷ đồng (3.000.000.000 đồng)"."""
    for opening, closing in passage.brackets:
        before = [f for f in passage.figures if f.where.start < opening and f.number.end <= opening]
        inside = passage.between(opening, closing)
        words = _words_at(passage.text, opening + 1)
        if words and before and _AFTER.fullmatch(passage.text[words.end : closing]):
            if _touches(passage.text, before[-1], opening) and _comparable(before[-1], words):
                yield _claim(document, passage.block, before[-1], words, "(")
        elif len(inside) == 1 and passage.text[opening + 1 : inside[0].where.start].strip() == "":
            said = _words_ending(passage.text, opening)
            if said and _comparable(inside[0], said) and inside[0].where.end >= closing - 2:
                yield _claim(document, passage.block, inside[0], said, "(")


def _touches(text: str, figure: Figure, opening: int) -> bool:
    """The bracket stands right after the figure, or between its number and its noun."""
    return not text[min(figure.where.end, opening) : opening].strip() or not text[figure.number.end : opening].strip()


def _words_at(text: str, start: int) -> _Words | None:
    """The whole number in words at ``start``; None if an unknown word breaks it off."""
    match = _NUMBER.match(text, start + len(text[start:]) - len(text[start:].lstrip(' \n“"(:')))
    if match is None:
        return None
    unit = _UNIT.match(text, match.end())
    end = unit.end() if unit else match.end()
    value = words_number(match[0])
    stop = _AFTER.match(text, end)
    if value is None or not unit or (not unit[1] and stop and not _ends_clause(text, stop.end(), stop[0])):
        return None
    return _Words(match.start(), end, value, (unit[1] or "").casefold())


def _ends_clause(text: str, end: int, tail: str) -> bool:
    return end >= len(text) or any(mark in tail for mark in ".)]”/") or text[end] in ",;"


def _words_ending(text: str, end: int) -> _Words | None:
    """The number in words, with its unit, that ends right before ``end``."""
    found = list(_NUMBER.finditer(text, max(0, end - 160), end))
    if not found:
        return None
    words = _words_at(text, found[-1].start())
    known = words and words.unit and " " in text[words.start : words.end].strip()
    return words if words and known and not text[words.end : end].strip() else None


def _said_before(
    document: Document,
    passages: dict[int, Passage],
    figures: tuple[Figure, ...],
    block: int,
    offset: int,
    words: _Words,
) -> Figure | None:
    """The figure that "bằng chữ" repeats: the nearest before it, else of the block above, else a table's total."""
    own = passages.get(block)
    before = own.between(0, offset) if own else []
    if before and own:
        return before[-1] if _leads_on(own.text, before[-1], offset) else _repeated(own, before, words)
    if document.blocks[block].text[:offset].strip(' (-+*“"').casefold() not in ("", "số tiền", "viết", "tổng số tiền"):
        return None
    above = block - 1
    while above >= 0 and not document.blocks[above].text.strip():
        above -= 1
    if above < 0:
        return None
    near = passages[above].figures if above in passages else _last_row(document, figures, above)
    return _repeated(passages.get(above), near, words)


def _leads_on(text: str, figure: Figure, cue: int) -> bool:
    """Only the bracket that "bằng chữ" stands in is between the two."""
    return text[figure.where.end : cue].strip(" \n").casefold() in ("(", "(số tiền", "(viết", "(ghi", "[")


def _repeated(passage: Passage | None, figures: list[Figure], words: _Words) -> Figure | None:
    """Of several amounts the one that is equal, else the only total, else the only one at all."""
    money = [f for f in figures if f.money]
    equal = [f for f in money if f.value == words.value]
    totals = [f for f in money if passage and _TOTAL.search(passage.label(f))]
    found = equal[-1:] or (totals if len(money) > 1 else money)
    return found[0] if len(found) == 1 else None


def _last_row(document: Document, figures: tuple[Figure, ...], block: int) -> list[Figure]:
    """The figures of the table row that ends with ``block``."""
    at = document.blocks[block]
    return [f for f in figures if at.table and f.table == at.table and f.where.row == at.row]


def _comparable(figure: Figure, words: _Words) -> bool:
    """Both are money, both a share, or both a bare count; a small number in words may count something else."""
    if figure.malformed or figure.qualifier != "exact":
        return False
    if figure.money:
        return words.unit == "đồng" or (not words.unit and words.value >= 1000)
    return words.unit == ("phần trăm" if figure.unit == "%" else "") and (figure.unit or "").find("/") < 0


def _claim(document: Document, block: int, figure: Figure, words: _Words, cue: str) -> Claim:
    text = document.blocks[block].text[words.start : words.end]
    said = Operand(text=text, value=words.value, where=document.place(block, words.start, words.end), unit=figure.unit)
    slack = Decimal(figure.step) / 2 if figure.money and figure.step != 1 else Decimal(0)
    return Claim(
        kind="words_digits", operator="equal", total=operand(figure), parts=(said,), exhaustive=True, cue=cue,
        tolerance=slack, about=(fold(text), figure.unit or ""),
    )  # fmt: skip
