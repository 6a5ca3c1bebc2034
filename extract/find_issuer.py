"""Who issues a draft, from its letterhead or from the sentence that says so."""

import re
from collections.abc import Sequence
from functools import cache

from extract.opening import Line
from extract.vocabulary import vocabulary
from models.fold import fold

_BODY = (
    r"(?:(?:ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân|hđnd|bộ|sở|tổng cục|cục|chi cục|ban quản lý|ban|viện|trung tâm"
    r"|trường|liên hiệp|văn phòng|thanh tra|kho bạc|thủ tướng chính phủ|chính phủ|tỉnh ủy|tỉnh uỷ|thành ủy)"
)
_HEAD = re.compile(rf"{_BODY}(?!\w)", re.IGNORECASE)
_WHERE = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường)\s", re.IGNORECASE)
_SAID = re.compile(
    r"(?:^|[.;:\n]\s*)"
    r"((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|Bộ|Sở|Cục|Tổng cục|Viện|Ban)\s[^.;:]{3,90}?)\s*,?\s+"
    r"(?:ban hành|xây dựng|lập|trình|kính trình|báo cáo|đề nghị|kính đề nghị)\s"
)
_SHORT = {"ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân"}
_MAX_LETTERHEAD = 90
"""Characters of one line of a letterhead."""


def find_issuer(lines: Sequence[Line], kind_at: int) -> str | None:
    """The lowest body of the letterhead, with its place where that is printed beside or under it."""
    head = _letterhead(lines[:kind_at])
    if head:
        return normal_case(head[-1])
    for line in lines[kind_at + 1 :] if kind_at < len(lines) else lines:
        if said := _SAID.search(line.text):
            return normal_case(said[1])
    return None


def _letterhead(lines: Sequence[Line]) -> list[str]:
    """The bodies of the letterhead from the highest down: "UBND TỈNH …", then "SỞ …"."""
    found: list[str] = []
    for line in lines:
        text = line.text.strip(" -_*")
        if text.lower().startswith("kính gửi"):
            break
        if len(text) > _MAX_LETTERHEAD or text.endswith((".", ":", ";", ",")):
            continue
        if _HEAD.match(text):
            found.append(text)
        elif found and text.isupper() and (_WHERE.match(text) or text.startswith("VÀ ")):
            found[-1] = f"{found[-1]} {text}"
    return found


def normal_case(name: str) -> str:
    """An issuer in the writing of the registry: "UBND TỈNH AN LỘC" → "Ủy ban nhân dân tỉnh An Lộc".

    What the registry does not know keeps its printed form, or gets plain capitals if it was all capitals.
    """
    name = " ".join(name.split())
    first, _, rest = name.partition(" ")
    name = f"{_SHORT[first.lower()]} {rest}".strip() if first.lower() in _SHORT else name
    words = name.split()
    for count in range(len(words), 0, -1):
        known = _registry().get(fold(" ".join(words[:count])))
        if known:
            return " ".join((known, place_case(" ".join(words[count:])))).strip()
    return _capitalised(name) if name.isupper() else name


def place_case(text: str) -> str:
    """ "TỈNH AN LỘC" → "tỉnh An Lộc"; other writing is left as it is."""
    if not text.isupper():
        return text
    match = _WHERE.match(text)
    kind = match[0].strip().lower() if match else ""
    name = text[match.end() :] if match else text
    name = _provinces().get(fold(name)) or " ".join(word.capitalize() for word in name.split())
    return f"{kind} {name}".strip()


def _capitalised(name: str) -> str:
    lower = name.lower()
    return lower[:1].upper() + lower[1:]


@cache
def _registry() -> dict[str, str]:
    rows = vocabulary("issuers")
    known = {fold(other): row["name"] for row in rows for other in row["names"].split("|") if " " in other}
    return known | {fold(row["name"]): row["name"] for row in rows}


@cache
def _provinces() -> dict[str, str]:
    return {fold(row["name"]): row["name"] for row in vocabulary("provinces")}
