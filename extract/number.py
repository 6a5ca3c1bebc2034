"""Vietnamese numerals: "." groups thousands, "," is the decimal point (Luật Kế toán 2003, Điều 12)."""

import re
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from models.figure import Number

Shape = Literal["plain", "grouped", "decimal", "english_grouped", "english_decimal", "malformed"]

NUMERAL = re.compile(r"\d+(?:[.,]\d+)*(?:[.,] ?\d{3}(?![\d.,]))*")
"""A run of digits with separators; where it ends the caller decides what surrounds it."""

_GROUPED = re.compile(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?")
_DECIMAL = re.compile(r"(\d+),(\d+)")
_PLAIN = re.compile(r"\d+")
_ENGLISH_GROUPED = re.compile(r"(\d{1,3}(?:,\d{3}){2,})(?:\.(\d+))?|(\d{1,3}(?:,\d{3})+)\.(\d+)")
_ENGLISH_DECIMAL = re.compile(r"(\d+)\.(\d{1,2})")
_SPACED = re.compile(r"(?<=[.,]) (?=\d{3}(?!\d))")


class Numeral(Struct, frozen=True):
    """A numeral read: its value, the worth of its last digit, and how it is written."""

    value: Number
    step: Number
    shape: Shape


def read_numeral(text: str, unit: str | None = None) -> Numeral | None:
    """Read one numeral; ``unit`` (as printed) decides where the writing alone does not.

    "3,365 đồng" has English thousands, since đồng has no decimals; "3,365 tỷ" is a Vietnamese decimal.
    None if the digits cannot be read as a number in any writing ("12.34.567" has a shape, "malformed",
    and no trustworthy value: it is returned with the value of its digits and must not be added up).

    >>> read_numeral("17.112.000.000").value, read_numeral("44,21").value
    (17112000000, Decimal('44.21'))
    """
    text = _SPACED.sub("", text.strip())
    if _PLAIN.fullmatch(text):
        return Numeral(int(text), 1, "plain")
    if match := _GROUPED.fullmatch(text):
        return _exact(match[1].replace(".", ""), match[2], "grouped")
    if unit == "đồng" and re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        return Numeral(int(text.replace(",", "")), 1, "english_grouped")
    if match := _DECIMAL.fullmatch(text):
        return _exact(match[1], match[2], "decimal")
    if match := _ENGLISH_GROUPED.fullmatch(text):
        whole, rest = (match[1], match[2]) if match[1] else (match[3], match[4])
        return _exact(whole.replace(",", ""), rest, "english_grouped")
    if match := _ENGLISH_DECIMAL.fullmatch(text):
        return _exact(match[1], match[2], "english_decimal")
    digits = re.sub(r"\D", "", text)
    return Numeral(int(digits), 1, "malformed") if digits else None


def _exact(whole: str, decimals: str | None, shape: Shape) -> Numeral:
    if not decimals:
        return Numeral(int(whole), 1, shape)
    return Numeral(Decimal(f"{whole}.{decimals}"), Decimal(1).scaleb(-len(decimals)), shape)
