"""C08: the type in words is the type of the symbol."""

import datetime
from collections.abc import Iterator

from models.citation import Citation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.rule import rule

_ALWAYS_CODED = ("Quyết định", "Nghị quyết", "Nghị định", "Thông tư", "Thông tư liên tịch", "Chỉ thị")
"""Types that never go without their code, and whose name is never used for what another type issues."""
_CONTENT = ("Đề án", "Chương trình", "Dự án", "Kế hoạch", "Quy chế", "Quy định", "Phương án", "Hướng dẫn")
"""What a decision may issue: "Đề án số 844/QĐ-TTg" means the scheme that the decision approved."""
_ISSUING = ("Quyết định", "Nghị quyết", "Công văn", "Thông báo")
_NEW_FORM = datetime.date(2005, 5, 6)
"""Thông tư liên tịch 55/2005/TTLT-BNV-VPCP: the type goes into every symbol."""


@rule(
    "C08",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Thực hiện Quyết định số 57/CT-UBND ngày 12/4/2021 của UBND tỉnh An Lộc.",
    right="Thực hiện Chỉ thị số 57/CT-UBND ngày 12/4/2021 của UBND tỉnh An Lộc.",
    needs="citation",
)
def type_is_of_symbol(plan: Plan, past: Past) -> Iterator[Observation]:
    """Tên loại văn bản phải khớp với loại ghi trong ký hiệu.

    “Quyết định số 57/CT-UBND” là quyết định hay chỉ thị? Hai văn bản khác nhau có thể cùng số, nên không tra
    được. Quyết định, nghị quyết, nghị định, thông tư, chỉ thị ghi lệch là lỗi; các loại khác là câu hỏi.

    Không coi là lỗi: đề án, chương trình, kế hoạch, quy chế gọi theo số của quyết định ban hành nó; Quy định của
    Đảng mang ký hiệu QĐ; Thông tư viết gọn của Thông tư liên tịch; luật và văn bản hợp nhất; ký hiệu cũ.
    """
    for citation in cited(plan):
        severity = _severity(citation)
        if severity:
            parts = citation.parts
            computed = (parts.type if parts else None) or "công văn"
            yield Observation(
                message="Câu gọi là {stated}, nhưng ký hiệu {number} là của {computed}.",
                where=citation.where,
                about=(citation.undated_key, citation.type or ""),
                values={"number": citation.number},
                stated=(citation.type or "").lower(),
                computed=computed.lower(),
                severity=severity,
            )


def _severity(citation: Citation) -> Severity | None:
    said, parts = citation.type, citation.parts
    if said is None or parts is None or citation.malformed:
        return None
    if parts.type is None:
        return _uncoded(citation, said)
    if said == parts.type or said.startswith(parts.type) or parts.type.startswith(said):
        return None
    if parts.type in ("Văn bản hợp nhất", "Luật") or (parts.party and {said, parts.type} <= {"Quyết định", "Quy định"}):
        return None
    if said in _CONTENT and parts.type in _ISSUING:
        return None
    return Severity.ERROR if said in _ALWAYS_CODED else Severity.WARNING


def _uncoded(citation: Citation, said: str) -> Severity | None:
    """A symbol without type is a letter's; laws and resolutions of the National Assembly carry none either."""
    bodies = citation.parts.bodies if citation.parts else ()
    if not bodies or bodies[0].level in (None, "assembly") or said not in _ALWAYS_CODED:
        return None
    old = citation.date is not None and citation.date < _NEW_FORM
    return None if old else Severity.ERROR
