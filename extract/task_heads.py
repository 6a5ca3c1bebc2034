"""The nouns that a named task begins with, and how each of them gives a name away."""

import re
from functools import cache

from msgspec import Struct

from extract.vocabulary import vocabulary


class Head(Struct, frozen=True):
    """A head noun. ``plain`` says when it begins a name in small letters and without quotes:

    ``yes`` with any words, ``dated`` if the name ends in years, ``made`` after a verb of making,
    ``no`` only before a capital; ``quoted`` never without quotes, ``named`` only as a capital itself.
    """

    word: str
    kind: str
    plain: str


@cache
def task_heads() -> dict[str, Head]:
    """All head nouns by their small letters."""
    return {row["head"]: Head(row["head"], row["kind"], row["plain"]) for row in vocabulary("task_heads")}


@cache
def head_pattern() -> re.Pattern[str]:
    """Any head noun in a lower-case text, the longest first."""
    words = sorted(task_heads(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
