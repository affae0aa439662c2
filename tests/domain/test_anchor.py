"""An anchor is a quote with enough around it, taken from a text and never from beyond it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.anchor import CONTEXT, Anchor, make_anchor
from annotator.domain.errors import SpanError
from annotator.domain.span import Span
from tests.reading.texts import odd_texts


def test_the_quote_is_the_slices_one_after_another_and_the_context_stands_at_their_outer_ends() -> None:
    text = "甲乙丙丁戊己庚辛"
    anchor = make_anchor(text, (Span(5, 7), Span(1, 3)), context=2)
    assert anchor == Anchor(quote="己庚乙丙", prefix="丁戊", suffix="丁戊", position=5)


def test_context_counts_characters_and_goes_on_over_blank_lines() -> None:
    text = "一二\n\n三\n\n名\n\n四五\n\n\n六"
    anchor = make_anchor(text, (Span(text.index("名"), text.index("名") + 1),), context=2)
    assert "".join(anchor.prefix.split()) == "二三"
    assert "".join(anchor.suffix.split()) == "四五"


def test_context_does_not_reach_across_a_page_of_white_space() -> None:
    anchor = make_anchor("前" + "\n" * 1000 + "名", (Span(1001, 1002),))
    assert not anchor.prefix


def test_context_at_the_ends_of_a_text_is_what_there_is() -> None:
    assert make_anchor("名", (Span(0, 1),)) == Anchor("名", "", "", 0)


@pytest.mark.parametrize("spans", [(), (Span(0, 0),), (Span(2, 4),), (Span(0, 2), Span(1, 3))])
def test_spans_that_the_text_does_not_have_are_refused(spans: tuple[Span, ...]) -> None:
    with pytest.raises(SpanError):
        make_anchor("三个字", spans)


def test_a_position_before_the_text_is_refused() -> None:
    with pytest.raises(SpanError):
        Anchor("名", position=-1)


@given(odd_texts.filter(bool), st.data())
def test_prefix_quote_and_suffix_stand_in_the_text_one_after_another(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = make_anchor(text, (Span(start, end),))
    assert anchor.quote == text[start:end]
    assert anchor.position == start
    assert text[:start].endswith(anchor.prefix)
    assert text[end:].startswith(anchor.suffix)
    for side in (anchor.prefix, anchor.suffix):
        assert len("".join(side.split())) <= CONTEXT
