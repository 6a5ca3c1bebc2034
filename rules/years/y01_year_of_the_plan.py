"""Y01: a year of an older plan that was left standing in the plan part."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.period import Period
from models.plan import Plan
from rules.rule import rule
from rules.years.plan_part import plan_part

_VERBS = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:và\s+)?(?:tiếp tục\s+|đẩy mạnh\s+|tập trung\s+|phối hợp\s+)?"
    r"(?:hỗ trợ|tổ chức|triển khai|xây dựng|thực hiện|ban hành|tuyển chọn|mở|đào tạo|tập huấn|kiểm tra|thanh tra|"
    r"khảo sát|tham gia|vận động|hướng dẫn|đầu tư|mua sắm|bố trí|phân bổ|đề xuất|tăng cường|phát triển|cấp|"
    r"tuyên truyền|nâng cấp|duy trì|lập|giao|phấn đấu|dự kiến)(?!\w)",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(
    r"(?<!\w)(?:đã|so với|cùng kỳ|trên cơ sở|dựa trên|căn cứ|kết quả|tình hình|từ|đến|tới|sau|trước|hết|cuối|còn lại|"
    r"chuyển tiếp|chuyển sang|kế thừa|nghiệm thu|quyết toán|tổng kết|sơ kết|thanh toán|thanh lý|hoàn trả|phê duyệt|"
    r"được giao|ban hành năm|nợ|tồn|dư|bằng|tăng|giảm|phát sinh|công bố|luật|nghị quyết|hiến pháp|sửa đổi|điều tra|"
    r"thống kê|báo cáo|đánh giá|rà soát|khóa|thành lập|số liệu|giải thưởng|gồm)(?!\w)",
    re.IGNORECASE,
)
_OF = re.compile(r"(?<!\w)(?:của|trong kế hoạch|theo kế hoạch|theo chương trình)\s*$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;:](?=\s|$)")
_CLOSING = re.compile(r"\s*Trên đây là\s", re.IGNORECASE)


@rule(
    "Y01", Severity.WARNING, Certainty.HEURISTIC, needs="plan_year",
    wrong="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\nI. KẾ HOẠCH NĂM 2025\n"
    "- Triển khai các mô hình ứng dụng; hỗ trợ doanh nghiệp đăng ký nhãn hiệu năm 2023.",
    right="KẾ HOẠCH\nKhoa học và công nghệ năm 2025\nI. KẾ HOẠCH NĂM 2025\n"
    "- Triển khai các mô hình ứng dụng; hỗ trợ doanh nghiệp đăng ký nhãn hiệu năm 2025.",
)  # fmt: skip
def year_of_the_plan(plan: Plan, past: Past) -> Iterator[Observation]:
    """Việc trong phần kế hoạch phải ghi năm của kế hoạch.

    Câu chép từ bản của năm trước thường còn sót năm cũ: “hỗ trợ … năm 2023” trong kế hoạch năm 2025. Kinh phí bố trí
    cho việc đó không biết thuộc năm nào.

    Chỉ xét vế câu mở đầu bằng động từ chỉ việc sẽ làm, nằm dưới đề mục kế hoạch của năm đó, và câu kết “Trên đây
    là …”. Không hỏi với năm của kế hoạch và năm sau nó; năm làm mốc so sánh, năm của văn bản, của số liệu, của nhiệm vụ
    chuyển tiếp, nghiệm thu, quyết toán. Năm liền trước thì chỉ ghi chú.
    """
    year, part = plan.profile.plan_year, plan_part(plan)
    if year is None:
        return
    for period in plan.periods:
        if period.kind != "year" or period.start is None or period.where.table or period.inferred:
            continue
        stale = period.start.year
        closing = _closes(plan, period)
        if stale < year and (closing or (period.where.section in part and _is_planned(plan, period))):
            yield _observation(plan, period, stale, year, closing)


def _closes(plan: Plan, period: Period) -> bool:
    """True if the year is the only one of the closing sentence."""
    text = plan.document.blocks[period.where.block].text
    years = {p.text.split()[-1] for p in plan.periods if p.where.block == period.where.block and p.kind == "year"}
    return bool(_CLOSING.match(text)) and len(years) == 1 and not _LOOKS_BACK.search(text, 0, period.where.start)


def _is_planned(plan: Plan, period: Period) -> bool:
    text, at = plan.document.blocks[period.where.block].text, period.where
    if not text[at.start : at.end].lower().startswith("năm"):
        return False
    stops = [m.end() for m in _CLAUSE_END.finditer(text, 0, at.start)]
    before = text[stops[-1] if stops else 0 : at.start]
    if before.count("“") > before.count("”") or before.count("(") > before.count(")"):
        return False
    return bool(_VERBS.match(before)) and not _LOOKS_BACK.search(before) and not _OF.search(before)


def _observation(plan: Plan, period: Period, stale: int, year: int, closing: bool) -> Observation:
    text = plan.document.blocks[period.where.block].text
    near = text[max(0, period.where.start - 60) : period.where.start]
    heading = next((s for s in plan.sections if s.id == period.where.section), None)
    evidence = () if closing or heading is None else (Evidence(where=heading.where, text=heading.title),)
    return Observation(
        message="Kế hoạch năm {computed} nhưng việc này ghi năm {stated}: có phải năm sót từ bản cũ?",
        where=period.where, about=("stale", str(stale), near.casefold()), stated=str(stale), computed=str(year),
        evidence=evidence, severity=Severity.INFO if stale == year - 1 and not closing else None,
    )  # fmt: skip
