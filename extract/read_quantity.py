"""A numeral with its hedge, its unit and its counted noun: "khoảng 14.627.000.000 đồng", "47 mẫu xăng"."""

import re
from functools import cache
from itertools import pairwise

from msgspec import Struct, structs

from extract.find_numerals import counted_noun_at
from extract.noun_phrase import noun_phrase_end
from extract.number import Numeral, read_numeral
from extract.units import Unit, unit_at, unit_named
from extract.vocabulary import vocabulary
from models.figure import Number, Qualifier
from models.fold import fold

_BARE_MULTIPLES = ("triệu", "tỷ", "tỉ", "nghìn tỷ", "ngàn tỷ", "nghìn tỉ")
_PER_UNIT = re.compile(r"\s*/\s*(?=[^\W\d_])(?:\w+(?:/\w+)?)")
_SUBJECT = re.compile(
    r"(?<!\w)(?P<word>(?:tổng )?số(?: lượng)?)\s[^.;:,\d]{2,60}?\s*(?:là|:|có|gồm)\s*$", re.IGNORECASE
)
_DATED = re.compile(r"\s+\d")
_WORD = re.compile(r"\s*([^\W\d_]+)")
_TWO_WORDS = re.compile(r"\s*([^\W\d_]+ [^\W\d_]+)")


class Quantity(Struct, frozen=True, kw_only=True):
    """What a numeral in a text says; ``start:end`` has hedge, number, unit and noun, all in one block."""

    start: int
    end: int
    number_start: int
    number_end: int
    value: Number
    step: Number
    unit: str | None
    money: bool
    qualifier: Qualifier
    noun: str | None
    printed_unit: str | None
    malformed: bool = False


def quantity_at(text: str, start: int, end: int) -> Quantity | None:
    """The quantity whose numeral is ``start:end``."""
    unit = _unit_after(text, end)
    numeral = read_numeral(text[start:end], unit.printed if unit else None)
    if numeral is None:
        return None
    quantity = _quantity(text, start, end, numeral, unit)
    return structs.replace(quantity, malformed=True) if numeral.shape == "malformed" else quantity


def _quantity(text: str, start: int, end: int, numeral: Numeral, unit: Unit | None) -> Quantity:
    hedge_start, qualifier = _hedge_before(text, start)
    if unit is None:
        return _counted(text, start, end, numeral.value, numeral.step, hedge_start, qualifier)
    stop = _unit_end(text, end, unit)
    multiple = _as_multiple(text, stop, unit)
    if multiple:
        return _counted(
            text, start, end, numeral.value * unit.factor, numeral.step * unit.factor, hedge_start, qualifier, stop
        )
    per = _PER_UNIT.match(text, stop)
    whole = _whole(numeral.value * unit.factor), _whole(numeral.step * unit.factor)
    return Quantity(
        start=hedge_start, end=per.end() if per else stop, number_start=start, number_end=end,
        value=whole[0], step=whole[1], unit=unit.name + _squeezed(per[0]) if per else unit.name,
        money=unit.money and not per, qualifier=qualifier, noun=None, printed_unit=text[_gap(text, end) : stop],
    )  # fmt: skip


def quantity_of_word(text: str, start: int, end: int, value: int) -> Quantity:
    """The quantity of a number word at ``start:end``."""
    return _counted(text, start, end, value, 1, start, "exact")


def compound(text: str, found: list[Quantity]) -> list[Quantity]:
    """Amounts written in two multiples made one: "1 tỷ 200 triệu đồng"."""
    merged: list[Quantity] = []
    for quantity in found:
        before = merged[-1] if merged else None
        if before and before.money and quantity.money and _continues(text, before, quantity):
            merged[-1] = structs.replace(
                before, end=quantity.end, number_end=quantity.number_end, value=before.value + quantity.value,
                step=quantity.step, printed_unit=quantity.printed_unit,
            )  # fmt: skip
        else:
            merged.append(quantity)
    return merged


def share_unit(text: str, found: list[Quantity]) -> list[Quantity]:
    """Amounts written over one unit: "1.234,5/2.469 triệu đồng" is 1.234,5 triệu of 2.469 triệu."""
    shared = list(found)
    for index, (one, other) in enumerate(pairwise(found)):
        unit = unit_named(other.printed_unit or "")
        if unit and one.unit is None and other.money and text[one.end : other.number_start].strip() == "/":
            shared[index] = structs.replace(
                one, value=_whole(one.value * unit.factor), step=_whole(one.step * unit.factor), unit=unit.name,
                money=True, printed_unit=other.printed_unit,
            )  # fmt: skip
    return shared


def _continues(text: str, before: Quantity, after: Quantity) -> bool:
    gap = text[before.end : after.start]
    smaller = (before.printed_unit or "").casefold() in _BARE_MULTIPLES and after.value < before.step
    return smaller and not gap.strip(" ")


def _unit_after(text: str, end: int) -> Unit | None:
    """The unit that follows, unless a longer counted noun does ("04 đồng hồ đo nước")."""
    unit = unit_at(text, _gap(text, end))
    if unit and unit.family == "time" and _DATED.match(text, _unit_end(text, end, unit)):
        return None
    noun = counted_noun_at(text, end) if unit else None
    return None if unit and noun and len(noun[1]) > len(unit.printed) else unit


def _gap(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \n":
        position += 1
    return position


def _unit_end(text: str, end: int, unit: Unit) -> int:
    return _gap(text, end) + len(unit.printed)


def _as_multiple(text: str, stop: int, unit: Unit) -> bool:
    """ "1,2 triệu lượt": a bare multiple followed by something counted is no money."""
    if unit.printed.casefold() not in _BARE_MULTIPLES:
        return False
    after = unit_at(text, _gap(text, stop))
    return bool(counted_noun_at(text, stop)) or (after is not None and not after.money)


def _counted(
    text: str, start: int, end: int, value: Number, step: Number, begin: int, qualifier: Qualifier, after: int = 0
) -> Quantity:
    """A count: the noun that follows, or nothing (a bare number)."""
    after = after or end
    noun_start = _gap(text, after)
    noun_end = noun_start if text.startswith("/", noun_start) else noun_phrase_end(text, noun_start)
    noun = text[noun_start:noun_end] if noun_end > noun_start else None
    unit = _count_unit(text, noun_start) if noun else _unit_before(text, start)
    return Quantity(
        start=begin, end=noun_end if noun else after, number_start=start, number_end=end, value=_whole(value),
        step=_whole(step), unit=unit, money=False, qualifier=qualifier,
        noun=noun, printed_unit=None,
    )  # fmt: skip


def _count_unit(text: str, noun_start: int) -> str | None:
    """The bare counted noun: from the word list, else the first word that follows."""
    if match := counted_noun_at(text, noun_start):
        name = " ".join(match[1].casefold().split())
        return _canonical_nouns().get(name, name)
    if (pair := _TWO_WORDS.match(text, noun_start)) and (known := _folded_nouns().get(fold(pair[1]))):
        return known
    word = _WORD.match(text, noun_start)
    return word[1].casefold() if word else None


def _unit_before(text: str, start: int) -> str | None:
    """The unit of a bare number that its subject names: "Số nhiệm vụ được nghiệm thu là 12"."""
    subject = _SUBJECT.search(text, max(0, start - 80), start)
    noun = counted_noun_at(text, subject.end("word")) if subject else None
    if noun is None or subject is None or noun.end() > subject.end():
        return None
    name = " ".join(noun[1].casefold().split())
    return _canonical_nouns().get(name, name)


@cache
def _canonical_nouns() -> dict[str, str]:
    return {row["noun"].casefold(): row["unit"] for row in vocabulary("counted_nouns")}


@cache
def _folded_nouns() -> dict[str, str]:
    """Two-word nouns by their folded form, so that a slip of a tone mark ("sản phầm") finds its unit."""
    nouns = _canonical_nouns()
    keys = [fold(noun) for noun in nouns]
    return {key: unit for key, unit in zip(keys, nouns.values(), strict=True) if keys.count(key) == 1 and " " in key}


@cache
def _hedges() -> tuple[re.Pattern[str], dict[str, Qualifier]]:
    words: dict[str, Qualifier] = {row["word"]: row["qualifier"] for row in vocabulary("hedges")}  # type: ignore[misc]
    names = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"(?<!\w)({names})\s+$", re.IGNORECASE), words


def _hedge_before(text: str, start: int) -> tuple[int, Qualifier]:
    """Where the quantity begins with its hedge, and what the hedge says."""
    pattern, words = _hedges()
    if match := pattern.search(text, max(0, start - 20), start):
        return match.start(1), words[" ".join(match[1].casefold().split())]
    return start, "exact"


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _whole(value: Number) -> Number:
    """An int where the value is whole: 1,5 tỷ is 1500000000, not Decimal("1500000000.0")."""
    return int(value) if value == int(value) else value
