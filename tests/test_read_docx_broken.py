"""Files that are no Word files, damaged ones, and those built to exhaust memory: one sentence each."""

import tracemalloc
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from extract.read_docx import read_docx
from models.errors import UnreadableInput
from tests.word import field, p, package, root, sdt, tbl, tc, tr, word

CUT = "tệp .docx bị cắt cụt hoặc hỏng; hãy chép lại từ bản gốc, hoặc mở bằng Word và lưu lại."


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableInput) as refused:
        read_docx(path)
    message = str(refused.value)
    assert message.startswith(f"{path.name}: ")
    assert "\n" not in message
    assert message.endswith(".")
    return refused.value.reason


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return path


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
IMPOSTORS = {
    "text": ("Kế hoạch năm 2024".encode(), "văn bản thuần"),
    "text in UTF-16": ("Kế hoạch".encode("utf-16"), "văn bản thuần"),
    "rtf": (b"{\\rtf1\\ansi}", "RTF"),
    "pdf": (b"%PDF-1.7\n", "PDF"),
    "html": (b"\xef\xbb\xbf  <!DOCTYPE html><html>", "HTML"),
    "xml": (b'<?xml version="1.0"?><pkg:package/>', "XML"),
    "old Word": (COMPOUND + "WordDocument".encode("utf-16-le"), ".doc"),
    "old Excel": (COMPOUND + "Workbook".encode("utf-16-le"), ".xls"),
    "protected": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    "noise": (bytes(range(256)) * 4, "không phải tệp Word"),
    "beginning of an archive": (b"PK\x03\x04" + bytes(300), "cắt cụt"),
}


@pytest.mark.parametrize(("data", "said"), IMPOSTORS.values(), ids=IMPOSTORS)
def test_impostors(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in refusal(written(tmp_path, data))


def test_other_archives(tmp_path: Path) -> None:
    for entry, said in (
        ("xl/workbook.xml", "Excel"),
        ("content.xml", ".odt"),
        ("ppt/a.xml", "PowerPoint"),
        ("x", "Word"),
    ):
        path = tmp_path / "b.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(entry, "<a/>")
        assert said in refusal(path)


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_truncated_files(tmp_path: Path, kept: float) -> None:
    data = word(tmp_path / "whole.docx", p("chữ " * 5000)).read_bytes()
    assert refusal(written(tmp_path, data[: int(len(data) * kept)])) == CUT


def test_every_damaged_byte_is_survived(tmp_path: Path) -> None:
    data = bytearray(word(tmp_path / "whole.docx", p("Kinh phí 1.200 triệu đồng"), tbl(tr("a"))).read_bytes())
    for at in range(0, len(data), 7):
        damaged = data.copy()
        damaged[at] ^= 0xFF
        with suppress(UnreadableInput):
            read_docx(written(tmp_path, bytes(damaged)))


def test_an_entry_behind_a_password(tmp_path: Path) -> None:
    data = bytearray(word(tmp_path / "whole.docx", p("a")).read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "mật khẩu" in refusal(written(tmp_path, bytes(data)))


def test_broken_xml_in_a_part_is_named(tmp_path: Path) -> None:
    assert "word/document.xml" in refusal(package(tmp_path / "a.docx", {"word/document.xml": "<w:document"}))
    assert "không có nội dung Word" in refusal(package(tmp_path / "b.docx", {"word/document.xml": "<other/>"}))


def test_entities_are_refused_wherever_they_stand(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>'
    xml = root("document", f"<w:body>{p('a')}</w:body>").replace("?>\n", f"?>{bomb}\n")
    for name, data in (("a", xml.encode()), ("b", xml.replace("UTF-8", "UTF-16").encode("utf-16"))):
        assert "DOCTYPE" in refusal(package(tmp_path / f"{name}.docx", {"word/document.xml": data}))


def swollen(path: Path, filling: bytes, times: int) -> Path:
    """A body of ``times`` fillings, written without holding it in memory."""
    head, tail = root("document", "<w:body>|</w:body>").encode().split(b"|")
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(head)
        for _ in range(times):
            part.write(filling)
        part.write(tail)
    return path


def refused_in_little_memory(path: Path) -> str:
    tracemalloc.start()
    try:
        reason = refusal(path)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()
    return reason


def test_a_cell_of_200_mb(tmp_path: Path) -> None:
    cell = swollen(tmp_path / "a.docx", b"1234567890" * 100_000, 210)
    assert "bung ra 210 MB" in refused_in_little_memory(cell)


def test_a_bomb_of_elements(tmp_path: Path) -> None:
    assert "lớn bất thường" in refused_in_little_memory(swollen(tmp_path / "a.docx", b"<w:p/>" * 100_000, 60))


def test_a_blank_scan_is_no_bomb(tmp_path: Path) -> None:
    body = root("document", f"<w:body>{p('a')}</w:body>").encode()
    files = {"word/document.xml": body, "word/media/a.bmp": bytes(12_000_000)}
    assert read_docx(package(tmp_path / "a.docx", files)).blocks[0].text == "a"


def test_a_body_that_is_larger_than_it_says(tmp_path: Path) -> None:
    path = swollen(tmp_path / "a.docx", b"<w:p/>" * 100_000, 60)
    with zipfile.ZipFile(path) as archive:
        real = archive.getinfo("word/document.xml").file_size
    data = path.read_bytes().replace(real.to_bytes(4, "little"), (5000).to_bytes(4, "little"))
    assert refused_in_little_memory(written(tmp_path, data))


def test_one_text_longer_than_ten_mb(tmp_path: Path) -> None:
    path = swollen(tmp_path / "a.docx", b"".join(b"%d " % n for n in range(300_000)), 6)
    assert "dài hơn 10 MB" in refused_in_little_memory(path)


def test_too_many_elements_that_do_not_pack_well(tmp_path: Path) -> None:
    filling = b"".join(b"<w:p w:x='%x'/>" % (n * 2654435761 % 2**32) for n in range(50_000))
    assert "quá nhiều phần tử" in refused_in_little_memory(swollen(tmp_path / "a.docx", filling, 81))


def test_nesting(tmp_path: Path) -> None:
    nested = p("đáy")
    for _ in range(60):
        nested = tbl(tr(tc(nested)))
    assert read_docx(word(tmp_path / "a.docx", nested)).blocks[-1].text == "đáy"
    for _ in range(1000):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>"
    assert "lồng nhau quá sâu" in refusal(word(tmp_path / "b.docx", nested))


def test_wrappers_as_deep_as_a_parser_allows(tmp_path: Path) -> None:
    inline, block = "<w:r><w:t>a</w:t></w:r>", p("b")
    for _ in range(120):
        inline, block = sdt(inline), sdt(block)
    document = read_docx(word(tmp_path / "a.docx", p(inline), block, p(field("X" * 50, field("Y", "<w:r/>")))))
    assert [b.text for b in document.blocks] == ["a", "b"]


def test_styles_and_lists_that_refer_to_themselves(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert read_docx(word(tmp_path / "a.docx", p("a", style="A"), styles=styles)).blocks[0].text == "a"


def test_missing_and_damaged_values_are_as_if_absent(tmp_path: Path) -> None:
    odd = '<w:numPr><w:ilvl w:val="x"/><w:numId/></w:numPr><w:ind w:left="1e9"/><w:outlineLvl w:val="99999999999"/>'
    block = read_docx(word(tmp_path / "a.docx", p("a", pr=odd), "<w:tbl/>", "<w:p/>")).blocks[0]
    assert (block.text, block.indent, block.heading, block.label) == ("a", 0, None, None)
