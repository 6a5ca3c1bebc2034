"""Failing relations in groups that have one explanation each."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from msgspec import Struct

from rules.diagnosis.equation import Key
from rules.diagnosis.network import Network
from rules.diagnosis.repair import Edit, Repair, Search, edit_of


class Explanation(Struct, frozen=True):
    """Relations that fail together, and every smallest way to mend them; none if it would take too many edits."""

    broken: frozenset[int]
    repairs: list[Repair]
    complete: bool = True
    """False if the search was given up, so that there may be other repairs."""


def explanations(network: Network, failing: Collection[int]) -> Iterator[Explanation]:
    """Crossings first: a number that alone mends two relations or more. What is left is searched."""
    left = set(failing)
    for broken, edits in _crossings(network, left):
        left -= broken
        yield Explanation(broken, [(edit,) for edit in edits])
    for group in _connected(network, left):
        search = Search(network, group, failing)
        repairs = search.smallest()
        yield Explanation(group, repairs, search.complete)


def _crossings(network: Network, failing: set[int]) -> list[tuple[frozenset[int], list[Edit]]]:
    """Sets of failing relations that one number mends, where no other number would mend a part of them only."""
    shared: dict[Key, list[int]] = defaultdict(list)
    for n in sorted(failing):
        for key in set(network.keys(n)):
            shared[key].append(n)
    found: dict[frozenset[int], list[Edit]] = defaultdict(list)
    for key in sorted(key for key, concerned in shared.items() if len(concerned) > 1):
        if edit := edit_of(network, key, shared[key], {}, ()):
            found[frozenset(shared[key])].append(edit)
    return [(broken, found[broken]) for broken in sorted(_undisputed(set(found)), key=min)]


def _undisputed(crossed: set[frozenset[int]]) -> Iterator[frozenset[int]]:
    """The sets that overlap with no other, but for those within them."""
    by_relation: dict[int, list[frozenset[int]]] = defaultdict(list)
    for broken in crossed:
        for n in broken:
            by_relation[n].append(broken)
    for broken in crossed:
        rivals = (other for n in broken for other in by_relation[n])
        if all(other <= broken for other in rivals):
            yield broken


def _connected(network: Network, failing: set[int]) -> Iterator[frozenset[int]]:
    """Relations that share a number, directly or through others that fail."""
    left = set(failing)
    for first in sorted(failing):
        if first not in left:
            continue
        group, ahead = {first}, [first]
        left.discard(first)
        while ahead:
            near = {n for key in network.keys(ahead.pop()) for n in network.touching[key]} & left
            left -= near
            group |= near
            ahead += sorted(near)
        yield frozenset(group)
