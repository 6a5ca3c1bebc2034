"""The kinds of slips by name: how telling each is, and its words for a reviewer."""

import csv
from functools import cache
from pathlib import Path

from msgspec import Struct

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
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        return {row["kind"]: SlipKind(row["kind"], int(row["tier"]), row["text"]) for row in csv.DictReader(file)}
