"""A formula that a draft prints over a column or in a row: "7=5/4", "(3)=(4)+(5)" (công thức)."""

from decimal import Decimal, DivisionByZero, InvalidOperation

from msgspec import Struct

from models.figure import Number


class Formula(Struct, frozen=True, kw_only=True):
    """``text`` as printed; ``steps`` in postfix order: "#3" an operand by its index, "100" a constant,
    and the operators + - * /.
    """

    text: str
    steps: tuple[str, ...]

    @property
    def operands(self) -> tuple[int, ...]:
        """The indices of the operands, in the order in which they are read, each once."""
        return tuple(dict.fromkeys(int(step[1:]) for step in self.steps if step[0] == "#"))

    @property
    def linear(self) -> bool:
        """Nothing but sums and differences of operands."""
        return not any(step in "*/" or step[0].isdigit() for step in self.steps)


def evaluate(steps: tuple[str, ...], values: dict[int, Number]) -> Number | None:
    """The value of a formula; None where it divides by zero."""
    stack: list[Decimal] = []
    for step in steps:
        if step[0] == "#":
            stack.append(Decimal(values[int(step[1:])]))
        elif step in "+-*/":
            second, first = stack.pop(), stack.pop()
            try:
                stack.append(_apply(step, first, second))
            except (DivisionByZero, InvalidOperation):
                return None
        else:
            stack.append(Decimal(step))
    (value,) = stack
    return int(value) if value == value.to_integral_value() else value


def _apply(operator: str, first: Decimal, second: Decimal) -> Decimal:
    match operator:
        case "+":
            return first + second
        case "-":
            return first - second
        case "*":
            return first * second
        case _:
            return first / second
