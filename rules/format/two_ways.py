"""One thing written in two ways within a draft: told once, at the rarer way, with both numbers (viết lẫn)."""

import re
from collections.abc import Callable, Iterator

from models.finding import Evidence, Observation
from models.place import Place
from models.plan import Plan

_EXAMPLES = 3


def two_ways(
    plan: Plan, pattern: re.Pattern[str], is_first: Callable[[re.Match[str]], bool], message: str, about: str
) -> Iterator[Observation]:
    """Nothing where a draft keeps to one way. ``message`` may use {first} and {second}, the number of places."""
    found: dict[bool, list[Place]] = {True: [], False: []}
    for index, block in enumerate(plan.document.blocks):
        for match in pattern.finditer(block.text):
            found[is_first(match)].append(plan.document.place(index, match.start(), match.end()))
    first, second = found[True], found[False]
    if first and second:
        rarer = min(first, second, key=len)
        yield Observation(
            message=message, values={"first": str(len(first)), "second": str(len(second))}, where=rarer[0],
            about=(about,), evidence=tuple(Evidence(where=p, text=plan.document.quote(p)) for p in rarer[1:_EXAMPLES]),
        )  # fmt: skip
