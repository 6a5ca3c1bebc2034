"""Every table of the database, declared before the first row: a clean plan still gives a working site.

Numbers are kept three ways, because SQLite has no decimal type: ``value`` is the exact decimal as TEXT,
``amount`` the whole đồng as INTEGER (null for what is not money or does not fit 64 bits), so that sums are
exact, and ``approx`` the nearest REAL, only to sort and filter by.
``fold`` columns hold the text without tone marks and đ: full-text search folds ế but not đ, and a real
column, unlike a generated one, survives sqlite-utils' ``transform()``.
Rows carry integer keys; the natural key beside them is UNIQUE. The codes of rules and terms are never
reused, so they are keys as they stand.
"""

from msgspec import Struct

APPLICATION = 0x446F6953
"""PRAGMA application_id: "DoiS", so that a database of another program is never written to."""

VERSION = 1
"""PRAGMA user_version; raised whenever a table below changes."""

Columns = dict[str, type]


class Declared(Struct, frozen=True, kw_only=True):
    """One table: ``refers`` maps a column to the table whose key it holds."""

    columns: Columns
    refers: dict[str, str] = {}
    unique: tuple[str, ...]
    required: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    index: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return next(iter(self.columns))


_OF_DOCUMENT: Columns = {"id": int, "document": int}
_AT: Columns = {"block": int, "start": int, "stop": int, "line": int, "page": int}
_NUMBER: Columns = {"value": str, "amount": int, "approx": float}


def _part(columns: Columns, refers: dict[str, str] | None = None, *, unique: tuple[str, ...],
          search: tuple[str, ...] = (), index: tuple[str, ...] = ()) -> Declared:  # fmt: skip
    """A table whose rows belong to one document and go with it."""
    refers = {"document": "document", **(refers or {})}
    if "block" in columns:
        refers["block"] = "block"
    return Declared(
        columns={**_OF_DOCUMENT, **columns}, refers=refers, unique=unique, required=("document",), search=search,
        index=index,
    )  # fmt: skip


def _mention(columns: Columns, refers: dict[str, str] | None = None, *, search: tuple[str, ...] = (),
             index: tuple[str, ...] = ()) -> Declared:  # fmt: skip
    """A table of things that stand at a place of the text; ``position`` counts them within the document."""
    return _part(
        {"position": int, **columns, **_AT}, refers, unique=("document", "position"), search=search, index=index
    )


SCHEMA: dict[str, Declared] = {
    "term": Declared(columns={"code": str, "label": str}, unique=("code",), required=("label",)),
    "rule": Declared(
        columns={"code": str, "title": str, "severity": str, "certainty": str, "page": str, "wrong": str, "right": str},
        refers={"severity": "term", "certainty": "term"},
        unique=("code",),
        required=("title",),
    ),
    "document": Declared(
        columns={
            "id": int, "name": str, "title": str, "kind": str, "issuer": str, "place": str, "plan_year": int,
            "number": str, "date": str, "errors": int, "warnings": int, "infos": int, "numbers": int, "figures": int,
            "money": int, "ties": int, "rounding": int, "differs": int, "unconstrained": int, "unread": int,
            "submission": str, "format": str, "sha256": str, "edition": str, "fold": str,
        },
        unique=("submission", "issuer", "plan_year"),
        required=("name", "submission", "sha256", "edition"),
        search=("name", "title", "issuer", "fold"),
        index=("plan_year", "place"),
    ),
    "section": _part(
        {"ref": str, "label": str, "path": str, "title": str, "level": int, "parent": int, "position": int},
        {"parent": "section"}, unique=("document", "ref"),
    ),
    "grid": _part(
        {"ref": str, "name": str, "caption": str, "unit": str, "header_rows": int, "height": int, "width": int,
         "framed": int, "parent": int},
        {"parent": "grid"}, unique=("document", "ref"),
    ),
    "block": _part(
        {"position": int, "opening": str, "kind": str, "label": str, "text": str, "heading": int, "section": int,
         "grid": int, "row": int, "col": int, "line": int, "page": int, "fold": str},
        {"section": "section", "grid": "grid"}, unique=("document", "position"), search=("text", "fold"),
    ),
    "remark": _mention({"code": str, "message": str}),
    "cell": _part(
        {"grid": int, "row": int, "col": int, "rowspan": int, "colspan": int, "text": str, "label": str, "header": str,
         "period": str, "row_role": str, "col_role": str, "level": int, "block": int},
        {"grid": "grid"}, unique=("grid", "row", "col"),
    ),
    "figure": _mention(
        {"ref": str, "text": str, **_NUMBER, "unit": str, "money": int, "qualifier": str, "noun": str, "period": str,
         "status": str, "tie": str, "section": int, "grid": int, "row": int, "col": int, "fold": str},
        {"qualifier": "term", "tie": "term", "section": "section", "grid": "grid"},
        search=("text", "noun", "fold"), index=("period", "amount"),
    ),
    "citation": _mention(
        {"ref": str, "text": str, "type": str, "number": str, "key": str, "date": str, "issuer": str, "title": str,
         "malformed": int, "repaired": str, "section": int, "fold": str},
        {"section": "section"}, search=("text", "number", "title", "fold"), index=("key", "number"),
    ),
    "standard": _mention({"text": str, "series": str, "number": str, "year": int, "suffix": str, "amendment": str}),
    "period": _mention(
        {"text": str, "kind": str, "key": str, "start_date": str, "end_date": str, "inferred": int}, {"kind": "term"}
    ),
    "task": _mention(
        {"ref": str, "name": str, "kind": str, "quoted": int, "section": int, "fold": str},
        {"section": "section"}, search=("name", "fold"),
    ),
    "relation": _mention(
        {"ref": str, "summary": str, "kind": str, "operator": str, "holds": int, "stated": str, "computed": str,
         "difference": str, "difference_approx": float, "tolerance": str, "exhaustive": int, "cue": str, "about": str},
        {"kind": "term"}, index=("holds",),
    ),
    "operand": _mention(
        {"relation": int, "side": str, "label": str, "text": str, **_NUMBER, "figure": int},
        {"relation": "relation", "figure": "figure", "side": "term"},
    ),
    "finding": _mention(
        {"rule": str, "severity": str, "certainty": str, "message": str, "stated": str, "computed": str,
         "difference": str, "tolerance": str, "excerpt": str, "suggestion": str, "fingerprint": str, "section": int,
         "fold": str},
        {"rule": "rule", "severity": "term", "certainty": "term", "section": "section"},
        search=("message", "excerpt", "fold"), index=("fingerprint",),
    ),
    "evidence": _mention({"finding": int, "text": str, "excerpt": str}, {"finding": "finding"}),
    "skipped": _part({"position": int, "code": str, "reason": str}, unique=("document", "position")),
}  # fmt: skip
"""Parents before children. A section's ``position`` is that of the block of its heading: a foreign key
there would close a circle, since blocks belong to sections."""

OF_DOCUMENT = tuple(name for name, table in SCHEMA.items() if "document" in table.columns)
"""The tables whose rows are replaced when a draft is published again, corrected."""
