"""Sums seen from the numbers alone: found where many lines agree, never from a coincidence."""

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from extract.cell_figures import cell_figures
from extract.find_tables import find_tables
from extract.number_sums import number_sums
from extract.read import read_text
from extract.read_csv import parse_csv
from extract.sum_pattern import Line
from extract.table_claims import table_claims
from extract.understand import understand
from models.claim import OBSERVED, Claim
from models.document import Document
from models.finding import Severity
from rules.check import check
from tests.aggrecol.__main__ import main

Shape = tuple[int, tuple[int, ...]]


def patterns(lines: list[list[int]]) -> set[Shape]:
    """Total and parts of each pattern found in lines of whole numbers."""
    given_lines: list[Line] = [list(line) for line in lines]
    return {
        (p.total, p.parts)
        for p in number_sums(given_lines, [1] * len(lines), [False] * len(lines[0]), [False] * len(lines[0]))
    }


def table(seed: int, count: int) -> list[list[int]]:
    """Lines of two groups of three, each after its subtotal, with the total of both in front."""
    chance = random.Random(seed)
    lines = []
    for _ in range(count):
        first, second = ([chance.randrange(100, 99_999) for _ in range(3)] for _ in range(2))
        lines.append([sum(first) + sum(second), sum(first), *first, sum(second), *second])
    return lines


def test_totals_of_totals() -> None:
    assert patterns(table(1, 6)) == {(0, (1, 5)), (1, (2, 3, 4)), (5, (6, 7, 8))}


def test_totals_after_their_parts() -> None:
    assert patterns([line[::-1] for line in table(2, 6)]) == {(8, (3, 7)), (7, (4, 5, 6)), (3, (0, 1, 2))}


def test_what_is_left_and_what_was_spent_make_the_total_from_afar() -> None:
    chance = random.Random(3)
    lines = []
    for _ in range(10):
        whole, code, rate = chance.randrange(10_000, 99_999), chance.randrange(10_000, 99_999), chance.randrange(10, 99)
        spent = chance.randrange(1, whole)
        lines.append([whole, code, spent, rate, whole - spent])
    assert (0, (2, 4)) in patterns(lines)


def test_a_heading_inside_a_long_run_belongs_to_it() -> None:
    chance = random.Random(4)
    parts = [[chance.randrange(1000, 99_999) for _ in range(4)] for _ in range(6)]
    lines: list[Line] = [[*p[:2], None, None, *p[2:], sum(p)] for p in parts]
    headed = [False, False, True, False, False, False, False]
    assert [(p.total, p.parts) for p in number_sums(lines, [1] * 6, [False] * 7, headed)] == [(6, (0, 1, 2, 4, 5))]


def test_nothing_is_added_up_twice() -> None:
    chance = random.Random(5)
    pairs = [(chance.randrange(1000, 9999), chance.randrange(1000, 9999)) for _ in range(8)]
    assert patterns([[a, b, a + b, 2 * (a + b)] for a, b in pairs]) == {(2, (0, 1))}


@given(st.integers(0, 10**6), st.integers(3, 8))
def test_unrelated_numbers_have_no_sums(seed: int, width: int) -> None:
    chance = random.Random(seed)
    assert patterns([[chance.randrange(1000, 10**6) for _ in range(width)] for _ in range(5)]) == set()


@given(st.integers(0, 10**6))
def test_every_pattern_holds_where_it_says_so(seed: int) -> None:
    lines: list[Line] = [list(line) for line in table(seed, 5)]
    for pattern in number_sums(lines, [1] * 5, [False] * 9, [False] * 9):
        for at in pattern.ok:
            assert abs((lines[at][pattern.total] or 0) - sum(lines[at][p] or 0 for p in pattern.parts)) <= 2


def observed(document: Document) -> list[Claim]:
    """Claims of a document that only its numbers bear out."""
    tables = find_tables(document, ())
    claims = table_claims(document, tables, tuple(cell_figures(document, tables, 1)))
    return [claim for claim in claims if claim.cue == OBSERVED]


def test_a_spreadsheet_in_english_ties_without_a_label() -> None:
    text = "Region;2021;2022;2023\nAll;36,338;41,214;52,000\nNorth;12,300;20,214;22,001\nSouth;24,038;21,000;29,999\n"
    document = parse_csv(text, "b.csv", "")
    found = observed(document)
    assert [(c.kind, c.total.value, [p.value for p in c.parts]) for c in found] == [
        ("table_sum", 36338, [12300, 24038]),
        ("table_sum", 41214, [20214, 21000]),
        ("table_sum", 52000, [22001, 29999]),
    ]
    assert all(document.quote(o.where) == o.text for c in found for o in (c.total, *c.parts))


DRAFT = """ĐVT: đồng
| TT | Đơn vị | Kế hoạch vốn | Vốn đã cấp | Vốn chưa cấp |
| 1 | Sở A | 912.345 | 500.111 | 412.234 |
| 2 | Sở B | 823.456 | 123.456 | 700.000 |
| 3 | Sở C | 734.567 | 300.222 | 434.345 |
| 4 | Sở D | 645.678 | 600.000 | 45.678 |
| 5 | Sở E | {} | 100.777 | 455.112 |
"""


def test_a_row_that_breaks_what_all_others_keep_is_a_warning() -> None:
    right = check(understand(read_text(DRAFT.format("555.889"))))
    assert [f.code for f in right.findings] == []
    assert sum(r.claim.cue == OBSERVED for r in right.relations) == 5
    wrong = check(understand(read_text(DRAFT.format("558.589"))))
    assert [(f.code, f.severity) for f in wrong.findings] == [("N02", Severity.WARNING)]


def test_a_gap_that_another_cell_explains_is_left_alone() -> None:
    text = DRAFT.format("560.889").replace("| Vốn chưa cấp |", "| Vốn chưa cấp | Thu hồi |")
    rows = [f"{line} {5000 if 'Sở E' in line else ''} |" if "| Sở" in line else line for line in text.splitlines()]
    report = check(understand(read_text("\n".join(rows))))
    assert [f.code for f in report.findings] == []


def test_the_scorer_says_so_where_there_is_nothing_to_score() -> None:
    assert main([], Path("không-có") / "dataset.jl.gz") == 0
    assert main(["--limit"]) == 2
