"""How one row of digits may have become another by a slip of the hand."""

from itertools import pairwise

_ZEROS = {1: "tenfold", 2: "tenfold", 3: "unit", 6: "unit", 9: "unit"}
"""Powers of ten: one or two zeros are typed, thousands come from units."""


def digit_slip(stated: int, wanted: int, decimals: int = 0) -> str | None:
    """The kind of slip that makes ``stated`` of ``wanted``, both in units of the last digit printed.

    ``decimals`` of the digits stand behind the decimal mark; groups of three are counted from there.

    >>> digit_slip(23, 32), digit_slip(17112, 17112000), digit_slip(1206, 1296), digit_slip(1206, 9999)
    ('digits_swapped', 'unit', 'digit_mistyped', None)
    """
    if stated == wanted or not stated or not wanted:
        return None
    if stated == -wanted:
        return "sign"
    if (stated < 0) != (wanted < 0):
        return None
    one, other = str(abs(stated)), str(abs(wanted))
    return _scale(one, other) or _swap(one, other) or _group(one, other, decimals) or _one_digit(one, other)


def _scale(one: str, other: str) -> str | None:
    longer, shorter = sorted((one, other), key=len, reverse=True)
    zeros = len(longer) - len(shorter)
    return _ZEROS.get(zeros) if longer == shorter + "0" * zeros else None


def _swap(one: str, other: str) -> str | None:
    if len(one) != len(other):
        return None
    apart = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) != 2 or one[apart[0]] != other[apart[1]] or one[apart[1]] != other[apart[0]]:
        return None
    return "digits_swapped" if apart[1] == apart[0] + 1 else "digits_moved"


def _group(one: str, other: str, decimals: int) -> str | None:
    if _is_without_group(one, other, decimals):
        return "group_missing"
    return "group_extra" if _is_without_group(other, one, decimals) else None


def _is_without_group(shorter: str, longer: str, decimals: int) -> bool:
    """``shorter`` is ``longer`` without one of its groups of three; one digit alone is left by chance."""
    ends = range(len(longer) - decimals, 2, -3)
    fits = len(longer) == len(shorter) + 3 and len(shorter) > 1
    return fits and any(longer[: e - 3] + longer[e:] == shorter for e in ends)


def _one_digit(one: str, other: str) -> str | None:
    match len(other) - len(one):
        case 1 if _is_without_digit(one, other):
            return "digit_missing"
        case -1 if _is_without_digit(other, one):
            return "digit_doubled" if _is_doubled(other, one) else "digit_extra"
        case 0 if sum(a != b for a, b in zip(one, other, strict=True)) == 1:
            return "digit_mistyped"
        case _:
            return None


def _is_without_digit(shorter: str, longer: str) -> bool:
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))


def _is_doubled(shorter: str, longer: str) -> bool:
    twice = (n for n, (a, b) in enumerate(pairwise(longer)) if a == b)
    return any(longer[:n] + longer[n + 1 :] == shorter for n in twice)
