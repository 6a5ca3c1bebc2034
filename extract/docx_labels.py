"""The labels that Word prints in front of numbered paragraphs, counted as Word counts them."""

import re
from collections.abc import Mapping

from extract.clean import clean
from extract.docx_numbering import LEVELS, Level, ListOfLevels
from extract.number_formats import write_counter
from extract.symbol_fonts import plain_bullet

_SLOT = re.compile(r"%([1-9])")


class Labels:
    """Counters of all lists of one document, moved on by one paragraph at a time.

    Paragraphs of different numIds share the counters of their abstract list; a numId with a start
    override begins anew the first time it is met at that level (ECMA-376 part 1, §17.9.26).
    """

    def __init__(self, lists: Mapping[str, ListOfLevels]) -> None:
        self.lists = lists
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, num_id: str, number: int) -> str | None:
        """The label of the next paragraph at level ``number`` (0-based), None where Word shows none."""
        numbered = self.lists.get(num_id)
        if numbered is None or number not in numbered.levels:
            return None
        counters = self._counters.setdefault(numbered.counter, [None] * LEVELS)
        counters[number] = self._next(num_id, numbered, number, counters[number])
        for deeper in range(number + 1, LEVELS):
            if _restarts(numbered.levels.get(deeper), number):
                counters[deeper] = None
        return _write(numbered, number, counters)

    def _next(self, num_id: str, numbered: ListOfLevels, number: int, before: int | None) -> int:
        anew = number in numbered.starts and (num_id, number) not in self._begun
        self._begun.add((num_id, number))
        return _start(numbered, number) if anew or before is None else before + 1


def _start(numbered: ListOfLevels, number: int) -> int:
    level = numbered.levels.get(number)
    return numbered.starts.get(number, level.start if level else 1)


def _restarts(level: Level | None, above: int) -> bool:
    if level is None or level.restart is None:
        return True
    return above < level.restart


def _write(numbered: ListOfLevels, number: int, counters: list[int | None]) -> str | None:
    level = numbered.levels[number]
    if level.picture:
        return "•"
    if level.number_format == "bullet":
        return plain_bullet(level.text, level.font)
    if any(int(slot) > number + 1 for slot in _SLOT.findall(level.text)):
        return None  # Word drops a text that speaks of deeper levels ([MS-OI29500] 2.1.283)

    def slot(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        shown = numbered.levels.get(at)
        count = counters[at]
        style = "decimal" if level.legal else shown.number_format if shown else "decimal"
        if shown and shown.number_format in ("bullet", "none"):
            style = shown.number_format
        return write_counter(_start(numbered, at) if count is None else count, style)

    return clean(_SLOT.sub(slot, level.text)).strip() or None
