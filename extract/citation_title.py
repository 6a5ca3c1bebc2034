"""Binds a title (trích yếu) to a cited document."""

import re
from functools import cache

from extract.issuer_phrase import issuers_in
from extract.vocabulary import vocabulary

_SESSION = (
    r"(?:,?\s+(?:tại\s+)?[Kk]ỳ\s+họp\s+(?:thứ\s+)?(?:\d+|[^\W\d_]+(?:\s+(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín))?))?"
)
_LINK = re.compile(rf"{_SESSION}\s*(?:[,:]\s*)?(?:\(\s*)?")
_ABOUT = re.compile(r"(?:về\s+việc|v/v|về)\s*:?\s+", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«](?P<title>[^“”\"«»]{3,})[”\"»]")
_END = re.compile(r"[;\n]|[.!?…](?=\s|$|[”\")])|\.{2,}|(?<=\S)\s*[)](?=\s*[.,;]|\s|$)")
_MARK = re.compile(r"\(|" + _END.pattern)
_STOP = re.compile(r"[.!?]\s")
_PREAMBLE = re.compile(r"\s*(?:[-+*]\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Tiếp theo)\s.*?(\s*;\s*)", re.DOTALL)
_LONGEST = 1500
"""Characters after which a title is taken to have ended."""
_TURN = re.compile(
    r",\s+(?=(?:có|theo\s+đó|thì|trong\s+đó|qua\s+đó|đồng\s+thời|nhằm|tuy\s+nhiên|đến\s+nay|hiện\s+nay|trên\s+cơ\s+sở|"
    r"cụ\s+thể|đã|được|nên|do\s+đó|vì\s+vậy|ngoài\s+ra|với|làm|giúp|góp\s+phần|tạo|đáp\s+ứng|căn\s+cứ|tỉnh\s+(?:đã|đang|tiếp))(?!\w))"
)
_ACTS = re.compile(
    r"\s+(?:đã|ban\s+hành|có|tiếp\s+tục|xây\s+dựng|triển\s+khai|chỉ\s+đạo|giao|báo\s+cáo|kính|đề\s+nghị)"
)
_JOINS_NEXT = re.compile(r"(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+|\s+cùng\s+với\s+)(?:(?:các|theo|tại)\s+)?$")
_REFERS = re.compile(
    r"\s*[,(]?\s*(?:theo|tại|căn cứ|ban hành kèm theo|kèm theo|thực hiện theo|và)\s+(?:các\s+)?$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"(?:\s|,|\()*(?:(?:được\s+)?(?:[^\W\d_]+\s+){0,8})?(?:theo|tại|kèm\s+theo|bằng)\s+(?:các\s+)?$|\s*\(\s*$",
    re.IGNORECASE,
)
_PLAN_NAME = re.compile(
    r"(?:Đề án|Chiến lược|Chương trình|Quy hoạch|Kế hoạch|Quy chế|Danh mục)"
    r"(?:,?\s+(?!(?:được|đã|do|theo|tại|này|trên|đang|nêu)(?!\w))[^\s.;:()“”\",]+){2,}$"
)
_BETWEEN = re.compile(
    r"(?:,?\s+(?:đã\s+)?(?:được|do)\s[^.;:()“”]{3,80}?)?\s*(?:[,(]\s*)?(?:ban\s+hành\s+kèm\s+)?(?:theo|tại)\s+(?:các\s+)?$"
)


def title_after(text: str, at: int, other: tuple[int, int] | None) -> str | None:
    """The title that begins at position ``at``, after number, date and issuer.

    ``other`` is the next citation of the text with the end of its own issuer: a title like
    "triển khai Chương trình số … của …" holds it, one like "phê duyệt Đề án …, Quyết định số …" ends
    before it.
    """
    link = _LINK.match(text, at)
    start = link.end() if link else at
    about = _ABOUT.match(text, start)
    if about:
        start = about.end()
    elif (other and other[0] == start) or not (_verb().match(text, start) or _QUOTED.match(text, start)):
        return None
    end = (None if other else _preamble_end(text, start)) or _sentence_end(text, start)
    turn = _turn(text, start, min(end, other[0]) if other else end)
    if other and other[0] < (turn or end):
        return _tidy(_with_next(text, start, *other))
    title = _tidy(text[start : turn or end])
    return title if title and (about or len(title.split()) > 2) else None


def title_before(text: str, at: int, low: int) -> str | None:
    """The title that stands before the number: Đề án “…” theo |Quyết định số …."""
    quotes = list(_QUOTED.finditer(text, low, at))
    if quotes and _BEFORE.fullmatch(text, quotes[-1].end(), at):
        return _tidy(quotes[-1]["title"])
    link = _BETWEEN.search(text, max(low, at - 140), at)
    name = link and _PLAN_NAME.search(text, max(low, link.start() - 240), link.start())
    return _tidy(name[0]) if name else None


def _with_next(text: str, start: int, other_start: int, other_end: int) -> str:
    head = text[start:other_start]
    if joint := _JOINS_NEXT.search(head):
        return head[: joint.start()]
    if refers := _REFERS.search(head):
        return head[: refers.start()]
    return text[start:other_end]


def _preamble_end(text: str, start: int) -> int | None:
    """A line of the preamble ("Căn cứ …;") is one citation: a ";" within it belongs to the title."""
    line = _PREAMBLE.fullmatch(text) if len(text) < _LONGEST else None
    return line.start(1) if line and not _STOP.search(text, start) else None


def _sentence_end(text: str, start: int) -> int:
    depth = 0
    last = min(len(text), start + _LONGEST)
    for match in _MARK.finditer(text, start, last):
        if match[0] == "(":
            depth += 1
        elif match[0].strip() == ")" and depth:
            depth -= 1
        else:
            return match.start()
    return last


def _turn(text: str, start: int, end: int) -> int | None:
    """Where the sentence leaves the title: ", có …", ", UBND tỉnh đã …"."""
    cuts = [m.start() for m in _TURN.finditer(text, start, end)]
    for phrase in issuers_in(text, start, end):
        comma = re.search(r",\s*$", text[start : phrase.start])
        if comma and _ACTS.match(text, phrase.end):
            cuts.append(start + comma.start())
    return min(cuts, default=None)


def _tidy(title: str) -> str | None:
    title = " ".join(title.split()).strip(" ,;:.–-")
    quoted = _QUOTED.fullmatch(title)
    title = quoted["title"].strip() if quoted else title
    if title.count("(") < title.count(")"):
        title = title.rstrip(")")
    return title if len(title) > 2 else None


@cache
def _verb() -> re.Pattern[str]:
    """The words a title begins with; with none of them the sentence just goes on."""
    words = "|".join(r["word"].replace(" ", r"\s+") for r in vocabulary("title_verbs"))
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)
