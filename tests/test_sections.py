"""The outline: labels of every writing, levels by the ladder of the draft, lists that are no headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from extract.find_sections import find_sections, sections_of_blocks
from extract.heading_label import SMALL, read_label
from extract.read import read_text
from models.document import Document

BODY = "Nội dung được trình bày tại đây."


def outline(text: str) -> list[tuple[int, str, str]]:
    """Level, path and title of every heading."""
    return [(s.level, s.path, s.title) for s in find_sections(read_text(text))]


def paths(text: str) -> list[str]:
    return [path for _, path, _ in outline(text)]


def test_ladder_of_letters_romans_numbers_and_small_letters() -> None:
    text = "\n".join(
        [
            "A. ĐÁNH GIÁ",
            BODY,
            "B. KẾ HOẠCH",
            "I. Mục tiêu",
            "1. Chung",
            "1.1. Về đo lường",
            "a) Tình hình",
            BODY,
            "d) Kiểm tra",
            BODY,
            "đ) Mã số mã vạch",
            BODY,
            "1.2. Về sở hữu trí tuệ",
            BODY,
            "II. Kinh phí",
            BODY,
        ]
    )
    assert paths(text) == [
        "A",
        "B",
        "B.I",
        "B.I.1",
        "B.I.1.1",
        "B.I.1.1.a",
        "B.I.1.1.d",
        "B.I.1.1.đ",
        "B.I.1.2",
        "B.II",
    ]
    assert [level for level, _, _ in outline(text)] == [1, 1, 2, 3, 4, 5, 5, 5, 4, 2]


def test_levels_are_those_of_the_draft_not_of_the_label() -> None:
    assert outline(f"1. Mục tiêu\n{BODY}\n2. Kinh phí\n{BODY}") == [(1, "1", "Mục tiêu"), (1, "2", "Kinh phí")]
    under_article = f"Điều 1. Phê duyệt kế hoạch\n1. Mục tiêu\n{BODY}\n2. Kinh phí\n{BODY}\nĐiều 2. Thi hành\n{BODY}"
    assert [(level, path) for level, path, _ in outline(under_article)] == [
        (1, "Điều 1"), (2, "Điều 1.1"), (2, "Điều 1.2"), (1, "Điều 2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "label", "title"),
    [
        ("PHẦN II. KINH PHÍ", "PHẦN II", "KINH PHÍ"),
        ("Phần thứ hai: Kinh phí", "Phần thứ hai", "Kinh phí"),
        ("Chương III. Kinh phí", "Chương III", "Kinh phí"),
        ("Mục 2. Kinh phí", "Mục 2", "Kinh phí"),
        ("Điều 12. Kinh phí", "Điều 12", "Kinh phí"),
        ("II/ KINH PHÍ", "II", "KINH PHÍ"),
        ("IV - KINH PHÍ", "IV", "KINH PHÍ"),
        ("2/ Kinh phí", "2", "Kinh phí"),
        ("2) Kinh phí", "2)", "Kinh phí"),
        ("(2) Kinh phí", "(2)", "Kinh phí"),
        ("1.2.3 Kinh phí", "1.2.3", "Kinh phí"),
        ("1.2.Kinh phí", "1.2", "Kinh phí"),
        ("đ. Kinh phí", "đ", "Kinh phí"),
        ("a1) Kinh phí", "a1)", "Kinh phí"),
        ("b) Kinh phí của tỉnh:", "b)", "Kinh phí của tỉnh"),
    ],
)
def test_label_and_title(heading: str, label: str, title: str) -> None:
    (section,) = find_sections(read_text(f"{heading}\n{BODY}"))
    assert (section.label, section.title) == (label, title)


@pytest.mark.parametrize(
    "text",
    [
        "17.112.000.000 đồng đã được giao cho đơn vị.",
        "1.5 tỷ đồng được chi trong năm.",
        "12/2023 đã xong.",
        "2021 - 2025 là giai đoạn đầu.",
        "Điều 3 Nghị định số 15/2018/NĐ-CP quy định như vậy.",
        "Phần lớn kết quả được ứng dụng.",
        "V/v hướng dẫn xây dựng kế hoạch",
        "- Phần 1: Danh mục nhiệm vụ.",
        "* Năm 2022:",
        "6 tháng đầu năm, tỉnh đã bố trí kinh phí.",
    ],
)
def test_no_label(text: str) -> None:
    assert read_label(text) is None
    assert outline(f"{text}\n{BODY}") == []


def test_numbered_list_under_a_colon_is_no_outline() -> None:
    listed = "1. Mua sắm thiết bị: 300 triệu đồng\n2. Đào tạo: 600 triệu đồng"
    text = f"I. Kinh phí\nTổng kinh phí là 900 triệu đồng, gồm:\n{listed}\nII. Tổ chức thực hiện\n{BODY}"
    assert paths(text) == ["I", "II"]
    assert paths(f"I. Căn cứ\nCác văn bản:\na) Luật số 1;\nb) Luật số 2;\nc) Nghị định.\n{BODY}") == ["I"]


def test_numbering_goes_on_behind_a_list_with_the_same_labels() -> None:
    listed = "1. Mua sắm: 300 triệu đồng\n2. Đào tạo: 600 triệu đồng"
    text = f"1. Mục tiêu\n{BODY}\n2. Kinh phí: Tổng là 900 triệu đồng, gồm:\n{listed}\n3. Tồn tại\n{BODY}"
    assert outline(text) == [(1, "1", "Mục tiêu"), (1, "2", "Kinh phí"), (1, "3", "Tồn tại")]


def test_heading_with_its_text_run_in_ends_at_the_colon() -> None:
    text = "a) Tình hình kiểm tra: Năm 2022, đã kiểm tra 12 cơ sở.\nb) Kết quả xử lý: Đã xử lý xong 03 vụ việc."
    assert [title for _, _, title in outline(text)] == ["Tình hình kiểm tra", "Kết quả xử lý"]


def test_title_ends_before_a_long_remark_in_brackets() -> None:
    remark = (
        "(Quyết định số 12/QĐ-UBND ngày 01/6/2020 ban hành Chương trình A; Quyết định số 13/QĐ-UBND ngày 02/6/2020)"
    )
    (section,) = find_sections(read_text(f"e) Kết quả các chương trình {remark}:\n- {BODY}"))
    assert section.title == "Kết quả các chương trình"


def test_colon_of_a_standard_is_no_end_of_the_title() -> None:
    (section,) = find_sections(
        read_text(f"1. Áp dụng TCVN ISO 9001:2015 tại cơ quan: Đã áp dụng.\nx\n2. Khác\n{BODY}")
    )[:1]
    assert section.title == "Áp dụng TCVN ISO 9001:2015 tại cơ quan"


def test_title_under_a_label_that_stands_alone() -> None:
    document = read_text(f"PHẦN I\nĐÁNH GIÁ TÌNH HÌNH\n{BODY}\nPHẦN II\nKẾ HOẠCH\n{BODY}")
    sections = find_sections(document)
    assert [(s.label, s.title) for s in sections] == [("PHẦN I", "ĐÁNH GIÁ TÌNH HÌNH"), ("PHẦN II", "KẾ HOẠCH")]
    assert sections_of_blocks(document, sections) == ("s1", "s1", "s1", "s2", "s2", "s2")


def test_letter_and_roman_are_told_apart_by_what_came_before() -> None:
    letters = "\n".join(f"{letter}. Nhóm {letter}\n{BODY}" for letter in "ABCDĐEGHI")
    assert {level for level, _, _ in outline(letters)} == {1}
    romans = "\n".join(f"{roman}. Nhóm {roman}\n{BODY}" for roman in ("I", "II", "III", "IV", "V", "VI"))
    assert paths(romans) == ["I", "II", "III", "IV", "V", "VI"]
    assert paths(f"B. Hai\n{BODY}\nC. Ba\n{BODY}\nI. Một\n{BODY}") == ["B", "C", "C.I"]


def test_capitals_without_a_label_are_a_heading_once_the_text_has_begun() -> None:
    signature = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn A"
    text = f"ỦY BAN NHÂN DÂN\nTỈNH AN LỘC\nI. Mục tiêu\n{BODY}\nKẾT LUẬN CHUNG\n{BODY}\n{signature}"
    assert [(level, title) for level, _, title in outline(text)] == [(1, "Mục tiêu"), (1, "KẾT LUẬN CHUNG")]


def test_table_rows_are_no_headings() -> None:
    assert paths(f"I. Kinh phí\n{BODY}\n\tSTT\n\tNội dung\n\n\t1.\n\tĐo lường\n\n{BODY}") == ["I"]


def test_automatic_numbering_and_styles_of_a_word_draft() -> None:
    document = read_text(f"Mục tiêu\n{BODY}\nChi tiết\n{BODY}\nKinh phí\n{BODY}")
    labels = {0: ("I.", None), 2: (None, 2), 4: ("II.", None)}
    blocks = tuple(
        structs.replace(b, label=labels.get(i, (None, None))[0], heading=labels.get(i, (None, None))[1])
        for i, b in enumerate(document.blocks)
    )
    sections = find_sections(structs.replace(document, blocks=blocks))
    assert [(s.label, s.level, s.title) for s in sections] == [
        ("I", 1, "Mục tiêu"),
        ("", 2, "Chi tiết"),
        ("II", 1, "Kinh phí"),
    ]


def test_blocks_before_the_first_heading_have_no_section() -> None:
    document = read_text(f"KẾ HOẠCH\nNăm 2025\nI. Mục tiêu\n{BODY}\n1. Chung\n{BODY}")
    assert sections_of_blocks(document, find_sections(document)) == (None, None, "s1", "s1", "s2", "s2")


@given(st.lists(st.text(st.sampled_from("AIXĐaiđ1235.)(-:;/ ábc\t\n"), max_size=30), max_size=12))
def test_every_title_quotes_itself_and_hangs_under_a_heading_before_it(lines: list[str]) -> None:
    document: Document = read_text("\n".join(lines) or "x")
    sections = find_sections(document)
    known: dict[str, int] = {}
    for section in sections:
        assert document.quote(section.where) == section.title
        assert section.level == (known[section.parent] + 1 if section.parent else 1)
        known[section.id] = section.level
    assert len(sections_of_blocks(document, sections)) == len(document.blocks)


@given(st.integers(0, len(SMALL) - 1), st.sampled_from([")", "."]))
def test_small_letters_count_as_in_vietnamese_lists(index: int, stop: str) -> None:
    label = read_label(f"{SMALL[index]}{stop} Nội dung")
    assert label is not None
    assert index + 1 in [ordinal for style, ordinal in label.readings if style.startswith("a")]
