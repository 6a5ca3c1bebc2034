"""The walk through a Word file: body, tables, text boxes and notes become blocks and grids."""

import re
from collections.abc import Iterator

from msgspec import structs

from extract.docx_flow import flow, is_foreign, joins_next
from extract.docx_labels import Labels
from extract.docx_numbering import read_numbering
from extract.docx_package import Package
from extract.docx_styles import Format, Styles, read_format
from extract.docx_tables import is_framed, lay_out
from extract.docx_tally import Tally
from extract.docx_text import Line, LineReader
from extract.wordml import Element, W, child, value
from models.document import Block, BlockKind, Cell, Grid

_PAGE_NUMBER = re.compile(
    r"\W*(?:trang|page|tr)?\W*(?:\d+|[ivxlc]+)?\W*(?:of|trên|của)?\W*(?:\d+|[ivxlc]+)?\W*", re.IGNORECASE
)
Item = tuple[Line, Format, str | None]
"""A paragraph: its text, its formatting, its label."""

_TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"


class Story:
    """Collects ``blocks`` and ``grids`` while walking through the parts of one package, once."""

    def __init__(self, package: Package) -> None:
        self.blocks: list[Block] = []
        self.grids: list[Grid] = []
        self.tally = Tally()
        self._package = package
        self._styles = Styles(package.part("styles"))
        self._labels = Labels(read_numbering(package.part("numbering"), self._styles.num_id))
        self._lines = LineReader(self._styles, self.tally)
        self._notes: dict[tuple[str, str], None] = {}

    def tell(self) -> None:
        """Read the body, then the notes in the order in which it refers to them."""
        body = child(self._package.document, "body")
        if body is not None:
            self._flow(body, "paragraph")
        self._read_notes()
        self._read_furniture()

    def _flow(self, container: Element, kind: BlockKind) -> None:
        """One block a paragraph."""
        for item in self._items(container):
            if not isinstance(item, tuple):
                self._table(item, None)
                continue
            line, form, label = item
            if line.text or _tells(label):
                self.blocks.append(self._block(line, form, label, kind))
            self._refer(line)

    def _items(self, container: Element, at: int | None = None) -> Iterator[Item | Element]:
        """Lines with their format and label, and tables; paragraphs whose mark is deleted run together."""
        run_on: list[Element] = []
        for element in flow(container):
            self.tally.at = len(self.blocks) if at is None else at
            if is_foreign(element):
                self.tally.note("embedded")
                continue
            is_table = element.tag == W + "tbl"
            if not is_table:
                run_on.append(element)
            if run_on and (is_table or not joins_next(element)):
                yield self._line(run_on)
                run_on = []
            if is_table:
                yield element
        if run_on:
            yield self._line(run_on)

    def _line(self, paragraphs: list[Element]) -> Item:
        form = read_format(child(paragraphs[-1], "pPr"))
        line = self._lines.read(paragraphs, form.style)
        return line, form, self._label(paragraphs[-1], form, line)

    def _label(self, paragraph: Element, form: Format, line: Line) -> str | None:
        num_id, level = self._numbered(form)
        if num_id is None or num_id == "0":
            return None
        mark = paragraph.find(f"{W}pPr/{W}rPr/{W}vanish")
        gone = joins_next(paragraph) or mark is not None
        return None if gone and not line.text else self._labels.label(num_id, level)

    def _numbered(self, form: Format) -> tuple[str | None, int]:
        """numId and level: the paragraph's own first, else the nearest style's (§17.9.23)."""
        names, by_style = self._styles.numbering(form.style)
        num_id = form.num_id if form.num_id is not None else by_style.num_id
        if form.level is not None:
            return num_id, form.level
        numbered = self._labels.lists.get(num_id or "")
        linked = [numbered.level_of_style(name) for name in names or (form.style or "",)] if numbered else []
        level = next((at for at in linked if at is not None), None)
        return num_id, level if level is not None else (by_style.level or 0) if form.num_id is None else 0

    def _block(self, line: Line, form: Format, label: str | None, kind: BlockKind) -> Block:
        chain = self._styles.chain(form.style)
        heading = self._styles.heading(form.style) if form.outline is None else form.outline or None
        align = next((f.align for f in (form, *(s.paragraph for _, s in chain)) if f.align), None)
        return Block(
            text=line.text, kind=kind, label=label, heading=heading, indent=self._indent(form),
            bold=line.bold, align=align,
        )  # fmt: skip

    def _indent(self, form: Format) -> int:
        """Direct, else of the list the paragraph was put in, else of the style."""
        if form.indent is not None:
            return form.indent
        num_id, at = self._numbered(form)
        numbered = self._labels.lists.get(num_id or "")
        level = numbered.levels.get(at) if numbered else None
        if level is not None and level.indent is not None and form.num_id is not None:
            return level.indent
        chain = self._styles.chain(form.style)
        by_style = next((s.paragraph.indent for _, s in chain if s.paragraph.indent is not None), None)
        return by_style if by_style is not None else (level.indent or 0) if level is not None else 0

    def _refer(self, line: Line) -> None:
        self._notes.update(dict.fromkeys(line.notes))
        for box in line.boxes:
            self._together(box, "box")

    def _table(self, table: Element, parent: str | None) -> None:
        """A grid and its cells; nested tables become grids of their own."""
        layout = lay_out(table, self.tally)
        if not layout.slots:
            return
        at, name = len(self.grids), f"t{len(self.grids) + 1}"
        grid = Grid(
            id=name, height=layout.height, width=layout.width, cells=(), parent=parent,
            framed=is_framed(table, layout, self._styles),
        )  # fmt: skip
        self.grids.append(grid)
        cells = []
        for slot in layout.slots:
            spans = {"row": slot.row, "col": slot.col, "rowspan": slot.rowspan, "colspan": slot.colspan}
            cells.append(Cell(block=len(self.blocks), **spans))
            self._together(slot.element, "cell", (name, slot.row, slot.col))
        self.grids[at] = structs.replace(grid, cells=tuple(cells))

    def _together(self, container: Element, kind: BlockKind, at: tuple[str, int, int] | None = None) -> None:
        """All paragraphs of a cell, box or note as one block.

        The first one's label is the block's; a further one's stands in the text, where a reader sees it.
        """
        place = len(self.blocks)
        self.blocks.append(Block(text="", kind=kind))
        lines: list[Item] = []
        for item in self._items(container, place):
            if isinstance(item, tuple):
                self._refer(item[0])
                if item[0].text or _tells(item[2]):
                    lines.append(item)
            else:
                self._table(item, at[0] if at else None)
        table, row, col = at or (None, None, None)
        if not lines and kind != "cell" and place == len(self.blocks) - 1:
            self.blocks.pop()
        elif not lines:
            self.blocks[place] = Block(text="", kind=kind, table=table, row=row, col=col)
        else:
            self.blocks[place] = self._joined(lines, kind, table, row, col)

    def _joined(
        self, lines: list[Item], kind: BlockKind,
        table: str | None, row: int | None, col: int | None,
    ) -> Block:  # fmt: skip
        first, form, label = lines[0]
        rest = (f"{mark} {line.text}".strip() if mark else line.text for line, _, mark in lines[1:])
        block = self._block(first, form, label, kind)
        bold = all(line.bold for line, _, _ in lines)
        text = "\n".join([first.text, *rest])
        return structs.replace(block, text=text, heading=None, bold=bold, table=table, row=row, col=col)

    def _read_notes(self) -> None:
        """Footnotes and endnotes, each once; a note that only deleted text referred to is not shown."""
        texts = {
            (part, value(note, "id") or ""): note
            for part in ("footnotes", "endnotes")
            for note in self._package.children(part)
            if value(note, "type") in (None, "normal")
        }
        told: set[tuple[str, str]] = set()
        while waiting := [key for key in self._notes if key not in told]:
            for key in waiting:
                told.add(key)
                if key in texts:
                    self._together(texts[key], "note")

    def _read_furniture(self) -> None:
        """Headers and footers are read with a tally of their own: what they hold is only quoted."""
        reader = LineReader(self._styles, Tally())
        seen: dict[str, None] = {}
        for root in (*self._package.parts.get("header", ()), *self._package.parts.get("footer", ())):
            texts = [reader.read([paragraph]).text for paragraph in root.iter(W + "p")]
            texts += [path.get("string") or "" for path in root.iter(_TEXTPATH)]
            seen.update(dict.fromkeys(text for text in texts if not _PAGE_NUMBER.fullmatch(text)))
        if seen:
            self.tally.note("furniture", quote="; ".join(seen))


def _tells(label: str | None) -> bool:
    """A number or letter is something to read even where nothing follows it, a bullet is not."""
    return label is not None and any(c.isalnum() for c in label)
