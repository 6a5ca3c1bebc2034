"""F01: small counts written with and without a leading zero."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.rule import rule

_HALF = re.compile(r"(?<![\d.,/])(0?)([1-9]) tháng (?:đầu|cuối)", re.IGNORECASE)
_EXAMPLES = 3


@rule(
    "F01", Severity.INFO, Certainty.RULE,
    wrong="Kết quả 6 tháng đầu năm 2024 và ước 06 tháng cuối năm 2024.",
    right="Kết quả 6 tháng đầu năm 2024 và ước 6 tháng cuối năm 2024.",
)  # fmt: skip
def counts_padded_alike(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một bản chỉ viết “6 tháng” hoặc “06 tháng”, không dùng lẫn cả hai.

    Giá trị như nhau, chỉ là thể thức; báo một lần cho cả bản, kèm số chỗ của mỗi cách viết.
    """
    found: dict[bool, list[Place]] = {True: [], False: []}
    for index, block in enumerate(plan.document.blocks):
        for match in _HALF.finditer(block.text):
            found[bool(match[1])].append(plan.document.place(index, match.start(), match.end()))
    padded, plain = found[True], found[False]
    if padded and plain:
        rarer = min(padded, plain, key=len)
        yield Observation(
            message="Viết lẫn “06 tháng” ({padded} chỗ) và “6 tháng” ({plain} chỗ).",
            values={"padded": str(len(padded)), "plain": str(len(plain))}, where=rarer[0], about=("06 tháng",),
            evidence=tuple(Evidence(where=p, text=plan.document.quote(p)) for p in rarer[1:_EXAMPLES]),
        )  # fmt: skip
