"""Sums found from the numbers alone, where no label tells: one pattern of adding up that most lines share.

First runs next to their total; what was added up is then set aside, so that subtotals stand next to each
other and totals of totals are found the same way. Then the same among whole numbers and among fractions
alone (a count beside its share), then runs of even distance, and last any two that make a third. A pattern
counts as found where its lines together say more than chance among so many places could.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from math import log2

from extract.sum_candidates import Candidate, apart, beside, pairs
from extract.sum_pattern import Line, Pattern, weigh_pattern

_SAMPLE = 12
"""Lines from which candidates are taken; every line then votes."""
_FEW = 4
"""Lines from which candidates of a long table are taken."""
_PROBE = 100
_MOST = 4000
_ROUNDS = 6
_NARROW = 45
"""Up to so many places every distance is tried, beyond only what stands near."""
_LONG = 400
"""Beyond so many places only runs next to their total are looked for."""
_WRONG = 6.0
"""Bits that a line which does not agree takes away."""
_EXACT = 0.8
"""Share of lines that must agree to the last digit where parts stand away from their total."""
_FIRM = 3
"""Away from their total parts must agree in so many lines for each that does not."""
_RANGE = 4
"""So few parts are picked one by one; more stand in a range, with the headings left blank between them."""
_SECOND = 0.3
"""A second way to add up the same total must say at least so much of what the first does."""


def number_sums(lines: list[Line], steps: list[int], kept: list[bool], headed: list[bool]) -> list[Pattern]:
    """Patterns over lines of one width. ``steps`` are the printed steps of the lines, ``kept`` says which
    places without numbers may stand inside a run (columns with a head, left blank), ``headed`` which ones
    belong to a long run that they stand in (rows with words only) but end none.
    """
    full = [i for i, line in enumerate(lines) if sum(value is not None for value in line) > 2]
    voting = [lines[i] for i in full]
    numeric = {p for line in voting for p, value in enumerate(line) if value is not None}
    if len(numeric) < 3:
        return []
    search = _Search(voting, [steps[i] for i in full], numeric)
    places = [p for p in range(min(numeric), max(numeric) + 1) if p in numeric or kept[p]]
    search.ladder(places, need=3.0)
    for view in _views(voting, places):
        search.ladder(view, need=14.0)
    if len(places) <= _LONG:
        search.spread(places)
    return [weigh_pattern(lines, steps, p.total, _range(p.parts, numeric, headed), p.near) for p in search.meant()]


def _range(parts: tuple[int, ...], numeric: set[int], headed: list[bool]) -> tuple[int, ...]:
    """The parts, and where they are a run that leaves out no number also the headings inside it."""
    inside = range(parts[0], parts[-1] + 1)
    if len(parts) < _RANGE or any(p in numeric and p not in parts for p in inside):
        return parts
    return tuple(p for p in inside if p in parts or headed[p])


def _views(lines: list[Line], places: list[int]) -> Iterator[list[int]]:
    """Places of whole numbers and places of fractions, where a table has both. Numbers are in ten-thousandths."""
    grain = _unit(lines)
    whole = [p for p in places if all(line[p] is None or line[p] % grain == 0 for line in lines)]  # type: ignore[operator]
    if 2 < len(whole) < len(places):
        yield whole
        yield [p for p in places if p not in set(whole)]


def _unit(lines: list[Line]) -> int:
    """The largest power of ten that divides most numbers."""
    values = [value for line in lines[:_PROBE] for value in line if value]
    grain = 1
    while 2 * sum(value % (grain * 10) == 0 for value in values) > len(values) and grain < 10**6:
        grain *= 10
    return grain


class _Search:
    """The lines of one direction and the patterns accepted so far."""

    def __init__(self, lines: list[Line], steps: list[int], numeric: set[int]) -> None:
        self.lines, self.steps, self.numeric = lines, steps, numeric
        self.sample = sorted(range(len(lines)), key=lambda i: -len({v for v in lines[i] if v}))[
            : _SAMPLE if len(numeric) <= _LONG else _FEW
        ]
        self.found: list[Pattern] = []
        self._space = log2(len(numeric) + 1)

    def ladder(self, places: list[int], need: float) -> None:
        """Runs next to their total, level by level."""
        left = list(places)
        for _ in range(_ROUNDS):
            new = self._accept(beside(self.lines, self.steps, self.sample, left), need + 2 * self._space, near=True)
            if not new:
                return
            inside = {p for pattern in self.found for p in pattern.parts}
            left = [p for p in left if p not in inside]

    def spread(self, places: list[int]) -> None:
        """Runs away from their total and pairs, among all places and among those not yet added up."""
        narrow = len(self.numeric) <= _NARROW
        strides, reach = (range(1, max(2, len(places) // 2)), _NARROW) if narrow else (range(1, 2), 20)
        need = 18.0 + 3 * self._space
        self._accept(apart(self.lines, self.steps, self.sample, places, strides, reach), need, near=False)
        inside = {p for pattern in self.found for p in pattern.parts}
        left = [p for p in places if p not in inside]
        self._accept(apart(self.lines, self.steps, self.sample, left, (1, 2, 3), reach), need, near=False)
        numbers = sorted(self.numeric)
        self._accept(pairs(self.lines, self.steps, self.sample, numbers, _NARROW if narrow else 10), need, near=False)

    def meant(self) -> list[Pattern]:
        """What was found, without sums that count numbers twice."""
        return [p for p in self.found if not any(_twice(p, other) for other in self.found)]

    def _accept(self, candidates: list[Candidate], need: float, near: bool) -> list[Pattern]:
        """The strongest patterns that do not contradict each other."""
        seen = set[Candidate]()
        strong = list[Pattern]()
        for total, parts in candidates[:_MOST]:
            pattern = self._weighed(total, parts, near, seen)
            if pattern and _score(pattern) >= need:
                strong.append(pattern)
        new = list[Pattern]()
        for pattern in sorted(strong, key=_rank(strong)):
            if not any(_contradict(pattern, other) for other in self.found):
                self.found.append(pattern)
                new.append(pattern)
        return new

    def _weighed(self, total: int, parts: tuple[int, ...], near: bool, seen: set[Candidate]) -> Pattern | None:
        if len(self.lines) > 2 * _PROBE:
            probe = weigh_pattern(self.lines[:_PROBE], self.steps, total, parts, near)
            if 2 * probe.holds < len(probe.wrong):
                return None
        pattern = weigh_pattern(self.lines, self.steps, total, parts, near)
        if pattern.holds < len(pattern.wrong) * (1 if near else _FIRM):
            return None
        if not near and pattern.exact < _EXACT * pattern.holds:
            return None
        trimmed = self._trimmed(pattern)
        if len(trimmed) < 2 or (total, trimmed) in seen:
            return None
        seen.add((total, trimmed))
        return pattern if trimmed == parts else weigh_pattern(self.lines, self.steps, total, trimmed, near)

    def _trimmed(self, pattern: Pattern) -> tuple[int, ...]:
        """Without the places at the far end that no line with a total has a number in."""
        told = [self.lines[i] for i in pattern.ok if self.lines[i][pattern.total]]
        live = [p for p in pattern.parts if any(line[p] is not None for line in told)]
        if not live:
            return ()
        first = pattern.parts[0] if pattern.side > 0 else live[0]
        last = pattern.parts[-1] if pattern.side < 0 else live[-1]
        return tuple(p for p in pattern.parts if first <= p <= last)


def _score(pattern: Pattern) -> float:
    return pattern.bits - _WRONG * len(pattern.wrong)


def _rank(strong: list[Pattern]) -> Callable[[Pattern], tuple[float, int, int]]:
    """Stronger first; a little more for the side on which this table keeps its parts; then shorter, then nearer."""
    sides: Counter[int] = Counter()
    for pattern in strong:
        sides[pattern.side] += int(_score(pattern))
    whole = sum(sides.values()) or 1
    return lambda p: (
        -_score(p) * (1 + 0.15 * sides[p.side] / whole), len(p.parts), sum(abs(part - p.total) for part in p.parts)
    )  # fmt: skip


def _twice(one: Pattern, other: Pattern) -> bool:
    """Among the parts stands a total together with all that it is made of: no one adds that up."""
    return other.total in one.parts and set(other.parts) < set(one.parts) and _score(other) > _SECOND * _score(one)


def _contradict(one: Pattern, other: Pattern) -> bool:
    """Two ways that cannot both be meant: the same total by shared parts, each in the other, the same parts twice."""
    if one.total == other.total:
        return not set(one.parts).isdisjoint(other.parts) or _score(one) < _SECOND * _score(other)
    if other.total in one.parts and one.total in other.parts:
        return True
    return len(set(one.parts) & set(other.parts)) > 1 and abs(one.total - other.total) > 1
