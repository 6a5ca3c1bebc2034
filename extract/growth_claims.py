"""By how much something grew or fell, with both ends told: "tăng từ A lên B (25%)", "B, tăng p% so với … (A)".

Both ends must stand in the sentence, the earlier one in a bracket or after "là" behind "so với", or both
behind "từ". Rates at constant prices and yearly averages have other ends than those printed.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.operand import operand, sum_tolerance
from extract.passage import Passage
from extract.quotient_slack import quotient_slack
from extract.same_kind import same_kind
from models.claim import Claim, Operator
from models.figure import Figure
from models.fold import fold

_MOVE = re.compile(
    r"(?<!\w)(?P<up>tăng(?: thêm)?|vượt|cao hơn|nhiều hơn)|(?<!\w)(?P<down>giảm(?: bớt)?|thấp hơn|ít hơn)", re.I
)
_TIMES = re.compile(r"(?<!\w)(?:tăng )?gấp(?: hơn| gần| khoảng)?\s*$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\s*(?:so với|so cùng kỳ|so kế hoạch|so dự toán|kế hoạch|dự toán|chỉ tiêu|cùng kỳ|của)(?!\w)[^,;()]{0,70}?"
    r"(?:\(\s*(?:[^(),;\d]{0,25}(?:năm \d{4})?[^(),;\d]{0,12})?|\s(?:là|đạt|có)\s+)$",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!\w)từ\s+(?:mức\s+)?$", re.IGNORECASE)
_TO = re.compile(
    r"\s*(?:\([^()]{0,40}\)|(?:trong |vào )?năm \d{4}|\(?năm \d{4}\)?)?\s*"
    r"(?:tăng lên|giảm xuống(?: còn)?|giảm còn|xuống còn|lên|xuống|còn|đến)\s+(?:mức\s+)?",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\s*(?:\([^()]{0,40}\)|(?:trong |vào )?năm \d{4}|năm \d{4})?\s*[,(]?\s*"
    r"(?:tương ứng|tương đương|tức(?: là)?|đạt(?: tỷ lệ)?)?\s*(?P<move>(?:mức )?(?:tăng|giảm))?\s*(?:thêm)?\s*",
    re.IGNORECASE,
)
_OTHER_ENDS = re.compile(
    r"(?<!\w)(?:giá so sánh|giá hiện hành|giá cố định|loại trừ|bình quân|trung bình|mỗi năm"
    r"|hằng năm|hàng năm|/năm)(?!\w)",
    re.IGNORECASE,
)
_FARTHEST = 70


def growth_claims(passage: Passage) -> Iterator[Claim]:
    """The changes of one block that name both their ends."""
    for index, figure in enumerate(passage.figures):
        if figure.unit in ("%", "điểm phần trăm", "lần") or same_kind(figure, figure):
            yield from _compared(passage, index)
        yield from _from_to(passage, index)


def _compared(passage: Passage, index: int) -> Iterator[Claim]:
    """ "B, tăng p% so với cùng kỳ (A)": ``index`` is p, the figure after it is A."""
    change, text = passage.figures[index], passage.text
    if index == 0 or index + 1 == len(passage.figures):
        return
    earlier = passage.figures[index + 1]
    first, last = passage.sentence(change.where.start)
    move = _move_before(text, first, change.where.start)
    between = text[change.where.end : earlier.where.start]
    if move is None or earlier.where.start >= last or not _COMPARED.match(between):
        return
    later = _later(passage, first, move.start(), change, earlier)
    own = change.unit in ("%", "điểm phần trăm", "lần") or (later and change.unit == later.unit)
    if later is None or not own or not earlier.value or _OTHER_ENDS.search(text, first, earlier.where.end):
        return
    word = move[0].casefold()
    if (change.unit == "lần") == ("gấp" in word):
        yield _claim(passage, later, earlier, change, falls=word.startswith(("giảm", "thấp", "ít")))


def _move_before(text: str, first: int, start: int) -> re.Match[str] | None:
    """The word of change right before a figure: only "khoảng" and the like may stand between."""
    before = text[first:start]
    if times := _TIMES.search(before):
        return re.compile(r"(?:tăng )?gấp", re.I).search(text, first + times.start())
    found = list(_MOVE.finditer(text, max(first, start - 14), start))
    return found[-1] if found and not text[found[-1].end() : start].strip() else None


def _later(passage: Passage, first: int, move: int, change: Figure, earlier: Figure) -> Figure | None:
    """The figure that grew: the nearest of the same kind before the word of change, at its depth, not far."""
    depth = passage.depth(move)
    before = [f for f in passage.between(max(first, move - 200), move) if passage.depth(f.number.start) <= depth]
    same = [f for f in before if _alike(f, earlier)]
    if not same or same[-1].unit == "%" != earlier.unit:
        return None
    gap = passage.text[same[-1].where.end : move]
    nearest = [f for f in before if f.unit not in ("%", "điểm phần trăm") or change.unit == "điểm phần trăm"]
    near = len(gap) <= _FARTHEST or "%" in gap
    if _move_before(passage.text, first, same[-1].where.start):
        return None
    return same[-1] if near and nearest and nearest[-1] is same[-1] and ";" not in gap else None


def _alike(one: Figure, other: Figure) -> bool:
    """Two ends of one change: the same unit, or one of them bare, and no two different nouns."""
    if one.unit is None or other.unit is None or one.malformed or other.malformed:
        return False
    return one.unit == other.unit and (one.noun is None or other.noun is None or fold(one.noun) == fold(other.noun))


def _from_to(passage: Passage, index: int) -> Iterator[Claim]:
    """ "từ A lên B, tăng p%": ``index`` is A, the next figures are B and p."""
    figures, text = passage.figures, passage.text
    if index + 2 >= len(figures):
        return
    earlier, later, change = figures[index : index + 3]
    first, last = passage.sentence(earlier.where.start)
    if change.where.start >= last or not earlier.value or not _FROM.search(text[first : earlier.where.start]):
        return
    result = _RESULT.fullmatch(text[later.where.end : change.where.start])
    if not _TO.fullmatch(text[earlier.where.end : later.where.start]) or result is None:
        return
    if not (_alike(later, earlier) or _bare_alike(earlier, later)) or _OTHER_ENDS.search(text, first, last):
        return
    said_down = (result["move"] or "").casefold().endswith("giảm")
    falls = said_down or (not result["move"] and later.value < earlier.value)
    stated = change.unit in ("%", "điểm phần trăm") or (result["move"] and _alike(change, later))
    if stated and (change.unit != "%" or later.unit != "%"):
        yield _claim(passage, later, earlier, change, falls=falls)


def _bare_alike(earlier: Figure, later: Figure) -> bool:
    """ "từ 120 lên 150 cơ sở": the first end has no unit; an amount with a multiple is not compared."""
    return earlier.unit is None and later.unit is not None and later.printed_unit is None


def _claim(passage: Passage, later: Figure, earlier: Figure, change: Figure, *, falls: bool) -> Claim:
    """A percentage or a multiple of two ends; or, for a change in their own unit, one end as a sum."""
    about = (fold(passage.label(later)), later.unit or "", change.unit or "")
    if change.unit in ("%", "lần"):
        operator: Operator = "times" if change.unit == "lần" else "fall" if falls else "growth"
        slack = quotient_slack(later, earlier, change, 1 if operator == "times" else 100)
        return Claim(
            kind="growth", operator=operator, total=operand(change), parts=(operand(later), operand(earlier)),
            exhaustive=True, cue={"times": "gấp", "fall": "giảm"}.get(operator, "tăng"), tolerance=slack, about=about,
        )  # fmt: skip
    total, rest = (earlier, later) if falls else (later, earlier)
    return Claim(
        kind="growth", operator="sum", total=operand(total), parts=(operand(rest), operand(change)), exhaustive=True,
        cue="giảm" if falls else "tăng", tolerance=Decimal(sum_tolerance(total, (rest, change))), about=about,
    )  # fmt: skip
