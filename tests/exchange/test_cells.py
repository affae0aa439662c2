"""Cells are safe to open in a spreadsheet, and lose nothing by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.labels import Attribute
from annotator.exchange.cells import attribute_from_cell, attribute_to_cell, guard, unguard


@pytest.mark.parametrize("first", list("=+-@＝＋－＠'\t\r\n"))
def test_a_cell_that_begins_like_a_formula_gets_one_apostrophe(first: str) -> None:
    assert guard(f"{first}x") == f"'{first}x"
    assert unguard(f"'{first}x") == f"{first}x"


@pytest.mark.parametrize("number", ["-5", "-3.14", "0", "12", "-0.5"])
def test_plain_decimal_numbers_are_left_alone(number: str) -> None:
    assert guard(number) == number


@pytest.mark.parametrize("text", ["-", "-5%", "--5", "-1e5", "+5", "=1", "-5.", "-٣"])
def test_what_only_looks_like_a_number_is_not_left_alone(text: str) -> None:
    assert guard(text) == f"'{text}"


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text


def test_an_apostrophe_that_a_person_typed_before_a_word_stays() -> None:
    assert unguard("'tis") == "'tis"


NUMBER = Attribute("value", "number")


@given(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False)))
def test_numbers_come_back_as_the_kind_of_number_they_were(value: float) -> None:
    read = attribute_from_cell(NUMBER, unguard(attribute_to_cell(NUMBER, value)))
    assert (read, type(read)) == (value, type(value))


def test_numbers_are_written_with_all_digits() -> None:
    assert attribute_to_cell(NUMBER, 1e-7) == "0.0000001"
    assert attribute_to_cell(NUMBER, 4_720_000_000_000) == "4720000000000"


def test_a_cell_that_a_person_typed_is_read_as_typed() -> None:
    assert attribute_from_cell(NUMBER, "4.72万亿") == 4_720_000_000_000
    assert attribute_from_cell(Attribute("roles", "choices", ("a", "b")), "b; a") == ["a", "b"]


def test_spaces_of_a_text_stay() -> None:
    assert attribute_from_cell(Attribute("name", "text"), " x ") == " x "
