"""C12: what a draft applies is still in force."""

import datetime
import re
from collections.abc import Iterator

from models.citation import Citation, Standard
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.citations.graph import cited
from rules.citations.known_documents import known_document
from rules.citations.rows import confirmed, day, rows
from rules.rule import rule

_HISTORY = re.compile(
    r"thay thế|hết hiệu lực|trước đây|trước khi|bãi bỏ|sửa đổi|chuyển tiếp|rà soát|tổng kết|sơ kết|kế thừa|đã", re.I
)
_BASIS = re.compile(r"(?:căn cứ|thực hiện|theo quy định (?:của|tại)|áp dụng)\s+(?:\S+\s+){0,2}$", re.IGNORECASE)


@rule(
    "C12",
    Severity.WARNING,
    Certainty.RULE,
    wrong="Quý I năm 2024, đo kiểm chất lượng xăng lưu thông trên thị trường theo QCVN 1:2015/BKHCN.",
    right="Quý I năm 2022, đo kiểm chất lượng xăng lưu thông trên thị trường theo QCVN 1:2015/BKHCN.",
)
def still_in_force(plan: Plan, past: Past) -> Iterator[Observation]:
    """Văn bản, quy chuẩn đem áp dụng phải còn hiệu lực vào thời gian đang nói.

    Danh sách kèm theo ghi ngày hết hiệu lực và văn bản thay thế, mỗi dòng có nguồn. Quy chuẩn được so với thời
    gian nêu trong cùng đoạn; văn bản làm căn cứ được so với ngày của bản này, không có thì với đầu năm trước năm
    kế hoạch. Dòng chưa xác nhận chỉ sinh ghi chú.

    Không coi là lỗi: việc của thời gian quy chuẩn cũ còn hiệu lực, đoạn nói về việc thay thế, sửa đổi hoặc đã làm,
    đoạn không nêu thời gian, văn bản không có trong danh sách.
    """
    for standard in plan.standards:
        yield from _standard(standard, plan)
    for citation in cited(plan):
        yield from _document(citation, plan, past)


def _standard(standard: Standard, plan: Plan) -> Iterator[Observation]:
    for row in rows("standards"):
        expired = day(row["expired"])
        if expired and _is(standard, row) and _all_after(plan, standard.where, expired):
            yield Observation(
                message="{stated} đã được thay từ {expired}: thời gian đang nói phải theo {computed}.",
                where=standard.where, about=(row["full_name"], "hết hiệu lực"),
                values={"expired": f"{expired:%d/%m/%Y}"}, stated=standard.text, computed=row["successor"],
                severity=None if confirmed(row) else Severity.INFO,
            )  # fmt: skip


def _is(standard: Standard, row: dict[str, str]) -> bool:
    same = (standard.series, standard.number.lstrip("0")) == (row["series"], row["number"])
    return same and standard.year == int(row["year"])


def _all_after(plan: Plan, where: Place, expired: datetime.date) -> bool:
    """True if the paragraph names a time, and none of it is before the day."""
    text = plan.document.blocks[where.block].text
    starts = [p.start for p in plan.periods if p.where.block == where.block and p.start and p.where not in where]
    return bool(starts) and min(starts) >= expired and not _HISTORY.search(text)


def _document(citation: Citation, plan: Plan, past: Past) -> Iterator[Observation]:
    known, draft = known_document(citation, past), _draft_day(plan)
    if known is None or known.expired is None or draft is None or draft < known.expired:
        return
    text = plan.document.blocks[citation.where.block].text
    if not _BASIS.search(text[: citation.where.start]) or _HISTORY.search(text):
        return
    if any(p.start and p.start < known.expired for p in plan.periods if _beside(p.where, citation.where)):
        return
    yield Observation(
        message="{stated} hết hiệu lực từ {expired}" + (", thay bằng {computed}" if known.successor else "") + ".",
        where=citation.where, about=(citation.undated_key, "hết hiệu lực"),
        values={"expired": f"{known.expired:%d/%m/%Y}"}, stated=citation.number, computed=known.successor,
        severity=None if known.confirmed else Severity.INFO,
    )  # fmt: skip


def _beside(period: Place, citation: Place) -> bool:
    return period.block == citation.block and period not in citation


def _draft_day(plan: Plan) -> datetime.date | None:
    """The day of the draft, or the first on which a plan for its year is drawn up."""
    if plan.profile.date or plan.profile.plan_year is None:
        return plan.profile.date
    return datetime.date(plan.profile.plan_year - 1, 1, 1)
