"""A stated number of things and the table that lists them, one a numbered row: "danh mục 29 đề tài như sau:"."""

import re
from collections.abc import Iterator

from extract.operand import operand
from extract.passage import Passage
from extract.same_kind import is_count
from extract.text_table_claims import block_before
from models.claim import Claim, Operand
from models.document import Document
from models.figure import Figure
from models.fold import fold
from models.table import Row, Table

_LEADS = re.compile(
    r"(?:như sau|sau đây|dưới đây|theo (?:bảng|danh mục|biểu)|kèm theo)[^.;:]{0,40}[:.]?\s*$|:\s*$", re.IGNORECASE
)
_DIRECT = re.compile(
    r"[\s,]*(?:(?:sau|sau đây|như sau|cụ thể|cụ thể như sau|gồm|bao gồm|là)[\s,]*)*[:.]?\s*", re.IGNORECASE
)
_LISTED = re.compile(r"(?:danh mục|danh sách|tổng hợp|gồm|gồm có|bao gồm|có|là|với|tổng số)\s+$", re.IGNORECASE)
_MOST = 2000


def count_rows_claims(document: Document, passages: dict[int, Passage], tables: tuple[Table, ...]) -> Iterator[Claim]:
    """For each table with numbered rows the count in the sentence or caption right before it.

    A table that goes on in a further grid lists more than its own rows, so it is left alone.
    Where the wording does not tie the two firmly the claim is made only if it holds.
    """
    cut = {table.continues for table in tables}
    for table in tables:
        rows = _numbered(table) if table.id not in cut else []
        passage = passages.get(block_before(document, table))
        figure = _counted(passage) if passage else None
        if passage is None or figure is None or len(rows) < 2:
            continue
        if figure.value == len(rows) or (
            _is_tied(passage, figure, table) and _is_miscount(int(figure.value), len(rows))
        ):
            yield _claim(document, table, figure, rows)


def _numbered(table: Table) -> list[Row]:
    """The rows 1, 2, 3 … of a table that lists one thing a row; none where they have parts or begin anew."""
    rows = [row for row in table.body if row.role in ("item", "group") and row.order]
    orders = [row.order.lstrip("0") for row in rows]
    parents = {row.parent for row in table.body if row.parent is not None and row.role == "item"}
    flat = not parents & {row.index for row in rows}
    return rows if flat and orders == [str(n) for n in range(1, len(rows) + 1)] else []


def _counted(passage: Passage) -> Figure | None:
    """The only count of the sentence that leads to the table."""
    if not _LEADS.search(passage.text):
        return None
    first, last = passage.sentence(max(0, len(passage.text.rstrip()) - 1))
    counts = [f for f in passage.between(first, last, 0) if is_count(f) and f.noun and f.qualifier == "exact"]
    return counts[0] if len(counts) == 1 and 1 < counts[0].value <= _MOST else None


def _is_tied(passage: Passage, figure: Figure, table: Table) -> bool:
    """The count stands at the very end, or a list is announced before it; and the table lists that noun."""
    listed = _LISTED.search(passage.text[: figure.where.start])
    return bool(listed or _DIRECT.fullmatch(passage.text[figure.where.end :])) and _names(table, figure.noun or "")


def _names(table: Table, noun: str) -> bool:
    heads = " ".join(fold(part) for column in table.columns if column.role == "label" for part in column.header)
    return all(f" {word} " in f" {heads} " for word in fold(noun).split()[:2])


def _is_miscount(stated: int, listed: int) -> bool:
    """Far too many or too few rows are a list of something else, or of the most important ones."""
    return abs(stated - listed) <= max(2, stated // 5)


def _claim(document: Document, table: Table, figure: Figure, rows: list[Row]) -> Claim:
    label = next((c.index for c in table.columns if c.role == "label"), 0)
    cells = {(b.row, b.col): i for i, b in enumerate(document.blocks) if b.table == table.id}
    places = [document.whole(cells.get((row.index, label), table.where.block)) for row in rows]
    return Claim(
        kind="count_rows", operator="count", total=operand(figure, figure.noun or ""),
        parts=tuple(Operand(text=document.quote(where), value=1, where=where) for where in places),
        exhaustive=True, cue=None, tolerance=0, about=(fold(figure.noun or ""), fold(table.caption or table.id)),
    )  # fmt: skip
