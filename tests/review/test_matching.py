"""Which spans are the same, and how many can be paired one to one: against counting every possibility."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.errors import InputError, SpanError
from annotator.domain.span import Span
from annotator.review.agreement import agreement
from annotator.review.layer import Extent, Layer
from annotator.review.matching import _match_intervals, _overlapping, match_places
from tests.review.making import annotation, layer

LENGTH = 12


@st.composite
def places(draw: st.DrawFn, *, fragments: int = 2) -> tuple[Span, ...]:
    ends = draw(
        st.lists(st.integers(0, LENGTH), min_size=2, max_size=2 * fragments, unique=True).filter(
            lambda each: len(each) % 2 == 0
        )
    )
    ends.sort()
    return tuple(Span(ends[at], ends[at + 1]) for at in range(0, len(ends), 2))


def layers_of(*, fragments: int) -> st.SearchStrategy[list[tuple[str, str, tuple[Span, ...]]]]:
    return st.lists(
        st.tuples(st.sampled_from("de"), st.sampled_from(["actor", "policy"]), places(fragments=fragments)), max_size=6
    )


def annotations(name: str, spans: Sequence[tuple[str, str, tuple[Span, ...]]]) -> list[Annotation]:
    return [
        annotation(
            document,
            place[0].start,
            place[0].end,
            label,
            by=name,
            rest=[(span.start, span.end) for span in place[1:]],
        )
        for document, label, place in spans
    ]


def overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def best(neighbours: Sequence[Sequence[int]], taken: frozenset[int] = frozenset()) -> int:
    """The size of a maximum matching by trying everything."""
    if not neighbours:
        return 0
    without = best(neighbours[1:], taken)
    return max([without, *(1 + best(neighbours[1:], taken | {each}) for each in neighbours[0] if each not in taken)])


@given(layers_of(fragments=1), layers_of(fragments=1))
def test_the_overlapping_pairs_are_as_many_as_can_be(ours, theirs) -> None:
    check_relaxed(ours, theirs)


@given(layers_of(fragments=3), layers_of(fragments=3))
def test_the_overlapping_pairs_are_as_many_as_can_be_with_fragments(ours, theirs) -> None:
    check_relaxed(ours, theirs)


def check_relaxed(ours, theirs) -> None:
    a, b = annotations("a", ours), annotations("b", theirs)
    neighbours = [
        [
            number
            for number, other in enumerate(b)
            if (one.document, one.label) == (other.document, other.label) and overlap(one.fragments, other.fragments)
        ]
        for one in a
    ]
    done = frozenset("de")
    found = agreement(
        [Layer("a", a, done), Layer("b", b, done)], {"d": Extent(LENGTH), "e": Extent(LENGTH)}, resamples=0
    ).overall
    assert found.spans.relaxed == best(neighbours)
    assert found.spans.exact <= found.spans.relaxed


@given(layers_of(fragments=2), layers_of(fragments=2))
def test_spans_are_the_same_one_to_one(ours, theirs) -> None:
    left = list(theirs)
    expected = 0
    for each in ours:
        if each in left:
            left.remove(each)
            expected += 1
    done = frozenset("de")
    layers = [Layer("a", annotations("a", ours), done), Layer("b", annotations("b", theirs), done)]
    found = agreement(layers, {"d": Extent(LENGTH), "e": Extent(LENGTH)}, resamples=0).overall
    assert found.spans.exact == expected
    assert (found.spans.a, found.spans.b) == (len(ours), len(theirs))


@given(st.lists(places(fragments=3), max_size=7), st.lists(places(fragments=3), max_size=7))
def test_paths_are_augmented_to_a_maximum(ours, theirs) -> None:
    neighbours = [[number for number, other in enumerate(theirs) if overlap(one, other)] for one in ours]
    assert _overlapping(ours, theirs) == neighbours
    assert match_places(ours, theirs) == best(neighbours)


INTERVALS = st.lists(places(fragments=1), max_size=6)


@given(INTERVALS, INTERVALS)
def test_intervals_are_matched_to_a_maximum(ours, theirs) -> None:
    both = sorted([(*place, False) for place in ours] + [(*place, True) for place in theirs])
    starts, ends = [span.start for span, _ in both], [span.end for span, _ in both]
    neighbours = [[number for number, other in enumerate(theirs) if overlap(one, other)] for one in ours]
    assert _match_intervals(starts, ends, [of_b for _, of_b in both]) == best(neighbours)


def test_a_same_span_gives_way_where_two_pairs_can_be_had() -> None:
    """Pairing the two that are the same first would leave one pair: the matching is maximum, not greedy."""
    a = layer("a", ("d", 0, 10), ("d", 0, 3))
    b = layer("b", ("d", 0, 10), ("d", 7, 10))
    spans = agreement([a, b], {"d": Extent(10)}, resamples=0).overall.spans
    assert (spans.exact, spans.relaxed) == (1, 2)


def test_fragments_in_another_order_are_the_same() -> None:
    a = Layer("a", [annotation("d", 5, 7, rest=[(0, 2)])])
    b = Layer("b", [annotation("d", 0, 2, rest=[(5, 7)])])
    assert agreement([a, b], {"d": Extent(10)}, resamples=0).overall.exact.f1 == 1


def test_a_hull_is_not_the_fragments() -> None:
    a = Layer("a", [annotation("d", 0, 2, rest=[(5, 7)])])
    b = Layer("b", [annotation("d", 0, 7), annotation("d", 2, 5)])
    spans = agreement([a, b], {"d": Extent(10)}, resamples=0).overall.spans
    assert (spans.exact, spans.relaxed) == (0, 1)


def test_touching_is_not_overlapping() -> None:
    a, b = layer("a", ("d", 0, 5)), layer("b", ("d", 5, 9))
    assert agreement([a, b], {"d": Extent(10)}, resamples=0).overall.spans.relaxed == 0


def test_many_labels_and_long_texts_do_not_run_out_of_numbers() -> None:
    labels = [f"label {number}" for number in range(130)]
    texts = {f"d{number}": Extent(2**40) for number in range(3)}
    spans = [
        (document, 2**39 + 7 * at, 2**39 + 7 * at + 5, label) for document in texts for at, label in enumerate(labels)
    ]
    moved = [(document, start + 1, end, label) for document, start, end, label in spans]
    found = agreement([layer("a", *spans), layer("b", *moved[:50], *spans[50:])], texts, resamples=0).overall
    assert (found.spans.exact, found.spans.relaxed) == (3 * 130 - 50, 3 * 130)


@pytest.mark.parametrize("span", [(0, 11), (3, 3), (-1, 2)])
def test_a_span_that_is_not_in_its_text_is_named(span: tuple[int, int]) -> None:
    from annotator.review.layer import Columns

    columns = Columns("a", ["d"], [span[0]], [span[1]], ["actor"])
    with pytest.raises(SpanError, match="layer a"):
        agreement([columns, layer("b", ("d", 0, 1))], {"d": Extent(10)})


def test_a_document_without_a_text_is_named() -> None:
    with pytest.raises(InputError, match="elsewhere"):
        agreement([layer("a", ("elsewhere", 0, 1)), layer("b")], {"d": Extent(10)})


def test_no_pair_of_layers_is_left_out() -> None:
    layers = [layer(name, ("d", 0, 1)) for name in "abcd"]
    found = agreement(layers, {"d": Extent(4)}, resamples=0)
    assert [(pair.a, pair.b) for pair in found.pairs] == list(combinations("abcd", 2))
