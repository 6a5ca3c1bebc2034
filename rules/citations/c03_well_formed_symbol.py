"""C03: the symbol of a cited document is well formed."""

import re
from collections.abc import Iterator

from models.citation import Citation
from models.finding import Certainty, Observation, Severity, Suggestion
from models.past import Past
from models.plan import Plan
from rules.rule import rule


@rule(
    "C03",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Thực hiện Quyết định số 415/QĐ-QĐ-TTg ngày 19/01/2021 của Thủ tướng Chính phủ.",
    right="Thực hiện Quyết định số 415/QĐ-TTg ngày 19/01/2021 của Thủ tướng Chính phủ.",
    needs="citation",
)
def well_formed_symbol(plan: Plan, past: Past) -> Iterator[Observation]:
    """Số, ký hiệu của văn bản viện dẫn phải đúng thể thức.

    Văn bản của Nhà nước ghi “số/loại-cơ quan” (12/KH-UBND), công văn ghi “số/cơ quan-đơn vị”, văn bản quy
    phạm thêm năm (15/2018/NĐ-CP): Nghị định 30/2020/NĐ-CP, Luật 64/2025/QH15. Văn bản của Đảng ghi
    “số-loại/cơ quan” (20-CTr/TU): Hướng dẫn 36-HD/VPTW. Lặp loại văn bản, thiếu dấu ngăn, thừa nhóm chữ hay loại
    không có thật thì không tra được văn bản: lỗi. Chỉ sai dấu ngăn (20/CTr-TU): cảnh báo. Chỉ khác kiểu chữ
    (02-Ctr/TU, QD-TTg): ghi chú.

    Không coi là lỗi: ký hiệu cũ (129/2007/TTLT/BTC-BKHCN, 27/QĐ-UB), số chèn (58a/KH-UBND), khoảng trắng quanh
    dấu ngăn, chữ in hoa trong tiêu đề, ký hiệu của cơ quan chưa có trong danh mục.
    """
    for citation in plan.citations:
        if citation.malformed or citation.repaired:
            yield _observation(citation)


def _observation(citation: Citation) -> Observation:
    repaired = citation.repaired
    message = (
        "Ký hiệu {number} viết chưa đúng thể thức"
        if citation.malformed
        else "Ký hiệu {number} viết khác kiểu chữ quy định"
    )
    return Observation(
        message=message + (": nên là {repaired}." if repaired else ": không rõ là loại văn bản nào, hoặc của năm nào."),
        where=citation.number_at,
        about=(citation.undated_key, re.sub(r"\s", "", citation.number)),
        values={"number": citation.number, "repaired": repaired or ""},
        stated=citation.number,
        computed=repaired,
        suggestion=Suggestion(kind="symbol", text=repaired, where=citation.number_at) if repaired else None,
        severity=_severity(citation),
    )


def _severity(citation: Citation) -> Severity:
    if not citation.malformed:
        return Severity.INFO
    return Severity.WARNING if citation.repaired and _only_marks(citation.number, citation.repaired) else Severity.ERROR


def _only_marks(number: str, repaired: str) -> bool:
    """True if the same parts stand in the same order, only with "-" for "/" or the other way round."""
    return re.split(r"[-/–]", number.casefold()) == re.split(r"[-/]", repaired.casefold())
