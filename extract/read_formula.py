"""Printed formulas to steps: "7=5/4", "(3)=(4)+(5)", "(6)=(5)/(4)*100", "Tổng (A+B)"."""

import re
from collections.abc import Mapping

from models.formula import Formula

KEY = r"(?:\d{1,2}[a-zđ]?|[IVX]+|[A-ZĐ])"
"""What formulas call a column or row: "5", "3a", "II", "A"."""

_TOKEN = re.compile(r"\s*(?:(?P<key>\d{1,4}(?![.,]?\d)[a-hđ]?|[IVX]+|[A-ZĐ])|(?P<mark>[+\-–−*x×/:÷()\[\]]))")
_TARGET = re.compile(rf"(?<![\w.,])\(?\s*(?P<key>{KEY})\s*\)?\s*=\s*(?=[\[(]*\s*{KEY})")
_BARE = re.compile(
    rf"\(\s*=?\s*(?P<sum>\(?{KEY}\)?(?:\s*\+\s*\(?{KEY}\)?)+)\s*\)|=\s*(?P<tail>{KEY}(?:\s*[+\-–−]\s*{KEY})+)\s*$"
)
_NUMBER = re.compile(rf"\(?\s*(?P<key>{KEY})\s*\)?\s*(?:=.*)?")
_TAGGED = re.compile(rf"[(\[]\s*(?P<key>{KEY})\s*[)\]]\s*$")
_SAME = str.maketrans("–−x×:÷[]", "--**//()")
_RANK = {"+": 1, "-": 1, "*": 2, "/": 2}


def key_of(text: str, *, alone: bool) -> str | None:
    """The name of a column: all of the text ("(5)", "7=5/4"), or the tag at the end of its head ("Dự toán (5)")."""
    match = _NUMBER.fullmatch(text.strip()) if alone else _TARGET.search(text) or _TAGGED.search(text)
    return match["key"] if match else None


def read_formula(text: str, names: Mapping[str, int]) -> Formula | None:
    """The formula in a head, its operands looked up in ``names``; None if there is none or a name is unknown."""
    if match := _TARGET.search(text):
        first, right = match.start(), match.end()
    elif match := _BARE.search(text):
        first, right = match.start(), match.start("sum") if match["sum"] else match.start("tail")
    else:
        return None
    steps, end = _postfix(text, right, names)
    if not steps or sum(step[0] == "#" for step in steps) < 2:
        return None
    printed = text[first:end].strip()
    return Formula(
        text=printed[1:] if printed.count("(") > printed.count(")") and printed[0] == "(" else printed, steps=steps
    )


def _postfix(text: str, start: int, names: Mapping[str, int]) -> tuple[tuple[str, ...], int]:
    """Steps of the longest expression from ``start``, and where it ends (operator precedence by two stacks)."""
    out: list[str] = []
    waiting: list[str] = []
    due, end = True, start
    for match in _tokens(text, start):
        mark = (match["mark"] or "").translate(_SAME)
        if match["key"]:
            step = _operand(match["key"], names)
            if not due or step is None:
                return ((), end) if due else (_done(out, waiting), end)
            out.append(step)
            due = False
        elif mark == "(" and due:
            waiting.append(mark)
        elif mark == ")" and not due and "(" in waiting:
            while (top := waiting.pop()) != "(":
                out.append(top)
        elif mark in _RANK and not due:
            while waiting and waiting[-1] != "(" and _RANK[waiting[-1]] >= _RANK[mark]:
                out.append(waiting.pop())
            waiting.append(mark)
            due = True
        else:
            break
        end = match.end()
    return (() if due else _done(out, waiting)), end


def _tokens(text: str, start: int) -> list[re.Match[str]]:
    found = []
    while match := _TOKEN.match(text, start):
        found.append(match)
        start = match.end()
    return found


def _operand(key: str, names: Mapping[str, int]) -> str | None:
    """A column by its name, else a power of ten as a constant ("* 100", "/ 1000")."""
    if key in names:
        return f"#{names[key]}"
    return key if re.fullmatch(r"10+", key) else None


def _done(out: list[str], waiting: list[str]) -> tuple[str, ...]:
    """All of the steps; empty if a bracket is still open."""
    return () if "(" in waiting else (*out, *reversed(waiting))
