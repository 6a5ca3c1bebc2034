"""Numbers in words: every spelling that officials use, nothing guessed, and the libraries agree."""

import num2words
import pytest
import vn_numberwords
from hypothesis import given
from hypothesis import strategies as st

from extract.words_number import words_number

AMOUNTS = st.one_of(st.integers(0, 10**6), st.integers(0, 10**14), st.integers(0, 10**6).map(lambda n: n * 10**6))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Mười ba tỷ, tám trăm ba mươi mốt triệu", 13_831_000_000),
        ("Một tỷ hai trăm năm mươi triệu", 1_250_000_000),
        ("Ba mươi nhăm tỷ, ba mươi tư vạn bảy ngàn tám trăm lẻ chín", 35_000_347_809),
        ("hai tỉ rưỡi", 2_500_000_000),
        ("một triệu rưỡi", 1_500_000),
        ("hai trăm rưỡi", 250),
        ("hai phẩy năm tỷ", 2_500_000_000),
        ("mười hai nghìn ba trăm tỷ không trăm linh năm triệu", 12_300_005_000_000),
        ("ba nghìn tỷ sáu trăm tỷ", 3_600_000_000_000),
        ("Năm trăm linh bảy nghìn bốn trăm", 507_400),
        ("một nghìn linh năm", 1005),
        ("hai chục triệu", 20_000_000),
        ("sáu mươi bẩy", 67),
        ("mười", 10),
        ("không", 0),
    ],
)
def test_every_spelling(words: str, value: int) -> None:
    assert words_number(words) == value


@pytest.mark.parametrize(
    "words",
    [
        "", "đồng", "một tỷ hai", "một trăm hai", "ba triệu hai tỷ", "một triệu hai triệu", "mươi mươi", "năm năm",
        "hai mươi mười", "trăm", "trăm triệu", "một tỷ lẻ", "tỷ", "mười không", "linh năm", "hai trăm ba trăm",
        "một tỷ và lẻ tẻ", "mười triêu", "rưỡi", "hai phẩy tỷ", "không mươi",
    ],
)  # fmt: skip
def test_no_guess(words: str) -> None:
    assert words_number(words) is None


@given(AMOUNTS)
def test_what_the_libraries_spell_is_read_back(value: int) -> None:
    assert words_number(vn_numberwords.number_to_words(value)) == value
    assert words_number(num2words.num2words(value, lang="vi")) in (value, None)


@given(st.integers(0, 10**12), st.sampled_from(["ngàn", "nghìn"]), st.sampled_from(["lẻ", "linh"]))
def test_dialect_changes_nothing(value: int, thousand: str, zero: str) -> None:
    words = vn_numberwords.number_to_words(value).replace("nghìn", thousand).replace("linh", zero)
    assert words_number(words.capitalize()) == value
