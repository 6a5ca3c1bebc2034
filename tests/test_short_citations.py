"""Later mentions of documents: what each means, and that it quotes itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import read_text
from extract.understand import understand
from models.citation import ShortCitation

FULL = "Theo Nghị định số 81/2018/NĐ-CP ngày 22/5/2018 của Chính phủ và Thông tư số 36/2021/TT-BTC của Bộ Tài chính. "


def _short(text: str) -> list[ShortCitation]:
    document = read_text(text)
    found = understand(document).short_citations
    assert all(document.quote(short.where) == short.text for short in found)
    return list(found)


@pytest.mark.parametrize(
    ("later", "key"),
    [
        ("Nghị định 81 còn vướng mắc.", "81/2018/NĐ-CP"),
        ("Nghị định 81/2018 còn vướng mắc.", "81/2018/NĐ-CP"),
        ("Mức chi của Thông tư 36 đã cũ.", "36/2021/TT-BTC"),
        ("Mức chi của Thông tư số 36, phụ lục I.", "36/2021/TT-BTC"),
        ("Thông tư này có ba phụ lục.", "36/2021/TT-BTC"),
        ("Nghị định nói trên còn vướng mắc.", "81/2018/NĐ-CP"),
    ],
)
def test_a_short_mention_means_the_document_cited_in_full(later: str, key: str) -> None:
    (short,) = _short(FULL + later)
    assert (short.to, short.key) == ("document", key)


def test_a_number_of_another_year_or_type_means_nothing() -> None:
    assert [(s.to, s.key) for s in _short(FULL + "Nghị định 81/2019; Thông tư 81.")] == [("nothing", None)] * 2


def test_a_name_given_in_the_text_is_known() -> None:
    text = "Quyết định số 415/QĐ-TTg ngày 12/4/2021 (sau đây gọi tắt là Nghị quyết 5). Nghị quyết 5 chậm."
    assert {(s.text, s.key) for s in _short(text)} == {("Nghị quyết 5", "415/QĐ-TTg:2021")}


def test_this_plan_is_the_draft_itself() -> None:
    plan, scheme = _short(
        "KẾ HOẠCH\nTrồng sen tỉnh An Lộc năm 2024\nThực hiện Đề án trồng sen.\nKế hoạch này thay Đề án này."
    )
    assert (plan.to, scheme.to) == ("draft", "names")


def test_a_document_far_above_is_not_what_this_means() -> None:
    far = FULL + "\n" + "Kết quả chung đạt khá.\n" * 5 + "Thông tư này có ba phụ lục."
    assert [(s.to, s.key) for s in _short(far)] == [("names", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 05 năm; Kế hoạch 6 tháng; Kế hoạch 2025; Nghị định 15 điều.",
        "Quyết định 15 nhiệm vụ mới; quyết định 20 đề tài.",
        "Chỉ thị 1.250 hộ; Thông báo 12,5 tỷ.",
    ],
)
def test_numbers_of_other_things_are_no_mentions(text: str) -> None:
    assert _short(text) == []


@given(st.integers(1, 999), st.integers(2001, 2024))
def test_any_number_is_found_again(number: int, year: int) -> None:
    text = f"Căn cứ Nghị định số {number:02}/{year}/NĐ-CP; Nghị định {number:02} và Nghị định {number}/{year}."
    assert {s.key for s in _short(text)} == {f"{number}/{year}/NĐ-CP"}
