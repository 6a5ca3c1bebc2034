"""Numbers written in Vietnamese words: "mười ba tỷ, tám trăm ba mươi mốt triệu" (bằng chữ)."""

import re
from decimal import Decimal

from models.figure import Number

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_SCALES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "vạn": 10**4, "nghìn": 10**3, "ngàn": 10**3}
_TRILLION = re.compile(r"(?:nghìn|ngàn) (?:tỷ|tỉ)(?= .*(?:tỷ|tỉ))")
_ZEROS = ("linh", "lẻ", "lẽ")
_OWN_SCALE = "nghìntỷ"
"""One word for "nghìn tỷ" where a "tỷ" of its own follows: "ba nghìn tỷ sáu trăm tỷ"."""
_TENS = ("mươi", "mười", "chục")
_HALF = "rưỡi"
_POINT = "phẩy"
WORDS = frozenset((*_DIGITS, *_SCALES, *_ZEROS, *_TENS, _HALF, _POINT, "trăm"))
"""Every word that may stand in a number."""


def words_number(text: str) -> Number | None:
    """The value of number words, commas aside; None where a word is unknown or the order is no number's.

    A bare digit after a scale is ambiguous ("một tỷ hai": 1,2 tỷ in speech, one milliard and two in
    writing) and gives None. "rưỡi" adds half of the scale before it.

    >>> words_number("Ba mươi tư vạn bảy ngàn tám trăm lẻ chín"), words_number("hai tỉ rưỡi")
    (347809, 2500000000)
    """
    words = re.sub(r"[,\s]+", " ", text).casefold().split()
    if not words or any(word not in WORDS for word in words):
        return None
    if _POINT in words:
        return _decimal(words)
    return _scaled(_TRILLION.sub(_OWN_SCALE, " ".join(words)).split(), 10**15)


def _decimal(words: list[str]) -> Number | None:
    """ "hai phẩy năm tỷ": digits after the point, then the scale."""
    at = words.index(_POINT)
    scales = [word for word in words[at + 1 :] if word in _SCALES]
    digits = [_DIGITS[w] for w in words[at + 1 : len(words) - len(scales)] if w in _DIGITS]
    whole = _below_thousand(words[:at])
    if whole is None or not digits or at + 1 + len(digits) + len(scales) != len(words) or len(scales) > 1:
        return None
    value = Decimal(f"{whole}.{''.join(map(str, digits))}") * (_SCALES[scales[0]] if scales else 1)
    return int(value) if value == int(value) else value


def _scaled(words: list[str], above: int) -> int | None:
    """A number of several scales, each smaller than the one before: all of it is below ``above``."""
    scale, at = max(((_worth(w), -i) for i, w in enumerate(words) if _worth(w)), default=(0, 0))
    if not scale:
        return _below_thousand(words)
    if scale >= above:
        return None
    head, rest = words[:-at], words[-at + 1 :]
    count = _scaled(head, max(10**6, scale) if scale >= 10**9 else scale) if head else None
    if count is None:
        return None
    return _with_rest(count * scale, scale, rest)


def _worth(word: str) -> int:
    return 10**12 if word == _OWN_SCALE else _SCALES.get(word, 0)


def _with_rest(value: int, scale: int, rest: list[str]) -> int | None:
    """``value`` and what follows its scale: nothing, a half, or a smaller number."""
    if not rest:
        return value
    if rest == [_HALF]:
        return value + scale // 2
    if len(rest) == 1:
        return None
    if rest[0] in _ZEROS:
        rest = rest[1:]
    smaller = _scaled(rest, scale)
    return None if smaller is None or smaller >= scale else value + smaller


def _below_thousand(words: list[str]) -> int | None:
    """ "tám trăm ba mươi mốt", "không trăm linh năm", "trăm rưỡi" is not read: one hundred must be said."""
    if "trăm" not in words:
        return _below_hundred(words)
    at = words.index("trăm")
    if at != 1 or words[0] not in _DIGITS:
        return None
    hundreds, rest = _DIGITS[words[0]] * 100, words[2:]
    if not rest:
        return hundreds
    if rest == [_HALF]:
        return hundreds + 50
    if rest[0] in _ZEROS:
        return hundreds + _DIGITS[rest[1]] if len(rest) == 2 and rest[1] in _DIGITS else None
    tens = _below_hundred(rest)
    return None if tens is None or (len(rest) == 1 and rest[0] in _DIGITS) else hundreds + tens


def _below_hundred(words: list[str]) -> int | None:
    """One digit, "mười lăm", "hai mươi mốt", "hai mốt"; the ten alone is "mười"."""
    match words:
        case [digit] if digit in _DIGITS:
            return _DIGITS[digit]
        case [ten] if ten in ("mười", "mươi"):
            return 10
        case ["mười", digit] if digit in _DIGITS and digit not in ("không", "mốt"):
            return 10 + _DIGITS[digit]
        case [count, ten, *rest] if count in _DIGITS and ten in _TENS and len(rest) < 2:
            ones = _DIGITS.get(rest[0], -1) if rest else 0
            return _DIGITS[count] * 10 + ones if ones >= 0 and _DIGITS[count] else None
        case _:
            return None
