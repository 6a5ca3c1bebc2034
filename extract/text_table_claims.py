"""Amounts of the sentence that leads to a table, and the cells that hold them (văn và bảng)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.operand import operand
from extract.passage import Passage
from extract.row_label import is_sum_column
from models.claim import Claim
from models.document import Document
from models.figure import Figure
from models.fold import fold
from models.table import Table

_TOTAL = re.compile(r"(?:tổng|toàn bộ)(?!\w)", re.IGNORECASE)
_CAPTION = re.compile(
    r"\(?\s*(?:bảng|biểu|phụ lục|đvt|đơn vị tính|đơn vị|tiếp theo)(?!\w)[^:]{0,12}[.:\d\s]", re.IGNORECASE
)
_NAME = re.compile(r"(?:Bảng|Biểu|Phụ lục)(?: số| mẫu)?\s+[\w-]+(?:\.\d+)*", re.IGNORECASE)
_SENDS = r"\s*[,(]?\s*(?:được\s+)?(?:chi tiết|cụ thể|phân bổ chi tiết|tổng hợp)\s+(?:tại|theo|ở|trong|như)\s+"
_LEADS = re.compile(r"(?:như sau|cụ thể|theo bảng|bảng sau|chi tiết|sau đây)[^.;:]{0,40}[:.]?\s*$|:\s*$", re.IGNORECASE)


def text_table_claims(
    document: Document, passages: dict[int, Passage], tables: tuple[Table, ...], figures: tuple[Figure, ...]
) -> Iterator[Claim]:
    """For each table the sentence right before it, its total against the total row, its amounts against cells;
    and totals that a sentence elsewhere sends the reader to the table for ("chi tiết tại Biểu 2")."""
    for table in tables:
        cells = [f for f in figures if f.table == table.id and not f.malformed]
        yield from _referred(passages, table, cells)
        passage = passages.get(block_before(document, table))
        if passage is None or not cells or not _LEADS.search(passage.text):
            continue
        for figure in passage.figures:
            if figure.money and figure.qualifier == "exact":
                yield from _matched(passage, figure, table, cells)


def _referred(passages: dict[int, Passage], table: Table, cells: list[Figure]) -> Iterator[Claim]:
    """A total right before "(chi tiết tại Bảng 2)", the table named as its caption names it."""
    name = _NAME.match(table.caption or "")
    total = _grand_total(table, cells) if name else None
    if name is None or total is None:
        return
    sends = re.compile(rf"{_SENDS}{re.escape(name[0])}(?![\w-]|\.\d)", re.IGNORECASE)
    for passage in passages.values():
        for figure in passage.figures:
            if figure.table is None and figure.money and figure.qualifier == "exact" and not figure.malformed:
                said = _TOTAL.search(passage.label(figure)) and sends.match(passage.text, figure.where.end)
                if said and _may_be(figure, total):
                    yield _claim(passage, figure, total, table)


def block_before(document: Document, table: Table) -> int:
    """The last paragraph before the table that is no unit line ("ĐVT: triệu đồng") or caption."""
    for index in range(table.where.block - 1, max(-1, table.where.block - 6), -1):
        text = document.blocks[index].text.strip()
        if text and (text.endswith(":") or (text != table.caption and not _CAPTION.match(text))):
            return index
    return -1


def _matched(passage: Passage, figure: Figure, table: Table, cells: list[Figure]) -> Iterator[Claim]:
    equal = [c for c in cells if c.money and abs(Decimal(c.value) - figure.value) <= _slack(figure, c)]
    same_period = [c for c in equal if figure.period and (c.period or "")[:4] == figure.period[:4]] or equal
    if equal:
        yield _claim(passage, figure, same_period[0], table)
        return
    total = _grand_total(table, cells)
    if total is not None and _TOTAL.search(passage.label(figure)) and _may_be(figure, total):
        yield _claim(passage, figure, total, table)


def _may_be(figure: Figure, total: Figure) -> bool:
    """Nothing says that they are two things: no two different years."""
    return not (figure.period and total.period and figure.period[:4] != total.period[:4])


def _grand_total(table: Table, cells: list[Figure]) -> Figure | None:
    """The cell of the only total row in the column that the sentence must mean; None where there could be another."""
    rows = [r.index for r in table.body if r.role == "total" and r.level == 0]
    tops = [r for r in table.body if r.level == 0 and r.role != "total"]
    if len(rows) != 1 or (tops and all(r.period for r in tops)):
        return None
    column = _money_column(table, {c.where.col for c in cells if c.money})
    found = [c for c in cells if c.where.row == rows[0] and c.where.col == column]
    return found[0] if len(found) == 1 else None


def _money_column(table: Table, money: set[int | None]) -> int | None:
    """The only column of money, else the only one that adds up the others."""
    columns = [c for c in table.columns if c.index in money]
    if len(columns) > 1:
        columns = [c for c in columns if any(map(is_sum_column, c.header))]
    return columns[0].index if len(columns) == 1 else None


def _slack(one: Figure, other: Figure) -> Decimal:
    """Half a unit of the coarser writing; 0 for whole đồng on both sides."""
    coarser = max(Decimal(one.step), Decimal(other.step))
    return Decimal(0) if coarser == 1 else coarser / 2


def _claim(passage: Passage, figure: Figure, cell: Figure, table: Table) -> Claim:
    label = passage.label(figure)
    return Claim(
        kind="text_table", operator="equal", total=operand(figure, label), parts=(operand(cell),), exhaustive=True,
        cue=None, tolerance=_slack(figure, cell), about=(fold(label), fold(table.caption or table.id)),
    )  # fmt: skip
