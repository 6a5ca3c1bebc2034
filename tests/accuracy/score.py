"""One line of the accuracy table, and the pairing of what was expected with what was found."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec import Struct, structs

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")


class Score(Struct, frozen=True, kw_only=True):
    """``hits`` were expected and found, ``misses`` expected only, ``false`` found only.

    ``misses`` and ``false`` are sentences that name line and text. ``met`` is None where the kind
    has no target, and ``remarks`` are agreements that are told but not scored.
    """

    kind: str
    hits: int
    misses: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    target: str = ""
    met: bool | None = None

    @property
    def precision(self) -> float:
        """1 where nothing was found: then nothing was found wrongly."""
        found = self.hits + len(self.false)
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """1 where nothing was expected."""
        wanted = self.hits + len(self.misses)
        return self.hits / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def held_to(score: Score, least: float) -> Score:
    """The score, met if both precision and recall reach ``least``."""
    return structs.replace(score, met=min(score.precision, score.recall) >= least)


def pair(
    wanted: Iterable[Wanted], found: Iterable[Found], same: Callable[[Wanted, Found], bool]
) -> tuple[list[tuple[Wanted, Found]], list[Wanted], list[Found]]:
    """Match one to one, in order: the pairs, what was wanted only, what was found only."""
    rest = list(found)
    pairs: list[tuple[Wanted, Found]] = []
    missed: list[Wanted] = []
    for want in wanted:
        at = next((n for n, have in enumerate(rest) if same(want, have)), None)
        if at is None:
            missed.append(want)
        else:
            pairs.append((want, rest.pop(at)))
    return pairs, missed, rest


def agreement(name: str, answers: Iterable[bool]) -> str:
    """How often a property agrees among the pairs, for a remark."""
    told = list(answers)
    return f"{name}: {sum(told)}/{len(told)}"
