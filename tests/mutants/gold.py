"""What the numbers of a clean draft say of each other, as its author knows it, and where each of them stands."""

import re
from pathlib import Path

import msgspec

from models.document import Document
from models.place import Place

SAMPLES = Path(__file__).resolve().parents[2] / "corpus" / "samples"
NAMES = tuple(sorted(p.stem for p in (SAMPLES / "gold").glob("*.json") if b'"relations"' in p.read_bytes()))
_DASHES = "-–"


class Stated(msgspec.Struct, frozen=True):
    """A relation as its author wrote it down.

    In text: ``at`` begins the paragraph (its first words, without an automatic number), ``total`` and ``parts``
    are quoted from it or from the list under it; ``items`` counts a list; ``twin`` begins the paragraph that
    tells the total again, ``cell`` is the cell that does. In a table: rows by their index for a sum of rows,
    columns for anything along a row, and ``lines`` are the columns or rows where it holds. ``observed``: the
    wording does not say it, only the numbers do.
    """

    kind: str
    total: str | int
    parts: tuple[str | int, ...] = ()
    at: str = ""
    items: int = 0
    twin: str = ""
    cell: tuple[str, int, int] | None = None
    table: str = ""
    lines: tuple[int, ...] = ()
    observed: bool = False


class Gold(msgspec.Struct, frozen=True):
    """The relations of one draft, and how many figures it has."""

    figures: int
    relations: tuple[Stated, ...]


class Truth(msgspec.Struct, frozen=True):
    """One relation with places; ``total`` is None for shares that make 100, ``items`` counts a list."""

    kind: str
    total: Place | None
    parts: tuple[Place, ...]
    items: int
    observed: bool


def gold_of(name: str) -> Gold:
    """The gold of a sample draft."""
    return msgspec.json.decode((SAMPLES / "gold" / f"{name}.json").read_bytes(), type=Gold)


def truths(document: Document, gold: Gold) -> list[Truth]:
    """Every relation of the gold at its places, a table's one a line.

    :raises LookupError: if something quoted is not in the draft.
    """
    return [truth for stated in gold.relations for truth in (_tabled if stated.table else _told)(document, stated)]


def _told(document: Document, stated: Stated) -> list[Truth]:
    begins = _begun(document, stated.at)
    taken: list[Place] = []
    for words in (str(stated.total), *map(str, stated.parts)):
        if words:
            taken.append(_quoted(document, begins, words, taken))
    total = taken.pop(0) if stated.total else None
    if stated.twin:
        taken.append(_quoted(document, _begun(document, stated.twin), str(stated.total), taken))
    if stated.cell:
        taken.append(_cell(document, *stated.cell))
    return [Truth(stated.kind, total, tuple(taken), stated.items, stated.observed)]


def _begun(document: Document, words: str) -> int:
    """The only paragraph that begins so."""
    found = [i for i, block in enumerate(document.blocks) if block.text.startswith(words)]
    if len(found) != 1:
        raise LookupError(f"“{words}” begins {len(found)} paragraphs")
    return found[0]


def _quoted(document: Document, block: int, words: str, taken: list[Place]) -> Place:
    """The first place of the words as a whole, not taken yet, in the paragraph or the list under it."""
    pattern = re.compile(rf"(?<![\w.,]){re.escape(words)}(?!\w)")
    for at in range(block, min(block + 10, len(document.blocks))):
        for match in pattern.finditer(document.blocks[at].text):
            place = document.place(at, match.start(), match.end())
            if place not in taken:
                return place
    raise LookupError(f"“{words}” is not at or under block {block}")


def _tabled(document: Document, stated: Stated) -> list[Truth]:
    """One relation a line; a dash is no number, and a line without its total says nothing."""
    found = []
    downwards = stated.kind in ("table_sum", "subset")
    for line in stated.lines:
        places = [
            _cell(document, stated.table, *((int(n), line) if downwards else (line, int(n))))
            for n in (stated.total, *stated.parts)
        ]
        total, *parts = places
        said = tuple(p for p in parts if document.quote(p).strip() not in ("", *_DASHES))
        found.append(Truth(stated.kind, total, said, 0, stated.observed))
    return found


def _cell(document: Document, table: str, row: int, col: int) -> Place:
    for index, block in enumerate(document.blocks):
        if (block.table, block.row, block.col) == (table, row, col):
            return document.whole(index)
    raise LookupError(f"{table} has no cell {row}, {col}")


def is_sum(document: Document, truth: Truth) -> bool | None:
    """Whether the printed numbers of a sum add up, read without the extractors; None for other relations."""
    if truth.kind not in ("table_sum", "row_sum", "breakdown", "count_parts") or truth.total is None:
        return None
    total, *parts = (_printed(document.quote(place)) for place in (truth.total, *truth.parts))
    return total == sum(parts)


def _printed(text: str) -> int:
    """The digits of a numeral, in tenths."""
    numeral = re.match(r"\d+(?:\.\d{3})*(?:,\d)?", text)
    whole, _, tenths = (numeral[0] if numeral else "0").partition(",")
    return int(whole.replace(".", "")) * 10 + int(tenths or 0)
