"""The items of a list, inline or as bullets, with their places (liệt kê)."""

import re
from collections.abc import Iterator

from msgspec import Struct

from extract.bullet import bullet_of
from extract.cues import cue_pattern
from extract.passage import Passage
from models.document import Document

_AND = re.compile(r"\s+(?:và|hoặc)\s+")
_LEADING_AND = re.compile(r"\s*(?:và|hoặc)\s+")
_INCOMPLETE = re.compile(r"(?:…|\.\.\.|v\.v\.?|\bvv\b)[\s.;,)]*$")


class Item(Struct, frozen=True):
    """One item: its characters ``start:end`` in block ``block``."""

    block: int
    start: int
    end: int
    text: str


class ItemList(Struct, frozen=True):
    """A list as it stands; ``complete`` is False where it ends in "…" or "v.v."."""

    items: tuple[Item, ...]
    separator: str
    complete: bool


def inline_list(passage: Passage, first: int, last: int) -> ItemList:
    """The list in ``first:last`` of a block: parted by ";" if any stands there, else by "," and "và"."""
    depth = passage.depth(first)
    cuts = [i for i in range(first, last) if passage.text[i] == ";" and passage.depth(i) == depth]
    cuts, last = _before_turn(passage, cuts, last)
    separator = ";" if cuts else ","
    if not cuts:
        cuts = _commas(passage, first, last, depth)
    bounds = zip([first, *(c + 1 for c in cuts)], [*cuts, last], strict=True)
    items = tuple(item for s, e in bounds if (item := _item(passage, s, e)))
    return ItemList(items, separator, not _INCOMPLETE.search(passage.text[first:last]))


def _before_turn(passage: Passage, cuts: list[int], last: int) -> tuple[list[int], int]:
    """The list ends before an item that turns away from it: "…; tuy nhiên, …", "…; ngoài ra …"."""
    for n, cut in enumerate(cuts):
        start = cut + 1 + len(passage.text[cut + 1 :]) - len(passage.text[cut + 1 :].lstrip())
        if cue_pattern("turn").match(passage.text, start) or cue_pattern("outside").match(passage.text, start):
            return cuts[:n], cut
    return cuts, last


def _commas(passage: Passage, first: int, last: int, depth: int) -> list[int]:
    text = passage.text
    cuts = [i for i in range(first, last) if text[i] == "," and passage.depth(i) == depth and not _in_number(text, i)]
    joins = [m for m in _AND.finditer(text, cuts[-1] if cuts else first, last) if passage.depth(m.start()) == depth]
    return [*cuts, *(m.start() for m in joins[-1:])]


def _in_number(text: str, offset: int) -> bool:
    return text[offset - 1 : offset].isdigit() and text[offset + 1 : offset + 2].isdigit()


def _item(passage: Passage, start: int, end: int) -> Item | None:
    joined = _LEADING_AND.match(passage.text, start, end)
    start = joined.end() if joined else start
    while start < end and passage.text[start] in " \n,;":
        start += 1
    while end > start and passage.text[end - 1] in " \n,;.":
        end -= 1
    if not any(c.isalnum() for c in passage.text[start:end]):
        return None
    return Item(passage.block, start, end, passage.text[start:end])


def bullet_list(document: Document, block: int) -> ItemList:
    """The bullets that follow a block, all of the mark of the first of them.

    Deeper bullets belong to the item above them; the list ends at a paragraph without a bullet, at the
    mark of the block itself, at a heading or at a table.
    """
    own = bullet_of(document.blocks[block])
    items = tuple(_bullets(document, block, own))
    complete = not (items and _INCOMPLETE.search(items[-1].text))
    return ItemList(items, "bullets", complete)


def _bullets(document: Document, block: int, own: str | None) -> Iterator[Item]:
    section = document.blocks[block].section
    mark: str | None = None
    for index in range(block + 1, len(document.blocks)):
        follower = document.blocks[index]
        found = bullet_of(follower)
        if found is None or found == own or follower.table or follower.section != section:
            return
        mark = mark or found
        if found == mark:
            yield Item(index, 0, len(follower.text), follower.text)
