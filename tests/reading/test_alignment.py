"""Alignments map every offset and span both ways, compose, and refuse what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import SpanError
from annotator.domain.span import Span
from annotator.reading.alignment import Alignment, Segment, concatenate, identity

#: (length in the source, length in the view): a run, blocks, something dropped, something put in.
lengths = st.one_of(
    st.integers(1, 4).map(lambda length: (length, length)),
    st.sampled_from([(2, 3), (3, 2), (1, 4), (4, 1)]),
    st.integers(1, 3).map(lambda length: (length, 0)),
    st.just((0, 1)),
)


@st.composite
def alignments(draw: st.DrawFn, *, jumps: bool = True, of: st.SearchStrategy[tuple[int, int]] = lengths) -> Alignment:
    """Make an alignment whose source is used whole; with `jumps`, its columns in any order."""
    columns = draw(st.lists(st.lists(of, min_size=1, max_size=4), min_size=1, max_size=4))
    order = draw(st.permutations(range(len(columns)))) if jumps else list(range(len(columns)))
    starts: dict[int, int] = {}
    at = 0
    for number in range(len(columns)):
        starts[number] = at
        at += sum(length for length, _ in columns[number])
    segments: list[Segment] = []
    view = 0
    for number in order:
        source = starts[number]
        for long, shown in columns[number]:
            segments.append((source, source + long, view, view + shown))
            source, view = source + long, view + shown
    return Alignment(tuple(segments))


def source_length(alignment: Alignment) -> int:
    return max((segment[1] for segment in alignment.segments), default=0)


def sources_of(alignment: Alignment) -> list[set[int]]:
    """For each character of the view, what it shows: the plain reading of the segments."""
    shown: list[set[int]] = [set() for _ in range(alignment.view_length)]
    for start, end, low, high in alignment.segments:
        for offset in range(low, high):
            shown[offset] = {start + offset - low} if end - start == high - low else set(range(start, end))
    return shown


def characters(spans: tuple[Span, ...]) -> set[int]:
    return {offset for span in spans for offset in range(span.start, span.end)}


spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))


@given(alignments(), spans)
def test_a_span_of_the_source_maps_to_what_shows_it(alignment: Alignment, span: Span) -> None:
    span = Span(min(span.start, source_length(alignment)), min(span.end, source_length(alignment)))
    views = alignment.to_view(span)
    expected = {view for view, shown in enumerate(sources_of(alignment)) if shown & characters((span,))}
    assert characters(views) == expected
    assert views
    assert list(views) == sorted(views)
    assert all(0 <= view.start <= view.end <= alignment.view_length for view in views)
    assert all(bool(view) for view in views) or (len(views) == 1 and not expected)


@given(alignments(), spans)
def test_a_span_of_the_view_maps_to_what_it_shows(alignment: Alignment, span: Span) -> None:
    span = Span(min(span.start, alignment.view_length), min(span.end, alignment.view_length))
    found = alignment.to_source(span)
    expected = set().union(*sources_of(alignment)[span.start : span.end])
    assert characters(found) >= expected
    # Beyond what is shown there is only what the view drops between two characters that it shows.
    dropped = set(range(source_length(alignment))) - set().union(*sources_of(alignment))
    assert characters(found) - expected <= dropped
    for one in found:
        assert not one or expected & {one.start} or not expected
        assert not one or expected & {one.end - 1} or not expected


@given(alignments(), spans)
def test_there_and_back_covers_what_was_shown_of_a_span(alignment: Alignment, span: Span) -> None:
    span = Span(min(span.start, source_length(alignment)), min(span.end, source_length(alignment)))
    shown = characters((span,)) & set().union(*sources_of(alignment))
    back = {offset for view in alignment.to_view(span) for offset in characters(alignment.to_source(view))}
    assert back >= shown


@given(alignments())
def test_every_offset_has_a_place_on_the_other_side(alignment: Alignment) -> None:
    for offset in range(source_length(alignment) + 3):
        assert 0 <= alignment.offset_to_view(offset) <= alignment.view_length
    for offset in range(alignment.view_length + 1):
        assert 0 <= alignment.offset_to_source(offset) <= source_length(alignment)


@given(alignments(jumps=False))
def test_offsets_keep_their_order_where_no_column_jumps(alignment: Alignment) -> None:
    views = [alignment.offset_to_view(offset) for offset in range(source_length(alignment) + 1)]
    sources = [alignment.offset_to_source(offset) for offset in range(alignment.view_length + 1)]
    assert views == sorted(views)
    assert sources == sorted(sources)


def fitted(outer: Alignment, middle: int) -> Alignment:
    """Cut an alignment to a source of `middle` characters, and show as they are those that it does not reach."""
    segments = [segment for segment in outer.segments if segment[1] <= middle]
    at, view = (segments[-1][1], segments[-1][3]) if segments else (0, 0)
    if at < middle:
        segments.append((at, middle, view, view + middle - at))
    return Alignment(tuple(segments))


@given(alignments(), alignments(jumps=False))
def test_composing_keeps_the_whole_view_and_loses_nothing_that_it_shows(inner: Alignment, outer: Alignment) -> None:
    outer = fitted(outer, inner.view_length)
    composed = inner.compose(outer)
    assert composed.view_length == outer.view_length
    covered = {offset for start, end, _, _ in composed.segments for offset in range(start, end)}
    assert covered == set(range(source_length(inner)))


plain = st.one_of(st.integers(1, 4).map(lambda length: (length, length)), st.just((2, 0)), st.just((0, 1)))


@given(alignments(of=plain), alignments(of=plain, jumps=False))
def test_where_there_are_no_blocks_composing_is_exact(inner: Alignment, outer: Alignment) -> None:
    outer = fitted(outer, inner.view_length)
    one, two = sources_of(inner), sources_of(outer)
    through = [set().union(*(one[offset] for offset in shown)) for shown in two]
    assert sources_of(inner.compose(outer)) == through


def test_runs_compose_character_by_character() -> None:
    inner = Alignment(((10, 14, 0, 4), (14, 15, 4, 4), (15, 18, 4, 7)))
    outer = Alignment(((0, 5, 0, 5), (5, 7, 5, 8)))
    assert inner.compose(outer).segments == ((10, 14, 0, 4), (14, 15, 4, 4), (15, 16, 4, 5), (16, 18, 5, 8))


def test_a_block_over_a_dropped_line_end_takes_it_in() -> None:
    inner = Alignment(((0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 1, 2)))
    composed = inner.compose(Alignment(((0, 2, 0, 4),)))
    assert composed.to_view(Span(2, 3)) == (Span(0, 4),)
    assert composed.to_source(Span(1, 2)) == (Span(0, 3),)


def test_a_block_that_is_as_long_by_chance_does_not_show_a_dropped_line_end() -> None:
    inner = Alignment(((0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 1, 2)))
    composed = inner.compose(Alignment(((0, 2, 0, 3),)))
    assert composed.to_source(Span(1, 2)) == (Span(2, 3),)
    assert composed.to_source(Span(0, 3)) == (Span(0, 3),)


def test_a_block_over_a_jump_is_dealt_out() -> None:
    inner = Alignment(((10, 11, 0, 1), (0, 1, 1, 2)))
    composed = inner.compose(Alignment(((0, 2, 0, 2),)))
    assert composed.to_source(Span(0, 2)) == (Span(10, 11), Span(0, 1))
    block = inner.compose(Alignment(((0, 2, 0, 3),)))
    assert block.to_source(Span(0, 3)) == (Span(10, 11), Span(0, 1))


def test_only_alignments_that_meet_compose() -> None:
    with pytest.raises(SpanError):
        identity(3).compose(identity(4))
    with pytest.raises(SpanError):
        identity(4).compose(identity(3))


@pytest.mark.parametrize(
    "segments",
    [
        ((0, 1, 1, 2),),
        ((0, 1, 0, 1), (1, 2, 2, 3)),
        ((0, 2, 0, 2), (1, 3, 2, 4)),
        ((2, 1, 0, 1),),
        ((0, 1, 0, 1), (1, 2, 1, 0)),
    ],
)
def test_what_is_no_alignment_is_refused(segments: tuple[Segment, ...]) -> None:
    with pytest.raises(SpanError):
        Alignment(segments)


def test_views_are_written_one_after_another() -> None:
    joined = concatenate([identity(2, source_start=5), identity(0), identity(3)])
    assert joined.segments == ((5, 7, 0, 2), (0, 3, 2, 5))


def test_an_empty_alignment_has_one_place() -> None:
    empty = identity(0)
    assert (empty.view_length, empty.offset_to_view(3), empty.offset_to_source(0)) == (0, 0, 0)
    assert empty.to_view(Span(0, 0)) == (Span(0, 0),)
    assert empty.to_source(Span(0, 0)) == (Span(0, 0),)
