"""Số lượng × đơn giá = thành tiền: the product that the heads of a cost table imply."""

from collections.abc import Iterator

from extract.table_words import begins_with
from models.formula import Formula
from models.table import Column


def price_formulas(columns: tuple[Column, ...]) -> Iterator[tuple[int, Formula]]:
    """The column of the amount with its product, for each column of prices that has counts before it."""
    values = [c for c in columns if c.role == "value"]
    for at, price in enumerate(values):
        if not _is(price, "price"):
            continue
        counts = [c for c in values[:at] if _is(c, "quantity") and c.header[:-1] == price.header[:-1]]
        amount = next((c for c in values[at + 1 : at + 2] if _is(c, "amount")), None)
        if counts and amount:
            factors = (*counts, price)
            steps = (f"#{counts[0].index}", *(s for c in factors[1:] for s in (f"#{c.index}", "*")))
            yield amount.index, Formula(text=" × ".join(_title(c) for c in factors), steps=steps)


def _is(column: Column, kind: str) -> bool:
    return bool(column.header) and begins_with(column.header[-1], kind)


def _title(column: Column) -> str:
    return column.header[-1].partition("(")[0].strip(" .:")
