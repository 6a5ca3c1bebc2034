"""Cited documents: number, type, date, issuer and title as the sentence binds them."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find_citations import find_citations
from extract.find_standards import find_standards
from extract.home_province import home_province
from extract.pipeline import parse
from extract.read import read, read_text
from models.citation import Citation
from models.document import Document

SHARED = Path(__file__).parents[1].parent / "shared"


def cite(document: Document) -> tuple[Citation, ...]:
    docs = parse(document)
    find_standards(document, docs)
    found = find_citations(document, docs)
    for citation in found:
        assert document.quote(citation.where) == citation.text
        assert citation.number_at in citation.where
        assert citation.issuer_at is None or document.quote(citation.issuer_at) == citation.issuer_said
        assert citation.date_at is None or document.quote(citation.date_at) == citation.date_said
    return found


def found(text: str) -> tuple[Citation, ...]:
    return cite(read_text(f"KẾ HOẠCH\nKhoa học và công nghệ tỉnh An Lộc năm 2024\n{text}"))


def one(text: str) -> Citation:
    (citation,) = found(text)
    return citation


SPANS = [
    ("Theo Quyết định số 31/QĐ-UBND ngày 05/3/2023 của UBND tỉnh", "Quyết định số 31/QĐ-UBND ngày 05/3/2023"),
    ("Theo Quyết định số 31/QĐ-UBND, ngày 05 tháng 3 năm 2023", "Quyết định số 31/QĐ-UBND, ngày 05 tháng 3 năm 2023"),
    ("Theo Quyết định số 31/QĐ-UBND ngày 5-3-2023.", "Quyết định số 31/QĐ-UBND ngày 5-3-2023"),
    ("Theo Quyết định số 31/QĐ-UBND ký ngày 05.3.2023.", "Quyết định số 31/QĐ-UBND ký ngày 05.3.2023"),
    ("Theo Quyết định 09/2025/QĐ-UBND về giá", "Quyết định 09/2025/QĐ-UBND"),
    ("Công văn số 218/SKHCN-QLKH ngày 01/3/2023", "Công văn số 218/SKHCN-QLKH ngày 01/3/2023"),
    ("theo văn bản số 218/UBND-VX về", "văn bản số 218/UBND-VX"),
    ("(số 31/QĐ-UBND ngày 05/3/2023)", "số 31/QĐ-UBND ngày 05/3/2023"),
    ("Theo Luật Đầu tư công số 39/2019/QH14 ngày 13/6/2019", "Luật Đầu tư công số 39/2019/QH14 ngày 13/6/2019"),
    ("Luật Đầu tư công (số 39/2019/QH14), theo đó", "Luật Đầu tư công (số 39/2019/QH14)"),
    ("Thông tư 56/2025/TT-BTC (ngày 25/6/2025) hướng dẫn", "Thông tư 56/2025/TT-BTC (ngày 25/6/2025)"),
    ("Nghị định số08/2014/NĐ-CP ngày 27/01/2014", "Nghị định số08/2014/NĐ-CP ngày 27/01/2014"),
    ("Nghị quyết số 30–NQ/TW ngày 02/4/2022", "Nghị quyết số 30–NQ/TW ngày 02/4/2022"),
    ("Công văn số 218/BKHCN- KHTC ngày 06/4/2023", "Công văn số 218/BKHCN- KHTC ngày 06/4/2023"),
    ("Nghị quyết số 30-NQ/T.Ư ngày 02/4/2022 của", "Nghị quyết số 30-NQ/T.Ư ngày 02/4/2022"),
    ("Chương trình hành động số 12-CTr/TU", "Chương trình hành động số 12-CTr/TU"),
    (
        "Quyết định số 31/QĐ-TTg của Thủ tướng Chính phủ ngày 05/3/2023 về",
        "Quyết định số 31/QĐ-TTg của Thủ tướng Chính phủ ngày 05/3/2023",
    ),
    ("QUYẾT ĐỊNH SỐ 31/QĐ-TTG NGÀY 05/3/2023", "QUYẾT ĐỊNH SỐ 31/QĐ-TTG NGÀY 05/3/2023"),
    ("Văn bản hợp nhất số 07/VBHN-VPQH ngày 15/7/2020", "Văn bản hợp nhất số 07/VBHN-VPQH ngày 15/7/2020"),
    ("Theo Công văn số 218/BKHCN-\nKHTC ngày 06/4/2023", "Công văn số 218/BKHCN-KHTC ngày 06/4/2023"),
]


@pytest.mark.parametrize(("text", "span"), SPANS)
def test_a_mention_runs_from_its_type_to_its_date(text: str, span: str) -> None:
    assert one(text).text == span


TYPES = [
    ("theo văn bản số 218/UBND-VX", "Công văn"),
    ("Số: 31/QĐ-UBND", "Quyết định"),
    ("Thông tư liên tịch số 55/2015/TTLT-BTC-BKHCN", "Thông tư liên tịch"),
    ("Nghị quyết liên tịch số 88/NQLT-CP-TLĐ", "Nghị quyết liên tịch"),
    ("Quy định số 131-QĐ/TW", "Quy định"),
    ("Thông báo kết luận số 15/TB-VPCP", "Thông báo"),
    ("theo 39/2019/QH14", None),
    ("công văn hỏa tốc số 12/UBND-NC", "Công văn"),
]


@pytest.mark.parametrize(("text", "name"), TYPES)
def test_the_type_comes_from_the_word_or_else_from_the_code(text: str, name: str | None) -> None:
    assert one(text).type == name


NOTHING = [
    "Số:      /KH-UBND",
    "Số: …/2024/QĐ-UBND",
    "Giải ngân 17.112.000.000 đồng/38.704.000.000 đồng, trồng 30 ha/25 hộ tại 11/34 tỉnh, trực 24/7, 50/Km.",
    "theo Mẫu số 01/KH-SKHCN, Biểu TK1-1, Phụ lục 02/BC-UBND",
    "đề tài mã số 05/2021/ĐT-KHCN, biển số 83A/UBND",
    "xăng RON 95-III, E5 RON 92-II; tổ số 5/KP3; 3/4 HTX; lớp 6A/KH; ngày 01/01/2024",
    "theo Luật Ngân sách nhà nước, Luật Đầu tư công và các văn bản hướng dẫn",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_document_is_not_cited(text: str) -> None:
    assert [c.text for c in found(text)] == []


ISSUERS = [
    ("Quyết định số 31/QĐ-UBND của UBND tỉnh.", "Ủy ban nhân dân tỉnh An Lộc"),
    ("Uỷ ban nhân dân tỉnh Bình Xuyên đã ban hành Kế hoạch số 31/KH-UBND.", "Ủy ban nhân dân tỉnh Bình Xuyên"),
    ("Đề án được Chính phủ phê duyệt tại Nghị quyết số 31/NQ-CP.", "Chính phủ"),
    ("Nghị quyết số 31-NQ/TW của Bộ Chính trị khóa XIII về", "Bộ Chính trị khóa XIII"),
    ("Chỉ thị số 16-CT/TU của Ban Thường vụ Tỉnh ủy An Lộc về", "Ban Thường vụ Tỉnh ủy An Lộc"),
    ("Quyết định số 31/QĐ-TTg.", "Thủ tướng Chính phủ"),
    ("Luật Đầu tư công số 39/2019/QH14.", "Quốc hội"),
    ("Thông tư số 31/2023/TT-BTC.", "Bộ Tài chính"),
    ("Thông tư số 31/2023/TT-BTC của Bộ trưởng Bộ Tài chính quy định", "Bộ trưởng Bộ Tài chính"),
    ("Kế hoạch số 31/KH-TĐC.", None),
    ("Kế hoạch số 31/KH-UBND.", None),
    ("Công văn số 31/SNN-KHTC của Sở NN&PTNT tỉnh", "Sở Nông nghiệp và Phát triển nông thôn tỉnh"),
    (
        "Thông tư liên tịch số 27/2015/TTLT-BKHCN-BTC của Bộ Khoa học và Công nghệ, Bộ Tài chính, thì",
        "Bộ Khoa học và Công nghệ, Bộ Tài chính",
    ),
    ("QUYẾT ĐỊNH SỐ 31/QĐ-UBND CỦA ỦY BAN NHÂN DÂN TỈNH AN LỘC", "Ủy ban nhân dân tỉnh An Lộc"),
    ("Quyết định của UBND tỉnh số 31/QĐ-UBND ngày 7/7/2023", "Ủy ban nhân dân tỉnh An Lộc"),
    ("Trường Đại học Bình Xuyên có Tờ trình số 55/TTr-ĐHBX.", "Trường Đại học Bình Xuyên"),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_the_issuer_is_in_the_words_or_else_in_the_symbol(text: str, issuer: str | None) -> None:
    assert one(text).issuer == issuer


def test_one_issuer_governs_a_list_from_the_right() -> None:
    text = "Quyết định số 1/QĐ-UBND ngày 4/1/2023, Quyết định số 2/QĐ-UBND ngày 5/1/2023 của UBND tỉnh An Lộc, Sở"
    assert {c.issuer for c in found(text)} == {"Ủy ban nhân dân tỉnh An Lộc"}


def test_one_subject_governs_a_list_from_the_left() -> None:
    text = "UBND tỉnh An Lộc ban hành Kế hoạch số 1/KH-UBND ngày 4/1/2023, Kế hoạch số 2/KH-UBND ngày 5/1/2023 về đất."
    assert [c.issuer for c in found(text)] == ["Ủy ban nhân dân tỉnh An Lộc"] * 2


def test_the_words_before_a_bracket_govern_what_is_in_it() -> None:
    first, second, after = found(
        "Các kế hoạch do UBND tỉnh An Lộc ban hành (Kế hoạch số 1/KH-UBND ngày 4/1/2023 phê duyệt Đề án A; "
        "Kế hoạch số 2/KH-UBND ngày 5/1/2023 phê duyệt Đề án B); Kế hoạch số 3/KH-UBND."
    )
    assert (first.issuer, second.issuer, after.issuer) == (*["Ủy ban nhân dân tỉnh An Lộc"] * 2, None)
    assert (first.title, second.title) == ("phê duyệt Đề án A", "phê duyệt Đề án B")


def test_a_subject_that_cannot_have_issued_it_is_not_its_issuer() -> None:
    assert one("Sở Tài chính đã có Quyết định số 31/QĐ-TTg.").issuer == "Thủ tướng Chính phủ"


def test_one_type_word_governs_several_numbers() -> None:
    numbers = [(c.type, c.number) for c in found("Theo các Quyết định số 1/QĐ-TTg, 2/QĐ-TTg và số 3/QĐ-TTg")]
    assert numbers == [("Quyết định", f"{n}/QĐ-TTg") for n in (1, 2, 3)]
    assert [c.type for c in found("Công văn 938/BKHCN-KHTC và 12/STC-NS")] == ["Công văn"] * 2


TITLES = [
    ("Công văn số 218/BTC-NS ngày 1/3/2023 của Bộ Tài chính về việc lập dự toán, theo đó tỉnh", "lập dự toán"),
    (
        "Quyết định số 31/QĐ-TTg phê duyệt Đề án phát triển tài sản trí tuệ; các văn bản",
        "phê duyệt Đề án phát triển tài sản trí tuệ",
    ),
    ("Đề án “Hệ tri thức số” theo Quyết định số 31/QĐ-TTg ngày 5/3/2023 của Thủ tướng Chính phủ.", "Hệ tri thức số"),
    ("Kế hoạch số 31/KH-UBND của UBND tỉnh về chuyển đổi số, Sở Tài chính đã triển khai", "chuyển đổi số"),
    ("Đoàn kiểm tra theo Quyết định số 31/QĐ-UBND của UBND tỉnh đã kiểm tra 23 cơ sở.", None),
    ("Nghị quyết số 43/NQ-HĐND của HĐND tỉnh khóa X, kỳ họp thứ 15 về dự toán ngân sách", "dự toán ngân sách"),
    ("Công văn số 31/UBND-VX của UBND tỉnh V/v chuyển đổi số", "chuyển đổi số"),
    (
        "Chiến lược phát triển sản phẩm chủ lực (ban hành kèm theo Quyết định số 31/QĐ-TTg ngày 1/5/2022)",
        "Chiến lược phát triển sản phẩm chủ lực",
    ),
    ("Việc thực hiện Nghị định số 70/2018/NĐ-CP có gặp một số khó khăn.", None),
    (
        "Căn cứ Công văn số 31/BTC-NS về việc lập dự toán năm 2024; lập kế hoạch 3 năm;",
        "lập dự toán năm 2024; lập kế hoạch 3 năm",
    ),
    ("Luật Khoa học, công nghệ và đổi mới sáng tạo số 93/2025/QH15", "Khoa học, công nghệ và đổi mới sáng tạo"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_the_title_ends_where_the_sentence_leaves_it(text: str, title: str | None) -> None:
    assert one(text).title == title


def test_a_title_may_hold_another_document_or_end_before_it() -> None:
    plan, programme = found(
        "Kế hoạch số 31/KH-UBND ngày 4/5/2021 của UBND tỉnh thực hiện Chương trình số 5-CTr/TU ngày 1/2/2021 "
        "của Tỉnh ủy An Lộc về việc phát triển kinh tế tư nhân."
    )
    assert plan.title == "thực hiện Chương trình số 5-CTr/TU ngày 1/2/2021 của Tỉnh ủy An Lộc"
    assert programme.title == "phát triển kinh tế tư nhân"
    first, _ = found("Quyết định số 1/QĐ-TTg phê duyệt Chương trình quốc gia, Quyết định số 2/QĐ-TTg về giá.")
    assert first.title == "phê duyệt Chương trình quốc gia"


def test_the_date_before_the_subject_is_that_of_the_document() -> None:
    citation = one("Ngày 11/5/2022, Thủ tướng Chính phủ đã ban hành Quyết định số 31/QĐ-TTg về khởi nghiệp.")
    assert (citation.date, citation.text) == (datetime.date(2022, 5, 11), "Quyết định số 31/QĐ-TTg")


def test_an_impossible_date_is_kept_as_said() -> None:
    citation = one("Công văn số 31/BTC-NS ngày 31/6/2023 của Bộ Tài chính")
    assert (citation.date, citation.date_said) == (None, "31/6/2023")


KEYS = [
    ("Quyết định số 0031/QĐ-TTg ngày 5/3/2023", "31/QĐ-TTg:2023"),
    ("Nghị định số 15/2018/NĐ-CP ngày 02/02/2018", "15/2018/NĐ-CP"),
    ("Kế hoạch số 58a/KH-UBND ngày 5/3/2023", "58a/KH-UBND@An Lộc:2023"),
    ("Kế hoạch số 58/KH-UBND ngày 5/3/2023 của UBND huyện Lạc Sơn", "58/KH-UBND@huyện Lạc Sơn:2023"),
    ("Kế hoạch số 58/KH-UBND của UBND tỉnh Bình Xuyên", "58/KH-UBND@Bình Xuyên"),
    ("Kế hoạch số 58/KH-UBND của UBND TP. Hải Phòng", "58/KH-UBND@Hải Phòng"),
    ("Chương trình số 02-Ctr/TU của Tỉnh ủy", "2-CTr/TU@An Lộc"),
    ("Thông tư liên tịch số 129/2007/TTLT/BTC-BKHCN", "129/2007/TTLT-BTC-BKHCN"),
]


@pytest.mark.parametrize(("text", "key"), KEYS)
def test_the_key_is_the_identity_of_the_document(text: str, key: str) -> None:
    assert one(text).key == key


def test_a_mention_without_date_is_the_document_of_the_one_year() -> None:
    first, second = found("Quyết định số 31/QĐ-TTg ngày 5/3/2023. Theo Quyết định số 31/QĐ-TTg thì")
    assert first.key == second.key == "31/QĐ-TTg:2023"
    *dated, bare = found("Chỉ thị 17/CT-TTg ngày 1/2/2019; Chỉ thị 17/CT-TTg ngày 1/2/2024; Chỉ thị 17/CT-TTg")
    assert [c.key for c in dated] == ["17/CT-TTg:2019", "17/CT-TTg:2024"]
    assert bare.key == bare.undated_key == "17/CT-TTg"


def test_spelling_is_repaired_but_not_malformed() -> None:
    assert [(c.malformed, c.repaired) for c in found("Chương trình số 02-Ctr/TU; Quyết định số 3/QD-TTg")] == [
        (False, "02-CTr/TU"),
        (False, "3/QĐ-TTg"),
    ]
    assert one("QUYẾT ĐỊNH SỐ 31/QĐ-TTG NGÀY 05/3/2023").repaired is None


def test_the_home_province_is_that_of_the_title() -> None:
    text = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH XUYÊN\nHợp tác với tỉnh Đồng Nai, tỉnh Đồng Nai và tỉnh Bình Xuyên."
    assert home_province(read_text(text)) == "Bình Xuyên"
    assert home_province(read_text("ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ\nKế hoạch")) == "Cần Thơ"
    assert home_province(read_text("Báo cáo của Bộ Tài chính")) is None


@given(
    number=st.integers(1, 9999),
    symbol=st.sampled_from(["QĐ-TTg", "KH-UBND", "NĐ-CP", "BKHCN-KHTC", "TTr-SKHCN"]),
    day=st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1)),
    before=st.text("aăđơ ,.;:()“”-\n", max_size=12),
    after=st.text("aăđơ ,.;:()“”-\n", max_size=12),
    spelled=st.booleans(),
)
def test_number_and_date_are_found_in_any_surroundings(
    number: int, symbol: str, day: datetime.date, before: str, after: str, spelled: bool
) -> None:
    date = f"{day.day} tháng {day.month} năm {day.year}" if spelled else f"{day.day}/{day.month}/{day.year}"
    (citation,) = cite(read_text(f"x {before} Văn bản số {number}/{symbol} ngày {date} {after} x"))
    assert (citation.number, citation.date) == (f"{number}/{symbol}", day)
    assert citation.text == f"Văn bản số {number}/{symbol} ngày {date}"


@given(st.text("0123456789/-–. aAđĐQTKHUBNDgtCPsố()“”,;:\n", max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    cite(read_text(text))


@pytest.mark.skipif(not (SHARED / "gold" / "citations.jsonl").exists(), reason="annotated draft not at hand")
def test_numbered_citations_of_the_annotated_draft() -> None:
    rows = [json.loads(line) for line in (SHARED / "gold" / "citations.jsonl").read_text(encoding="utf-8").splitlines()]
    expected = {(r["line"], r["number"], r["date"]) for r in rows if r["number"]}
    got = [
        (c.where.line, c.number, c.date and str(c.date)) for c in cite(read(SHARED / "drafts" / "soc-trang-2024.txt"))
    ]
    assert (set(got), len(got)) == (expected, sum(bool(r["number"]) for r in rows))
