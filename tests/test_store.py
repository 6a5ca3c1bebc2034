"""The database: nothing twice, nothing by halves, nothing of others."""

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import models.claim
import models.figure
import models.period
from corpus import store as store_module
from corpus.create import terms
from corpus.rows import number
from corpus.schema import APPLICATION, SCHEMA, VERSION
from corpus.store import Store
from corpus.worker import pack, unpack
from models.claim import Claim, Operand, Relation
from models.errors import StoreError
from models.finding import Certainty, Severity
from models.place import Place
from models.report import Report
from rules.coverage import figure_states
from tests.a_report import a_report, a_rule

RULES = tuple(a_rule(code) for code in ("Z01", "Z02", "Z03"))


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "plans.db"


@pytest.fixture
def store(db: Path) -> Iterator[Store]:
    with Store(db, RULES) as opened:
        yield opened


def ask(db: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(db)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def dump(db: Path) -> list[str]:
    connection = sqlite3.connect(db)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def another(name: str | None = None, **changes: Any) -> Report:
    """The report of a corrected draft: other bytes, one figure fewer, one finding fewer."""
    report = a_report()
    document = msgspec.structs.replace(report.plan.document, sha256="f" * 64, name=name or report.plan.document.name)
    profile = msgspec.structs.replace(report.plan.profile, **changes)
    plan = msgspec.structs.replace(
        report.plan, document=document, profile=profile, figures=report.plan.figures[:4], tasks=()
    )
    return msgspec.structs.replace(report, plan=plan, findings=report.findings[:2])


def test_a_report_becomes_rows(store: Store, db: Path) -> None:
    assert store.put(a_report()) == "added"
    counts = {table: ask(db, f'select count(*) from "{table}"')[0][0] for table in SCHEMA}
    assert counts == {
        "term": len(terms()), "rule": 3, "document": 1, "section": 1, "grid": 1, "block": 11, "remark": 2, "cell": 6,
        "figure": 5, "citation": 1, "standard": 1, "period": 1, "task": 1, "relation": 2, "operand": 6, "finding": 3,
        "evidence": 1, "skipped": 1,
    }  # fmt: skip
    assert ask(db, "select errors, warnings, infos, figures, differs, plan_year, date from document") == [
        (1, 1, 1, 5, 4, 2025, "2024-03-05")
    ]
    assert ask(db, "pragma foreign_key_check") == []
    assert ask(db, "pragma integrity_check") == [("ok",)]


def test_every_place_quotes_the_text_of_its_block(store: Store, db: Path) -> None:
    store.put(a_report())
    for table in ("figure", "citation", "standard", "period", "operand"):
        rows = ask(
            db,
            f"select {table}.text, substr(block.text, {table}.start + 1, {table}.stop - {table}.start) "
            f"from {table} join block on block.id = {table}.block",
        )
        assert rows
        assert [said for said, _ in rows] == [quoted for _, quoted in rows]


def test_the_same_draft_twice_changes_nothing(store: Store, db: Path) -> None:
    store.put(a_report())
    before = dump(db)
    assert store.put(a_report()) == "unchanged"
    assert dump(db) == before


def test_opening_again_changes_nothing(db: Path) -> None:
    with Store(db, RULES) as store:
        store.put(a_report())
    before = db.read_bytes()
    with Store(db, RULES) as store:
        assert store.put(a_report()) == "unchanged"
    assert db.read_bytes() == before


def test_the_same_drafts_give_the_same_rows_in_another_file(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        with Store(tmp_path / name, RULES) as store:
            store.put(a_report())
            store.put(another("khac.txt"))
    assert dump(tmp_path / "a.db") == dump(tmp_path / "b.db")


def test_a_corrected_draft_replaces_its_rows_and_keeps_its_address(store: Store, db: Path) -> None:
    store.put(a_report())
    store.put(another("khac.txt"))
    assert store.put(another()) == "replaced"
    assert ask(db, "select id, name from document order by id") == [(1, "ke-hoach.txt"), (2, "khac.txt")]
    assert ask(db, "select document, count(*) from figure group by 1") == [(1, 4), (2, 4)]
    assert ask(db, "select document, count(*) from finding group by 1") == [(1, 2), (2, 2)]
    assert ask(db, "select count(*) from task") == [(0,)]
    assert ask(db, "select count(*) from task_fts where task_fts match 'nguon'") == [(0,)]
    assert ask(db, "pragma foreign_key_check") == []


def test_new_rules_read_the_same_draft_again(db: Path) -> None:
    with Store(db, RULES) as store:
        store.put(a_report())
    with Store(db, (*RULES, a_rule("Z04"))) as store:
        assert not store.is_current("ke-hoach.txt", a_report().plan.document.sha256)
        assert store.put(a_report()) == "replaced"
    assert ask(db, "select count(*) from figure") == [(5,)]


@pytest.mark.parametrize(
    ("changes", "change"),
    [
        ({"plan_year": 2026}, "added"),
        ({"plan_year": None}, "replaced"),
        ({"issuer": "UBND tỉnh Bình Xuyên"}, "replaced"),  # the first draft told no issuer
    ],
)
def test_another_year_under_the_same_name_is_another_plan(store: Store, changes: dict[str, Any], change: str) -> None:
    store.put(a_report())
    assert store.put(another(**changes)) == change


def test_two_issuers_under_the_same_name_are_two_plans(store: Store, db: Path) -> None:
    store.put(another(issuer="UBND tỉnh An Lộc"))
    other = another(issuer="UBND tỉnh Bình Xuyên")
    document = msgspec.structs.replace(other.plan.document, sha256="e" * 64)
    plan = msgspec.structs.replace(other.plan, document=document)
    assert store.put(msgspec.structs.replace(other, plan=plan)) == "added"
    assert ask(db, "select count(*) from document") == [(2,)]


def test_a_draft_that_tells_no_year_replaces_none_of_several_years(store: Store, db: Path) -> None:
    store.put(another())
    store.put(another(plan_year=2026, title="khác"), "ke-hoach.txt")
    assert ask(db, "select plan_year from document") == [(2025,)]  # the same bytes are never read as two plans
    report = a_report()
    for year, sha in ((2026, "d" * 64), (None, "c" * 64)):
        document = msgspec.structs.replace(report.plan.document, sha256=sha)
        profile = msgspec.structs.replace(report.plan.profile, plan_year=year)
        plan = msgspec.structs.replace(report.plan, document=document, profile=profile)
        assert store.put(msgspec.structs.replace(report, plan=plan)) == "added"
    assert ask(db, "select plan_year from document order by id") == [(2025,), (2026,), (None,)]


def test_a_crash_half_way_leaves_the_old_rows(store: Store, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.put(a_report())
    before = dump(db)
    insert = Store._insert

    def fails(self: Store, table: str, rows: list[dict[str, object]]) -> None:
        if table == "finding":
            raise KeyboardInterrupt
        insert(self, table, rows)

    monkeypatch.setattr(store_module.Store, "_insert", fails)
    with pytest.raises(KeyboardInterrupt):
        store.put(another())
    assert dump(db) == before
    monkeypatch.undo()
    assert store.put(another()) == "replaced"


@pytest.mark.parametrize("words", ["dong", "đồng", "ĐỒNG", "30 000 dong", "don vi", "y te"])
def test_search_needs_neither_tone_marks_nor_d_with_stroke(store: Store, db: Path, words: str) -> None:
    store.put(a_report())
    quoted = " ".join(f'"{word}"' for word in words.split())
    assert ask(db, "select count(*) from block_fts where block_fts match ?", quoted)[0][0]
    assert not ask(db, "select 1 from block_fts where block_fts match 'khongco'")


def test_money_is_exact_and_decimals_are_not_rounded(store: Store, db: Path) -> None:
    store.put(a_report())
    assert ask(db, "select value, amount, approx, typeof(amount) from figure where ref = 'f1'") == [
        ("30000", 30000, 30000.0, "integer")
    ]
    assert ask(db, "select value, amount, approx from figure where ref = 'f4'") == [("44.5", None, 44.5)]


@given(st.one_of(st.integers(-(10**30), 10**30), st.decimals(allow_nan=False, allow_infinity=False, places=6)))
def test_a_number_survives_its_columns(value: int | Decimal) -> None:
    columns = number(value, money=True)
    assert Decimal(columns["value"]) == value
    assert columns["amount"] is None or columns["amount"] == value
    assert "E" not in columns["value"]


def test_a_number_too_long_for_sqlite_keeps_its_digits() -> None:
    assert number(10**400, money=True) == {"value": "1" + "0" * 400, "amount": None, "approx": None}


def test_a_report_survives_the_border_between_processes() -> None:
    report = a_report()
    plan = msgspec.structs.replace(
        report.plan, figures=(msgspec.structs.replace(report.plan.figures[0], value=10**30), *report.plan.figures[1:])
    )
    report = msgspec.structs.replace(report, plan=plan)
    assert unpack(pack(report)) == report


def test_every_code_of_the_records_has_a_vietnamese_name() -> None:
    codes = {term["code"] for term in terms()}
    for literal in (models.claim.ClaimKind, models.figure.Qualifier, models.period.PeriodKind):
        assert set(get_args(literal)) <= codes
    assert {*Severity, *Certainty} <= codes
    assert {*get_args(models.claim.State), "unconstrained"} <= codes


def test_tables_are_strict_and_foreign_keys_are_indexed(store: Store, db: Path) -> None:
    strict = {name for (name,) in ask(db, "select name from pragma_table_list where schema = 'main' and strict")}
    assert set(SCHEMA) <= strict
    for table in SCHEMA:
        leading = {
            column
            for (name,) in ask(db, "select name from pragma_index_list(?)", table)
            for (column,) in ask(db, "select name from pragma_index_info(?) where seqno = 0", name)
        }
        keys = {column for (column,) in ask(db, 'select "from" from pragma_foreign_key_list(?)', table)}
        assert keys - leading <= {"code"}


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table x (y)")
    connection.close()


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table document (y)")
    connection.execute(f"pragma application_id = {APPLICATION}")
    connection.execute(f"pragma user_version = {VERSION + 1}")
    connection.close()


def no_database(path: Path) -> None:
    path.write_text("KẾ HOẠCH năm 2025 của tỉnh An Lộc\n" * 100, encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "said"),
    [(foreign, "chương trình khác"), (newer, "phiên bản 2"), (no_database, "không phải cơ sở dữ liệu SQLite")],
)
def test_a_database_that_is_not_ours_is_refused_in_a_sentence(db: Path, make: object, said: str) -> None:
    make(db)  # type: ignore[operator]
    before = db.read_bytes()
    with pytest.raises(StoreError, match=said), Store(db, RULES):
        pass
    assert db.read_bytes() == before


def test_a_database_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="thư mục"), Store(tmp_path / "khong-co" / "plans.db", RULES):
        pass


def test_a_busy_database_is_said_to_be_busy(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "_WAIT", 0.05)
    with Store(db, RULES) as store:
        other = sqlite3.connect(db)
        other.execute("begin immediate")
        with pytest.raises(StoreError, match="chương trình khác ghi"):
            store.put(a_report())
        other.rollback()
        other.close()
        assert store.put(a_report()) == "added"


def relation(
    difference: int, *, holds: bool, figure: str = "f1", operator: str = "sum", exhaustive: bool = True
) -> Relation:
    side = Operand(text="", value=1, where=Place(block=0, start=0, end=1), figure=figure)
    claim = Claim(
        kind="breakdown", operator=operator, total=side, parts=(), exhaustive=exhaustive, cue=None, tolerance=5,  # type: ignore[arg-type]
        about=(),
    )  # fmt: skip
    return Relation(id="r", claim=claim, computed=1, difference=difference, holds=holds)


@pytest.mark.parametrize(
    ("relations", "state"),
    [
        ((relation(0, holds=True),), "ties"),
        ((relation(3, holds=True),), "rounding"),
        ((relation(9, holds=False),), "differs"),
        ((relation(9, holds=True, operator="at_most"),), "ties"),
        ((relation(3, holds=True), relation(0, holds=True)), "rounding"),
        ((relation(0, holds=True), relation(9, holds=False)), "differs"),
    ],
)
def test_the_state_of_a_figure_is_its_weakest_relation(relations: tuple[Relation, ...], state: str) -> None:
    assert figure_states(relations) == {"f1": state}
