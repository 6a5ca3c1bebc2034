"""The words of Vietnamese dates, as pieces of regular expressions over lower-case text."""

import datetime
from calendar import monthrange

YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d|\s?[%‰]|[a-zđ])"
"""A year of this or the last century that is not the beginning of a longer number."""

NAM = r"nă[mn]"
"""The word for year, with the misspelling that drafts have."""

_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
MONTH = (
    r"(?:(?:0?[1-9]|1[0-2])(?!\d)|mười một|mười hai|năm(?=\s+năm)"
    r"|giêng|một|hai|ba|tư|bốn|sáu|bảy|bẩy|tám|chín|mười|chạp)"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4}
QUARTER = r"(?:iv|i{1,3}|[1-4]|nhất|một|hai|ba|tư|bốn)"
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9, "mười": 10}
COUNT = r"(?:0?[1-9]|1[0-2]|ba|sáu|chín)"

SEASON = r"(?:hè\s*[-–]?\s*thu|đông\s*[-–]?\s*xuân|xuân\s*[-–]?\s*hè|thu\s*[-–]?\s*đông|chiêm\s*[-–]?\s*xuân)"
"""Crop seasons that need no "vụ" before them."""


def month_number(word: str) -> int | None:
    """1 to 12 of "02", "hai" or "giêng"; None for anything else."""
    number = int(word) if word.isdigit() else _MONTHS.get(word, 0)
    return number if 1 <= number <= 12 else None


def quarter_number(word: str) -> int:
    """1 to 4 of "iii", "3" or "ba"."""
    return int(word) if word.isdigit() else _QUARTERS[word]


def month_count(word: str) -> int:
    """How many months "06" or "sáu" are."""
    return int(word) if word.isdigit() else _COUNTS[word]


def full_year(word: str) -> int:
    """2023 of "2023" and of "23": drafts write two digits for this century and the end of the last."""
    if len(word) == 4:
        return int(word)
    return int(word) + (2000 if int(word) <= 60 else 1900)


def real_date(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    """The date, or None where a part is missing or the calendar has no such day."""
    if not year or not month or not day or not 1900 <= year <= 2100 or day > monthrange(year, month)[1]:
        return None
    return datetime.date(year, month, day)


def month_end(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, monthrange(year, month)[1])
