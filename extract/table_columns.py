"""What the columns of a table hold, with unit, period and status."""

import re
from collections.abc import Callable
from itertools import pairwise

from extract.cell_number import cell_number, is_nil
from extract.column_formulas import column_formulas
from extract.row_label import is_of_which, is_order
from extract.table_layout import Layout
from extract.table_period import period_in, status_in
from extract.table_units import header_unit, said_unit
from extract.table_words import begins_with, is_named, mentions
from extract.units import unit_named
from models.table import Column, ColumnRole

_YEAR_CELL = re.compile(r"(?:19|20)\d\d")


def table_columns(
    layout: Layout, headers: tuple[tuple[str, ...], ...], first: int, unit: str | None, numbers: tuple[str, ...]
) -> tuple[Column, ...]:
    """The columns; ``first`` is the first row of the body, ``numbers`` the row of column numbers if any."""
    roles = _roles(layout, headers, first)
    formulas = column_formulas(headers, numbers)
    return tuple(
        Column(
            index=col, role=role, header=header, unit=_unit(role, header, unit),
            period=_nearest(header, period_in) if role in ("value", "share") else None,
            status=_nearest(header, status_in) if role == "value" else None,
            formula=formulas.get(col),
        )
        for col, (role, header) in enumerate(zip(roles, headers, strict=True))
    )  # fmt: skip


def _roles(layout: Layout, headers: tuple[tuple[str, ...], ...], first: int) -> list[ColumnRole]:
    roles: list[ColumnRole | None] = []
    for col in range(layout.width):
        cells = [row[col] for row in layout.rows[first:] if row[col] and not is_of_which(row[col])]
        roles.append(_role(" ".join(headers[col]), headers[col], cells, col, layout.width))
    return [role or _empty_role(col, roles, headers) for col, role in enumerate(roles)]


def _role(text: str, header: tuple[str, ...], cells: list[str], col: int, width: int) -> ColumnRole | None:
    """None for a column without a word to go by: all its cells are empty."""
    lowest = header[-1] if header else ""
    if any(is_named(part, "order") for part in header) or (not header and col == 0 and _are_orders(cells, width)):
        return "order"
    if col == 0 and width > 2 and _counts_up(cells):
        return "order"
    if kind := _named(lowest, cells):
        return kind
    if not cells:
        return None
    if not _mostly_numbers(cells) or (not header and width == 2 and not all(map(cell_number, cells))):
        return "label"
    if all(_YEAR_CELL.fullmatch(cell) for cell in cells) and not period_in(text):
        return "year"
    return "share" if _is_share(header, lowest, cells) else "value"


def _is_share(header: tuple[str, ...], lowest: str, cells: list[str]) -> bool:
    printed = _nearest(header, header_unit)
    known = unit_named(printed) if printed else None
    if known:
        return known.family == "percent"
    return mentions(lowest, "share") or all(cell.endswith("%") for cell in cells)


def _named(lowest: str, cells: list[str]) -> ColumnRole | None:
    kinds: tuple[ColumnRole, ...] = ("unit", "note", "code")
    for kind in kinds:
        if is_named(lowest, kind) or (kind != "unit" and begins_with(lowest, kind) and not _mostly_numbers(cells)):
            return kind
    return None


def _are_orders(cells: list[str], width: int) -> bool:
    return width > 2 and len(cells) > 1 and all(map(is_order, cells))


def _counts_up(cells: list[str]) -> bool:
    """True for 1, 2, 3 …, also where it begins anew or leaves one out; one row alone counts nothing."""
    if len(cells) < 2 or cells[0] not in ("1", "01") or not all(cell.isdecimal() for cell in cells):
        return False
    return all(int(b) in (1, int(a), int(a) + 1, int(a) + 2) for a, b in pairwise(cells))


def _mostly_numbers(cells: list[str]) -> bool:
    said = [cell for cell in cells if not is_nil(cell) or cell == "0"]
    return bool(said) and 2 * sum(cell_number(cell) is not None for cell in said) >= len(said)


def _empty_role(col: int, roles: list[ColumnRole | None], headers: tuple[tuple[str, ...], ...]) -> ColumnRole:
    """An empty column is what its neighbours under the same head are, or what its own words say."""
    header = headers[col]
    twins = {roles[c] for c, other in enumerate(headers) if len(header) > 1 and other[:1] == header[:1]}
    if "value" in twins or any(header_unit(part) or begins_with(part, "value") for part in header):
        return "value"
    return "label" if "label" not in roles and not any(r == "value" for r in roles) else "note"


def _unit(role: ColumnRole, header: tuple[str, ...], table_unit: str | None) -> str | None:
    if role not in ("value", "share"):
        return None
    own = _nearest(header, header_unit)
    if role == "share":
        known = unit_named(own) if own else None
        return "%" if own is None or (known and known.money) else own
    if own:
        return own
    known = unit_named(table_unit) if table_unit else None
    if known and known.money and any(begins_with(part, "count") for part in header[-1:]):
        return None
    return table_unit


def _nearest(header: tuple[str, ...], read: Callable[[str], str | None]) -> str | None:
    for part in reversed(header):
        if (found := read(part)) is not None:
            return found
    return None


def said_in_rows(layout: Layout, until: int) -> str | None:
    """The unit that a row over or in the head names: "ĐVT: triệu đồng"."""
    return next((u for row in layout.rows[: max(1, until)] for text in row if text and (u := said_unit(text))), None)
