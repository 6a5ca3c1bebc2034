"""Tables that continue in further grids: joined for sums, each cell staying where it is."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find_tables import find_tables
from extract.order_follows import order_follows
from extract.read import read, read_text
from extract.understand import understand
from models.document import Document
from models.writing import write_number
from rules.weigh import weigh
from tests.word import p, tbl, tr, word

HEAD = "| STT | Nội dung | Kinh phí (đồng) |\n"
FIRST = "Bảng 1. Kinh phí năm 2025\n" + HEAD + "| 1 | Việc A | 100.000 |\n| 2 | Việc B | 200.000 |\n"
REST = "| 3 | Việc C | 300.000 |\n| | Tổng cộng | 600.000 |\n"
SAID = "Bảng 1 (tiếp theo)\n"


def continued(text: str) -> list[str | None]:
    """Which grid each grid goes on with."""
    return [table.continues for table in find_tables(read_text(text), ())]


def sums(text: str) -> list[tuple[str, list[str], bool]]:
    """Total, parts and verdict of each sum down a table."""
    plan = understand(read_text(text))
    weighed = [weigh(claim) for claim in plan.claims if claim.kind == "table_sum"]
    return [(r.claim.total.text, [p.text for p in r.claim.parts], r.holds) for r in weighed]


@pytest.mark.parametrize("head", [HEAD, ""], ids=["repeated head", "no head"])
@pytest.mark.parametrize("said", [SAID, "(tiếp theo)\n", "Tiếp theo Bảng 1\n", "(tiếp)\n"])
def test_the_last_total_adds_the_rows_of_all_pieces(head: str, said: str) -> None:
    text = FIRST + said + head + REST
    assert continued(text) == [None, "t1"]
    assert sums(text) == [("600.000", ["100.000", "200.000", "300.000"], True)]
    assert sums(text.replace("600.000", "610.000")) == [("610.000", ["100.000", "200.000", "300.000"], False)]


def test_cells_stay_in_their_own_grids_and_have_the_unit_of_the_first() -> None:
    document = read_text(FIRST.replace("(đồng)", "(triệu đồng)") + SAID + REST)
    plan = understand(document)
    figures = {f.text: f for f in plan.figures if f.table}
    assert (figures["300.000"].table, figures["300.000"].where.row, figures["300.000"].where.col) == ("t2", 0, 2)
    assert (figures["300.000"].value, figures["300.000"].period) == (300_000_000_000, "2025")
    assert all(document.quote(f.where) == f.text for f in figures.values())
    assert [p.where.table for c in plan.claims if c.kind == "table_sum" for p in c.parts] == ["t1", "t1", "t2"]


def test_groups_go_on_in_the_next_piece() -> None:
    text = (
        FIRST.replace("| 1 | Việc A | 100.000 |", "| I | Khối A | 600.000 |\n| 1 | Việc A | 100.000 |") + SAID + HEAD
        + "| 3 | Việc C | 300.000 |\n| II | Khối B | 50.000 |\n| | Tổng cộng | 650.000 |\n"
    )  # fmt: skip
    assert sums(text) == [
        ("600.000", ["100.000", "200.000", "300.000"], True), ("650.000", ["600.000", "50.000"], True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "between",
    ["Bảng 2. Kinh phí năm 2026\n", "Kết quả như sau:\n", "Bảng 2 (tiếp theo)\n", "Ghi chú: số liệu sơ bộ\n"],
)
def test_another_caption_or_sentence_parts_two_tables(between: str) -> None:
    assert continued(FIRST + between + HEAD + REST) == [None, None]


def test_other_columns_are_another_table() -> None:
    assert continued(FIRST + SAID + "| STT | Nội dung | Thời gian |\n| 3 | Việc C | 2025 |\n") == [None, None]
    assert continued(FIRST + SAID + "| 3 | Việc C | 300.000 | 7 |\n") == [None, None]


def test_a_piece_that_adds_up_by_itself_is_added_by_itself() -> None:
    text = FIRST + "| | Tổng | 300.000 |\n" + SAID + HEAD
    text += "| 1 | Việc A | 10.000 |\n| 2 | Việc B | 20.000 |\n| | Tổng | 30.000 |\n"
    assert sums(text) == [("300.000", ["100.000", "200.000"], True), ("30.000", ["10.000", "20.000"], True)]


@pytest.mark.parametrize(
    ("order", "above", "follows"),
    [
        ("3", ["1", "2"], True), ("1", ["1", "2"], False), ("3", ["1", "2", "3"], False), ("03", ["01", "02"], True),
        ("II", ["I", "1", "2"], True), ("B", ["A", "I", "II"], True), ("2.1", ["1", "2"], True),
        ("1.3", ["1", "1.1", "1.2"], True), ("2", ["1", "1.1", "1.2"], True), ("đ", ["d"], True), ("e", ["d"], True),
        ("1", ["I", "1", "2", "II"], True), ("I", ["1", "2"], False), ("C", ["A", "B"], True), ("X", ["IX"], True),
        ("4", ["1", "2"], False), ("I", ["A"], True), ("1", [], False), ("XL", ["XXXIX"], True),
    ],
)  # fmt: skip
def test_a_number_follows_those_above(order: str, above: list[str], follows: bool) -> None:
    assert order_follows(order, above, under_last=True) is follows


@given(st.lists(st.integers(1, 10**9), min_size=2, max_size=9), st.data())
def test_wherever_a_table_is_cut_its_total_holds(parts: list[int], data: st.DataObject) -> None:
    rows = [f"| {n} | Việc {n} | {write_number(v)} |\n" for n, v in enumerate(parts, start=1)]
    rows.append(f"| | Tổng cộng | {write_number(sum(parts))} |\n")
    at = data.draw(st.integers(1, len(rows) - 1))
    head = data.draw(st.sampled_from([HEAD, ""]))
    assert sums(HEAD + "".join(rows[:at]) + "(tiếp theo)\n" + head + "".join(rows[at:])) == [
        (write_number(sum(parts)), [write_number(v) for v in parts], True)
    ]


def in_word(*body: str) -> Document:
    """The document of a Word file with this body."""
    with TemporaryDirectory() as folder:
        return read(word(Path(folder) / "a.docx", *body))


def rows(*lines: str) -> str:
    """A Word table of the lines, cells between bars."""
    return tbl(*(tr(*(cell.strip() for cell in line.split("|"))) for line in lines))


TOP = "STT | Nội dung | Kinh phí (đồng)"
UPPER = rows(TOP, "1 | Việc A | 100.000", "2 | Việc B | 200.000")


@pytest.mark.parametrize(
    ("second", "joined"),
    [
        ((TOP, "3 | Việc C | 300.000", " | Tổng cộng | 600.000"), True),
        (("3 | Việc C | 300.000", " | Tổng cộng | 600.000"), True),
        ((" | Tổng cộng | 300.000",), True),
        ((TOP, "1 | Việc C | 300.000", "2 | Việc D | 300.000", " | Tổng cộng | 600.000"), False),
        ((TOP, "I | Việc C | 300.000", "II | Việc D | 300.000", " | Tổng cộng | 600.000"), False),
        ((TOP, "4 | Việc C | 300.000", " | Tổng cộng | 600.000"), False),
        (("3 | Việc C | Sở Y tế", " | Việc D | Sở Nội vụ"), False),
    ],
    ids=["head", "no head", "total alone", "anew at 1", "anew at I", "gap", "other cells"],
)
def test_word_tables_with_an_empty_paragraph_between(second: tuple[str, ...], joined: bool) -> None:
    tables = find_tables(in_word(UPPER, p(""), rows(*second)), ())
    assert [table.continues for table in tables] == [None, tables[0].id if joined else None]


def test_a_grand_total_closes_its_table() -> None:
    upper = rows(TOP, "1 | Việc A | 100.000", "2 | Việc B | 200.000", " | Tổng cộng | 300.000")
    lower = rows(TOP, "3 | Việc C | 300.000", "4 | Việc D | 100.000", " | Tổng cộng | 400.000")
    assert [t.continues for t in find_tables(in_word(upper, p(""), lower), ())] == [None, None]


def test_three_pieces_are_one_table() -> None:
    third = rows("4 | Việc D | 50.000", " | Tổng cộng | 640.000")
    document = in_word(UPPER, p(""), rows("3 | Việc C | 300.000"), p("(tiếp theo)"), third)
    weighed = [weigh(c) for c in understand(document).claims if c.kind == "table_sum"]
    assert [(len(r.claim.parts), r.difference) for r in weighed] == [(4, -10_000)]
    assert all(document.quote(part.where) == part.text for r in weighed for part in r.claim.parts)
