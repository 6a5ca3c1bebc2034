"""Which figures stand where the parts of a total are told, and which of them are parts (phạm vi)."""

import re
from collections.abc import Iterator

from msgspec import Struct

from extract.cues import cue_pattern, opening_pattern
from extract.passage import Passage
from extract.same_kind import same_kind
from models.figure import Figure


class Parts(Struct, frozen=True):
    """Figures of the total's kind in one scope.

    ``doubtful`` also holds those beside a word of comparison ("kế hoạch năm", "tăng", "mỗi"): they may be
    changes, targets or averages. ``closed`` is False where they leave open what belongs to the total, or
    where the scope has an amount whose digits cannot be read (``unread``).
    """

    sure: tuple[Figure, ...]
    doubtful: tuple[Figure, ...]
    unread: bool = False

    def of(self, total: Figure) -> tuple[Figure, ...]:
        """The parts: with the doubtful ones only if that is what adds up."""
        if self.doubtful != self.sure and sum(f.value for f in self.doubtful) == total.value:
            return self.doubtful
        return self.sure

    @property
    def closed(self) -> bool:
        """True if no figure of the scope is in doubt."""
        return self.sure == self.doubtful and not self.unread


def parts_in(passage: Passage, total: Figure, first: int, last: int, depth: int) -> Parts:
    """Figures of the total's kind in ``first:last``, without nested lists and things named again."""
    hidden = _nested(passage, first, last, depth)
    doubtful = tuple(
        f
        for f in passage.between(first, last, depth)
        if same_kind(total, f)
        and not any(s <= f.number.start < e for s, e in hidden)
        and not cue_pattern("anaphor").match(passage.text, f.where.end + 1)
    )
    sure = tuple(f for f in doubtful if not _is_compared(passage, f, first))
    return Parts(sure, doubtful, any(f.malformed for f in passage.between(first, last, depth)))


def scope_end(passage: Passage, cue: re.Match[str], depth: int) -> int:
    """Where the parts after a cue end: the sentence, the bracket, a word that leads outside.

    A "trong đó" inside another list ends with its item, at the next ";". A sentence that begins with the
    residual ("Nguồn khác 9 tỷ đồng.") goes on with the list before it.
    """
    first, last = passage.sentence(cue.start())
    last = _with_residual(passage, last) if depth == 0 else last
    last = min([last, *(c for o, c in passage.brackets if o < cue.end() <= c)])
    if outside := cue_pattern("outside").search(passage.text, cue.end(), last):
        last = outside.start()
    if cue.lastgroup == "within" and _is_nested(passage, cue.start(), first, depth):
        last = next(semicolons(passage, cue.end(), last, depth), last)
    return last


def _with_residual(passage: Passage, last: int) -> int:
    """The end of the next sentence if it is the residual of the list, with one figure and nothing else."""
    start = last + len(passage.text[last:]) - len(passage.text[last:].lstrip())
    if start >= len(passage.text) or not cue_pattern("residual").match(passage.text, start):
        return last
    end = passage.sentence(start)[1]
    return end if len(passage.between(start, end)) == 1 else last


def totals_before(passage: Passage, cue: int, depth: int, reach: int) -> Iterator[Figure]:
    """The nearest figure of money and the nearest of each counted thing before the cue.

    A cue that begins a sentence ("Trong đó, …") looks back into the sentence before.
    """
    first = passage.sentence(cue)[0]
    if first and not passage.text[first:cue].strip(" -+*,;"):
        first = passage.sentence(first - 1)[0]
    seen: list[Figure] = []
    for figure in reversed(passage.between(max(first, cue - reach), cue, depth)):
        if not any(same_kind(nearer, figure) or same_kind(figure, nearer) for nearer in seen):
            yield figure
        seen.append(figure)


def _nested(passage: Passage, first: int, last: int, depth: int) -> list[tuple[int, int]]:
    """Reaches of the "trong đó" inside a scope: to the next ";" of the same depth, else to the end."""
    return [
        (cue.start(), next(semicolons(passage, cue.end(), last, depth), last))
        for cue in cue_pattern("within").finditer(passage.text, first, last)
        if cue.start() > first + 3 and passage.depth(cue.start()) == depth
    ]


def semicolons(passage: Passage, first: int, last: int, depth: int) -> Iterator[int]:
    return (i for i in range(first, last) if passage.text[i] == ";" and passage.depth(i) == depth)


def _is_nested(passage: Passage, cue: int, first: int, depth: int) -> bool:
    """An earlier cue of the same sentence and depth has opened a list, and this one stands inside it."""
    earlier = opening_pattern().finditer(passage.text, first, cue)
    return any(m.lastgroup != "single" and passage.depth(m.start()) == depth for m in earlier)


def _is_compared(passage: Passage, figure: Figure, floor: int) -> bool:
    """The figure is a change, a target or an average: "tăng 5 triệu", "bình quân 2 tỷ"."""
    words = passage.text[max(floor, figure.where.start - 28) : figure.where.start]
    clause = re.split(r"[,;:()]", words)[-1]
    return bool(cue_pattern("compared").search(cue_pattern("compound").sub("", clause)))
