"""Stated shares and rates of execution: "A đồng/B đồng, đạt p%", "15/29 đề tài, đạt 51,7%" (tỷ lệ)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.operand import operand
from extract.passage import Passage
from extract.same_kind import same_kind
from models.claim import Claim
from models.figure import Figure
from models.fold import fold

_SLASH = re.compile(r"\s*/\s*")
_STATES = re.compile(r"(?:đạt|chiếm|bằng|tương đương|tương ứng|tỷ lệ|tỉ lệ|hoàn thành|giải ngân)(?!\w)", re.IGNORECASE)
_OTHER = re.compile(r"(?:tăng|giảm|vượt|so với cùng kỳ|so với năm)(?!\w)", re.IGNORECASE)
_REACH = 90


def ratio_claims(passage: Passage) -> Iterator[Claim]:
    """Each pair "A/B" with the percentage that is stated for it, after it or before it in a bracket."""
    for part, whole in zip(passage.figures, passage.figures[1:], strict=False):
        gap = passage.text[part.where.end : whole.number.start]
        if not _SLASH.fullmatch(gap) or not _comparable(part, whole) or not whole.value:
            continue
        if share := _share(passage, part, whole):
            yield _ratio(passage, part, whole, share)
        elif part.unit is None:
            yield _subset(passage, part, whole)


def _comparable(part: Figure, whole: Figure) -> bool:
    if part.malformed or whole.malformed:
        return False
    if part.unit is None:
        return not whole.money and whole.unit != "%"
    return same_kind(whole, part) or (part.unit == whole.unit and part.unit != "%")


def _share(passage: Passage, part: Figure, whole: Figure) -> Figure | None:
    first, last = passage.sentence(part.where.start)
    after = [f for f in passage.between(whole.where.end, min(last, whole.where.end + _REACH)) if f.unit == "%"]
    if after and _is_stated(passage.text[whole.where.end : after[0].where.start]):
        return after[0]
    before = [f for f in passage.between(max(first, part.where.start - 30), part.where.start) if f.unit == "%"]
    if before and passage.text[before[-1].where.end : part.where.start].strip() == "(":
        return before[-1]
    return None


def _is_stated(gap: str) -> bool:
    return not _OTHER.search(gap) and (bool(_STATES.search(gap)) or gap.strip(" ,") in ("", "("))


def _ratio(passage: Passage, part: Figure, whole: Figure, share: Figure) -> Claim:
    return Claim(
        kind="ratio", operator="percent", total=operand(share), parts=(operand(part), operand(whole)), exhaustive=True,
        cue="/", tolerance=_tolerance(part, whole, share),
        about=(fold(passage.label(part)), part.unit or whole.unit or ""),
    )  # fmt: skip


def _tolerance(part: Figure, whole: Figure, share: Figure) -> Decimal:
    """Half the last digit of the percentage, and what the rounding of both amounts can add."""
    a, b = Decimal(part.value), Decimal(whole.value)
    slack = Decimal(0)
    if part.step != 1 or whole.step != 1:
        slack = 100 * (Decimal(part.step) / 2 / b + a * Decimal(whole.step) / 2 / (b * b))
    return Decimal(share.step) / 2 + slack


def _subset(passage: Passage, part: Figure, whole: Figure) -> Claim:
    """ "11/34 tỉnh": the first number counts some of the second."""
    return Claim(
        kind="subset", operator="at_most", total=operand(whole), parts=(operand(part),), exhaustive=False, cue="/",
        tolerance=0, about=(fold(passage.label(whole)), whole.unit or ""),
    )  # fmt: skip
