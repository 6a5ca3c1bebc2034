"""Slips of the hand in one numeral as printed: each gives what stands there instead, or None where it cannot happen."""

import re
from collections.abc import Callable
from decimal import Decimal
from random import Random

Slip = Callable[[str, Random], str | None]


def value_of(numeral: str) -> Decimal:
    """The worth of a well-formed numeral: "." groups, "," is the decimal point."""
    return Decimal(numeral.replace(".", "").replace(",", "."))


def swap_digits(numeral: str, chance: Random) -> str | None:
    """Two neighbouring digits change places: 12.450 → 14.250."""
    digits, places = _digits(numeral)
    pairs = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and (i or digits[1] != "0")]
    if not pairs:
        return None
    i = chance.choice(pairs)
    digits[i], digits[i + 1] = digits[i + 1], digits[i]
    return _put(numeral, digits, places)


def mistype_digit(numeral: str, chance: Random) -> str | None:
    """One digit is another: 12.450 → 12.750."""
    digits, places = _digits(numeral)
    i = chance.randrange(len(digits))
    digits[i] = chance.choice(
        [d for d in ("123456789" if i == 0 and len(digits) > 1 else "0123456789") if d != digits[i]]
    )
    return _put(numeral, digits, places)


def drop_digit(numeral: str, chance: Random) -> str | None:
    """A digit is left out, the rest grouped anew: 12.450 → 1.245."""
    whole, comma, decimals = numeral.replace(".", "").partition(",")
    if len(whole) < 2:
        return None
    i = chance.randrange(len(whole))
    return _grouped((whole[:i] + whole[i + 1 :]).lstrip("0"), "." in numeral, comma + decimals)


def double_digit(numeral: str, chance: Random) -> str | None:
    """A digit is struck twice, the rest grouped anew: 12.450 → 122.450."""
    whole, comma, decimals = numeral.replace(".", "").partition(",")
    i = chance.randrange(len(whole))
    if whole.startswith("0"):
        return None
    return _grouped(whole[: i + 1] + whole[i:], "." in numeral or len(whole) == 3, comma + decimals)


def drop_group(numeral: str, chance: Random) -> str | None:
    """Three zeros too few: 12.450.000 → 12.450."""
    groups = numeral.partition(",")[0].split(".")
    if len(groups) < 2:
        return None
    i = chance.randrange(1, len(groups))
    return ".".join(groups[:i] + groups[i + 1 :]) + "".join(numeral.partition(",")[1:])


def append_zero(numeral: str, chance: Random) -> str | None:
    """Ten times as much: 12.450 → 124.500."""
    if "," in numeral:
        return None
    whole = numeral.replace(".", "").lstrip("0")
    return _grouped(whole + "0", "." in numeral or len(whole) == 3, "") if whole else None


def move_comma(numeral: str, chance: Random) -> str | None:
    """The decimal comma one place to the right: 44,21 → 442,1; 38,7 → 387."""
    whole, comma, decimals = numeral.replace(".", "").partition(",")
    if not comma:
        return None
    rest = f",{decimals[1:]}" if len(decimals) > 1 else ""
    return _grouped((whole + decimals[0]).lstrip("0") or "0", "." in numeral or len(whole) > 2, rest)


def drop_comma(numeral: str, chance: Random) -> str | None:
    """The decimal comma is left out: 61.618,5 → 616.185."""
    whole, comma, decimals = numeral.replace(".", "").partition(",")
    return _grouped((whole + decimals).lstrip("0"), len(whole + decimals) > 3, "") if comma else None


def write_english_thousands(numeral: str, chance: Random) -> str | None:
    """Commas between thousands: 12.450.000 → 12,450,000."""
    return numeral.replace(".", ",") if numeral.count(".") > 1 and "," not in numeral else None


def malform_group(numeral: str, chance: Random) -> str | None:
    """A digit is missing in one group of three: 12.450.000 → 12.45.000."""
    groups = numeral.split(".")
    if len(groups) < 3 or "," in numeral:
        return None
    i = chance.randrange(1, len(groups))
    groups[i] = groups[i][:2]
    return ".".join(groups)


def put_point_for_comma(numeral: str, chance: Random) -> str | None:
    """A point for the decimal comma: 38,7 → 38.7."""
    return numeral.replace(",", ".") if "," in numeral and "." not in numeral else None


def _digits(numeral: str) -> tuple[list[str], list[int]]:
    found = list(re.finditer(r"\d", numeral))
    return [m[0] for m in found], [m.start() for m in found]


def _put(numeral: str, digits: list[str], places: list[int]) -> str:
    text = list(numeral)
    for digit, place in zip(digits, places, strict=True):
        text[place] = digit
    return "".join(text)


def _grouped(whole: str, group: bool, rest: str) -> str | None:
    """Digits in groups of three where the numeral had groups; None if nothing is left."""
    if not whole:
        return None
    return (re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", whole) if group else whole) + rest
