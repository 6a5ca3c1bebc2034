"""Dates and periods: every kind, every writing, no made-up day."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.find_periods import find_periods
from extract.find_sections import find_sections, sections_of_blocks
from extract.find_standards import find_standards
from extract.pipeline import is_free, parse
from extract.read import read, read_text
from models.period import Period

DRAFT = Path(__file__).parents[1].parent / "shared" / "drafts" / "soc-trang-2024.txt"


def periods(text: str) -> tuple[Period, ...]:
    document = read_text(text)
    sections = find_sections(document)
    document = document.in_sections(sections_of_blocks(document, sections))
    docs = parse(document)
    find_standards(document, docs)
    found = find_periods(document, docs, sections)
    for period in found:
        assert document.quote(period.where) == period.text
        assert not is_free(docs[period.where.block], period.where.start, period.where.end, "dates")
    return found


def said(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(p.text, p.kind, str(p.start) if p.start else None, str(p.end) if p.end else None) for p in periods(text)]


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("ngày 06/4/2023", "day", "2023-04-06", "2023-04-06"),
        ("ngày 06-4-2023", "day", "2023-04-06", "2023-04-06"),
        ("ngày 06.4.2023", "day", "2023-04-06", "2023-04-06"),
        ("ngày 6/4/23", "day", "2023-04-06", "2023-04-06"),
        ("ngày 06 tháng 4 năm 2023", "day", "2023-04-06", "2023-04-06"),
        ("ngày 02 tháng giêng năm 2024", "day", "2024-01-02", "2024-01-02"),
        ("NGÀY 06 THÁNG 4 NĂM 2023", "day", "2023-04-06", "2023-04-06"),
        ("ngày 6/4 năm 2022", "day", "2022-04-06", "2022-04-06"),
        ("ngày 31/6/2023", "day", None, None),
        ("ngày 29/02/2023", "day", None, None),
        ("ngày 12/13/2023", "day", None, None),
        ("tháng 12/2023", "month", "2023-12-01", "2023-12-31"),
        ("tháng bốn năm 2023", "month", "2023-04-01", "2023-04-30"),
        ("tháng 02 năm 2024", "month", "2024-02-01", "2024-02-29"),
        ("quý II/2023", "quarter", "2023-04-01", "2023-06-30"),
        ("quý 3 năm 2024", "quarter", "2024-07-01", "2024-09-30"),
        ("Quý IV năm 2024", "quarter", "2024-10-01", "2024-12-31"),
        ("06 tháng đầu năm 2023", "half-year", "2023-01-01", "2023-06-30"),
        ("6 tháng cuối năm 2023", "half-year", "2023-07-01", "2023-12-31"),
        ("sáu tháng đầu năm 2023", "half-year", "2023-01-01", "2023-06-30"),
        ("nửa đầu năm 2024", "half-year", "2024-01-01", "2024-06-30"),
        ("9 tháng năm 2023", "range", "2023-01-01", "2023-09-30"),
        ("11 tháng đầu năm 2023", "range", "2023-01-01", "2023-11-30"),
        ("3 tháng cuối năm 2024", "range", "2024-10-01", "2024-12-31"),
        ("năm 2024", "year", "2024-01-01", "2024-12-31"),
        ("cả năm 2023", "year", "2023-01-01", "2023-12-31"),
        ("năm ngân sách 2024", "year", "2024-01-01", "2024-12-31"),
        ("giai đoạn 2021 - 2025", "range", "2021-01-01", "2025-12-31"),
        ("giai đoạn 2021–2025", "range", "2021-01-01", "2025-12-31"),
        ("giai đoạn từ năm 2021 đến năm 2025", "range", "2021-01-01", "2025-12-31"),
        ("thời kỳ 2021 - 2030", "range", "2021-01-01", "2030-12-31"),
        ("nhiệm kỳ 2020 - 2025", "range", "2020-01-01", "2025-12-31"),
        ("5 năm 2021-2025", "range", "2021-01-01", "2025-12-31"),
        ("từ tháng 3 đến tháng 9/2024", "range", "2024-03-01", "2024-09-30"),
        ("từ ngày 01 đến ngày 15/8/2024", "range", "2024-08-01", "2024-08-15"),
        ("từ ngày 01/01/2023 đến hết ngày 30/6/2023", "range", "2023-01-01", "2023-06-30"),
        ("từ quý I đến quý III năm 2024", "range", "2024-01-01", "2024-09-30"),
        ("Từ năm 2022 đến nay", "range", "2022-01-01", None),
        ("từ nay đến năm 2025", "range", None, "2025-12-31"),
        ("từ năm 2024 trở đi", "range", "2024-01-01", None),
        ("sau ngày 30/6/2023", "range", "2023-07-01", None),
        ("kể từ ngày 01/7/2025", "range", "2025-07-01", None),
        ("đến năm 2025", "deadline", None, "2025-12-31"),
        ("đến năn 2030", "deadline", None, "2030-12-31"),
        ("đến hết tháng 12/2023", "deadline", None, "2023-12-31"),
        ("đến hết 31/12/2024", "deadline", None, "2024-12-31"),
        ("đến cuối năm 2023", "deadline", None, "2023-12-31"),
        ("đến hết quý III/2024", "deadline", None, "2024-09-30"),
        ("trước ngày 30/6/2023", "deadline", None, "2023-06-29"),
        ("trước năm 2025", "deadline", None, "2024-12-31"),
        ("chậm nhất là ngày 15/7/2024", "deadline", None, "2024-07-15"),
        ("tầm nhìn 2045", "deadline", None, "2045-12-31"),
        ("vụ Hè Thu 2022", "range", None, None),
        ("vụ Đông Xuân 2025 - 2026", "range", None, None),
        ("năm học 2023 - 2024", "range", None, None),
    ],
)
def test_one_period(text: str, kind: str, start: str | None, end: str | None) -> None:
    assert said(f"Nội dung {text}, tỉnh đã thực hiện.") == [(text, kind, start, end)]


def test_lists_of_years() -> None:
    assert [(t, k) for t, k, _, _ in said("Kinh phí năm 2022, 2023 và 2024 đã giao.")] == [
        ("năm 2022", "year"), ("2023", "year"), ("2024", "year"),
    ]  # fmt: skip


def test_two_years_compared() -> None:
    assert [t for t, *_ in said("Tăng trưởng năm 2023/2022 là 5%.")] == ["năm 2023", "2022"]


def test_deadline_behind_a_range_is_its_own() -> None:
    assert [t for t, *_ in said("Đề án giai đoạn 2021 - 2025, định hướng đến năm 2030, tầm nhìn đến năm 2045.")] == [
        "giai đoạn 2021 - 2025", "đến năm 2030", "đến năm 2045",
    ]  # fmt: skip


def test_bare_year_in_a_name_and_number_that_counts() -> None:
    assert [t for t, *_ in said("Cuộc thi Techfest 2022; có 2022 hộ dân, 2023 đồng, 2.024 tấn.")] == ["2022"]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 65/2017/NĐ-CP và 27/2015/TTLT-BKHCN-BTC.",
        "Tiêu chuẩn TCVN ISO 9001:2015, QCVN 01:2022/BKHCN.",
        "Trong 6 tháng, họp mỗi quý một lần, mỗi tháng hai lần, 6 tháng một lần.",
        "Kế hoạch 5 năm; kỷ niệm 30 năm tái lập tỉnh; hằng năm.",
        "Đạt 11/34 tỉnh, 30 ha/25 hộ, 24/7.",
        "Tổng kinh phí 2.023.000.000 đồng, gọi 0909.123.2023.",
        "Bằng quý IV năm trước, hơn 6 tháng đầu năm trước.",
        "Hưởng ứng Ngày Sở hữu trí tuệ thế giới.",
    ],
)
def test_no_period(text: str) -> None:
    assert said(text) == []


def test_date_line_with_a_blank_day() -> None:
    assert said("An Lộc, ngày      tháng 8 năm 2023") == [("tháng 8 năm 2023", "month", "2023-08-01", "2023-08-31")]
    assert said("An Lộc, ngày … tháng … năm 2023") == [("năm 2023", "year", "2023-01-01", "2023-12-31")]


def test_day_without_a_year_gets_none() -> None:
    (day,) = periods("Ngày khoa học và công nghệ Việt Nam 18 tháng 5.")
    assert (day.kind, day.start, day.end, day.inferred) == ("day", None, None, False)


def test_year_is_inferred_from_the_sentence_but_not_from_a_comparison() -> None:
    first, _ = periods("6 tháng đầu năm, tỉnh giao 44% dự toán năm 2023.")
    assert (first.start, first.inferred) == (datetime.date(2023, 1, 1), True)
    first, _ = periods("6 tháng đầu năm, thu tăng 10% so với cùng kỳ năm 2022.")
    assert (first.start, first.inferred) == (None, False)


def test_year_is_inferred_from_the_heading_then_from_what_was_said_before() -> None:
    text = "I. Kết quả năm 2022 và 6 tháng đầu năm 2023\n- 6 tháng đầu năm, đã làm xong.\n- Đến cuối năm, hoàn thành."
    assert [p.start or p.end for p in periods(text)][2:] == [datetime.date(2023, 1, 1), datetime.date(2023, 12, 31)]
    text = "I. Kết quả\n* 6 tháng đầu năm 2023:\n- Ước 6 tháng cuối năm, thực hiện 12 lượt."
    assert periods(text)[-1].start == datetime.date(2023, 7, 1)


def test_year_that_nobody_says_stays_unknown() -> None:
    assert said("6 tháng đầu năm, tỉnh đã làm.") == [("6 tháng đầu năm", "half-year", None, None)]


def test_year_cells_of_a_table() -> None:
    table = "\tSTT\n\tNội dung\n\t2022\n\t2023\n\n\t1\n\tSố hộ\n\t2024\n\t3500\n"
    assert [t for t, *_ in said(table)] == ["2022", "2023"]


def test_keys() -> None:
    text = "năm 2023, quý II/2023, 6 tháng cuối năm 2023, tháng 4/2023, giai đoạn 2021 - 2025, đến năm 2030"
    assert [p.key for p in periods(text)] == ["2023", "2023-Q2", "2023-H2", "2023-04", "2021/2025", None]


@given(
    st.dates(datetime.date(1945, 9, 2), datetime.date(2090, 12, 31)),
    st.sampled_from(
        [
            "ngày {d}/{m}/{y}",
            "ngày {d:02}/{m:02}/{y}",
            "{d:02}/{m}/{y}",
            "ngày {d}-{m}-{y}",
            "ngày {d}.{m}.{y}",
            "ngày {d:02} tháng {m} năm {y}",
            "{d} tháng {m:02} năm {y}",
            "NGÀY {d} THÁNG {m} NĂM {y}",
        ]
    ),
    st.sampled_from(["Vào {}.", "Theo văn bản {}, tỉnh", "({})", "{}"]),
)
def test_any_real_date_in_any_writing(date: datetime.date, writing: str, around: str) -> None:
    written = writing.format(d=date.day, m=date.month, y=date.year)
    (period,) = periods(around.format(written))
    assert (period.text, period.kind, period.start, period.end) == (written, "day", date, date)


@given(st.integers(1990, 2060), st.integers(0, 30), st.sampled_from([" - ", "-", "–", " đến "]))
def test_any_span_of_years(first: int, length: int, gap: str) -> None:
    (period,) = periods(f"Kế hoạch giai đoạn {first}{gap}{first + length} của tỉnh.")
    assert period.start == datetime.date(first, 1, 1)
    assert period.end == datetime.date(first + length, 12, 31)


@given(
    st.lists(
        st.sampled_from(
            ["ngày", "tháng", "năm", "quý", "đến", "từ", "6", "2023", "12/2024", "-", ",", "II", "nay", "đầu"]
        )
    )
)
def test_places_quote_themselves_whatever_the_words(words: list[str]) -> None:
    periods(" ".join(words) or "x")


@pytest.mark.skipif(not DRAFT.exists(), reason="the draft is not here")
def test_dates_of_a_real_draft_are_not_inside_standards() -> None:
    document = read(DRAFT)
    docs = parse(document)
    standards = find_standards(document, docs)
    found = find_periods(document, docs, ())
    assert len(found) > 150
    assert not [p for p in found for s in standards if p.where in s.where]
