"""Paragraphs and tables, rows and cells, in order, through everything that only wraps them."""

from collections.abc import Iterator

from extract.wordml import MC, Element, W, chosen

_GONE = {W + "del", W + "moveFrom", W + "sdtPr", W + "sectPr", W + "tblPr", W + "trPr", W + "tcPr", W + "pPr"}
_FOREIGN = {W + "altChunk", W + "subDoc"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara"
_FLOW = {W + "p", W + "tbl", _MATH} | _FOREIGN


def flow(container: Element) -> Iterator[Element]:
    """Paragraphs (w:p, or an equation of its own), tables and embedded documents of a body, cell, box or note.

    Content controls, smart tags, custom XML and tracked insertions are looked through at any depth.
    """
    return _through(container, _FLOW)


def wrapped(container: Element, tag: str) -> Iterator[Element]:
    """The rows of a table (w:tr) or the cells of a row (w:tc), likewise."""
    return _through(container, {tag})


def is_foreign(element: Element) -> bool:
    """True for content in another format that Word would fetch when it opens the file."""
    return element.tag in _FOREIGN


def joins_next(paragraph: Element) -> bool:
    """True if the paragraph's mark was deleted or moved away: its text runs on into the next one."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(W + name) is not None for name in ("del", "moveFrom"))


def _through(container: Element, wanted: set[str]) -> Iterator[Element]:
    for element in container:
        tag = element.tag
        if tag in wanted:
            yield element
        elif tag == MC + "AlternateContent":
            branch = chosen(element)
            if branch is not None:
                yield from _through(branch, wanted)
        elif tag not in _GONE and len(element):
            yield from _through(element, wanted)
