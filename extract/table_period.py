"""The period and the kind of figure that a header, a row or a caption names."""

import re

from models.fold import fold

_HALF = re.compile(r"\b0?6 thang (dau|cuoi)(?: nam)?(?: (20\d\d|19\d\d))?\b")
_QUARTER = re.compile(r"\bquy (iv|i{1,3}|[1-4])(?: nam)? (20\d\d|19\d\d)\b")
_RANGE = re.compile(r"\b(20\d\d|19\d\d) (?:den (?:nam )?)?(20\d\d|19\d\d)\b")
_OTHER = re.compile(r"\b(?:\d+ thang|luy ke|cong don|den het|den nay|den ngay|den \d|ngay \d+)\b")
_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?![\d/])")
_NAMED_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d\d)\b(?!\s*[-–]\s*\d)", re.IGNORECASE)
_DATED = re.compile(r"(?:ngày|tháng)\s+\d[^,;]*?năm\s+\d{4}|\b\d+/(?:\d{4}/)?\S*[A-ZĐ]\S*\s+năm\s+\d{4}", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_STATUS = (
    ("ước", re.compile(r"\b(?:ước|ƯTH)\b", re.IGNORECASE)),
    ("đề nghị", re.compile(r"\b(?:đề nghị|đề xuất|nhu cầu|dự kiến)\b", re.IGNORECASE)),
    ("thực hiện", re.compile(r"\b(?:thực hiện|giải ngân|quyết toán|đã cấp|TH)\b", re.IGNORECASE)),
    ("giao", re.compile(r"\b(?:giao|phân bổ|được duyệt|phê duyệt)\b", re.IGNORECASE)),
    ("kế hoạch", re.compile(r"\b(?:kế hoạch|KH|dự toán)\b", re.IGNORECASE)),
)


def period_in(text: str) -> str | None:
    """The one period of a header or row label: 2023, 2023-H1, 2023-Q2, 2021/2025; None if none or several."""
    folded = fold(text)
    if match := _HALF.search(folded):
        return f"{match[2]}-H{1 if match[1] == 'dau' else 2}" if match[2] else None
    if match := _QUARTER.search(folded):
        return f"{match[2]}-Q{_ROMAN.get(match[1], match[1])}"
    years: set[str] = set(_YEAR.findall(text))
    if (match := _RANGE.search(folded)) and len(years) == 2 and "/" not in text:
        return f"{match[1]}/{match[2]}" if match[1] < match[2] else None
    if _OTHER.search(folded) or len(years) != 1:
        return None
    return years.pop()


def year_named(text: str) -> str | None:
    """The one year that a sentence names ("năm 2024"), dates of documents left out."""
    years: set[str] = set(_NAMED_YEAR.findall(_DATED.sub("", text)))
    return str(years.pop()) if len(years) == 1 else None


def status_in(text: str) -> str | None:
    """ước, đề nghị, thực hiện, giao or kế hoạch: what kind of figures a column holds."""
    return next((name for name, pattern in _STATUS if pattern.search(text)), None)
