"""The words that say how parts stand to their total (từ dẫn): "gồm", "trong đó", "ngoài ra" …

exhaustive: the parts are all of it. within: they may only stay inside it, unless something closes the
list. single: one example or a note of scope. outside: what follows is no part. residual: closes a list.
compared: the figure beside it is a change, a target or an average. incomplete: the list goes on.
"""

import re
from functools import cache

from extract.vocabulary import vocabulary


@cache
def cue_pattern(kind: str) -> re.Pattern[str]:
    """All cues of one class as whole words, longest first."""
    words = sorted((row["cue"] for row in vocabulary("cue_words") if row["class"] == kind), key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?:" + "|".join(r"\s+".join(map(re.escape, w.split())) for w in words) + r")(?!\w)", re.I
    )


@cache
def opening_pattern() -> re.Pattern[str]:
    """Cues that open a list of parts; the group that matched names the class."""
    names = ("exhaustive", "within", "single")
    return re.compile("|".join(f"(?P<{name}>{cue_pattern(name).pattern})" for name in names), re.I)
