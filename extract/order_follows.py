"""Whether the number of a row goes on with the numbers above it: 3 after 2, II after I, 2.1 under 2."""

import re

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_NUMBER = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ALPHABETS = ("ABCDĐEGHIKLMNOPQRSTUVXY", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def order_follows(order: str, above: list[str], *, under_last: bool) -> bool:
    """True if ``order`` is the next of a run that is open in ``above``, or the first below the last of them.

    ``under_last`` says whether a run without a prefix ("1", "a") may open below the last row.
    """
    said = [_plain(text) for text in above]
    own, before = _plain(order), _before(_plain(order))
    if before:
        return _last(said, before) > _last(said, {own})
    if not said:
        return False
    prefix = own.rpartition(".")[0]
    return said[-1] == prefix if prefix else under_last and _opens_below(own, said[-1])


def _plain(order: str) -> str:
    return re.sub(r"\b0+(?=\d)", "", order)


def _last(orders: list[str], wanted: set[str]) -> int:
    return max((at for at, order in enumerate(orders) if order in wanted), default=-1)


def _before(order: str) -> set[str]:
    """What may stand right before an order in its run; a letter may be a Roman number as well."""
    prefix, dot, tail = order.rpartition(".")
    if tail.isdecimal():
        return {f"{prefix}{dot}{int(tail) - 1}"} if int(tail) > 1 else set()
    upper = order.upper()
    found = {letters[letters.index(upper) - 1] for letters in _ALPHABETS if len(upper) == 1 and upper in letters[1:]}
    if _ROMAN_NUMBER.fullmatch(upper):
        found = found - {"H"} if upper == "I" else found | {_roman(_value(upper) - 1)}
    return {text if order.isupper() else text.lower() for text in found}


def _value(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    return sum(-v if any(v < later for later in values[at:]) else v for at, v in enumerate(values))


def _roman(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")[tens] + (
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    )[ones]  # fmt: skip


def _opens_below(order: str, last: str) -> bool:
    """The first number below another: 1 below I or A, I below A, a below 1."""
    if order == "1":
        return last.isupper() and last.isalpha()
    if order == "a":
        return last[-1:].isdecimal()
    return order == "I" and len(last) == 1 and last in "ABCDĐ"
