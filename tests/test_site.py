"""The site, page by page; the same assertions hold on Datasette 0.65 and on 1.0."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from corpus.schema import SCHEMA
from corpus.serve import site, site_files
from models.errors import StoreError
from tests.a_site import HOSTILE, Pages, a_database

QUERIES = yaml.safe_load((site_files() / "queries.yml").read_text(encoding="utf-8"))
METADATA = yaml.safe_load((site_files() / "metadata.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    pages = Pages(a_database(tmp_path_factory.mktemp("site")))
    yield pages
    pages.close()


def words(html: str) -> str:
    """The text of a page, as a reader sees it."""
    body = re.sub(r"<(script|style)\b.*?</\1>", " ", html.partition("<body")[2], flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", body))


def test_the_home_page_lists_the_drafts_with_their_counts(pages: Pages) -> None:
    html = pages.html("/")
    assert '<html lang="vi">' in html
    assert '<a href="/-/ke-hoach/1">Kế hoạch tỉnh An Lộc</a>' in html
    assert "2 dự thảo, 2 lỗi và 1 cảnh báo" in words(html)
    assert all(f'href="/plans/{name}">{query["title"]}</a>' in html for name, query in QUERIES.items())
    assert '<a href="/plans/figure">Số liệu</a>' in html
    assert "Kế hoạch đã công bố" not in words(html)
    assert "/plans/figure_fts" not in html


def test_an_empty_database_still_gives_a_site(tmp_path: Path) -> None:
    from corpus.store import Store

    with Store(tmp_path / "plans.db"):
        pass
    empty = Pages(tmp_path / "plans.db")
    assert "Chưa có dự thảo nào" in empty.html("/")
    assert all(empty.get(f"/plans/{name}").status_code == 200 for name in QUERIES)
    assert empty.rows("/plans/finding.json") == []
    empty.close()


def test_a_draft_shows_its_text_with_findings_in_place(pages: Pages) -> None:
    html = pages.html("/-/ke-hoach/1")
    shown = words(html)
    assert "Tổng kinh phí là 30.000 đồng1; trong đó ngân sách tỉnh 14.000 đồng, nguồn khác 15.000 đồng." in shown
    assert 'id="phat-hien-1"' in html
    assert 'id="cho-1"' in html
    mark = re.search(r'<mark class="([^"]*)"[^>]*>30\.000 đồng</mark>', html)
    assert mark is not None
    assert set(mark[1].split()) == {"figure", "differs", "finding", "error"}
    assert "Ghi30.000" in shown.replace(" ", "")
    assert "Tính29.000" in shown.replace(" ", "")
    assert "sửa 15.000 thành 16.000" in shown
    assert '<a href="#b3">phần bị lệch</a>' in html
    assert '<a href="/-/quy-tac/Z01"' in html
    assert "chưa có kế hoạch năm trước của tỉnh này" in shown
    assert "năm kế hoạch 2025" in shown
    assert "05/03/2024" in shown


def test_a_draft_shows_all_four_states_and_its_counts(pages: Pages) -> None:
    shown = words(pages.html("/-/ke-hoach/1"))
    for count in ("1 lỗi", "1 cảnh báo", "1 ghi chú", "0 khớp", "0 khớp sau làm tròn", "4 lệch", "1 chưa đối chiếu"):
        assert count in shown


def test_tables_of_a_draft_are_tables(pages: Pages) -> None:
    html = pages.html("/-/ke-hoach/1")
    assert re.search(r"<th id=\"b6\"[^>]*>Đơn vị</th>", html)
    assert re.search(r"<td id=\"b9\"[^>]*>Sở Y tế</td>", html)
    assert re.search(r"<td id=\"b10\" class=\"num\">.*1\.200</mark>", html)


def test_the_outline_leads_to_its_heading(pages: Pages) -> None:
    html = pages.html("/-/ke-hoach/1")
    assert '<a href="#b2">I. Kinh phí</a>' in html
    assert re.search(r'<h2 id="b2"', html)


def test_all_anchors_of_a_draft_exist(pages: Pages) -> None:
    html = pages.html("/-/ke-hoach/1")
    targets, anchors = set(re.findall(r'href="#([^"]+)"', html)), re.findall(r'\bid="([^"]+)"', html)
    assert targets
    assert targets <= set(anchors)
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize(
    "path", ["/", "/-/ke-hoach/2", "/-/quy-tac/Z01", "/plans/document", "/plans/block", "/plans/finding"]
)
def test_the_text_of_a_draft_is_never_markup(pages: Pages, path: str) -> None:
    html = pages.html(path)
    assert HOSTILE not in html
    assert "&lt;script&gt;alert(1)" in html


def test_rules_have_pages(pages: Pages) -> None:
    assert '<a href="/-/quy-tac/Z02">Z02</a>' in pages.html("/-/quy-tac")
    html = pages.html("/-/quy-tac/Z01")
    assert "Vì sao: &lt;b&gt;thử&lt;/b&gt;." in html
    assert "1 + 1 = 3" in html
    assert '<a href="/-/ke-hoach/1#phat-hien-1">ke-hoach.txt</a>' in html


@pytest.mark.parametrize("path", ["/-/ke-hoach/99", "/-/quy-tac/Q99"])
def test_what_is_not_there_is_said_in_vietnamese(pages: Pages, path: str) -> None:
    answer = pages.get(path)
    assert answer.status_code == 404
    assert "Không tìm thấy trang này" in answer.text


@pytest.mark.parametrize("table", SCHEMA)
def test_every_table_has_a_page_with_its_title(pages: Pages, table: str) -> None:
    html = pages.html(f"/plans/{table}")
    about = METADATA["databases"]["plans"]["tables"][table]
    assert about["title"] in words(html)
    assert about["description"] in words(html)
    for text in about["columns"].values():
        assert text in words(html)


def test_every_column_is_described_and_no_other() -> None:
    tables = METADATA["databases"]["plans"]["tables"]
    assert {name: set(about["columns"]) for name, about in tables.items()} == {
        name: set(declared.columns) for name, declared in SCHEMA.items()
    }


def test_facets_carry_vietnamese_labels(pages: Pages) -> None:
    shown = words(pages.html("/plans/finding"))
    for label in ("cảnh báo 1", "ghi chú 1", "lỗi 2", "Quy tắc Z01 2", "số học 4"):
        assert label in shown
    assert "chưa đối chiếu 4" in words(pages.html("/plans/figure"))


def test_tables_are_linked_both_ways(pages: Pages) -> None:
    assert '<a href="/plans/document/1">ke-hoach.txt</a>' in pages.html("/plans/figure")
    row = pages.html("/plans/document/1")
    assert re.search(r'href="/plans/finding\?document(__exact)?=1"', row)
    assert '<a href="/-/ke-hoach/1">ke-hoach.txt</a>' in row
    assert '<a href="/-/ke-hoach/1#phat-hien-1">' in pages.html("/plans/finding")
    assert '<a href="/plans/document/1">' in pages.html("/plans/finding/1")


@pytest.mark.parametrize("typed", ["đồng", "dong", "30.000", "30000 dong OR", "(một)"])
def test_the_search_box_takes_what_people_type(pages: Pages, typed: str) -> None:
    assert pages.get(f"/plans/figure?_search={typed}").status_code == 200


@pytest.mark.parametrize(
    ("table", "typed", "count"),
    [
        ("figure", "dong", 6), ("figure", "đồng", 6), ("block", "don vi", 2), ("block", "Đơn vị", 2),
        ("citation", "12/QĐ-UBND", 2), ("citation", "12/qd-ubnd", 2), ("task", "nguồn", 2), ("block", "sở y tế", 2),
        ("finding", "can xem lai", 3), ("document", "an loc", 1),
    ],
)  # fmt: skip
def test_the_search_box_finds_with_and_without_tone_marks(pages: Pages, table: str, typed: str, count: int) -> None:
    assert len(pages.rows(f"/plans/{table}.json?_search={typed}")) == count


def test_amounts_are_printed_with_points(pages: Pages) -> None:
    html = pages.html("/plans/figure?_sort=id")
    assert '<span class="num">30.000</span>' in html
    assert '<span class="num">44,5</span>' in html


def test_money_by_year_and_unit(pages: Pages) -> None:
    (row,) = pages.rows("/plans/kinh-phi-theo-nam-va-don-vi.json")
    assert (row["nam"], row["don_vi"], row["cot"], row["kinh_phi"]) == ("2024-H1", "Sở Y tế", "Số tiền", 1200)
    assert row["xem"] == "/-/ke-hoach/2#b10"


def test_documents_cited_most(pages: Pages) -> None:
    (row,) = pages.rows("/plans/van-ban-duoc-vien-dan-nhieu-nhat.json")
    assert (row["so_ky_hieu"], row["so_lan"], row["so_du_thao"]) == ("12/QĐ-UBND", 2, 2)


def test_one_document_with_two_dates(pages: Pages) -> None:
    rows = pages.rows("/plans/mot-van-ban-hai-ngay.json")
    assert [(r["so_ky_hieu"], r["ngay"], r["du_thao"]) for r in rows] == [
        ("12/QĐ-UBND", "2024-03-05", "ke-hoach.txt"), ("12/QĐ-UBND", "2024-03-06", "xấu & lạ.txt"),
    ]  # fmt: skip
    assert '<a href="/-/ke-hoach/1#b4">xem</a>' in pages.html("/plans/mot-van-ban-hai-ngay")


def test_findings_by_rule(pages: Pages) -> None:
    rows = pages.rows("/plans/phat-hien-theo-quy-tac.json")
    assert [(r["quy_tac"], r["so_phat_hien"], r["so_du_thao"]) for r in rows] == [
        ("Z01", 2, 2),
        ("Z02", 1, 1),
        ("Z03", 1, 1),
    ]


def test_tables_that_do_not_add_up(pages: Pages) -> None:
    (row,) = pages.rows("/plans/bang-cong-khong-khop.json")  # broken relations of running text are not tables
    assert (row["bang"], row["dong_tong"], row["phep_tinh"]) == ("Bảng 1", "Tổng cộng", "cộng dọc của bảng")
    assert (row["so_ghi"], row["so_tinh"], row["chenh_lech"]) == ("1200", "14000", "-12800")
    assert "-12.800" in words(pages.html("/plans/bang-cong-khong-khop"))


def test_the_figures_of_a_year(pages: Pages) -> None:
    rows = pages.rows("/plans/so-lieu-cua-mot-nam.json?nam=2024")
    assert {r["ky"] for r in rows} == {"2024-H1"}
    assert [r["kinh_phi"] for r in rows] == [30000, 14000, 15000, None, 1200]
    assert pages.rows("/plans/so-lieu-cua-mot-nam.json?nam=2019") == []


def test_datasettes_own_words_are_vietnamese(pages: Pages) -> None:
    shown = words(pages.html("/plans/figure?_search=dong"))
    for word in ("Tìm:", "Tải dữ liệu này dạng", "Xem và sửa câu SQL", "6 dòng"):
        assert word in shown
    assert "Dòng liên quan ở các bảng khác" in words(pages.html("/plans/document/1"))


def test_nothing_is_loaded_from_elsewhere(pages: Pages) -> None:
    for path in ("/", "/-/ke-hoach/1", "/plans/figure"):
        assert not re.findall(r'(?:src|href)="(?:https?:)?//(?!localhost)[^"]+', pages.html(path))
    css = pages.html("/doisoat/site.css")
    assert "url(" not in css
    assert "@import" not in css


def test_the_site_does_not_write(pages: Pages) -> None:
    for sql in ("delete from document", "insert into term values ('x', 'y')", "drop table document"):
        assert pages.get(f"/plans/-/query.json?sql={sql}").status_code >= 400
    assert len(pages.rows("/plans/document.json")) == 2


def test_only_a_database_of_ours_is_served(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="chưa có cơ sở dữ liệu"):
        site(tmp_path / "khong-co.db")
    connection = sqlite3.connect(tmp_path / "khac.db")
    connection.execute("create table x (y)")
    connection.close()
    with pytest.raises(StoreError, match="không do phiên bản này"):
        site(tmp_path / "khac.db")


def test_the_folder_of_the_site_shadows_no_package() -> None:
    assert not list(site_files().rglob("__init__.py"))
