"""Y11: the district level in a plan for a year in which there is none."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Evidence, Observation, Severity
from models.past import Past
from models.place import Place
from models.plan import Plan
from rules.rule import rule
from rules.years.plan_part import plan_part

_FIRST_YEAR = 2026
"""The first budget year without districts: they ended on 1 July 2025 (Luật Tổ chức chính quyền địa phương số
72/2025/QH15, Điều 1 và 51; Nghị quyết số 203/2025/QH15)."""
_DISTRICTS = re.compile(
    r"(?<!\w)(?:cấp huyện|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các )?(?:huyện|thị xã)|các huyện(?:, thị xã)?|"
    r"Phòng Kinh tế và Hạ tầng|Phòng Kinh tế - Hạ tầng)(?!\w)",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"(?<!\w)(?:cũ|trước đây|trước sắp xếp|trước sáp nhập|sau sắp xếp|bãi bỏ|kết thúc hoạt động|giải thể|chuyển giao|"
    r"bàn giao|đã|tiếp nhận|không còn|thay cho)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;](?=\s)")


@rule(
    "Y11", Severity.WARNING, Certainty.RULE, needs="plan_year",
    wrong="KẾ HOẠCH\nKhoa học và công nghệ năm 2026\nI. KẾ HOẠCH NĂM 2026\n"
    "- Phân bổ kinh phí cho hoạt động khoa học và công nghệ cấp huyện.",
    right="KẾ HOẠCH\nKhoa học và công nghệ năm 2026\nI. KẾ HOẠCH NĂM 2026\n"
    "- Phân bổ kinh phí cho hoạt động khoa học và công nghệ cấp xã.",
)  # fmt: skip
def no_district_level(plan: Plan, past: Past) -> Iterator[Observation]:
    """Từ ngày 01/7/2025 không còn đơn vị hành chính cấp huyện.

    Luật Tổ chức chính quyền địa phương số 72/2025/QH15 chỉ còn cấp tỉnh và cấp xã. Kế hoạch từ năm 2026 mà giao việc,
    phân bổ kinh phí cho cấp huyện thì không có nơi nhận.

    Chỉ xét phần kế hoạch. Không hỏi ở phần kết quả các năm trước, ở câu nói về đơn vị cũ, về việc bàn giao, tiếp nhận.
    Đặc khu, thành phố thuộc tỉnh nêu tên riêng không xét. Các chỗ được báo một lần.
    """
    year, part = plan.profile.plan_year, plan_part(plan)
    if year is None or year < _FIRST_YEAR:
        return
    found: list[Place] = []
    for index, block in enumerate(plan.document.blocks):
        if block.section in part:
            found += [
                plan.document.place(index, *match.span())
                for match in _DISTRICTS.finditer(block.text)
                if not _FORMER.search(_sentence(block.text, match.start()))
            ]
    if found:
        quotes = [plan.document.quote(where) for where in found]
        yield Observation(
            message="“{text}” trong kế hoạch năm {year}: từ ngày 01/7/2025 không còn cấp huyện.",
            values={"text": quotes[0], "year": str(year)}, where=found[0],
            about=("district", *sorted({quote.casefold() for quote in quotes})),
            evidence=tuple(Evidence(where=w, text=q) for w, q in zip(found[1:], quotes[1:], strict=True)),
        )  # fmt: skip


def _sentence(text: str, at: int) -> str:
    stops = [m.end() for m in _SENTENCE.finditer(text)]
    return text[max((s for s in stops if s <= at), default=0) : min((s for s in stops if s > at), default=len(text))]
