"""The office's own list of documents, and what the rules make of it."""

import datetime
from pathlib import Path

import pytest

from corpus.known import read_known
from extract.read import read_text
from extract.understand import understand
from models.errors import UnreadableInput
from models.finding import Severity
from models.past import Past
from rules.check import check

LIST = """\
Số, ký hiệu;Loại;Ngày ban hành;Cơ quan ban hành;Trích yếu;Xác nhận
0314/QĐ-UBND;Quyết định;12/4/2021;UBND tỉnh An Lộc;phê duyệt Đề án phát triển nghề dệt chiếu cói truyền thống;
15/KH-SKHCN;Kế hoạch;2022-02-09;;;chưa
;;;;;
"""


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "van-ban.csv"
    path.write_text(LIST, encoding="utf-8-sig")
    return path


def _findings(text: str, path: Path) -> list[tuple[str, Severity]]:
    report = check(understand(read_text(text)), Past(known=read_known(path)))
    return [(f.code, f.severity) for f in report.findings]


def test_a_list_is_read_by_its_headings(listed: Path) -> None:
    decision, plan = read_known(listed)
    assert (decision.key, decision.date) == ("314/QĐ-UBND@An Lộc", datetime.date(2021, 4, 12))
    assert decision.title == "phê duyệt Đề án phát triển nghề dệt chiếu cói truyền thống"
    assert decision.confirmed
    assert decision.source == "van-ban.csv"
    assert (plan.key, plan.date, plan.confirmed) == ("15/KH-SKHCN", datetime.date(2022, 2, 9), False)


def test_a_date_against_the_list_is_an_error(listed: Path) -> None:
    wrong = "Theo Quyết định số 314/QĐ-UBND ngày 21/4/2021 của UBND tỉnh An Lộc."
    assert _findings(wrong, listed) == [("C10", Severity.ERROR)]
    assert _findings(wrong.replace("21/4", "12/4"), listed) == []


def test_a_row_that_is_not_confirmed_raises_a_note_only(listed: Path) -> None:
    text = "Theo Kế hoạch số 15/KH-SKHCN ngày 19/02/2022 của Sở Khoa học và Công nghệ tỉnh An Lộc."
    assert _findings(text, listed) == [("C10", Severity.INFO)]


def test_another_province_or_year_or_number_is_another_document(listed: Path) -> None:
    for text in (
        "Theo Quyết định số 314/QĐ-UBND ngày 21/4/2021 của UBND tỉnh Bình Xuyên.",
        "Theo Quyết định số 314/QĐ-UBND ngày 21/4/2019 của UBND tỉnh An Lộc.",
        "Theo Quyết định số 315/QĐ-UBND ngày 21/4/2021 của UBND tỉnh An Lộc.",
    ):
        assert _findings(text, listed) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ngày,Trích yếu\n12/4/2021,phê duyệt\n", "không có cột “số”"),
        ("Số,Ngày\n314/QĐ-UBND,31/6/2021\n", "dòng 2: “31/6/2021” không phải ngày có thật"),
        ("Số,Ngày\nbốn mươi,12/4/2021\n", "dòng 2: “bốn mươi” không phải số, ký hiệu"),
    ],
)
def test_a_list_that_makes_no_sense_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "sai.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableInput, match=reason):
        read_known(path)


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="không đọc được"):
        read_known(tmp_path / "khong-co.csv")
