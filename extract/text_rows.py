"""Which lines of a text file are rows of a table, and of which kind."""

import re
from typing import Literal

Kind = Literal["blank", "cells", "row", "pipe", "rule", "text"]
"""blank; cells of a row after a TAB; a whole row between TABs; a whole row between pipes; "|---|"; prose."""

_PIPE = re.compile(r"\s*\|.*\|\s*")
_RULE = re.compile(r"\s*\|[\s|:\-+]+\|\s*")
_MARKER = re.compile(r"(?:[-–+*•]|\(?(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Za-zđĐ])[.)]?)")
_HEADING = re.compile(
    r"(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s+\S"
    r"|(?:Phần|Chương|Mục|Điều|Bảng|Biểu|Phụ lục)\s+[\dIVXA-Z]|Trên đây|Ghi chú|Nguồn:|\(Kèm",
)


def line_kinds(lines: list[str]) -> list[Kind]:
    """The kind of each line. Lines with TABs inside count as rows when two in a row agree in their cells."""
    counts = [line.rstrip("\n").count("\t") for line in lines]
    kinds: list[Kind] = []
    for i, line in enumerate(lines):
        if not line.strip() and "\t" not in line:
            kinds.append("blank")
        elif _RULE.fullmatch(line) and "-" in line:
            kinds.append("rule")
        elif _PIPE.fullmatch(line) and line.count("|") > 2:
            kinds.append("pipe")
        elif line.startswith("\t") and not (
            counts[i] > 1 and kinds and kinds[-1] == "row" and counts[i] == counts[i - 1]
        ):
            kinds.append("cells")
        elif counts[i] and _has_twin(lines, counts, i):
            kinds.append("row")
        else:
            kinds.append("text")
    return kinds


def _has_twin(lines: list[str], counts: list[int], i: int) -> bool:
    """A list whose numbers stand before a TAB is no table."""
    near = [j for j in (i - 1, i, i + 1) if 0 <= j < len(lines) and counts[j] == counts[i]]
    if counts[i] == 1 and any(_MARKER.fullmatch(lines[j].partition("\t")[0].strip()) for j in near):
        return False
    return len(near) > 1


def cells_of(line: str, kind: Kind) -> list[str]:
    """The texts of the cells that a line holds."""
    if kind == "pipe":
        return [cell.strip() for cell in line.strip()[1:-1].split("|")]
    return [cell.strip() for cell in (line[1:] if kind == "cells" else line).split("\t")]


def runs_on(kinds: list[Kind], lines: list[str], at: int, cells: list[str], width: int) -> bool:
    """True if the prose line ``at``, met in an open row, is a further paragraph of the row's last cell.

    Before a further cell it must be one. After a row that is complete it is one only if the table goes on
    and neither the line looks like a heading nor the cell is a number; a row of one cell takes all.
    """
    after = next((i for i in range(at, len(kinds)) if kinds[i] != "text"), len(kinds))
    if after < len(kinds) and kinds[after] == "cells":
        return True
    if len(cells) == 1 and width <= 1:
        return True
    if len(cells) < width:
        return not _HEADING.match(lines[at].strip())
    goes_on = next((kinds[i] == "cells" for i in range(after, len(kinds)) if kinds[i] != "blank"), False)
    last = cells[-1]
    return goes_on and bool(last) and not last[-1:].isdigit() and not _HEADING.match(lines[at].strip())
