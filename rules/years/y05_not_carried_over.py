"""Y05: an amount that is that of two years ago, where last year's was another."""

from collections.abc import Iterator
from itertools import combinations

from models.figure import Number
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_amount
from rules.rule import rule
from rules.years.yearly_lines import YearlyLine, significant_digits, yearly_lines

_DIGITS = 4
_ALIKE = 0.6
"""Share of the words of an older label that the new label must hold."""
_FEWEST_WORDS = 3


@rule(
    "Y05", Severity.WARNING, Certainty.HEURISTIC,
    wrong="Biểu dự toán qua các năm (đơn vị tính: đồng)\n\tSTT\tNội dung\tNăm 2023\tNăm 2024\tNăm 2025\n"
    "\t1\tChi chương trình công nghệ thông tin\t13.385.000.000\t14.166.000.000\t13.385.000.000\n"
    "\t2\tChi hoạt động quản lý nhà nước\t850.000.000\t910.000.000\t925.000.000\n",
    right="Biểu dự toán qua các năm (đơn vị tính: đồng)\n\tSTT\tNội dung\tNăm 2023\tNăm 2024\tNăm 2025\n"
    "\t1\tChi chương trình công nghệ thông tin\t13.385.000.000\t14.166.000.000\t14.871.000.000\n"
    "\t2\tChi hoạt động quản lý nhà nước\t850.000.000\t910.000.000\t925.000.000\n",
)  # fmt: skip
def not_carried_over(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số của năm nay trùng khít số của hai năm trước, còn năm trước lại khác, thì cần hỏi lại.

    Khi lập bản mới từ bản cũ, người soạn có thể bỏ sót một dòng chưa cập nhật. Số trùng đến từng đồng với năm cách đó
    hai năm (hoặc với tổng hai dòng nay gộp làm một) là dấu hiệu như vậy; cũng có thể là cắt giảm thật, nên chỉ hỏi.

    Chỉ hỏi khi số có từ 4 chữ số có nghĩa trở lên, tên các dòng khớp nhau, và số tương ứng của năm liền trước có trong
    bản và khác đi. Không xét dòng tổng.
    """
    lines = [line for line in yearly_lines(plan) if line.role in ("item", "group") and line.key]
    for new in lines:
        if significant_digits(new.value) < _DIGITS or not any(line.year == new.year - 1 for line in lines):
            continue
        words = frozenset(new.key.split())
        old = [line for line in lines if line.year == new.year - 2 and line.where != new.where and _alike(line, words)]
        match = next((found for found in _groups(old) if sum(line.value for line in found) == new.value), None)
        between = match and _sum_of_year(lines, match, new.year - 1)
        if match and between and between != new.value:
            yield _observation(new, match, between)


def _alike(line: YearlyLine, words: frozenset[str]) -> bool:
    """True if the new label holds what the old one says."""
    own = frozenset(line.key.split())
    return len(own & words) >= max(_FEWEST_WORDS, _ALIKE * min(len(own), len(words)))


def _groups(lines: list[YearlyLine]) -> Iterator[tuple[YearlyLine, ...]]:
    """Single lines, then pairs of one table."""
    yield from ((line,) for line in lines)
    yield from ((a, b) for a, b in combinations(lines, 2) if a.table == b.table and a.head == b.head and a.key != b.key)


def _sum_of_year(lines: list[YearlyLine], match: tuple[YearlyLine, ...], year: int) -> Number | None:
    """What the same lines come to in another year; None unless each is there exactly once."""
    found = [[o for o in lines if o.year == year and o.key == m.key and o.head == m.head] for m in match]
    return sum(group[0].value for group in found) if all(len(group) == 1 for group in found) else None


def _observation(new: YearlyLine, match: tuple[YearlyLine, ...], between: Number) -> Observation:
    how = " cộng lại" if len(match) > 1 else ""
    return Observation(
        message="“{label}” năm {year} là {stated}, đúng bằng số năm {old}{how}, trong khi năm {last} là {computed}: "
        "có phải chưa cập nhật?",
        where=new.where, about=(new.key, str(new.year), str(new.value)), stated=write_amount(new.value, "đồng"),
        computed=write_amount(between, "đồng"),
        values={"label": new.label, "year": str(new.year), "old": str(match[0].year), "how": how,
                "last": str(new.year - 1)},
        evidence=tuple(Evidence(where=line.where, text=line.label) for line in match),
    )  # fmt: skip
