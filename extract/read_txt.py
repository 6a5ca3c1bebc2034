"""Plain text: one line, one paragraph; a line that begins with TAB is a table cell.

The dump format that Word gives when a draft is saved as text: every cell on a line of its own after a
TAB, empty cells as a lone TAB, a blank line after each row, lines without TAB inside a row being
further paragraphs of the cell above, ``[bookmark: …]`` remnants in front of paragraphs.
"""

import hashlib
import re
from pathlib import Path

from extract.clean import clean, is_decomposed
from extract.drop_bookmarks import drop_bookmarks
from models.document import Block, Cell, Document, Grid, Remark
from models.errors import UnreadableInput

_LINE = re.compile(r"\r\n|\r|\n|\x0b|\x0c|\u2028|\u2029")


def read_txt(path: Path) -> Document:
    """Read a text file in UTF-8 (with or without BOM), UTF-16 with BOM, or Windows-1258.

    :raises UnreadableInput: if it is not text in any of these.
    """
    data = path.read_bytes()
    return parse_txt(_decode(path.name, data), path.name, hashlib.sha256(data).hexdigest())


def _decode(name: str, data: bytes) -> str:
    encodings = ["utf-16"] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1258"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableInput(name, "không phải tệp văn bản; hãy lưu lại dưới dạng văn bản UTF-8 hoặc nộp bản .docx.")


def parse_txt(text: str, name: str, sha256: str) -> Document:
    """The document of a text: see the module for the format."""
    blocks: list[Block] = []
    grids: list[Grid] = []
    pending: list[list[tuple[str, int]]] = []
    row: list[tuple[str, int]] = []
    marks = {"bookmark": 0, "decomposed": 0}

    def close_row() -> None:
        if row:
            pending.append(row.copy())
            row.clear()

    def close_table() -> None:
        close_row()
        if pending:
            grids.append(_grid(pending, f"t{len(grids) + 1}", blocks))
            pending.clear()

    for number, raw in enumerate(_LINE.split(text), start=1):
        marks["decomposed"] += is_decomposed(raw)
        line, found = drop_bookmarks(clean(raw))
        marks["bookmark"] += found
        if line.startswith("\t"):
            row.extend((cell.strip(), number) for cell in line[1:].split("\t"))
        elif not line.strip():
            close_row()
        elif row:
            before, at = row[-1]
            row[-1] = (f"{before}\n{line.strip()}" if before else line.strip(), at)
        else:
            close_table()
            blocks.append(Block(text=line.strip(), lines=((0, number),)))
    close_table()
    return Document(
        name=name, sha256=sha256, format="txt", blocks=tuple(blocks), grids=tuple(grids), reading=_remarks(marks)
    )


def _grid(rows: list[list[tuple[str, int]]], table: str, blocks: list[Block]) -> Grid:
    width = max(map(len, rows))
    cells = []
    for r, row in enumerate(rows):
        for c, (text, line) in enumerate(row):
            cells.append(Cell(row=r, col=c, block=len(blocks)))
            blocks.append(Block(text=text, kind="cell", lines=((0, line),), table=table, row=r, col=c))
    return Grid(id=table, height=len(rows), width=width, cells=tuple(cells), framed=width > 1)


def _remarks(marks: dict[str, int]) -> tuple[Remark, ...]:
    remarks = []
    if marks["decomposed"]:
        remarks.append(Remark(code="nfd", message=f"{marks['decomposed']} dòng có dấu tổ hợp (NFD), đã ghép lại."))
    if marks["bookmark"]:
        remarks.append(Remark(code="bookmark", message=f"{marks['bookmark']} dấu trang Word còn sót, đã bỏ qua."))
    return tuple(remarks)
