"""Carets stand under the words they mean, whatever the words are made of."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len

from corpus.reports.excerpt import Excerpt, excerpt_at, printable, shows
from extract.read import read_text
from models.document import Block, Document
from models.place import Place

LETTERS = st.sampled_from(["a", "b", "đ", "ế", "e\u0302\u0301", " ", " ", "漢", "😀", "\t", "\n", "\x1b", "1", "."])
TEXTS = st.lists(LETTERS, min_size=1, max_size=80).map("".join)


def _of(text: str) -> Document:
    return Document(name="a.txt", sha256="0" * 64, format="txt", blocks=(Block(text=text),))


def _under_carets(excerpt: tuple[Excerpt, ...], where: Place, mark: str = "^") -> str:
    """The characters that have a caret below them, those of all lines together."""
    shown = ""
    for line in excerpt:
        carets, column = line.carets(where), 0
        for character in line.line:
            if carets[column : column + 1] == mark and cell_len(character):
                shown += character
            column += cell_len(character)
    return shown


def _seen(text: str) -> str:
    return "".join(c for c in printable(text) if cell_len(c))


@given(TEXTS, st.data())
def test_carets_stand_under_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    room = data.draw(st.integers(20, 100))
    where = Place(block=0, start=start, end=end)
    excerpt = excerpt_at(_of(text), where, room)
    assert len(excerpt) == 1
    assert cell_len(excerpt[0].line) <= room
    assert len(excerpt[0].carets(where)) <= room
    span = _seen(text[start:end])
    if span:
        assert _under_carets(excerpt, where)
        assert span.startswith(_under_carets(excerpt, where))
    if span and shows(excerpt, where):
        assert _under_carets(excerpt, where) == span
    assert shows(excerpt, where) or cell_len(printable(text[start:end])) > room - 2


@given(st.lists(LETTERS, min_size=30, max_size=300).map("".join), st.data())
def test_several_lines_show_all_that_fits_and_keep_to_the_room(text: str, data: st.DataObject) -> None:
    spans = st.tuples(st.integers(0, len(text) - 2), st.integers(1, 8))
    total, *parts = (
        Place(block=0, start=start, end=min(len(text), start + width))
        for start, width in data.draw(st.lists(spans, min_size=2, max_size=6))
    )
    assume(text[total.start : total.end].strip())  # nothing is found in a space, and lines break at spaces
    room = data.draw(st.integers(30, 100))
    excerpt = excerpt_at(_of(text), total, room, *parts)
    assert all(cell_len(line.line) <= room for line in excerpt)
    assert shows(excerpt, total)
    for place in (total, *(part for part in parts if shows(excerpt, part))):
        seen = _seen(text[place.start : place.end]).replace(" ", "")
        if seen:
            assert _under_carets(excerpt, place).replace(" ", "") == seen


@given(TEXTS)
def test_what_is_shown_cannot_steer_a_terminal(text: str) -> None:
    assert printable(text).isprintable()
    assert len(printable(text)) == len(text)


def test_a_long_paragraph_is_cut_at_words_on_both_sides() -> None:
    text = "Căn cứ kế hoạch đã giao từ đầu năm, tổng kinh phí là 1.500 đồng; trong đó các nguồn khác đều đã giao."
    where = Place(block=0, start=53, end=63)
    (excerpt,) = excerpt_at(_of(text), where, 44)
    assert excerpt.line == "…tổng kinh phí là 1.500 đồng; trong đó…"
    assert excerpt.carets(where) == "                  ^^^^^^^^^^"


def test_a_span_longer_than_the_line_is_cut_at_its_end() -> None:
    where = Place(block=0, start=0, end=40)
    (excerpt,) = excerpt_at(_of("một hai ba bốn năm sáu bảy tám chín mười"), where, 20)
    assert excerpt.line.startswith("một hai ba bốn")
    assert excerpt.line.endswith("…")
    assert len(excerpt.carets(where)) == cell_len(excerpt.line) - 1
    assert not shows((excerpt,), where)


@pytest.mark.parametrize(("col", "shown"), [(0, "Sở Y tế"), (1, "12"), (2, "13 tỷ")])
def test_a_cell_is_shown_in_its_row(col: int, shown: str) -> None:
    document = read_text("\tSở Y tế\n\t12\n\t13 tỷ\n\n\tSở Nội vụ\n\t14\n\t15\n\n")
    block = next(i for i, b in enumerate(document.blocks) if (b.row, b.col) == (0, col))
    excerpt = excerpt_at(document, document.whole(block), 80)
    assert [line.line for line in excerpt] == ["Sở Y tế | 12 | 13 tỷ"]
    assert _under_carets(excerpt, document.whole(block)) == shown


def test_other_places_of_the_same_line_have_marks_of_their_own() -> None:
    total, part, far = (Place(block=b, start=s, end=e) for b, s, e in ((0, 5, 7), (0, 12, 14), (1, 0, 2)))
    (excerpt,) = excerpt_at(_of("Tổng 30 gồm 14 và 15"), total, 80, part, far)
    assert excerpt.carets(total, part, far) == "     ^^     ~~"
    assert shows((excerpt,), part)
    assert not shows((excerpt,), far)


def test_parts_further_on_bring_more_lines() -> None:
    text = "Mở đầu dài dòng thế này, tổng 30 đồng, gồm tỉnh 14 đồng và nguồn khác nữa là 15 đồng, sau đó còn chữ."
    total, near, far = (
        Place(block=0, start=text.index(n), end=text.index(n) + 7) for n in ("30 đồng", "14 đồng", "15 đồng")
    )
    excerpt = excerpt_at(_of(text), total, 34, near, far)
    assert [(line.line, line.carets(total, near, far)) for line in excerpt] == SEVERAL


SEVERAL = [
    ("…này, tổng 30 đồng, gồm tỉnh 14", "           ^^^^^^^           ~~"),
    ("đồng và nguồn khác nữa là 15", "~~~~                      ~~"),
    ("đồng, sau…", "~~~~"),
]
