"""The lists beside the rules of cited documents: CSV files, each row with its source, read once."""

import datetime
from pathlib import Path

from rules.csv_rows import csv_rows

_DATA = Path(__file__).parent / "data"


def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.csv``, in the order of the file."""
    return csv_rows(_DATA / f"{name}.csv")


def day(text: str) -> datetime.date | None:
    """A date of a list, None where the list leaves it out."""
    return datetime.date.fromisoformat(text) if text else None


def confirmed(row: dict[str, str]) -> bool:
    """False for a row that nobody has held against the document itself: it may raise no more than a note."""
    return row["confirmed"] == "true"
