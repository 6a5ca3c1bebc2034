"""Named tasks: in quotes, without quotes, in tables; and what is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find_tasks import find_tasks
from extract.pipeline import is_free, parse
from extract.read import read_text
from models.task import Task


def tasks(text: str) -> tuple[Task, ...]:
    document = read_text(text)
    docs = parse(document)
    found = find_tasks(document, docs)
    for task in found:
        assert document.quote(task.where) == task.name
        assert task.quoted is not is_free(docs[task.where.block], task.where.start, task.where.end, "tasks")
    return found


def named(text: str) -> list[tuple[str, str]]:
    return [(task.kind, task.name) for task in tasks(text)]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Triển khai đề tài “Chọn giống lúa chịu mặn”.", "đề tài", "Chọn giống lúa chịu mặn"),
        ('Thực hiện dự án "Nuôi cá tra sạch", đã xong.', "dự án", "Nuôi cá tra sạch"),
        ("Từ nghiên cứu “Lai tạo giống bưởi”, tỉnh có giống mới.", "đề tài", "Lai tạo giống bưởi"),
        ("Chương trình “Hỗ trợ 500 hợp tác xã 2021 - 2030”.", "chương trình", "Hỗ trợ 500 hợp tác xã 2021 - 2030"),
        ("Tổ chức Hội thảo khoa học “Kết nối cung - cầu”, có 40 người.", "hội thảo", "Kết nối cung - cầu"),
        ("Đề tài “Giám sát rừng bằng ảnh vệ tinh, đã nghiệm thu.", "đề tài", "Giám sát rừng bằng ảnh vệ tinh"),
        ("Tham gia Đề án Hệ tri thức số; khai thác dữ liệu.", "đề án", "Đề án Hệ tri thức số"),
        ("Các sản phẩm thuộc Đề án OCOP; đảm bảo.", "đề án", "Đề án OCOP"),
        ("Triển khai dự án VnSAT, đã xong.", "dự án", "dự án VnSAT"),
        (
            "Phê duyệt chương trình phát triển tài sản trí tuệ tỉnh An Lộc đến năm 2030.",
            "chương trình", "chương trình phát triển tài sản trí tuệ tỉnh An Lộc đến năm 2030",
        ),
        (
            "Thực hiện Đề án đô thị thông minh giai đoạn 2021 - 2025, định hướng đến năm 2030 theo Quyết định số 1.",
            "đề án", "Đề án đô thị thông minh giai đoạn 2021 - 2025, định hướng đến năm 2030",
        ),
        ("Tham gia Giải thưởng Chất lượng Quốc gia; hiện đang chờ.", "giải thưởng", "Giải thưởng Chất lượng Quốc gia"),
        ("Tổ chức cuộc thi Khởi nghiệp trẻ năm 2024.", "cuộc thi", "cuộc thi Khởi nghiệp trẻ năm 2024"),
        ("Mở lớp tập huấn kỹ năng số cho hợp tác xã, có 30 người.", "lớp tập huấn", "kỹ năng số cho hợp tác xã"),
        ("Đã xây dựng mô hình trồng hành tím xen ớt nhằm tăng thu nhập.", "mô hình", "mô hình trồng hành tím xen ớt"),
    ],
)  # fmt: skip
def test_one_task(text: str, kind: str, name: str) -> None:
    assert named(text) == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Các đề tài, dự án cấp tỉnh được nghiệm thu.",
        "Dự án này đã xong; 02 dự án thuộc nguồn khác.",
        "Kế hoạch số 12/KH-UBND ngày 01/02/2023 của UBND tỉnh.",
        "Thực hiện nhiệm vụ được giao theo kế hoạch năm 2024.",
        "Chỉ dẫn địa lý “Vĩnh Hòa” dùng cho hành tím.",
        "Triển khai nhiệm vụ Thủ tướng Chính phủ giao.",
        "Tổ chức Hội thảo, Hội nghị và các khóa đào tạo.",
    ],
)
def test_no_task(text: str) -> None:
    assert named(text) == []


def test_coordinated_names_are_two() -> None:
    text = "Thực hiện Chiến lược Sở hữu trí tuệ và Chương trình phát triển sản phẩm tỉnh An Lộc giai đoạn 2021 - 2025."
    assert [name for _, name in named(text)] == [
        "Chiến lược Sở hữu trí tuệ", "Chương trình phát triển sản phẩm tỉnh An Lộc giai đoạn 2021 - 2025",
    ]  # fmt: skip


def test_two_unclosed_quotes_are_two_names() -> None:
    text = (
        "03 dự án thuộc Chương trình “Vùng cao giai đoạn 2016 - 2025 (có 01 dự án) và Chương trình “Biển đảo, đang làm."
    )
    assert [name for _, name in named(text)] == ["Vùng cao giai đoạn 2016 - 2025", "Biển đảo"]


def test_rows_of_a_table_of_tasks() -> None:
    table = (
        "\tSTT\n\tTên nhiệm vụ\n\tKinh phí\n\n\tI\n\tNhiệm vụ chuyển tiếp từ năm trước\n\t500\n\n"
        "\t1\n\tNghiên cứu chọn tạo giống lúa thơm chịu mặn\n\t300\n\n\t2\n\tĐề tài “Bản đồ số về đất”\n\t200\n"
    )
    assert named(table) == [
        ("nhiệm vụ", "Nghiên cứu chọn tạo giống lúa thơm chịu mặn"), ("đề tài", "Bản đồ số về đất"),
    ]  # fmt: skip


def test_ids_count_in_document_order() -> None:
    found = tasks("Dự án “A mới” và đề tài “B mới”.\nĐề án “C mới”.")
    assert [(t.id, t.name) for t in found] == [("k1", "A mới"), ("k2", "B mới"), ("k3", "C mới")]


@given(
    st.lists(
        st.sampled_from(
            ["dự án", "Đề án", "“", "”", "mô hình", "Nuôi cá", "năm 2024", ",", ".", "(", "và", "xây dựng", "có"]
        )
    )
)
def test_places_quote_themselves_whatever_the_words(words: list[str]) -> None:
    tasks(" ".join(words) or "x")
