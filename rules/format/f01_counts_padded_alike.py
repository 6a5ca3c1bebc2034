"""F01: small counts written with and without a leading zero."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.format.two_ways import two_ways
from rules.rule import rule

_HALF = re.compile(r"(?<![\d.,/])(0?)([1-9]) tháng (?:đầu|cuối)", re.IGNORECASE)


@rule(
    "F01", Severity.INFO, Certainty.RULE,
    wrong="Kết quả 6 tháng đầu năm 2024 và ước 06 tháng cuối năm 2024.",
    right="Kết quả 6 tháng đầu năm 2024 và ước 6 tháng cuối năm 2024.",
)  # fmt: skip
def counts_padded_alike(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một bản chỉ viết “6 tháng” hoặc “06 tháng”, không dùng lẫn cả hai.

    Giá trị như nhau, chỉ là thể thức; báo một lần cho cả bản, kèm số chỗ của mỗi cách viết.
    """
    yield from two_ways(
        plan, _HALF, lambda match: bool(match[1]), "Viết lẫn “06 tháng” ({first} chỗ) và “6 tháng” ({second} chỗ).",
        "06 tháng",
    )  # fmt: skip
