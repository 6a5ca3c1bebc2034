"""Sums that tables assert: what is claimed, what is left alone."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.cell_figures import cell_figures
from extract.find_tables import find_tables
from extract.read import read_text
from extract.table_claims import table_claims
from models.claim import Claim, Relation
from models.writing import write_number
from rules.weigh import weigh


def relations(text: str) -> list[Relation]:
    """The claims of the tables of a text, weighed."""
    document = read_text(text)
    tables = find_tables(document, ())
    return [weigh(c) for c in table_claims(document, tables, tuple(cell_figures(document, tables, 1)))]


def sums(text: str, kind: str = "table_sum") -> dict[int | Decimal, tuple[list[int | Decimal], bool]]:
    """Parts and verdict of each claim of a kind, by the value of its total."""
    return {
        r.claim.total.value: ([p.value for p in r.claim.parts], r.holds)
        for r in relations(text)
        if r.claim.kind == kind
    }


NESTED = """Biểu số 02: Kinh phí năm 2024 (ĐVT: đồng)
| STT | Nội dung | Kinh phí |
| 1 | Chi hoạt động | 300.000.000 |
| 1.1 | Chi lương | 200.000.000 |
| 1.1.1 | Lương biên chế | 150.000.000 |
| 1.1.2 | Lương hợp đồng | 50.000.000 |
| 1.2 | Chi khác | 100.000.000 |
| 2 | Chi đầu tư | 700.000.000 |
| Tổng cộng | | 1.000.000.000 |
"""


def test_every_level_is_the_sum_of_its_direct_children() -> None:
    assert sums(NESTED) == {
        300_000_000: ([200_000_000, 100_000_000], True),
        200_000_000: ([150_000_000, 50_000_000], True),
        1_000_000_000: ([300_000_000, 700_000_000], True),
    }


def test_a_wrong_subtotal_fails_at_its_own_level_and_above() -> None:
    found = sums(NESTED.replace("300.000.000", "310.000.000"))
    assert found[310_000_000] == ([200_000_000, 100_000_000], False)
    assert found[1_000_000_000] == ([310_000_000, 700_000_000], False)
    assert found[200_000_000][1]


def test_year_blocks_carry_their_totals_and_are_not_added_to_each_other() -> None:
    text = """| STT | Đơn vị | Kinh phí (đồng) |
| I | NĂM 2021 | 30.000.000 |
| 1 | Sở A | 10.000.000 |
| 2 | Sở B | 20.000.000 |
| II | NĂM 2022 | 70.000.000 |
| 1 | Sở B | 30.000.000 |
| 2 | Sở A | 40.000.000 |
"""
    assert sums(text) == {
        30_000_000: ([10_000_000, 20_000_000], True),
        70_000_000: ([30_000_000, 40_000_000], True),
    }


def test_block_totals_and_a_grand_total_of_them_by_formula() -> None:
    text = """ĐVT: triệu đồng
| STT | Đơn vị | Năm 2023 |
| A | Khối tỉnh | |
| 1 | Sở A | 10 |
| 2 | Sở B | 30 |
| | Cộng A | 40 |
| B | Khối huyện | |
| 1 | Huyện C | 5 |
| 2 | Huyện D | 7 |
| | Cộng B | 12 |
| | Tổng cộng (A+B) | 52 |
"""
    assert sums(text) == {
        40_000_000: ([10_000_000, 30_000_000], True),
        12_000_000: ([5_000_000, 7_000_000], True),
        52_000_000: ([10_000_000, 30_000_000, 5_000_000, 7_000_000], True),
    }


def test_block_totals_without_formula_are_not_counted_twice() -> None:
    text = """| STT | Đơn vị | Kinh phí (đồng) |
| 1 | Sở A | 10.000 |
| 2 | Sở B | 30.000 |
| | Cộng | 40.000 |
| 3 | Huyện C | 5.000 |
| 4 | Huyện D | 7.000 |
| | Cộng | 12.000 |
| | Tổng cộng | 52.000 |
"""
    assert sums(text)[52_000] == ([40_000, 12_000], True)


def test_rows_after_trong_do_only_stay_within_and_leave_the_siblings_alone() -> None:
    text = """| STT | Nội dung | Số tiền (đồng) |
| I | Chi sự nghiệp | 900.000.000 |
| | Trong đó: | |
| - | Chi nhiệm vụ | 400.000.000 |
| - | Chi quản lý | 300.000.000 |
| II | Chi đầu tư | 100.000.000 |
| | Tổng số | 1.000.000.000 |
"""
    assert sums(text) == {1_000_000_000: ([900_000_000, 100_000_000], True)}
    assert sums(text, "subset") == {900_000_000: ([400_000_000, 300_000_000], True)}
    assert sums(text.replace("300.000.000", "600.000.000"), "subset")[900_000_000][1] is False


def test_trong_do_with_an_amount_in_its_own_row() -> None:
    text = """| STT | Chỉ tiêu | Kinh phí (đồng) |
| 1 | Sự nghiệp | 1.500 |
| - | Trong đó: cấp tỉnh | 700 |
| 2 | Quản lý | 500 |
| | Cộng | 2.000 |
"""
    assert sums(text) == {2_000: ([1_500, 500], True)}
    assert sums(text, "subset") == {1_500: ([700], True)}


def test_a_blank_part_makes_the_rest_stay_within_and_a_dash_is_nothing() -> None:
    text = """| STT | Nội dung | Năm 2023 (đồng) | Năm 2024 (đồng) |
| 1 | Việc A | 100.000 | 300.000 |
| 2 | Việc B | | - |
| 3 | Việc C | 200.000 | 400.000 |
| | Cộng | 350.000 | 650.000 |
"""
    found = [(r.claim.kind, r.claim.exhaustive, r.holds) for r in relations(text)]
    assert found == [("subset", False, True), ("table_sum", True, False)]


def test_rounded_parts_may_be_off_by_half_a_digit_each() -> None:
    text = """ĐVT: tỷ đồng
| STT | Nguồn vốn | KH 2024 |
| | TỔNG SỐ | 708.252,{} |
| 1 | Vốn trung ương | 364.971,3 |
| 2 | Vốn địa phương | 343.281,0 |
"""
    assert [r.holds for r in relations(text.format("4"))] == [True]
    assert [r.holds for r in relations(text.format("6"))] == [False]
    assert [r.claim.tolerance for r in relations(text.format("4"))] == [150_000_000]


def test_negatives_are_added_with_their_sign() -> None:
    text = """| TT | Nội dung | Tăng/giảm (triệu đồng) |
| 1 | Bổ sung | 500 |
| 2 | Cắt giảm | (120) |
| 3 | Thu hồi | -30 |
| | Cộng | 350 |
"""
    assert sums(text) == {350_000_000: ([500_000_000, -120_000_000, -30_000_000], True)}


@pytest.mark.parametrize(
    "text",
    [
        "| STT | Chỉ tiêu | ĐVT | Kế hoạch 2024 |\n| 1 | Diện tích | ha | 30 |\n| a | Năng suất | tạ/ha | 50 |\n"
        "| b | Sản lượng | tấn | 150 |\n",
        "| TT | Thiết bị | Đơn giá (đồng) |\n| 1 | Máy đo | 15 |\n| 2 | Máy in | 5 |\n| | Tổng cộng | 99 |\n",
        "| TT | Đơn vị | Tỷ lệ (%) |\n| 1 | Sở A | 90 |\n| 2 | Sở B | 80 |\n| | Toàn tỉnh | 85 |\n",
        "| TT | Đơn vị | Số lượng |\n| 1 | Sở A | 12.34.567 |\n| 2 | Sở B | 80 |\n| | Cộng | 85 |\n",
        "| Đơn vị | Dân số |\n| Xã A | 9.000 |\n| Xã B | 8.000 |\n| Xã C | 3.000 |\n",
        "| Năm | Doanh thu (đồng) |\n| 2021 | 100 |\n| 2022 | 100 |\n| 2023 | 200 |\n",
        "| Tên dự án | Nuôi tôm |\n| Tổng kinh phí | 3.000 triệu đồng |\n| Nguồn khác | 500 triệu đồng |\n",
        "| TT | Đơn vị | Kinh phí |\n| 1 | Tổng cục Thuế | 100 |\n| 2 | Cộng tác viên | 80 |\n| 3 | Sở A | 9 |\n",
    ],
    ids=["units", "prices", "shares", "unreadable", "no total", "years", "form", "names"],
)
def test_what_has_no_sum_is_left_alone(text: str) -> None:
    assert relations(text) == []


FUNDS = """ĐVT: triệu đồng
| TT | Nội dung | Tổng số | Trong đó | | |
| | | | NSTW | NSĐP | {} |
| 1 | Việc A | 1.250 | 800 | 300 | 150 |
| 2 | Việc B | 640 | 640 | - | - |
| 3 | Việc C | 900 | 500 | 100 | 200 |
"""


def test_trong_do_columns_with_a_residual_make_the_total() -> None:
    found = sums(FUNDS.format("Nguồn khác").replace("900", "950"), "row_sum")
    assert found[1_250_000_000] == ([800_000_000, 300_000_000, 150_000_000], True)
    assert found[950_000_000] == ([500_000_000, 100_000_000, 200_000_000], False)


def test_trong_do_columns_without_a_residual_only_stay_within() -> None:
    text = """| TT | Dự án | Tổng mức (đồng) | Trong đó: thiết bị (đồng) |
| 1 | A | 5.000 | 3.000 |
| 2 | B | 4.000 | 4.100 |
"""
    assert sums(text, "subset") == {5_000: ([3_000], True), 4_000: ([4_100], False)}


def test_a_total_column_after_its_parts_is_seen_from_the_rows_that_hold() -> None:
    text = """ĐVT: triệu đồng
| TT | Đơn vị | Đề tài | Dự án | Hội thảo | Cộng |
| 1 | Sở A | 100 | 50 | 10 | 160 |
| 2 | Sở B | 200 | 70 | 20 | 290 |
| 3 | Sở C | 10 | 30 | 5 | 145 |
"""
    found = sums(text, "row_sum")
    assert [holds for _, holds in found.values()] == [True, True, False]


def test_columns_that_never_make_the_total_are_left_alone() -> None:
    text = """ĐVT: triệu đồng
| TT | Đơn vị | Tổng số | Đề tài | Dự án |
| 1 | Sở A | 500 | 50 | 10 |
| 2 | Sở B | 600 | 70 | 20 |
"""
    assert sums(text, "row_sum") == {}


def test_formula_of_the_column_numbers_binds() -> None:
    text = """ĐVT: đồng
| TT | Đơn vị | Dự toán | Lần 1 | Lần 2 | Ghi chú |
| (1) | (2) | (3)=(4)+(5) | (4) | (5) | (6) |
| 1 | Sở A | 500 | 200 | 100 | |
"""
    assert sums(text, "formula") == {500: ([200, 100], False)}


def test_groups_of_columns_count_by_their_own_totals() -> None:
    text = """ĐVT: đồng
| TT | Đơn vị | Tổng số | Chia ra | | | |
| | | | NSNN | | | Nguồn khác |
| | | | Cộng | NSTW | NSĐP | |
| 1 | Sở A | 1.000 | 700 | 400 | 300 | 300 |
| 2 | Sở B | 2.000 | 1.500 | 500 | 1.000 | 500 |
"""
    assert sums(text, "row_sum") == {
        1_000: ([700, 300], True), 700: ([400, 300], True),
        2_000: ([1_500, 500], True), 1_500: ([500, 1_000], True),
    }  # fmt: skip


def test_about_names_the_meaning_not_the_amounts() -> None:
    def about(text: str) -> set[tuple[str, ...]]:
        return {r.claim.about for r in relations(text)}

    assert about(NESTED) == about(NESTED.replace("700.000.000", "710.000.000"))
    assert ("bieu so kinh phi nam 2024 dvt dong", "tong cong chi hoat dong chi luong", "kinh phi") in about(NESTED)


@given(st.lists(st.integers(1, 10**12), min_size=2, max_size=8), st.integers(1, 10**6), st.booleans())
def test_any_total_holds_and_any_slip_is_seen(parts: list[int], slip: int, first: bool) -> None:
    body = [f"| {n} | Nhiệm vụ {n} | {write_number(v)} |" for n, v in enumerate(parts, start=1)]

    def claim(total: int) -> tuple[Claim, bool]:
        row = f"| | Tổng cộng | {write_number(total)} |"
        lines = ["| STT | Nội dung | Số tiền (đồng) |", *([row] if first else []), *body, *([] if first else [row])]
        (relation,) = relations("\n".join(lines))
        return relation.claim, relation.holds

    claimed, holds = claim(sum(parts))
    assert holds
    assert [p.value for p in claimed.parts] == parts
    assert claim(sum(parts) + slip)[1] is False
