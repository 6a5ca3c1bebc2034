"""Formulas printed over columns: how they are read, and how rows are held against them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.cell_figures import cell_figures
from extract.find_tables import find_tables
from extract.read import read_text
from extract.read_formula import key_of, read_formula
from extract.table_claims import table_claims
from models.claim import Relation
from models.formula import evaluate
from models.writing import write_number
from rules.weigh import weigh

NAMES = {**{str(n): n for n in range(1, 12)}, "A": 20, "B": 21, "3a": 30, "3b": 31}


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("7=5/4", "#5 #4 /"),
        ("(3)=(4)+(5)", "#4 #5 +"),
        ("8 = 6 - 7", "#6 #7 -"),
        ("8 = 6 – 7", "#6 #7 -"),
        ("(6)=(5)/(4)*100", "#5 #4 / 100 *"),
        ("5=(3x4)/1000", "#3 #4 * 1000 /"),
        ("5=4:3", "#4 #3 /"),
        ("9=[(8-7)/7]x100%", "#8 #7 - #7 / 100 *"),
        ("Tỷ lệ % (7=5/4)", "#5 #4 /"),
        ("Tổng (A+B)", "#20 #21 +"),
        ("Tổng số (=4+5+6)", "#4 #5 + #6 +"),
        ("3 = 3a + 3b", "#30 #31 +"),
    ],
)
def test_formulas_are_read(text: str, steps: str) -> None:
    formula = read_formula(text, NAMES)
    assert formula is not None
    assert " ".join(formula.steps) == steps


@pytest.mark.parametrize(
    "text",
    ["Giai đoạn (2021-2025)", "Quy mô (1-3)", "Giảm (-), tăng (+)", "QĐ 5=6", "7=5/", "7=(5+4", "7=5/40", "Số 7"],
)
def test_what_is_no_formula(text: str) -> None:
    assert read_formula(text, NAMES) is None


def test_names_of_columns() -> None:
    assert [key_of(t, alone=True) for t in ("(5)", "7=5/4", "A", "Dự toán")] == ["5", "7", "A", None]
    assert [key_of(t, alone=False) for t in ("Dự toán (5)", "Tỷ lệ (7=5/4)", "Số tiền (đồng)")] == ["5", "7", None]


def test_division_by_zero_has_no_value() -> None:
    assert evaluate(("#0", "#1", "/"), {0: 5, 1: 0}) is None


def formulas(text: str) -> list[Relation]:
    """The formula claims of a text, weighed."""
    document = read_text(text)
    tables = find_tables(document, ())
    claims = table_claims(document, tables, tuple(cell_figures(document, tables, 1)))
    return [weigh(c) for c in claims if c.kind == "formula"]


RATIO = """Đơn vị tính: triệu đồng
| STT | Nội dung | Dự toán | Thực hiện | Tỷ lệ (%) |
| 1 | 2 | 3 | 4 | 5=4/3 |
| 1 | Đề tài | 300 | 200 | 66,7 |
| 2 | Dự án | 400 | {} | {} |
| 3 | Hội thảo | 30 | 15 | 50 |
"""


def test_a_quotient_is_a_share_rounded_as_printed() -> None:
    assert [r.holds for r in formulas(RATIO.format("300", "75"))] == [True, True, True]
    assert [r.holds for r in formulas(RATIO.format("300", "57"))] == [True, False, True]
    (_, wrong, _) = formulas(RATIO.format("300", "57"))
    assert (wrong.claim.cue, wrong.computed) == ("5=4/3", 75)


def test_a_blank_cell_makes_no_claim() -> None:
    assert len(formulas(RATIO.format("", "75"))) == 2
    assert len(formulas(RATIO.format("300", ""))) == 2


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)), min_size=3, max_size=6), st.integers(1, 999))
def test_any_product_holds_and_any_slip_in_it_is_seen(pairs: list[tuple[int, int]], slip: int) -> None:
    def table(amounts: list[int]) -> str:
        head = "| TT | Thiết bị | Số lượng | Đơn giá (đồng) | Thành tiền (đồng) |"
        rows = [
            f"| {n} | Máy số {n} | {write_number(a)} | {write_number(b)} | {write_number(v)} |"
            for n, ((a, b), v) in enumerate(zip(pairs, amounts, strict=True), start=1)
        ]
        return "\n".join([head, *rows])

    right = [a * b for a, b in pairs]
    assert all(r.holds for r in formulas(table(right)))
    seen = formulas(table([right[0] + slip, *right[1:]]))
    assert [r.holds for r in seen] == [False, *([True] * (len(pairs) - 1))]
    assert Decimal(seen[0].difference) == slip
