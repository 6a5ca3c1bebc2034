"""A stated number of things and the list that names them: "08 lớp: …; …", "06 biên bản với:" and bullets.

A list is held against a number only where the wording ties them: the number stands directly before the
colon, the bracket or "gồm", or is the only one that could be meant. Where the tie is weaker the claim is
made only if it holds; a comma may stand inside an item, a bracket may name places instead of things.
"""

import re
from collections.abc import Iterator

from extract.cues import cue_pattern
from extract.list_items import Item, ItemList, bullet_list, inline_list
from extract.operand import operand
from extract.passage import Passage
from extract.same_kind import is_count
from models.claim import Claim, Operand
from models.document import Document
from models.figure import Figure
from models.fold import fold

_LEAD = r"(?:chính|sau|sau đây|như sau|cụ thể|cụ thể như sau|với|về|là|gồm|bao gồm|gồm có|tại|cho|,)"
_DIRECT = re.compile(rf"(?:\s*{_LEAD})*\s*")
_OPENED = re.compile(r"(?:gồm|gồm có|bao gồm|chia thành|có|theo|là)\s+$", re.IGNORECASE)
_CONSISTS = re.compile(r"(?:gồm|gồm có|bao gồm|chia thành)\s+$", re.IGNORECASE)
_FOLLOWING = re.compile(r"\s*(?:chính )?sau(?: đây)?\s*", re.IGNORECASE)
_GATHERED = re.compile(r"\s*,?\s*(?:bao gồm|gồm có|gồm|là)\s*:?\s*(?=\S)", re.IGNORECASE)
_FARTHEST_COLON = 260
_MOST = 99
_MARK = re.compile(r"\s*(?:[-+*•–]|\(?\w{1,2}[.)])\s+")


def count_list_claims(document: Document, passage: Passage) -> Iterator[Claim]:
    """Counts of one block against lists in it or under it."""
    for colon in (m.start() for m in re.finditer(r":(?!\d)", passage.text)):
        yield from _at_colon(document, passage, colon)
    for opening, closing in passage.brackets:
        yield from _in_bracket(document, passage, opening, closing)
    for figure in filter(_is_candidate, passage.figures):
        yield from _gathered(document, passage, figure)
        yield from _listed_before(document, passage, figure)


def _is_candidate(figure: Figure) -> bool:
    return is_count(figure) and figure.qualifier == "exact" and figure.noun is not None and 1 <= figure.value <= _MOST


def _at_colon(document: Document, passage: Passage, colon: int) -> Iterator[Claim]:
    depth = passage.depth(colon)
    first, last = passage.sentence(colon)
    before = passage.between(max(first, colon - _FARTHEST_COLON), colon, depth)
    if not before or not _is_candidate(before[-1]) or ":" in passage.text[before[-1].where.end : colon]:
        return
    total = before[-1]
    last = min([last, *(c for o, c in passage.brackets if o < colon < c)])
    if _is_inside_list(passage, first, colon, depth):
        last = next((i for i in range(colon, last) if passage.text[i] == ";" and passage.depth(i) == depth), last)
    inline = passage.text[colon + 1 : last].strip()
    listed = inline_list(passage, colon + 1, last) if inline else bullet_list(document, passage.block)
    gap = passage.text[total.where.end : colon]
    tied = bool(_DIRECT.fullmatch(gap)) or (not inline and bool(_OPENED.search(passage.text[: total.where.start])))
    if inline and not tied and any(f.unit == total.unit for f in passage.between(colon, last)):
        return
    opened = bool(_CONSISTS.search(passage.text[: total.where.start])) and not gap.strip()
    sure = opened or bool(_FOLLOWING.fullmatch(gap))
    yield from _claim(document, total, listed, ":", tied=tied and listed.separator != ",", sure=sure)


def _is_inside_list(passage: Passage, first: int, colon: int, depth: int) -> bool:
    """The colon stands in one item of a list that ";" parts: its own list ends with that item."""
    return any(passage.text[i] == ";" and passage.depth(i) == depth for i in range(first, colon))


def _in_bracket(document: Document, passage: Passage, opening: int, closing: int) -> Iterator[Claim]:
    """ "04 Đoàn thanh tra … (…; …; …; …)": the number may stand before another one in the clause."""
    depth = passage.depth(opening)
    if passage.between(opening, closing, depth + 1):
        return
    first, _ = passage.sentence(opening)
    candidates = [f for f in passage.between(max(first, opening - 120), opening, depth) if _is_candidate(f)]
    listed = inline_list(passage, opening + 1, closing)
    if listed.separator != ";" and not _names(passage.text[opening + 1 : closing]):
        return
    for total in reversed(candidates):
        if total.value == len(listed.items):
            yield from _claim(document, total, listed, "(", tied=False)
            return


def _names(text: str) -> bool:
    """The bracket names somebody or something: a capital begins it, and it is no abbreviation."""
    return text[:1].isupper() and " " in text.strip() and not text.isupper()


def _gathered(document: Document, passage: Passage, figure: Figure) -> Iterator[Claim]:
    """ "06 giống lúa thơm, bao gồm A, B, …, và C": tied where all items are of one form."""
    cue = _GATHERED.match(passage.text, figure.where.end)
    if not cue or cue[0].rstrip().endswith(":"):
        return
    last = passage.sentence(figure.where.start)[1]
    stop = re.compile(r"[;.(](?=\s|$)").search(passage.text, cue.end(), last)
    listed = inline_list(passage, cue.end(), stop.start() if stop else last)
    listed = _cut_after_codes(listed)
    yield from _claim(document, figure, listed, cue[0].strip(" ,:"), tied=_is_uniform(listed.items))


def _cut_after_codes(listed: ItemList) -> ItemList:
    """The last item of a list of codes or names keeps only its code ("KN6 có năng suất cao" → "KN6")."""
    if len(listed.items) < 3 or not all(" " not in i.text for i in listed.items[:-1]):
        return listed
    last = listed.items[-1]
    word = last.text.split(" ")[0]
    return ItemList(
        (*listed.items[:-1], Item(last.block, last.start, last.start + len(word), word)), ",", listed.complete
    )


def _is_uniform(items: tuple[Item, ...]) -> bool:
    """Single words with a digit or capital (codes, names), so that no comma can stand inside one."""
    return len(items) > 2 and all(" " not in i.text and (i.text[:1].isupper() or i.text[-1:].isdigit()) for i in items)


def _listed_before(document: Document, passage: Passage, figure: Figure) -> Iterator[Claim]:
    """ "A và B là 02 đơn vị …": the names stand before their number."""
    first, _ = passage.sentence(figure.where.start)
    before = passage.text[first : figure.where.start]
    if not before.rstrip().endswith(" là"):
        return
    begin = max(before.rfind("Trong đó, "), before.rfind(": "), before.rfind(", trong đó "))
    start = first + (before.index(" ", begin + 2) + 1 if begin >= 0 else 0)
    if begin >= 0 and before[begin:].startswith("Trong đó"):
        start = first + begin + len("Trong đó, ")
    listed = inline_list(passage, start, first + len(before.rstrip()) - len(" là"))
    if all(item.text[:1].isupper() for item in listed.items):
        yield from _claim(document, figure, _by_head(listed, passage), "là", tied=False)


def _by_head(listed: ItemList, passage: Passage) -> ItemList:
    """Names that begin alike ("Trung tâm … và Trung tâm …") are parted where the head recurs."""
    head = " ".join(listed.items[0].text.split()[:2]) if listed.items else ""
    first, last = (listed.items[0].start, listed.items[-1].end) if listed.items else (0, 0)
    starts = [m.start() for m in re.finditer(re.escape(head), passage.text[first:last])] if head else []
    if len(starts) < 2:
        return listed
    bounds = zip(starts, [*starts[1:], last - first], strict=True)
    items = (Item(passage.block, first + s, first + e, passage.text[first + s : first + e].strip()) for s, e in bounds)
    return ItemList(tuple(items), "head", listed.complete)


def _is_miscount(total: Figure, listed: ItemList, sure: bool) -> bool:
    """The list names the things that were counted, and somebody miscounted them.

    Not if its items are amounts of their own or headings of what is told ("Nội dung: …"); nor, unless the
    words make the list that of the things ("gồm 3 nhóm:", "04 nội dung sau:"), if they are far too many or few.
    """
    count = len(listed.items)
    texts = [_MARK.sub("", item.text) for item in listed.items]
    if any(t[:1].isdigit() for t in texts) or any(_is_attribute(t) for t in texts):
        return False
    near = abs(count - int(total.value)) <= max(3, int(total.value) // 2)
    return count > 1 and (near or sure or _name_it(total, texts))


def _name_it(total: Figure, texts: list[str]) -> bool:
    """Every item says itself what it is: "03 đoàn kiểm tra: đoàn kiểm tra xăng dầu; đoàn …"."""
    head = (total.noun or "").casefold().split()[:1]
    return bool(head) and all(text.casefold().split()[:1] == head for text in texts)


def _is_attribute(text: str) -> bool:
    match = cue_pattern("attribute").match(text)
    return match is not None and text[match.end() :].lstrip()[:1] == ":"


def _claim(
    document: Document, total: Figure, listed: ItemList, cue: str, *, tied: bool, sure: bool = False
) -> Iterator[Claim]:
    count = len(listed.items)
    holds = count == total.value
    if count < (1 if tied or cue == "(" else 2) or not (
        holds or (tied and listed.complete and _is_miscount(total, listed, sure))
    ):
        return
    yield Claim(
        kind="count_list", operator="count", total=operand(total, total.noun or ""),
        parts=tuple(
            Operand(text=i.text[:120], value=1, where=document.place(i.block, i.start, i.end)) for i in listed.items
        ),
        exhaustive=True, cue=cue, tolerance=0,
        about=(fold(total.noun or ""), *(fold(i.text)[:60] for i in listed.items)),
    )  # fmt: skip
