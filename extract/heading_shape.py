"""Paragraphs that are headings by their looks alone: without a label, but bold or all in capitals."""

import re

from models.document import Block

_BULLET = re.compile(r"\s*(?:[-+*•–—…(\[“\"]|\d)")
_NEVER = re.compile(
    r"(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|CHỦ TỊCH|PHÓ |GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|NƠI NHẬN|CỘNG HÒA|CỘNG HOÀ|"
    r"ĐỘC LẬP|DỰ THẢO|QUYẾT ĐỊNH|QUYẾT NGHỊ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BIỂU|BẢNG|HÌNH|ĐƠN VỊ TÍNH|ĐVT|SỐ[ :]|"
    r"KÍNH GỬI|NGƯỜI LẬP)",
    re.IGNORECASE,
)
_LONGEST = 30
"""Words of a heading that nothing but its shape announces."""


def is_capitals(text: str) -> bool:
    """True if the text has at least two words and no small letter, numbers and signs apart."""
    return text.isupper() and text.strip().count(" ") > 0


def looks_like_heading(block: Block, following: Block | None) -> bool:
    """True if the block is short, stressed, unlike letterhead and signature, and plain text follows it."""
    text = block.text.strip()
    if not (block.bold or is_capitals(text)) or text.count(" ") >= _LONGEST or text.endswith((".", ";", ",")):
        return False
    if _BULLET.match(text) or _NEVER.match(text) or " " not in text:
        return False
    return following is not None and following.kind == "paragraph" and _is_plain(following)


def _is_plain(block: Block) -> bool:
    """A sentence or a list, not a second line of a title."""
    return not block.bold and not block.text.isupper() and (" " in block.text.strip())
