"""Table cells that hold a year and nothing else."""

import re
from collections import Counter

from models.document import Document

_YEAR = re.compile(r"(?:19|20)\d\d")


def year_cells(document: Document) -> frozenset[int]:
    """Blocks whose whole text is a year: in the first row, or with another year beside it or below the first row.

    A lone 2024 among other numbers may be an amount and is left to the figures.
    """
    found = [
        (index, ("row", block.table, block.row), ("col", block.table, block.col))
        for index, block in enumerate(document.blocks)
        if block.kind == "cell" and _YEAR.fullmatch(block.text.strip())
    ]
    header = {index for index, _, _ in found if not document.blocks[index].row}
    lines = Counter(line for index, *both in found if index not in header for line in both)
    return frozenset(index for index, row, col in found if index in header or lines[row] > 1 or lines[col] > 1)
