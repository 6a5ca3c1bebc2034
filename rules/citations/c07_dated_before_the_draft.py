"""C07: a cited document is older than the draft."""

import datetime
import re
from collections.abc import Iterator

from models.citation import Citation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.rule import rule

_TO_COME = re.compile(r"dự kiến|sẽ (?:được )?(?:ban hành|ký|trình)|dự thảo", re.IGNORECASE)
_REACH = 120


@rule(
    "C07",
    Severity.ERROR,
    Certainty.RULE,
    wrong="UBND TỈNH AN LỘC\nSố: 45/KH-UBND\nAn Lộc, ngày 12 tháng 7 năm 2023\nKẾ HOẠCH\nPhát triển thủy sản năm 2024\n"
    "Thực hiện Quyết định số 412/QĐ-TTg ngày 19/9/2023 của Thủ tướng Chính phủ.",
    right="UBND TỈNH AN LỘC\nSố: 45/KH-UBND\nAn Lộc, ngày 12 tháng 7 năm 2023\nKẾ HOẠCH\nPhát triển thủy sản năm 2024\n"
    "Thực hiện Quyết định số 412/QĐ-TTg ngày 19/5/2023 của Thủ tướng Chính phủ.",
    needs="citation",
)
def dated_before_the_draft(plan: Plan, past: Past) -> Iterator[Observation]:
    """Văn bản viện dẫn không thể ban hành sau bản viện dẫn nó.

    Ngày của văn bản viện dẫn muộn hơn ngày ghi ở đầu bản này thì một trong hai ngày sai. Bản không ghi ngày thì
    chỉ cảnh báo khi văn bản được ghi ngày sau khi năm kế hoạch đã hết (gõ 2032 thay cho 2023).

    Không coi là lỗi: văn bản “dự kiến ban hành”, “sẽ ban hành”, còn là dự thảo; văn bản cùng ngày.
    """
    draft, stated = plan.profile.date, True
    if draft is None and plan.profile.plan_year:
        draft, stated = datetime.date(plan.profile.plan_year, 12, 31), False
    if draft is None:
        return
    for citation in cited(plan):
        if citation.date and citation.date > draft and not _to_come(citation, plan):
            yield _observe(citation, draft, stated=stated)


def _to_come(citation: Citation, plan: Plan) -> bool:
    text = plan.document.blocks[citation.where.block].text
    return _TO_COME.search(text[max(0, citation.where.start - _REACH) : citation.where.end + _REACH]) is not None


def _observe(citation: Citation, draft: datetime.date, *, stated: bool) -> Observation:
    than = "ngày của bản này ({computed})" if stated else "hết năm kế hoạch ({computed})"
    return Observation(
        message="{number} ghi ngày {stated}, sau " + than + ".",
        where=citation.date_at or citation.where,
        about=(citation.undated_key, f"{citation.date}"),
        values={"number": citation.number},
        stated=f"{citation.date:%d/%m/%Y}",
        computed=f"{draft:%d/%m/%Y}",
        severity=None if stated else Severity.WARNING,
    )
