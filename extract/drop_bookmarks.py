"""Typed remnants of Word bookmarks: ``[bookmark: _Hlk99522240]`` in front of a paragraph."""

import re

_BOOKMARK = re.compile(r"\[bookmark: ?_?\w+\]")


def drop_bookmarks(text: str) -> tuple[str, int]:
    """The text without the remnants, and how many there were.

    >>> drop_bookmarks("[bookmark: _Hlk1]- Năm 2023")
    ('- Năm 2023', 1)
    """
    return _BOOKMARK.subn("", text) if "[bookmark" in text else (text, 0)
