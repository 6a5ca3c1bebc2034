"""What a draft asserts about its own numbers (khẳng định): this is the sum of those."""

from typing import Literal

from msgspec import Struct

from models.figure import Number
from models.formula import Formula
from models.place import Place

ClaimKind = Literal[
    "table_sum", "row_sum", "breakdown", "ratio", "share", "growth", "count_list", "count_parts", "count_rows",
    "restated", "text_table", "formula", "words_digits", "subset", "product",
]  # fmt: skip
Operator = Literal["sum", "count", "percent", "equal", "at_most", "product", "growth", "fall", "times", "formula"]
State = Literal["ties", "rounding", "differs"]


OBSERVED = "như các dòng khác"
"""Cue of a sum that nobody stated: other lines of the same table bear it out."""


class Operand(Struct, frozen=True, kw_only=True):
    """One side of a claim: a figure, a table cell, or an item of a list (then ``value`` is 1).

    ``low`` and ``high`` bound the true value where the number is hedged ("khoảng", "gần", "trên").
    """

    text: str
    value: Number
    where: Place
    figure: str | None = None
    label: str = ""
    unit: str | None = None
    low: Number | None = None
    high: Number | None = None


class Claim(Struct, frozen=True, kw_only=True):
    """``total`` is ``operator`` of ``parts``: sum or count of them, their ratio in percent, equal, at most,
    product, by how many percent the first grew or fell from the second, how many times the second it is.

    ``exhaustive`` says that the parts are all of the total; otherwise they may only stay within it.
    ``cue`` are the words that decide ("trong đó", "gồm"). ``tolerance`` comes from the digits printed.
    ``about`` names what is asserted, in normalised labels, the same in the next draft.
    """

    kind: ClaimKind
    operator: Operator
    total: Operand
    parts: tuple[Operand, ...]
    exhaustive: bool
    cue: str | None
    tolerance: Number
    about: tuple[str, ...]
    formula: Formula | None = None
    """For the operator "formula": its operands are indices of ``parts``."""


class Relation(Struct, frozen=True, kw_only=True):
    """A claim, weighed: what was computed, by how much it is off, and whether that holds."""

    id: str
    claim: Claim
    computed: Number
    difference: Number
    """stated - computed."""
    holds: bool

    @property
    def state(self) -> State:
        """ "rounding": off by what rounding or hedged numbers allow; bounds and counts tie or differ only."""
        if not self.holds:
            return "differs"
        bound = self.claim.operator in ("at_most", "count")
        return "ties" if bound or self.difference == 0 else "rounding"
