"""Numerals: what is written is read, in every Vietnamese writing, exactly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.number import read_numeral
from models.writing import write_amount, write_number


@pytest.mark.parametrize(
    ("text", "unit", "value", "step", "shape"),
    [
        ("06", None, 6, 1, "plain"),
        ("17.112.000.000", "đồng", 17112000000, 1, "grouped"),
        ("16.697,647", "tỷ đồng", Decimal("16697.647"), Decimal("0.001"), "grouped"),
        ("44,21", "%", Decimal("44.21"), Decimal("0.01"), "decimal"),
        ("3,365", "tỷ đồng", Decimal("3.365"), Decimal("0.001"), "decimal"),
        ("3,365", "đồng", 3365, 1, "english_grouped"),
        ("3,365,000", "đồng", 3365000, 1, "english_grouped"),
        ("3,365,000.50", None, Decimal("3365000.50"), Decimal("0.01"), "english_grouped"),
        ("1.5", "tỷ đồng", Decimal("1.5"), Decimal("0.1"), "english_decimal"),
        ("1.500", "triệu đồng", 1500, 1, "grouped"),
        ("22. 855,035", "tỷ đồng", Decimal("22855.035"), Decimal("0.001"), "grouped"),
    ],
)
def test_each_writing_has_one_value(
    text: str, unit: str | None, value: int | Decimal, step: int | Decimal, shape: str
) -> None:
    numeral = read_numeral(text, unit)
    assert numeral is not None
    assert (numeral.value, numeral.step, numeral.shape) == (value, step, shape)
    assert type(numeral.value) is type(value)


@pytest.mark.parametrize("text", ["12.34.567", "1.206.000.00", "1.2060.000", "1,23,456.7", "1.2500"])
def test_wrong_groups_are_malformed(text: str) -> None:
    numeral = read_numeral(text)
    assert numeral is not None
    assert numeral.shape == "malformed"


@given(st.integers(0, 10**17))
def test_a_whole_number_written_is_read_back(value: int) -> None:
    numeral = read_numeral(write_number(value), "đồng")
    assert numeral is not None
    assert (numeral.value, numeral.step) == (value, 1)


@given(st.integers(0, 10**15), st.integers(1, 6))
def test_a_decimal_written_is_read_back_with_its_last_digit(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    numeral = read_numeral(write_number(value), "tỷ đồng")
    assert numeral is not None
    assert (numeral.value, numeral.step) == (value, Decimal(1).scaleb(-places))


def test_amounts_carry_their_unit() -> None:
    assert write_amount(17112000000, "đồng") == "17.112.000.000 đồng"
    assert write_amount(Decimal("44.21"), "%") == "44,21%"
    assert write_amount(12, None) == "12"
