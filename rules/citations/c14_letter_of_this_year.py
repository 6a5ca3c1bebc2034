"""C14: the guidance that a plan is drawn up by is that of its year."""

import re
from collections.abc import Iterator

from models.citation import Citation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.citations.rows import confirmed, rows
from rules.rule import rule

_BASIS = re.compile(r"(?:^|[.;]\s*)[-+*\s]*(?:thực hiện|căn cứ|theo)\s+(?:các\s+|hướng dẫn (?:của|tại)\s+)?$", re.I)
_GUIDES = re.compile(r"(?:hướng dẫn|xây dựng|lập)[^.;]*(?:kế hoạch|dự toán)", re.IGNORECASE)
_TERM = re.compile(r"\d+\s*năm|giai đoạn|trung hạn|\d{4}\s*[-–]\s*\d{4}", re.IGNORECASE)
_YEAR = re.compile(r"năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d)", re.IGNORECASE)
_TOP = 0.15
"""The share of a draft, from its beginning, in which a basis is that of the whole plan."""


@rule(
    "C14",
    Severity.ERROR,
    Certainty.RULE,
    wrong="KẾ HOẠCH\nKhoa học và công nghệ tỉnh An Lộc năm 2025\n"
    "Thực hiện Công văn số 938/BKHCN-KHTC ngày 06/4/2023 của Bộ Khoa học và Công nghệ, UBND tỉnh lập kế hoạch.",
    right="KẾ HOẠCH\nKhoa học và công nghệ tỉnh An Lộc năm 2024\n"
    "Thực hiện Công văn số 938/BKHCN-KHTC ngày 06/4/2023 của Bộ Khoa học và Công nghệ, UBND tỉnh lập kế hoạch.",
    needs="plan_year",
)
def letter_of_this_year(plan: Plan, past: Past) -> Iterator[Observation]:
    """Văn bản hướng dẫn lập kế hoạch, dự toán phải là của năm kế hoạch này.

    Mỗi năm Bộ Khoa học và Công nghệ, Bộ Tài chính và Thủ tướng có văn bản hướng dẫn mới; công văn của năm trước
    còn ở đầu bản là dấu hiệu bản cũ được sửa lại chưa hết. Danh sách kèm theo ghi văn bản của từng năm; văn bản
    không có trong danh sách thì so năm ghi trong chính trích yếu, và chỉ cảnh báo.

    Không coi là lỗi: văn bản nêu cùng văn bản của năm này (tiếp theo, thay thế), phần kết quả năm trước, hướng dẫn
    cho kế hoạch nhiều năm, dòng chưa xác nhận (chỉ ghi chú), bản không rõ năm kế hoạch.
    """
    year = plan.profile.plan_year
    if year is None:
        return
    basis = [(c, _listed(c)) for c in cited(plan) if _is_basis(c, plan)]
    of_year = {row["issuer"] for c in cited(plan) if (row := _listed(c)) and int(row["plan_year"]) == year}
    for citation, row in basis:
        if row and int(row["plan_year"]) != year and row["issuer"] not in of_year:
            yield _observe(citation, row["plan_year"], year, None if confirmed(row) else Severity.INFO)
        elif not row and not of_year and (other := _other_year(citation, year)):
            yield _observe(citation, other, year, Severity.WARNING)


def _is_basis(citation: Citation, plan: Plan) -> bool:
    """A basis stands after "Thực hiện", "Căn cứ" in the opening, where results are not yet spoken of."""
    text = plan.document.blocks[citation.where.block].text
    early = citation.where.block <= max(12, _TOP * len(plan.document.blocks))
    return early and _BASIS.search(text[: citation.where.start]) is not None


def _listed(citation: Citation) -> dict[str, str] | None:
    """The row of a guiding document; its number counts in its own year only."""
    for row in rows("guidance_by_year"):
        if row["key"] != citation.undated_key:
            continue
        year = citation.parts.year if citation.parts else None
        if (year or (citation.date.year if citation.date else 0)) == int(row["year"]):
            return row
    return None


def _other_year(citation: Citation, year: int) -> str | None:
    """The last year that the title guides the plan of, if it is none of the plan's and no span of years."""
    title = citation.title or ""
    if not _GUIDES.search(title) or _TERM.search(title):
        return None
    years = _YEAR.findall(title)
    return max(years) if years and max(map(int, years)) < year else None


def _observe(citation: Citation, of: str, year: int, severity: Severity | None) -> Observation:
    return Observation(
        message="{number} hướng dẫn kế hoạch năm {stated}, nhưng đây là kế hoạch năm {computed}.",
        where=citation.where, about=(citation.undated_key, of, str(year)), values={"number": citation.number},
        stated=of, computed=str(year), severity=severity,
    )  # fmt: skip
