"""The number that a table cell consists of."""

import re
from decimal import Decimal

from msgspec import Struct

from extract.number import read_numeral
from extract.units import Unit, unit_at
from models.figure import Number

_CELL = re.compile(
    r"\s*(?P<open>\()?\s*(?P<sign>[-–−+])?\s*"
    r"(?P<number>\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d.,])|\d+(?:[.,] ?\d+)*)\s*"
)
_END = re.compile(r"\s*(?P<close>\))?\s*[*]{0,3}\s*")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_VIETNAMESE = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})")
_BROKEN = re.compile(r"(?=.*\.\d{3}(?!\d))\d{1,4}(?:\.\d{1,4}){2,}")
_DASH = re.compile(r"[-–—−]+|0")
_SWAP = str.maketrans(",.", ".,")


class CellNumber(Struct, frozen=True):
    """Value and worth of the last digit as printed (the unit not applied); offsets in the cell's text."""

    value: Number
    step: Number
    unit: Unit | None
    start: int
    end: int
    number_start: int
    number_end: int
    malformed: bool = False
    """The digits are grouped so that no value can be trusted."""


def cell_number(text: str, unit: str | None = None, english: bool = False) -> CellNumber | None:
    """The number of a cell that holds nothing but a number with an optional sign and unit.

    "(1.234)" and "-1.234" are negative. None for blanks, "-", ranges, dates, text, and for digits whose
    grouping cannot be read ("12.34.567"). ``unit`` is the unit of the column, ``english`` says that the
    table groups thousands with commas.
    """
    if (match := _CELL.match(text)) is None:
        return None
    own = unit_at(text, match.end())
    end = _END.match(text, match.end() + (len(own.printed) if own else 0))
    if end is None or end.end() != len(text) or bool(match["open"]) != bool(end["close"]):
        return None
    printed = match["number"].translate(_SWAP) if english else match["number"]
    numeral = read_numeral(_close(printed), own.printed if own else unit)
    if numeral is None or numeral.shape == "malformed":
        return None
    negative = bool(match["open"]) or (match["sign"] or "+") != "+"
    start = match.start("open") if match["open"] else match.start("sign") if match["sign"] else match.start("number")
    stop = end.end("close") if end["close"] else match.end() + len(own.printed) if own else match.end("number")
    return CellNumber(
        -numeral.value if negative else numeral.value, numeral.step, own, start, stop, *match.span("number")
    )


def broken_number(text: str) -> CellNumber | None:
    """The digits of an amount whose grouping went wrong ("1.206.000.00"): no value can be trusted."""
    if not _BROKEN.fullmatch(text.strip()) or (numeral := read_numeral(text.strip())) is None:
        return None
    if numeral.shape != "malformed":
        return None
    start = text.index(text.strip())
    end = start + len(text.strip())
    return CellNumber(numeral.value, 1, None, start, end, start, end, malformed=True)


def _close(number: str) -> str:
    """ "1 234 567" → "1.234.567": spaces group thousands in tables made by spreadsheets."""
    return re.sub(r"(?<=\d) (?=\d{3})", ".", number)


def is_nil(text: str) -> bool:
    """True for a cell that says there is nothing: "-", "–", "0"."""
    return bool(_DASH.fullmatch(text.strip()))


def groups_in_english(texts: list[str]) -> bool:
    """True if a table writes 1,234,567 or 1,234.5 and never 1.234.567 or 1,5."""
    numbers = [text.strip(" ()-–") for text in texts]
    return any(map(_ENGLISH.fullmatch, numbers)) and not any(map(_VIETNAMESE.fullmatch, numbers))


def worth(value: Number, unit: Unit | None) -> Number:
    """A printed value in the canonical unit: 1.5 triệu đồng is 1500000, an int where it is whole."""
    exact = value * unit.factor if unit else value
    return int(exact) if isinstance(exact, Decimal) and exact == exact.to_integral_value() else exact
