"""The outline of a draft: its headings, each with its label, level and path."""

from bisect import bisect_right

from extract.choose_headings import choose_headings
from extract.heading_label import Label, counting_of, read_label
from extract.heading_shape import is_capitals, looks_like_heading
from extract.heading_title import nature, title_end
from extract.outline import Entry, Ladder, candidate
from models.document import Block, Document
from models.section import Section

_TITLE_WORDS = 60
"""A line under a bare "PHẦN I" is its title if it has no more words than this."""


def find_sections(document: Document) -> tuple[Section, ...]:
    """All headings in document order; ids are s1, s2, … and levels count from 1 at the top.

    Labels are read from the text or from automatic numbering (``Block.label``). Table cells, bullets
    and numbered list items are no headings; a heading with its text run in ends at its colon.
    """
    entries = _entries(document)
    choose_headings(document, entries)
    sections: dict[int, Section] = {}
    for entry in entries:
        if entry.chosen:
            sections[id(entry)] = _section(document, entry, sections)
    return tuple(sections.values())


def sections_of_blocks(document: Document, sections: tuple[Section, ...]) -> tuple[str | None, ...]:
    """The id of the section that each block stands in, its heading included; None before the first."""
    starts = [_first_block(document, section) for section in sections]
    return tuple(
        sections[at - 1].id if (at := bisect_right(starts, index)) else None for index in range(len(document.blocks))
    )


def _first_block(document: Document, section: Section) -> int:
    """The block of the label, which stands alone above its title after "PHẦN I"."""
    block = section.where.block
    alone = section.label and block > 0 and not document.blocks[block].label and section.where.start == 0
    return block - 1 if alone else block


def _entries(document: Document) -> list[Entry]:
    """Every paragraph that could be a heading, hung on the ladder."""
    ladder = Ladder()
    entries: list[Entry] = []
    spoken = False
    for index, block in enumerate(document.blocks):
        if block.kind != "paragraph" or not (block.text.strip() or block.label):
            continue
        label, rest = _label_of(block)
        if label is None and not _unlabelled(document, index, spoken):
            spoken = spoken or block.text.count(" ") > 12
            continue
        spoken = True
        entry = candidate(index, label, nature(rest))
        entry.heading, entry.caps = block.heading, is_capitals(rest)
        before = document.blocks[index - 1].text.rstrip() if index else ""
        ladder.hang(entry, label.readings if label else ((_style(block), 0),), before.endswith(":"))
        entries.append(entry)
    return entries


def _label_of(block: Block) -> tuple[Label | None, str]:
    """The label of a block and the text behind it."""
    if block.label:
        return read_label(f"{block.label.strip()} "), block.text
    label = read_label(block.text)
    return label, block.text[label.end :] if label else block.text


def _unlabelled(document: Document, index: int, spoken: bool) -> bool:
    """Headings without a label: by style always, by shape once the text has begun."""
    block = document.blocks[index]
    if not block.text.strip():
        return False
    if block.heading is not None:
        return True
    following = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    return spoken and looks_like_heading(block, following) and not _is_title_line(document, index)


def _is_title_line(document: Document, index: int) -> bool:
    """True for the line under a label that stands alone."""
    label, rest = _label_of(document.blocks[index - 1]) if index else (None, "")
    return label is not None and not rest.strip()


def _style(block: Block) -> str:
    if block.heading is not None:
        return f"heading {block.heading}"
    return "caps" if is_capitals(block.text) else "bold"


def _section(document: Document, entry: Entry, sections: dict[int, Section]) -> Section:
    parent = _parent(entry, sections)
    index, start, end = _title_place(document, entry)
    title = document.blocks[index].text[start:end]
    path = entry.label.strip("()") if entry.label else title
    if parent:
        above = parent.path.removesuffix(entry.prefix).rstrip(".") if entry.prefix else parent.path
        path = f"{above}.{path}" if above else path
    style, orders = counting_of(entry.label)
    return Section(
        id=f"s{len(sections) + 1}", label=entry.label, path=path, title=title,
        level=parent.level + 1 if parent else 1, parent=parent.id if parent else None,
        where=document.place(index, start, end), style=style, orders=orders,
    )  # fmt: skip


def _parent(entry: Entry, sections: dict[int, Section]) -> Section | None:
    """The nearest entry above that is a heading."""
    above = entry.parent
    while above is not None and id(above) not in sections:
        above = above.parent
    return sections[id(above)] if above is not None else None


def _title_place(document: Document, entry: Entry) -> tuple[int, int, int]:
    """Block, start and end of the title; the next line where the label stands alone."""
    block = document.blocks[entry.block]
    label, rest = _label_of(block)
    start = len(block.text) - len(rest.lstrip()) if rest.strip() else len(block.text)
    if rest.strip() or entry.block + 1 >= len(document.blocks):
        return entry.block, start, start + title_end(block.text[start:])
    below = document.blocks[entry.block + 1]
    is_title = below.kind == "paragraph" and not below.label and read_label(below.text) is None
    if label is None or not is_title or below.text.count(" ") >= _TITLE_WORDS or below.text.endswith((".", ";")):
        return entry.block, start, start
    return entry.block + 1, 0, title_end(below.text)
