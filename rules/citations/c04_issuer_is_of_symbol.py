"""C04: the issuer in words is the issuer of the symbol."""

import re
from collections.abc import Iterator

from models.citation import Body, Citation
from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.citations.graph import cited
from rules.rule import rule

_SYMBOLS = {
    "TTg": r"thủ tướng",
    "CP": r"(?<!tướng )chính phủ",
    "UBND": r"ủy ban nhân dân",
    "UB": r"ủy ban nhân dân",
    "HĐND": r"hội đồng nhân dân",
    "TW": r"trung ương|bộ chính trị|ban bí thư|tổng bí thư|đảng",
    "TU": r"tỉnh ủy|thành ủy|đảng bộ|ban thường vụ|ban chấp hành",
    "VPCP": r"văn phòng chính phủ|thủ tướng|chính phủ",
}
"""Words that may stand for a body: whoever signs for it, and whose conclusions its letters announce."""
_OF_MINISTRIES = re.compile(r"^(?:vụ|cục|tổng cục|văn phòng|thanh tra|viện|trung tâm|ủy ban|ban|liên)(?!\w)")
_HEADS = re.compile(r"^(?:bộ trưởng|giám đốc|thứ trưởng|lãnh đạo|chủ nhiệm|thống đốc)\s+")


@rule(
    "C04",
    Severity.ERROR,
    Certainty.RULE,
    wrong="Thực hiện Nghị định số 32/2021/NĐ-CP ngày 05/4/2021 của Thủ tướng Chính phủ.",
    right="Thực hiện Nghị định số 32/2021/NĐ-CP ngày 05/4/2021 của Chính phủ.",
    needs="citation",
)
def issuer_is_of_symbol(plan: Plan, past: Past) -> Iterator[Observation]:
    """Cơ quan ban hành nêu trong câu phải là cơ quan ghi trong ký hiệu.

    Ký hiệu NĐ-CP là của Chính phủ, QĐ-TTg của Thủ tướng Chính phủ, KH-UBND của Ủy ban nhân dân. Nêu cơ quan
    khác thì hoặc ký hiệu, hoặc tên cơ quan đã chép sai, và người đọc không biết tra văn bản nào.

    Không coi là lỗi: người đứng đầu thay cho cơ quan (Bộ trưởng, Chủ tịch UBND), đơn vị thuộc bộ, Bộ Chính trị
    hay Ban Bí thư với ký hiệu TW, kết luận của Thủ tướng do Văn phòng Chính phủ thông báo, văn bản liên tịch chỉ
    nêu một cơ quan, ký hiệu của cơ quan chưa có trong danh mục, chỗ không nêu cơ quan.
    """
    for citation in cited(plan):
        bodies = citation.parts.bodies if citation.parts else ()
        if citation.issuer_said and citation.issuer and bodies and not _named(bodies, citation):
            yield Observation(
                message="Ký hiệu {number} là của {computed}, nhưng câu ghi “của {stated}”.",
                where=citation.issuer_at or citation.where,
                about=(citation.undated_key, citation.issuer.casefold()),
                values={"number": citation.number},
                stated=citation.issuer_said,
                computed=bodies[0].names[0] if bodies[0].names else bodies[0].symbol,
            )


def _named(bodies: tuple[Body, ...], citation: Citation) -> bool:
    """True if one of the bodies may be meant by the words; bodies that are not known mean anybody."""
    said = (citation.issuer or "").casefold()
    joint = (citation.parts.type or "") if citation.parts else ""
    first = bodies if "liên tịch" in joint or "phối hợp" in joint else bodies[:1]
    return any(_may_be(body, said) for body in first)


def _may_be(body: Body, said: str) -> bool:
    if body.symbol in _SYMBOLS:
        return re.search(_SYMBOLS[body.symbol], said) is not None
    named = any(name.casefold() in said for name in body.names)
    match body.level:
        case "assembly":
            return "quốc hội" in said
        case "ministry":
            return named or _OF_MINISTRIES.match(said) is not None or "liên tịch" in said
        case "department":
            other = said.startswith("sở ") or re.match(r"(?:bộ |chính phủ|thủ tướng|quốc hội)", _HEADS.sub("", said))
            return named or not (body.symbol.startswith("S") and other)
        case _:
            return True
