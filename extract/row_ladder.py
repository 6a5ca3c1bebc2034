"""The ladder of row numbers: A > I > 1 > 1.1 > a > - > +, positional, in the order in which a table uses them."""

import re

from msgspec import Struct

Kind = tuple[str, int]

_ROMAN = re.compile(r"[IVXLC]+")
_ALPHABET = "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ"
_UNORDERED: Kind = ("", 0)


class Step(Struct, frozen=True):
    """An open row: its kind of number, the number, and its index."""

    kind: Kind
    order: str
    row: int
    bold: bool = False


def climb(stack: list[Step], order: str, row: int, bold: bool, rank: int | None) -> None:
    """Close the steps that ``row`` ends and open its own; its parent is then the step before the last.

    ``rank`` is the depth that indents or bold type give to rows without numbers, None where they tell nothing.
    """
    prefix = order.rpartition(".")[0]
    parent = next((i for i, step in enumerate(stack) if prefix and step.order == prefix), None)
    kind = _kind(order, stack) if order else _UNORDERED if rank is None else ("rank", rank)
    if parent is not None:
        del stack[parent + 1 :]
    elif kind[0] == "rank":
        _close_ranks(stack, kind[1])
    elif kind == _UNORDERED and bold and stack and not stack[-1].bold:
        stack.clear()
    else:
        same = next((i for i, step in enumerate(stack) if step.kind == kind), None)
        if same is not None:
            del stack[same:]
    stack.append(Step(kind, order, row, bold))


def _close_ranks(stack: list[Step], rank: int) -> None:
    while stack and (stack[-1].kind[0] != "rank" or stack[-1].kind[1] >= rank):
        stack.pop()


def _kind(order: str, stack: list[Step]) -> Kind:
    if order in "-–+*•":
        return ("-" if order in "-–" else order, 0)
    if order[0].isdigit() or "." in order:
        return ("1", order.count("."))
    letter = "A" if order.isupper() else "a"
    if _ROMAN.fullmatch(order.upper()) and not _follows(order, letter, stack):
        return ("I" if letter == "A" else "i", 0)
    return (letter, 0)


def _follows(order: str, letter: str, stack: list[Step]) -> bool:
    """True if "C", "I", "V" … is the next letter of an alphabet in use, or the same again, and no Roman is open."""
    if len(order) > 1:
        return False
    before = next((step.order.upper() for step in stack if step.kind == (letter, 0)), "")
    if not before or before not in _ALPHABET:
        return False
    distance = _ALPHABET.find(order.upper()) - _ALPHABET.index(before)
    return 0 <= distance <= 3
