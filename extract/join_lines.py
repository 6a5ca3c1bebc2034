"""Paragraphs that were cut by a hard line break, made whole again."""

import re

from msgspec import structs

from models.document import Block, Document

_OPEN_END = re.compile(r"[^\s.!?:;…”\"]\s*$")
_CUT_NUMBER = re.compile(r"(?:(?<!\w)\d{1,5}[a-zđ]?[-/](?:[\wĐ]+[-/])*|(?<!\w)(?:số|Số|ngày))\s*$")
_REST_OF_NUMBER = re.compile(r"\s*(?:[A-ZĐ]{2,}\w*(?!\w)|\d{1,5}\s?[-/])")
_MARKER = re.compile(r"\s*(?:[-+*•–]\s|\(?[a-zđ]{1,2}[.)]\s|\d)")


def join_lines(document: Document) -> Document:
    """Join a paragraph to the one before it where the sentence plainly runs on.

    It runs on when the earlier one ends without any stop and the later one begins with a lower-case
    letter that is no list marker, or when the number of a document was cut ("938/BKHCN-" and "KHTC").
    Cells, notes and boxes are left alone, and so is a paragraph that carries a label, a style or a
    changed emphasis of its own.
    """
    moved: list[int] = []
    blocks: list[Block] = []
    for block in document.blocks:
        if blocks and _runs_on(blocks[-1], block):
            blocks[-1] = _joined(blocks[-1], block)
        else:
            blocks.append(block)
        moved.append(len(blocks) - 1)
    if len(blocks) == len(document.blocks):
        return document
    return _renumbered(document, tuple(blocks), moved)


def _runs_on(before: Block, after: Block) -> bool:
    if before.kind != "paragraph" or after.kind != "paragraph" or after.label:
        return False
    if before.heading != after.heading and after.heading is not None:
        return False
    if _CUT_NUMBER.search(before.text) and _REST_OF_NUMBER.match(after.text):
        return True
    first = after.text.lstrip()[:1]
    return first.islower() and bool(_OPEN_END.search(before.text)) and not _MARKER.match(after.text)


def _joined(before: Block, after: Block) -> Block:
    head = before.text.rstrip()
    tail = after.text.lstrip()
    gap = "" if head.endswith(("-", "/")) and not head.endswith((" -", " /")) else " "
    start = len(head) + len(gap)
    lines = before.lines + tuple((max(0, o - (len(after.text) - len(tail))) + start, n) for o, n in after.lines)
    return structs.replace(before, text=head + gap + tail, lines=lines, bold=before.bold and after.bold)


def _renumbered(document: Document, blocks: tuple[Block, ...], moved: list[int]) -> Document:
    """Grids and remarks point at blocks by index: follow the move."""
    grids = tuple(
        structs.replace(g, cells=tuple(structs.replace(c, block=moved[c.block]) for c in g.cells))
        for g in document.grids
    )
    reading = tuple(
        structs.replace(r, where=r.where and structs.replace(r.where, block=moved[r.where.block]))
        for r in document.reading
    )
    return structs.replace(document, blocks=blocks, grids=grids, reading=reading)
