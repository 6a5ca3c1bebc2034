"""Words in the heads of columns that say what a column holds."""

from functools import cache

from extract.vocabulary import vocabulary
from models.fold import fold


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(row["word"] for row in vocabulary("table_words") if row["class"] == kind)


def is_named(text: str, kind: str) -> bool:
    """True if the text is a word of this class and nothing more."""
    return fold(text) in _words(kind)


def begins_with(text: str, kind: str) -> bool:
    """True if the text begins with a word of this class."""
    folded = f"{fold(text)} "
    return any(folded.startswith(f"{word} ") for word in _words(kind))


def mentions(text: str, kind: str) -> bool:
    """True if a word of this class stands anywhere in the text."""
    folded = f" {fold(text)} "
    return any(f" {word} " in folded for word in _words(kind))
