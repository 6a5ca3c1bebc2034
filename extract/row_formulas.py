"""Differences that the label of a row prints: "Chênh lệch (A-B)", "III = I - II"."""

import re
from collections.abc import Iterator

from extract.read_formula import KEY
from models.formula import Formula
from models.table import Row, Table

_DIFFERENCE = re.compile(rf"(?:\(\s*(?:{KEY}\s*)?=?|=)\s*(?P<whole>\(?{KEY}\)?(?:\s*[+\-–−]\s*\(?{KEY}\)?)+)\s*\)?\s*$")
_TERM = re.compile(rf"([+\-–−]?)\s*\(?({KEY})\)?")


def row_formulas(table: Table) -> Iterator[tuple[Row, Formula]]:
    """Rows that are a difference of others, operands being indices of rows; sums are the affair of totals.

    Only upper letters and Roman numerals name rows here: "(1-3)" may be a range.
    """
    named: dict[str, int] = {}
    for row in table.body:
        match = _DIFFERENCE.search(row.label)
        terms = [(sign.strip(), key) for sign, key in _TERM.findall(match["whole"])] if match else []
        if any(sign in "-–−" and sign for sign, _ in terms) and all(key in named and key.isalpha() for _, key in terms):
            first, rest = terms[0], terms[1:]
            steps = (
                f"#{named[first[1]]}",
                *(s for sign, key in rest for s in (f"#{named[key]}", _ASCII.get(sign, sign))),
            )
            if len({key for _, key in terms}) == len(terms):
                yield row, Formula(text=match["whole"] if match else "", steps=steps)
        if row.order:
            named[row.order] = row.index


_ASCII = {"–": "-", "−": "-"}
