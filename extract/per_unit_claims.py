"""So many, so much each, so much in all: "11 huyện × 100 triệu đồng = 1.100 triệu đồng", "mỗi huyện …" (đơn giá).

A product that does not hold is only claimed where the wording ties all three numbers: a sign of
multiplication, or a total that says it is one. A weaker tie is claimed only if it holds.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import prod

from extract.operand import operand
from extract.passage import Passage
from extract.same_kind import is_count
from models.claim import Claim
from models.figure import Figure, Number
from models.fold import fold

_TIMES = re.compile(r"\s*(?:×|x|X|\*)\s*")
_SIGN_IN_NOUN = re.compile(r"\s+[×xX*]\s*$")
_EQUALS = re.compile(r"\s*=\s*")
_EACH = re.compile(r"(?<!\w)(bình quân\s+)?(?:mỗi|một)\s+(?=[^\W\d])", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:\s+(?:được|hỗ trợ|cấp|là|với|mức|kinh phí|số tiền|nhận|bố trí|tổ chức|trị giá|có giá|giá|thưởng))*\s*:?\s*",
    re.I,
)
_SUMMED = re.compile(
    r"(?<!\w)(?:tổng(?: cộng| số| kinh phí| số tiền| giá trị)?|thành tiền|cộng)"
    r"(?:\s+(?:kinh phí|số tiền|hỗ trợ|thực hiện|là|dự kiến|hết))*\s*:?\s*$",
    re.IGNORECASE,
)
_FUNDED = re.compile(
    r"(?:^|[,;(])\s*(?:với\s+)?(?:kinh phí|số tiền)(?:\s+(?:thực hiện|hỗ trợ|là))*\s*:?\s*$", re.IGNORECASE
)
_ADDED = re.compile(
    r"(?<!\w)(?:ngoài ra|riêng|còn lại|đã (?:cấp|chi|giải ngân|tạm ứng)|đối ứng|thêm|đợt|kể cả|trong đó|và)(?!\w)", re.I
)
_ANYONE = ("đơn vị", "địa phương", "nơi", "trường hợp")
"""Words that stand for whatever was counted just before."""
_ROUNDS = ("đợt", "năm", "tháng", "lần", "kỳ", "vụ", "quý", "ngày", "lượt", "khóa", "buổi", "tuần", "giờ")
"""What may multiply an amount once more: "2 đợt cho 15 xã, mỗi xã 20 triệu đồng"."""
_RATE = re.compile(r"đồng/(\w+(?: \w+)?)(?:/(\w+))?$")


def per_unit_claims(passage: Passage) -> Iterator[Claim]:
    """The products of one block."""
    yield from _multiplied(passage)
    for each in _EACH.finditer(passage.text):
        yield from _each(passage, each)
    for rate in passage.figures:
        if match := _RATE.match(rate.unit or ""):
            yield from _rated(passage, rate, [part for part in match.groups() if part])


def _multiplied(passage: Passage) -> Iterator[Claim]:
    """Chains of factors and the total after "=", or before the bracket that holds them."""
    figures = passage.figures
    chain: list[Figure] = []
    for index, figure in enumerate(figures):
        chain = [*chain, figure] if chain and _is_joined(passage.text, chain[-1], figure) else [figure]
        after = figures[index + 1] if index + 1 < len(figures) else None
        if len(chain) < 2 or any(f.malformed for f in chain) or (after and _is_joined(passage.text, figure, after)):
            continue
        if after and _EQUALS.fullmatch(passage.text[figure.where.end : after.where.start]) and after.money:
            yield _claim(passage, after, chain, "×", Decimal(0))
        elif total := _before_bracket(passage, chain):
            yield _claim(passage, total, chain, "×", Decimal(0))


def _is_joined(text: str, first: Figure, second: Figure) -> bool:
    gap = text[first.where.end : second.number.start]
    return bool(_TIMES.fullmatch(gap)) or (not gap.strip() and bool(_SIGN_IN_NOUN.search(first.text)))


def _before_bracket(passage: Passage, chain: list[Figure]) -> Figure | None:
    """The total right before a bracket that holds the factors and nothing else of money."""
    for opening, closing in passage.brackets:
        if opening < chain[0].where.start and chain[-1].where.end <= closing:
            inside = [f for f in passage.between(opening, closing) if f not in chain]
            tight = not passage.text[opening + 1 : chain[0].where.start].strip(" =")
            before = [f for f in passage.figures if f.where.end <= opening]
            if not inside and tight and before and before[-1].money:
                return before[-1] if not passage.text[before[-1].where.end : opening].strip() else None
    return None


def _each(passage: Passage, each: re.Match[str]) -> Iterator[Claim]:
    """ "11 huyện, mỗi huyện 100 triệu đồng, tổng 1.100 triệu đồng"."""
    first, last = passage.sentence(each.start())
    rate = next((f for f in passage.figures if f.where.start >= each.end()), None)
    if rate is None or rate.where.start - each.end() > 50 or not rate.money or rate.malformed or rate.least:
        return
    words = passage.text[each.end() : rate.where.start]
    counts = [f for f in passage.between(max(first, each.start() - 160), each.start()) if is_count(f) and f.unit]
    anyone = next((w for w in _ANYONE if words.casefold().startswith(f"{w} ")), None)
    named = counts if anyone else [f for f in counts if f.unit and words.casefold().startswith(f.unit)]
    if len(named) != 1 or (each[0].casefold().startswith("một") and not each[1]):
        return
    exact = bool(_BETWEEN.fullmatch(words[len(anyone or named[0].unit or "") :]))
    slack = Decimal(0) if not each[1] else Decimal(rate.step) * int(named[0].value) / 2
    for total in _totals(passage, first, last, (rate, named[0])):
        tied = exact and _is_total(passage, total, [named[0], rate], first)
        yield from _if_tied(passage, total, [named[0], rate], "mỗi" if not each[1] else "bình quân mỗi", slack, tied)


def _rated(passage: Passage, rate: Figure, per: list[str]) -> Iterator[Claim]:
    """ "10 lớp, 25 triệu đồng/lớp, kinh phí 250 triệu đồng"."""
    first, last = passage.sentence(rate.where.start)
    here = passage.between(first, last)
    counts = [[f for f in here if not f.money and "/" not in (f.unit or "") and f.unit == unit] for unit in per]
    if any(len(found) != 1 for found in counts) or rate.least is not None or rate.malformed:
        return
    factors = [found[0] for found in counts]
    for total in _totals(passage, first, last, (rate, *factors)):
        shared = _EACH.search(passage.text, first, rate.where.start)
        tied = not shared and _is_total(passage, total, [*factors, rate], first)
        yield from _if_tied(passage, total, [*factors, rate], "/", Decimal(0), tied)


def _totals(passage: Passage, first: int, last: int, factors: tuple[Figure, ...]) -> Iterator[Figure]:
    """Every other amount of the sentence; the claim decides which is the product."""
    return (f for f in passage.between(first, last) if f.money and not f.malformed and f not in factors)


def _is_total(passage: Passage, total: Figure, factors: list[Figure], first: int) -> bool:
    """The amount says that it is all of them together, and nothing was added in between."""
    text, number, count, rate = passage.text, total.where.start, factors[0], factors[-1]
    start, end = min(count.where.start, rate.where.start, number), max(count.where.end, rate.where.end, number)
    others = [f for f in passage.between(start, end) if f.money and f not in (rate, total)]
    others += [f for f in passage.between(first, end) if f.unit in _ROUNDS and f not in factors]
    if others or _ADDED.search(text, start, end) or any(f.qualifier != "exact" for f in factors):
        return False
    if number > rate.where.end:
        return bool(_SUMMED.search(text[first:number]) or _FUNDED.search(text[rate.where.end : number]))
    return bool(_SUMMED.search(text[first:number])) and ";" not in text[total.where.end : count.where.start]


def _if_tied(
    passage: Passage, total: Figure, factors: list[Figure], cue: str, slack: Decimal, tied: bool
) -> Iterator[Claim]:
    claim = _claim(passage, total, factors, cue, slack)
    if tied or abs(Decimal(total.value) - _product(factors)) <= Decimal(claim.tolerance):
        yield claim


def _product(factors: list[Figure]) -> Number:
    return prod(f.value for f in factors)


def _claim(passage: Passage, total: Figure, factors: list[Figure], cue: str, slack: Decimal) -> Claim:
    label = passage.label(total)
    return Claim(
        kind="product", operator="product", total=operand(total, label), parts=tuple(map(operand, factors)),
        exhaustive=True, cue=cue, tolerance=slack + (Decimal(total.step) / 2 if total.step != 1 else 0),
        about=(fold(label), *(f.unit or "" for f in factors)),
    )  # fmt: skip
