"""Grids of Word tables: merged, nested, wrapped, framed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.read_docx import read_docx
from models.document import Document, Grid
from tests.word import p, r, sdt, style, tbl, tc, tr, word


def read(tmp_path: Path, *body: str, **parts: str) -> Document:
    return read_docx(word(tmp_path / "a.docx", *body, **parts))


def shown(document: Document, grid: Grid) -> list[tuple[str, int, int, int, int]]:
    """(text, row, col, rowspan, colspan) of each cell."""
    return [(document.blocks[c.block].text, c.row, c.col, c.rowspan, c.colspan) for c in grid.cells]


def test_blocks_know_their_place(tmp_path: Path) -> None:
    document = read(tmp_path, p("trước"), tbl(tr("STT", "Đơn vị"), tr("1", "Sở Y tế")), p("sau"))
    assert [(b.text, b.kind, b.table, b.row, b.col) for b in document.blocks] == [
        ("trước", "paragraph", None, None, None),
        ("STT", "cell", "t1", 0, 0),
        ("Đơn vị", "cell", "t1", 0, 1),
        ("1", "cell", "t1", 1, 0),
        ("Sở Y tế", "cell", "t1", 1, 1),
        ("sau", "paragraph", None, None, None),
    ]
    assert (document.grids[0].height, document.grids[0].width, document.grids[0].parent) == (2, 2, None)


def test_merged_cells_are_one_cell(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        tbl(
            tr(tc("Đơn vị", merge="restart"), tc("Kinh phí", span=2)),
            tr(tc(merge="continue"), "2023", "2024"),
            tr(tc("", merge="continue"), "5", "6"),
            tr(tc("mới", merge="restart"), "7", "8"),
        ),
    )
    assert shown(document, document.grids[0]) == [
        ("Đơn vị", 0, 0, 3, 1), ("Kinh phí", 0, 1, 1, 2), ("2023", 1, 1, 1, 1), ("2024", 1, 2, 1, 1),
        ("5", 2, 1, 1, 1), ("6", 2, 2, 1, 1), ("mới", 3, 0, 1, 1), ("7", 3, 1, 1, 1), ("8", 3, 2, 1, 1),
    ]  # fmt: skip


def test_merge_without_a_value_continues(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr(tc("a", merge="restart")), tr(tc(pr="<w:vMerge/>"))))
    assert shown(document, document.grids[0]) == [("a", 0, 0, 2, 1)]


def test_text_under_a_merged_cell_is_told(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr(tc("a", merge="restart")), tr(tc("bị che", merge="continue"))))
    assert [block.text for block in document.blocks] == ["a"]
    assert "bị che" in document.reading[0].message


def test_a_continuation_of_nothing_is_a_cell(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr(tc("a", merge="continue"))))
    assert shown(document, document.grids[0]) == [("a", 0, 0, 1, 1)]


def test_horizontal_merge_of_old_word(tmp_path: Path) -> None:
    row = tr(tc("a", pr='<w:hMerge w:val="restart"/>'), tc("", pr="<w:hMerge/>"), "b")
    document = read(tmp_path, tbl(row))
    assert shown(document, document.grids[0]) == [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]


def test_columns_left_out_before_and_after(tmp_path: Path) -> None:
    table = tbl(tr("a", pr='<w:gridBefore w:val="2"/>'), tr("b", pr='<w:gridAfter w:val="4"/>'))
    document = read(tmp_path, table)
    assert shown(document, document.grids[0]) == [("a", 0, 2, 1, 1), ("b", 1, 0, 1, 1)]
    assert document.grids[0].width == 5


def test_spans_are_held_at_words_limit(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr(tc("a", span=200_000_000), "b", pr='<w:gridBefore w:val="99999999"/>')))
    assert shown(document, document.grids[0]) == [("a", 0, 63, 1, 63), ("b", 0, 126, 1, 1)]


def test_several_paragraphs_of_a_cell_are_lines(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr(tc("Sở Tài chính", "", "chủ trì"), tc())))
    assert [block.text for block in document.blocks] == ["Sở Tài chính\nchủ trì", ""]


def test_nested_tables_are_grids_of_their_own(tmp_path: Path) -> None:
    inner = tbl(tr("trong 1", tc("trong 2", tbl(tr("sâu")))))
    document = read(tmp_path, tbl(tr(tc("ngoài", inner, "cuối ô"), "kế")), tbl(tr("bảng sau")))
    assert [(g.id, g.parent) for g in document.grids] == [("t1", None), ("t2", "t1"), ("t3", "t2"), ("t4", None)]
    assert [(b.text, b.table) for b in document.blocks] == [
        ("ngoài\ncuối ô", "t1"), ("trong 1", "t2"), ("trong 2", "t2"), ("sâu", "t3"), ("kế", "t1"), ("bảng sau", "t4"),
    ]  # fmt: skip
    assert [document.blocks[c.block].text for c in document.grids[0].cells] == ["ngoài\ncuối ô", "kế"]


def test_rows_and_cells_inside_content_controls(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr("a", sdt(tc("b"))), sdt(tr("c", "d"))))
    assert [(b.text, b.row, b.col) for b in document.blocks] == [("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d", 1, 1)]


def test_deleted_rows_and_cells_are_gone(tmp_path: Path) -> None:
    gone = tc("ô xoá", pr='<w:cellDel w:author="An"/>')
    document = read(tmp_path, tbl(tr("a", "b"), tr("x", "y", pr='<w:del w:author="An"/>'), tr(gone, "c")))
    assert [(b.text, b.row, b.col) for b in document.blocks] == [("a", 0, 0), ("b", 0, 1), ("c", 1, 0)]
    assert document.grids[0].height == 2
    assert "1 hàng bảng xoá, 1 ô bảng xoá" in document.reading[0].message


def test_a_table_of_deleted_rows_is_no_table(tmp_path: Path) -> None:
    document = read(tmp_path, tbl(tr("x", pr="<w:del/>")), tbl(tr("y")))
    assert [g.id for g in document.grids] == ["t1"]
    assert [b.text for b in document.blocks] == ["y"]


ALL = "".join(f'<w:{s} w:val="single"/>' for s in ("top", "left", "bottom", "right", "insideH", "insideV"))
NONE = "".join(f'<w:{s} w:val="nil"/>' for s in ("top", "left", "bottom", "right"))
TABLE_STYLE = style("Lưới", kind="table").replace(
    "<w:pPr>", f"<w:tblPr><w:tblBorders>{ALL}</w:tblBorders></w:tblPr><w:pPr>"
)
RULES = '<w:top w:val="single"/><w:bottom w:val="single"/>'
FRAMES = {
    "borders of its own": (tbl(tr("a", "b")), True),
    "no borders said": (tbl(tr("a", "b"), borders=None), False),
    "borders set to none": (tbl(tr("a", "b"), borders="nil"), False),
    "by style": (tbl(tr("a", "b"), borders=None, pr='<w:tblStyle w:val="Lưới"/>'), True),
    "style overruled": (tbl(tr("a", "b"), borders="none", pr='<w:tblStyle w:val="Lưới"/>'), False),
    "cells take their borders off": (
        tbl(tr(*(tc("a", pr=f"<w:tcBorders>{NONE}</w:tcBorders>") for _ in range(2)))),
        False,
    ),
    "cells draw their own": (
        tbl(tr(*(tc("a", pr=f"<w:tcBorders>{ALL}</w:tcBorders>") for _ in range(2))), borders=None),
        True,
    ),
    "rules above and below": (
        tbl(tr("a", "b"), tr("c", "d"), tr("e", "f"), borders=None, pr=f"<w:tblBorders>{RULES}</w:tblBorders>"),
        False,
    ),
    "a single rule under one cell": (
        tbl(tr(tc("a", pr='<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'), "b"), borders=None),
        False,
    ),
}


@pytest.mark.parametrize(("table", "framed"), FRAMES.values(), ids=FRAMES)
def test_framed(tmp_path: Path, table: str, framed: bool) -> None:
    assert read(tmp_path, table, styles=TABLE_STYLE).grids[0].framed is framed


@st.composite
def merged_tables(draw: st.DrawFn) -> tuple[int, int, list[tuple[int, int, int, int]]]:
    """Height, width and areas (row, col, rowspan, colspan) that cover every square once."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    taken: set[tuple[int, int]] = set()
    areas = []
    for row in range(height):
        for col in range(width):
            if (row, col) in taken:
                continue
            tall = draw(st.integers(1, height - row))
            free = next((c for c in range(col, width) if (row, c) in taken), width)
            wide = draw(st.integers(1, free - col))
            areas.append((row, col, tall, wide))
            taken |= {(r, c) for r in range(row, row + tall) for c in range(col, col + wide)}
    return height, width, areas


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(merged_tables())
def test_random_merges_are_read_back(tmp_path: Path, table: tuple[int, int, list[tuple[int, int, int, int]]]) -> None:
    height, width, areas = table
    rows = []
    for row in range(height):
        cells = []
        for top, left, tall, wide in sorted(areas, key=lambda area: area[1]):
            if top <= row < top + tall:
                merge = None if tall == 1 else "restart" if row == top else "continue"
                cells.append(tc(p(r(f"{top},{left}")) if row == top else p(), span=wide, merge=merge))
        rows.append(tr(*cells))
    document = read(tmp_path, tbl(*rows))
    (grid,) = document.grids
    assert (grid.height, grid.width) == (height, width)
    assert shown(document, grid) == [(f"{r},{c}", r, c, tall, wide) for r, c, tall, wide in areas]
