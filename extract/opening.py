"""The first page of a draft, line by line: letterhead, kind, title, legal base."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from extract.vocabulary import vocabulary
from models.document import Document
from models.fold import fold
from models.section import Section

_FARTHEST = 60
"""Blocks: a letterhead, a title and a legal base are over by then."""
_OWN_KINDS = ("Dự toán", "Kế hoạch", "Thuyết minh", "Chiến lược", "Quy hoạch")
"""Kinds that plans carry though Nghị định 30/2020/NĐ-CP does not list them all as documents."""
_BODY = re.compile(
    r"(?:căn cứ|thực hiện|theo|kính gửi|trên cơ sở|nhằm|để|tiếp tục|\(|_|-{2,}|[-+*•–] "
    r"|ủy ban|uỷ ban|ubnd|sở |bộ |số\b)",
    re.IGNORECASE,
)
_TITLE_LINES = 5
_COLUMN = re.compile(r"\S(?:.*?\S)??(?=\s{3,}|\s*$)")
"""What stands side by side in a letterhead that was saved as text, with a wide gap between."""
_DATELINE = re.compile(r",\s*ngày\s")


class Line(Struct, frozen=True):
    """A line as printed, with the place of its first character."""

    text: str
    block: int
    start: int


def opening_lines(document: Document, sections: Sequence[Section]) -> tuple[Line, ...]:
    """The lines before the first labelled heading; a letterhead in capitals may look like a heading too."""
    first = next((s.where.block for s in sections if s.label), _FARTHEST)
    end = min(first, _FARTHEST, len(document.blocks))
    return tuple(line for index in range(end) for line in _lines(document.blocks[index].text, index))


def _lines(text: str, block: int) -> Iterator[Line]:
    start = 0
    for part in text.split("\n"):
        pieces = list(_COLUMN.finditer(part))
        if len(pieces) == 2 and any(p[0].isupper() or _DATELINE.search(p[0]) for p in pieces):
            yield from (Line(p[0], block, start + p.start()) for p in pieces)
        elif part.strip():
            yield Line(part.strip(), block, start + len(part) - len(part.lstrip()))
        start += len(part) + 1


@cache
def _kinds() -> dict[str, str]:
    names = [row["name"] for row in vocabulary("document_types")]
    return {fold(name): name for name in (*names, *_OWN_KINDS)}


def find_kind(lines: Sequence[Line]) -> tuple[int, str, str] | None:
    """Index of the line that names the kind of document, the kind, and what follows it on the line.

    The kind stands alone ("KẾ HOẠCH") or opens a line in capitals ("KẾ HOẠCH PHÁT TRIỂN …").
    """
    for index, line in enumerate(lines):
        text = re.sub(r"^\(?\s*dự thảo\s*\)?[\s:]*(?=\w)", "", line.text, flags=re.IGNORECASE)
        words = text.split()
        for count in (3, 2):
            kind = _kinds().get(fold(" ".join(words[:count])))
            rest = " ".join(words[count:])
            if kind and len(words) >= count and words[0][0].isupper() and (not rest or text.isupper()):
                return index, kind, rest
    return None


def find_title(lines: Sequence[Line], kind_at: int, rest: str) -> str | None:
    """The lines under the kind, joined; the legal base and the first sentence are no part of them."""
    parts = [rest] if rest else []
    for line in lines[kind_at + 1 : kind_at + 1 + _TITLE_LINES]:
        small = not line.text.isupper()
        if (small and _BODY.match(line.text)) or (parts and line.text.endswith((".", ";", ":", ","))):
            break
        if parts and small and line.text[0].isupper() and not parts[-1].isupper():
            break
        parts.append(line.text)
    return " ".join(parts).rstrip(" .:;") or None
