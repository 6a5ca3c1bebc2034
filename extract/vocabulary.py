"""The word lists beside the finders: CSV files, each row with its source, read once."""

import csv
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def vocabulary(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.csv``, in the order of the file."""
    with (_DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
