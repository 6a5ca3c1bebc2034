"""The smallest sets of edits that make a group of relations hold and break none that held."""

from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from models.figure import Number
from rules.diagnosis.equation import Key, Span
from rules.diagnosis.network import Network

MOST_EDITS = 3
TRIALS = 20_000
"""Numbers that may be tried for one group beyond single edits: a bound on time, not on what is correct."""


class Edit(Struct, frozen=True):
    """A number and what it would have to be: ``value`` leaves no difference, ``span`` is all that would do.

    ``value`` is None where only a bound is known. ``agreed`` are the relations that want this very value.
    """

    key: Key
    value: Number | None
    span: Span
    agreed: int

    @property
    def exact(self) -> bool:
        """No other value would do."""
        return self.span[0] == self.span[1]


Repair: TypeAlias = tuple[Edit, ...]


class Search:
    """Repairs of one group of failing relations; ``others`` are failing relations that are left alone."""

    def __init__(self, network: Network, broken: Collection[int], others: Collection[int]) -> None:
        self._network = network
        self._broken = frozenset(broken)
        self._others = frozenset(others) - self._broken
        self._trials = TRIALS

    @property
    def complete(self) -> bool:
        """False if the search was given up."""
        return self._trials > 0

    def smallest(self) -> list[Repair]:
        """All repairs of as few edits as will do; empty if more than ``MOST_EDITS`` were needed."""
        for size in range(1, MOST_EDITS + 1):
            found = {frozenset(e.key for e in repair): repair for repair in self._search(self._broken, {}, size)}
            if found:
                return list(found.values())
        return []

    def _search(self, broken: frozenset[int], changes: Mapping[Key, Number], size: int) -> Iterator[Repair]:
        if not broken:
            return
        if size == 1:
            yield from ((edit,) for edit in self._single(broken, changes))
            return
        pivot = min(broken, key=lambda n: (len(self._network.keys(n)), n))
        for key in dict.fromkeys(self._network.keys(pivot)):
            for value in self._wanted(key, broken, changes):
                changed = {**changes, key: value}
                left = self._still_broken(key, broken, changed)
                for rest in self._search(left, changed, size - 1):
                    yield Edit(key, value, (value, value), 1), *rest
                if not self.complete:
                    return

    def _single(self, broken: frozenset[int], changes: Mapping[Key, Number]) -> Iterator[Edit]:
        smallest = min(broken, key=lambda n: (len(self._network.keys(n)), n))
        for key in dict.fromkeys(self._network.keys(smallest)):
            if changes:
                self._trials -= 1
                if not self.complete:
                    return
            if key in changes or not broken <= set(self._network.touching[key]):
                continue
            if edit := edit_of(self._network, key, broken, changes, self._others):
                yield edit

    def _wanted(self, key: Key, broken: frozenset[int], changes: Mapping[Key, Number]) -> list[Number]:
        if key in changes:
            return []
        concerned = [n for n in self._network.touching[key] if n in broken]
        found = [self._network.equation(n).wants(key, changes) for n in concerned]
        return list(dict.fromkeys(value for value in found if value is not None))

    def _still_broken(self, key: Key, broken: frozenset[int], changes: Mapping[Key, Number]) -> frozenset[int]:
        concerned = {n for n in self._network.touching[key] if n not in self._others}
        return (broken - concerned) | {n for n in concerned if not self._network.equation(n).holds(changes)}


def edit_of(
    network: Network,
    key: Key,
    broken: Collection[int],
    changes: Mapping[Key, Number],
    others: Collection[int],
) -> Edit | None:
    """The edit of one number that mends all of ``broken`` that it is in and breaks nothing that held."""
    low, high = None, None
    wanted: list[Number] = []
    for n in network.touching[key]:
        if n in others:
            continue
        equation = network.equation(n)
        span = equation.admits(key, changes)
        if span is None:
            return None
        low, high = span[0] if low is None else max(low, span[0]), span[1] if high is None else min(high, span[1])
        if n in broken and (value := equation.wants(key, changes)) is not None:
            wanted.append(value)
    if low is None or high is None or low > high or (network.values[key] >= 0 > high):
        return None
    value = next((v for v in wanted if low <= v <= high), None)
    if value is not None and value < 0 <= network.values[key] and -value != network.values[key]:
        return None
    return Edit(key, value, (low, high), wanted.count(value) if value is not None else 0)
