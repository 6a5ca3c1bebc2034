"""A quantity that the draft states (số liệu)."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from models.place import Place

Qualifier = Literal["exact", "approx", "over", "under"]
Number = int | Decimal
"""Exact always: ``int`` where whole, ``Decimal`` otherwise, never a float."""


class Figure(Struct, frozen=True, kw_only=True):
    """A number with what it counts or measures.

    ``value`` is in đồng for money, whatever unit was printed (``printed_unit`` keeps that).
    ``step`` is the worth of the last printed digit in the unit of ``value``: 1 for whole đồng,
    100_000_000 for "38,7 tỷ". Tolerances are made of it.
    ``noun`` is the counted noun as printed, with the words that say which ("mẫu xăng RON 95-III").
    ``period`` is one of 2023, 2023-H1, 2023-Q2, 2021/2025, None.
    ``status`` is the kind of figure (đề nghị, giao, ước, thực hiện, kế hoạch), None when not told.
    """

    id: str
    text: str
    value: Number
    unit: str | None
    money: bool
    qualifier: Qualifier = "exact"
    period: str | None = None
    status: str | None = None
    table: str | None = None
    where: Place
    number: Place
    """Place of the bare numeral inside ``where``."""
    step: Number = 1
    least: Number | None = None
    """The lower end where the figure is the upper one of a range ("8 - 10 tỷ đồng")."""
    noun: str | None = None
    printed_unit: str | None = None
    malformed: bool = False
    """The digits are grouped so that no value can be trusted ("12.34.567"); such a figure is never added up."""
