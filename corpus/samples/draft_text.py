"""The plain-text source of a sample draft: what each line is in the Word file.

=========  ============================================================
``!``      a line of the title
``#``      a heading, one sign a level; Word numbers it
``-``      a list item; Word sets the dash
``>``      the caption of a table, ``>>`` the line with its unit
``|:``     a row of a table without borders
``|``      a row of a table; ``<`` goes on from the left, ``^`` from above
other      a paragraph
=========  ============================================================

``~`` is a no-break space, ``¶`` a line break (in cells a new paragraph), ``^[…]`` a footnote.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct


class Part(Struct, frozen=True, kw_only=True):
    """A paragraph (``kind`` names its style) or the rows of a table (``grid`` or ``plain``)."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def parts_of(source: str, changes: Iterable[tuple[str, str]] = ()) -> list[Part]:
    """The parts of a source, after each change of the only place that reads like its first half.

    :raises ValueError: if a change does not fit exactly one place.
    """
    for right, wrong in changes:
        if source.count(right) != 1:
            raise ValueError(f"“{right}” có ở {source.count(right)} chỗ, phải đúng một chỗ")
        source = source.replace(right, wrong)
    lines = [_part(line) for line in source.replace("~", "\u00a0").splitlines() if line.strip()]
    return list(_tables_joined(lines))


def _part(line: str) -> Part:
    sign, _, text = line.partition(" ")
    match sign:
        case "!":
            return Part(kind="title", text=text)
        case "-":
            return Part(kind="item", text=text)
        case ">":
            return Part(kind="caption", text=text)
        case ">>":
            return Part(kind="unit", text=text)
        case "|:":
            return Part(kind="plain", rows=(tuple(cell.strip() for cell in text.split("|")),))
        case "|":
            return Part(kind="grid", rows=(tuple(cell.strip() for cell in text.removesuffix("|").split("|")),))
    if sign and set(sign) == {"#"}:
        return Part(kind=f"heading {len(sign)}", text=text)
    return Part(kind="paragraph", text=line)


def _tables_joined(parts: list[Part]) -> Iterator[Part]:
    for kind, run in groupby(parts, key=lambda part: part.kind):
        if kind in ("plain", "grid"):
            yield Part(kind=kind, rows=tuple(row for part in run for row in part.rows))
        else:
            yield from run
