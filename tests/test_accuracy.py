"""The ruler is measured first: a perfect plan scores 1, and a miss and a false one are counted."""

import datetime
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from extract.read import read
from models.citation import Citation, Standard
from models.claim import Claim, Operand
from models.document import Block, Cell, Document, Grid
from models.figure import Figure, Number
from models.finding import Certainty, Finding, Severity
from models.period import Period
from models.place import Place
from models.plan import Plan, Profile
from models.report import Coverage, Report
from models.section import Section
from models.table import Column, ColumnRole, Row, Table
from models.task import Task
from rules.weigh import weigh
from tests.accuracy.__main__ import main
from tests.accuracy.formats import score_format
from tests.accuracy.gold import Gold
from tests.accuracy.measure import score
from tests.accuracy.score import Score
from tests.accuracy.show import show

LINES = (
    "A. KẾT QUẢ NĂM 2023",
    "Theo Quyết định số 12/QĐ-UBND ngày 05/4/2023 của Ủy ban nhân dân tỉnh An Lộc và TCVN 7054:2014.",
    "[bookmark: _Hlk1]" + unicodedata.normalize("NFD", "Tỉnh cấp 30.000 đồng (tỉnh 14.000 đồng, huyện 16.000 đồng)"),
    "Dự án “Trồng sen” có 03 xã, 03 hộ tham gia.",
    "\tSTT",
    "\tNội dung",
    "\tSố tiền (đồng)",
    "",
    "\tI",
    "\tTổng cộng",
    "\t30.000",
    "",
    "\t1",
    "\tTrồng sen",
    "\t30.000",
    "",
)


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    draft = tmp_path / "ke-hoach.txt"
    draft.write_text("\n".join(LINES), encoding="utf-8")
    for name, rows in ANNOTATION.items():
        text = "\n".join(json.dumps(_with_start(row), ensure_ascii=False) for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "tables.json").write_text(json.dumps({"tables": [TABLE]}), encoding="utf-8")
    return Gold(tmp_path, draft, read(draft))


def _with_start(row: dict[str, Any]) -> dict[str, Any]:
    """Fill in the raw offsets that an annotator would have counted."""
    filled = dict(row)
    for text, start in (("text", "start"), ("num", "num_start"), ("title", "start"), ("name", "start")):
        if text in row and start not in row:
            filled[start] = LINES[row["line" if "line" in row else "text_line"] - 1].index(row[text])
    for side in ("total", "parts"):
        if side in row:
            value = row[side]
            filled[side] = [_with_start(v) for v in value] if isinstance(value, list) else _with_start(value)
    return filled


def _figure_row(line: int, num: str, value: int, unit: str, **more: Any) -> dict[str, Any]:
    text = unicodedata.normalize("NFD", f"{num} {unit}") if line == 3 else f"{num} {unit}"
    basic = {"line": line, "text": text, "num": num, "value": value, "unit": unit, "is_money": unit == "đồng"}
    return basic | {"qualifier": "exact", "year_or_period": None, "status": "actual"} | more


def _side(line: int, text: str, value: int) -> dict[str, Any]:
    raw = unicodedata.normalize("NFD", text) if line == 3 else text
    return {"line": line, "text": raw, "value": value}


BREAKDOWN = {
    "id": "R1", "kind": "prose_breakdown", "op": "sum", "expected": "confirm",
    "total": _side(3, "30.000 đồng", 30000),
    "parts": [_side(3, "14.000 đồng", 14000), _side(3, "16.000 đồng", 16000)],
}  # fmt: skip
ANNOTATION: dict[str, list[dict[str, Any]]] = {
    "citations": [{
        "line": 2, "text": "Quyết định số 12/QĐ-UBND ngày 05/4/2023", "type": "Quyết định", "number": "12/QĐ-UBND",
        "date": "2023-04-05", "issuer": "Ủy ban nhân dân tỉnh An Lộc", "malformed": False,
    }],
    "standards": [
        {"line": 2, "text": "TCVN 7054:2014", "series": "TCVN", "number": "7054", "year": 2014, "in_scope": True}
    ],
    "figures": [
        _figure_row(3, "30.000", 30000, "đồng"), _figure_row(3, "14.000", 14000, "đồng"),
        _figure_row(3, "16.000", 16000, "đồng"), _figure_row(4, "03", 3, "xã"),
        _figure_row(4, "03", 3, "hộ", num_start=28),
    ],
    "dates": [{"line": 2, "text": "ngày 05/4/2023", "kind": "day", "iso_start": "2023-04-05", "iso_end": "2023-04-05"}],
    "sections": [{"line": 1, "label": "A", "title": "KẾT QUẢ NĂM 2023", "level": 1, "parent_line": None}],
    "tasks": [{"line": 4, "name": "Trồng sen", "kind": "dự án", "core": True}],
    "relations": [BREAKDOWN],
    "traps": [{"id": "T1", "text_line": 4, "text": "03 hộ", "right_because": "hộ không phải xã"}],
    "defects": [{"id": "D1", "line": 4, "text": "tham gia", "severity": "warning"}],
}  # fmt: skip
TABLE = {
    "unit": "đồng",
    "header_rows": [{"cells": [{"text": "STT"}, {"text": "Nội dung"}, {"text": "Số tiền (đồng)"}]}],
    "rows": [
        {"index": 0, "stt": "I", "label": "Tổng cộng", "values": [30000], "value_text": ["30.000"],
         "level": 0, "parent": None, "role": "grand_total"},
        {"index": 1, "stt": "1", "label": "Trồng sen", "values": [30000], "value_text": ["30.000"],
         "level": 1, "parent": 0, "role": "item"},
    ],
}  # fmt: skip


def _report(document: Document) -> Report:
    """What a program would say that understood everything; blocks 0..3 are prose, then cells."""
    money = [
        _figure(document, 2, text, value) for text, value in (("30.000", 30000), ("14.000", 14000), ("16.000", 16000))
    ]
    counts = [_figure(document, 3, "03 xã", 3, "xã"), _figure(document, 3, "03 hộ", 3, "hộ")]
    cells = [_cell(document, n) for n, block in enumerate(document.blocks) if block.text == "30.000"]
    plan = Plan(
        document=document, profile=Profile(), figures=(*money, *counts, *cells),
        sections=(Section(id="s1", label="A", path="A", title="KẾT QUẢ NĂM 2023", level=1, parent=None,
                          where=_place(document, 0, "KẾT QUẢ NĂM 2023")),),
        tables=(_table(document),),
        citations=(Citation(
            id="c1", text="Quyết định số 12/QĐ-UBND ngày 05/4/2023", type="Quyết định", number="12/QĐ-UBND", key="k",
            date=datetime.date(2023, 4, 5), issuer="Ủy ban nhân dân tỉnh An Lộc", title=None, malformed=False,
            where=_place(document, 1, "Quyết định số 12/QĐ-UBND ngày 05/4/2023"),
            number_at=_place(document, 1, "12/QĐ-UBND"),
        ),),
        standards=(Standard(text="TCVN 7054:2014", series="TCVN", number="7054", year=2014,
                            where=_place(document, 1, "TCVN 7054:2014")),),
        periods=(Period(text="ngày 05/4/2023", kind="day", start=datetime.date(2023, 4, 5),
                        end=datetime.date(2023, 4, 5), where=_place(document, 1, "ngày 05/4/2023")),),
        tasks=(Task(id="k1", name="Trồng sen", kind="dự án", quoted=True, where=_place(document, 3, "Trồng sen")),),
        claims=(_claim(money),),
    )  # fmt: skip
    coverage = Coverage(numbers=7, figures=7, money=5, ties=3, differs=0, unconstrained=4, unread=0)
    relations = tuple(weigh(claim, "r1") for claim in plan.claims)
    return Report(plan=plan, relations=relations, findings=(), coverage=coverage, skipped=())


def _place(document: Document, block: int, text: str) -> Place:
    start = document.blocks[block].text.index(text)
    return document.place(block, start, start + len(text))


def _figure(document: Document, block: int, text: str, value: Number, unit: str = "đồng") -> Figure:
    where = _place(document, block, text)
    number = document.place(block, where.start, where.start + len(text.split(maxsplit=1)[0]))
    return Figure(
        id=f"f{where.start}", text=text, value=value, unit=unit, money=unit == "đồng", status="thực hiện",
        where=where, number=number,
    )  # fmt: skip


def _cell(document: Document, block: int) -> Figure:
    return structs.replace(_figure(document, block, "30.000", 30000), table="t1", where=document.whole(block))


def _claim(money: list[Figure]) -> Claim:
    total, *parts = (Operand(text=f.text, value=f.value, where=f.where, figure=f.id) for f in money)
    return Claim(
        kind="breakdown", operator="sum", total=total, parts=tuple(parts), exhaustive=True, cue="(", tolerance=0,
        about=("kinh phí",),
    )  # fmt: skip


def _table(document: Document) -> Table:
    rows = (("STT", "Nội dung", "Số tiền (đồng)"), ("I", "Tổng cộng", "30.000"), ("1", "Trồng sen", "30.000"))
    roles: tuple[ColumnRole, ...] = ("order", "label", "value")
    columns = tuple(Column(index=n, role=role, header=(rows[0][n],)) for n, role in enumerate(roles))
    body = (
        Row(index=1, order="I", label="Tổng cộng", level=0, parent=None, role="total"),
        Row(index=2, order="1", label="Trồng sen", level=1, parent=1, role="item"),
    )
    return Table(
        id="t1",
        caption=None,
        unit="đồng",
        header_rows=1,
        rows=rows,
        where=document.whole(4),
        columns=columns,
        body=body,
    )


def _named(scores: list[Score], kind: str) -> Score:
    return next(score for score in scores if score.kind == kind)


def test_a_raw_place_is_found_in_the_cleaned_block(gold: Gold) -> None:
    raw = LINES[2].index("16.000")
    where = gold.at(3, raw, "16.000")
    assert where is not None
    assert gold.document.quote(where) == "16.000"
    assert where.start < raw
    twice = gold.at(4, LINES[3].rindex("03"), "03")
    assert twice is not None
    assert twice.start == LINES[3].rindex("03")
    assert gold.at(1, 0, "không có ở đây") is None


def test_a_perfect_plan_scores_one(gold: Gold) -> None:
    scores = score(gold, _report(gold.document))
    assert {s.kind: (s.precision, s.recall, s.f1) for s in scores if s.f1 < 1} == {}
    assert not [s.kind for s in scores if s.met is False]
    assert _named(scores, "số liệu").hits == 5
    assert _named(scores, "tiền").hits == 3
    assert _named(scores, "quan hệ: tách khoản").hits == 1
    assert _named(scores, "số liệu").remarks[0] == "đơn vị: 5/5"


def test_one_miss_and_one_false_are_counted(gold: Gold) -> None:
    report = _report(gold.document)
    first, second, *rest = report.plan.figures
    wrong = structs.replace(second, value=15000)
    plan = structs.replace(report.plan, figures=(first, wrong, *rest))
    figures = _named(score(gold, structs.replace(report, plan=plan)), "số liệu")
    assert (figures.hits, len(figures.misses), len(figures.false)) == (4, 1, 1)
    assert figures.precision == figures.recall == pytest.approx(0.8)
    assert figures.met is False
    assert "14.000" in unicodedata.normalize("NFC", figures.misses[0])
    assert "15000" in figures.false[0]


def test_the_same_number_twice_needs_two_figures(gold: Gold) -> None:
    report = _report(gold.document)
    plan = structs.replace(report.plan, figures=tuple(f for f in report.plan.figures if f.text != "03 hộ"))
    figures = _named(score(gold, structs.replace(report, plan=plan)), "số liệu")
    assert (figures.hits, len(figures.misses), len(figures.false)) == (4, 1, 0)


def test_a_cell_or_a_level_off_is_a_miss_and_a_false_one(gold: Gold) -> None:
    report = _report(gold.document)
    (table,) = report.plan.tables
    body = (table.body[0], structs.replace(table.body[1], level=2))
    plan = structs.replace(report.plan, tables=(structs.replace(table, body=body),))
    cells = _named(score(gold, structs.replace(report, plan=plan)), "bảng: từng ô")
    assert cells.misses == ("bảng 1 · cấp · 2 · 1",)
    assert cells.false == ("bảng 1 · cấp · 2 · 2",)


def test_a_confirmed_relation_told_as_broken_is_held_against_us(gold: Gold) -> None:
    report = _report(gold.document)
    claim = structs.replace(report.plan.claims[0], parts=report.plan.claims[0].parts[:1])
    scores = score(gold, structs.replace(report, relations=(weigh(claim, "r1"),)))
    assert _named(scores, "quan hệ báo lệch").met is False
    assert "R1 confirm" in _named(scores, "quan hệ báo lệch").false[0]
    assert _named(scores, "quan hệ: tách khoản").hits == 0
    assert _named(scores, "quan hệ: bốn loại có chỉ tiêu").met is False


def test_a_sprung_trap_and_a_known_defect(gold: Gold) -> None:
    report = _report(gold.document)
    trap, defect = _finding(gold.document, "03 hộ"), _finding(gold.document, "tham gia")
    scores = score(gold, structs.replace(report, findings=(trap, defect)))
    assert _named(scores, "bẫy: không báo nhầm").met is False
    shown = _named(scores, "lỗi và cảnh báo đưa ra")
    assert (shown.hits, len(shown.false), shown.met) == (1, 1, True)


def _finding(document: Document, text: str) -> Finding:
    return Finding(
        code="K03", severity=Severity.WARNING, certainty=Certainty.RULE, message="…", fingerprint="0", stated=None,
        computed=None, difference=None, tolerance=None, where=_place(document, 3, text), excerpt=LINES[3], evidence=(),
        suggestion=None,
    )  # fmt: skip


def test_another_format_is_compared_but_for_what_the_dump_lacks(gold: Gold) -> None:
    report = _report(gold.document)
    (same,) = score_format("Word", report, report)
    assert (same.met, same.hits, same.misses, same.false) == (True, 13, (), ())
    fewer = structs.replace(report.plan, figures=report.plan.figures[1:])
    (less,) = score_format("Word", report, structs.replace(report, plan=fewer))
    assert (less.met, len(less.misses), len(less.false)) == (False, 1, 0)
    (more,) = score_format("Word", report, _with_letterhead(report))
    assert more.met


def _with_letterhead(report: Report) -> Report:
    """The same draft with a table without borders that only the Word file has."""
    document = report.plan.document
    last = len(document.blocks)
    block = Block(text="Lưu: 03 bản", kind="cell", table="t9", row=0, col=0)
    grid = Grid(id="t9", height=1, width=1, cells=(Cell(row=0, col=0, block=last),), framed=False)
    wider = structs.replace(document, blocks=(*document.blocks, block), grids=(*document.grids, grid))
    copies = _figure(wider, last, "03 bản", 3, "bản")
    plan = structs.replace(report.plan, document=wider, figures=(*report.plan.figures, copies))
    return structs.replace(report, plan=plan)


def test_the_table_names_each_kind_once_and_hides_lists_when_quiet(gold: Gold) -> None:
    report = _report(gold.document)
    plan = structs.replace(report.plan, standards=())
    scores = score(gold, structs.replace(report, plan=plan))
    assert "− dòng 2: “TCVN 7054:2014”" in show(scores)
    assert "−" not in show(scores, quiet=True)
    assert len(show(scores, quiet=True).splitlines()) == len(scores) + 1


def test_without_the_annotation_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], shared=tmp_path) == 0
    assert capsys.readouterr().out.count("\n") == 1
    assert main(["--nhanh"], shared=tmp_path) == 2
