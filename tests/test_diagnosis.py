"""Which number is wrong, and why: the suspect is named first, and a value is offered only where it is right."""

import io
import json
import random
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from corpus.reports.as_json import as_json
from corpus.reports.as_text import as_text
from extract.read import read_text
from extract.understand import understand
from models.figure import Number
from models.finding import Finding
from models.report import Report
from models.writing import write_number
from rules.check import check
from rules.diagnosis.digit_slip import digit_slip
from rules.diagnosis.numeral import Numeral

Table = list[list[int]]


def report(text: str) -> Report:
    return check(understand(read_text(text)))


def first(finding: Finding, of: Report) -> tuple[str, str, str | None]:
    """What is suspected first: the words of the draft, the kind of slip, and the value offered."""
    suspect = finding.suspects[0]
    return of.plan.document.quote(suspect.where), suspect.kind, suspect.corrected


def table(rows: list[list[str]], unit: str = "đồng") -> str:
    return f"Đơn vị tính: {unit}\n" + "".join("\t" + "\t".join(row) + "\n" for row in rows)


def printed(values: Table, head: list[str], labels: list[str], orders: list[str]) -> str:
    rows = [["STT", "Nội dung", *head]]
    rows += [[o, n, *map(write_number, line)] for o, n, line in zip(orders, labels, values, strict=True)]
    return table(rows)


@pytest.mark.parametrize(
    ("stated", "wanted", "kind"),
    [
        (23_000_000, 32_000_000, "digits_swapped"),
        (1_234_567, 1_243_567, "digits_swapped"),
        (7_214_000, 4_217_000, "digits_moved"),
        (17_112_000, 17_112_000_000, "unit"),
        (17_112_000_000, 17_112_000, "unit"),
        (5_000, 50_000, "tenfold"),
        (1_206_000, 12_060, "tenfold"),
        (17_000_000, 17_112_000_000, "group_missing"),
        (17_112_112_000, 17_112_000, "group_extra"),
        (12_345, 123_745, "digit_missing"),
        (1_223_456, 123_456, "digit_doubled"),
        (1_293_456, 123_456, "digit_extra"),
        (1_206_850, 1_206_350, "digit_mistyped"),
        (-400, 400, "sign"),
        (1_206_850, 9_999_999, None),
        (500, 500, None),
        (0, 500, None),
    ],
)
def test_slips_of_digits(stated: int, wanted: int, kind: str | None) -> None:
    assert digit_slip(stated, wanted) == kind


@pytest.mark.parametrize(
    ("numeral", "wanted", "kind", "written"),
    [
        (Numeral("38,7", 38_700_000_000, 100_000_000), 37_800_000_000, "digits_swapped", "37,8"),
        (Numeral("38,7", 38_700_000_000, 100_000_000), 387_000_000_000, "separator", "387,0"),
        (Numeral("1.206", 1_206_000_000_000, 1_000_000_000), 1_206_000_000, "separator", "1,206"),
        (Numeral("44,21", Decimal("44.21"), Decimal("0.01")), Decimal("42.41"), "digits_swapped", "42,41"),
        (Numeral("05", 5, 1), 6, "digit_mistyped", "06"),
        (Numeral("14.000", 14_000, 1), 14, "unit", "14"),
        (Numeral("38,7", 38_700_000_000, 100_000_000), 38_654_000_000, None, "38,654"),
        (Numeral("12.500", 12_500_000_000, 1_000_000), 15_200_000_000, "digits_swapped", "15.200"),
    ],
)
def test_slips_are_of_what_is_printed(numeral: Numeral, wanted: Number, kind: str | None, written: str) -> None:
    assert numeral.slip(wanted) == kind
    assert numeral.write(wanted) == written


@given(st.integers(1, 10**13), st.data())
def test_every_planted_slip_has_a_name_and_is_undone(value: int, data: st.DataObject) -> None:
    slip = data.draw(st.sampled_from(sorted(SLIPS)))
    stated = SLIPS[slip](str(value), random.Random(data.draw(st.integers(0, 10**6))))
    if stated.startswith("0") or stated == str(value):
        return
    numeral = Numeral(write_number(int(stated)), int(stated), 1)
    assert numeral.slip(value) is not None
    assert numeral.write(value) == write_number(value)


def _swap(digits: str, chance: random.Random) -> str:
    at = chance.randrange(max(1, len(digits) - 1))
    return digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :]


def _mistype(digits: str, chance: random.Random) -> str:
    at = chance.randrange(len(digits))
    return digits[:at] + chance.choice("123456789") + digits[at + 1 :]


def _drop(digits: str, chance: random.Random) -> str:
    at = chance.randrange(len(digits))
    return digits[:at] + digits[at + 1 :] or "0"


def _double(digits: str, chance: random.Random) -> str:
    at = chance.randrange(len(digits))
    return digits[: at + 1] + digits[at:]


SLIPS: dict[str, Callable[[str, random.Random], str]] = {
    "swap": _swap,
    "mistype": _mistype,
    "drop": _drop,
    "double": _double,
    "thousand": lambda digits, chance: digits + "000",
    "ten": lambda digits, chance: digits + "0",
}

HEAD = ["Tổng số", "Ngân sách trung ương", "Ngân sách tỉnh", "Nguồn khác"]


def consistent(chance: random.Random, blocks: list[int], parts: int = 3) -> tuple[Table, list[str], list[str]]:
    """A table with a grand total, block totals and row totals; its order column and its labels."""
    values: Table = []
    orders, labels = ["I"], ["x"]
    lines: Table = []
    orders, labels = [""], ["Tổng cộng"]
    for block, size in enumerate(blocks):
        rows = [[chance.randrange(10**6, 10**9) for _ in range(parts)] for _ in range(size)]
        rows = [[sum(row), *row] for row in rows]
        lines += [[sum(column) for column in zip(*rows, strict=True)], *rows]
        orders += [["I", "II", "III", "IV", "V", "VI"][block], *(str(n) for n in range(1, size + 1))]
        labels += [f"Lĩnh vực {block + 1}", *(f"Nhiệm vụ {block + 1}.{n}" for n in range(1, size + 1))]
    tops = [line for line, order in zip(lines, orders[1:], strict=True) if not order.isdigit()]
    values = [[sum(column) for column in zip(*tops, strict=True)], *lines]
    return values, orders, labels


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(2, 5), min_size=2, max_size=4),
    st.sampled_from(sorted(SLIPS)),
    st.integers(0, 10**6),
    st.data(),
)
def test_a_slip_in_any_cell_of_a_table_is_named_first(
    blocks: list[int], slip: str, seed: int, data: st.DataObject
) -> None:
    chance = random.Random(seed)
    values, orders, labels = consistent(chance, blocks)
    row = data.draw(st.integers(0, len(values) - 1))
    col = data.draw(st.integers(0, len(HEAD) - 1))
    right = values[row][col]
    wrong = SLIPS[slip](str(right), chance)
    if wrong.startswith("0") or int(wrong) == right:
        return
    values[row][col] = int(wrong)
    seen = report(printed(values, HEAD, labels, orders))
    differing = [f for f in seen.findings if f.relation]
    assert len(differing) >= 2
    for finding in differing:
        suspect = finding.suspects[0]
        assert (suspect.where.row, suspect.where.col) == (row + 1, col + 2)
        assert (suspect.value, suspect.corrected) == (right, write_number(right))
    assert sum(f.suggestion is not None for f in differing) == 1


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 7), st.sampled_from(sorted(SLIPS)), st.integers(0, 10**6), st.data())
def test_a_value_is_offered_only_if_it_is_right(size: int, slip: str, seed: int, data: st.DataObject) -> None:
    """One column, one sum: any of its numbers may be wrong, and seldom is one singled out."""
    chance = random.Random(seed)
    parts = [chance.randrange(10**3, 10**9) for _ in range(size)]
    column = [sum(parts), *parts]
    at = data.draw(st.integers(0, size))
    wrong = SLIPS[slip](str(column[at]), chance)
    if wrong.startswith("0") or int(wrong) == column[at]:
        return
    column[at], right = int(wrong), column[at]
    orders = ["", *map(str, range(1, size + 1))]
    labels = ["Tổng cộng", *(f"Dự án {n}" for n in range(1, size + 1))]
    seen = report(printed([[n] for n in column], ["Số tiền"], labels, orders))
    for finding in seen.findings:
        offered = [s for s in finding.suspects if s.corrected]
        assert [(s.where.row, s.value) for s in offered] in ([], [(at + 1, right)])
        assert finding.suggestion is not None or not offered
        assert finding.suggestion is None or ("→" in finding.suggestion.text) == bool(offered)


def one_column(numbers: list[int], orders: list[str], labels: list[str]) -> Report:
    return report(printed([[n] for n in numbers], ["Số tiền"], labels, orders))


def test_a_swap_in_a_sentence_is_singled_out_by_its_digits() -> None:
    seen = report(
        "Tổng kinh phí là 95.000.000 đồng (ngân sách tỉnh 23.000.000 đồng, ngân sách xã 49.000.000 đồng, "
        "nguồn khác 14.000.000 đồng)."
    )
    (finding,) = seen.findings
    assert first(finding, seen) == ("23.000.000 đồng", "digits_swapped", "32.000.000")
    assert finding.suggestion is not None
    assert finding.suggestion.text == "có thể đảo hai chữ số liền nhau: 23.000.000 → 32.000.000"
    assert finding.suggestion.where == finding.suspects[0].where
    assert [s.corrected for s in finding.suspects[1:]] == [None] * 3


def test_where_any_number_may_be_wrong_no_value_is_offered() -> None:
    seen = report("Tổng kinh phí là 30.000 đồng (ngân sách tỉnh 14.000 đồng, nguồn khác 15.000 đồng).")
    (finding,) = seen.findings
    suspects = [(seen.plan.document.quote(s.where), s.rank) for s in finding.suspects]
    assert suspects == [("14.000 đồng", 1), ("15.000 đồng", 1), ("30.000 đồng", 2)]
    assert not any(s.corrected or s.value for s in finding.suspects)
    assert finding.suggestion is None


def test_a_sentence_is_suspected_before_the_table_that_adds_up() -> None:
    rows = [["STT", "Nội dung", "Số tiền (đồng)"], ["", "Tổng cộng", "800.000.000"]]
    rows += [["1", "Tập huấn", "300.000.000"], ["2", "Thiết bị", "500.000.000"]]
    lead = "Tổng kinh phí dự kiến năm 2025 là 900.000.000 đồng, chi tiết như sau:\n"
    seen = report(lead + "".join("\t" + "\t".join(row) + "\n" for row in rows))
    (finding,) = seen.findings
    assert first(finding, seen) == ("900.000.000 đồng", "digit_mistyped", "800.000.000")


def test_a_sentence_and_a_sum_that_fail_together_point_to_the_total_of_the_table() -> None:
    rows = [["STT", "Nội dung", "Số tiền (đồng)"], ["", "Tổng cộng", "843.500.000"]]
    rows += [["1", "Tập huấn", "312.700.000"], ["2", "Thiết bị", "521.800.000"]]
    lead = "Tổng kinh phí dự kiến năm 2025 là 834.500.000 đồng, chi tiết như sau:\n"
    seen = report(lead + "".join("\t" + "\t".join(row) + "\n" for row in rows))
    assert [f.code for f in seen.findings] == ["N07", "N01"]
    assert {first(f, seen) for f in seen.findings} == {("843.500.000", "digits_swapped", "834.500.000")}
    assert [f.suggestion is not None for f in seen.findings] == [True, False]
    assert seen.findings[1].suspects[0].text.endswith("sửa số này thì cả 2 phép tính đều khớp")


@pytest.mark.parametrize(
    ("total", "kind", "words"),
    [
        (312_700 + 521_800 + 76_300 + 521_800, "part_twice", "“Thiết bị” (521.800)"),
        (312_700 + 76_300, "part_left_out", "“Thiết bị” (521.800)"),
    ],
)
def test_a_total_that_has_a_part_twice_or_not_at_all(total: int, kind: str, words: str) -> None:
    seen = one_column([total, 312_700, 521_800, 76_300], ["", "1", "2", "3"], ["Tổng cộng", "A", "Thiết bị", "C"])
    (finding,) = seen.findings
    assert first(finding, seen) == (write_number(total), kind, "910.800")
    assert words in finding.suspects[0].text


def test_a_subtotal_that_was_added_with_its_parts() -> None:
    numbers = [812_345 + 731_990 + 731_990, 812_345, 401_111, 411_234, 731_990, 331_990, 400_000]
    orders, labels = ["", "I", "1", "2", "II", "1", "2"], ["Tổng cộng", "Đào tạo", "a", "b", "Thiết bị", "c", "d"]
    seen = one_column(numbers, orders, labels)
    (finding,) = seen.findings
    assert first(finding, seen) == ("2.276.325", "subtotal_twice", "1.544.335")


def test_a_row_that_the_total_forgot_is_one_slip_in_all_columns() -> None:
    values, orders, labels = consistent(random.Random(4), [3])
    forgotten = values[3]
    for line in (0, 1):
        values[line] = [a - b for a, b in zip(values[line], forgotten, strict=True)]
    values, orders, labels = values[:1] + values[2:], orders[:1] + orders[2:], labels[:1] + labels[2:]
    seen = report(printed(values, HEAD, labels, orders))
    assert len(seen.findings) == len(HEAD)
    assert {f.suspects[0].kind for f in seen.findings} == {"part_left_out"}
    assert all("Nhiệm vụ 1.2" in f.suspects[0].text for f in seen.findings)
    assert [f.suspects[0].value for f in seen.findings] == [a + b for a, b in zip(values[0], forgotten, strict=True)]


def test_a_row_that_is_missing_from_the_table_shows_in_totals_that_agree() -> None:
    values, orders, labels = consistent(random.Random(5), [4])
    values, orders, labels = values[:1] + values[2:5], orders[:1] + orders[2:5], labels[:1] + labels[2:5]
    seen = report(printed(values, HEAD, labels, orders))
    assert len(seen.findings) == len(HEAD)
    assert {f.suspects[0].kind for f in seen.findings} == {"line_missing"}
    assert not any(s.corrected for f in seen.findings for s in f.suspects)


def test_a_number_copied_from_the_row_above() -> None:
    seen = one_column(
        [1_246_213, 312_741, 312_741, 411_872], ["", "1", "2", "3"], ["Tổng cộng", "Đào tạo", "Thiết bị", "Hội thảo"]
    )
    (finding,) = seen.findings
    best = {s.kind for s in finding.suspects if s.rank == 1}
    assert best == {"copied_row"}
    assert finding.suggestion is None


def test_two_slips_that_hide_in_one_total_are_both_found() -> None:
    values, orders, labels = consistent(random.Random(9), [3, 3])
    right = values[3][1], values[4][1]
    values[3][1] += 1_234_567
    values[4][1] -= 345_678
    seen = report(printed(values, HEAD, labels, orders))
    offered = {(s.where.row, s.where.col): s.value for f in seen.findings for s in f.suspects if s.corrected}
    assert offered == {(4, 3): right[0], (5, 3): right[1]}


def test_a_list_may_be_wrong_as_well_as_its_number() -> None:
    seen = report("Tổ chức 04 lớp tập huấn: sở hữu trí tuệ; mã số mã vạch; an toàn bức xạ.")
    (finding,) = seen.findings
    assert [s.kind for s in finding.suspects] == ["digit_mistyped", "list_incomplete"]
    assert finding.suggestion is None


def test_a_part_larger_than_its_whole_has_suspects_without_a_value() -> None:
    seen = report("Kinh phí thực hiện là 500.000.000 đồng, trong đó mua sắm thiết bị 620.000.000 đồng.")
    (finding,) = seen.findings
    assert len(finding.suspects) == 2
    assert not any(s.corrected for s in finding.suspects)


def test_a_rate_is_corrected_to_as_many_decimals() -> None:
    seen = report("Đã giải ngân 4.350.000.000 đồng/6.000.000.000 đồng, đạt 75,2% kế hoạch.")
    (finding,) = seen.findings
    assert first(finding, seen) == ("75,2%", "digits_swapped", "72,5")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Tổng kinh phí 30 tỷ đồng (ngân sách tỉnh 13 tỷ đồng, nguồn khác 17 tỷ đồng).", "ties"),
        ("Tổng kinh phí 30,3 tỷ đồng (ngân sách tỉnh 13,1 tỷ đồng, nguồn khác 17,1 tỷ đồng).", "rounding"),
        ("Tổng kinh phí 33 tỷ đồng (ngân sách tỉnh 13 tỷ đồng, nguồn khác 17 tỷ đồng).", "differs"),
        ("Kinh phí 30 tỷ đồng, trong đó thiết bị 5 tỷ đồng.", "ties"),
        ("Đã giải ngân 1.000.000 đồng/3.000.000 đồng, đạt 33,3% dự toán.", "rounding"),
    ],
)
def test_rounding_is_a_state_of_its_own(text: str, state: str) -> None:
    seen = report(text)
    assert [r.state for r in seen.relations] == [state]
    figures = len(seen.plan.figures)
    assert getattr(seen.coverage, state) == figures
    assert seen.coverage.ties + seen.coverage.rounding + seen.coverage.differs == figures


def test_programs_and_readers_are_told() -> None:
    values, orders, labels = consistent(random.Random(3), [3, 3])
    values[3][2] += 900
    seen = report(printed(values, HEAD, labels, orders))
    told = json.loads(as_json(seen))
    states = {r["id"]: r["state"] for r in told["relations"]}
    assert {states[f["relation"]] for f in told["findings"]} == {"differs"}
    suspects = [f["suspects"][0] for f in told["findings"]]
    assert {(s["where"]["row"], s["where"]["col"], s["value"]) for s in suspects} == {(4, 4, values[3][2] - 900)}
    out = io.StringIO()
    as_text(seen, Console(file=out, width=200, highlight=False, markup=False, emoji=False))
    assert out.getvalue().count("gợi ý: ") == 1
    assert out.getvalue().count("nghi nhất: ") == len(told["findings"]) - 1
