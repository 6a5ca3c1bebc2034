"""The numbers in the value cells of tables (số liệu trong bảng)."""

from collections.abc import Iterator
from itertools import count

from extract.cell_number import CellNumber, broken_number, cell_number, worth
from extract.number_format import is_vietnamese, writes_english
from extract.units import Unit, unit_named
from models.document import Document
from models.figure import Figure
from models.table import Column, Row, Table


def cell_figures(document: Document, tables: tuple[Table, ...], first_id: int) -> list[Figure]:
    """A figure for each number in a column of values or shares, numbered from ``first_id``.

    Money is in đồng, whatever the unit of the column; a unit in the cell itself wins over that of the
    column. Blanks and "-" are no figures, nor are numbers in other columns.
    """
    ids = count(first_id)
    blocks = {(b.table, b.row, b.col): i for i, b in enumerate(document.blocks)}
    figures = []
    vietnamese = is_vietnamese(document)
    for table in tables:
        for row, column, block, number in _numbers(document, table, blocks, vietnamese):
            figures.append(_figure(f"f{next(ids)}", document, table, row, column, block, number))
    return figures


def _numbers(
    document: Document,
    table: Table,
    blocks: dict[tuple[str | None, int | None, int | None], int],
    vietnamese: bool,
) -> Iterator[tuple[Row, Column, int, CellNumber]]:
    columns = [column for column in table.columns if column.role in ("value", "share")]
    english = writes_english(_texts(table, columns, vietnamese), vietnamese)
    for row in table.body:
        if row.role in ("blank", "column_numbers"):
            continue
        for column in columns:
            block = blocks.get((table.id, row.index, column.index))
            if block is None:
                continue
            text = document.blocks[block].text
            if number := cell_number(text, _printed(row, column), english) or broken_number(text):
                yield row, column, block, number


def _texts(table: Table, columns: list[Column], vietnamese: bool) -> Iterator[str]:
    """The cells that show how numbers are written; the words beside them tell only in another language."""
    for row in table.body:
        yield from (table.rows[row.index][column.index] for column in columns) if vietnamese else table.rows[row.index]


def _figure(
    id: str, document: Document, table: Table, row: Row, column: Column, block: int, number: CellNumber
) -> Figure:
    printed = number.unit.printed if number.unit else _printed(row, column)
    unit: Unit | None = number.unit or (unit_named(printed) if printed else None)
    where = document.place(block, number.start, number.end)
    return Figure(
        id=id, text=document.quote(where), value=worth(number.value, unit), unit=unit.name if unit else printed,
        money=bool(unit and unit.money), period=column.period or row.period or table.period,
        status=column.status, table=table.id, where=where,
        number=document.place(block, number.number_start, number.number_end),
        step=worth(number.step, unit), noun=row.label or None, printed_unit=printed,
        malformed=number.malformed,
    )  # fmt: skip


def _printed(row: Row, column: Column) -> str | None:
    """A share is in percent whatever the row says; else the row's own unit comes before the column's."""
    return column.unit if column.role == "share" else row.unit or column.unit
