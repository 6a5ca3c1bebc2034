"""Labels of automatic numbering, as Word prints them."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.number_formats import write_counter
from extract.read_docx import read_docx
from extract.read_txt import read_txt
from extract.symbol_fonts import plain_bullet
from tests.word import abstract, lvl, num, p, restart, style, tbl, tc, tr, word

SHARED = Path(__file__).parents[1].parent / "shared" / "drafts"

OUTLINE = abstract(
    1,
    lvl(0, "upperRoman", "%1."),
    lvl(1, "decimal", "%2."),
    lvl(2, "decimal", "%2.%3."),
    lvl(3, "lowerLetter", "%4)"),
    lvl(4, "bullet", "-"),
    lvl(5, "bullet", "+"),
)


def labels(tmp_path: Path, *body: str, numbering: str, styles: str = "") -> list[str | None]:
    document = read_docx(word(tmp_path / "a.docx", *body, numbering=numbering, styles=styles))
    assert not any(block.label and block.text.startswith(block.label) for block in document.blocks)
    return [block.label for block in document.blocks]


def at(*levels: int, num_id: int = 1) -> list[str]:
    return [p("mục", num=(num_id, level)) for level in levels]


def test_an_outline(tmp_path: Path) -> None:
    body = at(0, 1, 2, 2, 3, 3, 4, 5, 5, 1, 2, 3, 0, 1)
    assert labels(tmp_path, *body, numbering=OUTLINE + num(1, 1)) == [
        "I.", "1.", "1.1.", "1.2.", "a)", "b)", "-", "+", "+", "2.", "2.1.", "a)", "II.", "1.",
    ]  # fmt: skip


def test_a_skipped_level_counts_as_its_start_and_is_not_used_up(tmp_path: Path) -> None:
    assert labels(tmp_path, *at(0, 2, 1, 2), numbering=OUTLINE + num(1, 1)) == ["I.", "1.1.", "1.", "1.1."]


def test_paragraphs_in_between_do_not_restart_a_list(tmp_path: Path) -> None:
    body = [*at(1), p("xen giữa"), *at(1)]
    assert labels(tmp_path, *body, numbering=OUTLINE + num(1, 1)) == ["1.", None, "2."]


def test_lists_of_one_definition_share_their_counters_until_one_starts_anew(tmp_path: Path) -> None:
    numbering = OUTLINE + num(1, 1) + num(2, 1) + num(3, 1, restart(1), restart(2, 5))
    body = [*at(1), *at(1, num_id=2), *at(1, 2, 1, 2, num_id=3), *at(1)]
    assert labels(tmp_path, *body, numbering=numbering) == ["1.", "2.", "1.", "1.5.", "2.", "2.5.", "3."]


def test_an_override_may_replace_a_whole_level(tmp_path: Path) -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{lvl(0, "upperLetter", "Phần %1.", start=3)}</w:lvlOverride>'
    assert labels(tmp_path, *at(0, 0, 1), numbering=OUTLINE + num(1, 1, replaced)) == ["Phần C.", "Phần D.", "1."]


def test_level_restart(tmp_path: Path) -> None:
    never = lvl(1, "decimal", "Điều %2.", more='<w:lvlRestart w:val="0"/>')
    by_part = lvl(2, "decimal", "%3)", more='<w:lvlRestart w:val="1"/>')
    numbering = abstract(1, lvl(0, "upperRoman", "Chương %1"), never, by_part) + num(1, 1)
    assert labels(tmp_path, *at(0, 1, 2, 1, 2, 0, 1, 2), numbering=numbering) == [
        "Chương I", "Điều 1.", "1)", "Điều 2.", "2)", "Chương II", "Điều 3.", "1)",
    ]  # fmt: skip


def test_legal_numbering_writes_all_levels_in_digits(tmp_path: Path) -> None:
    numbering = abstract(1, lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%1.%2.", more="<w:isLgl/>")) + num(1, 1)
    assert labels(tmp_path, *at(0, 0, 1), numbering=numbering) == ["I.", "II.", "2.1."]


def test_a_level_without_number_of_its_own_prints_nothing_in_deeper_labels(tmp_path: Path) -> None:
    numbering = abstract(1, lvl(0, "decimal", "%1."), lvl(1, "bullet", "—"), lvl(2, "decimal", "%1.%2%3.")) + num(1, 1)
    assert labels(tmp_path, *at(0, 2, 2, 1), numbering=numbering) == ["1.", "1.1.", "1.2.", "-"]


def test_a_literal_label_such_as_the_vietnamese_letter(tmp_path: Path) -> None:
    numbering = OUTLINE + abstract(2, lvl(0, "none", "đ)")) + num(1, 1) + num(2, 2)
    body = [*at(3, 3, 3, 3), *at(0, num_id=2)]
    assert labels(tmp_path, *body, numbering=numbering) == ["a)", "b)", "c)", "d)", "đ)"]


def test_numbering_through_styles(tmp_path: Path) -> None:
    numbering = abstract(
        1,
        lvl(0, "upperRoman", "%1.", more='<w:pStyle w:val="Lớn"/>'),
        lvl(1, "decimal", "%2.", more='<w:pStyle w:val="Nhỏ"/>'),
    ) + num(7, 1)
    list_of = '<w:numPr><w:numId w:val="7"/></w:numPr>'
    styles = (
        style("Lớn", ppr=list_of)
        + style("Nhỏ", ppr=list_of)
        + style("Nhỏ hơn", based="Nhỏ")
        + style("Không số", based="Nhỏ", ppr='<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    direct_none = p("a", style="Nhỏ", pr='<w:numPr><w:numId w:val="0"/></w:numPr>')
    body = [p("a", style=s) for s in ("Lớn", "Nhỏ", "Nhỏhơn", "Khôngsố")] + [direct_none, p("a", style="Nhỏ")]
    assert labels(tmp_path, *body, numbering=numbering, styles=styles) == ["I.", "1.", "2.", None, None, "3."]


def test_numbering_styles_are_followed(tmp_path: Path) -> None:
    link = '<w:numStyleLink w:val="Kiểu"/>'
    linked = abstract(1, '<w:styleLink w:val="Kiểu"/>', lvl(0, "decimal", "%1/"))
    styles = style("Kiểu", kind="numbering", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
    numbering = linked + abstract(2, link) + num(1, 1) + num(2, 2)
    assert labels(tmp_path, *at(0, 0, num_id=2), numbering=numbering, styles=styles) == ["1/", "2/"]
    circle = abstract(2, link) + num(1, 2) + num(2, 2)
    assert labels(tmp_path, *at(0, num_id=2), numbering=circle, styles=styles) == [None]


def test_unknown_lists_and_levels_give_no_label(tmp_path: Path) -> None:
    body = [*at(0, num_id=99), *at(8), p("a", num=(1, 70))]
    assert labels(tmp_path, *body, numbering=OUTLINE + num(1, 1)) == [None, None, None]


def test_a_text_that_speaks_of_deeper_levels_is_dropped_as_word_drops_it(tmp_path: Path) -> None:
    numbering = abstract(1, lvl(0, "decimal", "%1.%2.")) + num(1, 1)
    assert labels(tmp_path, *at(0), numbering=numbering) == [None]


def test_custom_number_format(tmp_path: Path) -> None:
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{custom}<w:lvlText w:val="%1"/></w:lvl>'
    assert labels(tmp_path, *at(0, 0), numbering=abstract(1, level) + num(1, 1)) == ["009", "010"]


def test_a_number_column_that_is_only_numbering(tmp_path: Path) -> None:
    numbering = abstract(1, lvl(0, "decimal", "%1")) + num(1, 1)
    table = tbl(*(tr(tc(p(num=(1, 0))), name) for name in ("Sở Y tế", "Ban B")))
    document = read_docx(word(tmp_path / "a.docx", table, numbering=numbering))
    assert [(b.label, b.text) for b in document.blocks] == [
        ("1", ""),
        (None, "Sở Y tế"),
        ("2", ""),
        (None, "Ban B"),
    ]


def test_labels_of_further_paragraphs_of_a_cell_stand_where_they_are_seen(tmp_path: Path) -> None:
    table = tbl(tr(tc(*at(4, 4))))
    document = read_docx(word(tmp_path / "a.docx", table, numbering=OUTLINE + num(1, 1)))
    assert (document.blocks[0].label, document.blocks[0].text) == ("-", "mục\n- mục")


def test_a_number_without_text_is_kept_and_an_empty_bullet_is_not(tmp_path: Path) -> None:
    body = [p(num=(1, 1)), p(num=(1, 4)), *at(1)]
    assert labels(tmp_path, *body, numbering=OUTLINE + num(1, 1)) == ["1.", "2."]


def test_a_paragraph_whose_mark_was_deleted_is_not_counted(tmp_path: Path) -> None:
    gone = p(num=(1, 1), pr="<w:rPr><w:del/></w:rPr>")
    assert labels(tmp_path, gone, *at(1, 1), numbering=OUTLINE + num(1, 1)) == ["1.", "2."]


def test_list_zero_is_no_list_whatever_the_file_says(tmp_path: Path) -> None:
    assert labels(tmp_path, *at(0, num_id=0), numbering=OUTLINE + num(0, 1)) == [None]


def test_an_empty_paragraph_with_a_hidden_mark_is_not_counted(tmp_path: Path) -> None:
    unseen = p(num=(1, 1), pr="<w:rPr><w:vanish/></w:rPr>")
    assert labels(tmp_path, *at(1), unseen, *at(1), numbering=OUTLINE + num(1, 1)) == ["1.", "2."]


def test_the_indent_of_a_list_is_the_paragraphs(tmp_path: Path) -> None:
    level = lvl(0, "decimal", "%1.").replace("<w:rPr>", '<w:pPr><w:ind w:left="720"/></w:pPr><w:rPr>')
    body = [*at(0), p("a", num=(1, 0), pr='<w:ind w:left="10"/>')]
    document = read_docx(word(tmp_path / "a.docx", *body, numbering=abstract(1, level) + num(1, 1)))
    assert [block.indent for block in document.blocks] == [720, 10]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 3), max_size=25))
def test_a_number_counts_the_paragraphs_since_the_level_above(tmp_path: Path, levels: list[int]) -> None:
    text = ["".join(f"%{k + 1}." for k in range(level + 1)) for level in range(4)]
    numbering = abstract(1, *(lvl(level, "decimal", text[level]) for level in range(4))) + num(1, 1)

    def count(end: int, level: int) -> int:
        since = next((i + 1 for i in range(end, -1, -1) if levels[i] < level), 0)
        return levels[since : end + 1].count(level) or 1

    expected = ["".join(f"{count(i, k)}." for k in range(level + 1)) for i, level in enumerate(levels)]
    assert labels(tmp_path, *at(*levels), numbering=numbering) == expected


COUNTERS = {
    "decimal": (12, "12"), "decimalZero": (3, "03"), "upperRoman": (1994, "MCMXCIV"), "lowerRoman": (14, "xiv"),
    "upperLetter": (26, "Z"), "lowerLetter": (53, "aaa"), "none": (4, ""), "decimalEnclosedParen": (2, "(2)"),
    "decimalEnclosedCircle": (20, "⑳"), "vietnameseCounting": (21, "hai mươi mốt"), "0001, 0002": (5, "0005"),
    "chineseCounting": (5, "5"),
}  # fmt: skip


@pytest.mark.parametrize(("number_format", "case"), COUNTERS.items(), ids=COUNTERS)
def test_counter(number_format: str, case: tuple[int, str]) -> None:
    value, written = case
    assert write_counter(value, number_format) == written


def test_counters_stay_short_however_large_the_file_says_they_are() -> None:
    assert len(write_counter(2_000_000_000, "upperRoman")) < 60
    assert len(write_counter(2_000_000_000, "lowerLetter")) <= 30


BULLETS = {
    "round": ("\uf0b7", "Symbol", "•"), "round, plain code": ("·", "Symbol", "•"), "square": ("§", "Wingdings", "•"),
    "arrow": ("\uf0d8", "Wingdings", "•"), "hollow": ("o", "Courier New", "•"), "minus": ("\uf02d", "Symbol", "-"),
    "plus": ("\uf02b", "Symbol", "+"), "dash": ("–", "Times New Roman", "-"), "star": ("*", None, "*"),
    "black circle": ("●", None, "•"), "letter": ("đ)", None, "đ)"), "nothing": (" ", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("mark", "font", "typed"), BULLETS.values(), ids=BULLETS)
def test_bullet(mark: str, font: str | None, typed: str | None) -> None:
    assert plain_bullet(mark, font) == typed


@pytest.mark.skipif(not SHARED.exists(), reason="needs the real drafts")
def test_a_real_draft_numbered_by_word_reads_like_the_typed_one() -> None:
    """The automatic file puts "I." on the level of "A." and has no "đ)": there Word prints eleven other labels."""
    typed = read_docx(SHARED / "soc-trang-2024.docx").blocks
    automatic = read_docx(SHARED / "soc-trang-2024.auto-numbered.docx").blocks
    assert len(typed) == len(automatic)
    numbered = [(t.text, a.label, a.text) for t, a in zip(typed, automatic, strict=True) if a.label]
    assert [t.text for t, a in zip(typed, automatic, strict=True) if not a.label] == [
        a.text for a in automatic if not a.label
    ]
    assert all(whole.split(" ", 1)[1].lstrip() == text for whole, _, text in numbered)
    same = [f"{label} {text}" == whole for whole, label, text in numbered]
    assert (len(same), same.count(False)) == (179, 11)


@pytest.mark.skipif(not SHARED.exists(), reason="needs the real drafts")
def test_a_real_draft_reads_like_its_text_dump() -> None:
    word_file = read_docx(SHARED / "soc-trang-2024.docx")
    dump = read_txt(SHARED / "soc-trang-2024.txt")
    assert [b.text for b in word_file.blocks if b.kind == "paragraph"] == [
        b.text for b in dump.blocks if b.kind == "paragraph"
    ]
    assert [g.framed for g in word_file.grids] == [False, True, True, False]
