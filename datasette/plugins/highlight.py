"""A template filter: a text cut into runs by the marks that lie over it, which may overlap."""

from itertools import pairwise
from typing import Any

from datasette import hookimpl

Mark = dict[str, Any]
"""start, stop (code points of the text), css, and optionally title, note (number of a finding) and anchor."""


def runs(text: str, marks: list[Mark]) -> list[Mark]:
    """The whole text, in runs between which the set of marks does not change.

    A mark's anchor is on its first run, its note on its last. Nothing is escaped here: templates do that.
    """
    marks = [m for m in marks if 0 <= m["start"] < m["stop"] <= len(text)]
    edges = sorted({0, len(text), *(m["start"] for m in marks), *(m["stop"] for m in marks)})
    return [_run(text, marks, start, stop) for start, stop in pairwise(edges)]


def _run(text: str, marks: list[Mark], start: int, stop: int) -> Mark:
    over = [m for m in marks if m["start"] <= start and stop <= m["stop"]]
    return {
        "text": text[start:stop],
        "css": " ".join(dict.fromkeys(m["css"] for m in over)),
        "title": " · ".join(dict.fromkeys(m["title"] for m in over if m.get("title"))),
        "anchors": [m["anchor"] for m in over if m.get("anchor") and m["start"] == start],
        "notes": [m["note"] for m in over if m.get("note") and m["stop"] == stop],
    }


@hookimpl
def prepare_jinja2_environment(env: Any) -> None:
    env.filters["runs"] = runs
