"""Which number is wrong, and why: the suspect is named first, and a value is offered only where it is right."""

import random
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
        assert len(offered) == (finding.suggestion is not None)
