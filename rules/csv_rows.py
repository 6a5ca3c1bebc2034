"""The lists that rules keep beside them: CSV files, each row with its source, read once."""

import csv
from functools import cache
from pathlib import Path


@cache
def csv_rows(path: Path) -> tuple[dict[str, str], ...]:
    """The rows of a list, in the order of the file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
