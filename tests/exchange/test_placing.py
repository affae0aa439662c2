"""A span of a file finds its place, or nobody guesses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.document import normalise
from annotator.domain.errors import InputError
from annotator.domain.span import Span
from annotator.exchange.placing import Offsets

MIXED = st.lists(st.sampled_from(["甲", "乙", "\r\n", "\n", "\r", "𠮷", " "]), min_size=1).map("".join)


@given(MIXED, st.booleans(), st.data())
def test_offsets_in_a_file_with_other_line_ends_point_at_the_same_characters(
    body: str, bom: bool, data: st.DataObject
) -> None:
    raw = ("\ufeff" if bom else "") + body
    text = normalise(raw)
    start, end = sorted(data.draw(st.lists(st.integers(0, len(raw)), min_size=2, max_size=2, unique=True)))
    quote = normalise(raw[start:end])
    place = Offsets(text, file_text=raw, unit="codepoint").place([(start, end)])
    assert place is not None
    # A file may cut between CR and LF; what is quoted then begins with a line end that is half ours.
    if raw[start - 1 : start + 1] != "\r\n" and raw[end - 1 : end + 1] != "\r\n":
        assert place[0].slice(text) == quote


def test_a_place_counts_only_where_the_quote_is() -> None:
    offsets = Offsets("海州海州", file_text=None, unit="codepoint")
    assert offsets.verified([(2, 4)], "海州") == (Span(2, 4),)
    assert offsets.verified([(1, 3)], "海州") is None
    assert offsets.verified([(2, 9)], "海州") is None
    assert offsets.verified([(1, 3)], None) == (Span(1, 3),)


def test_a_place_that_the_text_does_not_have_needs_a_quote() -> None:
    with pytest.raises(InputError, match="no quote"):
        Offsets("海州", file_text=None, unit="codepoint").verified([(1, 9)], None)


def test_a_quote_may_be_in_the_other_script_and_in_other_lines() -> None:
    offsets = Offsets("今年海州\n灣增長", file_text=None, unit="codepoint")
    assert offsets.verified([(2, 6)], "海州湾") == (Span(2, 6),)
    assert offsets.verified([(2, 6)], "海州市") is None
    assert offsets.verified([(4, 5)], "") is None
