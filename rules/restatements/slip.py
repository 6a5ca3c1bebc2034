"""How two values of one thing differ: by a unit, by swapped digits, or otherwise."""

from decimal import Decimal
from typing import Literal

from models.figure import Number

Slip = Literal["unit", "swap", "other"]

_FACTORS = (10**3, 10**6, 10**9)


def slip_between(one: Number, other: Number) -> Slip:
    """ "unit" if one is 1.000, 1.000.000 … times the other (±0,5%); "swap" if two digits changed places."""
    small, large = sorted((abs(Decimal(one)), abs(Decimal(other))))
    if small and any(abs(large / small / factor - 1) <= Decimal("0.005") for factor in _FACTORS):
        return "unit"
    return "swap" if _is_swapped(str(one), str(other)) else "other"


def _is_swapped(one: str, other: str) -> bool:
    """Two digits, next to each other or not, stand in each other's place."""
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(differing) == 2 and differing[0] == differing[1][::-1]
