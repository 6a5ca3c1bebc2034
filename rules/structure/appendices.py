"""The appendices and forms that a draft names, and those that are in it (phụ lục, biểu)."""

import re
from collections.abc import Iterator

from msgspec import Struct

from models.place import Place
from models.plan import Plan

_NAME = re.compile(
    r"(?<!\w)(?P<word>phụ lục|biểu(?: mẫu)?|mẫu biểu)\s+(?:số\s+)?"
    r"(?P<code>TK\d+-\d+|[A-Z]{1,3}\d{0,2}-\d+|\d{1,2}[a-z]?(?:[.-]\d{1,2})?|[IVX]{1,5}|[A-D])"
    r"(?![\w/%])(?![.,]\d)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"[^.;]{0,60}(?:ban hành|kèm theo|của|tại|theo)?\s*(?:nghị định|thông tư|quyết định|công văn|luật|nghị quyết|"
    r"chỉ thị|hướng dẫn|tiêu chuẩn|quy chuẩn)(?!\w)",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"kèm theo|đính kèm|gửi kèm|có (?:các )?(?:phụ lục|biểu)", re.IGNORECASE)
_HEAD = 160
"""Characters: a longer paragraph that begins with "Phụ lục I" speaks of it and is not its head."""


class Appendix(Struct, frozen=True):
    """A name in the text: ``key`` is "phụ lục i"; ``enclosed`` if the sentence says that it comes with the draft."""

    key: str
    text: str
    enclosed: bool
    where: Place


def named_appendices(plan: Plan) -> Iterator[Appendix]:
    """Appendices of the draft itself that its text names, heads of appendices apart."""
    for index, block in enumerate(plan.document.blocks):
        if "hụ lục" not in block.text and "iểu" not in block.text:
            continue
        for match in _NAME.finditer(block.text):
            if not (_is_head(block.text, match) or _OF_OTHERS.match(block.text, match.end())):
                where = plan.document.place(index, *match.span())
                yield Appendix(_key(match), match[0], bool(_ENCLOSED.search(block.text)), where)


def attached_appendices(plan: Plan) -> Iterator[Appendix]:
    """Heads of the appendices that stand in the draft."""
    for index, block in enumerate(plan.document.blocks):
        match = _NAME.match(block.text.lstrip("( "))
        if match and _is_head(block.text, match):
            yield Appendix(_key(match), match[0], True, plan.document.place(index, *match.span()))
            if inner := _NAME.search(block.text, match.end()):
                yield Appendix(_key(inner), inner[0], True, plan.document.place(index, *inner.span()))


def _is_head(text: str, match: re.Match[str]) -> bool:
    """True if the name begins a short paragraph that is no sentence."""
    return not text[: match.start()].strip("( ") and len(text) < _HEAD and not text.rstrip().endswith((".", ";", ","))


def _key(match: re.Match[str]) -> str:
    word = "phụ lục" if match["word"].lower() == "phụ lục" else "biểu"
    return f"{word} {match['code'].lower().lstrip('0')}"
