"""Numbers in Vietnamese writing: "." groups thousands, "," is the decimal point."""

from decimal import Decimal

from models.figure import Number

_SWAP = str.maketrans(",.", ".,")


def write_number(value: Number, places: int | None = None) -> str:
    """A value as a Vietnamese reader expects it; ``places`` rounds to that many decimals.

    >>> write_number(17112000000), write_number(Decimal("-1234.50")), write_number(Decimal("44.2125"), 2)
    ('17.112.000.000', '-1.234,50', '44,21')
    """
    if places is not None:
        value = round(Decimal(value), places)
    return f"{value:,}".translate(_SWAP)


def write_amount(value: Number, unit: str | None) -> str:
    """A value with its unit: "17.112.000.000 đồng", "44,21%", "12 cơ sở"."""
    written = write_number(value)
    if not unit:
        return written
    return f"{written}{unit}" if unit == "%" else f"{written} {unit}"
