"""Shares of one whole listed one after the other: "cơ cấu: nông nghiệp 45,2%, công nghiệp 30,1%, khác 24,7%".

That they are 100% together is claimed if it holds; where it does not, only of what a structure is said to
consist of ("cơ cấu … gồm"), or of a list called a structure that is closed (a residual, a known partition)
or comes to more than all of it. Answers of
which several may be given never sum to 100.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extract.cues import cue_pattern
from extract.operand import operand
from extract.partitions import is_partition
from extract.passage import Passage
from models.claim import Claim, Operand
from models.document import Document
from models.figure import Figure
from models.fold import fold

_STRUCTURE = re.compile(r"(?<!\w)(?:cơ cấu|tỷ trọng|tỉ trọng|phân bổ theo tỷ lệ|chia theo tỷ lệ)(?!\w)", re.IGNORECASE)
_LISTED = re.compile(rf"{_STRUCTURE.pattern}.*(?<!\w)(?:gồm|như sau|cụ thể)(?: có)?\s*:?\s", re.IGNORECASE | re.DOTALL)
_ANSWERS = re.compile(
    r"(?<!\w)(?:hài lòng|ý kiến|lựa chọn|cho rằng|cho biết|trả lời|so với|tăng|giảm)(?!\w)", re.IGNORECASE
)
_OTHER_USE = re.compile(
    r"(?<!\w)(?:tăng|giảm|so với|kế hoạch|mục tiêu|chỉ tiêu|hoàn thành|giải ngân|hài lòng|ý kiến"
    r"|lựa chọn|cho rằng|cho biết|tỷ lệ hộ|độ che phủ|lãi suất|thuế suất|vượt|hỗ trợ|tối đa|tối thiểu|đạt tỷ lệ|trả lời"
    r"|sử dụng|ứng dụng|áp dụng)(?!\w)",
    re.IGNORECASE,
)
_WHOLE = 100
_NEAR = 15
"""A list that misses 100 by more is no list of all shares."""


def hundred_claims(document: Document, passage: Passage) -> Iterator[Claim]:
    """The lists of shares of one block, each in one sentence and at one bracket depth."""
    shares = [f for f in passage.figures if f.unit == "%" and f.qualifier == "exact"]
    for group in _groups(passage, shares):
        yield from _claim(document, passage, group)


def _groups(passage: Passage, shares: list[Figure]) -> Iterator[list[Figure]]:
    """Shares of one sentence and depth; parted at ";" where both sides hold several."""
    seen: dict[tuple[int, int], list[Figure]] = {}
    for share in shares:
        key = passage.sentence(share.where.start)[0], passage.depth(share.number.start)
        seen.setdefault(key, []).append(share)
    for group in seen.values():
        if len(group) > 1:
            yield from _parted(passage, group)


def _parted(passage: Passage, group: list[Figure]) -> Iterator[list[Figure]]:
    runs: list[list[Figure]] = [[group[0]]]
    for before, share in pairwise(group):
        if ";" in passage.text[before.where.end : share.where.start]:
            runs.append([])
        runs[-1].append(share)
    alone = all(len(run) == 1 for run in runs)
    yield from ([group] if alone or len(runs) == 1 else [run for run in runs if len(run) > 1])


def _claim(document: Document, passage: Passage, shares: list[Figure]) -> Iterator[Claim]:
    sentence = passage.sentence(shares[0].where.start)[0]
    labels = [passage.label(s, shares[n - 1].where.end if n else sentence) for n, s in enumerate(shares)]
    total = sum((Decimal(s.value) for s in shares), start=Decimal(0))
    slack = sum((Decimal(s.step) for s in shares), start=Decimal(0)) / 2
    if not all(labels) or len({fold(label) for label in labels}) < len(labels) or _are_other_years(shares):
        return
    start, end = shares[0].where.start, shares[-1].where.end
    between = "".join(passage.text[a.where.end : b.where.start] for a, b in pairwise(shares))
    lead = passage.text[sentence:start]
    if abs(total - _WHOLE) > slack and not _must(lead, between, labels, total, len(shares)):
        return
    if abs(total - _WHOLE) <= slack and len(shares) < 3 and not (_STRUCTURE.search(lead) or _is_closed(labels)):
        return
    where = document.place(passage.block, start, end)
    yield Claim(
        kind="share", operator="sum",
        total=Operand(text=passage.text[start:end], value=_WHOLE, where=where, unit="%"),
        parts=tuple(operand(s, label) for s, label in zip(shares, labels, strict=True)), exhaustive=True,
        cue="100%", tolerance=slack, about=tuple(map(fold, labels)),
    )  # fmt: skip


def _must(lead: str, between: str, labels: list[str], total: Decimal, count: int) -> bool:
    """The wording makes the list a whole although it does not come to one."""
    if _LISTED.search(lead) and not _ANSWERS.search(lead + between) and count > 2:
        return not cue_pattern("within").search(between) and not cue_pattern("incomplete").search(between)
    if not _STRUCTURE.search(lead) or _OTHER_USE.search(lead + between) or abs(total - _WHOLE) > _NEAR:
        return False
    if cue_pattern("within").search(between) or cue_pattern("incomplete").search(between):
        return False
    return _is_closed(labels) or (count > 2 and total > _WHOLE)


def _is_closed(labels: list[str]) -> bool:
    return bool(cue_pattern("residual").search(labels[-1])) or is_partition(labels)


def _are_other_years(shares: list[Figure]) -> bool:
    return len({s.period for s in shares}) > 1
