"""How Word writes a counter (ST_NumberFormat, ECMA-376 part 1, §17.18.59)."""

from collections.abc import Callable

LARGEST = 32767
"""Word counts no further; a larger start value in a file is held here."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def write_counter(value: int, number_format: str) -> str:
    """A counter in one of Word's formats; decimal where the format has no other writing here.

    Letters are Latin ("d" is followed by "e"): Word has no Vietnamese letter format, an "đ)" in a draft
    is typed, or stands as the literal text of a level of its own, and is then read as such.

    >>> write_counter(4, "lowerRoman"), write_counter(28, "upperLetter"), write_counter(7, "001, 002, 003, ...")
    ('iv', 'BB', '007')
    """
    value = min(max(value, 0), LARGEST)
    write = _WRITERS.get(number_format)
    if write is not None:
        return write(value)
    pattern = number_format.split(",", maxsplit=1)[0].strip()
    return str(value).zfill(len(pattern) if pattern.isdecimal() else 1)


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text


def _letters(value: int) -> str:
    """a … z, aa, bb …: the letter is repeated, up to thirty times, then it begins anew."""
    if value == 0:
        return ""
    turn, letter = divmod((value - 1) % 780, 26)
    return chr(ord("a") + letter) * (turn + 1)


def _vietnamese(value: int) -> str:
    tens, unit = divmod(value, 10)
    if tens == 0:
        return _UNITS[unit]
    if tens > 9:
        return str(value)
    head = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    last = {0: "", 5: "lăm", 1: "một" if tens == 1 else "mốt"}.get(unit, _UNITS[unit])
    return f"{head} {last}".rstrip()


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerLetter": _letters,
    "decimalEnclosedParen": lambda n: f"({n})",
    "decimalEnclosedFullstop": lambda n: f"{n}.",
    "decimalEnclosedCircle": lambda n: chr(0x245F + n) if 1 <= n <= 20 else str(n),
    "numberInDash": lambda n: f"- {n} -",
    "vietnameseCounting": _vietnamese,
    "bullet": lambda n: "",
    "none": lambda n: "",
}
