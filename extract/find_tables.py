"""Tables with their meaning: head, columns, units, and how the rows hang together."""

import re
from typing import TYPE_CHECKING

from extract.continued_tables import continued_tables
from extract.table_columns import said_in_rows, table_columns
from extract.table_header import header_rows, header_texts, is_column_numbers
from extract.table_layout import lay_out
from extract.table_period import year_named
from extract.table_rows import table_rows
from extract.table_units import header_unit, said_unit
from models.document import Document, Grid
from models.table import Table

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAMED = re.compile(r"\s*(?:Bảng|Biểu(?: số| mẫu)?|Phụ lục)\s*[\w.\-]*", re.IGNORECASE)
_INTRODUCES = re.compile(r":\s*$")
_ASIDE = re.compile(r"\s*\(?\s*(?:ĐVT|Đơn vị(?: tính)?)\b|^\s*\(.*\)\s*$", re.IGNORECASE)
_REACH = 4
"""Paragraphs above a table that are searched for its caption and unit."""


def find_tables(document: Document, docs: "tuple[Doc, ...]") -> tuple[Table, ...]:
    """One table a grid, in their order; a grid without numbers has columns and rows all the same.

    A grid that goes on with the one before it has that one's columns.
    """
    return continued_tables(document, [_table(document, grid) for grid in document.grids if grid.cells])


def _table(document: Document, grid: Grid) -> Table:
    layout = lay_out(document, grid)
    above = _above(document, min(cell.block for cell in grid.cells))
    first = header_rows(layout)
    caption = _caption(above)
    unit = said_in_rows(layout, first) or next((u for t in above if (u := said_unit(t))), None)
    unit = unit or (header_unit(caption) if caption else None)
    numbers = layout.rows[first - 1] if first and is_column_numbers(layout.rows[first - 1]) else ()
    columns = table_columns(layout, header_texts(layout, first), first, unit, numbers)
    return Table(
        id=grid.id, caption=caption, unit=unit or _common_unit([c.unit for c in columns if c.role == "value"]),
        header_rows=first, rows=layout.rows, where=document.whole(grid.cells[0].block), columns=columns,
        body=table_rows(document, layout, columns, first), period=_period(above),
    )  # fmt: skip


def _above(document: Document, block: int) -> list[str]:
    """The nearest paragraphs over a block, from below, up to the table before it."""
    texts = []
    for at in range(block - 1, max(-1, block - 1 - _REACH), -1):
        if document.blocks[at].kind == "cell":
            break
        texts.append(document.blocks[at].text)
    return texts


def _caption(above: list[str]) -> str | None:
    """ "Bảng 1. …" or the sentence that introduces the table; a line with its unit may stand between."""
    said = [text for text in above if not _ASIDE.match(text)]
    named = next((text for text in said[:2] if _NAMED.match(text)), None)
    if named:
        return named
    return said[0] if said and _INTRODUCES.search(said[0]) else None


def _common_unit(units: list[str | None]) -> str | None:
    return units[0] if units and len(set(units)) == 1 else None


def _period(above: list[str]) -> str | None:
    return next((year for text in above if (year := year_named(text))), None)
