"""What Vietnamese words there are, by syllables: pairs that belong together, and syllables that stand alone."""

import csv
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")

Pair = tuple[str, str]
Halves = tuple[dict[str, list[str]], dict[str, list[str]]]


class Lexicon(Struct, frozen=True, kw_only=True):
    """``words`` are the words of two syllables, ``pairs`` all neighbours inside a word; all by ``syllable_key``."""

    words: frozenset[Pair]
    pairs: frozenset[Pair]
    syllables: frozenset[str]
    free: frozenset[str]
    grammatical: frozenset[str]


@cache
def syllable_key(syllable: str) -> str:
    """The letters of a syllable with its tone mark at the end, so that hoá and hóa are one."""
    marks = unicodedata.normalize("NFD", syllable.casefold())
    tone = "".join(c for c in marks if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in marks if c not in _TONES)) + tone


@cache
def lexicon() -> Lexicon:
    """The lists beside this module; their sources are in ``vietnamese_words.README.md``."""
    entries = [tuple(map(syllable_key, word.split())) for word in _column("vietnamese_words")]
    pairs = frozenset(pair for entry in entries for pair in pairwise(entry))
    return Lexicon(
        words=frozenset((entry[0], entry[1]) for entry in entries if len(entry) == 2),
        pairs=pairs,
        syllables=frozenset(syllable for entry in entries for syllable in entry),
        free=frozenset(map(syllable_key, _column("free_words"))),
        grammatical=frozenset(map(syllable_key, _column("grammatical_words"))),
    )


def halves(pairs: Iterable[Pair]) -> Halves:
    """First syllables by their second, and second syllables by their first."""
    first: dict[str, list[str]] = defaultdict(list)
    second: dict[str, list[str]] = defaultdict(list)
    for a, b in pairs:
        first[b].append(a)
        second[a].append(b)
    return first, second


@cache
def word_halves() -> Halves:
    """The halves of all words of two syllables."""
    return halves(lexicon().words)


@cache
def word_uses() -> Counter[str]:
    """In how many pairs of the word list a syllable stands."""
    return Counter(syllable for pair in lexicon().pairs for syllable in set(pair))


def spelling(key: str) -> str:
    """The syllable of a key, its tone mark on the letter where it is written."""
    return _spellings().get(key) or unicodedata.normalize("NFC", key)


@cache
def _spellings() -> dict[str, str]:
    return {syllable_key(s): s.lower() for word in _column("vietnamese_words") for s in word.split()}


def _column(name: str) -> list[str]:
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [row["word"] for row in csv.DictReader(lines)]
