"""What came of things counted before: "kiểm tra 50 cơ sở. Kết quả: có 01 cơ sở vi phạm" (kết quả)."""

from collections.abc import Iterator

from extract.cues import cue_pattern
from extract.operand import operand
from extract.passage import Passage
from extract.same_kind import is_count
from models.claim import Claim, Operand
from models.figure import Figure
from models.fold import fold


def outcome_claims(passage: Passage) -> Iterator[Claim]:
    """The first count after an outcome cue against the same thing counted in the sentence before it.

    "Riêng" looks back to the nearest larger count of the same words in its block. Both are claims that
    some are not more than all; where several were counted before, their sum is the whole.
    """
    for cue in cue_pattern("outcome").finditer(passage.text):
        yield from _outcome(passage, cue.start(), cue.end(), cue[0])
    for figure in passage.figures:
        first, _ = passage.sentence(figure.where.start)
        if is_count(figure) and passage.text[first:].lstrip(" -+*").casefold().startswith("riêng"):
            yield from _apart(passage, figure, first)


def _outcome(passage: Passage, start: int, end: int, cue: str) -> Iterator[Claim]:
    first, last = passage.sentence(start)
    if passage.text[first:start].strip(" -+*") or not first:
        return
    results = [f for f in passage.between(end, last) if is_count(f) and f.noun]
    if results and (whole := _counted_before(passage, first, results[0])):
        yield _within(passage, whole, results[0], cue)


def _counted_before(passage: Passage, first: int, result: Figure) -> list[Figure]:
    """The same things in the nearest sentence before that counts them, at most three back."""
    for _ in range(3):
        if first <= 0:
            break
        last, first = first, passage.sentence(first - 1)[0]
        if cue_pattern("outcome").match(passage.text[first:last].lstrip(" -+*")):
            break
        if whole := [f for f in passage.between(first, last) if is_count(f) and f.unit == result.unit]:
            return whole
    return []


def _within(passage: Passage, whole: list[Figure], part: Figure, cue: str) -> Claim:
    value = sum(f.value for f in whole)
    total = operand(whole[0], passage.label(whole[0]))
    if len(whole) > 1:
        text = " + ".join(f.text for f in whole)
        total = Operand(text=text, value=value, where=whole[0].where, label=total.label)
    all_of_it = value == part.value and len(whole) > 1
    return Claim(
        kind="count_parts" if all_of_it else "subset", operator="sum" if all_of_it else "at_most",
        total=operand(part) if all_of_it else total,
        parts=tuple(map(operand, whole)) if all_of_it else (operand(part),),
        exhaustive=all_of_it, cue=cue, tolerance=0, about=(fold(total.label), part.unit or "", fold(part.noun or "")),
    )  # fmt: skip


def _apart(passage: Passage, figure: Figure, first: int) -> Iterator[Claim]:
    same = [f for f in passage.figures if f.number.start < first and is_count(f) and f.unit == figure.unit]
    totals = [f for f in same if f.value > figure.value]
    if not totals:
        return
    total = max(totals, key=lambda f: f.value)
    others = [f for f in same if f.number.start > total.number.start]
    if sum(f.value for f in others) + figure.value <= total.value:
        yield Claim(
            kind="subset", operator="at_most", total=operand(total, passage.label(total)),
            parts=tuple(map(operand, [*others, figure])), exhaustive=False, cue="riêng", tolerance=0,
            about=(fold(passage.label(total)), figure.unit or ""),
        )  # fmt: skip
