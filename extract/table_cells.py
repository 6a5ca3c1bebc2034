"""The figures of one table by row and column, and the sums that may be claimed of them."""

import re
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from extract.cell_number import is_nil
from extract.operand import operand
from models.claim import Claim, ClaimKind
from models.figure import Figure, Number
from models.fold import fold
from models.table import Row, Table

_NUMBERS = re.compile(r"\b(?!(?:19|20)\d\d\b)\d+\b ?")

At = tuple[int, int]
"""Row and column of a cell in its grid."""


class TableCells(Struct, frozen=True):
    """A table and its figures."""

    table: Table
    figures: dict[At, Figure]

    def state(self, at: At) -> Literal["figure", "nil", "blank", "unread"]:
        """What a value cell holds; "-" says nothing is due there, a blank says nothing at all."""
        if at in self.figures:
            return "figure"
        text = self.table.rows[at[0]][at[1]]
        return "blank" if not text else "nil" if is_nil(text) else "unread"

    def row(self, index: int) -> Row:
        """The body row at an index of the grid."""
        return self.table.body[index - self.table.header_rows]


class Sum(Struct, frozen=True):
    """Parts held against a total: the difference, and what tells how far it can be trusted."""

    total: Figure
    parts: tuple[Figure, ...]
    difference: Number
    tolerance: Number
    gaps: bool
    """Some part is blank, so the parts given may stay below the total."""

    @property
    def holds(self) -> bool:
        """The parts given make the total."""
        return -self.tolerance <= self.difference <= self.tolerance

    @property
    def near(self) -> bool:
        """Off by no more than a tenth: too close for parts that do not belong to the total."""
        return abs(Decimal(self.difference)) * 10 <= abs(Decimal(self.total.value))

    @property
    def far(self) -> bool:
        """Off by half or more: parts of another size than the total."""
        return 2 * abs(Decimal(self.difference)) >= abs(Decimal(self.total.value))


def sum_up(cells: TableCells, total: At, parts: list[At]) -> Sum | None:
    """Add parts; None where the total or all parts are missing, a part is unread, or units differ."""
    states = [cells.state(at) for at in parts]
    if total not in cells.figures or "unread" in states or "figure" not in states:
        return None
    whole, given = cells.figures[total], tuple(cells.figures[at] for at in parts if at in cells.figures)
    if any((f.unit, f.money) != (whole.unit, whole.money) for f in given):
        return None
    added: Number = sum((f.value for f in given), start=0)
    return Sum(whole, given, whole.value - added, _tolerance((whole, *given)), "blank" in states)


def _tolerance(figures: tuple[Figure, ...]) -> Number:
    """u·(n+1)/2 for n parts printed to the unit u; 0 for whole đồng and counts.

    u is the coarsest unit in use; "38" among decimals stands for 38,0 as spreadsheets print it.
    """
    steps = {Decimal(f.step) for f in figures}
    if steps == {Decimal(1)}:
        return 0
    fine = {step for step in steps if step < max(steps)}
    return max(fine or steps) * len(figures) / 2


def claim_of(seen: Sum, kind: ClaimKind, exhaustive: bool, cue: str | None, about: tuple[str, ...]) -> Claim | None:
    """The claim of a sum. Parts with gaps, or one part alone, only stay within their total."""
    whole = exhaustive and (seen.holds or not (seen.gaps and seen.difference > 0))
    if len(seen.parts) == 1 and not seen.holds and seen.difference > 0:
        whole = False
    if not whole and seen.total.value < 0:
        return None
    return Claim(
        kind=kind if whole else "subset", operator="sum" if whole else "at_most", total=operand(seen.total),
        parts=tuple(operand(f, f.noun or "") for f in seen.parts), exhaustive=whole, cue=cue,
        tolerance=seen.tolerance, about=about,
    )  # fmt: skip


def meaning(cells: TableCells, row: Row, column: int) -> tuple[str, ...]:
    """Caption, labels from the topmost row down, and head of the column, folded: the same in the next draft,
    also where an amount in the caption was corrected.
    """
    path = [row.label]
    while row.parent is not None:
        row = cells.row(row.parent)
        path.append(row.label)
    header = " ".join(cells.table.columns[column].header)
    return (_NUMBERS.sub("", fold(cells.table.caption or "")), fold(" > ".join(reversed(path))), fold(header))
