"""D05: "6 tháng đầu năm" without a year where several years are meant."""

from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.period import Period
from models.plan import Plan
from models.section import Section
from rules.rule import rule

_PARTS = ("half-year", "quarter", "month")


@rule(
    "D05", Severity.INFO, Certainty.HEURISTIC,
    wrong="I. TÌNH HÌNH THỰC HIỆN DỰ TOÁN NĂM 2023 VÀ 6 THÁNG ĐẦU NĂM 2024\n"
    "6 tháng đầu năm, tỉnh đã bố trí kinh phí cho các nhiệm vụ khoa học và công nghệ.",
    right="I. TÌNH HÌNH THỰC HIỆN DỰ TOÁN NĂM 2023 VÀ 6 THÁNG ĐẦU NĂM 2024\n"
    "6 tháng đầu năm 2024, tỉnh đã bố trí kinh phí cho các nhiệm vụ khoa học và công nghệ.",
)  # fmt: skip
def half_year_has_its_year(plan: Plan, past: Past) -> Iterator[Observation]:
    """Mục nói về nhiều năm thì “6 tháng đầu năm”, “quý III” phải ghi rõ năm.

    Số liệu đứng cạnh một khoảng thời gian không ghi năm dễ bị hiểu là của năm khác khi đề mục nêu từ hai năm
    trở lên.

    Không nhắc khi đề mục chỉ nêu một năm, hoặc phía trên trong cùng mục đã có dòng ghi đủ năm (“* 6 tháng đầu năm
    2024:”) thì câu dưới hiểu theo dòng đó. Các chỗ trong cả bản được báo một lần.
    """
    headings = {s.id: s for s in plan.sections}
    dated: set[str | None] = set()
    found = []
    for period in plan.periods:
        section = headings.get(period.where.section or "")
        if section is None or period.kind not in _PARTS or period.where in section.where:
            continue
        lacks_year = period.inferred or period.start is None
        if not lacks_year:
            dated.add(section.id)
        elif section.id not in dated and len(_years(plan, section)) > 1:
            found.append(period)
    if found:
        yield _observation(found)


def _years(plan: Plan, section: Section) -> set[int]:
    """The years that the heading names."""
    return {
        p.start.year
        for p in plan.periods
        if p.start and p.end and p.start.year == p.end.year and p.where in section.where
    }


def _observation(found: list[Period]) -> Observation:
    return Observation(
        message="“{text}” không ghi năm, trong khi đề mục nêu nhiều năm.", values={"text": found[0].text},
        where=found[0].where, about=("period", *sorted({p.text.casefold() for p in found})),
        evidence=tuple(Evidence(where=p.where, text=p.text) for p in found[1:]),
    )  # fmt: skip
