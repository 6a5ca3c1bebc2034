"""Tables that go on in a further grid: after a page, or under a caption "(tiếp theo)".

Two tables of the same form that stand below each other are told apart by their numbering, which starts
again, by a caption of their own, or by the grand total that closes the first.
"""

import re

from msgspec import structs

from extract.cell_number import cell_number, is_nil
from extract.order_follows import order_follows
from extract.table_layout import lay_out
from extract.table_rows import table_rows
from extract.table_units import said_unit
from models.document import Document, Grid
from models.fold import fold
from models.table import Row, Table

_NAME = re.compile(r"(?:bảng|biểu|phụ lục)(?:\s+(?:số|mẫu))?\s+[\w.\-]*\w", re.IGNORECASE)
_CONTINUED = re.compile(
    r"(?:(?:bảng|biểu|phụ lục)\b.*)?\(\s*tiếp(?:\s+theo)?(?:\s[^()]{0,30})?\)\s*[.:]?"
    r"|tiếp(?:\s+theo)?(?:\s+(?:bảng|biểu|phụ lục)\b.{0,40})?\s*[.:]?", re.IGNORECASE | re.DOTALL,
)  # fmt: skip
_GRAND = re.compile(r"tổng|toàn|cả", re.IGNORECASE)
_DASHES = ("-", "–", "+", "*", "•")
_IDLE = ("blank", "column_numbers")


def continued_tables(document: Document, tables: list[Table]) -> tuple[Table, ...]:
    """The tables; a further piece of the one before it says so and has its columns, unit and period."""
    grids = {grid.id: grid for grid in document.grids}
    done: list[Table] = []
    chain: list[Table] = []
    for table in tables:
        piece = _piece(document, grids[chain[-1].id], grids[table.id], chain, table) if chain else None
        chain = [*chain, piece] if piece else [table]
        done.append(chain[-1])
    return tuple(done)


def _piece(document: Document, upper: Grid, lower: Grid, chain: list[Table], table: Table) -> Table | None:
    """The table as a piece of the one before it, None if it is a table of its own."""
    if upper.width != lower.width or upper.width < 2 or upper.parent or lower.parent or not chain[0].header_rows:
        return None
    if not (_same_head(chain[0], table) if table.header_rows else _same_cells(chain[0], table)):
        return None
    said = _said_between(document, upper, lower, chain[0])
    if said is None:
        return None
    piece = _adopted(document, lower, chain[-1], table)
    return piece if said or _numbered_on(chain, piece) else None


def _same_head(first: Table, table: Table) -> bool:
    return [fold(" ".join(c.header)) for c in first.columns] == [fold(" ".join(c.header)) for c in table.columns]


def _same_cells(first: Table, table: Table) -> bool:
    """Without a head of its own: numbers stand where the table before has its numbers, and a row has some."""
    values = [c.index for c in first.columns if c.role in ("value", "share")]
    cells = [row[c] for row in table.rows for c in values if row[c] and not is_nil(row[c])]
    return bool(cells) and all(cell_number(cell) is not None for cell in cells)


def _said_between(document: Document, upper: Grid, lower: Grid, first: Table) -> bool | None:
    """True for a caption that says "tiếp theo", False for nothing at all, None for anything else."""
    said = False
    start, end = max(cell.block for cell in upper.cells) + 1, min(cell.block for cell in lower.cells)
    for block in document.blocks[start:end]:
        text = block.text.strip()
        if block.kind != "paragraph":
            return None
        if not text or ((unit := said_unit(text)) and unit == first.unit):
            continue
        if not _CONTINUED.fullmatch(text) or _other_name(text, first.caption or ""):
            return None
        said = True
    return said


def _other_name(text: str, caption: str) -> bool:
    own, before = _NAME.match(text), _NAME.match(caption.strip())
    return bool(own and before and fold(own[0]) != fold(before[0]))


def _numbered_on(chain: list[Table], table: Table) -> bool:
    """The first number goes on with the numbers above; where nothing is numbered, no head begins anew."""
    above = [row for piece in chain for row in piece.body if row.role not in _IDLE]
    below = [row for row in table.body if row.role not in _IDLE]
    if not above or not below or (above[-1].role == "total" and _GRAND.match(above[-1].label)):
        return False
    orders = [row.order for row in above if _is_number(row)]
    at = next((i for i, row in enumerate(below) if _is_number(row)), None)
    if at is not None:
        under_last = not table.header_rows or not _has_values(chain[-1], above[-1])
        loose = any(not row.order and row.role == "item" for row in below[:at])
        return not loose and order_follows(below[at].order, orders, under_last=under_last and _is_number(above[-1]))
    if orders:
        return all(row.order in _DASHES or row.role in ("of_which", "total") for row in below)
    return not table.header_rows and not any(row.role == "total" for row in above)


def _is_number(row: Row) -> bool:
    return bool(row.order) and row.order not in _DASHES and row.role != "total"


def _has_values(table: Table, row: Row) -> bool:
    return any(table.rows[row.index][c.index] for c in table.columns if c.role in ("value", "share"))


def _adopted(document: Document, grid: Grid, before: Table, table: Table) -> Table:
    body = table_rows(document, lay_out(document, grid), before.columns, table.header_rows)
    return structs.replace(
        table, continues=before.id, columns=before.columns, body=body, unit=before.unit,
        caption=before.caption or table.caption, period=before.period,
    )  # fmt: skip
