"""The mark that begins a list item: "-", "+", "a)", typed or set by Word's numbering (ký hiệu đầu dòng)."""

import re

from models.document import Block

_BULLET = re.compile(r"\s*([-+*•–‒—])\s*(?=\S)")
_LETTER = re.compile(r"\s*\(?([a-zđ])[.)]\s", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:\((\d{1,2})\)|(\d{1,2})[.)])\s")


def bullet_of(block: Block) -> str | None:
    """The kind of mark before an item: "-", "+", "*", "a" for letters, "1" for numbers; None without one."""
    text = f"{block.label} x" if block.label else block.text
    if match := _BULLET.match(text):
        return "-" if match[1] in "–‒—" else match[1]
    if _LETTER.match(text):
        return "a"
    return "1" if _NUMBER.match(text) else None
