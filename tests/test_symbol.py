"""The number and symbol of a document: what it is, how it should stand, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document_types import type_of_code, type_of_word
from extract.issuers import issuer_of_symbol
from extract.provinces import province_named
from extract.symbol import read_symbol
from extract.vocabulary import vocabulary

WELL_FORMED = {
    "569/QĐ-TTg": "569/QĐ-TTg",
    "07/KH-UBND": "7/KH-UBND",
    "15/2018/NĐ-CP": "15/2018/NĐ-CP",
    "65/2017/QH14": "65/2017/QH14",
    "42/2009/PL-UBTVQH12": "42/2009/PL-UBTVQH12",
    "27/2015/TTLT-BKHCN-BTC": "27/2015/TTLT-BKHCN-BTC",
    "129/2007/TTLT/BTC-BKHCN": "129/2007/TTLT-BTC-BKHCN",
    "938/BKHCN-KHTC": "938/BKHCN-KHTC",
    "938/BKHCN- KHTC": "938/BKHCN-KHTC",
    "58a/KH-TĐC": "58a/KH-TĐC",
    "20-CTr/TU": "20-CTr/TU",
    "02-Ctr/TU": "2-CTr/TU",
    "52-NQ/TW": "52-NQ/TW",
    "52-NQ/TƯ": "52-NQ/TW",
    "12-TB/VPTƯ": "12-TB/VPTW",
    "234-CV/BTGTU": "234-CV/BTGTU",
    "295-QĐ/ĐU": "295-QĐ/ĐU",
    "27/QĐ-UB": "27/QĐ-UB",
    "1234/QĐ.UB": "1234/QĐ-UB",
    "07/VBHN-VPQH": "7/VBHN-VPQH",
    "70/QĐ-PC03": "70/QĐ-PC03",
    "569/qđ-ttg": "569/QĐ-TTg",
    "569/QD-TTG": "569/QĐ-TTg",
    "12/HĐ-SKHCN": "12/HĐ-SKHCN",
    "12/HD-SKHCN": "12/HD-SKHCN",
    "12-KH/ĐTN": "12-KH/ĐTN",
    "12/KH-ĐTN": "12/KH-ĐTN",
}
MALFORMED = {
    "100/QĐ-QĐ-TTg": "100/QĐ-TTg",
    "12/QĐ-UBND-UBND": "12/QĐ-UBND",
    "569/QĐ-TTg-CP": "569/QĐ-TTg",
    "70/2018/2018/NĐ-CP": "70/2018/NĐ-CP",
    "569//QĐ-TTg": "569/QĐ-TTg",
    "569/QĐ/TTg": "569/QĐ-TTg",
    "120-KH/UBND": "120/KH-UBND",
    "20/CTr-TU": "20-CTr/TU",
    "52-NQ-TW": "52-NQ/TW",
    "52 NQ/TW": "52-NQ/TW",
    "906/QĐTTg": "906/QĐ-TTg",
    "33/KHUBND": "33/KH-UBND",
    "569QĐ-TTg": "569/QĐ-TTg",
}


@pytest.mark.parametrize(("printed", "canonical"), WELL_FORMED.items())
def test_well_formed_symbols_have_one_canonical_form(printed: str, canonical: str) -> None:
    symbol = read_symbol(printed, led=True)
    assert symbol is not None
    assert (symbol.canonical, symbol.malformed) == (canonical, False)


@pytest.mark.parametrize(("printed", "repaired"), MALFORMED.items())
def test_malformed_symbols_are_repaired(printed: str, repaired: str) -> None:
    symbol = read_symbol(printed, led=True)
    assert symbol is not None
    assert (symbol.canonical, symbol.malformed, symbol.certain) == (repaired, True, True)


def test_an_unknown_type_takes_the_word_before_it_or_stays_unrepaired() -> None:
    word = type_of_word("Quyết định")
    assert word is not None
    with_word, alone = read_symbol("12/QT-UBND", word, led=True), read_symbol("12/XYZ-UBND", led=True)
    assert with_word is not None
    assert (with_word.canonical, with_word.malformed) == ("12/QĐ-UBND", True)
    assert alone is not None
    assert (alone.malformed, alone.certain, alone.type) == (True, False, None)


@pytest.mark.parametrize("text", ["50/Km", "30/ha", "24/7", "3/Tổng", "5/KH", "12/SP", "10/HTX", "20/tháng"])
def test_what_only_looks_like_a_symbol_is_none(text: str) -> None:
    assert read_symbol(text) is None


def test_the_same_code_is_another_type_for_the_party() -> None:
    state, party = read_symbol("3/2023/TT-BTC"), read_symbol("3-TT/TU")
    assert state is not None
    assert party is not None
    assert state.type is not None
    assert party.type is not None
    assert (state.type.name, party.type.name) == ("Thông tư", "Thông tri")


@given(
    number=st.integers(1, 99999),
    code=st.sampled_from(
        sorted({r["code"] for r in vocabulary("document_types") if r["system"] != "party" and r["code"]})
    ),
    issuer=st.sampled_from(
        sorted({r["symbol"] for r in vocabulary("issuers") if r["level"] in ("ministry", "department")})
    ),
)
def test_every_type_with_every_state_issuer_reads_back(number: int, code: str, issuer: str) -> None:
    symbol = read_symbol(f"{number}/{code}-{issuer}", led=True)
    assert symbol is not None
    assert (symbol.canonical, symbol.malformed, symbol.number) == (f"{number}/{code}-{issuer}", False, number)


def test_provinces_are_63_before_july_2025_and_34_after() -> None:
    rows = vocabulary("provinces")
    assert sum(r["valid_from"] in ("",) for r in rows) == 63
    assert sum(r["valid_to"] == "" for r in rows) == 34
    now = {r["name"] for r in rows if not r["valid_to"]}
    assert {r["successor"] for r in rows if r["successor"]} <= now
    old = province_named("Bà Rịa-Vũng Tàu")
    assert old is not None
    assert old.successor == "Hồ Chí Minh"


def test_issuers_name_their_successors_in_the_list() -> None:
    for row in vocabulary("issuers"):
        assert not row["successor"] or issuer_of_symbol(row["successor"]), row["symbol"]
    assert type_of_code("khong co") is None
