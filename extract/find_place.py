"""The province that a draft is of."""

import re
from collections.abc import Sequence
from functools import cache

from extract.vocabulary import vocabulary
from models.fold import fold

_NAMED = re.compile(r"(?i:tỉnh|thành phố|tp\.?|thủ đô)\s+(?=[^\Wa-zđ\d_])")
_WORDS = re.compile(r"[^\Wa-zđ\d_][\w]*(?:(?:\s|\s?-\s?)[^\Wa-zđ\d_][\w]*){0,3}")
_LONGEST = 5


def find_place(texts: Sequence[str]) -> str | None:
    """The province of the first text that names one: of the registry, else as printed after "tỉnh".

    Cities of a province ("thành phố" with a name the registry does not know) are no provinces.
    """
    for text in texts:
        for match in _NAMED.finditer(text):
            if not text[match.end()].isupper():  # "Tỉnh ủy An Lộc": a capital is none of a to z, but neither is "ủ"
                continue
            words = text[match.end() :].split()[:_LONGEST]
            if known := _known(words):
                return known
            if match[0].lower().startswith("tỉnh") and (said := _WORDS.match(text, match.end())):
                return said[0].title() if said[0].isupper() else said[0]
    return None


def _known(words: list[str]) -> str | None:
    for count in range(len(words), 0, -1):
        if name := _registry().get(fold(" ".join(words[:count]))):
            return name
    return None


@cache
def _registry() -> dict[str, str]:
    rows = vocabulary("provinces")
    known = {fold(other): row["name"] for row in rows for other in row["names"].split("|") if other}
    return known | {fold(row["name"]): row["name"] for row in rows}
