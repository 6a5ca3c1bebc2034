"""A total whose parts stand in the bullets below it: "Tổng kinh phí …, trong đó:" and "- … đồng;" lines."""

import re
from collections.abc import Iterator

from extract.cues import cue_pattern
from extract.list_items import bullet_list
from extract.operand import operand, sum_tolerance
from extract.partitions import is_partition
from extract.passage import Passage
from extract.same_kind import is_count, same_kind
from models.claim import Claim
from models.document import Document
from models.figure import Figure
from models.fold import fold

_REACH = 200
_UNSAID = ("within", "tổng")
_TOTAL = re.compile(r"(?<!\w)tổng(?!\w)", re.IGNORECASE)


def bullet_breakdown(document: Document, passage: Passage, passages: dict[int, Passage]) -> Iterator[Claim]:
    """The total at the end of a block that ends with ":", and the first like figure of each bullet.

    A bullet without one leaves the list open: then the parts may only stay within the total.
    """
    text = passage.text.rstrip()
    cue = _cue(text) if text.endswith(":") else None
    heads = cue is None and _heads(passage)
    if cue is None and not heads:
        return
    first = passage.sentence(len(text) - 1)[0]
    listed = bullet_list(document, passage.block)
    if len(listed.items) < 2:
        return
    for total in _totals(passage.between(max(first, len(text) - _REACH), len(text), 0)):
        parts = [_part(passages.get(item.block), total) for item in listed.items]
        found = [p for p in parts if p]
        if len(found) < 2:
            continue
        claim = _claim(passage, passages, total, found, cue or _UNSAID, whole=None not in parts and listed.complete)
        if cue or claim.exhaustive:
            yield claim


def _heads(passage: Passage) -> bool:
    """ "Tổng kinh phí: 500 triệu đồng" with nothing behind it: bullets below may be its parts without a cue."""
    total = passage.figures[-1] if passage.figures else None
    if total is None or not total.money or passage.text[total.where.end :].strip(" .;:"):
        return False
    return len([f for f in passage.figures if f.money]) == 1 and bool(_TOTAL.search(passage.text, 0, total.where.start))


def _cue(text: str) -> tuple[str, str] | None:
    """The cue that closes the block, and its class."""
    tail = text[-60:]
    for kind in ("exhaustive", "within"):
        found = list(cue_pattern(kind).finditer(tail))
        if found:
            return kind, found[-1][0]
    return None


def _totals(before: list[Figure]) -> Iterator[Figure]:
    """The nearest figure of each kind before the colon."""
    seen: list[Figure] = []
    for figure in reversed(before):
        if not any(same_kind(nearer, figure) or same_kind(figure, nearer) for nearer in seen):
            yield figure
        seen.append(figure)


def _part(passage: Passage | None, total: Figure) -> Figure | None:
    found = [f for f in passage.figures if same_kind(total, f) and f.unit] if passage else []
    return found[0] if found and passage and passage.depth(found[0].number.start) == 0 else None


def _claim(
    passage: Passage,
    passages: dict[int, Passage],
    total: Figure,
    parts: list[Figure],
    cue: tuple[str, str],
    whole: bool,
) -> Claim:
    labels = [passages[p.where.block].text[: p.where.start].strip(" -+*•:") for p in parts]
    adds_up = sum(p.value for p in parts) == total.value
    closed = cue[0] == "exhaustive" or is_partition(labels) or any(map(cue_pattern("residual").search, labels))
    exhaustive = adds_up or (whole and closed and total.money)
    label = passage.label(total)
    return Claim(
        kind=("count_parts" if is_count(total) else "breakdown") if exhaustive else "subset",
        operator="sum" if exhaustive else "at_most", total=operand(total, label),
        parts=tuple(operand(p, text) for p, text in zip(parts, labels, strict=True)), exhaustive=exhaustive,
        cue=cue[1], tolerance=sum_tolerance(total, parts), about=(fold(label), total.unit or "", *map(fold, labels)),
    )  # fmt: skip
