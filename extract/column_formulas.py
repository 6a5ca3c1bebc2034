"""What the heads of columns and the row of column numbers say a column is: "7=5/4", "Tổng (A+B)"."""

from collections import Counter

from extract.read_formula import key_of, read_formula
from models.formula import Formula


def column_formulas(headers: tuple[tuple[str, ...], ...], numbers: tuple[str, ...]) -> dict[int, Formula]:
    """Formulas by column. ``numbers`` is the row of column numbers, empty where the table has none."""
    names = _names([[text] for text in numbers], alone=True) or _names(
        [list(reversed(header)) for header in headers], alone=False
    )
    found = {}
    for col, header in enumerate(headers):
        for text in (*numbers[col : col + 1], *reversed(header)):
            formula = read_formula(" ".join(text.split()), names)
            if formula and col not in formula.operands:
                found[col] = formula
                break
    return found


def _names(texts: list[list[str]], *, alone: bool) -> dict[str, int]:
    """The column of each name; a name that two columns carry names neither."""
    keys = [next((key for text in parts if (key := _key(text, alone))), None) for parts in texts]
    counts = Counter(keys)
    return {key: col for col, key in enumerate(keys) if key and counts[key] == 1}


def _key(text: str, alone: bool) -> str | None:
    return key_of(text, alone=True) or (None if alone else key_of(text, alone=False))
