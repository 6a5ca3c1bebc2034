"""Names without quotes: a head noun as a proper name, or with words that make it one task."""

import re
from collections.abc import Iterator

from extract.task_end import DATED, task_end
from extract.task_heads import Head, head_pattern, task_heads

_PLURAL = re.compile(r"(?:các|những|nhiều|mọi|một số|từng|mỗi|\d|triệu|và các|loại|trong|số|theo)\s+$")
_COUNTED = re.compile(r"(?:^|\D)0?1\s+$")
_MAKING = re.compile(
    r"(?:xây dựng|thực hiện|triển khai|nhân rộng|thử nghiệm|lắp đặt|thí điểm|chuyển giao|áp dụng|phát triển|hình thành)"
    r"(?:\s+thử nghiệm|\s+thành công|\s+được|\s+thí điểm)?\s+$"
)
_GENERIC = (
    "này|đó|trên|nêu|đã|đang|được|có|của|là|do|thuộc|theo|nào|khác|sau|mới|cần|phải|sẽ|và(?! dự toán)|hoặc|cấp|chung"
    "|trọng tâm|chủ yếu|cụ thể|hoạt động|hằng năm|hàng năm|năm|để|cho|với|tại|như|gồm|đầu tư công|giai đoạn"
    "|khoa học và công nghệ (?:cấp|quốc gia|các|của|được|có|năm|trên)"
)
_NOT_A_NAME = re.compile(rf"\s*(?:[,.;:)\]/“”\"]|$|số\s*[\d:…]|(?:{_GENERIC})(?!\w))")
"""What follows a head noun that speaks of tasks in general, or of a document by its number."""
_DOING = re.compile(r"\s*(?:thực hiện|triển khai)(?!\w)")
"""After a head noun in small letters a verb; after a capital the first word of a name."""
_VENUE = re.compile(r"\stại\s")
_EVENTS = frozenset(("lớp tập huấn", "hội thảo", "hội nghị"))
_OFFICE = re.compile(
    r"\s*(?:Thủ tướng|Chính phủ|Bộ|Sở|UBND|Ủy|Uỷ|Quốc hội|Trung ương|Nhà nước|Tỉnh|Ban|Hội đồng)(?!\w)"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]|\n)\s*(?:[-+*•]\s*|\d{1,2}(?:\.\d+)*[.)]\s*|[a-zđ]\)\s*)?$")
_FEWEST_WORDS = 3


def plain_tasks(lower: str, text: str, free_from: list[tuple[int, int]]) -> Iterator[tuple[int, int, Head]]:
    """Start, end and head noun of every unquoted name outside ``free_from``; the head noun is a part of it."""
    taken = 0
    for match in head_pattern().finditer(lower):
        start, after = match.span()
        if start < taken or any(s <= start < e for s, e in free_from):
            continue
        head = task_heads()[match[0]]
        if text[start].islower() and _DOING.match(lower, after):
            continue
        if _NOT_A_NAME.match(lower, after) or not _begins_name(lower, text, start, after, head):
            continue
        end = task_end(lower, text, after)
        if head.kind in _EVENTS and (venue := _VENUE.search(lower, after, end)):
            end = venue.start()
        if _is_name(lower, text, start, after, end, head):
            taken = end
            yield _name_start(lower, start, after), end, head


def _name_start(lower: str, start: int, after: int) -> int:
    """A class or course is not named "lớp …": its name begins behind the noun."""
    if not lower.startswith(("lớp", "khóa", "khoá"), start):
        return start
    return after + len(lower[after:]) - len(lower[after:].lstrip())


def _begins_name(lower: str, text: str, start: int, after: int, head: Head) -> bool:
    """True if the head noun can begin a name here, by its case and the word before it."""
    before = lower[max(0, start - 40) : start]
    if head.plain == "quoted" or (_PLURAL.search(before) and not _COUNTED.search(before)):
        return False
    if text[start].isupper() and not _SENTENCE_START.search(text[:start]):
        return True
    follows = text[after : after + 2].strip()[:1]
    if follows.isupper() and not _OFFICE.match(text, after):
        return head.plain != "named"
    if head.plain == "made":
        return bool(_MAKING.search(before))
    return head.plain in ("yes", "dated") or text[start].isupper()


def _is_name(lower: str, text: str, start: int, after: int, end: int, head: Head) -> bool:
    """True if enough words follow, or an acronym or proper noun; names in small letters need their years."""
    words = text[after:end].split()
    if not words:
        return False
    proper = words[0][0].isupper()
    dated = DATED.search(lower, after, end) is not None
    common = text[start].islower() or bool(_SENTENCE_START.search(text[:start]))
    if common and not proper and head.plain not in ("yes", "made"):
        return dated and len(words) >= _FEWEST_WORDS + 3
    return proper or dated or len(words) >= _FEWEST_WORDS
