"""Code points and UTF-16 units agree with Python's own encoder, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.document.positions import Positions

#: Han inside and beyond the BMP, emoji with joiners and tones, combining marks, flags.
PIECES = ["中", "文", "a", "1", "𠮷", "𠀋", "🙂", "👩‍👩‍👧", "👍🏽", "é", "🇨🇳", "\u3000", "\u00a0", "，", "\ufe0f"]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def units_before(text: str, offset: int) -> int:
    return len(text[:offset].encode("utf-16-le")) // 2


@given(texts)
def test_units_are_those_of_the_encoder(text: str) -> None:
    positions = Positions(text)
    assert (positions.length, positions.units) == (len(text), units_before(text, len(text)))
    for offset in range(len(text) + 1):
        assert positions.to_units(offset) == units_before(text, offset)


@given(texts)
def test_the_way_there_and_back_is_the_same_place(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.to_code_points(positions.to_units(offset)) == offset


@given(texts)
def test_the_middle_of_a_pair_is_the_character_that_the_pair_makes(text: str) -> None:
    positions = Positions(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert positions.to_code_points(positions.to_units(offset) + 1) == offset
