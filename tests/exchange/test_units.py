"""Offsets of other programs lead to the same characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.units import UNITS, grapheme_starts, to_code_points
from tests.exchange.samples import texts


@given(texts, st.data())
def test_utf16_and_utf8_offsets_lead_back_to_code_points(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert to_code_points(text, unit="codepoint")(at) == at
    assert to_code_points(text, unit="utf16")(len(text[:at].encode("utf-16-le")) // 2) == at
    assert to_code_points(text, unit="utf8")(len(text[:at].encode())) == at


@given(texts)
def test_every_grapheme_begins_where_a_character_does(text: str) -> None:
    starts = list(grapheme_starts(text))
    convert = to_code_points(text, unit="grapheme")
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert [convert(number) for number in range(len(starts) + 1)] == [*starts, len(text)]


@pytest.mark.parametrize("unit", list(UNITS))
def test_offsets_past_the_end_and_within_a_character_lead_nowhere(unit: str) -> None:
    convert = to_code_points("a𠮷", unit=unit)
    assert convert(100) is None
    assert convert(-1) is None
    if unit in ("utf16", "utf8"):
        assert convert(2) is None


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("👨‍👩‍👧家", [0, 5]),
        ("🇨🇳🇭🇰", [0, 2]),
        ("e\u0301é", [0, 2]),
        ("👍🏽x", [0, 2]),
        ("葛\U000e0100城", [0, 2]),
        ("\r\n\n", [0, 2]),
    ],
)
def test_what_people_see_as_one_character_is_one(text: str, starts: list[int]) -> None:
    assert list(grapheme_starts(text)) == starts
