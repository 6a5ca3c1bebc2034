"""A total and its parts in running text: "tổng kinh phí A (nguồn X b, nguồn khác c)", "A; trong đó …"."""

import re
from collections.abc import Iterator
from typing import Literal

from extract.cues import cue_pattern, opening_pattern
from extract.operand import operand, sum_tolerance
from extract.part_scope import Parts, parts_in, scope_end, semicolons, totals_before
from extract.partitions import is_partition
from extract.passage import Passage
from extract.same_kind import is_count, same_kind
from models.claim import Claim
from models.figure import Figure
from models.fold import fold

CueClass = Literal["exhaustive", "within", "single", "bracket"]

_REACH = 480
_LONGEST_BRACKET_GAP = 60
_WHOLE = re.compile(r"(?<!\w)(?:tổng|cả giai đoạn|cả nhiệm kỳ|cộng)(?!\w)", re.IGNORECASE)


def breakdown_claims(passage: Passage) -> Iterator[Claim]:
    """The breakdowns of one block, each with its own scope: a bracket, or what follows a cue."""
    for opening, closing in passage.brackets:
        yield from _bracket(passage, opening, closing)
    for cue in opening_pattern().finditer(passage.text):
        if cue.lastgroup != "single" and not passage.text[: cue.start()].rstrip().endswith(("(", "[")):
            yield from _after_cue(passage, cue)


def _bracket(passage: Passage, opening: int, closing: int) -> Iterator[Claim]:
    """The parts in a bracket right after their total; one part alone only if the bracket says so."""
    cue = opening_pattern().match(passage.text, opening + 1)
    depth = passage.depth(opening)
    before = passage.between(passage.sentence(opening)[0], opening, depth)
    if not before:
        return
    total = before[-1]
    parts = parts_in(passage, total, opening + 1, closing, depth + 1)
    kind: CueClass = cue.lastgroup if cue and cue.lastgroup != "single" else "bracket"  # type: ignore[assignment]
    gap = passage.text[total.where.end : opening]
    near = len(gap) <= _LONGEST_BRACKET_GAP and not any(mark in gap for mark in ";:,")
    says_part = bool(cue) or passage.text.startswith("có ", opening + 1)
    if (len(parts.sure) >= 2 and near) or (len(parts.sure) == 1 and says_part):
        yield from _claim(passage, total, parts, kind, cue[0] if cue else passage.text[opening : closing + 1][:40])


def _after_cue(passage: Passage, cue: re.Match[str]) -> Iterator[Claim]:
    """The parts after "gồm" or "trong đó", for each kind of thing counted before it."""
    depth = passage.depth(cue.start())
    last = scope_end(passage, cue, depth)
    for total in totals_before(passage, cue.start(), depth, _REACH):
        for first, end in _ways(passage, total, cue.end(), last, depth):
            parts = parts_in(passage, total, first, end, depth)
            if len(parts.sure) >= (1 if cue.lastgroup == "within" else 2):
                yield from _claim(passage, total, parts, cue.lastgroup, cue[0])  # type: ignore[arg-type]


def _ways(passage: Passage, total: Figure, first: int, last: int, depth: int) -> list[tuple[int, int]]:
    """The scope whole, or its items where one of them is a whole division of the total by itself.

    "34 nhiệm vụ, trong đó: 19 chuyển tiếp, 15 mở mới; theo lĩnh vực: 14 nông nghiệp, 20 khác" divides twice.
    """
    cuts = list(semicolons(passage, first, last, depth))
    items = list(zip([first, *(c + 1 for c in cuts)], [*cuts, last], strict=True))
    for start, end in items[: len(items) if cuts else 0]:
        parts = parts_in(passage, total, start, end, depth).sure
        if len(parts) > 1 and sum(p.value for p in parts) == total.value:
            return items
    return [(first, last)]


def _claim(passage: Passage, total: Figure, scope: Parts, kind: CueClass, cue: str) -> Iterator[Claim]:
    parts = scope.of(total)
    labels = [passage.label(part, i and parts[i - 1].where.end) for i, part in enumerate(parts)]
    adds_up = sum(p.value for p in parts) == total.value
    label = passage.label(total)
    if not adds_up and _are_other_years(parts) and not _WHOLE.search(label):
        return
    exhaustive = len(parts) >= 2 and (adds_up or (scope.closed and _is_exhaustive(passage, total, parts, labels, kind)))
    if not exhaustive and kind != "within" and len(parts) > 1 and not scope.closed:
        return
    yield Claim(
        kind=("count_parts" if is_count(total) else "breakdown") if exhaustive else "subset",
        operator="sum" if exhaustive else "at_most",
        total=operand(total, label),
        parts=tuple(operand(p, text) for p, text in zip(parts, labels, strict=True)),
        exhaustive=exhaustive, cue=cue, tolerance=sum_tolerance(total, parts),
        about=(fold(label), total.unit or "", *map(fold, labels)),
    )  # fmt: skip


def _are_other_years(parts: tuple[Figure, ...]) -> bool:
    """ "15 (năm 2023: 12; năm 2022: 10)": each part has a year of its own, so they are no parts but a series.

    Quarters and halves of one year do make up a year.
    """
    years = {(p.period or "")[:4] for p in parts}
    return len(parts) > 1 and "" not in years and len(years) == len(parts)


def _is_exhaustive(
    passage: Passage, total: Figure, parts: tuple[Figure, ...], labels: list[str], kind: CueClass
) -> bool:
    """All of the total: by the cue, or because something closes the list."""
    scope = passage.text[parts[0].where.start : _tail(passage, parts[-1])]
    if cue_pattern("incomplete").search(scope) or scope.rstrip().endswith(("…", "...")):
        return False
    return kind in ("exhaustive", "bracket") or _is_closed(passage, total, parts, labels)


def _tail(passage: Passage, last: Figure) -> int:
    """To the end of the clause of the last part."""
    stop = re.search(r"[;.)]", passage.text[last.where.end :])
    return last.where.end + (stop.start() + (stop[0] == ".") * 3 if stop else 40)


def _is_closed(passage: Passage, total: Figure, parts: tuple[Figure, ...], labels: list[str]) -> bool:
    """A residual ("nguồn khác"), a known partition, or things all named, the last after "và"."""
    if any(cue_pattern("residual").search(label) for label in labels) or is_partition(labels):
        return True
    joined = passage.text[parts[-2].where.end : parts[-1].where.start]
    named = all(same_kind(total, p) and p.unit for p in parts)
    return is_count(total) and named and joined.rstrip().endswith("và") and len({p.unit for p in parts}) > 1
