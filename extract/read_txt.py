"""Plain text: one line, one paragraph; lines that begin with TAB are table cells.

The dump format that Word gives when a draft is saved as text: every cell on a line of its own after a
TAB, empty cells as a lone TAB, a blank line after each row, lines without TAB inside a row being
further paragraphs of the cell above, ``[bookmark: …]`` remnants in front of paragraphs. Rows of
several cells between TABs, and tables drawn with pipes, are read as well.
"""

import hashlib
import re
from pathlib import Path

from msgspec import structs

from extract.clean import clean, is_decomposed
from extract.decode_text import decode_text
from extract.drop_bookmarks import drop_bookmarks
from extract.limits import MAX_FILE_BYTES, MAX_PARAGRAPH
from extract.text_grid import TextCell, text_grid
from extract.text_rows import Kind, cells_of, line_kinds, runs_on
from models.document import Block, Document, Grid, Remark
from models.errors import UnreadableInput

_LINE = re.compile(r"\r\n|\r|\n|\x0b|\x0c|\x85|\u2028|\u2029")


def read_txt(path: Path) -> Document:
    """Read a text file in UTF-8 or UTF-16, with or without BOM, or in Windows-1258.

    :raises UnreadableInput: if it is not text in any of these, or larger than any draft.
    """
    if path.stat().st_size > MAX_FILE_BYTES:
        raise UnreadableInput(
            path.name, f"lớn hơn {MAX_FILE_BYTES // 2**20} MB, không thể là một dự thảo; hãy kiểm tra lại tệp."
        )
    data = path.read_bytes()
    return parse_txt(decode_text(path.name, data), path.name, hashlib.sha256(data).hexdigest())


def parse_txt(text: str, name: str, sha256: str) -> Document:
    """The document of a text: see the module for the format.

    :raises UnreadableInput: if a line is longer than any paragraph of a draft.
    """
    raw = _LINE.split(text)
    if too_long := next((n for n, line in enumerate(raw, start=1) if len(line) > MAX_PARAGRAPH), 0):
        raise UnreadableInput(
            name, f"dòng {too_long} dài hơn {MAX_PARAGRAPH:_} ký tự, không thể là một đoạn văn.".replace("_", ".")
        )
    pairs = [drop_bookmarks(clean(line)) for line in raw]
    reader = _Reader([line for line, _ in pairs])
    reader.read()
    return Document(
        name=name, sha256=sha256, format="txt", blocks=tuple(reader.blocks), grids=tuple(reader.grids),
        reading=_remarks(sum(map(is_decomposed, raw)), sum(found for _, found in pairs), reader.inferred),
    )  # fmt: skip


class _Reader:
    """The lines of a text, read once from the top; a table is open while its rows follow each other."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.kinds: list[Kind] = line_kinds(lines)
        self.blocks: list[Block] = []
        self.grids: list[Grid] = []
        self.inferred: list[str] = []
        self._rows: list[list[TextCell]] = []
        self._row: list[TextCell] = []
        self._width = 0

    def read(self) -> None:
        for at, kind in enumerate(self.kinds):
            match kind:
                case "blank":
                    self._close_row()
                case "cells":
                    cells = cells_of(self.lines[at], kind)
                    if len(cells) > 1:
                        self._close_row()
                    self._row += [TextCell(cell, at + 1) for cell in cells]
                    if len(cells) > 1:
                        self._close_row()
                case "row" | "pipe":
                    self._close_row()
                    self._row = [TextCell(cell, at + 1) for cell in cells_of(self.lines[at], kind)]
                    self._close_row()
                case "text":
                    self._text(at)
        self._close_table()

    def _text(self, at: int) -> None:
        line = self.lines[at].strip().replace("\t", " ")
        if self._row and runs_on(self.kinds, self.lines, at, [cell.text for cell in self._row], self._width):
            last = self._row[-1]
            self._row[-1] = structs.replace(last, text=f"{last.text}\n{line}" if last.text else line)
            return
        self._close_table()
        self.blocks.append(Block(text=line, lines=((0, at + 1),)))

    def _close_row(self) -> None:
        if self._row:
            self._width = max(self._width, len(self._row))
            self._rows.append(self._row)
            self._row = []

    def _close_table(self) -> None:
        self._close_row()
        if self._rows:
            grid, inferred = text_grid(self._rows, f"t{len(self.grids) + 1}", self.blocks)
            self.grids.append(grid)
            if inferred:
                self.inferred.append(grid.id)
        self._rows, self._width = [], 0


def _remarks(decomposed: int, bookmarks: int, inferred: list[str]) -> tuple[Remark, ...]:
    remarks = []
    if decomposed:
        remarks.append(Remark(code="nfd", message=f"{decomposed} dòng có dấu tổ hợp (NFD), đã ghép lại."))
    if bookmarks:
        remarks.append(Remark(code="bookmark", message=f"{bookmarks} dấu trang Word còn sót, đã bỏ qua."))
    remarks += [
        Remark(code="inferred_spans", message=f"Bảng {t}: ô gộp ở đầu bảng được suy ra từ số ô của từng dòng.")
        for t in inferred
    ]
    return tuple(remarks)
