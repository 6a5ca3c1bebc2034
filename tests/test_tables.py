"""Tables understood: head, columns, units, periods, the ladder of rows, and the figures in the cells."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.cell_figures import cell_figures
from extract.cell_number import cell_number
from extract.find_tables import find_tables
from extract.read import read, read_text
from extract.row_label import formula_of, is_total
from extract.table_claims import table_claims
from extract.table_units import header_unit
from models.document import Block, Cell, Document, Grid
from models.figure import Figure
from models.table import Table

SHARED = Path(__file__).parents[1].parent / "shared"


def tables(text: str) -> tuple[tuple[Table, ...], list[Figure]]:
    """The tables of a text and the figures in their cells."""
    document = read_text(text)
    found = find_tables(document, ())
    return found, cell_figures(document, found, 1)


def one(text: str) -> Table:
    """The only table of a text."""
    ((table,), _) = tables(text)
    return table


def ladder(table: Table) -> list[tuple[str, int, int | None, str]]:
    """Order, level, parent and role of each row."""
    return [(r.order, r.level, r.parent, r.role) for r in table.body]


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("1.206.000.000", 1_206_000_000, 1),
        ("     744.000.000", 744_000_000, 1),
        ("(1.234)", -1234, 1),
        ("-5,5", Decimal("-5.5"), Decimal("0.1")),
        ("– 12", -12, 1),
        ("44,21%", Decimal("44.21"), Decimal("0.01")),
        ("1 234 567", 1_234_567, 1),
        ("1.234*", 1234, 1),
    ],
)
def test_a_cell_that_is_a_number(text: str, value: int | Decimal, step: int | Decimal) -> None:
    number = cell_number(text)
    assert number is not None
    assert (number.value, number.step) == (value, step)


@pytest.mark.parametrize(
    "text", ["", "-", "…", "12 (dự án)", "10-12", "01/2023", "12.34.567", "(1.234", "2021 - 2025", "3/5", "x"]
)
def test_a_cell_that_is_no_number(text: str) -> None:
    assert cell_number(text) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Ngân sách địa phương (đồng)", "đồng"),
        ("Kinh phí (Tr.đồng)", "Tr.đồng"),
        ("Kinh phí, triệu đồng", "triệu đồng"),
        ("Số tiền\n(1.000 đồng)", "1.000 đồng"),
        ("ĐVT: lớp", "lớp"),
        ("Đơn vị: triệu đồng", "triệu đồng"),
        ("Đơn vị: Sở Công Thương", None),
        ("So sánh %", "%"),
        ("Nội dung (nếu có)", None),
    ],
)
def test_units_in_heads(text: str, unit: str | None) -> None:
    assert header_unit(text) == unit


@pytest.mark.parametrize(
    "label", ["Tổng cộng", "TỔNG KINH PHÍ", "Cộng", "Cộng (I+II)", "Cộng mục A", "Toàn tỉnh", "Tổng số:"]
)
def test_total_labels(label: str) -> None:
    assert is_total(label)


@pytest.mark.parametrize(
    "label", ["Tổng cục Thuế", "Tổng công ty Lúa gạo", "Công nghệ", "Cộng tác viên", "Cộng đồng", "Tổng hợp"]
)
def test_labels_that_only_sound_like_totals(label: str) -> None:
    assert not is_total(label)


def test_formulas_in_labels() -> None:
    assert formula_of("Tổng cộng (I+II+III)") == ("I", "II", "III")
    assert formula_of("TỔNG SỐ = A + B") == ("A", "B")
    assert formula_of("Cộng (1+2)") == ("1", "2")
    assert formula_of("Chi cho khoa học (IT)") == ()


TWO_YEARS = """Bảng 3. Dự toán kinh phí
Đơn vị tính: triệu đồng
| STT | Chỉ tiêu | Ước thực hiện năm 2024 | Dự toán năm 2025 | So sánh 2025/2024 (%) | Ghi chú |
| A | B | 1 | 2 | 3=2/1 | |
| I | Chi đầu tư | 1.200 | 1.500,5 | 125 | |
| 1 | Dự án A | 700 | 900,5 | 128,6 | 2 gói thầu |
| II | Chi thường xuyên | (100) | - | 104,8 | |
| | TỔNG CỘNG (I+II) | 1.100 | 1.500,5 | 112,1 | |
"""


def test_columns_have_role_unit_period_and_status() -> None:
    table = one(TWO_YEARS)
    assert (table.caption, table.unit, table.header_rows) == ("Bảng 3. Dự toán kinh phí", "triệu đồng", 2)
    assert [(c.role, c.unit, c.period, c.status) for c in table.columns] == [
        ("order", None, None, None), ("label", None, None, None),
        ("value", "triệu đồng", "2024", "ước"), ("value", "triệu đồng", "2025", "kế hoạch"),
        ("share", "%", None, None), ("note", None, None, None),
    ]  # fmt: skip


def test_cell_figures_are_in_dong_and_quote_themselves() -> None:
    document = read_text(TWO_YEARS)
    figures = cell_figures(document, find_tables(document, ()), 7)
    assert [f.id for f in figures][:2] == ["f7", "f8"]
    assert [f.value for f in figures if f.money] == [
        1_200_000_000, 1_500_500_000, 700_000_000, 900_500_000, -100_000_000, 1_100_000_000, 1_500_500_000,
    ]  # fmt: skip
    assert all(document.quote(f.where) == f.text for f in figures)
    assert {f.step for f in figures if f.money} == {1_000_000, 100_000}
    negative = next(f for f in figures if f.value == -100_000_000)
    assert (negative.text, document.quote(negative.number)) == ("(100)", "100")
    assert (negative.unit, negative.printed_unit, negative.period, negative.status) == (
        "đồng",
        "triệu đồng",
        "2024",
        "ước",
    )


def test_a_unit_in_the_cell_wins_over_the_column() -> None:
    _, figures = tables("| TT | Việc | Kinh phí (triệu đồng) |\n| 1 | A | 500 |\n| 2 | B | 2 tỷ đồng |\n")
    assert [f.value for f in figures] == [500_000_000, 2_000_000_000]


def test_a_column_of_units_gives_each_row_its_own() -> None:
    text = (
        "| STT | Chỉ tiêu | ĐVT | KH 2024 |\n| 1 | Số đề tài | đề tài | 20 |\n| 2 | Kinh phí | triệu đồng | 5.000 |\n"
    )
    _, figures = tables(text)
    assert [(f.value, f.unit, f.money) for f in figures] == [(20, "đề tài", False), (5_000_000_000, "đồng", True)]


def test_counts_do_not_take_the_money_of_the_table() -> None:
    text = "ĐVT: triệu đồng\n| TT | Đơn vị | Số lượng | Kinh phí |\n| 1 | Sở A | 3 | 500 |\n"
    _, figures = tables(text)
    assert [(f.value, f.money) for f in figures] == [(3, False), (500_000_000, True)]


def test_codes_and_years_are_no_figures() -> None:
    text = """| TT | Đơn vị | Mã số | Năm | Kinh phí (đồng) |
| 1 | Sở A | 1023 | 2021 | 500 |
| 2 | Sở B | 1024 | 2022 | 700 |
"""
    table = one(text)
    assert [c.role for c in table.columns] == ["order", "label", "code", "year", "value"]
    assert [f.value for f in tables(text)[1]] == [500, 700]


def test_a_first_column_that_counts_up_is_an_order_whatever_its_head() -> None:
    table = one("| No | Việc | Kinh phí (đồng) |\n| 1 | A | 500 |\n| 2 | B | 700 |\n")
    assert [c.role for c in table.columns] == ["order", "label", "value"]


def test_english_grouping_is_seen_from_the_whole_table() -> None:
    _, figures = tables("| TT | Việc | Kinh phí (USD) |\n| 1 | A | 1,234,000 |\n| 2 | B | 500,000 |\n")
    assert [f.value for f in figures] == [1_234_000, 500_000]


def test_ladder_is_positional_with_the_total_on_top() -> None:
    text = """| STT | Nội dung | Kinh phí (đồng) |
| | Tổng cộng | 10 |
| A | Khối tỉnh | 6 |
| I | Sở A | 6 |
| 1 | Việc | 6 |
| 1.1 | Phần | 6 |
| a | Nhỏ | 3 |
| - | Rất nhỏ | 3 |
| b | Nhỏ | 3 |
| B | Khối huyện | 4 |
| C | Khối xã | |
"""
    assert ladder(one(text)) == [
        ("", 0, None, "total"), ("A", 1, 1, "group"), ("I", 2, 2, "group"), ("1", 3, 3, "group"),
        ("1.1", 4, 4, "group"), ("a", 5, 5, "group"), ("-", 6, 6, "item"), ("b", 5, 5, "item"),
        ("B", 1, 1, "item"), ("C", 1, 1, "item"),
    ]  # fmt: skip


def test_numbers_inside_labels_make_the_ladder_where_no_column_does() -> None:
    text = (
        "| Nội dung | Kinh phí (đồng) |\n| I. Đầu tư | 9 |\n| 1. Dự án A | 4 |\n| 2. Dự án B | 5 |\n| II. Khác | 3 |\n"
    )
    table = one(text)
    assert ladder(table) == [("I", 0, None, "group"), ("1", 1, 1, "item"), ("2", 1, 1, "item"), ("II", 0, None, "item")]
    assert table.body[1].label == "Dự án A"


def test_a_row_that_names_a_year_gives_it_to_its_children() -> None:
    text = """| STT | Đơn vị | Số tiền (đồng) |
| I | NĂM 2021 | 5 |
| 1 | Sở A | 5 |
| II | NĂM 2022 | 6 |
| 1 | Sở A | 6 |
"""
    assert [f.period for f in tables(text)[1]] == ["2021", "2021", "2022", "2022"]


def test_the_year_of_the_heading_is_taken_only_where_it_is_one() -> None:
    row = "| TT | Việc | Số tiền (đồng) |\n| 1 | A | 5 |\n"
    assert one(f"II. Kinh phí năm 2026\nCụ thể như sau:\n{row}").period == "2026"
    assert one(f"Kinh phí năm 2025 và năm 2026 như sau:\n{row}").period is None
    assert one(f"Theo Quyết định ngày 02 tháng 3 năm 2024, như sau:\n{row}").period is None


def test_a_repeated_head_on_the_next_page_is_no_row() -> None:
    head = "| STT | Đơn vị | Kinh phí (đồng) |\n"
    table = one(f"{head}| 1 | Sở A | 10 |\n{head}| 2 | Sở B | 20 |\n")
    assert [r.role for r in table.body] == ["item", "column_numbers", "item"]
    assert [f.value for f in tables(f"{head}| 1 | Sở A | 10 |\n{head}| 2 | Sở B | 20 |\n")[1]] == [10, 20]


def test_tables_without_head_and_without_numbers_survive() -> None:
    table = one("| 1 | Chi công | 100.000 |\n| 2 | Chi vật tư | 50.000 |\n")
    assert (table.header_rows, [c.role for c in table.columns]) == (0, ["order", "label", "value"])
    form = one("| Tên dự án | Nuôi tôm |\n| Thời gian | 24 tháng |\n")
    assert (form.header_rows, [c.role for c in form.columns]) == (0, ["label", "label"])
    letterhead = one(
        "| UBND TỈNH AN LỘC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: /KH-UBND | An Lộc, ngày tháng |\n"
    )
    assert len(letterhead.rows) == 2


def test_real_tables_cell_for_cell() -> None:
    gold = SHARED / "gold" / "tables.json"
    if not gold.exists():
        pytest.skip("no hand-made annotation beside the repository")
    for suffix in (".txt", ".docx"):
        document = read(next((SHARED / "drafts").glob(f"soc-trang-2024{suffix}")))
        found = find_tables(document, ())
        figures = {(f.table, f.where.row, f.where.col): f for f in cell_figures(document, found, 1)}
        numeric = [t for t in found if any(c.role == "value" for c in t.columns)]
        for table, wanted in zip(numeric, json.loads(gold.read_text(encoding="utf-8"))["tables"], strict=True):
            _compare(table, wanted, figures)


def _compare(
    table: Table,
    wanted: dict[str, list[dict[str, object]]],
    figures: dict[tuple[str | None, int | None, int | None], Figure],
) -> None:
    assert table.header_rows == len(wanted["header_rows"])
    assert [list(c.header) for c in table.columns] == [c["header"] for c in wanted["columns"]]
    values = [c.index for c in table.columns if c.role == "value"]
    assert len(table.body) == len(wanted["rows"])
    for row, want in zip(table.body, wanted["rows"], strict=True):
        parent = None if row.parent is None else row.parent - table.header_rows
        assert (row.order or None, row.label, row.level, parent) == (
            want["stt"],
            want["label"],
            want["level"],
            want["parent"],
        )
        found = [figures.get((table.id, row.index, c)) for c in values]
        assert [f.value if f else None for f in found] == want["values"]
        assert {f.period for f in found if f} <= {want["year"]}


CELLS = st.sampled_from([
    "", "-", "1", "2", "I", "a)", "1.1", "Tổng cộng", "Cộng (1+2)", "Trong đó:", "Trong đó: chi lương",
    "Sở A", "NĂM 2022", "100", "1.200", "(30)", "12,5", "44%", "2023", "STT", "Số tiền (đồng)", "Tổng số",
    "Chi khác", "(3)=(1)+(2)", "x\ny",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 6).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=1, max_size=9)))
def test_any_grid_is_understood_and_every_figure_quotes_itself(rows: list[list[str]]) -> None:
    cells = [
        Block(text=text, kind="cell", table="t1", row=r, col=c)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    ]
    places = tuple(Cell(row=b.row or 0, col=b.col or 0, block=i) for i, b in enumerate(cells))
    grid = Grid(id="t1", height=len(rows), width=len(rows[0]), cells=places)
    document = Document(name="x", sha256="", format="txt", blocks=tuple(cells), grids=(grid,))
    found = find_tables(document, ())
    figures = cell_figures(document, found, 1)
    assert len(found[0].body) + found[0].header_rows == len(rows)
    assert all(document.quote(f.where) == f.text and f.number in f.where for f in figures)
    for claim in table_claims(document, found, tuple(figures)):
        assert claim.total not in claim.parts
        assert len({part.figure for part in claim.parts}) == len(claim.parts)
