"""C09: the issuer existed on the day of the document."""

import datetime
from collections.abc import Iterator

from models.citation import Citation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.rule import rule

_SLACK = datetime.timedelta(days=45)
"""Provinces and bodies of the Party did not all change on one day."""


@rule(
    "C09",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Thực hiện Thông tư số 12/2025/TT-BTTTT ngày 15/5/2025 của Bộ Thông tin và Truyền thông.",
    right="Thực hiện Thông tư số 12/2025/TT-BTTTT ngày 15/02/2025 của Bộ Thông tin và Truyền thông.",
    needs="citation",
)
def issuer_existed(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cơ quan ban hành phải còn hoạt động vào ngày của văn bản.

    Từ 01/3/2025 nhiều bộ hợp nhất (Nghị quyết 176/2025/QH15), từ 01/7/2025 còn 34 tỉnh, thành phố và không còn cấp
    huyện (Nghị quyết 202/2025/QH15, 203/2025/QH15). Văn bản ghi ngày sau đó mà mang ký hiệu của bộ, tỉnh, huyện cũ,
    hoặc ghi ngày trước đó mà mang ký hiệu của bộ mới, thì ngày hoặc ký hiệu đã chép sai.

    Không coi là lỗi: văn bản cũ giữ ký hiệu cũ; văn bản ký trước ngày sáp nhập. Sở và ban Đảng chuyển đổi không
    cùng ngày ở các nơi nên chỉ cảnh báo, và chỉ khi lệch hơn 45 ngày; cấp huyện cũng chỉ cảnh báo.
    """
    for citation in cited(plan):
        if citation.date:
            yield from _bodies(citation, citation.date)
            yield from _area(citation, citation.date)


def _bodies(citation: Citation, day: datetime.date) -> Iterator[Observation]:
    for body in citation.parts.bodies if citation.parts else ():
        firm = body.level in ("central", "ministry")
        slack = datetime.timedelta() if firm else _SLACK
        name = body.names[0] if body.names else body.symbol
        severity = None if firm else Severity.WARNING
        if body.valid_to and day > body.valid_to + slack:
            yield _observe(citation, f"{name} chỉ hoạt động đến {body.valid_to:%d/%m/%Y}", body.symbol, severity)
        elif body.valid_from and day < body.valid_from - slack:
            yield _observe(citation, f"{name} hoạt động từ {body.valid_from:%d/%m/%Y}", body.symbol, severity)


def _area(citation: Citation, day: datetime.date) -> Iterator[Observation]:
    area = citation.area
    local = citation.parts and citation.parts.bodies and citation.parts.bodies[0].level in ("local", "department")
    if local and area and area.ended and day > area.ended:
        sure = None if area.successor else Severity.WARNING
        then = f", sau đó là {area.successor}" if area.successor else ""
        yield _observe(
            citation, f"{area.name} chỉ là đơn vị hành chính đến {area.ended:%d/%m/%Y}{then}", area.name, sure
        )


def _observe(citation: Citation, reason: str, name: str, severity: Severity | None = None) -> Observation:
    return Observation(
        message="{number} ghi ngày {stated}, nhưng {reason}.",
        where=citation.where,
        about=(citation.undated_key, name),
        values={"number": citation.number, "reason": reason},
        stated=f"{citation.date:%d/%m/%Y}",
        severity=severity,
    )
