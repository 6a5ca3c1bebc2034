"""All figures of a draft: quantities in prose and the numbers in the cells of its tables (số liệu)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import structs

from extract.cell_figures import cell_figures
from extract.figure_context import FigureContext
from extract.find_numerals import find_number_words, find_numerals
from extract.pipeline import claim
from extract.read_quantity import Quantity, compound, quantity_at, quantity_of_word, share_unit
from models.document import Document
from models.figure import Figure
from models.period import Period
from models.section import Section
from models.table import Table

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_figures(
    document: Document,
    docs: "tuple[Doc, ...]",
    sections: tuple[Section, ...],
    periods: tuple[Period, ...],
    tables: tuple[Table, ...],
) -> tuple[Figure, ...]:
    """Figures in document order, numbered f1, f2, …; a cell's number and a sentence's number alike."""
    context = FigureContext(document, sections, periods)
    cells = cell_figures(document, tables, 1)
    in_cells = {figure.where.block for figure in cells}
    labels = {s.where.block: s.where.start for s in sections}
    value_blocks = in_cells | _value_cells(document, tables)
    figures = list(cells)
    for index, doc in enumerate(docs):
        if len(doc) and index not in value_blocks:
            figures += _in_block(document, doc, index, labels.get(index, 0), context)
    figures.sort(key=lambda f: (f.where.block, f.where.start))
    return tuple(structs.replace(f, id=f"f{n}") for n, f in enumerate(figures, start=1))


def _value_cells(document: Document, tables: tuple[Table, ...]) -> set[int]:
    """Blocks of cells whose numbers are not prose: order, value, code and year columns, and headers."""
    labels = {(t.id, c.index) for t in tables for c in t.columns if c.role in ("label", "note")}
    first_body = {t.id: t.header_rows for t in tables if t.columns}
    return {
        index
        for index, block in enumerate(document.blocks)
        if block.table in first_body
        and ((block.table, block.col) not in labels or (block.row or 0) < first_body[block.table])
    }


def _in_block(document: Document, doc: "Doc", index: int, begin: int, context: FigureContext) -> Iterator[Figure]:
    text = document.blocks[index].text
    for quantity in _quantities(doc, text, begin):
        claim(doc, "figures", quantity.start, quantity.end)
        period, status = context.of(index, text, doc, quantity)
        yield Figure(
            id="", text=text[quantity.start : quantity.end], value=quantity.value, unit=quantity.unit,
            money=quantity.money, qualifier=quantity.qualifier, period=period, status=status,
            where=document.place(index, quantity.start, quantity.end),
            number=document.place(index, quantity.number_start, quantity.number_end),
            step=quantity.step, noun=quantity.noun, printed_unit=quantity.printed_unit,
            malformed=quantity.malformed,
        )  # fmt: skip


def _quantities(doc: "Doc", text: str, begin: int) -> list[Quantity]:
    """The quantities of a text in order; "1 tỷ 200 triệu đồng" is one."""
    found = [q for match in find_numerals(doc, text, begin) if (q := quantity_at(text, *match.span()))]
    found += [quantity_of_word(text, *word) for word in find_number_words(doc, text)]
    found.sort(key=lambda q: q.number_start)
    return share_unit(text, compound(text, found))
