"""A year as its halves, and a cumulative number beside that of the period (nửa năm, lũy kế).

"6 tháng đầu năm A; ước 6 tháng cuối năm B; cả năm C": C is A + B. "Trong năm 12, lũy kế 310": what was
counted from the start on is not less than what one period added.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.operand import operand, sum_tolerance
from extract.passage import Passage
from extract.same_kind import is_count
from models.claim import Claim
from models.figure import Figure
from models.fold import fold

_SIX = r"(?:6|06|sáu)\s+tháng"
_MARKS = (
    ("first", re.compile(rf"(?<!\w){_SIX}\s+đầu(?:\s+năm)?(?!\w)", re.IGNORECASE)),
    ("second", re.compile(rf"(?<!\w){_SIX}\s+cuối(?:\s+năm)?(?!\w)", re.IGNORECASE)),
    ("year", re.compile(r"(?<!\w)(?:cả năm|tổng cả năm|toàn năm)(?!\w)", re.IGNORECASE)),
)
_OTHER_STATUS = re.compile(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|dự toán|giao|mục tiêu|so với|cùng kỳ|tăng|giảm|lũy kế|luỹ kế|trong đó"
    r"|bình quân)(?!\w)|/",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    ["uoc", "dat", "la", "co", "thuc", "hien", "du", "kien", "khoang", "duoc", "da", "se", "va", "con", "nam"]
)
_CUMULATIVE = re.compile(r"(?<!\w)(?:lũy kế|luỹ kế|cộng dồn)(?!\w)[^;:.()]{0,60}$", re.IGNORECASE)
_STOCK = re.compile(
    r"(?<!\w)(?:còn|tồn|hủy|thu hồi|chưa|nợ|hiệu lực|tăng|giảm|vi phạm|trả lại|xử lý|đạt|hỏng)(?!\w)", re.IGNORECASE
)
_FLOW = re.compile(r"(?<!\w)(?:trong (?:năm|kỳ|quý|tháng)|năm \d{4}|tháng \d{1,2}|quý [IV]+)(?!\w)", re.IGNORECASE)


def period_parts_claims(passage: Passage) -> Iterator[Claim]:
    """The halves and the cumulative numbers of one block."""
    yield from _halves(passage)
    for figure in passage.figures:
        yield from _cumulative(passage, figure)


def _halves(passage: Passage) -> Iterator[Claim]:
    """One figure under each of the three marks, of one unit, in their order."""
    if "cuối" not in passage.text:
        return
    marks = sorted((m.start(), m.end(), name) for name, mark in _MARKS for m in mark.finditer(passage.text))
    names = [name for _, _, name in marks]
    for at in range(len(marks) - 2):
        if names[at : at + 3] in (["first", "second", "year"], ["year", "first", "second"]):
            ends = [*(start for start, _, _ in marks[at + 1 : at + 3]), _stop(passage, marks[at + 2][1])]
            scopes = [(name, end, stop) for (_, end, name), stop in zip(marks[at : at + 3], ends, strict=True)]
            yield from _year(passage, scopes)


def _stop(passage: Passage, offset: int) -> int:
    return passage.sentence(offset)[1]


def _year(passage: Passage, scopes: list[tuple[str, int, int]]) -> Iterator[Claim]:
    found = {name: next(iter(passage.between(start, stop)), None) for name, start, stop in scopes}
    one, two, year = found["first"], found["second"], found["year"]
    if not (one and two and year) or not one.unit == two.unit == year.unit or one.unit in (None, "%"):
        return
    begun = passage.sentence(scopes[0][1])[0]
    leads = passage.text[begun : max(one.where.start, two.where.start, year.where.start)]
    difference = abs(Decimal(year.value) - one.value - two.value)
    holds = difference <= sum_tolerance(year, (one, two))
    alike = len({fold(f.noun or "") for f in (one, two, year)}) == 1
    several = any(len([f for f in passage.between(s, e) if f.unit == year.unit]) > 1 for _, s, e in scopes)
    told = [_told(passage, *scopes[n], found[scopes[n][0]]) for n in range(3)]
    if holds or (alike and not several and not _OTHER_STATUS.search(leads) and _is_one_thing(told, scopes)):
        yield Claim(
            kind="count_parts" if is_count(year) else "breakdown", operator="sum", total=operand(year, "cả năm"),
            parts=(operand(one, "6 tháng đầu năm"), operand(two, "6 tháng cuối năm")), exhaustive=True, cue="cả năm",
            tolerance=sum_tolerance(year, (one, two)), about=("ca nam", year.unit or "", fold(year.noun or "")),
        )  # fmt: skip


def _told(passage: Passage, _: str, start: int, stop: int, figure: Figure | None) -> tuple[set[str], str]:
    """The words between a mark and its figure, and those behind the figure to the end of its clause."""
    end = figure.where.end if figure else start
    before = set(fold(passage.text[start : figure.where.start if figure else start]).split()) - _EMPTY
    tail = re.split(r"[,;.:()]", passage.text[end:stop])[0]
    return before, " ".join(w for w in fold(tail).split() if w not in _EMPTY)


def _is_one_thing(told: list[tuple[set[str], str]], scopes: list[tuple[str, int, int]]) -> bool:
    """The year is told with no words that its halves do not have, and all three end alike."""
    year = next(t for t, (name, _, _) in zip(told, scopes, strict=True) if name == "year")
    halves = [t for t, (name, _, _) in zip(told, scopes, strict=True) if name != "year"]
    return year[0] <= halves[0][0] | halves[1][0] and len({tail for _, tail in told}) == 1


def _cumulative(passage: Passage, figure: Figure) -> Iterator[Claim]:
    """The cumulative figure against the last one of the same thing before it, in its sentence."""
    first, _ = passage.sentence(figure.where.start)
    cue = _CUMULATIVE.search(passage.text[first : figure.where.start])
    if cue is None or figure.unit in (None, "%") or not (figure.money or is_count(figure)):
        return
    before = [f for f in passage.between(first, first + cue.start()) if f.unit == figure.unit]
    if not before or (figure.noun or "") != (before[-1].noun or ""):
        return
    period, between = before[-1], passage.text[before[-1].where.end : figure.where.start]
    if figure.value < period.value:
        flows = _FLOW.search(passage.text[first : period.where.start])
        others = len(before) > 1 or "%" in between or _STOCK.search(passage.text[first : figure.where.start])
        if not flows or others or period.money:
            return
    yield Claim(
        kind="subset", operator="at_most", total=operand(figure, passage.label(figure)), parts=(operand(period),),
        exhaustive=False, cue=cue[0].split()[0] + " " + cue[0].split()[1], tolerance=0,
        about=("luy ke", figure.unit or "", fold(figure.noun or "")),
    )  # fmt: skip
