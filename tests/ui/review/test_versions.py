"""Versions put together what is alike, and nothing else."""

from __future__ import annotations

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.review.compare import ReviewItem, ambiguous_item
from annotator.ui.review.versions import are_at_one_place, places_of, versions_of
from tests.review.making import annotation


def item(*candidates: Annotation, kind: str = "boundary") -> ReviewItem:
    layers = tuple(dict.fromkeys(each.annotator for each in candidates))
    return ReviewItem("i", "d", kind, candidates[0].label, candidates, layers)


def test_layers_that_say_the_same_share_a_version() -> None:
    a, b, c = (annotation("d", 0, end, by=by) for by, end in (("a", 4), ("b", 6), ("c", 4)))
    versions = versions_of(item(a, b, c))
    assert [(version.letter, version.names) for version in versions] == [("A", ("a", "c")), ("B", ("b",))]
    assert versions[0].ids == (a.id, c.id)
    assert not are_at_one_place(versions)


def test_a_layer_that_cut_a_name_in_two_has_one_version_of_two_parts() -> None:
    whole = annotation("d", 0, 6, by="a")
    parts = [annotation("d", 0, 2, by="b"), annotation("d", 2, 6, by="b")]
    versions = versions_of(item(whole, *parts))
    assert [len(version.parts) for version in versions] == [1, 2]
    assert versions[1].ids == tuple(part.id for part in parts)


def test_other_values_make_another_version_at_one_place() -> None:
    values = [{"value": 3.4}, {"value": 0.034}, {"value": 3.4, "unit": ""}]
    marks = [annotation("d", 0, 4, "metric", by=by, attributes=each) for by, each in zip("abc", values, strict=True)]
    versions = versions_of(item(*marks, kind="attribute"))
    assert [version.names for version in versions] == [("a", "c"), ("b",)], "an empty value is no value"
    assert are_at_one_place(versions)
    assert [version.value("value") for version in versions] == [3.4, 0.034]


def test_each_place_of_an_ambiguous_annotation_is_a_version() -> None:
    places = [annotation("d", start, start + 2, by="a", id=f"x@{start}") for start in (0, 9)]
    assert [version.parts[0].start for version in versions_of(ambiguous_item(places))] == [0, 9]


def test_places_that_overlap_or_touch_are_shown_as_one() -> None:
    spans = [(0, 4), (2, 6), (6, 7), (9, 11)]
    marks = [annotation("d", start, end, by=str(number)) for number, (start, end) in enumerate(spans)]
    assert places_of(item(*marks)) == (Span(0, 7), Span(9, 11))
