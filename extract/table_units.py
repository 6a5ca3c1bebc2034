"""The unit that a header, a caption or a line above a table prints (đơn vị tính)."""

import re

from extract.units import unit_named

_SAID = re.compile(r"(?:\bĐVT\b|\bĐơn vị tính\b)\s*[:\-–]?\s*(?P<unit>[^;:()\n]+)", re.IGNORECASE)
_UNIT_OF = re.compile(r"\bĐơn vị\s*:\s*(?P<unit>[^;:()\n]+)", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_TAIL = re.compile(
    r"(?:^|[\s,/])((?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng)?|1\.?000(?:\.?000)? ?(?:đồng|đ)|tr\.? ?đ|%))\s*$", re.I
)
_KNOWN = re.compile(r"^(?:là\s+)?(.+?)(?:[.,]|\s*$)")


def said_unit(text: str) -> str | None:
    """The unit after "ĐVT:" or "Đơn vị tính:"; after "Đơn vị:" only one that is known, for it may be a name."""
    for pattern in (_SAID, _UNIT_OF):
        if match := pattern.search(text):
            said = match["unit"].strip(" .,-*")
            if unit_named(said):
                return said
            first = said.split(",")[0].strip()
            if unit_named(first):
                return first
            if pattern is _SAID and 0 < len(said.split()) <= 3 and not any(c.isdigit() for c in said):
                return said
    return None


def header_unit(text: str) -> str | None:
    """The unit in a header cell: "Số tiền (đồng)", "Kinh phí, triệu đồng", "ĐVT: triệu đồng", "%"."""
    if unit := said_unit(text):
        return unit
    if known := unit_named(text):
        return text.strip(" .()") if known else None
    for inside in reversed(_BRACKET.findall(text)):
        if unit_named(inside):
            return str(inside).strip()
    tail = _TAIL.search(" ".join(text.split()))
    return tail[1] if tail else None
