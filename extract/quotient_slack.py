"""How far a printed percentage may be from the quotient of two printed numbers (sai số làm tròn)."""

from decimal import Decimal

from extract.same_kind import is_count
from models.figure import Figure


def quotient_slack(part: Figure, whole: Figure, stated: Figure, factor: int = 100) -> Decimal:
    """Half the last digit of what is stated, and what the rounding of both numbers adds to their quotient.

    ``factor`` is 100 for percentages, 1 for "gấp … lần". ``whole`` is not 0.
    """
    a, b = Decimal(part.value), Decimal(whole.value)
    rounded = factor * (_rounding(part) / b + abs(a) * _rounding(whole) / (b * b))
    return Decimal(stated.step) / 2 + rounded


def _rounding(figure: Figure) -> Decimal:
    """Half the last digit; 0 for whole đồng and for things that are counted."""
    if is_count(figure) or (figure.money and figure.step == 1):
        return Decimal(0)
    return Decimal(figure.step) / 2
