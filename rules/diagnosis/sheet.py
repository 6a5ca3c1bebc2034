"""The figures of a draft by id, by cell, and by what stands beside them."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from models.claim import Operand, Relation
from models.figure import Figure, Number
from models.plan import Plan
from rules.diagnosis.equation import Key
from rules.diagnosis.numeral import Numeral

At = tuple[int, int]
"""Row and column of a cell in its grid."""


class Sheet:
    """What the diagnosis looks up about the numbers of a plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._figures = {figure.id: figure for figure in plan.figures}
        self._tables = {table.id: table for table in plan.tables}
        self._counts: dict[str, Counter[Number]] = {}

    @cached_property
    def _cells(self) -> dict[str, dict[At, Figure]]:
        cells: dict[str, dict[At, Figure]] = defaultdict(dict)
        for figure in self._plan.figures:
            if figure.table and figure.where.row is not None and figure.where.col is not None:
                cells[figure.table][figure.where.row, figure.where.col] = figure
        return cells

    def figure(self, key: Key) -> Figure | None:
        """The figure of a number, None if the draft does not print it."""
        return self._figures.get(key)

    def numeral(self, figure: Figure) -> Numeral:
        """A figure as it is printed."""
        return Numeral(self._plan.document.quote(figure.number), figure.value, figure.step)

    def beside(self, figure: Figure) -> Iterator[tuple[str, Figure]]:
        """The cells next to a figure and those of other years in its row, each with the kind of copying."""
        at, cells = figure.where, self._cells.get(figure.table or "", {})
        if at.row is None or at.col is None:
            return
        for row in (at.row - 1, at.row + 1):
            if other := cells.get((row, at.col)):
                yield "copied_row", other
        for (_, col), other in ((c, cells[c]) for c in self._row(figure) if c in cells):
            if other.period != figure.period:
                yield "copied_year", other
            elif abs(col - at.col) == 1:
                yield "copied_column", other

    def occurrences(self, figure: Figure) -> int:
        """How often the value of a cell stands in its table."""
        table = figure.table or ""
        if table not in self._counts:
            self._counts[table] = Counter(f.value for f in self._cells.get(table, {}).values())
        return self._counts[table][figure.value]

    def column(self, figure: Figure) -> Iterator[Figure]:
        """All figures of the column that a cell stands in."""
        for (_, col), other in self._cells.get(figure.table or "", {}).items():
            if col == figure.where.col:
                yield other

    def name(self, operand: Operand, relation: Relation) -> str:
        """What a part is called: its column in a sum along a row, else its label, and its number."""
        label = operand.label
        table = self._tables.get(operand.where.table or "")
        if relation.claim.kind == "row_sum" and table and operand.where.col is not None:
            label = " ".join(table.columns[operand.where.col].header[-1:])
        return f"“{label}” ({operand.text})" if label else operand.text

    def title(self, figure: Figure) -> str:
        """What a cell is called: its row and its number."""
        return f"“{figure.noun}” ({figure.text})" if figure.noun else figure.text

    def _row(self, figure: Figure) -> list[At]:
        table = self._tables.get(figure.table or "")
        width = len(table.columns) if table else 0
        return [(figure.where.row or 0, col) for col in range(width) if col != figure.where.col]
