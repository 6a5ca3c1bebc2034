"""A block's text with what claims need to know of it: its figures, brackets, sentences and labels."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from extract.brackets import brackets_of
from models.figure import Figure

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CLAUSE_END = re.compile(r"[;:.!?()“”]|,(?!\d)")


class Passage:
    """One block, ready for reasoning about its figures (in order of their numerals)."""

    def __init__(self, block: int, text: str, doc: "Doc", figures: list[Figure]) -> None:
        self.block = block
        self.text = text
        self.figures = figures
        self._doc = doc
        self.brackets = brackets_of(text)

    @cached_property
    def _ends(self) -> list[int]:
        return [s.end_char for s in self._doc.sents] or [len(self.text)]

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence that holds ``offset``; a bracket never ends one."""
        index = bisect_right(self._ends, offset)
        first = self._ends[index - 1] if index else 0
        return first, self._ends[index] if index < len(self._ends) else len(self.text)

    def depth(self, offset: int) -> int:
        """How many brackets are open at ``offset``."""
        return sum(1 for o, c in self.brackets if o < offset <= c)

    def between(self, first: int, last: int, depth: int | None = None) -> list[Figure]:
        """Figures whose numeral stands in ``first:last``, at one bracket depth if given."""
        return [
            f
            for f in self.figures
            if first <= f.number.start < last and (depth is None or self.depth(f.number.start) == depth)
        ]

    def label(self, figure: Figure, floor: int = 0) -> str:
        """The words of the clause before a figure ("nguồn khác là"), and its noun: what it is about."""
        start = figure.where.start
        before = self.text[max(floor, start - 90) : start]
        cut = max((m.end() for m in _CLAUSE_END.finditer(before)), default=0)
        return " ".join(f"{before[cut:]} {figure.noun or ''}".split())
