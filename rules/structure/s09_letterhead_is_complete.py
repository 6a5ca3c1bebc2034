"""S09: parts of the letterhead and of the end that every official document has."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from rules.rule import rule

_FEWEST_SECTIONS = 3
_FIRST_PAGE = 20
_MOTTO = re.compile(r"cộng hòa xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*số\s*:?[\s….\d]*/\s*\S", re.IGNORECASE | re.MULTILINE)
_PLACE_AND_DAY = re.compile(r",\s*ngày[\s….\d]*tháng[\s….\d]*năm", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi nhận\s*:?", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:TM\.|KT\.|TL\.|TUQ\.|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG)"
)
_BODY = "I. KẾT QUẢ\nĐã triển khai.\nII. KHÓ KHĂN\nNguồn lực hạn chế.\nIII. KẾ HOẠCH\nTiếp tục triển khai.\n"
_TITLE = "KẾ HOẠCH\nKhoa học và công nghệ năm 2025\n"
_TOP = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:      /KH-UBND\nAn Lộc, ngày     tháng     năm 2024\n"


@rule(
    "S09", Severity.INFO, Certainty.RULE,
    wrong=f"DỰ THẢO\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{_TITLE}{_BODY}Nơi nhận:\n- Bộ Khoa học và Công nghệ;",
    right=f"DỰ THẢO\n{_TOP}{_TITLE}{_BODY}Nơi nhận:\n- Bộ Khoa học và Công nghệ;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
)  # fmt: skip
def letterhead_is_complete(plan: Plan, past: Past) -> Iterator[Observation]:
    """Văn bản hành chính có đủ quốc hiệu, số, địa danh và ngày, nơi nhận, chức danh người ký.

    Nghị định 30/2020/NĐ-CP, Điều 8 quy định các thành phần thể thức này. Dự thảo thường để trống nên chỉ ghi chú, các
    phần thiếu được báo một lần để không quên khi phát hành.

    Chỉ xét bản ghi là dự thảo, có tên loại văn bản và từ ba đề mục. Chỗ để trống (“Số:      /KH-UBND”) coi là có.
    Tệp không có phần nào của trang đầu là lời văn chuyển từ định dạng khác, đã bỏ khung trang đầu, nên không xét.
    """
    blocks = plan.document.blocks
    first = "\n".join(b.text for b in blocks[:_FIRST_PAGE])
    if len(plan.sections) < _FEWEST_SECTIONS or not plan.profile.kind or "dự thảo" not in first.casefold():
        return
    last = "\n".join(b.text for b in blocks[plan.sections[-1].where.block :])
    parts = (
        ("quốc hiệu", _MOTTO, first),
        ("số, ký hiệu", _NUMBER, first),
        ("địa danh, ngày tháng", _PLACE_AND_DAY, first),
        ("nơi nhận", _RECIPIENTS, last),
        ("chức danh người ký", _SIGNED, last),
    )
    missing = [name for name, pattern, text in parts if not pattern.search(text)]
    if missing and not all(name in missing for name, _, text in parts if text is first):
        index = next(n for n, block in enumerate(blocks) if block.text.strip())
        yield Observation(
            message="Thể thức còn thiếu: {names}.", where=plan.document.whole(index), about=("letterhead", *missing),
            values={"names": ", ".join(missing)},
        )  # fmt: skip
