"""The same quantity told twice: in two sentences, in a sentence and a row, in two tables (nhắc lại).

A pair is only stated where nothing sets the two apart and enough says that they are one: the same kind of
number, the same period, the same words. Two equal numbers alone say nothing.
"""

from collections.abc import Iterator
from itertools import combinations

from extract.operand import operand, sum_tolerance
from extract.passage import Passage
from extract.subject import content_words, subject
from models.claim import Claim
from models.figure import Figure
from models.fold import fold
from models.table import Table

_LEAST_WORDS = 4
_ALIKE = 0.85


def restated_claims(
    passages: dict[int, Passage], tables: tuple[Table, ...], figures: tuple[Figure, ...]
) -> Iterator[Claim]:
    """Totals told in two places of the text, and rows told in two tables or in text and table."""
    told = [(f, subject(p, f)) for p in passages.values() for f in p.figures if _is_told(f)]
    totals = [(f, words) for f, words in told if "tong" in words and len(words) >= _LEAST_WORDS]
    for (one, words), (other, others) in combinations(totals, 2):
        if _is_same(one, other) and _likeness(words, others) >= _ALIKE and one.where.block != other.where.block:
            yield _claim("restated", one, other, words & others)
    rows = list(_rows(tables, figures))
    yield from _rows_twice(rows)
    yield from _told_and_tabled(told, rows)


def _is_told(figure: Figure) -> bool:
    return figure.money and figure.qualifier == "exact" and figure.period is not None and not figure.malformed


def _is_same(one: Figure, other: Figure) -> bool:
    """Nothing sets the two apart: period, kind of figure, unit."""
    kinds = {one.status, other.status} - {None}
    return one.period == other.period and len(kinds) < 2 and one.unit == other.unit


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _rows(tables: tuple[Table, ...], figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, Table, str, str]]:
    """Cells with their table, row label and column head, where row and period are known."""
    by_table = {t.id: t for t in tables}
    for figure in figures:
        table = by_table.get(figure.table or "")
        if table is None or not _is_told(figure):
            continue
        label = _row_label(table, figure)
        if len(content_words(label)) >= _LEAST_WORDS - 1:
            yield figure, table, label, " ".join(_column_head(table, figure))


def _row_label(table: Table, figure: Figure) -> str:
    found = [r.label for r in table.body if r.index == figure.where.row and r.role in ("item", "group")]
    return found[0] if found else ""


def _column_head(table: Table, figure: Figure) -> tuple[str, ...]:
    found = [c.header for c in table.columns if c.index == figure.where.col]
    return found[0] if found else ()


def _rows_twice(rows: list[tuple[Figure, Table, str, str]]) -> Iterator[Claim]:
    """The same row under the same column head in two tables."""
    seen: dict[tuple[str, str, str | None], tuple[Figure, Table]] = {}
    for figure, table, label, head in rows:
        key = fold(label), fold(head), figure.period
        first = seen.setdefault(key, (figure, table))
        if first[1].id != table.id and _is_same(first[0], figure):
            yield _claim("restated", first[0], figure, frozenset(key[0].split()))


def _told_and_tabled(
    told: list[tuple[Figure, frozenset[str]]], rows: list[tuple[Figure, Table, str, str]]
) -> Iterator[Claim]:
    """A sentence that names a row in the row's own words, for the same year, in the only column that could be meant."""
    for figure, words in told:
        if figure.table or len(words) < _LEAST_WORDS:
            continue
        alike = [
            cell
            for cell, _, label, _ in rows
            if (cell.period or "")[:4] == (figure.period or "")[:4]
            and _likeness(words - {"tong", "kinh", "phi"}, content_words(label) - {"tong", "kinh", "phi"}) >= _ALIKE
        ]
        if len(alike) == 1 and _is_same(figure, alike[0]):
            yield _claim("text_table", figure, alike[0], words)


def _claim(kind: str, one: Figure, other: Figure, words: frozenset[str]) -> Claim:
    return Claim(
        kind=kind, operator="equal", total=operand(one), parts=(operand(other),), exhaustive=True, cue=None,  # type: ignore[arg-type]
        tolerance=sum_tolerance(one, [other]) if one.step != other.step else 0,
        about=(" ".join(sorted(words)), one.period or "", one.unit or ""),
    )  # fmt: skip
