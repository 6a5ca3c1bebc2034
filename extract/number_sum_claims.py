"""Sums that no label asserts but the numbers show: observed, not stated (tổng nhận ra từ chính các con số).

They tie what ties. Such a sum is held against a line that breaks it only where the same columns make their
total in every other row, and no further cell of the row explains the gap.
"""

from collections.abc import Iterator, Mapping, Set
from decimal import Decimal

from extract.cell_number import CellNumber, cell_number, worth
from extract.number_format import writes_english
from extract.number_sums import number_sums
from extract.operand import operand
from extract.sum_pattern import Line, Pattern
from extract.table_cells import At, TableCells
from models.claim import OBSERVED, Claim, ClaimKind, Operand
from models.document import Document
from models.figure import Number
from models.fold import fold

_MOST_CELLS = 300_000
_FINEST = 6
_SHOWS = 4
"""So many rows must agree before one that does not is held against them."""
_IDLE = ("order", "year", "code", "share")
_LONG = 400
"""Rows beyond which only the numbering of a draft's table tells what its columns add up."""
_AGREE = 3
"""In a draft, whose labels tell its sums, so many lines must agree before one that no label tells is told."""
_KINDS: tuple[ClaimKind, ...] = ("row_sum", "table_sum")
_DRESS = " $€£#*"


def number_sum_claims(
    document: Document,
    cells: TableCells,
    blocks: Mapping[At, int],
    taken: Mapping[ClaimKind, Set[At]],
    vietnamese: bool,
) -> Iterator[Claim]:
    """Claims table_sum and row_sum of one table for totals that no claim of the kind is about yet.

    ``blocks`` are the cells' blocks by row and column, ``taken`` the totals that are claimed.
    """
    sheet = _Sheet(document, cells, blocks, vietnamese)
    if not 2 < len(sheet.numbers) <= _MOST_CELLS:
        return
    long = vietnamese and len(cells.table.rows) > _LONG
    for kind in _KINDS[:1] if long else _KINDS:
        for pattern in number_sums(*sheet.lines(kind)):
            if vietnamese and pattern.holds < _AGREE:
                continue
            for line in pattern.ok:
                total, *parts = sheet.cells_of(kind, line, pattern)
                if total not in taken[kind] and (claim := sheet.claim(kind, total, parts)):
                    yield claim
            if vietnamese and kind == "row_sum":
                yield from _breaking(sheet, pattern, taken[kind])


def _breaking(sheet: "_Sheet", pattern: Pattern, taken: Set[At]) -> Iterator[Claim]:
    """The one row that breaks what all others keep, if nothing else in it explains the difference."""
    if not pattern.near or len(pattern.wrong) != 1 or pattern.exact < _SHOWS:
        return
    total, *parts = sheet.cells_of("row_sum", pattern.wrong[0], pattern)
    row = sheet.table.body[total[0] - sheet.table.header_rows]
    if total in taken or row.role in ("blank", "column_numbers") or not sheet.alike((total, *parts)):
        return
    gap = abs(sheet.value(total) - sum(map(sheet.value, parts)))
    others = {abs(sheet.value((total[0], c.index))) for c in sheet.table.columns if (total[0], c.index) not in parts}
    if gap not in others and (claim := sheet.claim("row_sum", total, parts, holding=False)):
        yield claim


class _Sheet:
    """The numbers of a table, whatever its columns mean, as whole numbers of one step."""

    def __init__(self, document: Document, cells: TableCells, blocks: Mapping[At, int], vietnamese: bool) -> None:
        self.table, self._document, self._figures, self._blocks = cells.table, document, cells.figures, blocks
        english = writes_english((text for row in self.table.rows for text in row), vietnamese)
        idle = {c.index for c in self.table.columns if vietnamese and c.role in _IDLE}
        self.numbers: dict[At, CellNumber] = {}
        for r in range(self.table.header_rows if vietnamese else 0, len(self.table.rows)):
            for c, text in enumerate(self.table.rows[r]):
                if c not in idle and text and (number := cell_number(text.strip(_DRESS), None, english)):
                    self.numbers[r, c] = number
        self._places = min(_FINEST, max((_decimals(n.step) for n in self.numbers.values()), default=0))

    def value(self, at: At) -> int:
        """The number of a cell in the finest step of the table; 0 where there is none."""
        value = _worth(self.numbers.get(at))
        return int(Decimal(value).scaleb(self._places)) if self._places else int(value)

    def lines(self, kind: ClaimKind) -> tuple[list[Line], list[int], list[bool], list[bool]]:
        """Rows, or columns for sums down them; the step of each; which places stand under a column's head, for
        sums along rows, or in a row with words, for sums down columns.
        """
        down = kind == "table_sum"
        height, width = len(self.table.rows), len(self.table.columns)
        count, length = (width, height) if down else (height, width)
        lines: list[Line] = [[None] * length for _ in range(count)]
        steps = [0] * count
        for (r, c), number in self.numbers.items():
            line, place = (c, r) if down else (r, c)
            lines[line][place] = self.value((r, c))
            step = int(10 ** (self._places - min(self._places, _decimals(number.step))))
            steps[line] = min(steps[line] or step, step)
        kept = [not down and any(row[p] for row in self.table.rows) for p in range(length)]
        headed = [down and any(self.table.rows[p]) for p in range(length)]
        return lines, steps, kept, headed

    def cells_of(self, kind: ClaimKind, line: int, pattern: Pattern) -> list[At]:
        """The total and the parts of a pattern in one line, by row and column."""
        places = (pattern.total, *pattern.parts)
        return [(p, line) if kind == "table_sum" else (line, p) for p in places]

    def alike(self, places: tuple[At, ...]) -> bool:
        """All of them are figures of one unit."""
        figures = [self._figures.get(at) for at in places]
        return len({(f.unit, f.money) if f else None for f in figures}) == 1 and figures[0] is not None

    def claim(self, kind: ClaimKind, total: At, parts: list[At], *, holding: bool = True) -> Claim | None:
        """The claim of a sum; in a spreadsheet an empty cell inside the run is a part as well.

        None if it holds only as printed and not once each column's unit is applied.
        """
        whole = self._operand(total)
        given = [(at, self._operand(at)) for at in parts if self._document.format == "csv" or at in self.numbers]
        off = abs(Decimal(whole.value) - sum(Decimal(part.value) for _, part in given))
        step = max(self._step(at) for at in (total, *parts) if at in self.numbers)
        if holding and off > step * (len(given) + 1) / 2:
            return None
        head = " ".join(self.table.columns[total[1]].header)
        return Claim(
            kind=kind, operator="sum", total=whole, parts=tuple(part for _, part in given), exhaustive=True,
            cue=OBSERVED, tolerance=off if holding and off else 0,
            about=(fold(self.table.caption or ""), fold(self.table.rows[total[0]][0]), fold(head), "observed"),
        )  # fmt: skip

    def _step(self, at: At) -> Decimal:
        figure = self._figures.get(at)
        return Decimal(figure.step if figure else self.numbers[at].step)

    def _operand(self, at: At) -> Operand:
        if figure := self._figures.get(at):
            return operand(figure)
        text = self._document.blocks[self._blocks[at]].text
        start = len(text) - len(text.lstrip())
        where = self._document.place(self._blocks[at], start, start + len(text.strip()))
        return Operand(text=text.strip(), value=_worth(self.numbers.get(at)), where=where)


def _worth(number: CellNumber | None) -> Number:
    return worth(number.value, number.unit) if number else 0


def _decimals(step: Number) -> int:
    exponent = Decimal(step).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
