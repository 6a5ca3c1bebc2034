"""The database of plans: one writer, one transaction a document, nothing written twice."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from sqlite_utils import Database

from corpus.create import create, describe_rules
from corpus.edition import edition
from corpus.lay_out import document_row, lay_out
from corpus.rows import Row, Rows
from corpus.schema import APPLICATION, OF_DOCUMENT, VERSION
from models.errors import StoreError
from models.report import Report
from rules.catalogue import CATALOGUE
from rules.rule import Rule

Change = Literal["added", "replaced", "unchanged"]
_WAIT = 30.0
"""Seconds to wait for another writer before saying that the database is busy."""


class Store:
    """An open database of plans.

    A submission is known by its name within the published directory, with the issuer and the plan year it
    states: a file of the same name replaces the old rows, unless it states another issuer or another year,
    for then it is another plan (directories of two years often hold files of the same names).

    :raises StoreError: if the file is not ours, was written by another version, or is busy.
    """

    def __init__(self, path: Path, rules: Iterable[Rule] = CATALOGUE) -> None:
        self._path, self._rules = path, tuple(rules)
        self._edition = edition(self._rules)

    def __enter__(self) -> "Store":
        try:
            self._connection = sqlite3.connect(self._path, timeout=_WAIT)
            self._db = Database(self._connection)
            self._open()
        except sqlite3.Error as error:
            self._close()
            raise StoreError(_sentence(self._path, error)) from error
        except StoreError:
            self._close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._close()

    def is_current(self, submission: str, sha256: str) -> bool:
        """True if these very bytes were published under this name, and checked by these very rules."""
        where = "submission = ? and sha256 = ? and edition = ?"
        return bool(self._all(f"select 1 from document where {where}", submission, sha256, self._edition))

    def put(self, report: Report, submission: str | None = None) -> Change:
        """Write a report, in one transaction: a reader sees the old rows or the new ones, never a mixture."""
        submission = submission or report.plan.document.name
        if self.is_current(submission, report.plan.document.sha256):
            return "unchanged"
        try:
            self._db.execute("begin immediate")  # a deferred one fails at once if it must wait for a writer
            try:
                change = self._write(report, submission)
                self._db.commit()
            except BaseException:
                self._db.rollback()
                raise
        except sqlite3.OperationalError as error:
            raise StoreError(_sentence(self._path, error)) from error
        return change

    def _open(self) -> None:
        (owner,), (version,) = self._all("pragma application_id"), self._all("pragma user_version")
        empty = not self._all("select 1 from sqlite_master limit 1")
        if owner != (APPLICATION,) and not empty:
            raise StoreError(f"{self._path.name}: là cơ sở dữ liệu của chương trình khác; hãy chọn tệp khác cho --db.")
        if not empty and version != (VERSION,):
            raise StoreError(
                f"{self._path.name}: có cấu trúc phiên bản {version[0]}, chương trình này dùng phiên bản {VERSION}; "
                "hãy công bố lại vào một tệp mới."
            )
        self._db.execute("pragma foreign_keys = on")
        self._db.execute("pragma synchronous = normal")
        if empty:
            create(self._db)
        describe_rules(self._db, self._rules)

    def _write(self, report: Report, submission: str) -> Change:
        self._db.execute("pragma defer_foreign_keys = on")  # a nested table may come before its parent
        known = self._known(report, submission)
        if known is not None:
            for table in reversed(OF_DOCUMENT):
                self._db.execute(f'delete from "{table}" where document = ?', (known,))
            self._db.execute("delete from document where id = ?", (known,))
        document = known or self._next("document")
        self._insert("document", [self._document(report, submission, document)])
        rows = Rows(document, {table: self._next(table) for table in OF_DOCUMENT})
        lay_out(report, rows)
        for table in OF_DOCUMENT:
            self._insert(table, rows.tables[table])
        return "added" if known is None else "replaced"

    def _document(self, report: Report, submission: str, key: int) -> Row:
        return {"id": key, **document_row(report), "submission": submission, "edition": self._edition}

    def _known(self, report: Report, submission: str) -> int | None:
        """The document that a report replaces. An issuer or year that is not told contradicts nothing, but
        where it leaves several plans to choose from, none of them is replaced."""
        profile = report.plan.profile
        found = self._all(
            """select id, issuer is :issuer and plan_year is :year from document where submission = :submission
               and (issuer = :issuer or issuer is null or :issuer is null)
               and (plan_year = :year or plan_year is null or :year is null)""",
            {"submission": submission, "issuer": profile.issuer, "year": profile.plan_year},
        )
        same = [key for key, exact in found if exact] or [key for key, _ in found if len(found) == 1]
        return int(same[0]) if same else None

    def _next(self, table: str) -> int:
        ((last,),) = self._all(f'select coalesce(max(id), 0) from "{table}"')
        return int(last) + 1

    def _insert(self, table: str, rows: list[Row]) -> None:
        if not rows:
            return
        names = ", ".join(f'"{name}"' for name in rows[0])
        marks = ", ".join(f":{name}" for name in rows[0])
        self._connection.executemany(f'insert into "{table}" ({names}) values ({marks})', rows)

    def _all(self, sql: str, *values: Any) -> list[Any]:
        """Bare rows; values are positional, or one mapping of names."""
        named = values[0] if values and isinstance(values[0], dict) else values
        return self._connection.execute(sql, named).fetchall()

    def _close(self) -> None:
        if hasattr(self, "_connection"):
            self._connection.close()


def _sentence(path: Path, error: sqlite3.Error) -> str:
    said = str(error)
    if "locked" in said or "busy" in said:
        return f"{path.name}: đang có chương trình khác ghi vào; hãy thử lại sau ít phút."
    if "not a database" in said or "malformed" in said:
        return f"{path.name}: không phải cơ sở dữ liệu SQLite hoặc đã hỏng; hãy chọn tệp khác cho --db."
    if "readonly" in said or "unable to open" in said:
        return f"{path.name}: không mở hoặc không ghi được; hãy kiểm tra thư mục và quyền ghi."
    return f"{path.name}: cơ sở dữ liệu báo lỗi ({said}); hãy kiểm tra dung lượng đĩa và quyền ghi."
