"""CSV files: whatever program wrote them, one grid with every cell in its place."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.cell_figures import cell_figures
from extract.find_tables import find_tables
from extract.read import read
from extract.read_csv import parse_csv
from models.document import Document
from models.errors import UnreadableInput

ROWS = [
    ["STT", "Nội dung", "Số tiền (đồng)"],
    ["1", "Đề tài; dự án", "1.200.000"],
    ["2", "Hội thảo\ncấp tỉnh", "300.000"],
]


def written(rows: list[list[str]], delimiter: str) -> str:
    """The rows as a CSV text."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return file.getvalue()


def grid(document: Document) -> list[list[str]]:
    """The texts of the only grid by row and column."""
    (only,) = document.grids
    texts = [[""] * only.width for _ in range(only.height)]
    for cell in only.cells:
        texts[cell.row][cell.col] = document.blocks[cell.block].text
    return texts


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_delimiter_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "dự toán.csv"
    path.write_bytes(written(ROWS, delimiter).encode(encoding))
    document = read(path)
    assert (document.format, document.name, grid(document)) == ("csv", "dự toán.csv", ROWS)


def test_windows_1258(tmp_path: Path) -> None:
    path = tmp_path / "bang.csv"
    path.write_bytes("Ten;So tien\nĐê tai;12,5\n".encode("cp1258"))
    assert grid(read(path)) == [["Ten", "So tien"], ["Đê tai", "12,5"]]


def test_lines_count_through_quoted_breaks_and_the_line_of_excel() -> None:
    document = parse_csv('sep=;\na;"b\nc";d\n1;2;3\n', "b.csv", "")
    assert grid(document) == [["", "", ""], ["a", "b\nc", "d"], ["1", "2", "3"]]
    assert [block.lines[0][1] for block in document.blocks[3::3]] == [2, 4]


def test_short_rows_are_filled_and_empty_rows_at_the_end_dropped() -> None:
    assert grid(parse_csv("a,b,c\n1\n\n2,3,4\n,,\n\n", "b.csv", "")) == [
        ["a", "b", "c"], ["1", "", ""], ["", "", ""], ["2", "3", "4"],
    ]  # fmt: skip


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", b"PK\x03\x04 zip", b"\n\n , \n"])
def test_what_is_no_table_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match=r"^x\.csv: .+\.$"):
        read(path)


def values(text: str) -> list[str]:
    """The values of all figures, as written by Python."""
    document = parse_csv(text, "b.csv", "")
    figures = cell_figures(document, find_tables(document, ()), 1)
    assert all(document.quote(figure.where) == figure.text for figure in figures)
    return [str(figure.value) for figure in figures]


def test_number_format_follows_the_evidence_of_the_table() -> None:
    english = "Item;2023;2024\nSeeds;1,234,567;12.5\nTools;2,345;13.25\n"
    assert values(english) == ["1234567", "12.5", "2345", "13.25"]
    plain = "Item;2023;2024\nSeeds;36,338;224\nTools;2,345;99\n"
    assert values(plain) == ["36338", "224", "2345", "99"]
    vietnamese = "Nội dung;Năm 2023;Năm 2024\nHạt giống;36,338;224\nDụng cụ;2.345;99,5\n"
    assert values(vietnamese) == ["36.338", "224", "2345", "99.5"]


FIELDS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Co", "Cn"), max_codepoint=0x1EFF), max_size=12)


@given(st.lists(st.lists(FIELDS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_every_cell_quotes_itself(rows: list[list[str]]) -> None:
    rows = [["Tên gọi", "Kinh phí", "Ghi chú"], *rows]
    document = parse_csv(written(rows, ","), "b.csv", "")
    for index, block in enumerate(document.blocks):
        assert document.quote(document.whole(index)) == block.text
    assert len(document.blocks) == document.grids[0].height * document.grids[0].width
