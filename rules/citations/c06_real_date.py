"""C06: the date of a cited document exists."""

from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule


@rule(
    "C06",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Thực hiện Công văn số 218/SKHCN-QLKH ngày 31/6/2023 của Sở Khoa học và Công nghệ tỉnh An Lộc.",
    right="Thực hiện Công văn số 218/SKHCN-QLKH ngày 30/6/2023 của Sở Khoa học và Công nghệ tỉnh An Lộc.",
    needs="citation",
)
def real_date(plan: Plan, past: Past) -> Iterator[Observation]:
    """Ngày ban hành của văn bản viện dẫn phải là ngày có thật.

    Ngày 31/6 hay 30/02 không có trong lịch, nên ngày, tháng hoặc năm đã gõ sai và không xác định được văn bản.
    Phần mềm không tự đoán ngày đúng.

    Không coi là lỗi: chỗ ngày còn để trống trong dự thảo, chỉ ghi tháng và năm, ngày thứ Bảy hoặc Chủ nhật.
    """
    for citation in plan.citations:
        if citation.date_said and citation.date is None:
            yield Observation(
                message="{number} ghi ngày {stated}: lịch không có ngày này.",
                where=citation.date_at or citation.where,
                about=(citation.undated_key, citation.date_said),
                values={"number": citation.number},
                stated=citation.date_said,
            )
