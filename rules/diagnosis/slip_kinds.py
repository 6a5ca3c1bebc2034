"""The kinds of slips by name: how telling each is, and its words for a reviewer."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from rules.csv_rows import csv_rows

UNNAMED = 4
"""The tier of what explains nothing."""
TELLING = 2
"""The last tier of slips that hardly happen by chance."""


class SlipKind(Struct, frozen=True):
    """``tier`` 1 hardly happens by chance, 3 easily does; 4 is no explanation. ``text`` may have {names}."""

    kind: str
    tier: int
    text: str


@cache
def slip_kinds() -> dict[str, SlipKind]:
    """All kinds by name."""
    rows = csv_rows(Path(__file__).with_suffix(".csv"))
    return {row["kind"]: SlipKind(row["kind"], int(row["tier"]), row["text"]) for row in rows}
