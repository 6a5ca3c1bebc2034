"""Comma-separated values: the whole file is one table, one record a row (RFC 4180, and what Excel makes of it)."""

import csv
import hashlib
import io
from collections import Counter
from pathlib import Path

from extract.clean import clean
from extract.decode_text import decode_text
from extract.limits import MAX_FILE_BYTES, MAX_PARAGRAPH
from models.document import Block, Cell, Document, Grid
from models.errors import UnreadableInput

_DELIMITERS = ",;\t|"
_SAMPLE = 100
"""Records from which the delimiter is told."""
_MAX_WIDTH = 2000
Record = tuple[int, list[str]]
"""The 1-based line on which a record begins, and its fields."""


def read_csv(path: Path) -> Document:
    """Read a file of values parted by commas, semicolons, tabs or pipes, in UTF-8, UTF-16 or Windows-1258.

    :raises UnreadableInput: if it is no text, too large, or its quotes never close.
    """
    if path.stat().st_size > MAX_FILE_BYTES:
        raise UnreadableInput(
            path.name, f"lớn hơn {MAX_FILE_BYTES // 2**20} MB, không thể là một bảng số liệu; hãy kiểm tra lại tệp."
        )
    data = path.read_bytes()
    return parse_csv(decode_text(path.name, data), path.name, hashlib.sha256(data).hexdigest())


def parse_csv(text: str, name: str, sha256: str) -> Document:
    """The document of a text of values: one grid, every cell a block, empty ones included.

    :raises UnreadableInput: if a record cannot be read.
    """
    text, delimiter = _named_delimiter(text)
    records = _records(text, delimiter or _delimiter(text), name)
    while records and not any(records[-1][1]):
        records.pop()
    width = max((len(fields) for _, fields in records), default=0)
    if not records or width > _MAX_WIDTH:
        raise UnreadableInput(name, "không có bảng số liệu nào đọc được; hãy lưu lại dưới dạng CSV UTF-8.")
    blocks = [
        Block(text=field, kind="cell", lines=((0, line),), table="t1", row=row, col=col)
        for row, (line, fields) in enumerate(records)
        for col, field in enumerate(fields + [""] * (width - len(fields)))
    ]
    cells = tuple(Cell(row=b.row or 0, col=b.col or 0, block=i) for i, b in enumerate(blocks))
    grid = Grid(id="t1", height=len(records), width=width, cells=cells)
    return Document(name=name, sha256=sha256, format="csv", blocks=tuple(blocks), grids=(grid,))


def _named_delimiter(text: str) -> tuple[str, str | None]:
    """Excel's own first line "sep=;" names the delimiter; an empty line takes its place, so that lines still count."""
    first, end, rest = text.partition("\n")
    said = first.strip().strip('"').casefold()
    if said.startswith("sep=") and said[4:] in tuple(_DELIMITERS):
        return end + rest, said[4:]
    return text, None


def _delimiter(text: str) -> str:
    """The one by which most records have the same number of fields, and by which they have most."""
    return max(_DELIMITERS, key=lambda mark: _evenness(text, mark))


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    try:
        for fields, _ in zip(reader, range(_SAMPLE), strict=False):
            if any(fields):
                widths[len(fields)] += 1
    except csv.Error:
        return 0.0, 0
    width, most = max(widths.items(), key=lambda pair: (pair[1] * (pair[0] > 1), pair[0]), default=(0, 0))
    return (most / sum(widths.values()), width) if width > 1 else (0.0, 0)


def _records(text: str, delimiter: str, name: str) -> list[Record]:
    csv.field_size_limit(MAX_PARAGRAPH)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    records: list[Record] = []
    line = 1
    try:
        for fields in reader:
            records.append((line, [clean(field).strip() for field in fields]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableInput(name, f"dòng {line} không đọc được như một dòng CSV; hãy kiểm tra dấu nháy.") from error
    return records
