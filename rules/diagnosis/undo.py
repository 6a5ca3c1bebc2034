"""A printed formula turned round: which operand gives a result."""

from decimal import Decimal

from models.figure import Number
from models.formula import evaluate


def undo(steps: tuple[str, ...], values: dict[int, Number], operand: int, result: Decimal) -> Decimal | None:
    """The value of one operand that makes ``result``; None if there is none, or the formula has it twice.

    >>> undo(("#0", "#1", "/", "100", "*"), {0: 5, 1: 8}, 0, Decimal(75)) == 6
    True
    """
    name = f"#{operand}"
    while steps != (name,):
        if steps.count(name) != 1 or len(steps) == 1:
            return None
        operator, split = steps[-1], _second(steps)
        first, second = steps[:split], steps[split:-1]
        other = evaluate(second if name in first else first, values)
        if other is None:
            return None
        turned = _turn(operator, result, Decimal(other), missing_first=name in first)
        if turned is None:
            return None
        result, steps = turned, first if name in first else second
    return result


def _second(steps: tuple[str, ...]) -> int:
    """Where the second operand of the last operator begins."""
    needed, at = 1, len(steps) - 1
    while needed:
        at -= 1
        needed += 1 if steps[at] in ("+", "-", "*", "/") else -1
    return at


def _turn(operator: str, result: Decimal, other: Decimal, *, missing_first: bool) -> Decimal | None:
    match operator:
        case "+":
            return result - other
        case "-":
            return result + other if missing_first else other - result
        case "*":
            return result / other if other else None
        case _ if missing_first:
            return result * other
        case _:
            return other / result if result else None
