"""Builders of small Word files: XML in short words, so that a test shows the construct it is about."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

_NAMES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = ("styles", "numbering", "footnotes", "endnotes", "header", "footer")
_ROOTS = {"header": "hdr", "footer": "ftr"}


def r(text: str, *properties: str) -> str:
    """A run: ``r("Tổng", "<w:b/>")``."""
    return f'<w:r><w:rPr>{"".join(properties)}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, style: str | None = None, num: tuple[int, int] | None = None, pr: str = "") -> str:
    """A paragraph of runs, or of plain text; ``num`` is (numId, level counted from 0)."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        said += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    runs = "".join(part if part.startswith("<") else r(part) for part in content)
    return f"<w:p><w:pPr>{said}{pr}</w:pPr>{runs}</w:p>"


def tc(*content: str, span: int = 1, merge: str | None = None, pr: str = "") -> str:
    """A table cell; ``merge`` is the value of w:vMerge ("restart", "continue")."""
    said = f'<w:gridSpan w:val="{span}"/>' if span != 1 else ""
    said += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{said}{pr}</w:tcPr>{_paragraphs(content)}</w:tc>"


def tr(*cells: str, pr: str = "") -> str:
    """A row of cells, or of plain texts."""
    return f"<w:tr><w:trPr>{pr}</w:trPr>{''.join(c if c.startswith('<') else tc(c) for c in cells)}</w:tr>"


def tbl(*rows: str, borders: str | None = "single", pr: str = "") -> str:
    """A table, with all borders of one kind."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    drawn = "".join(f'<w:{side} w:val="{borders}"/>' for side in sides) if borders else ""
    return f"<w:tbl><w:tblPr>{pr}<w:tblBorders>{drawn}</w:tblBorders></w:tblPr>{''.join(rows)}</w:tbl>"


def box(*content: str) -> str:
    """A text box as Word writes it: as a shape, and once more for old versions."""
    inside = f"<w:txbxContent>{_paragraphs(content)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def sdt(*content: str) -> str:
    """A content control around anything."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="ô"/></w:sdtPr><w:sdtContent>{"".join(content)}</w:sdtContent></w:sdt>'


def field(code: str, *result: str, inside: str = "") -> str:
    """A complex field with its result; ``inside`` are runs that stand in its code."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    asked = f"{mark('begin')}<w:r><w:instrText> {escape(code)} </w:instrText></w:r>{inside}"
    return asked + mark("separate") + "".join(result) + mark("end")


def style(name: str, *, kind: str = "paragraph", based: str | None = None, ppr: str = "", rpr: str = "") -> str:
    """A style whose id is its name without spaces."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    said = f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr>"
    return (
        f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{parent}{said}</w:style>'
    )


def lvl(at: int, number_format: str, text: str, *, start: int = 1, more: str = "", rpr: str = "") -> str:
    """A level of a list."""
    said = f'<w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{said}<w:rPr>{rpr}</w:rPr></w:lvl>'


def abstract(number: int, *content: str) -> str:
    """The definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(content)}</w:abstractNum>'


def num(number: int, abstract_number: int, *overrides: str) -> str:
    """A list in use."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_number}"/>{"".join(overrides)}</w:num>'


def restart(at: int, start: int = 1) -> str:
    """An override of a level's start."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def note(number: int, *content: str) -> str:
    """A footnote with its mark."""
    mark = "<w:r><w:footnoteRef/></w:r>"
    return f'<w:footnote w:id="{number}">{p(mark, *content)}</w:footnote>'


def word(path: Path, *body: str, **parts: str) -> Path:
    """Write a Word file; ``parts`` are the contents of styles, numbering, footnotes, endnotes, header, footer."""
    files = {"word/document.xml": root("document", f"<w:body>{''.join(body)}<w:sectPr/></w:body>")}
    relations = []
    for kind, content in parts.items():
        assert kind in _KINDS
        files[f"word/{kind}.xml"] = root(_ROOTS.get(kind, kind), content)
        relations.append(f'<Relationship Id="{kind}" Type="{_RELATION}/{kind}" Target="{kind}.xml"/>')
    files["word/_rels/document.xml.rels"] = _relations(*relations)
    return package(path, files)


def package(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write parts as they are into a package whose main part is word/document.xml."""
    main = f'<Relationship Id="main" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _types(files))
        archive.writestr("_rels/.rels", _relations(main))
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def root(name: str, content: str) -> str:
    """A part with all the namespaces used here."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {_NAMES}>{content}</w:{name}>'


def _types(files: Mapping[str, str | bytes]) -> str:
    word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml".format
    kinds = {f"word/{kind}.xml": word_type(kind) for kind in _KINDS} | {"word/document.xml": word_type("document.main")}
    said = "".join(f'<Override PartName="/{name}" ContentType="{kinds[name]}"/>' for name in files if name in kinds)
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rels}{said}</Types>'


def _relations(*content: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(content)}</Relationships>'


def _paragraphs(content: tuple[str, ...]) -> str:
    return "".join(part if part.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(part) for part in content) or p()
