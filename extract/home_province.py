"""The province that a draft is about: its own, where a symbol names none."""

import re
from collections import Counter
from functools import cache

from extract.provinces import province_named, province_names
from models.document import Document

_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"
_TOP = 12
"""Blocks that hold the letterhead and the title."""


def home_province(document: Document) -> str | None:
    """The name after "tỉnh" (or "thành phố", for a city that is a province) that the draft uses most.

    Letterhead and title outweigh the body. None if the draft names no province.
    """
    seen: Counter[str] = Counter()
    for index, block in enumerate(document.blocks):
        for match in _named().finditer(block.text):
            name = _name(match)
            if name:
                seen[name] += 20 if index < _TOP else 1
    return seen.most_common(1)[0][0] if seen else None


def _name(match: re.Match[str]) -> str | None:
    kind = match["kind"].lower()
    said = " ".join((match["known"] or match["free"]).split())
    province = province_named(said)
    if kind != "tỉnh" and (province is None or province.kind != "thành phố"):
        return None
    return province.name if province else said.title() if said.isupper() else said


@cache
def _named() -> re.Pattern[str]:
    word = rf"[{_UPPER}][^\W\d_]+"
    title = r"(?!(?:NĂM|GIAI|ĐẾN|VÀ|BAN|KHÓA|VỀ|DO|LẦN|QUÝ|CÁC|ĐÃ|THỰC|THEO|TRONG|TRÊN)(?!\w))"
    free = rf"{title}{word}(?:\s+{title}{word}){{0,2}}"
    return re.compile(
        r"(?<!\w)(?P<kind>[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\.?)\s+"
        rf"(?:(?P<known>(?i:{province_names()}))(?!\w)|(?P<free>{free}))"
    )
