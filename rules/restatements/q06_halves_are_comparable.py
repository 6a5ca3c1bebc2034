"""Q06: the second half of a year far from the first."""

from collections.abc import Iterator
from decimal import Decimal

from models.figure import Figure
from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.writing import write_number
from rules.rule import rule

_FACTOR = 3


@rule(
    "Q06", Severity.INFO, Certainty.HEURISTIC,
    wrong="6 tháng đầu năm 2024 cấp 39 giấy phép; ước 6 tháng cuối năm 2024 cấp 141 giấy phép.",
    right="6 tháng đầu năm 2024 cấp 69 giấy phép; ước 6 tháng cuối năm 2024 cấp 71 giấy phép.",
)  # fmt: skip
def halves_are_comparable(plan: Plan, past: Past) -> Iterator[Observation]:
    """Ước 6 tháng cuối năm không nên gấp hơn ba lần, hay chưa bằng một phần ba, 6 tháng đầu năm.

    Chỉ là ghi chú để người soát hỏi lại cơ sở của số ước: việc theo mùa vụ, dồn vào cuối năm vẫn có thể
    đúng. Chỉ so hai số cùng đơn vị, cùng tên gọi, trong một đoạn, của hai nửa một năm.
    """
    by_block: dict[int, list[Figure]] = {}
    for figure in plan.figures:
        if figure.period and figure.period[4:] in ("-H1", "-H2") and figure.unit and figure.value > 0:
            by_block.setdefault(figure.where.block, []).append(figure)
    for figures in by_block.values():
        for later in figures:
            earlier = [f for f in figures if _is_first_half(f, later)]
            if len(earlier) == 1 and not _is_near(earlier[0], later):
                yield _observe(earlier[0], later)


def _is_first_half(one: Figure, later: Figure) -> bool:
    """The same thing in the first half of the year whose second half ``later`` tells."""
    first = (later.period or "").replace("-H2", "-H1")
    return one.period == first != later.period and (one.unit, one.noun) == (later.unit, later.noun)


def _is_near(first: Figure, second: Figure) -> bool:
    ratio = Decimal(second.value) / Decimal(first.value)
    return Decimal(1) / _FACTOR <= ratio <= _FACTOR


def _observe(first: Figure, second: Figure) -> Observation:
    return Observation(
        message="Nửa đầu năm {first}, nửa cuối năm {second}: chênh nhau quá ba lần.",
        values={"first": write_number(first.value), "second": write_number(second.value)}, where=second.where,
        about=(second.unit or "", second.noun or "", second.period or ""),
        evidence=(Evidence(where=first.where, text=first.text),),
    )  # fmt: skip
