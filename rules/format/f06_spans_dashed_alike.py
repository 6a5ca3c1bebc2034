"""F06: spans of years with and without spaces around the dash."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.rule import rule

_SPAN = re.compile(r"(?<!\d)(?:19|20)\d\d( ?)[-–]( ?)(?:19|20)\d\d(?!\d)")
_EXAMPLES = 3


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
    found: dict[bool, list[Place]] = {True: [], False: []}
    for index, block in enumerate(plan.document.blocks):
        for match in _SPAN.finditer(block.text):
            found[bool(match[1] or match[2])].append(plan.document.place(index, match.start(), match.end()))
    spaced, tight = found[True], found[False]
    if spaced and tight:
        rarer = min(spaced, tight, key=len)
        yield Observation(
            message="Khoảng năm viết lẫn có cách ({spaced} chỗ) và liền ({tight} chỗ) quanh dấu gạch.",
            values={"spaced": str(len(spaced)), "tight": str(len(tight))}, where=rarer[0], about=("2021 - 2025",),
            evidence=tuple(Evidence(where=p, text=plan.document.quote(p)) for p in rarer[1:_EXAMPLES]),
        )  # fmt: skip
