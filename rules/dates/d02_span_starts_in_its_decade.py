"""D02: the first year of a span that is one digit away from the span the rest of the draft uses."""

from collections import Counter
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity, Suggestion
from models.past import Past
from models.period import Period
from models.plan import Plan
from rules.rule import rule

_TEN_YEARS, _TWENTY_YEARS = 10, 20
"""Both ends counted: the terms that plans are made for (2021 - 2030, 2011 - 2030)."""
_OFTEN = 2


@rule(
    "D02", Severity.WARNING, Certainty.HEURISTIC,
    wrong="- Phát triển tài sản trí tuệ giai đoạn 2021 - 2025 theo kế hoạch của tỉnh.\n"
    "- Kinh phí giai đoạn 2021 - 2025 do ngân sách tỉnh bảo đảm.\n"
    "- Phấn đấu giai đoạn 2011 - 2025, tất cả sản phẩm chủ lực được bảo hộ.",
    right="- Phát triển tài sản trí tuệ giai đoạn 2021 - 2025 theo kế hoạch của tỉnh.\n"
    "- Kinh phí giai đoạn 2021 - 2025 do ngân sách tỉnh bảo đảm.\n"
    "- Phấn đấu giai đoạn 2021 - 2025, tất cả sản phẩm chủ lực được bảo hộ.",
)  # fmt: skip
def span_starts_in_its_decade(plan: Plan, past: Past) -> Iterator[Observation]:
    """Giai đoạn dài bất thường, chỉ lệch một chữ số với giai đoạn mà cả bản dùng.

    “2011 - 2025” giữa những chỗ đều ghi “2021 - 2025” thường là gõ nhầm một chữ số ở năm đầu. Người đọc
    sẽ hỏi mục tiêu ấy tính từ năm nào.

    Chỉ hỏi khi giai đoạn lạ chỉ xuất hiện một lần, kéo dài hơn 10 năm mà không tròn 20 năm, cùng năm cuối với một
    giai đoạn ngắn hơn xuất hiện ít nhất hai lần. Không hỏi với giai đoạn nằm trong tên chương trình, đề án (ví dụ
    một chương trình 2016 - 2025), hay trong trích yếu của văn bản được viện dẫn.
    """
    spans = [p for p in plan.periods if p.kind == "range" and p.start and p.end]
    often = Counter(_years(p) for p in spans)
    for span in spans:
        first, last = _years(span)
        if often[first, last] > 1 or not _odd_length(last - first + 1) or _is_named(plan, span):
            continue
        usual = next((y for y, n in often.most_common() if n >= _OFTEN and _slipped((first, last), y)), None)
        if usual:
            yield _observation(plan, span, next(p for p in spans if _years(p) == usual))


def _years(period: Period) -> tuple[int, int]:
    return (period.start.year if period.start else 0, period.end.year if period.end else 0)


def _odd_length(years: int) -> bool:
    return years > _TEN_YEARS and years != _TWENTY_YEARS


def _slipped(odd: tuple[int, int], usual: tuple[int, int]) -> bool:
    """True if the last years agree and the first differ in one digit, the odd one being the earlier."""
    differing = sum(a != b for a, b in zip(str(odd[0]), str(usual[0]), strict=True))
    return odd[1] == usual[1] and odd[0] < usual[0] and differing == 1


def _is_named(plan: Plan, span: Period) -> bool:
    """True if the span belongs to the name of a task or to the title of a cited document."""
    at = span.where
    if any(at in t.where or (t.where.block == at.block and 0 <= at.start - t.where.end <= 4) for t in plan.tasks):
        return True
    text = plan.document.blocks[at.block].text
    before = [c.where.end for c in plan.citations if c.where.block == at.block and c.where.end <= at.start]
    return bool(before) and not any(stop in text[max(before) : at.start] for stop in (". ", ";"))


def _observation(plan: Plan, span: Period, usual: Period) -> Observation:
    first, last = _years(usual)
    return Observation(
        message="“{stated}” lệch một chữ số với “{computed}” dùng ở chỗ khác: có đúng là tính từ năm {year} không?",
        where=span.where, about=("span", *map(str, _years(span))), values={"year": str(_years(span)[0])},
        stated=span.text, computed=usual.text, evidence=(Evidence(where=usual.where, text=usual.text),),
        suggestion=Suggestion(kind="span", text=f"{first} - {last}", where=span.where),
    )  # fmt: skip
