"""S02: a heading with nothing under it, or whose proposals are missing."""

import re
from collections.abc import Iterator

from models.finding import Certainty, Observation, Severity
from models.past import Past
from models.plan import Plan
from models.section import Section
from rules.rule import rule
from rules.structure.section_text import section_texts

_PROPOSALS = re.compile(r"(?:đề xuất,?\s+(?:và\s+)?)?kiến nghị", re.IGNORECASE)
_PROPOSED = re.compile(
    r"kiến nghị|đề nghị|kính mong|mong muốn|(?:^|[.;+-]\s*)đề xuất|"
    r"đề xuất (?:với |cho |trung ương|chính phủ|bộ |tỉnh|ubnd|ủy ban)|"
    r"(?:cần|xem xét|sớm|tiếp tục|quan tâm|tạo điều kiện)\s+(?:có |được )?"
    r"(?:ban hành|hướng dẫn|bố trí|hỗ trợ|sửa đổi|bổ sung)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE = re.compile(r"[^\d;:]{3,90}")
"""A short name; what holds figures or several clauses is an item of a list that stands like a heading."""


@rule(
    "S02", Severity.WARNING, Certainty.HEURISTIC,
    wrong="I. KẾT QUẢ\n1. Sở hữu trí tuệ\nĐã hướng dẫn 12 tổ chức.\n2. Khó khăn và kiến nghị\n"
    "Nguồn nhân lực còn thiếu, trang thiết bị đã cũ.",
    right="I. KẾT QUẢ\n1. Sở hữu trí tuệ\nĐã hướng dẫn 12 tổ chức.\n2. Khó khăn và kiến nghị\n"
    "Nguồn nhân lực còn thiếu, trang thiết bị đã cũ. Đề nghị Bộ sớm có hướng dẫn.",
)  # fmt: skip
def section_keeps_its_promise(plan: Plan, past: Past) -> Iterator[Observation]:
    """Đề mục nêu nội dung nào thì dưới đề mục phải có nội dung đó.

    Đề mục để trống, hoặc ghi “kiến nghị” mà bên dưới chỉ kể khó khăn, là bản viết chưa xong: người đọc không biết cơ
    quan lập kế hoạch đề nghị điều gì.

    Đề mục trống chỉ được hỏi khi các đề mục ngang cấp đều có nội dung. Không hỏi khi các đề mục liền nhau chỉ là danh
    sách, khi nội dung nằm ngay sau dấu hai chấm, trong bảng hay ở các mục con.
    """
    texts = section_texts(plan)
    for section in plan.sections:
        text, siblings = texts[section.id], [s for s in plan.sections if s.parent == section.parent and s != section]
        if not text and _TITLE.fullmatch(section.title) and len(siblings) > 1 and all(texts[s.id] for s in siblings):
            yield _observation(plan, section, "Đề mục “{title}” không có nội dung nào bên dưới.", "")
        elif text and (match := _PROPOSALS.search(section.title)) and not _PROPOSED.search(text):
            yield _observation(plan, section, "Đề mục có “{promise}” nhưng bên dưới không có kiến nghị nào.", match[0])


def _observation(plan: Plan, section: Section, message: str, promise: str) -> Observation:
    start = section.where.start + section.title.find(promise) if promise else section.where.start
    end = start + len(promise) if promise else section.where.end
    if start == end:
        start, end = 0, len(plan.document.blocks[section.where.block].text)
    return Observation(
        message=message, where=plan.document.place(section.where.block, start, end),
        about=("section", section.title.casefold(), promise), values={"title": section.title, "promise": promise},
    )  # fmt: skip
