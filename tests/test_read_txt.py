"""Text files as they come: encodings, line ends, and tables that lost their frame."""

import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.limits import MAX_PARAGRAPH
from extract.read import read, read_text
from extract.read_txt import read_txt
from models.document import Document
from models.errors import UnreadableInput

TEXT = "KẾ HOẠCH\nNăm 2025 của tỉnh An Lộc.\n\tSTT\n\tNội dung\n\n\t1\n\tĐề tài\n\n"


def grid(text: str, which: int = 0) -> list[list[str]]:
    """The cells of a table by row."""
    document = read_text(text)
    found = document.grids[which]
    rows: list[list[str]] = [[] for _ in range(found.height)]
    for cell in found.cells:
        rows[cell.row].append(document.blocks[cell.block].text)
    return rows


def prose(document: Document) -> list[str]:
    """The paragraphs outside tables."""
    return [b.text for b in document.blocks if b.kind == "paragraph"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_encoding_gives_the_same_blocks(
    tmp_path: Path, encoding: str, end: str, form: Literal["NFC", "NFD"]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(unicodedata.normalize(form, TEXT).replace("\n", end).encode(encoding))
    document = read_txt(path)
    assert [b.text for b in document.blocks] == [b.text for b in read_text(TEXT).blocks]
    assert [r.code for r in document.reading] == (["nfd"] if form == "NFD" else [])


def test_windows_1258(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(
        unicodedata.normalize("NFD", "Năm đầu").replace("a\u0306", "ă").replace("a\u0302", "â").encode("cp1258")
    )
    assert read_txt(path).blocks[0].text == "Năm đầu"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04rest", ".docx"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0rest", "đời cũ"),
        (b"abc\x00def\x01\x02", "không phải tệp văn bản"),
        (bytes(range(256)) * 20, "không phải tệp văn bản"),
        (b"\xff\xfe\x00\x00\x01\x00\x02\x00", "không phải tệp văn bản"),
        (b"x\n\t" + b"a" * (MAX_PARAGRAPH + 1), "dòng 2"),
    ],
    ids=["zip", "pdf", "ole", "nul", "bytes", "utf-16 nul", "huge"],
)
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match=r"^a\.txt: ") as caught:
        read(path)
    assert said in caught.value.reason


def test_cells_one_a_line_with_empty_cells_and_further_paragraphs() -> None:
    text = "\tSTT\n\tĐơn vị\n\tSố tiền\n\n\t1\n\tSở A\n(đợt 1)\n\t\n\n\t2\n\tSở B\n\t5\n\nTrên đây là kế hoạch."
    assert grid(text) == [["STT", "Đơn vị", "Số tiền"], ["1", "Sở A\n(đợt 1)", ""], ["2", "Sở B", "5"]]
    assert prose(read_text(text)) == ["Trên đây là kế hoạch."]


def test_prose_right_after_a_complete_row_is_not_swallowed() -> None:
    text = "\tSTT\n\tĐơn vị\n\tSố tiền\n\n\t1\n\tSở A\n\t5\nII. Khó khăn, vướng mắc\nCòn thiếu vốn."
    assert grid(text)[-1] == ["1", "Sở A", "5"]
    assert prose(read_text(text)) == ["II. Khó khăn, vướng mắc", "Còn thiếu vốn."]


def test_a_further_paragraph_of_the_last_cell_stays_in_the_table() -> None:
    text = "\tSTT\n\tViệc\n\tGhi chú\n\n\t1\n\tA\n\tđã duyệt\nchờ vốn\n\n\t2\n\tB\n\t\n"
    assert grid(text)[1] == ["1", "A", "đã duyệt\nchờ vốn"]
    assert len(grid(text)) == 3


def test_recipients_stay_one_cell_without_frame() -> None:
    document = read_text("Hết./.\n\tNơi nhận:\n- Như trên;\n- Lưu: VT.\n")
    assert (document.grids[0].width, document.grids[0].framed) == (1, False)
    assert document.blocks[1].text == "Nơi nhận:\n- Như trên;\n- Lưu: VT."


def test_rows_in_one_line_with_and_without_a_leading_tab() -> None:
    rows = [["STT", "Việc", "Tiền"], ["1", "A", "5"], ["", "Cộng", "5"]]
    assert grid("\n".join("\t".join(r) for r in rows)) == rows
    assert grid("\n".join("\t" + "\t".join(r) for r in rows)) == rows


def test_prose_with_a_tab_is_no_table() -> None:
    document = read_text("1.\tMục tiêu\n2.\tNhiệm vụ\nUBND TỈNH\tCỘNG HÒA\n")
    assert document.grids == ()


def test_rows_that_no_blank_line_parts() -> None:
    cells = ["STT", "Việc", "Tiền (đồng)", "1", "A", "5", "2", "B", "", "3", "C", "7"]
    assert grid("".join(f"\t{c}\n" for c in cells)) == [cells[i : i + 3] for i in range(0, 12, 3)]
    head = "".join(f"\t{c}\n" for c in cells[:3]) + "\n" + "".join(f"\t{c}\n" for c in cells[3:])
    assert grid(head) == [cells[i : i + 3] for i in range(0, 12, 3)]


def test_pipes() -> None:
    assert grid("Bảng:\n| STT | Việc |\n|-----|------|\n| 1 | A |\n") == [["STT", "Việc"], ["1", "A"]]


def test_spans_of_a_merged_head_are_inferred_and_said() -> None:
    text = (
        "\tSTT\n\tĐơn vị\n\tNgân sách (đồng)\n\tGhi chú\n\n\t\n\t\n\tTỉnh\n\tHuyện\n\t\n\n\t1\n\tSở A\n\t5\n\t6\n\t\n\n"
    )
    document = read_text(text)
    spans = [(c.row, c.col, c.rowspan, c.colspan) for c in document.grids[0].cells if c.row < 2]
    assert spans == [(0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 2), (0, 4, 2, 1), (1, 2, 1, 1), (1, 3, 1, 1)]
    assert [r.code for r in document.reading] == ["inferred_spans"]


def test_a_total_without_number_cell_spans_the_number_and_the_label() -> None:
    document = read_text("\tSTT\n\tViệc\n\tTiền\n\n\t1\n\tA\n\t5\n\n\tTổng cộng\n\t5\n\n")
    assert [(c.col, c.colspan) for c in document.grids[0].cells if c.row == 2] == [(0, 2), (2, 1)]


@given(st.text(alphabet="ab1 \t\n|.-đ[]:", max_size=120))
def test_any_text_is_read_and_keeps_its_words(text: str) -> None:
    document = read_text(text)
    kept = "".join(b.text for b in document.blocks)
    assert sorted(c for c in kept if c.isalnum()) == sorted(c for c in text if c.isalnum())
    for number, found in enumerate(document.grids):
        assert found.id == f"t{number + 1}"
        assert all(0 <= c.row < found.height and 0 < c.col + c.colspan <= found.width for c in found.cells)
