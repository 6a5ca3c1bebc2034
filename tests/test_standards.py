"""Standards and technical regulations: series, number, year, suffix and amendment as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find_citations import find_citations
from extract.find_standards import find_standards
from extract.pipeline import parse
from extract.read import read_text
from models.citation import Standard

Parts = tuple[str, str, str, int | None, str | None, str | None]


def found(text: str) -> tuple[Standard, ...]:
    document = read_text(text)
    standards = find_standards(document, parse(document))
    assert all(document.quote(s.where) == s.text for s in standards)
    return standards


CASES: list[tuple[str, Parts]] = [
    ("theo TCVN 6123:2014 về vàng", ("TCVN 6123:2014", "TCVN", "6123", 2014, None, None)),
    ("theo QCVN 01:2022/BKHCN.", ("QCVN 01:2022/BKHCN", "QCVN", "01", 2022, "BKHCN", None)),
    ("QCVN 08-MT:2015/BTNMT", ("QCVN 08-MT:2015/BTNMT", "QCVN", "08-MT", 2015, "BTNMT", None)),
    ("QCVN 02-32-1:2022/BNNPTNT", ("QCVN 02-32-1:2022/BNNPTNT", "QCVN", "02-32-1", 2022, "BNNPTNT", None)),
    ("QCVN 01 – 1 : 2018/BYT", ("QCVN 01 – 1 : 2018/BYT", "QCVN", "01-1", 2018, "BYT", None)),
    ("QCĐP 01:2021/AL", ("QCĐP 01:2021/AL", "QCĐP", "01", 2021, "AL", None)),
    ("ĐLVN 11:2015", ("ĐLVN 11:2015", "ĐLVN", "11", 2015, None, None)),
    ("TCCS 01:2022/ABC", ("TCCS 01:2022/ABC", "TCCS", "01", 2022, "ABC", None)),
    ("TCXDVN 33:2006", ("TCXDVN 33:2006", "TCXDVN", "33", 2006, None, None)),
    ("theo 22 TCN 211-06", ("22 TCN 211-06", "22 TCN", "211", 2006, None, None)),
    ("TCVN 5945-95", ("TCVN 5945-95", "TCVN", "5945", 1995, None, None)),
    ("TCVN ISO 9001:2015", ("TCVN ISO 9001:2015", "TCVN ISO", "9001", 2015, None, None)),
    ("TCVN-ISO 14001", ("TCVN-ISO 14001", "TCVN ISO", "14001", None, None, None)),
    ("TCVN ISO/IEC 17020:2012", ("TCVN ISO/IEC 17020:2012", "TCVN ISO/IEC", "17020", 2012, None, None)),
    ("phòng thử nghiệm ISO/IEC 17025 với", ("ISO/IEC 17025", "ISO/IEC", "17025", None, None, None)),
    ("ISO 9001 : 2015", ("ISO 9001 : 2015", "ISO", "9001", 2015, None, None)),
    ("được công nhận VILAS 1234.", ("VILAS 1234", "VILAS", "1234", None, None, None)),
    (
        "theo QCVN 9:2012/BKHCN sửa đổi 1:2018.",
        ("QCVN 9:2012/BKHCN sửa đổi 1:2018", "QCVN", "9", 2012, "BKHCN", "sửa đổi 1:2018"),
    ),
    (
        "theo Sửa đổi 1:2018 QCVN 9:2012/BKHCN.",
        ("Sửa đổi 1:2018 QCVN 9:2012/BKHCN", "QCVN", "9", 2012, "BKHCN", "Sửa đổi 1:2018"),
    ),
]


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_one_standard(text: str, parts: Parts) -> None:
    assert [(s.text, s.series, s.number, s.year, s.suffix, s.amendment) for s in found(text)] == [parts]


@pytest.mark.parametrize(
    "text",
    [
        "chứng nhận VietGAP và GlobalGAP, hệ thống HACCP",
        "áp dụng QCVN 02 sản phẩm, ISO 15 doanh nghiệp, ISO 50.000 đồng",
        "xăng RON 95-III, E5 RON 92-II, dầu DO 0,05S-II",
        "xây dựng 03 TCVN và 12 QCVN",
    ],
)
def test_schemes_fuels_and_counts_are_no_standards(text: str) -> None:
    assert found(text) == ()


def test_an_amendment_belongs_to_the_standard_it_touches() -> None:
    first, second = found("theo QCVN 4:2009/BKHCN và Sửa đổi 1:2016 QCVN 4:2009/BKHCN")
    assert (first.amendment, second.amendment) == (None, "Sửa đổi 1:2016")


def test_a_standard_is_no_citation() -> None:
    document = read_text("Thử nghiệm theo QCVN 1:2015/BKHCN và TCVN 12827:2019/BKHCN.")
    docs = parse(document)
    assert len(find_standards(document, docs)) == 2
    assert find_citations(document, docs) == ()


@given(
    series=st.sampled_from(["TCVN", "QCVN", "ĐLVN", "TCVN ISO", "ISO/IEC"]),
    number=st.integers(1000, 99999),
    year=st.integers(1990, 2029),
    before=st.text("aăđ ,.;(“", max_size=8),
)
def test_a_standard_quotes_itself(series: str, number: int, year: int, before: str) -> None:
    (standard,) = found(f"x {before} {series} {number}:{year} và")
    assert (standard.series, standard.number, standard.year) == (series, str(number), year)
