"""One rate told in two places: "tỷ lệ hộ dân dùng nước sạch năm 2023 đạt 92%" and again "… đạt 95%" (nhắc lại).

Two rates are one only if every word between "tỷ lệ" and the number is the same, there are enough of them,
and both are of the same period; a target and a result are two things.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.operand import operand
from extract.passage import Passage
from models.claim import Claim
from models.figure import Figure
from models.fold import fold

_NAME = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) lệ\s+([^;:.!?()%]{8,120}?),?\s*(?:đạt|là|chiếm|bằng|ở mức|ước đạt|còn)\s*$", re.IGNORECASE
)
_YEAR = re.compile(r"\s*(?:trong |của |đến |tính đến )?(?:hết )?(?:cuối )?năm \d{4}")
_LEAST_WORDS = 4


def same_rate_claims(passages: dict[int, Passage]) -> Iterator[Claim]:
    """Each later telling of a rate against the first one."""
    first: dict[tuple[str, str | None, str | None], Figure] = {}
    for passage in passages.values():
        for figure in passage.figures:
            if figure.unit != "%" or figure.qualifier != "exact" or not (name := _name(passage, figure)):
                continue
            key = name, figure.period, figure.status
            if (earlier := first.setdefault(key, figure)) is not figure:
                yield _claim(name, figure, earlier)


def _name(passage: Passage, figure: Figure) -> str | None:
    """The folded words of the rate without its year; None if they are too few to name one thing."""
    if figure.period is None:
        return None
    start = passage.sentence(figure.where.start)[0]
    match = _NAME.search(passage.text[start : figure.where.start])
    if match is None or re.search(r"\d", _YEAR.sub("", match[1])):
        return None
    name = fold(_YEAR.sub("", match[1]))
    return name if len(name.split()) >= _LEAST_WORDS else None


def _claim(name: str, later: Figure, earlier: Figure) -> Claim:
    coarser = max(Decimal(later.step), Decimal(earlier.step))
    alike = later.step == earlier.step
    return Claim(
        kind="share", operator="equal", total=operand(later, name), parts=(operand(earlier, name),), exhaustive=True,
        cue="tỷ lệ", tolerance=Decimal(0) if alike else coarser / 2, about=(name, later.period or ""),
    )  # fmt: skip
