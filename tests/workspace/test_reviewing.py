from __future__ import annotations

import pytest

from annotator.domain.annotation import GOLD
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.errors import (
    AmbiguousError,
    AttributeValueError,
    InputError,
    LabelError,
    NotFoundError,
    SpanError,
)
from annotator.domain.span import Span
from annotator.workspace.checking import check
from annotator.workspace.history import redo, undo
from annotator.workspace.reviewing import (
    DEFAULT_REASONS,
    decide,
    find_item,
    progress,
    queue,
    reasons,
    reopen,
    set_reasons,
)
from annotator.workspace.ruling import agreed
from tests.workspace.team import (
    METRIC,
    PERSON,
    TEXT,
    UNIVERSITY,
    change_gold,
    drop,
    gold,
    mark,
    only_item,
    places,
    wait,
)


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


# -- deciding ----------------------------------------------------------------------------------------------------------


def test_taking_a_candidate_puts_it_into_gold_with_who_when_and_why(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY, attributes={"name": "海州大学", "kind": "university or institute"})
    [second] = mark(ws, document, "乙", ("actor", 19, 26))
    item = only_item(ws)
    settled = decide(ws, item.id, take=[first.id], reason="boundary")
    [made] = gold(ws)
    assert (made.label, made.fragments, made.quote, made.attributes) == (
        "actor",
        first.fragments,
        "海州大学",
        first.attributes,
    )
    assert (made.status, made.origin, made.annotator) == ("decided", "hand", GOLD)
    assert made.decision == {"by": "林晓岚", "at": made.created_at, "reason": "boundary", "from": [first.id]}
    assert settled == find_item(ws, item.id)
    assert settled.decision.take == (first.id,)
    assert settled.to_json()["decision"]["from"] == [first.id]
    assert ws.annotations(by="乙") == [second]


def test_several_are_taken_none_or_one_that_is_drawn(ws, document):
    mark(ws, document, "甲", UNIVERSITY, attributes={"name": "海州大学"})
    mark(ws, document, "乙", ("actor", 19, 26))
    item = only_item(ws)
    decide(ws, item.id, take=[each.id for each in item.candidates])
    assert places(gold(ws)) == [("actor", 19, 26), UNIVERSITY]
    decide(ws, item.id, none=True, reason="not to be labelled")
    assert gold(ws) == []
    assert only_item(ws).decision.take == ()
    decide(ws, item.id, fragments=[Span(19, 29)], label="actor")
    [drawn] = gold(ws)
    assert (drawn.quote, drawn.attributes) == ("海州大学副校长林晓岚", {"name": "海州大学"})
    assert sorted(drawn.decision["from"]) == sorted(each.id for each in item.candidates)


def test_deciding_again_replaces_and_keeps_the_id_where_the_place_stays(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY, attributes={"name": "海州大学"})
    [second] = mark(ws, document, "乙", ("actor", 19, 26))
    item = only_item(ws)
    decide(ws, item.id, take=[first.id])
    [before] = gold(ws)
    decide(ws, item.id, take=[first.id], attributes={"name": "海州大学（新）"})
    [after] = gold(ws)
    assert (after.id, after.created_at) == (before.id, before.created_at)
    assert after.attributes == {"name": "海州大学（新）"}
    decide(ws, item.id, take=[second.id])
    assert places(gold(ws)) == [("actor", 19, 26)]
    assert gold(ws)[0].id != before.id


def test_attributes_are_decided_field_by_field(ws, document):
    [first] = mark(ws, document, "甲", METRIC, attributes={"value": 34, "unit": "%", "indicator": "强度"})
    mark(ws, document, "乙", METRIC, attributes={"value": 3.4, "unit": "%"})
    item = only_item(ws)
    assert (item.kind, item.fields()) == ("attribute", ("indicator", "value"))
    decide(ws, item.id, take=[first.id], attributes={"value": "3.4", "indicator": ""})
    assert gold(ws)[0].attributes == {"value": 3.4, "unit": "%"}
    with pytest.raises(LabelError):
        decide(ws, item.id, take=[first.id], attributes={"colour": "x"})
    with pytest.raises(AttributeValueError):
        decide(ws, item.id, take=[first.id], attributes={"value": "viele"})
    assert gold(ws)[0].attributes == {"value": 3.4, "unit": "%"}


def test_an_attribute_goes_only_to_the_label_that_has_it(ws, document):
    mark(ws, document, "甲", PERSON)
    mark(ws, document, "乙", ("policy", 26, 29))
    item = only_item(ws)
    decide(ws, item.id, take=[each.id for each in item.candidates], attributes={"number": "七号"})
    assert {each.label: dict(each.attributes) for each in gold(ws)} == {"actor": {}, "policy": {"number": "七号"}}


@pytest.mark.parametrize(
    ("how", "error"),
    [
        ({}, InputError),
        ({"take": ["x"], "none": True}, InputError),
        ({"take": ["nobody's"]}, NotFoundError),
        ({"fragments": [Span(0, 2)]}, InputError),
        ({"label": "actor", "none": True}, InputError),
        ({"fragments": [Span(0, 2)], "label": "no label"}, LabelError),
        ({"fragments": [Span(0, 2000)], "label": "actor"}, SpanError),
        ({"none": True, "attributes": {"name": "x"}}, InputError),
    ],
)
def test_what_is_no_decision_is_refused_and_changes_nothing(ws, document, how, error):
    mark(ws, document, "甲", PERSON)
    mark(ws, document, "乙", done=True)
    before = ws.undo_step()
    with pytest.raises(error):
        decide(ws, only_item(ws).id, **how)
    assert gold(ws) == []
    assert only_item(ws).decision is None
    assert ws.undo_step() == before


def test_an_item_is_named_by_an_unambiguous_beginning(ws, document):
    mark(ws, document, "甲", METRIC, UNIVERSITY, PERSON)
    mark(ws, document, "乙", done=True)
    first = queue(ws)[0]
    assert find_item(ws, first.id[:13]) == first
    for ref, error in (("", NotFoundError), ("zz", NotFoundError)):
        with pytest.raises(error):
            find_item(ws, ref)
    many = {item.id[0] for item in queue(ws)}
    if len(many) < 3:
        shared = next(one for one in many if sum(item.id[0] == one for item in queue(ws)) > 1)
        with pytest.raises(AmbiguousError):
            find_item(ws, shared)


def test_a_candidate_is_named_by_an_unambiguous_beginning(ws, document):
    [first] = mark(ws, document, "甲", METRIC)
    mark(ws, document, "乙", done=True)
    decide(ws, only_item(ws).id, take=[first.id[:8]])
    assert gold(ws)[0].decision["from"] == [first.id]


def test_the_same_place_is_not_put_into_gold_twice(ws, document):
    mark(ws, document, "甲", UNIVERSITY, PERSON)
    mark(ws, document, "乙", UNIVERSITY)
    agreed(ws)
    before = gold(ws)
    item = only_item(ws)
    decide(ws, item.id, fragments=[Span(19, 23)], label="actor")
    assert gold(ws) == before
    reopen(ws, [item.id])
    assert gold(ws) == before


def test_every_decision_is_one_step_back_and_forth(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY)
    mark(ws, document, "乙", ("actor", 19, 26))
    item = only_item(ws)
    settled = decide(ws, item.id, take=[first.id])
    made = gold(ws)
    assert undo(ws).phrase() == "decide about “海州大学”"
    assert gold(ws) == []
    assert only_item(ws) == item
    redo(ws)
    assert gold(ws) == made
    assert only_item(ws) == settled


def test_reopening_takes_decision_and_gold_back(ws, document):
    mark(ws, document, "甲", METRIC, UNIVERSITY)
    mark(ws, document, "乙", done=True)
    items = queue(ws)
    for item in items:
        decide(ws, item.id, take=[item.candidates[0].id])
    assert len(gold(ws)) == 2
    assert reopen(ws, [item.id for item in items]) == list(items)
    assert gold(ws) == []
    assert queue(ws) == items
    with pytest.raises(InputError):
        reopen(ws, [items[0].id])
    undo(ws)
    assert len(gold(ws)) == 2


# -- when layers change after a decision -------------------------------------------------------------------------------


def test_a_decision_stays_when_a_newer_file_moves_what_was_decided_about(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY, name="u")
    mark(ws, document, "乙", ("actor", 19, 26))
    item = only_item(ws)
    decide(ws, item.id, take=[first.id])
    made = gold(ws)
    mark(ws, document, "甲", ("actor", 20, 23), name="u")
    assert only_item(ws).id == item.id
    assert only_item(ws).decision is not None
    assert gold(ws) == made


def test_other_candidates_make_a_new_item_whose_decision_replaces_the_old_one(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY)
    mark(ws, document, "乙", done=True)
    item = only_item(ws)
    decide(ws, item.id, take=[first.id])
    mark(ws, document, "乙", ("actor", 19, 26))
    newer = only_item(ws)
    assert newer.id != item.id
    assert newer.decision is None
    assert places(gold(ws)) == [UNIVERSITY]
    decide(ws, newer.id, take=[newer.candidates[0].id])
    assert places(gold(ws)) == [("actor", 19, 26)]
    assert progress(ws).settled == 1
    undo(ws)
    assert places(gold(ws)) == [UNIVERSITY]


def test_what_a_person_decided_stays_though_all_come_to_agree_on_something_else(ws, document):
    mark(ws, document, "甲", UNIVERSITY)
    mark(ws, document, "乙", done=True)
    item = only_item(ws)
    decide(ws, item.id, none=True)
    mark(ws, document, "乙", UNIVERSITY)
    assert agreed(ws) == 0
    assert gold(ws) == []
    assert only_item(ws).id == item.id
    assert reopen(ws, [item.id]) == []
    assert queue(ws) == ()
    assert agreed(ws) == 1


def test_a_decision_about_what_its_author_removed_stays(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY)
    mark(ws, document, "甲", done=True)
    mark(ws, document, "乙", done=True)
    decide(ws, only_item(ws).id, take=[first.id])
    drop(ws, [first])
    assert places(gold(ws)) == [UNIVERSITY]
    item = only_item(ws)
    assert item.decision.take == (first.id,)
    assert (item.is_forsaken, places(item.candidates), item.absent) == (True, [UNIVERSITY], ("乙", "甲"))
    assert (find_item(ws, item.id), progress(ws).settled) == (item, 1)
    with pytest.raises(InputError, match="removed"):
        decide(ws, item.id, none=True)
    change_gold(ws, gold(ws)[0].id, label="policy")
    assert [each.label for each in only_item(ws).candidates] == ["policy"]
    assert reopen(ws, [item.id]) == []
    assert (queue(ws), gold(ws)) == ((), [])
    undo(ws)
    undo(ws)
    assert only_item(ws) == item
    mark(ws, document, "甲", UNIVERSITY)
    assert [(each.is_forsaken, each.candidates[0].id) for each in queue(ws)] == [(False, first.id)]


def test_an_ambiguous_place_whose_annotation_was_removed_can_be_taken_back(ws, document):
    pending = wait(ws, document, "甲", "actor", (2, 4), (19, 21))
    item = only_item(ws)
    decide(ws, item.id, take=[item.candidates[1].id])
    [own] = ws.annotations(by="甲")
    gone = (Put("annotation", own.id, own, None), Put("pending", own.id, pending, None))
    ws.apply(Edit(Step("import", {"file": "newer"}), gone))
    assert (only_item(ws).id, only_item(ws).is_forsaken) == (item.id, True)
    assert reopen(ws, [item.id]) == []
    assert ws.annotations() == []


# -- ambiguous places --------------------------------------------------------------------------------------------------


def test_an_ambiguous_annotation_is_an_item_whose_candidates_are_its_places(ws, document):
    pending = wait(ws, document, "甲", "actor", (2, 4), (19, 21))
    item = only_item(ws)
    assert (item.kind, item.label, item.layers) == ("ambiguous", "actor", ("甲",))
    assert [(each.start, each.quote) for each in item.candidates] == [(2, "海州"), (19, "海州")]
    assert ws.annotations() == []
    settled = decide(ws, item.id, take=[item.candidates[1].id])
    assert settled.decision is not None
    [own] = ws.annotations(by="甲")
    assert (own.id, own.start, own.quote) == (pending.annotation.id, 19, "海州")
    [made] = gold(ws)
    assert (made.start, made.decision["from"]) == (19, [own.id])
    assert progress(ws).left == 0


def test_settling_where_an_annotation_stands_asks_no_second_time_unless_others_differ(ws, document):
    mark(ws, document, "乙", done=True)
    wait(ws, document, "甲", "actor", (2, 4), (19, 21))
    item = only_item(ws)
    decide(ws, item.id, take=[item.candidates[1].id])
    assert [each.id for each in queue(ws)] == [item.id]
    mark(ws, document, "乙", UNIVERSITY)
    assert [each.kind for each in queue(ws, settled=False)] == ["boundary"]


def test_an_ambiguous_place_can_be_chosen_anew_left_out_and_taken_back(ws, document):
    wait(ws, document, "甲", "actor", (2, 4), (19, 21))
    item = only_item(ws)
    decide(ws, item.id, take=[item.candidates[0].id])
    decide(ws, item.id, take=[item.candidates[1].id])
    assert [each.start for each in ws.annotations()] == [19, 19]
    decide(ws, item.id, none=True)
    assert ws.annotations() == []
    decide(ws, item.id, take=[item.candidates[0].id])
    assert reopen(ws, [item.id]) == [item]
    assert ws.annotations() == []
    assert check(ws) == []


# -- reasons -----------------------------------------------------------------------------------------------------------


def test_the_list_of_reasons_is_the_teams(ws):
    assert reasons(ws) == DEFAULT_REASONS
    assert set_reasons(ws, [" 边界 ", "", "边界", "漏标\n了"]) == ("边界", "漏标 了")
    assert reasons(ws) == ("边界", "漏标 了")
    assert undo(ws).verb == "setting"
    assert reasons(ws) == DEFAULT_REASONS
