"""A span of a file finds its place, or nobody guesses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.document import normalise
from annotator.domain.errors import AmbiguousError, InputError, NotFoundError
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.exchange.placing import Offsets, find_quote

MIXED = st.lists(st.sampled_from(["甲", "乙", "\r\n", "\n", "\r", "𠮷", " "]), min_size=1).map("".join)


def whole(text: str) -> tuple[Section, ...]:
    return (Section("s", "", (Piece(0, len(text), "body"),)),)


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


def test_a_quote_is_found_where_it_stands_once() -> None:
    text = "今年海州\n市增长"
    assert find_quote(text, whole(text), "增长") == (Span(6, 8),)


def test_a_quote_is_found_over_line_breaks_and_in_the_other_script() -> None:
    text = "今年海州\n市增长"
    assert find_quote(text, whole(text), "海州市") == (Span(2, 6),)
    assert find_quote(text, whole(text), "增長") == (Span(6, 8),)


@pytest.mark.parametrize(
    ("quote", "error"), [("海", AmbiguousError), ("增長", AmbiguousError), ("无", NotFoundError), ("", NotFoundError)]
)
def test_nobody_guesses(quote: str, error: type[Exception]) -> None:
    text = "海州增长，海城增长"
    with pytest.raises(error):
        find_quote(text, whole(text), quote)
