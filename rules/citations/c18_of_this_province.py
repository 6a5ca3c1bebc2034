"""C18: a local document that a plan carries out is of its own province."""

import re
from collections.abc import Iterator

from models.citation import Area, Citation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.rule import rule

_TOGETHER = re.compile(
    r"phối hợp|hợp tác|liên kết|ký kết|liên tỉnh|liên vùng|vùng |kinh nghiệm|tham khảo|tương tự|các tỉnh|sáp nhập|"
    r"hợp nhất|trước đây|chuyển giao|tiếp nhận|kế thừa",
    re.IGNORECASE,
)
_LOWER = re.compile(r"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s")


@rule(
    "C18",
    Severity.WARNING,
    Certainty.HEURISTIC,
    wrong="ỦY BAN NHÂN DÂN TỈNH AN LỘC\nKẾ HOẠCH\nPhát triển thủy sản tỉnh An Lộc năm 2025\n"
    "Thực hiện Kế hoạch số 64/KH-UBND ngày 09/3/2022 của UBND tỉnh Bình Xuyên về phát triển thủy sản.",
    right="ỦY BAN NHÂN DÂN TỈNH AN LỘC\nKẾ HOẠCH\nPhát triển thủy sản tỉnh An Lộc năm 2025\n"
    "Thực hiện Kế hoạch số 64/KH-UBND ngày 09/3/2022 của UBND tỉnh An Lộc về phát triển thủy sản.",
    needs="citation",
)
def of_this_province(plan: Plan, past: Past) -> Iterator[Observation]:
    """Văn bản địa phương làm căn cứ phải là của chính tỉnh này.

    Văn bản của Ủy ban nhân dân, Hội đồng nhân dân, Tỉnh ủy tỉnh khác không ràng buộc tỉnh này; gặp trong bản này
    thường là do chép từ kế hoạch của tỉnh bạn mà chưa sửa tên.

    Không coi là lỗi: đoạn nói về phối hợp, liên kết vùng, trao đổi kinh nghiệm, sáp nhập; văn bản của tỉnh đã hợp
    nhất vào tỉnh này; văn bản của huyện, xã; bản của bộ, ngành; bản mà phần đầu và tiêu đề
    không nói rõ của tỉnh nào.
    """
    home = plan.profile.place
    if home is None or home not in f"{plan.profile.issuer} {plan.profile.title}":
        return
    for citation in cited(plan):
        if citation.area and _is_foreign(citation.area, home) and not _together(citation, plan):
            yield Observation(
                message="{number} là văn bản của {stated}, trong khi bản này của {computed}.",
                where=citation.issuer_at or citation.where,
                about=(citation.undated_key, citation.area.name),
                values={"number": citation.number},
                stated=citation.area.name,
                computed=home,
            )


def _is_foreign(area: Area, home: str) -> bool:
    if _LOWER.match(area.name) or area.name.casefold() == home.casefold():
        return False
    return area.successor is None or area.successor.casefold() != home.casefold()


def _together(citation: Citation, plan: Plan) -> bool:
    local = citation.parts and citation.parts.bodies and citation.parts.bodies[0].level in ("local", "party_local")
    return not local or _TOGETHER.search(plan.document.blocks[citation.where.block].text) is not None
