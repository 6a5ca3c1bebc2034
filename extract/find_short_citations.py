"""Finds later mentions of documents without their full number, and says which document each means."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.pipeline import claim, is_free
from models.citation import Citation, ShortCitation
from models.document import Document
from models.fold import fold
from models.place import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NUMBERED = "Thông tư liên tịch|Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Công văn|Kết luận|Thông báo|Kế hoạch"
_NAMED = "Luật|Pháp lệnh|Đề án|Chương trình|Chiến lược|Quy hoạch"
_GOES_ON = (
    "của|về|quy|thì|là|và|đã|được|có|ngày|này|trên|nêu|cho|do|để|với|theo|hoặc|còn|chưa|không|sẽ|đến|từ|nên|mà|tại|ban"
)
_BY_NUMBER = re.compile(
    rf"(?<!\w)(?P<type>{_NUMBERED})\s+(?:số\s+)?(?!(?:19|20)\d\d(?!\d))(?P<number>\d{{1,4}}[a-zđ]?)(?P<year>/(?:19|20)\d\d)?"
    rf"(?=\s*(?:[;:)”\"]|[.,](?!\d)|$)|\s+(?:{_GOES_ON})(?!\w))"
)
_THIS = re.compile(rf"(?<!\w)(?P<type>{_NUMBERED}|{_NAMED})\s+(?:này|nói trên|nêu trên)(?!\w)")
_ALIAS = re.compile(
    r"(?:sau\s+đây|dưới\s+đây)?,?\s*(?:được\s+)?(?:viết|gọi)\s+(?:tắt\s+)?là:?\s+[“\"]?"
    rf"(?P<alias>(?P<type>{_NUMBERED}|{_NAMED})\s+[^\s.,;:)”\"]+(?:\s+[^\s.,;:)”\"]+){{0,5}})"
)
_CLOSE = 2
"""Paragraphs over which "này" reaches back."""
_HINT = re.compile(
    rf"(?:{_NUMBERED})\s+(?:số\s+)?\d|(?:{_NUMBERED}|{_NAMED})\s+(?:này|nói|nêu)|(?:gọi|tắt)\s+(?:tắt\s+)?là"
)


def find_short_citations(
    document: Document, docs: "tuple[Doc, ...]", citations: Sequence[Citation], kind: str | None
) -> tuple[ShortCitation, ...]:
    """All short mentions in document order, each with what it means; their characters are claimed as "citations".

    Nghị định 30/2020/NĐ-CP lets later mentions leave out all but type and number. ``kind`` is what the
    draft itself is. A short number is looked for among all documents of the draft, not only earlier
    ones: a summary may stand before the full mention.
    """
    found: list[ShortCitation] = []
    aliases: dict[str, str | None] = {}
    for block, doc in enumerate(docs):
        text = document.blocks[block].text
        if not _HINT.search(text):
            continue
        for match in _ALIAS.finditer(text):
            before = _nearest(citations, document.place(block, match.start(), match.end()), None)
            aliases[fold(match["alias"])] = before.key if before and before.where.block == block else None
        for match in (*_BY_NUMBER.finditer(text), *_THIS.finditer(text)):
            if is_free(doc, *match.span(), "standards", "citations"):
                claim(doc, "citations", *match.span())
                found.append(_meant(document, match, block, citations, aliases, kind))
    return tuple(sorted(found, key=lambda s: (s.where.block, s.where.start)))


def _meant(
    document: Document, match: re.Match[str], block: int, citations: Sequence[Citation],
    aliases: dict[str, str | None], kind: str | None,
) -> ShortCitation:  # fmt: skip
    where = document.place(block, *match.span())
    said, type_said = match[0], match["type"]
    if fold(said) in aliases:
        key = aliases[fold(said)]
        return ShortCitation(text=said, type=type_said, to="document" if key else "names", key=key, where=where)
    if match.re is _BY_NUMBER:
        meant = _nearest([c for c in citations if _has_number(c, match)], where, None)
    else:
        meant = _this(citations, where, type_said, kind)
    if meant:
        return ShortCitation(text=said, type=type_said, to="document", key=meant.key, where=where)
    if match.re is _THIS and kind and kind.startswith(type_said):
        return ShortCitation(text=said, type=type_said, to="draft", where=where)
    named = match.re is _THIS and _is_named(document, where, type_said)
    return ShortCitation(text=said, type=type_said, to="names" if named else "nothing", where=where)


def _this(citations: Sequence[Citation], where: Place, type_said: str, kind: str | None) -> Citation | None:
    """The nearest document of that type close before; in another paragraph a draft of that type means itself."""
    meant = _nearest(citations, where, type_said)
    if meant and where.block - meant.where.block > _CLOSE:
        return None
    own = kind is not None and kind.startswith(type_said)
    return None if meant and own and meant.where.block != where.block else meant


def _nearest(citations: Sequence[Citation], where: Place, type_said: str | None) -> Citation | None:
    """The last one before a place, of a type if one is given; by number also the first one after it."""
    fitting = [c for c in citations if type_said is None or (c.type or "").startswith(type_said)]
    before = [c for c in fitting if (c.where.block, c.where.start) < (where.block, where.start)]
    if before:
        return before[-1]
    return fitting[0] if fitting and type_said is None else None


def _has_number(citation: Citation, match: re.Match[str]) -> bool:
    parts = citation.parts
    if parts is None or not (citation.type or "").startswith(match["type"]):
        return False
    if match["year"] and parts.year != int(match["year"][1:]):
        return False
    return f"{parts.number}{parts.suffix}" == match["number"].lstrip("0")


def _is_named(document: Document, where: Place, type_said: str) -> bool:
    """True if the draft has spoken of such a document before, with or without a number."""
    word = re.compile(rf"(?<!\w){re.escape(type_said)}(?!\w)", re.IGNORECASE)
    earlier = (document.blocks[n].text for n in range(where.block))
    return bool(word.search(document.blocks[where.block].text[: where.start])) or any(map(word.search, earlier))
