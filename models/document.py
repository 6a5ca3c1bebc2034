"""A draft as it was read: blocks of text in reading order, and the grids of its tables."""

from bisect import bisect_right
from typing import Literal

from msgspec import Struct, structs

from models.place import Place

BlockKind = Literal["paragraph", "cell", "note", "box"]


class Block(Struct, frozen=True, kw_only=True):
    """One paragraph, table cell, foot- or endnote, or text box.

    ``text`` is what a reader of the draft sees, in NFC, without the label of automatic numbering:
    that stands in ``label`` ("1.1.", "đ)", "-"). ``lines`` maps offsets in ``text`` to 1-based
    lines of the source, for sources that have lines.
    """

    text: str
    kind: BlockKind = "paragraph"
    label: str | None = None
    heading: int | None = None
    """Outline level by style (1 = topmost), where the format knows one."""
    indent: int = 0
    """Left indent in twentieths of a point, 0 where unknown."""
    bold: bool = False
    """True if all of the text is bold."""
    align: str | None = None
    lines: tuple[tuple[int, int], ...] = ()
    table: str | None = None
    row: int | None = None
    col: int | None = None
    page: int | None = None
    section: str | None = None

    def line_at(self, offset: int) -> int | None:
        """The source line that holds the character at ``offset``, if the source has lines."""
        if not self.lines:
            return None
        return self.lines[max(0, bisect_right(self.lines, offset, key=lambda pair: pair[0]) - 1)][1]


class Cell(Struct, frozen=True, kw_only=True):
    """One physical cell: a merged cell is one cell with spans, its text is there once."""

    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1
    block: int
    """Index of its block in ``Document.blocks``."""


class Grid(Struct, frozen=True, kw_only=True):
    """A table as the file lays it out, before anybody says what its rows and columns mean."""

    id: str
    height: int
    width: int
    cells: tuple[Cell, ...]
    parent: str | None = None
    """Id of the grid in whose cell this one is nested."""
    framed: bool = True
    """False where the source shows it without borders (letterheads, recipient lists)."""


class Remark(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something the reader met and wants known: decomposed Unicode, tracked changes, text left out."""

    code: str
    message: str
    where: Place | None = None


class Document(Struct, frozen=True, kw_only=True):
    """A draft as it was read. Nothing in it is judged, nothing of the text is lost."""

    name: str
    """Base name only, never a path of the machine."""
    sha256: str
    format: str
    blocks: tuple[Block, ...]
    grids: tuple[Grid, ...] = ()
    reading: tuple[Remark, ...] = ()

    def quote(self, where: Place) -> str:
        """The characters at a place, as the document shows them."""
        return self.blocks[where.block].text[where.start : where.end]

    def place(self, block: int, start: int, end: int) -> Place:
        """The place of ``start:end`` in a block, with all that the block knows about itself."""
        at = self.blocks[block]
        return Place(
            block=block, start=start, end=end, line=at.line_at(start), section=at.section,
            table=at.table, row=at.row, col=at.col, page=at.page,
        )  # fmt: skip

    def whole(self, block: int) -> Place:
        """The place of a block's whole text."""
        return self.place(block, 0, len(self.blocks[block].text))

    def in_sections(self, sections: tuple[str | None, ...]) -> "Document":
        """The same document with the section of every block filled in, one entry a block."""
        blocks = (structs.replace(b, section=s) for b, s in zip(self.blocks, sections, strict=True))
        return structs.replace(self, blocks=tuple(blocks))
