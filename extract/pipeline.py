"""The spaCy pipeline that all mentions hang on: tokens, sentences, and spans already spoken for.

Each block of a document becomes one spaCy ``Doc``; a ``find_*`` function searches its text with regular
expressions, claims what it found in a span group (``claim``), and skips what an earlier one claimed
(``is_free``). Order matters: standards, citations, dates, figures, tasks.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from extract.number_cell import NumberCell
from extract.quick_spacy import import_spacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from models.document import Block, Document

_WHOLE = re.compile(
    r"\d+[a-zđ]?(?:/\d{4})?/[^\W\d_][\w&-]*(?:[-/][\w&]+)*"  # 70/2018/NĐ-CP
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"  # 11/5/2022
    r"|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"  # 17.112.000.000  44,21
    r"|https?://\S*[^\s.,;)]"
)
_NUMBER_CELL = re.compile(r"[\d.,%()+-]*")
_PREFIX = re.compile(r"""^(?:[“”"'‘’(\[{«…;:,.\-–+*]|\d+(?=%))""")
_SUFFIX = re.compile(r"""(?:[“”"'’)\]}»…;:,.%]|\./\.)$""")
_INFIX = re.compile(r"(?<=đồng)/|(?<=[^\W\d_])[/(),;:](?=\w)|(?<=\d)%")
_STOP = re.compile(r"[.!?…][”\")]*(?=\s|$)|\n")
_ABBREVIATION = re.compile(r"(?:\b(?:TP|Tp|TX|ThS|TS|PGS|GS|BS|KS|CN|Mr|Dr|St|No|[A-ZĐ])|^\s*\d{1,2}(?:\.\d+)*)\.$")
_INSIDE = 2**64 - 1
"""spaCy's -1 in the unsigned numbers of an attribute array: no sentence begins here."""


@cache
def pipeline() -> "Language":
    """The pipeline, built once a process: own tokenizer and sentence splitter, no model."""
    spacy = import_spacy()
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

    if not Language.has_factory("vietnamese_sentences"):
        Language.component("vietnamese_sentences", func=_split_sentences)
    nlp: Language = spacy.blank("xx")
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        prefix_search=_PREFIX.search,
        suffix_search=_SUFFIX.search,
        infix_finditer=_INFIX.finditer,
        token_match=_WHOLE.fullmatch,
    )
    nlp.add_pipe("vietnamese_sentences")
    return nlp


def parse(document: "Document") -> "tuple[Doc, ...]":
    """One Doc a block, in the order of the blocks."""
    nlp = pipeline()
    return tuple(
        cast("Doc", NumberCell(nlp.vocab, block.text)) if _is_number_cell(block) else nlp(block.text)
        for block in document.blocks
    )


def _is_number_cell(block: "Block") -> bool:
    return block.kind == "cell" and _NUMBER_CELL.fullmatch(block.text) is not None


def _split_sentences(doc: "Doc") -> "Doc":
    """Sentences end at a stop before a capital and at a line break, not after "TP." or "1."."""
    text = doc.text
    ends = [m.end() for m in _STOP.finditer(text) if m[0] == "\n" or _ends_sentence(text, m.end())]
    ends.reverse()
    import numpy  # spaCy's own dependency: attribute arrays are ten times quicker than a token at a time

    starts = []
    begins = True
    for token in doc:
        starts.append(1 if begins else _INSIDE)
        begins = False
        while ends and ends[-1] <= token.idx + len(token.text_with_ws):
            begins = ends.pop() > token.idx
    if starts:
        doc.from_array(["SENT_START"], numpy.array(starts, dtype="uint64"))  # type: ignore[arg-type] # 1-d, as documented
    return doc


def _ends_sentence(text: str, end: int) -> bool:
    """A capital follows, or nothing, and the stop is not that of an abbreviation or a list label."""
    after = text[end : end + 8].lstrip()[:1]
    return (not after or after.isupper()) and not _ABBREVIATION.search(text, max(0, end - 8), end)


def claim(doc: "Doc", group: str, start: int, end: int) -> None:
    """Mark the characters ``start:end`` as spoken for by a group of mentions."""
    span = doc.char_span(start, end, label=group, alignment_mode="expand")
    if span is not None:
        if group not in doc.spans:
            doc.spans[group] = []
        doc.spans[group].append(span)
    doc.user_data.setdefault("claimed", []).append((start, end, group))


def is_free(doc: "Doc", start: int, end: int, *groups: str) -> bool:
    """True if no character of ``start:end`` is claimed (by one of ``groups``, if any are named)."""
    claimed = doc.user_data.get("claimed", ())
    return not any(s < end and start < e and (not groups or g in groups) for s, e, g in claimed)
