"""Names in quotes: "đề tài “…”", also where the closing quote was forgotten."""

import re
from collections.abc import Iterator

from extract.task_end import task_end
from extract.task_heads import Head, head_pattern, task_heads

_OPEN = re.compile(r"[“„«]|(?<!\w)\"(?=\w)|(?<!\w)''(?=\w)")
_CLOSE = {"“": "”", "„": "”", "«": "»", '"': '"', "''": "''"}
_BEFORE = 70
"""Characters between a head noun and its quote: "Chương trình quốc gia về … “…"."""
_BREAK = re.compile(r"[.;:“”\"]")
_VERB = re.compile(r"(?:thực hiện|triển khai|tổ chức|áp dụng|phê duyệt|nghiệm thu)\s+$")
_FEWEST_WORDS = 4
_MADE = Head("nhiệm vụ", "nhiệm vụ", "quoted")


def quoted_tasks(lower: str, text: str) -> Iterator[tuple[int, int, Head]]:
    """Start, end and head noun of every quoted name; quotes and head noun are no part of it."""
    taken = 0
    for quote in _OPEN.finditer(text):
        start = quote.end()
        head = _head_before(lower, quote.start()) if start > taken else None
        if head is None and start > taken and _VERB.search(lower[: quote.start()]):
            head = _MADE
        if head is None:
            continue
        end = _closed(text, start, _CLOSE[quote[0]])
        if end is None:
            end = task_end(lower, text, start)
        if head is _MADE and text[start:end].count(" ") + 1 < _FEWEST_WORDS:
            continue
        if end > start:
            taken = end
            yield start, end, head


def _closed(text: str, start: int, close: str) -> int | None:
    """Where the quote closes, None if another one opens first or nothing closes it."""
    end = text.find(close, start)
    opens = text.find("“", start)
    if end < 0 or (close == "”" and 0 <= opens < end):
        return None
    return start + len(text[start:end].rstrip(" ,;"))


def _head_before(lower: str, quote: int) -> Head | None:
    """The last head noun before a quote, nothing but words between them."""
    window = lower[max(0, quote - _BEFORE) : quote]
    found = list(head_pattern().finditer(window))
    if not found or _BREAK.search(window, found[-1].end()) or "," in window[found[-1].end() :]:
        return None
    return task_heads()[found[-1][0]]
