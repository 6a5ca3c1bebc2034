"""Sums that some lines of a table show: total and parts by position, each met at least once."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from extract.sum_pattern import Line, slack

Candidate = tuple[int, tuple[int, ...]]
"""Position of the total, positions of its parts."""

_ENDS = 4
"""Ends that one run may have: zeros after the last part change nothing."""


def beside(lines: list[Line], steps: list[int], sample: list[int], places: list[int]) -> list[Candidate]:
    """Runs that begin right next to their total, on either side; the most frequent first."""
    found: Counter[tuple[int, int, int]] = Counter()
    for at in sample:
        values = [lines[at][p] for p in places]
        rising = all(value is None or value >= 0 for value in values)
        for i, whole in enumerate(values):
            if whole:
                for way in (1, -1):
                    found.update((i, way, end) for end in _ends(values, i, way, steps[at], rising))
    ranked = (key for key, _ in found.most_common())
    return [(places[i], tuple(places[i + 1 : end + 1] if way > 0 else places[end:i])) for i, way, end in ranked]


def _ends(values: Line, i: int, way: int, step: int, rising: bool) -> Iterator[int]:
    """Where a run from ``i`` makes its value; among numbers that only add up it stops once it is past it."""
    whole, added, given, met, j = values[i] or 0, 0, 0, 0, i + way
    while 0 <= j < len(values) and met < _ENDS:
        if value := values[j]:
            added, given = added + value, given + 1
        if given > 1 and abs(added - whole) <= slack(given, step):
            met += 1
            yield j
        elif rising and added > whole + slack(given + 1, step):
            return
        j += way


def apart(
    lines: list[Line], steps: list[int], sample: list[int], places: list[int], strides: Iterable[int], reach: int
) -> list[Candidate]:
    """Runs of even distance that stand away from their total, also with it between them."""
    found: Counter[tuple[int, int, int, int]] = Counter()
    strides = list(strides)
    for at in sample:
        values = [lines[at][p] or 0 for p in places]
        order = sorted((value, i) for i, value in enumerate(values) if value)
        if order:
            for stride in strides:
                _runs(found, values, order, stride, reach, steps[at])
    ranked = (key for key, _ in found.most_common())
    return [(places[i], tuple(places[a : b + 1 : stride])) for i, a, b, stride in ranked]


def _runs(
    found: Counter[tuple[int, int, int, int]], values: list[int], order: list[tuple[int, int]], stride: int,
    reach: int, step: int,
) -> None:  # fmt: skip
    rising, most = order[0][0] >= 0, order[-1][0]
    for a, value in enumerate(values):
        if not value:
            continue
        added, given = 0, 0
        for b in range(a, min(len(values), a + reach * stride), stride):
            if not values[b]:
                continue
            added, given = added + values[b], given + 1
            room = slack(given, step)
            if rising and added > most + room:
                break
            if given > 1:
                for i in _equal(order, added, room):
                    if a - reach <= i <= b + reach and not (a <= i <= b and (i - a) % stride == 0):
                        found[i, a, b, stride] += 1


def pairs(lines: list[Line], steps: list[int], sample: list[int], places: list[int], reach: int) -> list[Candidate]:
    """Any two numbers that make a third one not far from them: "còn lại" and "đã cấp" make "tổng"."""
    found: Counter[tuple[int, int, int]] = Counter()
    for at in sample:
        given = [(i, value) for i, p in enumerate(places) if (value := lines[at][p])]
        order = sorted((value, i) for i, value in given)
        for n, (a, first) in enumerate(given):
            for b, second in given[n + 1 : n + 1 + reach]:
                for i in _equal(order, first + second, slack(2, steps[at])):
                    if i not in (a, b) and b - reach <= i <= a + reach:
                        found[i, a, b] += 1
    return [(places[i], (places[a], places[b])) for (i, a, b), _ in found.most_common()]


def _equal(order: list[tuple[int, int]], wanted: int, room: float) -> Iterator[int]:
    """Indices of the values that are ``wanted`` within ``room``."""
    k = bisect_left(order, (wanted - room, -1))
    while k < len(order) and order[k][0] <= wanted + room:
        yield order[k][1]
        k += 1
