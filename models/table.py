"""A table, understood: what its columns hold and how its rows hang together (bảng, biểu)."""

from typing import Literal

from msgspec import Struct

from models.formula import Formula
from models.place import Place

ColumnRole = Literal["order", "label", "value", "share", "year", "code", "unit", "note"]
RowRole = Literal["total", "group", "item", "of_which", "column_numbers", "blank"]


class Column(Struct, frozen=True, kw_only=True):
    """One column: ``header`` from the top header cell down to the lowest, spans repeated.

    ``formula`` is what its head or the row of column numbers says of it ("3=4+5"), operands being indices of columns.
    """

    index: int
    role: ColumnRole
    header: tuple[str, ...]
    unit: str | None = None
    """Unit as printed in its header, else of the table."""
    period: str | None = None
    status: str | None = None
    formula: Formula | None = None


class Row(Struct, frozen=True, kw_only=True):
    """One body row: ``index`` counts from the top of the grid, ``level`` 0 is topmost, ``parent`` is the
    index of the row it is a part of. ``unit`` is what a column "Đơn vị tính" says of it.
    """

    index: int
    order: str
    """The printed STT: "I", "1.1", "a", "-" or ""."""
    label: str
    level: int
    parent: int | None
    role: RowRole
    period: str | None = None
    unit: str | None = None


class Table(Struct, frozen=True, kw_only=True):
    """A grid with its meaning. ``rows`` is the full grid, a merged cell's text in its first cell."""

    id: str
    caption: str | None
    unit: str | None
    header_rows: int
    rows: tuple[tuple[str, ...], ...]
    where: Place
    columns: tuple[Column, ...] = ()
    body: tuple[Row, ...] = ()
    period: str | None = None
    """The year that the lines above name, for columns and rows that name none."""
    continues: str | None = None
    """Id of the grid that this one goes on with: the same table, cut by a page or a caption "(tiếp theo)"."""
