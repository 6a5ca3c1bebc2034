"""The words of a title (trích yếu), for comparing two ways of citing one document."""

import re
from functools import cache

from rules.citations.rows import rows


def title_words(title: str) -> list[str]:
    """The words and commas of a title in small letters, in order."""
    return re.findall(r"[^\W_]+|,", title.casefold())


def content_words(title: str) -> frozenset[str]:
    """The words that tell what a title is about: no verbs of issuing, no link words, no numbers."""
    return frozenset(w for w in title_words(title) if w.isalpha() and w not in _empty())


def overlap(one: str, other: str) -> float:
    """How much of the shorter title is in the other: 1 if one holds the other, 0 if they share no word."""
    a, b = content_words(one), content_words(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 1.0


@cache
def _empty() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("title_empty_words"))
