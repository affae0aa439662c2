"""The queue: every disagreement once, what is agreed left out, and ids that stay."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.decision import Decision
from annotator.review.compare import KINDS, Comparison, ReviewItem, ambiguous_item, compare, item_id
from annotator.review.layer import Layer, layers_of
from tests.review.making import annotation, layer


def kinds(*layers: Layer) -> list[str]:
    return [item.kind for item in compare(layers).items]


def spans(item: ReviewItem) -> set[tuple[str, int, int, str]]:
    return {(each.annotator, each.start, each.end, each.label) for each in item.candidates}


# -- kinds -------------------------------------------------------------------------------------------------------------


def test_what_all_have_alike_is_agreed() -> None:
    found = compare([layer(name, ("d", 0, 5), ("d", 7, 9, "metric")) for name in "abc"])
    assert found.items == ()
    assert [{each.annotator for each in group} for group in found.agreed] == [{"a", "b", "c"}] * 2


def test_another_end_is_a_boundary() -> None:
    [item] = compare([layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6))]).items
    assert (item.kind, item.label, item.document) == ("boundary", "actor", "d")
    assert spans(item) == {("a", 0, 5, "actor"), ("b", 0, 6, "actor")}
    assert item.absent == ()


def test_another_label_on_the_span_is_a_label() -> None:
    [item] = compare(
        [layer("a", ("d", 0, 5)), layer("b", ("d", 0, 5, "policy")), layer("c", ("d", 0, 5, "policy"))]
    ).items
    assert (item.kind, item.label) == ("label", "policy")


def test_another_label_on_nearly_the_span_is_a_label_and_inside_it_is_not() -> None:
    assert kinds(layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6, "policy"))) == ["label"]
    assert kinds(layer("a", ("d", 0, 3)), layer("b", ("d", 0, 20, "policy"))) == ["missing", "missing"]


def test_what_one_left_out_is_missing() -> None:
    [item] = compare([layer("a", ("d", 0, 5)), layer("b", ("d", 0, 5)), layer("c", done="d")]).items
    assert (item.kind, item.absent) == ("missing", ("c",))
    assert len(item.candidates) == 2


def test_what_was_not_read_is_not_missing() -> None:
    assert kinds(layer("a", ("d", 0, 5)), layer("b", ("e", 0, 5))) == []
    assert compare([layer("a", ("d", 0, 5)), layer("b", ("e", 0, 5))]).agreed == ()


def test_another_value_is_an_attribute() -> None:
    layers = [
        Layer(by, [annotation("d", 0, 5, "metric", by=by, attributes={"value": value, "unit": "%"})])
        for by, value in (("a", 69000), ("b", 6.9))
    ]
    [item] = compare(layers).items
    assert (item.kind, item.fields()) == ("attribute", ("value",))


def test_the_same_values_written_otherwise_are_agreed() -> None:
    values = ({"value": 5, "note": ""}, {"value": 5.0})
    layers = [Layer(by, [annotation("d", 0, 5, by=by, attributes=each)]) for by, each in zip("ab", values, strict=True)]
    assert len(compare(layers).agreed) == 1


def test_a_question_is_asked_though_all_agree_and_though_nobody_else_has_read_it() -> None:
    asked = Layer("a", [annotation("d", 0, 5, by="a", status="question")])
    assert kinds(asked, layer("b", ("d", 0, 5))) == ["question"]
    assert kinds(asked) == ["question"]
    assert kinds(asked, layer("b", ("d", 0, 6))) == ["question"]


def test_an_ambiguous_place_is_an_item_of_its_own() -> None:
    candidates = [annotation("d", 0, 2, by="a", id="1"), annotation("d", 7, 9, by="a", id="2")]
    item = ambiguous_item(candidates)
    assert (item.kind, item.layers, item.candidates) == ("ambiguous", ("a",), tuple(candidates))


# -- one disagreement, one item ----------------------------------------------------------------------------------------


def test_nested_spans_are_taken_apart() -> None:
    a = layer("a", ("d", 0, 20, "policy"), ("d", 3, 7))
    b = layer("b", ("d", 0, 20, "policy"), ("d", 3, 8))
    found = compare([a, b])
    assert [item.kind for item in found.items] == ["boundary"]
    assert len(found.agreed) == 1


def test_nested_spans_of_one_label_keep_their_partners() -> None:
    a, b = layer("a", ("d", 0, 10), ("d", 0, 4)), layer("b", ("d", 0, 11), ("d", 0, 5))
    assert {frozenset(spans(item)) for item in compare([a, b]).items} == {
        frozenset({("a", 0, 10, "actor"), ("b", 0, 11, "actor")}),
        frozenset({("a", 0, 4, "actor"), ("b", 0, 5, "actor")}),
    }


def test_a_nested_span_that_one_left_out_is_missing_by_itself() -> None:
    a, b = layer("a", ("d", 0, 10), ("d", 0, 4)), layer("b", ("d", 0, 11))
    assert sorted(kinds(a, b)) == ["boundary", "missing"]


def test_one_name_here_and_two_there_is_one_item() -> None:
    a, b = layer("a", ("d", 0, 9)), layer("b", ("d", 0, 4), ("d", 5, 9))
    [item] = compare([a, b]).items
    assert (item.kind, len(item.candidates)) == ("boundary", 3)


def test_two_names_that_both_cut_differently_are_two_items() -> None:
    a, b = layer("a", ("d", 0, 5), ("d", 5, 10)), layer("b", ("d", 0, 6), ("d", 6, 10))
    assert kinds(a, b) == ["boundary", "boundary"]


def test_three_layers_with_three_spans_are_one_item() -> None:
    [item] = compare([layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6)), layer("c", ("d", 1, 5))]).items
    assert (item.kind, [each.annotator for each in item.candidates]) == ("boundary", ["a", "b", "c"])


def test_fragments_are_compared_not_hulls() -> None:
    split = Layer("a", [annotation("d", 0, 2, by="a", rest=[(8, 10)])])
    assert kinds(split, layer("b", ("d", 4, 6))) == ["missing", "missing"]
    assert kinds(split, layer("b", ("d", 0, 10))) == ["boundary"]
    other_order = Layer("b", [annotation("d", 8, 10, by="b", rest=[(0, 2)])])
    assert len(compare([split, other_order]).agreed) == 1


def test_gold_has_no_vote() -> None:
    found = compare([layer("a", ("d", 0, 5)), layer("b", ("d", 0, 5)), layer(GOLD, ("d", 0, 9))])
    assert (len(found.agreed), found.items) == (1, ())


def test_the_same_annotation_twice_in_a_layer_counts_once() -> None:
    found = compare([layer("a", ("d", 0, 5), ("d", 0, 5)), layer("b", ("d", 0, 5))])
    assert (len(found.agreed), found.items) == (1, ())


@st.composite
def teams(draw: st.DrawFn) -> list[Layer]:
    team = []
    for name in "abc"[: draw(st.integers(1, 3))]:
        made = []
        for number in range(draw(st.integers(0, 5))):
            start, end = sorted(draw(st.lists(st.integers(0, 12), min_size=2, max_size=2, unique=True)))
            made.append(
                annotation(
                    draw(st.sampled_from("de")),
                    start,
                    end,
                    draw(st.sampled_from(["actor", "policy"])),
                    by=name,
                    id=f"{name}{number}",
                    attributes=draw(st.sampled_from([{}, {"name": "甲"}])),
                    status=draw(st.sampled_from(["labelled", "labelled", "question"])),
                )
            )
        team.append(Layer(name, made, frozenset(draw(st.sets(st.sampled_from("de"))))))
    return team


@given(teams())
def test_every_annotation_is_in_one_place_only(team: list[Layer]) -> None:
    found = compare(team)
    seen = Counter(each.id for each in chain(*found.agreed, *(item.candidates for item in found.items)))
    assert set(seen.values()) <= {1}
    twice = Counter(said(each) for one in team for each in one.annotations)
    for one in team:
        for each in one.annotations:
            voices = sum(each.document in other.documents for other in team)
            if voices > 1 and twice[said(each)] == 1:
                assert seen[each.id] == 1


def said(each: Annotation) -> tuple[object, ...]:
    """All that an annotation says, without its id."""
    return (each.annotator, each.document, each.label, each.fragments, tuple(each.attributes.items()))


@given(teams())
def test_items_are_of_one_document_and_of_those_who_have_a_say(team: list[Layer]) -> None:
    found = compare(team)
    assert len({item.id for item in found.items}) == len(found.items)
    for item in found.items:
        assert item.kind in KINDS
        assert {each.document for each in item.candidates} == {item.document}
        assert {each.annotator for each in item.candidates} <= set(item.layers)
        assert item.kind != "missing" or item.absent or len(item.candidates) > len(item.layers)
        json.dumps(item.to_json())


@given(teams(), st.randoms(use_true_random=False))
def test_the_order_of_annotations_makes_no_difference(team: list[Layer], random) -> None:
    mixed = [Layer(one.name, random.sample(one.annotations, len(one.annotations)), one.done) for one in team]

    def shape(found: Comparison) -> tuple[object, ...]:
        return (
            {frozenset((each.annotator, each.fragments, each.label) for each in group) for group in found.agreed},
            Counter((item.kind, item.document, frozenset(map(said, item.candidates))) for item in found.items),
        )

    # Which of two that are the same in all but their ids stands for both may differ.
    if len({said(each) for one in team for each in one.annotations}) == sum(len(one.annotations) for one in team):
        assert shape(compare(team)) == shape(compare(mixed))


# -- ids and decisions -------------------------------------------------------------------------------------------------


def test_an_id_is_of_the_document_and_the_set_of_candidates() -> None:
    assert item_id("d", ["2", "1"]) == item_id("d", ["1", "2"]) != item_id("e", ["1", "2"])
    assert item_id("d", ["1", "2"]) == str(uuid.uuid5(uuid.NAMESPACE_OID, "d\n1\n2"))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sets(st.text(st.characters(exclude_categories=["Cs"]))))
def test_ids_are_uuids_of_version_five(document: str, ids: set[str]) -> None:
    made = "\n".join((document, *sorted(ids)))
    assert item_id(document, ids) == str(uuid.uuid5(uuid.NAMESPACE_OID, made))


def test_a_decision_goes_with_its_item_and_not_with_other_candidates() -> None:
    team = [layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6))]
    [item] = compare(team).items
    decision = Decision(item.id, by="lead", at="2026-01-02T00:00:00+00:00", take=(item.candidates[0].id,))
    [settled] = compare(team, {item.id: decision}).items
    assert settled.decision == decision
    assert settled.to_json()["decision"]["from"] == [item.candidates[0].id]
    later = [*team, layer("c", ("d", 0, 7))]
    assert [item.decision for item in compare(later, {item.id: decision}).items] == [None]


def test_annotations_are_parted_by_annotator() -> None:
    made = [annotation("d", 0, 5, by="b"), annotation("d", 0, 5, by="a")]
    assert [(each.name, each.documents) for each in layers_of(made, {"c": ["e"]})] == [
        ("a", {"d"}),
        ("b", {"d"}),
        ("c", {"e"}),
    ]
