"""The draft as runs of syllables with nothing but spaces between them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from models.document import Document
from rules.text.vietnamese_words import Pair, lexicon, syllable_key

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
NUMBER = "#"
"""The key of every numeral: "năm 2024" and "năm 2025" are one pair."""


class Syllable(Struct, frozen=True):
    """One syllable or numeral of a block."""

    key: str
    text: str
    start: int
    end: int


class Run(Struct, frozen=True):
    """Neighbouring syllables of one block."""

    block: int
    syllables: tuple[Syllable, ...]


class Census(Struct, frozen=True):
    """How often pairs and syllables are in the draft; ``alone``: the neighbours with which a syllable forms no word."""

    pairs: Counter[Pair]
    syllables: Counter[str]
    alone: dict[str, set[tuple[str, str]]]


def runs(document: Document) -> list[Run]:
    """All runs of two or more syllables, in document order."""
    return [run for index, block in enumerate(document.blocks) for run in _of_block(index, block.text)]


def take_census(all_runs: list[Run]) -> Census:
    """Count everything once."""
    pairs: Counter[Pair] = Counter()
    syllables: Counter[str] = Counter()
    alone: dict[str, set[tuple[str, str]]] = defaultdict(set)
    known = lexicon().pairs
    for run in all_runs:
        keys = [s.key for s in run.syllables]
        bonds = list(pairwise(keys))
        syllables.update(keys)
        pairs.update(bonds)
        tied = [bond in known for bond in bonds]
        around = zip(keys, ["", *keys], [*keys[1:], ""], [False, *tied], [*tied, False], strict=False)
        for key, before, after, left, right in around:
            if not (left or right):
                alone[key].add((before, after))
    return Census(pairs, syllables, alone)


def _of_block(index: int, text: str) -> Iterator[Run]:
    current: list[Syllable] = []
    last = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        gap = text[last:start]
        if current and not (gap and gap.isspace()):
            if len(current) > 1:
                yield Run(index, tuple(current))
            current = []
        word = match[0]
        current.append(Syllable(NUMBER if word[0].isdigit() else syllable_key(word), word, start, end))
        last = end
    if len(current) > 1:
        yield Run(index, tuple(current))
