"""The hand-made annotation of one draft, its places translated into those of a read document.

The annotation counts code points in the raw lines of the text file (decomposed letters, bookmark
remnants and all); a document counts them in cleaned blocks. A spot is therefore looked up by its
text, nearest to where the cleaned line should have it.
"""

import json
import re
from pathlib import Path
from typing import Any, TypeAlias

from extract.clean import clean
from models.document import Document
from models.place import Place

Row: TypeAlias = dict[str, Any]

_BOOKMARK = re.compile(r"\[bookmark: ?_?\w+\]")


class Gold:
    """The rows of an annotation folder, and where they stand in ``document``."""

    def __init__(self, folder: Path, draft: Path, document: Document) -> None:
        self.folder = folder
        self.lines = draft.read_bytes().decode("utf-8-sig").split("\n")
        self.document = document
        self._blocks: dict[int, list[tuple[int, int]]] = {}
        for index, block in enumerate(document.blocks):
            for offset, line in block.lines:
                self._blocks.setdefault(line, []).append((index, offset))

    def rows(self, name: str) -> list[Row]:
        """The rows of ``name.jsonl``, in its order; none if there is no such file."""
        path = self.folder / f"{name}.jsonl"
        if not path.exists():
            return []
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]

    def tables(self) -> list[Row]:
        """The annotated tables."""
        path = self.folder / "tables.json"
        return list(json.loads(path.read_text(encoding="utf-8"))["tables"]) if path.exists() else []

    def spot(self, row: Row, text: str = "text", start: str = "start", line: str = "line") -> Place | None:
        """The place of a row that names its line, its text and its start; None if it does not."""
        return self.at(row[line], row.get(start), row[text]) if row.get(text) and row.get(line) else None

    def at(self, line: int, start: int | None, text: str) -> Place | None:
        """The place of ``text`` in the blocks of a raw line; None if the document does not have it."""
        needle = shown(text).strip()
        lead = len(shown(self.lines[line - 1][: start or 0]).lstrip())
        spots = [
            (abs(match.start() - offset - lead), index, match.start())
            for index, offset in self._blocks.get(line, ())
            for match in re.finditer(re.escape(needle), self.document.blocks[index].text)
        ]
        if not needle or not spots:
            return None
        _, index, begin = min(spots)
        return self.document.place(index, begin, begin + len(needle))


def shown(raw: str) -> str:
    """A raw piece of the text file as the reader of a document shows it."""
    return _BOOKMARK.sub("", clean(raw))


def overlap(one: Place | None, other: Place | None) -> bool:
    """True if two places share a character."""
    if one is None or other is None or one.block != other.block:
        return False
    return one.start < other.end and other.start < one.end


def told(line: int | None, text: str, more: str = "") -> str:
    """One sentence for the list of misses: line, text, and what else matters."""
    return f"dòng {line}: “{text}”" + (f" — {more}" if more else "")
