"""Rates whose whole stands apart: "B, đạt p% kế hoạch (A)", "tổng A, trong đó X b, chiếm p%" (tỷ lệ, tỷ trọng).

The whole is a bracket right behind what the rate is of, or the total that "trong đó" leads back to. Where
only nearness speaks for a whole, the claim is made only if it holds.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.cues import cue_pattern
from extract.operand import operand
from extract.passage import Passage
from extract.quotient_slack import quotient_slack
from extract.same_kind import is_count, same_kind
from models.claim import Claim
from models.figure import Figure
from models.fold import fold

_RATE = re.compile(
    r"(?:^|[,;(\s])(?:đạt|bằng|chiếm|hoàn thành|tương đương|tương ứng|ứng với)(?: tỷ lệ| tỉ lệ| tỷ trọng)?\s*$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s*(?:so với |của )?(?:kế hoạch|dự toán|chỉ tiêu|cùng kỳ|tổng|mục tiêu|định mức|năm \d{4}|nhiệm vụ)[^,;()]{0,70}?"
    r"(?:\(\s*(?:[^(),;\d]{0,25}(?:năm \d{4})?[^(),;\d]{0,12})?|\s(?:là|có)\s+)$",
    re.IGNORECASE,
)
_WITHIN_TAIL = re.compile(
    r"\s*(?:%|tổng(?: số| kinh phí| vốn| dự toán| nguồn)?|trên tổng)?\s*(?:[,.;)]|$)", re.IGNORECASE
)
_AVERAGED = re.compile(r"(?<!\w)(?:bình quân|trung bình|giá so sánh|giá cố định)(?!\w)", re.IGNORECASE)
_FARTHEST = 70


def rate_claims(passage: Passage) -> Iterator[Claim]:
    """The rates of one block whose whole is told apart from them."""
    for index, share in enumerate(passage.figures):
        if share.unit == "%" and index:
            yield from _of_bracket(passage, index)
            yield from _of_total(passage, index)


def _of_bracket(passage: Passage, index: int) -> Iterator[Claim]:
    """ "thu 12.500 triệu đồng, đạt 104,2% kế hoạch (12.000 triệu đồng)"."""
    share, text = passage.figures[index], passage.text
    first, last = passage.sentence(share.where.start)
    if not _RATE.search(text[first : share.where.start]) or index + 1 == len(passage.figures):
        return
    whole = passage.figures[index + 1]
    if whole.where.start >= last or not whole.value or not _OF.match(text[share.where.end : whole.where.start]):
        return
    depth = passage.depth(share.where.start)
    before = [f for f in passage.between(first, share.where.start) if passage.depth(f.number.start) <= depth]
    before = [f for f in before if f.unit not in ("%", "điểm phần trăm", "lần")]
    if before and _alike(before[-1], whole) and not _AVERAGED.search(text, first, whole.where.end):
        gap = text[before[-1].where.end : share.where.start]
        if len(gap) <= _FARTHEST and ";" not in gap:
            yield _ratio(passage, before[-1], whole, share)


def _of_total(passage: Passage, index: int) -> Iterator[Claim]:
    """ "tổng kinh phí A, trong đó ngân sách tỉnh B, chiếm p%": B is the figure right before the share."""
    share, part, text = passage.figures[index], passage.figures[index - 1], passage.text
    first, last = passage.sentence(part.where.start)
    gap = text[part.where.end : share.where.start]
    says = re.fullmatch(
        r"[^,;:.()\d]{0,45}[,(]?\s*(?:(?:chỉ |đã )?chiếm|đạt|bằng|tương đương|hoàn thành)?(?: tỷ lệ| tỷ trọng)?\s*", gap
    )
    if not says or not gap.strip() or part.unit is None or part.unit == "%" or part.malformed:
        return
    if not _WITHIN_TAIL.match(text, share.where.end, last):
        return
    depth = passage.depth(part.where.start)
    begin = first if passage.between(first, part.where.start) or not first else passage.sentence(first - 1)[0]
    before = [f for f in passage.between(begin, part.where.start) if passage.depth(f.number.start) <= depth]
    wholes = [f for f in before if same_kind(f, part) and f.unit == part.unit and f.value]
    holding = [f for f in reversed(wholes) if _holds(part, f, share)]
    if holding:
        yield _ratio(passage, part, holding[0], share)
    elif len(wholes) == 1 and "chiếm" in gap.casefold() and _leads_back(passage, wholes[0], part, before):
        yield _ratio(passage, part, wholes[0], share)


def _leads_back(passage: Passage, whole: Figure, part: Figure, before: list[Figure]) -> bool:
    """Only "trong đó" and the label of the part stand between the two, and the whole is a total of that kind."""
    between = passage.text[whole.where.end : part.where.start]
    cue = cue_pattern("within").search(between)
    direct = cue is not None and not between[: cue.start()].strip(" ,;.")
    exact = whole.qualifier == part.qualifier == "exact"
    return direct and exact and before[-1] is whole and not cue_pattern("compared").search(between)


def _holds(part: Figure, whole: Figure, share: Figure) -> bool:
    computed = Decimal(part.value) * 100 / Decimal(whole.value)
    return abs(computed - share.value) <= quotient_slack(part, whole, share)


def _alike(part: Figure, whole: Figure) -> bool:
    """The same unit, and for counts no two different nouns."""
    if part.malformed or whole.malformed or part.unit is None or part.unit != whole.unit:
        return False
    return not is_count(part) or fold(part.noun or "") == fold(whole.noun or "")


def _ratio(passage: Passage, part: Figure, whole: Figure, share: Figure) -> Claim:
    return Claim(
        kind="ratio", operator="percent", total=operand(share), parts=(operand(part), operand(whole)), exhaustive=True,
        cue="%", tolerance=quotient_slack(part, whole, share), about=(fold(passage.label(part)), part.unit or ""),
    )  # fmt: skip
