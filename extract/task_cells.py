"""Names in tables: the rows under "Tên nhiệm vụ", "Tên đề tài, dự án", "Danh mục dự án"."""

import re
from collections.abc import Iterator

from extract.task_heads import Head, task_heads
from models.document import Document, Grid
from models.fold import fold

_HEADER = re.compile(
    r"(?:ten|danh muc|noi dung)?\s*(?:cac\s+)?(nhiem vu|de tai|du an|de an|chuong trinh|mo hinh)(?:\s|$)"
)
_LABELLED = re.compile(r"(?:ten|danh muc)\s")
_TOTAL = re.compile(r"(?:tong|cong|trong do|luy ke)(?:\s|$)")
_HEADS = {fold(word): head for word, head in task_heads().items()}
_FEWEST_WORDS = 4
_HEADER_ROWS = 3


def task_cells(document: Document) -> Iterator[tuple[int, Head]]:
    """The blocks whose whole text is the name of a task, with the kind that the column says."""
    for grid in document.grids:
        texts = {(cell.row, cell.col): cell.block for cell in grid.cells}
        for (row, col), block in texts.items():
            header = _HEADER.match(fold(document.blocks[block].text)) if row < _HEADER_ROWS else None
            if header and _LABELLED.match(fold(document.blocks[block].text)):
                yield from _below(document, grid, texts, row, col, _HEADS[header[1]])


def _below(
    document: Document, grid: Grid, texts: dict[tuple[int, int], int], header: int, col: int, head: Head
) -> Iterator[tuple[int, Head]]:
    """Rows with a number in front of them; groups and totals have none or a Roman one."""
    for row in range(header + 1, grid.height):
        block, order = texts.get((row, col)), texts.get((row, 0))
        if block is None or (col and order is not None and not re.match(r"\d", document.blocks[order].text)):
            continue
        text = document.blocks[block].text.strip()
        if text.count(" ") + 1 >= _FEWEST_WORDS and not text.isupper() and not _TOTAL.match(fold(text)):
            yield block, head
