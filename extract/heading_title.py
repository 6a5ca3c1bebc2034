"""What stands behind a label: a title, a title with its text run in, a list item, or a sentence."""

import re
from typing import Literal

Nature = Literal["title", "run_in", "item", "sentence"]

_STOP = re.compile(r"(?<![A-ZĐ\d])[.!?]\s+(?=[^\Wa-zđ\d_])")
_MONEY = re.compile(r"\d\s*(?:tr\.?đ|triệu|tỷ|tỉ|nghìn|ngàn)?\s*(?:đồng|đ)\b|\d\s*(?:triệu|tỷ|tỉ)\b", re.IGNORECASE)
_AMOUNT = re.compile(r"\W*(?:là|khoảng|trên|hơn|gần|tổng)?\s*[\d.,]+(?:\s*[^\W\d]+){0,5}\W*")
_ANNOUNCES = re.compile(r"(?:như sau|sau đây|sau|gồm|gồm có|cụ thể|trong đó|là)\s*:?$")
_BRACKETS = {"(": 1, "[": 1, "“": 1, ")": -1, "]": -1, "”": -1}
_LONG, _SHORT, _ASIDE = 45, 10, 14
"""Words: a title before a colon is no longer than _LONG, one that ends in a point is no longer than
_SHORT, a closing bracket of more than _ASIDE words is a remark on the title and not a part of it."""


def nature(text: str) -> Nature:
    """What the text after a label is, judged by its own shape alone."""
    text = text.strip()
    if text.endswith((";", ",", "; và", ", và")):
        return "item"
    colon = title_colon(text)
    head = text if colon is None else text[:colon]
    if _STOP.search(head):
        return "sentence"
    if colon is None:
        too_long = text.endswith((".", "./.")) and _words(text) > _SHORT
        return "sentence" if too_long or _MONEY.search(text) else "title"
    if colon == len(text) - 1:
        return "sentence" if _words(head) > 2 * _SHORT and _ANNOUNCES.search(head.lower()) else "title"
    if _AMOUNT.fullmatch(text, colon + 1):
        return "item"
    return "sentence" if _words(head) > _LONG or _MONEY.search(head) else "run_in"


def title_end(text: str) -> int:
    """Where the title ends: at its colon, before a long closing bracket, at the first sentence's stop."""
    colon = title_colon(text)
    end = len(text) if colon is None else colon
    if stop := _STOP.search(text, 0, end):
        end = stop.start()
    aside = text.rfind(" (", 0, end)
    if aside > 0 and text[:end].rstrip().endswith(")") and _words(text[aside:end]) > _ASIDE:
        end = text.find(" (") if text.count("(", 0, end) == text.count(")", 0, end) else aside
    return len(text[:end].rstrip(" .:;/"))


def title_colon(text: str) -> int | None:
    """The first colon outside brackets and quotes that is no part of a time or a standard (4:2009)."""
    depth = 0
    for at, char in enumerate(text):
        depth = max(0, depth + _BRACKETS.get(char, 0))
        if char == ":" and depth == 0 and not text[at + 1 : at + 2].isdigit():
            return at
    return None


def _words(text: str) -> int:
    return text.count(" ") + 1
