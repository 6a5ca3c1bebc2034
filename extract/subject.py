"""What a figure is about, as a set of words that the same thing has wherever it is told (đối tượng)."""

import re
from functools import cache

from extract.passage import Passage
from extract.vocabulary import vocabulary
from models.figure import Figure
from models.fold import fold

_GAP = re.compile(r"[;.!?()“”]|,(?!\d)")

_OWN_WORDS = 4
"""So many words after a colon are a clause of their own; fewer ("Tổng kinh phí: dự kiến") go with those before."""


def subject(passage: Passage, figure: Figure) -> frozenset[str]:
    """The content words before a figure in its clause and of its noun.

    Where nothing but a year stands between it and the figure before ("… năm 2022 là A và năm 2023 là B"),
    the subject is that of the figure before.
    """
    index = passage.figures.index(figure)
    before = passage.figures[index - 1] if index else None
    floor = passage.sentence(figure.where.start)[0]
    joined = before is not None and before.where.start >= floor
    if joined and before:
        floor = before.where.end
    words = content_words(f"{_clause(passage.text[floor : figure.where.start])} {figure.noun or ''}")
    if joined and before and before.money == figure.money and not words - {"con", "uoc"}:
        return subject(passage, before)
    return words


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(row["folded"] for row in vocabulary("empty_words"))


def content_words(text: str) -> frozenset[str]:
    """Folded words of a text without numbers and function words."""
    return frozenset(w for w in fold(text).split() if w not in _empty_words() and not w.isdigit())


def _clause(text: str) -> str:
    cuts = [m.end() for m in _GAP.finditer(text)]
    clause = text[cuts[-1] :] if cuts else text
    after = clause.rpartition(":")[2]
    return after if len(content_words(after)) >= _OWN_WORDS else clause
