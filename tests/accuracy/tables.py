"""Both tables, cell for cell: texts, values, header rows, levels, parents and totals."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from models.plan import Plan
from models.table import Table
from tests.accuracy.gold import Gold, Row, shown
from tests.accuracy.score import Score

Fact: TypeAlias = tuple[str | int | None, ...]
TOTALS = {"total", "subtotal", "grand_total"}


def score_tables(gold: Gold, plan: Plan) -> list[Score]:
    """Every cell, value, level, parent and total row is one fact; the n-th table with values is the n-th annotated."""
    wanted = Counter(fact for n, row in enumerate(gold.tables(), 1) for fact in _annotated(f"bảng {n}", row))
    framed = [table for table in plan.tables if any(column.role == "value" for column in table.columns)]
    found = Counter(fact for n, table in enumerate(framed, 1) for fact in _found(f"bảng {n}", plan, table))
    missed, extra = wanted - found, found - wanted
    score = Score(
        kind="bảng: từng ô",
        hits=(wanted & found).total(),
        misses=tuple(map(_sentence, missed.elements())),
        false=tuple(map(_sentence, extra.elements())),
        target="P = R = 1,00",
        met=not missed and not extra,
    )
    return [score]


def _sentence(fact: Fact) -> str:
    return " · ".join(str(part) for part in fact)


def _annotated(name: str, table: Row) -> Iterator[Fact]:
    headers = [_spread(row["cells"]) for row in table["header_rows"]]
    yield name, "số dòng đầu bảng", len(headers)
    yield name, "đơn vị", table["unit"]
    for at, texts in enumerate(headers):
        yield from ((name, "ô", at, col, text) for col, text in enumerate(texts))
    for row in table["rows"]:
        at = row["index"] + len(headers)
        yield name, "ô", at, 0, shown(row["stt"] or "")
        yield name, "ô", at, 1, shown(row["label"] or "")
        for col, (text, value) in enumerate(zip(row["value_text"], row["values"], strict=True), 2):
            yield name, "ô", at, col, shown(text or "").strip()
            yield from [(name, "giá trị", at, col, value)] * (value is not None)
        parent = None if row["parent"] is None else row["parent"] + len(headers)
        yield name, "cấp", at, row["level"]
        yield name, "dòng cha", at, parent
        yield name, "dòng tổng", at, row["role"] in TOTALS


def _spread(cells: list[Row]) -> list[str]:
    """A merged header cell has its text in its first column and nothing in the others."""
    return [text for cell in cells for text in [shown(cell["text"]), *[""] * (cell.get("colspan", 1) - 1)]]


def _found(name: str, plan: Plan, table: Table) -> Iterator[Fact]:
    yield name, "số dòng đầu bảng", table.header_rows
    yield name, "đơn vị", table.unit
    for at, row in enumerate(table.rows):
        yield from ((name, "ô", at, col, text.strip()) for col, text in enumerate(row))
    for figure in plan.figures:
        if figure.table == table.id and (figure.where.row or 0) >= table.header_rows:
            yield name, "giá trị", figure.where.row, figure.where.col, int(figure.value)
    first = min((line.index for line in table.body), default=0)
    shift = table.header_rows - first
    parents = {line.parent for line in table.body}
    for line in table.body:
        at = line.index + shift
        yield name, "cấp", at, line.level
        yield name, "dòng cha", at, None if line.parent is None else line.parent + shift
        yield name, "dòng tổng", at, line.role in ("total", "group") or line.index in parents
