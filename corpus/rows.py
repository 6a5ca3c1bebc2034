"""Rows of one document on their way into the database."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from models.figure import Number
from models.place import Place
from models.plan import Plan

Row = dict[str, Any]
_LARGEST = 2**63 - 1


def number(value: Number, *, money: bool = False) -> Row:
    """The three columns of a number: see ``corpus.schema`` for why three."""
    whole = int(value) if value == int(value) else None
    fits = money and whole is not None and abs(whole) <= _LARGEST
    text = str(value) if isinstance(value, int) else f"{value:f}"
    return {"value": text, "amount": whole if fits else None, "approx": nearest(value)}


def nearest(value: Number) -> float | None:
    """The float to sort by; None for what no float can hold."""
    try:
        return float(value)
    except OverflowError:
        return None


class Rows:
    """Rows by table, numbered on from ``first``: the ids depend on the order of drafts, never on timing."""

    def __init__(self, document: int, first: Mapping[str, int]) -> None:
        self.document = document
        self.tables: defaultdict[str, list[Row]] = defaultdict(list)
        self._first = first
        self._keys: dict[str, dict[str, int]] = {}

    def know(self, plan: Plan) -> None:
        """Number what other rows refer to, so that they may be laid out in any order."""
        named = {"section": plan.sections, "grid": plan.document.grids, "figure": plan.figures}
        for table, things in named.items():
            first = self._first[table]
            self._keys[table] = {thing.id: first + n for n, thing in enumerate(things)}  # type: ignore[attr-defined]

    def add(self, table: str, **values: Any) -> int:
        """Append a row and return its key."""
        rows = self.tables[table]
        key = self._first[table] + len(rows)
        rows.append({"id": key, "document": self.document, **values})
        return key

    def section(self, id: str | None) -> int | None:
        return self._keys["section"].get(id) if id else None

    def grid(self, id: str | None) -> int | None:
        return self._keys["grid"].get(id) if id else None

    def figure(self, id: str | None) -> int | None:
        return self._keys["figure"].get(id) if id else None

    def block(self, position: int) -> int:
        return self._first["block"] + position

    def at(self, where: Place | None) -> Row:
        """The columns of a place; nothing where there is none."""
        if where is None:
            return dict.fromkeys(("block", "start", "stop", "line", "page"))
        return {"block": self.block(where.block), "start": where.start, "stop": where.end, "line": where.line,
                "page": where.page}  # fmt: skip
