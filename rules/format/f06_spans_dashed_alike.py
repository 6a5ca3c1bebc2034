"""F06: spans of years with and without spaces around the dash."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.format.two_ways import two_ways
from rules.rule import rule

_SPAN = re.compile(r"(?<!\d)(?:19|20)\d\d( ?)[-–]( ?)(?:19|20)\d\d(?!\d)")


@rule(
    "F06", Severity.INFO, Certainty.RULE,
    wrong="Kế hoạch giai đoạn 2021 - 2025 và định hướng giai đoạn 2026-2030.",
    right="Kế hoạch giai đoạn 2021 - 2025 và định hướng giai đoạn 2026 - 2030.",
)  # fmt: skip
def spans_dashed_alike(plan: Plan, past: Past) -> Iterator[Observation]:
    """Khoảng năm viết một kiểu trong cả bản: “2021 - 2025” hoặc “2021-2025”.

    Chỉ là thể thức; báo một lần cho cả bản, kèm số chỗ của mỗi cách viết. Khoảng năm trong tên văn bản được
    viện dẫn cũng được tính, vì tên ấy do bản này viết ra.
    """
    yield from two_ways(
        plan, _SPAN, lambda match: bool(match[1] or match[2]),
        "Khoảng năm viết lẫn có cách ({first} chỗ) và liền ({second} chỗ) quanh dấu gạch.", "2021 - 2025",
    )  # fmt: skip
