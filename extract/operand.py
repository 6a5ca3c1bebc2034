"""A figure as one side of a claim: its value, and the interval it stands for when it is hedged."""

from collections.abc import Sequence
from decimal import Decimal

from models.claim import Operand
from models.figure import Figure, Number


def operand(figure: Figure, label: str = "") -> Operand:
    """The operand of a figure. "gần X" is [0,9·X; X], "trên X" [X; 1,1·X], "khoảng X" X ± 5%, a range its ends."""
    low, high = _interval(figure)
    return Operand(
        text=figure.text, value=figure.value, where=figure.where, figure=figure.id, label=label, unit=figure.unit,
        low=low, high=high,
    )  # fmt: skip


def _interval(figure: Figure) -> tuple[Number | None, Number | None]:
    value = Decimal(figure.value)
    if figure.least is not None:
        return figure.least, figure.value
    match figure.qualifier:
        case "approx":
            return value * Decimal("0.95"), value * Decimal("1.05")
        case "under":
            return value * Decimal("0.9"), value
        case "over":
            return value, value * Decimal("1.1")
        case _:
            return None, None


def sum_tolerance(total: Figure, parts: Sequence[Figure]) -> Number:
    """Half a last digit of every number printed; 0 where all are whole (đồng, counts)."""
    steps = [total.step, *(p.step for p in parts)]
    if all(step == 1 for step in steps):
        return 0
    return sum((Decimal(step) for step in steps), start=Decimal(0)) / 2
