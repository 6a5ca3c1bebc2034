"""S11: a heading whose years reach beyond those of the heading above it."""

import datetime
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.section import Section
from rules.rule import rule

_DATING = ("year", "half-year", "quarter")


@rule(
    "S11", Severity.INFO, Certainty.HEURISTIC,
    wrong="A. KẾT QUẢ NĂM 2023 VÀ 6 THÁNG ĐẦU NĂM 2024\nI. Nhiệm vụ năm 2023 và ước thực hiện 6 tháng cuối năm 2024\n"
    "Năm 2023, đã tuyển chọn; ước cả năm 2024 hoàn thành kế hoạch.",
    right="A. KẾT QUẢ NĂM 2023 VÀ ƯỚC THỰC HIỆN NĂM 2024\nI. Nhiệm vụ năm 2023 và ước thực hiện 6 tháng cuối năm 2024\n"
    "Năm 2023, đã tuyển chọn; ước cả năm 2024 hoàn thành kế hoạch.",
)  # fmt: skip
def heading_covers_its_parts(plan: Plan, past: Past) -> Iterator[Observation]:
    """Thời gian ở đề mục con phải nằm trong thời gian của đề mục lớn.

    Đề mục lớn ghi “năm 2023 và 6 tháng đầu năm 2024” mà đề mục con đánh giá cả “6 tháng cuối năm 2024” thì một trong
    hai đề mục chưa sửa.

    Chỉ ghi chú, chỉ xét năm, nửa năm, quý ghi rõ ở cả hai đề mục; giai đoạn, mốc “đến năm” và năm suy ra không xét. Các
    mục con cùng lệch được báo một lần.
    """
    spans = {s.id: span for s in plan.sections if (span := _span(plan, s))}
    sections = {s.id: s for s in plan.sections}
    wider: dict[str, list[Section]] = {}
    for section in plan.sections:
        above = section.parent
        while above and above not in spans:
            above = sections[above].parent
        whole = not plan.document.blocks[section.where.block].text.rstrip().endswith((".", ";"))
        if above and whole and section.id in spans and not _within(spans[section.id], spans[above]):
            wider.setdefault(above, []).append(section)
    for above, found in wider.items():
        yield _observation(sections[above], found)


def _span(plan: Plan, section: Section) -> tuple[datetime.date, datetime.date] | None:
    days = [
        (p.start, p.end)
        for p in plan.periods
        if p.where.block == section.where.block and p.kind in _DATING and not p.inferred and p.where in section.where
        and p.start and p.end
    ]  # fmt: skip
    return (min(d[0] for d in days), max(d[1] for d in days)) if days else None


def _within(inner: tuple[datetime.date, datetime.date], outer: tuple[datetime.date, datetime.date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _observation(above: Section, found: list[Section]) -> Observation:
    return Observation(
        message="Đề mục “{title}” nêu thời gian ngoài phạm vi của đề mục lớn “{above}”.", where=found[0].where,
        about=("scope", above.title.casefold(), *(s.title.casefold() for s in found)),
        values={"title": found[0].title, "above": above.title},
        evidence=tuple(Evidence(where=s.where, text=s.title) for s in (above, *found[1:])),
    )  # fmt: skip
