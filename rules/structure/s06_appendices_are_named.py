"""S06: appendices that stand in the draft and that its text never names."""

from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule
from rules.structure.appendices import attached_appendices, named_appendices


@rule(
    "S06", Severity.INFO, Certainty.HEURISTIC,
    wrong="Danh mục nhiệm vụ có tại Phụ lục I.\nPHỤ LỤC I\nDANH MỤC NHIỆM VỤ\nPHỤ LỤC II\nDANH MỤC THIẾT BỊ",
    right="Danh mục nhiệm vụ có tại Phụ lục I, thiết bị tại Phụ lục II.\nPHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n"
    "PHỤ LỤC II\nDANH MỤC THIẾT BỊ",
)  # fmt: skip
def appendices_are_named(plan: Plan, past: Past) -> Iterator[Observation]:
    """Phụ lục kèm theo thì trong lời văn phải có chỗ dẫn đến.

    Phụ lục không được dẫn có thể là của bản khác lẫn vào, hoặc lời văn đã bị cắt.

    Chỉ ghi chú, và chỉ khi lời văn có dẫn ít nhất một phụ lục khác của chính bản này; câu “kèm theo các phụ lục”
    không ghi số được hiểu là dẫn tất cả.
    """
    attached = tuple(attached_appendices(plan))
    if not attached:
        return
    named = {appendix.key for appendix in named_appendices(plan)}
    found = [a for a in attached if a.key not in named and a.key.startswith("phụ lục")]
    general = any("các phụ lục" in block.text.lower() for block in plan.document.blocks)
    if found and not general and named & {a.key for a in attached}:
        yield Observation(
            message="{names} có trong bản nhưng lời văn không dẫn đến.", where=found[0].where,
            about=tuple(a.key for a in found), values={"names": ", ".join(a.text for a in found)},
            evidence=tuple(Evidence(where=a.where, text=a.text) for a in found[1:]),
        )  # fmt: skip
