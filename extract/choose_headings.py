"""Which labelled paragraphs head a section, and which are only items of a list."""

from collections.abc import Sequence

from extract.outline import Entry
from models.document import Document


def choose_headings(document: Document, entries: Sequence[Entry]) -> None:
    """Settle ``chosen`` for every entry; the siblings of one list are judged together."""
    ends = [*(entry.block for entry in entries), len(document.blocks)][1:]
    filled = {entry.block: end > entry.block + 1 for entry, end in zip(entries, ends, strict=True)}
    parents = {id(entry.parent) for entry in entries}
    for siblings in _families(entries):
        has_text = [filled[e.block] or id(e) in parents for e in siblings]
        heads = _is_outline(document, siblings, has_text)
        for entry in siblings:
            entry.chosen = entry.forced if not heads else entry.nature != "item" or entry.forced


def _families(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Entries of one style under one parent, in order."""
    families: dict[tuple[int, str], list[Entry]] = {}
    for entry in entries:
        families.setdefault((id(entry.parent), entry.style.strip("()")), []).append(entry)
    return list(families.values())


def _is_outline(document: Document, siblings: list[Entry], has_text: list[bool]) -> bool:
    """True if the siblings head sections.

    They do if text or deeper labels stand between them. Where they follow each other line by line they
    are headings if their text is run in and no colon announces them as a list.
    """
    natures = [entry.nature for entry in siblings]
    titled = natures.count("title") + natures.count("run_in")
    if 2 * natures.count("item") >= max(1, len(siblings) - 1) or 2 * titled < len(siblings):
        return False
    if len(siblings) == 1:
        return has_text[0] and natures[0] == "title"
    if any(has_text[:-1]):
        return True
    return natures.count("run_in") > 1 and not _announced(document, siblings[0])


def _announced(document: Document, first: Entry) -> bool:
    """True if the text right before a list ends in a colon: "gồm:", "như sau:"."""
    return first.block > 0 and document.blocks[first.block - 1].text.rstrip().endswith(":")
