"""The labelled tables, one JSON object a line."""

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec import Struct

Sum = tuple[tuple[int, int], frozenset[tuple[int, int]]]
"""Row and column of the total, rows and columns of its parts."""


class LabelledTable(Struct, frozen=True):
    """A table as it stands in its file, and the sums that people saw in it."""

    name: str
    rows: list[list[str]]
    sums: frozenset[Sum]


def labelled_tables(path: Path, limit: int | None) -> Iterator[LabelledTable]:
    """The first ``limit`` tables of the file, or all of them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, limit):
            given = json.loads(line)
            sums = (
                (tuple(a["aggregator_index"]), frozenset(map(tuple, a["aggregatee_indices"])))
                for a in given["aggregation_annotations"]
                if a["operator"] == "Sum"
            )
            yield LabelledTable(given["file_name"], given["table_array"], frozenset(sums))
