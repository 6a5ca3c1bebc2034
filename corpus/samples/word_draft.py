"""A Word file of a sample draft, with the features that real drafts have.

Headings are numbered by their styles, list dashes by numbering, header cells are merged, letterhead
and recipients stand in tables without borders, the footnote is a footnote.
"""

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from corpus.samples.draft_text import Part
from corpus.samples.word_parts import FOOTNOTE, FOOTNOTES, NUMBERING

if TYPE_CHECKING:
    from docx.document import Document

EPOCH = (1980, 1, 1, 0, 0, 0)
WRITTEN = datetime(2024, 7, 1, 8, 0)
FOOTNOTE_SIGN = re.compile(r"\^\[([^\]]*)\]")
FOOTNOTE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def word_draft(parts: list[Part], title: str) -> bytes:
    """The bytes of a .docx; the same parts give the same bytes."""
    from docx import Document

    document = Document()
    _set_up(document, title)
    notes: list[str] = []
    for part in parts:
        if part.rows:
            _add_table(document, part)
        else:
            _add_paragraph(document, part, notes)
    _add_footnotes(document, notes)
    raw = BytesIO()
    document.save(raw)
    return _timeless(raw)


def _set_up(document: "Document", title: str) -> None:
    from docx.shared import Cm, Pt, RGBColor

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(1.5), Cm(2), Cm(2)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.paragraph_format.space_after = Pt(6)
    _add_numbering(document)
    for level in range(1, 6):
        style: Any = document.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.color.rgb = "Times New Roman", Pt(13), RGBColor(0, 0, 0)
        style.font.bold, style.font.italic = level < 4, level == 4
        _number(style.element.get_or_add_pPr(), 91, level - 1)
    bullet: Any = document.styles["List Bullet"]
    _number(bullet.element.get_or_add_pPr(), 92, 0)
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title, "Đối soát", "Đối soát", ""
    about.created = about.modified = WRITTEN


def _add_numbering(document: "Document") -> None:
    from docx.oxml import parse_xml

    root: Any = document.part.numbering_part.element
    for definition in reversed([e for e in parse_xml(NUMBERING) if e.tag.endswith("abstractNum")]):
        root.insert(0, definition)
    root.extend([e for e in parse_xml(NUMBERING) if e.tag.endswith("}num")])


def _number(properties: Any, number: int, level: int) -> None:
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_numId().val = number
    numbering.get_or_add_ilvl().val = level


def _add_paragraph(document: "Document", part: Part, notes: list[str]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    styles = {"item": "List Bullet", "caption": "Caption"}
    style = part.kind.title() if part.kind.startswith("heading") else styles.get(part.kind, "Normal")
    paragraph: Any = document.add_paragraph(style=style)
    if part.kind in ("title", "caption"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if part.kind == "unit":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for n, piece in enumerate(FOOTNOTE_SIGN.split(part.text)):
        if n % 2:
            notes.append(piece)
            _add_reference(paragraph, len(notes))
        elif piece:
            run = paragraph.add_run(piece.replace(" ¶ ", "\n"))
            run.bold = True if part.kind == "title" else None
            run.italic = True if part.kind == "unit" else None


def _add_reference(paragraph: Any, number: int) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)


def _add_table(document: "Document", part: Part) -> None:
    height, width = len(part.rows), max(map(len, part.rows))
    table: Any = document.add_table(rows=height, cols=width)
    table.style = "Table Grid" if part.kind == "grid" else "Normal Table"
    for r, row in enumerate(part.rows):
        for c, text in enumerate(row):
            if text not in ("<", "^"):
                _fill(table.cell(r, c), text, part, r)
    for r, row in enumerate(part.rows):
        for c in range(width):
            if row[c] not in ("<", "^"):
                _merge(table, part.rows, r, c)


def _fill(cell: Any, text: str, part: Part, row: int) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    header = part.kind == "grid" and (row == 0 or "^" in part.rows[row])
    lines = text.split(" ¶ ")
    for n, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        paragraph.add_run(line).bold = header or None
        if header or (part.kind == "plain" and len(lines) < 3):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif re.fullmatch(r"[\d.,-]+", line):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _merge(table: Any, rows: tuple[tuple[str, ...], ...], row: int, col: int) -> None:
    right, down = col, row
    while right + 1 < len(rows[row]) and rows[row][right + 1] == "<":
        right += 1
    while down + 1 < len(rows) and rows[down + 1][col] == "^":
        down += 1
    if (right, down) != (col, row):
        table.cell(row, col).merge(table.cell(down, right))


def _add_footnotes(document: "Document", notes: list[str]) -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part as Package

    body = "".join(FOOTNOTE.format(number=n, text=text) for n, text in enumerate(notes, start=1))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Package(PackURI("/word/footnotes.xml"), kind, FOOTNOTES.format(body=body).encode(), document.part.package)
    document.part.relate_to(part, FOOTNOTE_TYPE)


def _timeless(raw: BytesIO) -> bytes:
    """The same package with all its dates at the epoch of zip."""
    out = BytesIO()
    with ZipFile(raw) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, EPOCH), source.read(name), ZIP_DEFLATED)
    return out.getvalue()
