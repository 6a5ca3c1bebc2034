"""A place in words: what a reviewer needs to find it in the draft."""

from models.place import Place


def place_words(where: Place) -> str:
    """Page, table cell and source line, as far as they are known; rows and columns count from 1.

    >>> place_words(Place(block=7, start=0, end=4, table="t2", row=3, col=1))
    'bảng 2, hàng 4, cột 2'
    """
    return ", ".join(_parts(where)) or f"đoạn {where.block + 1}"


def _parts(where: Place) -> list[str]:
    parts = []
    if where.page is not None:
        parts.append(f"trang {where.page}")
    if where.table is not None:
        parts.append(f"bảng {where.table.removeprefix('t')}")
    if where.row is not None and where.col is not None:
        parts.append(f"hàng {where.row + 1}, cột {where.col + 1}")
    if where.line is not None:
        parts.append(f"dòng {where.line}")
    return parts
