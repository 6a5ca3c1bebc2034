"""A total and its parts in running text: "tổng kinh phí A (nguồn X b, nguồn khác c)", "A; trong đó …"."""

import re
from collections.abc import Iterator
from typing import Literal

from extract.cues import cue_pattern, opening_pattern
from extract.fold import fold
from extract.operand import operand, sum_tolerance
from extract.partitions import is_partition
from extract.passage import Passage
from extract.same_kind import is_count, same_kind
from models.claim import Claim
from models.figure import Figure

CueClass = Literal["exhaustive", "within", "single", "bracket"]

_REACH = 160
_LONGEST_BRACKET_GAP = 60


def breakdown_claims(passage: Passage) -> Iterator[Claim]:
    """The breakdowns of one block, each with its own scope: a bracket, or what follows a cue."""
    for opening, closing in passage.brackets:
        yield from _bracket(passage, opening, closing)
    for cue in opening_pattern().finditer(passage.text):
        yield from _after_cue(passage, cue)


def _bracket(passage: Passage, opening: int, closing: int) -> Iterator[Claim]:
    cue = opening_pattern().match(passage.text, opening + 1)
    depth = passage.depth(opening)
    total = _last(passage.between(passage.sentence(opening)[0], opening, depth))
    if total is None:
        return
    parts = _parts(passage, total, opening + 1, closing, depth + 1)
    kind: CueClass = cue.lastgroup if cue and cue.lastgroup != "single" else "bracket"  # type: ignore[assignment]
    says_part = bool(cue) or passage.text.startswith("có ", opening + 1)
    near = opening - total.where.end <= _LONGEST_BRACKET_GAP and not _breaks(passage, total, opening)
    if (len(parts) >= 2 and near) or (len(parts) == 1 and says_part):
        yield from _claim(passage, total, parts, kind, cue[0] if cue else passage.text[opening : closing + 1][:40])


def _breaks(passage: Passage, total: Figure, opening: int) -> bool:
    gap = passage.text[total.where.end : opening]
    return any(mark in gap for mark in ";:,")


def _after_cue(passage: Passage, cue: re.Match[str]) -> Iterator[Claim]:
    first, last = passage.sentence(cue.start())
    depth = passage.depth(cue.start())
    if cue.lastgroup == "single" or _opens_bracket(passage, cue.start()):
        return
    last = _scope_end(passage, cue.end(), last, depth)
    if cue.lastgroup == "within" and _is_nested(passage, cue.start(), first, depth):
        last = next(_semicolons(passage, cue.end(), last, depth), last)
    for total in _totals(passage, cue.start(), first, depth):
        parts = _parts(passage, total, cue.end(), last, depth)
        if parts:
            yield from _claim(passage, total, parts, cue.lastgroup, cue[0])  # type: ignore[arg-type]


def _opens_bracket(passage: Passage, offset: int) -> bool:
    return passage.text[:offset].rstrip().endswith(("(", "["))


def _totals(passage: Passage, cue: int, first: int, depth: int) -> Iterator[Figure]:
    """The nearest figure of money and the nearest of each counted thing before the cue.

    A cue that begins a sentence ("Trong đó, …") looks back into the sentence before.
    """
    if not passage.text[first:cue].strip(" -+*,;"):
        first = passage.sentence(max(0, first - 1))[0] if first else 0
    seen: list[Figure] = []
    for figure in reversed(passage.between(max(first, cue - 3 * _REACH), cue, depth)):
        if not any(same_kind(nearer, figure) or same_kind(figure, nearer) for nearer in seen):
            yield figure
        seen.append(figure)


def _scope_end(passage: Passage, start: int, last: int, depth: int) -> int:
    """Where the parts end: the sentence, the bracket, a word that leads outside, or a nested cue's reach."""
    closing = min((c for o, c in passage.brackets if o < start <= c), default=last)
    outside = cue_pattern("outside").search(passage.text, start, min(last, closing))
    return min(last, closing, outside.start() if outside else last)


def _parts(passage: Passage, total: Figure, first: int, last: int, depth: int) -> list[Figure]:
    """Figures of the total's kind in a scope, without those of a nested "trong đó" or a comparison."""
    parts: list[Figure] = []
    hidden = _nested(passage, first, last, depth)
    for figure in passage.between(first, last, depth):
        if any(s <= figure.number.start < e for s, e in hidden) or _is_compared(passage, figure, first):
            continue
        if cue_pattern("anaphor").match(passage.text, figure.where.end + 1):
            continue
        if same_kind(total, figure):
            parts.append(figure)
    return parts


def _nested(passage: Passage, first: int, last: int, depth: int) -> list[tuple[int, int]]:
    """Reaches of the "trong đó" inside a scope: to the next ";" of the same depth, else to the end."""
    return [
        (cue.start(), next(_semicolons(passage, cue.end(), last, depth), last))
        for cue in cue_pattern("within").finditer(passage.text, first, last)
        if cue.start() > first + 3 and passage.depth(cue.start()) == depth
    ]


def _semicolons(passage: Passage, first: int, last: int, depth: int) -> Iterator[int]:
    return (i for i in range(first, last) if passage.text[i] == ";" and passage.depth(i) == depth)


def _is_nested(passage: Passage, cue: int, first: int, depth: int) -> bool:
    """An earlier cue of the same sentence and depth has opened a list, and this one stands inside it."""
    earlier = opening_pattern().finditer(passage.text, first, cue)
    return any(m.lastgroup != "single" and passage.depth(m.start()) == depth for m in earlier)


def _is_compared(passage: Passage, figure: Figure, floor: int) -> bool:
    """The figure is a change, a target or an average: "tăng 5 triệu", "bình quân 2 tỷ"."""
    words = passage.text[max(floor, figure.where.start - 28) : figure.where.start]
    clause = re.split(r"[,;:()]", words)[-1]
    return bool(cue_pattern("compared").search(clause))


def _claim(passage: Passage, total: Figure, parts: list[Figure], kind: CueClass, cue: str) -> Iterator[Claim]:
    labels = [_part_label(passage, part, i and parts[i - 1].where.end) for i, part in enumerate(parts)]
    exhaustive = len(parts) >= 2 and _is_exhaustive(passage, total, parts, labels, kind)
    if kind != "within" and not exhaustive and len(parts) < 2 and not cue:
        return
    counts = is_count(total)
    label = passage.label(total)
    yield Claim(
        kind=("count_parts" if counts else "breakdown") if exhaustive else "subset",
        operator="sum" if exhaustive else "at_most",
        total=operand(total, label),
        parts=tuple(operand(p, text) for p, text in zip(parts, labels, strict=True)),
        exhaustive=exhaustive, cue=cue, tolerance=sum_tolerance(total, parts),
        about=(fold(label), total.unit or "", *map(fold, labels)),
    )  # fmt: skip


def _part_label(passage: Passage, part: Figure, floor: int) -> str:
    return passage.label(part, floor)


def _is_exhaustive(passage: Passage, total: Figure, parts: list[Figure], labels: list[str], kind: CueClass) -> bool:
    """All of the total: by the cue, or because something closes the list, or because it adds up."""
    scope = passage.text[parts[0].where.start : _tail(passage, parts[-1])]
    if cue_pattern("incomplete").search(scope) or scope.rstrip().endswith(("…", "...")):
        return False
    if kind in ("exhaustive", "bracket") or sum(p.value for p in parts) == total.value:
        return True
    return _is_closed(passage, total, parts, labels)


def _tail(passage: Passage, last: Figure) -> int:
    """To the end of the clause of the last part."""
    stop = re.search(r"[;.)]", passage.text[last.where.end :])
    return last.where.end + (stop.start() + (stop[0] == ".") * 3 if stop else 40)


def _is_closed(passage: Passage, total: Figure, parts: list[Figure], labels: list[str]) -> bool:
    if any(cue_pattern("residual").search(label) for label in labels) or is_partition(labels):
        return True
    joined = passage.text[parts[-2].where.end : parts[-1].where.start]
    named = all(same_kind(total, p) and p.unit for p in parts)
    return is_count(total) and named and joined.rstrip().endswith("và") and len({p.unit for p in parts}) > 1


def _last(figures: list[Figure]) -> Figure | None:
    return figures[-1] if figures else None
