"""Where an unquoted name ends: at a stop, a verb, or behind its years."""

import re
from functools import cache

from extract.vocabulary import vocabulary

_YEARS = (
    r"(?:(?:giai đoạn|thời kỳ|thời kì)?\s*(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d"
    r"|(?:giai đoạn\s+)?(?:từ nay\s+)?đến\s+(?:hết\s+)?nă[mn]\s+(?:19|20)\d\d|nă[mn]\s+(?:19|20)\d\d(?!\s*[-–]\s*\d))"
)
_OUTLOOK = r"(?:\s*,?\s*(?:và\s+)?(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:nă[mn]\s+)?(?:19|20)\d\d)*"
DATED = re.compile(rf"(?<!\w){_YEARS}{_OUTLOOK}")
"""The years that close a name, with its outlook."""

_ASIDE = re.compile(r"\s*\((?:[^()]*(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|[A-ZĐ][\w& -]{1,20})\)")
_PUNCTUATION = r"[.;:“”\"\n\[]|\s[-–]\s(?=\d)|\s\(|(?:,|\svà)\s+(?=\d)"


@cache
def _stop() -> re.Pattern[str]:
    """Punctuation, or a word of ``task_stops.csv`` behind a comma or a space."""
    words: dict[str, list[str]] = {"comma": [], "space": []}
    for row in vocabulary("task_stops"):
        words[row["after"]].append(row["word"])
    comma, space = ("|".join(words[gap]) for gap in ("comma", "space"))
    return re.compile(rf"{_PUNCTUATION}|,\s+(?=(?:{comma})(?!\w))|\s(?=(?:{space})(?!\w))")


def task_end(lower: str, text: str, start: int) -> int:
    """The end of the name that begins at ``start``; ``lower`` is ``text`` in small letters."""
    stop = _stop().search(lower, start)
    end = stop.start() if stop else len(text)
    dated = DATED.search(lower, start)
    if dated and dated.start() <= end:
        end = dated.end()
    if aside := _ASIDE.match(text, end):
        end = aside.end()
    return start + len(text[start:end].rstrip(" ,-–"))
