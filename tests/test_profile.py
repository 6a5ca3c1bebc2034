"""What a draft says about itself, in several layouts; what it does not say stays unknown."""

import datetime

from extract.find_issuer import normal_case
from extract.read import read_text
from extract.understand import understand
from models.plan import Profile


def profile(text: str) -> Profile:
    return understand(read_text(text)).profile


PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH AN LỘC
Số:        /KH-UBND
An Lộc, ngày      tháng 8 năm 2024
KẾ HOẠCH
Phát triển khoa học, công nghệ và đổi mới sáng tạo
năm 2025 trên địa bàn tỉnh An Lộc
Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015;
I. MỤC TIÊU
Phát triển khoa học và công nghệ."""


def test_plan_of_a_province_with_blank_number_and_day() -> None:
    assert profile(PROVINCE) == Profile(
        title="Phát triển khoa học, công nghệ và đổi mới sáng tạo năm 2025 trên địa bàn tỉnh An Lộc",
        kind="Kế hoạch", issuer="Ủy ban nhân dân tỉnh An Lộc", place="An Lộc", plan_year=2025, number=None, date=None,
    )  # fmt: skip


def test_letterhead_in_a_table_names_the_lower_body() -> None:
    letterhead = (
        "\tUBND TỈNH LONG AN\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 12/BC-SKHCN\n"
        "\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLong An, ngày 06 tháng 4 năm 2023\n\n"
    )
    found = profile(f"{letterhead}BÁO CÁO\nTình hình thực hiện năm 2023 và kế hoạch năm 2024\nI. KẾT QUẢ\nĐã làm.")
    assert found == Profile(
        title="Tình hình thực hiện năm 2023 và kế hoạch năm 2024", kind="Báo cáo", issuer="Sở Khoa học và Công nghệ",
        place="Long An", plan_year=2024, number="12/BC-SKHCN", date=datetime.date(2023, 4, 6),
    )  # fmt: skip


def test_letter_of_a_ministry() -> None:
    found = profile(
        "BỘ XÂY DỰNG\nSố: 830/BXD-KHCN\nV/v hướng dẫn xây dựng kế hoạch năm 2025\n"
        "Hà Nội, ngày 28 tháng 02 năm 2024\nKính gửi: Các đơn vị trực thuộc Bộ\nBộ Xây dựng đề nghị các đơn vị báo cáo."
    )
    assert (found.kind, found.issuer, found.place) == ("Công văn", "Bộ Xây dựng", None)
    assert (found.title, found.number, found.date) == (
        "hướng dẫn xây dựng kế hoạch năm 2025", "830/BXD-KHCN", datetime.date(2024, 2, 28),
    )  # fmt: skip


def test_issuer_from_the_sentence_and_plan_of_several_years() -> None:
    found = profile(
        "KẾ HOẠCH PHÁT TRIỂN KHOA HỌC TỈNH BÌNH XUYÊN GIAI ĐOẠN 2026 - 2030\n"
        "UBND tỉnh Bình Xuyên ban hành Kế hoạch với các nội dung sau:\nA. MỤC TIÊU\nPhát triển."
    )
    assert (found.issuer, found.place, found.plan_year) == ("Ủy ban nhân dân tỉnh Bình Xuyên", "Bình Xuyên", None)
    assert found.title == "PHÁT TRIỂN KHOA HỌC TỈNH BÌNH XUYÊN GIAI ĐOẠN 2026 - 2030"


def test_plan_year_by_votes_where_the_title_has_none() -> None:
    text = "DỰ TOÁN\nNgân sách khoa học\nI. Kết quả năm 2023\nĐã chi.\nII. Dự toán ngân sách năm 2025\nSẽ chi."
    assert profile(text).plan_year == 2025
    assert profile(text).kind == "Dự toán"


def test_nothing_is_made_up() -> None:
    assert profile("Một đoạn văn không có gì cả.") == Profile()


def test_writing_of_issuers() -> None:
    assert normal_case("UBND TỈNH AN LỘC") == "Ủy ban nhân dân tỉnh An Lộc"
    assert normal_case("BỘ KHOA HỌC VÀ CÔNG NGHỆ") == "Bộ Khoa học và Công nghệ"
    assert normal_case("UBND tỉnh Bà Rịa - Vũng Tàu") == "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"
    assert normal_case("VIỆN NGHIÊN CỨU CÂY TRỒNG") == "Viện nghiên cứu cây trồng"


def test_a_letterhead_saved_side_by_side_is_read_column_by_column() -> None:
    plan = understand(
        read_text(
            "UBND TỈNH KIÊN HẢI                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "SỞ KHOA HỌC VÀ CÔNG NGHỆ                  Độc lập - Tự do - Hạnh phúc\n"
            "Số: 145/BC-SKHCN                     Kiên Hải, ngày 12 tháng 6 năm 2024\n\n"
            "BÁO CÁO\nTình hình thực hiện nhiệm vụ 6 tháng đầu năm 2024\n\nI. KẾT QUẢ\nĐã làm xong.\n"
        )
    )
    profile = plan.profile
    assert (profile.kind, profile.issuer, profile.number) == ("Báo cáo", "Sở Khoa học và Công nghệ", "145/BC-SKHCN")
    assert profile.date == datetime.date(2024, 6, 12)
