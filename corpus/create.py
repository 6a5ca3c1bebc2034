"""The empty database: tables, indexes, full-text search, and the words that are the same for all drafts."""

import csv
from collections.abc import Iterable
from importlib.resources import files

from sqlite_utils import Database
from sqlite_utils.db import ForeignKey, Table

from corpus.schema import APPLICATION, SCHEMA, VERSION, Declared
from rules.rule import Rule

TOKENIZE = "unicode61 remove_diacritics 2"
"""2, not the default 1: with 1 letters that carry two marks (ế, ữ) are not folded."""


def create(db: Database) -> None:
    """Make an empty file ours, in one transaction; WAL lets the site read while a batch writes.

    The journal mode is the first change, outside of the transaction: SQLite cannot switch it inside.
    """
    db.enable_wal()
    db.execute("begin immediate")
    try:
        for name, declared in SCHEMA.items():
            _declare(db, name, declared)
        db.table("term", strict=True).insert_all(terms())
        db.execute(f"pragma application_id = {APPLICATION}")
        db.execute(f"pragma user_version = {VERSION}")
        db.commit()
    except BaseException:
        db.rollback()
        raise


def terms() -> list[dict[str, str]]:
    """The codes that stand in the rows, with their Vietnamese names."""
    text = files("corpus").joinpath("terms.csv").read_text(encoding="utf-8")
    return [{"code": row["code"], "label": row["label"]} for row in csv.DictReader(text.splitlines())]


def describe_rules(db: Database, rules: Iterable[Rule]) -> None:
    """Write the pages of the rules, where they are not there as they are now."""
    pages = [
        (r.code, r.title, r.severity.value, r.certainty.value, r.page, r.wrong, r.right)
        for r in sorted(rules, key=lambda r: r.code)
    ]
    if set(pages) <= set(db.execute("select * from rule").fetchall()):
        return
    names = SCHEMA["rule"].columns
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name != "code")
    marks = ", ".join("?" for _ in names)
    with db.conn:
        db.conn.execute("begin immediate")
        db.conn.executemany(f"insert into rule values ({marks}) on conflict (code) do update set {changes}", pages)


def _declare(db: Database, name: str, declared: Declared) -> None:
    table = db.table(name)
    assert isinstance(table, Table)
    table.create(
        declared.columns, pk=declared.key, not_null=declared.required, strict=True,
        foreign_keys=[ForeignKey(name, column, other, SCHEMA[other].key) for column, other in declared.refers.items()],
    )  # fmt: skip
    if declared.unique != (declared.key,):
        table.create_index(declared.unique, unique=True)
    for column in (*declared.refers, *declared.index):
        if column != declared.unique[0]:
            table.create_index([column])
    if declared.search:
        table.enable_fts(declared.search, create_triggers=True, tokenize=TOKENIZE)
