"""How far the words go that say what is counted: "47 mẫu xăng RON 95-III | theo yêu cầu"."""

import re
from functools import cache

from extract.vocabulary import vocabulary

_TOKEN = re.compile(r"[ \n]*([^\s,;:.!?()\[\]“”\"«»…]+)")
_MOST_WORDS = 9
_COMPOUND = re.compile(
    r"[ \n]*và (?:công nghệ|đổi mới sáng tạo|đào tạo|môi trường|kỹ thuật|nhân văn|truyền thông)(?!\w)"
)


def _any_of(words: list[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")(?!\w)"


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[ \n]*" + _any_of([row["word"] for row in vocabulary("noun_stops")]))


@cache
def _head() -> re.Pattern[str]:
    return re.compile(r"[ \n]*" + _any_of([row["noun"] for row in vocabulary("counted_nouns")]), re.IGNORECASE)


@cache
def _next_head() -> re.Pattern[str]:
    """Another counted noun after a comma, unless a number follows: "nữ 12 người, tiến sĩ 5 người"."""
    return re.compile(r"," + _head().pattern + r"(?!\s*:?\s*\d)", re.IGNORECASE)


def noun_phrase_end(text: str, start: int) -> int:
    """The offset after the noun phrase that begins at ``start``; ``start`` itself if none does.

    It ends at punctuation, at a function word or verb of the list, before a number, or after nine words;
    "đề tài, dự án" goes on over the comma because another counted noun follows.
    """
    head = _head().match(text, start)
    if head is None and (_stop().match(text, start) or not _TOKEN.match(text, start)):
        return start
    end, words = (head.end(), 1) if head else (start, 0)
    while words < _MOST_WORDS:
        match = _next_head().match(text, end) or _COMPOUND.match(text, end) or _modifier(text, end)
        if match is None:
            break
        end, words = match.end(), words + 1
    return end


def _modifier(text: str, end: int) -> re.Match[str] | None:
    """The next word, unless a stop begins there or it is a number of its own ("4 sao" stays inside)."""
    token = _TOKEN.match(text, end)
    if token is None or _stop().match(text, end) or not any(c.isalnum() for c in token[1]):
        return None
    if token[1][0].isdigit() and token[1].isdecimal() and not re.match(r"\s+(?:sao|pha)\b", text[token.end() :]):
        return None
    return token
