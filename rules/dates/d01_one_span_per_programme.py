"""D01: one programme, one span of years."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity, Suggestion
from models.past import Past
from models.plan import Plan
from rules.dates.programme_spans import Span, programme_spans
from rules.rule import rule

_THREE_YEARS, _FIVE_YEARS, _TEN_YEARS = 2, 4, 9
"""Last year less first year: of budget plans that roll on every year (Luật Ngân sách nhà nước 2015, Điều 43),
and of the terms that the Party congresses set (2021 - 2025, 2021 - 2030)."""


@rule(
    "D01",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Triển khai Chương trình phát triển tài sản trí tuệ tỉnh An Lộc giai đoạn 2021 - 2023.\n"
    "Sơ kết Chương trình phát triển tài sản trí tuệ tỉnh An Lộc giai đoạn 2021 - 2025.",
    right="Triển khai Chương trình phát triển tài sản trí tuệ tỉnh An Lộc giai đoạn 2021 - 2025.\n"
    "Sơ kết Chương trình phát triển tài sản trí tuệ tỉnh An Lộc giai đoạn 2021 - 2025.",
)
def one_span_per_programme(plan: Plan, past: Past) -> Iterator[Observation]:
    """Một chương trình chỉ có một giai đoạn thực hiện.

    Cùng một chương trình, đề án, dự án, chiến lược hay kế hoạch mà hai chỗ ghi hai giai đoạn khác nhau thì
    một chỗ đã ghi sai năm, kinh phí và mục tiêu của giai đoạn đó không còn đối chiếu được. Chỗ ghi ít gặp
    hơn được đánh dấu, chỗ kia đi kèm làm bằng chứng.

    Không coi là lỗi: hai giai đoạn nối tiếp nhau (2016 - 2020 và 2021 - 2025); kỳ 5 năm nằm trong chương trình
    10 năm; kế hoạch tài chính 03 năm cuốn chiếu; "giai đoạn 1" của chương trình; mốc "định hướng đến năm …";
    kế hoạch của tỉnh thực hiện chương trình của trung ương theo giai đoạn riêng. Nơi nói rõ đã điều chỉnh,
    gia hạn thì chỉ ghi chú.
    """
    named: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for span in programme_spans(plan):
        named[span.key].append(span)
    reported = set()
    for key, spans in named.items():
        for odd, right, often in _conflicts(spans):
            if odd.where not in reported:
                reported.add(odd.where)
                yield _observation(key, odd, right, often, plan)


def _conflicts(spans: list[Span]) -> Iterator[tuple[Span, Span, int]]:
    """Each span that contradicts the one most often printed, that one, and how often it is printed."""
    often = Counter(span.years for span in spans)
    most = max(often.values())
    right = next(span for span in spans if often[span.years] == most)
    seen = set()
    for span in spans:
        if span.years not in seen and _contradict(span.years, right.years):
            seen.add(span.years)
            yield span, right, most


def _contradict(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """True for spans that overlap and differ, rolling plans and a five-year term within a longer programme apart."""
    if one == other or one[1] < other[0] or other[1] < one[0]:
        return False
    if one[1] - one[0] == other[1] - other[0] == _THREE_YEARS:
        return False
    short, long = sorted((one, other), key=lambda years: years[1] - years[0])
    within = long[0] <= short[0] and short[1] <= long[1]
    is_term = short[1] - short[0] == _FIVE_YEARS and short[0] % 5 == 1
    return not (within and is_term and long[1] - long[0] >= _TEN_YEARS)


def _observation(key: tuple[str, ...], odd: Span, right: Span, often: int, plan: Plan) -> Observation:
    stated, other = (f"{span.years[0]} - {span.years[1]}" for span in (odd, right))
    quoted = plan.document.quote(right.where)
    return Observation(
        message="“{name}” ghi giai đoạn {stated}, chỗ khác ghi {computed}: một chương trình chỉ có một giai đoạn.",
        where=odd.where,
        about=(*key, *sorted((stated, other))),
        values={"name": odd.name},
        stated=stated,
        computed=other,
        evidence=(Evidence(where=right.where, text=quoted, excerpt=plan.document.blocks[right.where.block].text),),
        suggestion=Suggestion(kind="span", text=quoted, where=odd.where) if often > 1 else None,
        severity=Severity.INFO if odd.changed or right.changed else None,
    )
