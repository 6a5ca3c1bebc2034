"""Figures of running text: what is a quantity, what it is worth, and where it stands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import read_text
from extract.understand import understand
from models.figure import Figure
from models.writing import write_number


def figures(text: str) -> tuple[Figure, ...]:
    return understand(read_text(text)).figures


@pytest.mark.parametrize(
    ("text", "quoted", "value", "unit"),
    [
        ("Cấp 1.206.000.000 đồng.", "1.206.000.000 đồng", 1206000000, "đồng"),
        ("Cấp 38,7 tỷ đồng.", "38,7 tỷ đồng", 38700000000, "đồng"),
        ("Cấp 678.718 triệu đồng.", "678.718 triệu đồng", 678718000000, "đồng"),
        ("Cấp 500 tr.đ cho xã.", "500 tr.đ", 500000000, "đồng"),
        ("Cấp 1 tỷ 200 triệu đồng.", "1 tỷ 200 triệu đồng", 1200000000, "đồng"),
        ("Thu nhập 65 triệu đồng/người/năm.", "65 triệu đồng/người/năm", 65000000, "đồng/người/năm"),
        ("Đón 1,2 triệu lượt khách.", "1,2 triệu lượt khách", 1200000, "lượt"),
        ("Có trên 700 công nghệ, thiết bị.", "trên 700 công nghệ, thiết bị", 700, "công nghệ, thiết bị"),
        ("Tăng 12,5% so với năm trước.", "12,5%", Decimal("12.5"), "%"),
        ("Kiểm định 04 đồng hồ đo nước.", "04 đồng hồ đo nước", 4, "đồng hồ"),
        ("Phê duyệt 29 đề tài, dự án cấp tỉnh.", "29 đề tài, dự án cấp tỉnh", 29, "đề tài, dự án"),
        ("Hỗ trợ 02 sản phầm của huyện.", "02 sản phầm", 2, "sản phẩm"),
        ("Khoán theo hai hình thức.", "hai hình thức", 2, "hình thức"),
        ("Tổng số là 1.191.", "1.191", 1191, None),
    ],
)
def test_a_quantity_is_read(text: str, quoted: str, value: int | Decimal, unit: str | None) -> None:
    (figure,) = figures(text)
    assert (figure.text, figure.value, figure.unit) == (quoted, value, unit)
    assert figure.money == (unit == "đồng")


@pytest.mark.parametrize(
    "text",
    [
        "Theo Quyết định số 569/QĐ-TTg ngày 11/5/2022 và QCVN 01:2022/BKHCN.",
        "Giai đoạn 2021 - 2025, định hướng đến năm 2030.",
        "Thử nghiệm xăng RON 95-III, E5 RON 92-II và dầu DO 0,05S-II.",
        "Hội thi lần thứ 17, hạng mục 2, điểm 3, khoản 4 Điều 5.",
        "Cuộc cách mạng công nghiệp 4.0, nhà máy 4.0, IPv6, COVID-19 và CaCl2.",
        "Liên hệ số 0299.3821.555, truy cập https://sti.vista.gov.vn/2024/12.",
        "Phương tiện đo nhóm 2, công tơ điện 1 pha, sản phẩm 4 sao.",
        "Cả hai bên cùng ký; giải ba, hạng hai, thứ ba.",
        "1. Nguyên tắc chung\n1.1. Yêu cầu\n2) Nội dung\n(3) Tổ chức",
        "Biểu TK1-1, Phụ lục 2, Bảng 3 kèm theo.",
    ],
)
def test_labels_codes_and_dates_are_no_quantities(text: str) -> None:
    assert [f.text for f in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Năm 2022 hỗ trợ 5 dự án; 6 tháng đầu năm 2023 hỗ trợ 3 dự án.", ["2022", "2023-H1"]),
        ("Hỗ trợ năm 2023 là 11 triệu đồng và năm 2024 là 17 triệu đồng.", ["2023", "2024"]),
        ("Trong năm 2023 và 6 tháng đầu năm 2024, đã cấp 21 giấy phép.", ["2023/2024-H1"]),
        ("Đã nghiệm thu 04 nhiệm vụ thực hiện năm 2022. Đã giao 05 nhiệm vụ thực hiện năm 2023.", ["2022", "2023"]),
        ("* Năm 2022:\n- Đã cấp 12 giấy phép.\n* Năm 2023:\n- Đã cấp 15 giấy phép.", ["2022", "2023"]),
        ("Chương trình giai đoạn 2021 - 2025 có 12 dự án.", [None]),
        ("Năm 2023 có 3 dự án. Hiện nay có 4 doanh nghiệp.", ["2023", None]),
        ("Đã duyệt 3 dự án (có 1 dự án xong năm 2022) và 2 đề tài.", [None, "2022", None]),
    ],
)
def test_a_figure_takes_the_period_that_governs_it(text: str, periods: list[str | None]) -> None:
    assert [f.period for f in figures(text)] == periods


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [("khoảng 5 tỷ đồng", "approx"), ("gần 5 tỷ đồng", "under"), ("hơn 5 tỷ đồng", "over"), ("5 tỷ đồng", "exact")],
)
def test_a_hedge_is_part_of_the_figure(text: str, qualifier: str) -> None:
    (figure,) = figures(f"Kinh phí là {text}.")
    assert (figure.text, figure.qualifier) == (text, qualifier)


prose = st.sampled_from(["Kinh phí hỗ trợ là", "Tổng dự toán được giao:", "Đã giải ngân"])


@given(st.integers(0, 10**14), prose)
def test_an_amount_quotes_itself_and_keeps_its_value(value: int, before: str) -> None:
    plan = understand(read_text(f"{before} {write_number(value)} đồng trong năm."))
    (figure,) = plan.figures
    assert figure.value == value
    assert plan.document.quote(figure.where) == figure.text == f"{write_number(value)} đồng"
    assert plan.document.quote(figure.number) == write_number(value)


@given(st.text(alphabet="0123456789.,%/() đồngtỷtriệu-Nămcơsở\n\t;:", max_size=80))
def test_any_text_gives_figures_that_quote_themselves(text: str) -> None:
    plan = understand(read_text(text))
    for figure in plan.figures:
        assert plan.document.quote(figure.where) == figure.text
        assert figure.number in figure.where
