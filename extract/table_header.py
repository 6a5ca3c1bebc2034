"""Where the head of a table ends, and what stands over each column."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extract.cell_number import cell_number
from extract.row_label import is_order
from extract.table_layout import Layout, flat
from extract.table_units import said_unit
from extract.table_words import begins_with, is_named

_YEAR = re.compile(r"(?:năm\s*)?(?:19|20)\d\d", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}[a-z]?|[A-ZĐ])\s*\)?\s*(?:=[\dA-ZĐa-hđ\s+\-–−/*x×÷:.()\[\]%]+)?\)?")
_HEADER_KINDS = ("order", "note", "unit", "code", "share", "label", "value")


def header_rows(layout: Layout) -> int:
    """How many rows are the head: titles and units over it, the head itself, the row of column numbers.

    0 where the table begins with its body, as forms of two columns do.
    """
    first = _titles(layout)
    if first >= len(layout.rows) or not _is_head(layout, first):
        return first if first and first < len(layout.rows) else 0
    row = first + 1
    while row < len(layout.rows) and _continues(layout, row, first):
        row += 1
    if row < len(layout.rows) and is_column_numbers(layout.rows[row]):
        row += 1
    return row


def _titles(layout: Layout) -> int:
    """Rows over the head that have one text for the whole width: a caption, "Đơn vị tính: …"."""
    row = 0
    while layout.width > 1 and row < len(layout.rows) - 1 and len(set(filter(None, layout.spread[row]))) == 1:
        only = next(filter(None, layout.rows[row]), "")
        if not (said_unit(only) or re.match(r"(?:Bảng|Biểu|Phụ lục)\b", only, re.I)):
            break
        row += 1
    return row


def _is_head(layout: Layout, row: int) -> bool:
    cells = layout.rows[row]
    texts = [text for text in cells if text]
    if not texts or any(_is_value(text) for text in texts) or is_column_numbers(cells):
        return False
    if any(is_named(text, "order") for text in texts):
        return True
    if is_order(cells[0]):
        return False
    if layout.width <= 2:
        return any(begins_with(text, kind) for text in texts[-1:] for kind in _HEADER_KINDS)
    return len(texts) > 1 and _numbers_below(layout, row)


def _numbers_below(layout: Layout, row: int) -> bool:
    """A head stands over numbers, or names what its columns hold."""
    named = sum(begins_with(text, kind) for text in layout.rows[row] for kind in _HEADER_KINDS)
    return named > 1 or any(_is_value(text) for below in layout.rows[row + 1 :] for text in below[1:])


def _continues(layout: Layout, row: int, first: int) -> bool:
    """A further row of the head leaves the columns free whose head stands above."""
    cells = layout.rows[row]
    if any(_is_value(text) for text in cells):
        return False
    if all((row, col) in layout.covered for col in range(min(2, layout.width))) and _is_merged(layout, row, first):
        return True
    lead = 2 if layout.width > 2 and is_named(layout.rows[first][0], "order") else 1
    return not any(cells[:lead]) and any(cells[lead:])


def _is_merged(layout: Layout, row: int, first: int) -> bool:
    return layout.owner[row][0] is not None and layout.owner[row][0] == layout.owner[first][0]


def _is_value(text: str) -> bool:
    return cell_number(text) is not None and not _YEAR.fullmatch(text.strip())


def is_column_numbers(cells: tuple[str, ...]) -> bool:
    """True for a row "A B 1 2", "(1) (2) (3=1+2)" that numbers the columns one after another."""
    texts = [text for text in cells if text]
    if len(texts) < max(2, len(cells) - 1) or not all(_COLUMN_NUMBER.fullmatch(text) for text in texts):
        return False
    numbers = [int(found[0]) for text in texts if (found := re.search(r"\d+", text))]
    return len(numbers) > 1 and numbers[0] <= 3 and all(b - a in (0, 1) for a, b in pairwise(numbers))


def header_texts(layout: Layout, rows: int) -> tuple[tuple[str, ...], ...]:
    """The texts over each column, from the top down, spans repeated, a text that runs down given once."""
    kept = [r for r in range(_titles(layout), rows) if not is_column_numbers(layout.rows[r])]
    body = [list(layout.spread[r]) for r in kept]
    for upper, r in enumerate(kept[:-1]):
        for col in range(1, layout.width):
            if _is_lost_span(layout, body, upper, r, col):
                body[upper][col] = body[upper][col - 1]
    return tuple(_distinct(flat(row[col]) for row in body) for col in range(layout.width))


def _is_lost_span(layout: Layout, body: list[list[str]], upper: int, r: int, col: int) -> bool:
    """An empty cell over a text, right of a cell that also stands over a text: merged in the original."""
    if body[upper][col] or not body[upper][col - 1] or (r, col) in layout.covered:
        return False
    return all(any(row[c] and row[c] != body[upper][c] for row in body[upper + 1 :]) for c in (col - 1, col))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    found: list[str] = []
    for text in texts:
        if text and (not found or found[-1] != text):
            found.append(text)
    return tuple(found)
