"""What a reader of a Word draft sees, construct by construct."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.read_docx import read_docx
from models.document import Block, Document
from tests.word import box, field, note, p, package, r, root, sdt, style, tbl, tc, tr, word

Build = pytest.TempPathFactory


def read(tmp_path: Path, *body: str, **parts: str) -> Document:
    return read_docx(word(tmp_path / "dự thảo.docx", *body, **parts))


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def remark(document: Document, code: str) -> str:
    return next(r.message for r in document.reading if r.code == code)


INLINE = {
    "runs are one text": ([r("Kinh phí "), r("1.200"), r(" triệu đồng")], "Kinh phí 1.200 triệu đồng"),
    "a tracked insertion": ([r("năm "), f"<w:ins w:author='An'>{r('2024')}</w:ins>"], "năm 2024"),
    "a tracked deletion": (
        [r("năm 2024"), "<w:del w:author='An'><w:r><w:delText>2023</w:delText></w:r></w:del>"],
        "năm 2024",
    ),
    "text moved here": ([f"<w:moveTo>{r('chuyển đến')}</w:moveTo>"], "chuyển đến"),
    "text moved away": ([r("còn lại"), f"<w:moveFrom>{r(' chuyển đi')}</w:moveFrom>"], "còn lại"),
    "an insertion inside a control": ([sdt(f"<w:ins>{r('hộp')}</w:ins>")], "hộp"),
    "a content control": ([r("tỉnh "), sdt(r("An Lộc"))], "tỉnh An Lộc"),
    "a smart tag": ([f"<w:smartTag><w:smartTagPr/>{r('Bình Xuyên')}</w:smartTag>"], "Bình Xuyên"),
    "inline custom XML": ([f"<w:customXml>{r('12 ha')}</w:customXml>"], "12 ha"),
    "a hyperlink": ([f"<w:hyperlink>{r('cổng thông tin')}</w:hyperlink>"], "cổng thông tin"),
    "a simple field": ([f"<w:fldSimple w:instr='REF a'>{r('Phụ lục 1')}</w:fldSimple>"], "Phụ lục 1"),
    "a complex field": ([r("xem "), field("REF _Ref1 \\h", r("Bảng 2"))], "xem Bảng 2"),
    "a broken reference": (
        [field("REF _Ref1", r("Error! Reference source not found."))],
        "Error! Reference source not found.",
    ),
    "a field in a result": ([field("IF ", field("PAGE", r("7")), r(" trang"))], "7 trang"),
    "a field in a code": ([field("IF", r("đúng"), inside=field("REF a", r("9")))], "đúng"),
    "line break": ([r("dòng một"), "<w:r><w:br/></w:r>", r("dòng hai")], "dòng một\ndòng hai"),
    "page break at the end": ([r("hết trang"), '<w:r><w:br w:type="page"/></w:r>'], "hết trang"),
    "tab": ([r("Nơi nhận"), "<w:r><w:tab/></w:r>", r("CHỦ TỊCH")], "Nơi nhận\tCHỦ TỊCH"),
    "no-break hyphen": ([r("QĐ"), "<w:r><w:noBreakHyphen/></w:r>", r("UBND")], "QĐ-UBND"),
    "typed no-break hyphen": ([r("12/QĐ\u2011UBND")], "12/QĐ-UBND"),
    "soft hyphen": ([r("kế"), "<w:r><w:softHyphen/></w:r>", r(" hoạch")], "kế hoạch"),
    "symbol": (['<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', r(" 5 ha")], "≥ 5 ha"),
    "private-use text": ([r("\uf0a3 10%", '<w:rFonts w:ascii="Symbol"/>')], "≤ 10%"),
    "odd spaces": ([r("1.200\u00a0triệu\u200b đồng")], "1.200 triệu đồng"),
    "decomposed letters": ([r("tri\u1ec7u \u0111o\u0302\u0300ng")], "triệu đồng"),
    "eth for d with stroke": ([r("Ð\u1ec1 án")], "Đề án"),
    "bookmark remnant": ([r("[bookmark: _Hlk99522240]- Năm 2023")], "- Năm 2023"),
    "hidden text": ([r("hiện"), r(" ẩn", "<w:vanish/>")], "hiện"),
    "not hidden after all": ([r("hiện", '<w:vanish w:val="0"/>')], "hiện"),
    "math": (["<m:oMath><m:r><m:t>a = b</m:t></m:r></m:oMath>"], "a = b"),
    "a stacked fraction": (
        ["<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"],
        "1/2",
    ),
    "terms in parentheses": (
        ["<m:oMath><m:d><m:e><m:r><m:t>a+b</m:t></m:r></m:e></m:d><m:r><m:t>/c</m:t></m:r></m:oMath>"],
        "(a+b)/c",
    ),
    "a power": (
        ["<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>"],
        "10⁶",
    ),
    "a raised digit is no digit": ([r("năm 2023"), r("1", '<w:vertAlign w:val="superscript"/>')], "năm 2023¹"),
    "square metres": ([r("500 m"), r("2", '<w:vertAlign w:val="superscript"/>')], "500 m2"),
    "note mark": ([r("kinh phí 100"), '<w:r><w:footnoteReference w:id="9"/></w:r>', r(" đồng")], "kinh phí 100 đồng"),
    "ruby": (
        ["<w:r><w:ruby><w:rt><w:r><w:t>chú</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>gốc</w:t></w:r></w:rubyBase></w:ruby></w:r>"],
        "gốc",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("runs", "seen"), INLINE.values(), ids=INLINE)
def test_inline(tmp_path: Path, runs: list[str], seen: str) -> None:
    assert texts(read(tmp_path, p(*runs))) == [seen]


def test_a_field_without_result_shows_nothing_and_an_unclosed_one_loses_nothing(tmp_path: Path) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    closed = p(r("a"), mark("begin"), "<w:r><w:instrText>TC</w:instrText></w:r>", r("mã"), mark("end"), r("b"))
    unclosed = p(mark("begin"), r("còn nguyên"))
    doubled = p(mark("begin"), mark("separate"), r("giữ"), mark("separate"), r(" cả"), mark("end"))
    assert texts(read(tmp_path, closed, unclosed, p("sau"), doubled)) == ["ab", "còn nguyên", "sau", "giữ cả"]


def test_form_fields_show_their_value(tmp_path: Path) -> None:
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    entries = '<w:result w:val="1"/><w:listEntry w:val="cấp tỉnh"/><w:listEntry w:val="cấp cơ sở"/>'
    begin = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>'.format
    drop_down = begin(f"<w:ddList>{entries}</w:ddList>")
    tick = begin("<w:checkBox><w:checked/></w:checkBox>")
    assert texts(read(tmp_path, p(r("Nhiệm vụ "), drop_down, end), p(tick, end, r(" Có")))) == [
        "Nhiệm vụ cấp cơ sở",
        "☒ Có",
    ]


def test_block_level_wrappers_keep_the_order(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("một"),
        sdt(p("hai"), sdt(p("ba"))),
        f"<w:customXml>{p('bốn')}{tbl(tr('năm'))}</w:customXml>",
        f"<w:ins>{p('sáu')}</w:ins>",
        p("bảy"),
    )
    assert texts(document) == ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy"]


def test_empty_paragraphs_are_no_blocks(tmp_path: Path) -> None:
    assert texts(read(tmp_path, p(), p("  "), p("chữ"), p())) == ["chữ"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    gone = "<w:rPr><w:del w:author='An'/></w:rPr>"
    document = read(tmp_path, p("Giao Sở Tài chính", pr=gone), p(" chủ trì.", pr='<w:jc w:val="right"/>'), p("Hết."))
    assert texts(document) == ["Giao Sở Tài chính chủ trì.", "Hết."]
    assert document.blocks[0].align == "right"


def test_revisions_are_told_with_counts_authors_and_the_first_place(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("Mở đầu."),
        p(r("năm "), f"<w:ins w:author='Trần An'>{r('2024')}</w:ins>", "<w:del w:author='Lê Bình'/>"),
        tbl(tr("còn"), tr("bỏ", pr="<w:del w:author='Lê Bình'/>"), tr("thêm", pr="<w:ins w:author='Trần An'/>")),
        p(r("hết"), "<w:del w:author='Lê Bình'/>", f"<w:ins w:author='Lê Bình'>{r('.')}</w:ins>"),
    )
    assert texts(document) == ["Mở đầu.", "năm 2024", "còn", "thêm", "hết."]
    assert remark(document, "tracked") == (
        "Có vết sửa (Track Changes): 2 chỗ thêm, 2 chỗ xoá, 1 hàng bảng thêm, 1 hàng bảng xoá; "
        "đã đọc như khi chấp nhận tất cả. Người sửa: Trần An, Lê Bình."
    )
    where = next(r.where for r in document.reading if r.code == "tracked")
    assert where is not None
    assert document.quote(where) == "năm 2024"


def test_hidden_text_by_style_is_left_out_and_told(tmp_path: Path) -> None:
    styles = style("Ghi chú kín", rpr="<w:vanish/>") + style("kín", kind="character", rpr="<w:vanish/>")
    document = read(
        tmp_path,
        p("mật một", style="Ghichúkín"),
        p(r("hiện "), r("mật hai", '<w:rStyle w:val="kín"/>'), r("cả")),
        styles=styles,
    )
    assert texts(document) == ["hiện cả"]
    assert remark(document, "hidden") == ("Có 2 chỗ chữ ẩn, không hiện trên bản in, đã bỏ qua: “mật mộtmật hai”.")


def test_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    document = read(tmp_path, p(r("neo"), box("khung dòng 1", "khung dòng 2")), p("sau"))
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("paragraph", "neo"),
        ("box", "khung dòng 1\nkhung dòng 2"),
        ("paragraph", "sau"),
    ]


def test_a_text_box_inside_a_text_box(tmp_path: Path) -> None:
    document = read(tmp_path, p(r("neo"), box("ngoài", p(box("trong")))))
    assert [(b.kind, b.text) for b in document.blocks] == [("paragraph", "neo"), ("box", "ngoài"), ("box", "trong")]


def test_text_box_in_an_empty_paragraph_and_in_a_cell(tmp_path: Path) -> None:
    document = read(tmp_path, p(box("Số: 12")), tbl(tr(tc(p(r("ô"), box("trong ô"))), "kế")), p(box()))
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("box", "Số: 12"),
        ("cell", "ô"),
        ("box", "trong ô"),
        ("cell", "kế"),
    ]
    assert [cell.block for cell in document.grids[0].cells] == [1, 3]


def test_notes_come_after_the_body_in_the_order_of_their_marks(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
    separator = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    endnote = note(1, r("cuối bài")).replace("footnote ", "endnote ").replace("/w:footnote>", "/w:endnote>")
    document = read(
        tmp_path,
        p(r("Kinh phí 200 triệu"), mark(3), r(" đồng."), '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        p(r("Nhân lực"), mark(2), f"<w:del>{mark(4)}</w:del>"),
        footnotes=separator + note(2, r("hai")) + note(3, r("ba")) + note(4, r("chỉ có trong chỗ đã xoá")),
        endnotes=endnote,
    )
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("paragraph", "Kinh phí 200 triệu đồng."),
        ("paragraph", "Nhân lực"),
        ("note", "ba"),
        ("note", "cuối bài"),
        ("note", "hai"),
    ]


def test_headers_are_told_and_page_numbers_are_not(tmp_path: Path) -> None:
    header = p(field("PAGE", r("3"))) + p(r("Trang "), r("3/27")) + p("DỰ THẢO LẦN 2")
    document = read(tmp_path, p("thân"), header=header, footer=p("- 4 -"))
    assert texts(document) == ["thân"]
    assert (
        remark(document, "furniture") == "Chữ ở đầu trang, chân trang không tính là nội dung dự thảo: “DỰ THẢO LẦN 2”."
    )


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    picture = '<w:r><w:drawing><a:graphic><a:blip r:embed="x"/></a:graphic></w:drawing></w:r>'
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    document = read(tmp_path, p(picture), p(r("chữ"), comment), '<w:altChunk r:id="x"/>', p(r("o\u0302 ly")))
    assert texts(document) == ["chữ", "ô ly"]
    assert {r.code: r.where and r.where.block for r in document.reading} == {
        "picture": 0, "comment": 0, "embedded": 1, "nfd": 1,
    }  # fmt: skip
    assert remark(document, "nfd") == "1 đoạn có dấu tổ hợp (NFD), đã ghép lại."


def test_a_plain_file_has_nothing_to_remark(tmp_path: Path) -> None:
    document = read(tmp_path, p("Ủy ban nhân dân tỉnh An Lộc"))
    assert document.reading == ()
    assert document.format == "docx"
    assert document.name == "dự thảo.docx"
    assert document.blocks == (Block(text="Ủy ban nhân dân tỉnh An Lộc"),)


STYLES = (
    style("heading 1", rpr="<w:b/>", ppr='<w:outlineLvl w:val="0"/>')
    + style("Chương", based="heading1", ppr='<w:jc w:val="center"/>')
    + style("Tiêu đề 3")
    + style("Mục", ppr='<w:outlineLvl w:val="1"/><w:ind w:left="567"/>')
    + style("nhấn", kind="character", rpr="<w:b/>")
    + style("TOC Heading", based="heading1", ppr='<w:outlineLvl w:val="9"/>')
)
LOOKS = {
    "style with outline level": (p("a", style="heading1"), 1, True),
    "through basedOn": (p("a", style="Chương"), 1, True),
    "Vietnamese style name": (p("a", style="Tiêuđề3"), 3, False),
    "any style with an outline level": (p("a", style="Mục"), 2, False),
    "direct outline level": (p("a", pr='<w:outlineLvl w:val="3"/>'), 4, False),
    "direct body text": (p("a", style="heading1", pr='<w:outlineLvl w:val="9"/>'), None, True),
    "style back to body text": (p("a", style="TOCHeading"), None, True),
    "all runs bold": (p(r("a", "<w:b/>"), r(" "), r("b", "<w:b/>")), None, True),
    "one run not bold": (p(r("a", "<w:b/>"), r("b")), None, False),
    "bold switched off": (p(r("a", '<w:b w:val="0"/>'), style="heading1"), 1, False),
    "bold by character style": (p(r("a", '<w:rStyle w:val="nhấn"/>')), None, True),
    "bold twice is plain": (p(r("a", '<w:rStyle w:val="nhấn"/>'), style="heading1"), 1, False),
}


@pytest.mark.parametrize(("paragraph", "heading", "bold"), LOOKS.values(), ids=LOOKS)
def test_heading_and_bold(tmp_path: Path, paragraph: str, heading: int | None, bold: bool) -> None:
    (block,) = read(tmp_path, paragraph, styles=STYLES).blocks
    assert (block.heading, block.bold) == (heading, bold)


def test_indent_and_alignment(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("a", style="Mục"),
        p("b", style="Mục", pr='<w:ind w:left="100"/><w:jc w:val="end"/>'),
        p("c", style="Chương"),
        styles=STYLES,
    )
    assert [(b.indent, b.align) for b in document.blocks] == [(567, None), (100, "right"), (0, "center")]


def test_strict_open_xml_is_read(tmp_path: Path) -> None:
    xml = root("document", f"<w:body>{p('chuẩn chặt')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert texts(read_docx(package(tmp_path / "a.docx", {"word/document.xml": xml}))) == ["chuẩn chặt"]


def test_utf_16_parts_and_the_digest(tmp_path: Path) -> None:
    xml = root("document", f"<w:body>{p('mười sáu bit')}</w:body>").replace("UTF-8", "UTF-16").encode("utf-16")
    path = package(tmp_path / "a.docx", {"word/document.xml": xml})
    document = read_docx(path)
    assert texts(document) == ["mười sáu bit"]
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_table_in_a_text_box(tmp_path: Path) -> None:
    document = read(tmp_path, p(r("neo"), box("trong khung", tbl(tr("ô")))), p("sau"))
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("paragraph", "neo"), ("box", "trong khung"), ("cell", "ô"), ("paragraph", "sau"),
    ]  # fmt: skip
    assert [(g.id, g.parent) for g in document.grids] == [("t1", None)]


def test_a_file_written_by_python_docx(tmp_path: Path) -> None:
    from docx import Document as Written

    written = Written()
    written.add_heading("Mục tiêu", level=2)
    written.add_paragraph("mục bullet", style="List Bullet")
    written.add_paragraph("mục số", style="List Number")
    table = written.add_table(rows=2, cols=3, style="Table Grid")
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Tổng"
    table.cell(1, 2).text = "5"
    path = tmp_path / "a.docx"
    written.save(str(path))
    document = read_docx(path)
    head = [(b.label, b.text, b.heading) for b in document.blocks[:3]]
    assert head == [(None, "Mục tiêu", 2), ("•", "mục bullet", None), ("1.", "mục số", None)]
    assert [(c.row, c.col, c.colspan) for c in document.grids[0].cells] == [
        (0, 0, 2),
        (0, 2, 1),
        (1, 0, 1),
        (1, 1, 1),
        (1, 2, 1),
    ]
    assert document.grids[0].framed


LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "Zs"), max_codepoint=0x2000).filter(str.isprintable)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(LETTERS, max_size=20), max_size=4), max_size=6))
def test_what_is_written_is_read(tmp_path: Path, paragraphs: list[list[str]]) -> None:
    from extract.clean import clean

    document = read(tmp_path, *(p(*(r(run) for run in runs)) for runs in paragraphs))
    written = [clean("".join(runs)).strip() for runs in paragraphs]
    assert texts(document) == [text for text in written if text]
