"""The label in front of a heading or list item: "A.", "PHẦN II", "Điều 3.", "1.1.", "đ)", "(2)"."""

import re
from string import ascii_lowercase

from msgspec import Struct

SMALL = "abcdđeghiklmnopqrstuvxy"
"""The letters of Vietnamese lists: đ after d; no f, j, w, z (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

_ORDINAL_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_DIVISION = re.compile(
    r"(?P<word>phụ lục|phần|chương|mục|điều)\s+(?:số\s+|thứ\s+)?(?P<number>[ivx]{1,6}|\d{1,3}[a-zđ]?|[a-zđ]|"
    + "|".join(_ORDINAL_WORDS)
    + r")(?![\w/])\s*(?P<stop>[.:)\-–])?",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,4})(?![\d,%])(?P<stop>[.)/:]?)")
_SINGLE = re.compile(
    r"(?P<open>\()?(?P<number>\d{1,2}|[IVX]{1,6}|[ivx]{2,5}|[A-ZĐ]|[a-zđ]\d?)(?P<stop>\)|\.|/(?=\s|$|[^\Wa-zđ\d_])|:|\s?[-–](?=\s))(?!\d)"
)


class Label(Struct, frozen=True):
    """A label as printed, without its final point. ``end`` is where the text after it begins.

    ``readings`` are the (style, ordinal) pairs that it can stand for: "C." is the third letter and
    the Roman hundred, "I." the first Roman and the tenth letter.
    """

    text: str
    readings: tuple[tuple[str, int], ...]
    end: int
    prefix: str = ""
    """Of a decimal label everything but its last number: "1.2" of "1.2.3"."""


def read_label(text: str) -> Label | None:
    """The label at the start of ``text``, None where there is none ("17.112 đồng", "- Phần 1:")."""
    label = _division(text) or _decimal(text) or _single(text)
    if label is None or label.end >= len(text):
        return label
    gap = len(text) - len(text[label.end :].lstrip()) - label.end
    return Label(label.text, label.readings, label.end + gap, label.prefix)


def _division(text: str) -> Label | None:
    """A word with a number; where no stop follows, the line must end there or go on in capitals."""
    match = _DIVISION.match(text)
    if match is None:
        return None
    rest = text[match.end() :].strip()
    if not match["stop"] and rest and not (rest.isupper() and match["word"].lower() != "điều"):
        return None
    ordinal = _any_ordinal(match["number"].lower())
    return Label(text[: match.end("number")], ((match["word"].lower(), ordinal),), match.end())


def _any_ordinal(number: str) -> int:
    if number in _ORDINAL_WORDS:
        return _ORDINAL_WORDS.index(number) + 1
    if digits := re.match(r"\d+", number):
        return int(digits[0])
    return _roman(number) or SMALL.find(number) + 1


def _decimal(text: str) -> Label | None:
    """ "1.1." and "1.1 Tên": without a final stop a capital must follow, or it is a quantity."""
    match = _DECIMAL.match(text)
    if match is None:
        return None
    rest = text[match.end() :].lstrip()
    if rest and not match["stop"] and not rest[0].isupper():
        return None
    if rest[:1].isdigit() and not text[match.end() : match.end() + 1].isspace():
        return None
    prefix, _, last = match["number"].rpartition(".")
    style = ".".join("1" * (prefix.count(".") + 2))
    return Label(match["number"], ((style, int(last)),), match.end(), prefix)


def _single(text: str) -> Label | None:
    match = _SINGLE.match(text)
    if match is None:
        return None
    number, stop = match["number"], match["stop"].strip()
    rest = text[match.end() :].lstrip()
    if stop in "-–:" and stop and not (number.isupper() or (number.isdigit() and stop in "-–" and rest[:1].isupper())):
        return None
    if match["open"] and stop != ")":
        return None
    shape = ("(" if match["open"] else "") + "{}" + (")" if stop == ")" else "")
    readings = tuple(_readings(number, shape))
    return Label(shape.format(number), readings, match.end()) if readings else None


def _readings(number: str, shape: str) -> list[tuple[str, int]]:
    if number.isdigit():
        return [(shape.format("1"), int(number))]
    found = []
    case = "I" if number.isupper() else "i"
    if roman := _roman(number.lower()):
        found.append((shape.format(case), roman))
    letter, digit = number[0].lower(), number[1:]
    if digit.isdigit():
        found.append((shape.format("a1"), int(digit)))
    elif len(number) == 1:
        found += [(shape.format("A" if number.isupper() else "a"), n) for n in _letter_ordinals(letter)]
    return found


def _letter_ordinals(letter: str) -> list[int]:
    """The place of a letter in a Vietnamese list, and in the Latin alphabet that Word numbers by."""
    places = (alphabet.find(letter) + 1 for alphabet in (SMALL, ascii_lowercase))
    return [n for n in dict.fromkeys(places) if n]


def _roman(number: str) -> int:
    """The value of a small Roman numeral up to 39, 0 where it is none."""
    match = _ROMAN.fullmatch(number)
    if match is None or not number:
        return 0
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return 10 * len(match[1]) + (ones.index(match[2]) if match[2] in ones else 0)


def counting_of(label: str) -> tuple[str, tuple[int, ...]]:
    """The style of a heading's label and its place in that style; for letters in both alphabets.

    >>> counting_of("II"), counting_of("1.3"), counting_of("e)")
    (('I', (2,)), ('1.11', (3,)), ('a)', (6, 5)))
    """
    read = read_label(f"{label}. ") if label else None
    if read is None:
        return "", ()
    style = read.readings[0][0]
    letter = read.text.strip("().").lower()
    letters = len(letter) == 1 and letter.isalpha() and style.strip("()").lower() == "a"
    orders = (SMALL.find(letter) + 1, ascii_lowercase.find(letter) + 1) if letters else (read.readings[0][1],)
    return style + read.prefix, orders
