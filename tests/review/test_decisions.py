"""From disagreements to gold: by a person, and by rule."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import GOLD, check_origin, check_status
from annotator.domain.decision import Decision, Drawn, decision_from_json
from annotator.domain.errors import InputError
from annotator.domain.span import Span
from annotator.review.compare import ReviewItem, compare
from annotator.review.decision import gold_of_agreed, gold_of_decision
from annotator.review.layer import Layer
from annotator.review.rules import LEFT, RULES, check_rule, count_items, judge, standing
from tests.review.making import annotation, layer

AT = "2026-01-02T00:00:00.000+00:00"


def new_ids():
    numbers = itertools.count()
    return lambda: f"gold{next(numbers)}"


def only_item(*layers: Layer) -> ReviewItem:
    [item] = compare(layers).items
    return item


def decide(item: ReviewItem, **fields) -> Decision:
    return Decision(item.id, by="lead", at=AT, reason="short form", **fields)


# -- gold --------------------------------------------------------------------------------------------------------------


def test_what_is_taken_goes_to_gold_with_who_when_and_why() -> None:
    item = only_item(layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6)))
    chosen = item.candidates[1]
    [gold] = gold_of_decision(decide(item, take=(chosen.id,)), item.candidates, new_id=new_ids())
    assert (gold.id, gold.annotator, gold.status, gold.fragments) == ("gold0", GOLD, "decided", chosen.fragments)
    assert gold.decision == {"by": "lead", "at": AT, "reason": "short form", "from": [chosen.id]}
    assert gold.created_at == gold.updated_at == AT
    check_origin(gold.origin)
    check_status(gold.status)


def test_both_may_be_taken_and_none() -> None:
    item = only_item(layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6)))
    both = decide(item, take=tuple(each.id for each in item.candidates))
    assert len(gold_of_decision(both, item.candidates, new_id=new_ids())) == 2
    assert gold_of_decision(decide(item), item.candidates, new_id=new_ids()) == []


def test_the_same_place_taken_twice_is_one_of_both() -> None:
    item = only_item(layer("a", ("d", 0, 5)), layer("b", ("d", 0, 5)), layer("c", done="d"))
    ids = tuple(each.id for each in item.candidates)
    [gold] = gold_of_decision(decide(item, take=ids), item.candidates, new_id=new_ids())
    assert gold.decision is not None
    assert gold.decision["from"] == list(ids)


def test_attributes_are_decided_field_by_field() -> None:
    item = only_item(
        Layer("a", [annotation("d", 0, 5, "metric", by="a", attributes={"value": 6.9, "unit": "%", "base": "none"})]),
        Layer("b", [annotation("d", 0, 5, "metric", by="b", attributes={"value": 69000, "unit": "%"})]),
    )
    assert item.fields() == ("base", "value")
    decision = decide(item, take=(item.candidates[0].id,), attributes={"value": 69000, "base": ""})
    [gold] = gold_of_decision(decision, item.candidates, new_id=new_ids())
    assert gold.attributes == {"value": 69000, "unit": "%"}


def test_a_drawn_span_comes_from_all_candidates() -> None:
    item = only_item(layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6)))
    drawn = Drawn("policy", (Span(1, 4),), "乙丙丁", {"name": "丙"})
    [gold] = gold_of_decision(decide(item, drawn=(drawn,)), item.candidates, new_id=new_ids())
    assert (gold.label, gold.fragments, gold.quote, gold.attributes) == (
        "policy",
        (Span(1, 4),),
        "乙丙丁",
        {"name": "丙"},
    )
    assert gold.decision is not None
    assert gold.decision["from"] == [each.id for each in item.candidates]


def test_only_candidates_can_be_taken() -> None:
    item = only_item(layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6)))
    with pytest.raises(InputError, match="elsewhere"):
        gold_of_decision(decide(item, take=("elsewhere",)), item.candidates, new_id=new_ids())


def test_what_all_agree_on_is_gold_of_all() -> None:
    [agreed] = compare([layer("a", ("d", 0, 5)), layer("b", ("d", 0, 5))]).agreed
    gold = gold_of_agreed(agreed, by="lead", at=AT, new_id=new_ids())
    assert (gold.annotator, gold.origin) == (GOLD, "rule:agreed")
    assert gold.decision == {"by": "lead", "at": AT, "reason": "", "from": [each.id for each in agreed]}


@given(
    st.builds(
        Decision,
        item=st.just("i"),
        by=st.text(),
        at=st.just(AT),
        reason=st.text(),
        take=st.lists(st.text()).map(tuple),
        drawn=st.lists(
            st.builds(
                Drawn,
                label=st.text(),
                fragments=st.just((Span(0, 1), Span(4, 5))),
                quote=st.text(),
                attributes=st.just({"value": 1.5}),
            )
        ).map(tuple),
        attributes=st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())),
        rule=st.sampled_from(["", "majority"]),
    )
)
def test_a_decision_is_read_back_as_written(decision: Decision) -> None:
    assert decision_from_json("i", json.loads(json.dumps(decision.to_json()))) == decision


# -- rules -------------------------------------------------------------------------------------------------------------


def by_rule(items: Sequence[ReviewItem], rule: str, *, trusted: str = "") -> list[Decision]:
    judged = [judge(item, rule, by="lead", at=AT, trusted=trusted) for item in items]
    return [each for each in judged if isinstance(each, Decision)]


def why_left(items: Sequence[ReviewItem], rule: str, *, trusted: str = "") -> list[str]:
    judged = [judge(item, rule, by="lead", at=AT, trusted=trusted) for item in items]
    return [each for each in judged if isinstance(each, str)]


def ruled(rule: str, *layers: Layer, trusted: str = "") -> list[set[str]]:
    """The annotators whose candidates each decision takes."""
    items = compare(layers).items
    names = {each.id: each.annotator for item in items for each in item.candidates}
    decisions = by_rule(items, rule, trusted=trusted)
    assert all(decision.rule == rule and decision.by == "lead" for decision in decisions)
    return [{names[id] for id in decision.take} for decision in decisions]


def test_the_majority_is_more_than_half_of_those_who_have_a_say() -> None:
    a, b, c = layer("a", ("d", 0, 5)), layer("b", ("d", 0, 5)), layer("c", ("d", 0, 6))
    assert ruled("majority", a, b, c) == [{"a", "b"}]
    assert ruled("majority", a, c) == []
    assert ruled("majority", a, b, c, layer("d", ("d", 0, 7))) == []


def test_the_majority_may_leave_it_out() -> None:
    assert ruled("majority", layer("a", ("d", 0, 5)), layer("b", done="d"), layer("c", done="d")) == [set()]


def test_the_majority_decides_attributes_one_by_one_or_not_at_all() -> None:
    def metric(by: str, value: float, unit: str) -> Layer:
        return Layer(by, [annotation("d", 0, 5, "metric", by=by, attributes={"value": value, "unit": unit})])

    items = compare([metric("a", 5, "%"), metric("b", 5, "t"), metric("c", 6, "t")]).items
    [decision] = by_rule(items, "majority")
    [gold] = gold_of_decision(decision, items[0].candidates, new_id=new_ids())
    assert gold.attributes == {"value": 5, "unit": "t"}
    assert gold.origin == "rule:majority"
    split = compare([metric("a", 5, "%"), metric("b", 5, "t"), metric("c", 6, "kg")]).items
    assert why_left(split, "majority") == ["values"]


def test_the_longest_is_for_boundaries_alone() -> None:
    assert ruled("longest", layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6))) == [{"b"}]
    assert ruled("longest", layer("a", ("d", 0, 5)), layer("b", ("d", 1, 6))) == []
    assert ruled("longest", layer("a", ("d", 0, 5)), layer("b", ("d", 0, 6, "policy"))) == []
    assert ruled("longest", layer("a", ("d", 0, 5)), layer("b", done="d")) == []


def test_the_trusted_annotator_decides_what_they_marked_and_left_out() -> None:
    a = layer("a", ("d", 0, 5), ("d", 8, 9))
    b = layer("b", ("d", 0, 6))
    assert ruled("trusted", a, b, trusted="b") == [{"b"}, set()]
    assert ruled("trusted", a, b, trusted="somebody else") == []


def test_questions_are_left_alone() -> None:
    asked = Layer("a", [annotation("d", 0, 5, by="a", status="question")])
    assert ruled("trusted", asked, layer("b", ("d", 0, 5)), trusted="a") == []


def test_a_rule_says_why_it_leaves_an_item() -> None:
    one, other = layer("a", ("d", 0, 5)), layer("b", ("d", 1, 6))
    [boundary] = compare([one, other]).items
    [missing] = compare([one, layer("b", done="d")]).items
    [asked] = compare([Layer("a", [annotation("d", 0, 5, by="a", status="question")]), one]).items
    assert why_left([boundary, asked], "majority") == ["split", "person"]
    assert why_left([boundary, missing], "longest") == ["as-long", "not-boundary"]
    assert why_left([boundary], "trusted", trusted="c") == ["no-say"]
    found = {*why_left([boundary, missing, asked], "longest"), *why_left([boundary], "majority"), "values", "no-say"}
    assert found == set(LEFT)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(InputError, match="majority, longest, trusted"):
        check_rule("coin")
    with pytest.raises(InputError, match="trusted"):
        check_rule("trusted")
    assert list(RULES) == ["majority", "longest", "trusted"]


def test_progress_counts_by_kind() -> None:
    team = [layer("a", ("d", 0, 5), ("d", 8, 9)), layer("b", ("d", 0, 6))]
    first = compare(team).items[0]
    now = standing(count_items(compare(team, {first.id: decide(first)}).items))
    assert (now.settled, now.left, now.by_kind) == (1, 1, {"boundary": (1, 0), "missing": (0, 1)})
