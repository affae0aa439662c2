from __future__ import annotations

from dataclasses import replace

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
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import check
from annotator.workspace.documents import delete_document, edit_document
from annotator.workspace.gold import as_decided
from annotator.workspace.history import redo, undo
from annotator.workspace.project_settings import ROUND, set_setting
from annotator.workspace.reviewing import (
    DEFAULT_REASONS,
    Alone,
    agreed,
    count_agreed,
    count_alone,
    decide,
    decide_by_rule,
    figures_with_gold,
    find_item,
    make_example,
    preview_rule,
    progress,
    queue,
    reasons,
    reopen,
    set_reasons,
    settle_alone,
    warm_queue,
)
from annotator.workspace.workspace import Workspace
from tests.workspace.team import TEXT, drop, mark, wait

METRIC, UNIVERSITY, PERSON, POLICY = ("metric", 12, 18), ("actor", 19, 23), ("actor", 26, 29), ("policy", 35, 43)


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


def gold(ws):
    return ws.annotations(by=GOLD)


def change_gold(ws, id, *, label):
    """Change gold outside the queue, as the consistency report does."""
    [before] = ws.annotations_by_id([id])
    [after] = as_decided(ws, [replace(before, label=label)], reason="wrong label")
    ws.apply(Edit(Step("gold", {"quote": before.quote}), (Put("annotation", id, before, after),)))


def places(annotations):
    return [(each.label, each.start, each.end) for each in annotations]


def only_item(ws):
    [item] = queue(ws)
    return item


# -- what is in the queue ----------------------------------------------------------------------------------------------


def test_each_difference_is_one_item_and_what_all_agree_on_is_none(ws, document):
    mark(ws, document, "甲", METRIC, UNIVERSITY, PERSON, POLICY)
    mark(ws, document, "乙", METRIC, ("actor", 19, 26), ("policy", 26, 29))
    kinds = {(item.kind, item.label) for item in queue(ws)}
    assert kinds == {("boundary", "actor"), ("label", "policy"), ("missing", "policy")}
    assert [item.start for item in queue(ws)] == [19, 26, 35]
    assert count_agreed(ws) == 1


def test_what_was_not_read_is_no_difference(ws, document, add_text):
    mark(ws, document, "甲", METRIC, UNIVERSITY)
    assert queue(ws) == ()
    other = add_text(ws, "海州大学。", title="副刊")
    mark(ws, other, "乙", ("actor", 0, 4))
    assert queue(ws) == ()
    mark(ws, document, "乙", done=True)
    assert [item.kind for item in queue(ws)] == ["missing", "missing"]
    assert agreed(ws) == 0


def test_gold_is_never_a_layer_of_the_queue(ws, document):
    mark(ws, document, "甲", METRIC)
    mark(ws, document, "乙", METRIC)
    assert agreed(ws) == 1
    assert queue(ws) == ()
    drop(ws, ws.annotations(by="乙"))
    mark(ws, document, "乙", done=True)
    assert only_item(ws).layers == ("乙", "甲")


def test_a_question_is_an_item_even_where_all_agree(ws, document):
    mark(ws, document, "甲", METRIC, status="question")
    mark(ws, document, "乙", METRIC)
    item = only_item(ws)
    assert item.kind == "question"
    assert agreed(ws) == 0
    decide(ws, item.id, take=[item.candidates[0].id])
    assert places(gold(ws)) == [METRIC]


def test_filters_narrow_the_queue_down(ws, document):
    mark(ws, document, "甲", METRIC, UNIVERSITY, POLICY)
    mark(ws, document, "乙", METRIC, ("actor", 19, 26))
    boundary, missing = queue(ws)
    assert queue(ws, kinds=["missing"]) == (missing,)
    assert queue(ws, label="actor") == (boundary,)
    assert queue(ws, annotator="丙") == ()
    assert queue(ws, document=document.id) == (boundary, missing)
    decide(ws, missing.id, none=True)
    assert queue(ws, settled=False) == (boundary,)
    assert [item.id for item in queue(ws, settled=True)] == [missing.id]


def test_the_queue_keeps_up_with_whatever_changes(ws, document, path):
    mark(ws, document, "甲", METRIC, UNIVERSITY)
    mark(ws, document, "乙", METRIC)
    assert len(queue(ws)) == 1
    annotate(ws, document.id, "policy", [Span(35, 43)])
    assert len(queue(ws)) == 3
    undo(ws)
    assert len(queue(ws)) == 1
    with Workspace.open(path, annotator="丙") as other:
        edit_document(other, document.id, done=True)
    assert len(queue(ws)) == 1
    ws.poll()
    assert len(queue(ws)) == 2
    delete_document(ws, document.id)
    assert queue(ws) == ()
    undo(ws)
    assert len(queue(ws)) == 2


def test_an_action_that_is_taken_back_leaves_the_queue_as_it_was(ws, document):
    mark(ws, document, "甲", METRIC)
    mark(ws, document, "乙", UNIVERSITY)
    before = queue(ws)

    def act():
        with ws.action():
            decide(ws, before[0].id, none=True)
            mark(ws, document, "乙", POLICY)
            assert queue(ws) != before
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert queue(ws) == before


def test_a_subscriber_sees_the_queue_as_it_is(ws, document):
    mark(ws, document, "甲", METRIC)
    mark(ws, document, "乙", UNIVERSITY)
    seen = []
    ws.subscribe(lambda _: seen.append(progress(ws).left))
    decide(ws, queue(ws)[0].id, none=True)
    decide(ws, queue(ws)[1].id, none=True)
    assert seen == [1, 0]


def test_a_queue_that_is_read_elsewhere_hears_of_what_changed_meanwhile(ws, document, path):
    mark(ws, document, "甲", METRIC)
    job = warm_queue(ws)
    next(job)
    mark(ws, document, "乙", UNIVERSITY)
    finish(job)
    assert len(queue(ws)) == 2


def test_the_kept_queue_is_what_reading_it_anew_gives(ws, document, path, add_text):
    second = add_text(ws, f"{TEXT}\n又讯。", title="副刊")
    for each in (document, second):
        mark(ws, each, "甲", METRIC, UNIVERSITY, PERSON)
        mark(ws, each, "乙", METRIC, ("actor", 19, 26), POLICY)
    wait(ws, second, "丙", "actor", (2, 4), (19, 21))
    agreed(ws)
    for item in queue(ws)[::2]:
        decide(ws, item.id, take=[item.candidates[0].id], reason="boundary")
    undo(ws)
    reopen(ws, [queue(ws, settled=True)[0].id])
    with Workspace.open(path) as anew:
        assert queue(anew) == queue(ws)
        assert check(anew) == []


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


# -- agreement and rules -----------------------------------------------------------------------------------------------


def test_what_all_agree_on_goes_to_gold_once(ws, document):
    [first] = mark(ws, document, "甲", METRIC, attributes={"value": 3.4})
    [second] = mark(ws, document, "乙", METRIC, attributes={"value": 3.4})
    assert count_agreed(ws) == 1
    assert agreed(ws) == 1
    [made] = gold(ws)
    assert made.origin == "rule:agreed"
    assert made.decision["from"] == [second.id, first.id]
    assert (count_agreed(ws), agreed(ws)) == (0, 0)
    assert undo(ws).verb == "agreed"
    assert count_agreed(ws) == 1


def test_gold_follows_what_all_agree_on_with_its_id_kept(ws, document):
    for by in "甲乙":
        mark(ws, document, by, METRIC, name="m", attributes={"value": 34})
    agreed(ws)
    [before] = gold(ws)
    for by in "甲乙":
        mark(ws, document, by, ("metric", 12, 16), name="m", attributes={"value": 3.4})
    assert agreed(ws) == 1
    [after] = gold(ws)
    assert (after.id, after.end, after.attributes) == (before.id, 16, {"value": 3.4})


def test_what_all_have_removed_since_goes_out_of_gold_and_no_other(ws, document):
    marked = {by: mark(ws, document, by, METRIC, POLICY) for by in "甲乙"}
    [chosen] = mark(ws, document, "甲", PERSON)
    decide(ws, only_item(ws).id, take=[chosen.id])
    agreed(ws)
    drop(ws, [chosen, *(metric for metric, _ in marked.values())])
    assert places(gold(ws)) == [METRIC, PERSON, POLICY]
    assert count_agreed(ws) == 1
    assert agreed(ws) == 1
    # What a person chose stays.
    assert places(gold(ws)) == [PERSON, POLICY]
    assert (count_agreed(ws), agreed(ws)) == (0, 0)
    undo(ws)
    assert places(gold(ws)) == [METRIC, PERSON, POLICY]


def test_what_all_tagged_anew_has_its_gold_again_and_no_old_one_beside(ws, document):
    old = [each for by in "甲乙" for each in mark(ws, document, by, METRIC, POLICY)]
    agreed(ws)
    metric, _ = gold(ws)
    drop(ws, old)
    again = [mark(ws, document, by, METRIC, name="again")[0].id for by in "甲乙"]
    for by in "甲乙":
        mark(ws, document, by, ("policy", 36, 42))
    assert agreed(ws) == 3
    after, other = gold(ws)
    assert places([after, other]) == [METRIC, ("policy", 36, 42)]
    assert (after.id, set(after.decision["from"])) == (metric.id, set(again))
    assert (count_agreed(ws), agreed(ws)) == (0, 0)


def test_gold_stays_where_one_layer_is_left(ws, document):
    (metric, _), both = (mark(ws, document, by, METRIC, POLICY) for by in "甲乙")
    agreed(ws)
    drop(ws, [metric, *both])
    assert agreed(ws) == 0
    assert places(gold(ws)) == [METRIC, POLICY]


def take_alone(ws):
    return finish(settle_alone(ws))


def test_what_one_alone_has_done_goes_to_gold_when_that_is_wanted(ws, document, add_text):
    other = add_text(ws, "海州大学。", title="副刊")
    third = add_text(ws, "海州大学！", title="三版")
    for by in "甲乙":
        mark(ws, document, by, METRIC)
    [own, _] = mark(ws, other, "甲", ("actor", 0, 4), ("policy", 0, 2), done=True)
    mark(ws, other, "甲", ("actor", 2, 4), status="question")
    mark(ws, third, "甲", ("actor", 0, 4))
    assert count_alone(ws) == Alone(places=2, documents=1, unsure=1)
    assert count_agreed(ws) == 1
    assert agreed(ws, single=True) == 3
    assert undo(ws).verb == "agreed"
    assert gold(ws) == []
    redo(ws)
    made = [each for each in gold(ws) if each.document == other.id]
    assert sorted(places(made)) == [("actor", 0, 4), ("policy", 0, 2)]
    one = next(each for each in made if each.label == "actor")
    assert (one.origin, one.status, one.annotator) == ("rule:single", "decided", GOLD)
    assert one.decision == {"by": ws.annotator, "at": one.created_at, "reason": "one annotator", "from": [own.id]}
    assert not [each for each in gold(ws) if each.document == third.id], "who is not done may not have read on"
    assert count_alone(ws) == Alone(places=0, documents=0, unsure=1)
    assert check(ws) == []


def test_without_being_asked_for_what_one_alone_has_done_stays_out_of_gold(ws, document):
    mark(ws, document, "甲", METRIC, done=True)
    assert (count_agreed(ws), agreed(ws)) == (0, 0)
    assert take_alone(ws) == 1
    assert undo(ws).verb == "single"
    assert gold(ws) == []


def test_what_contradicts_itself_is_left_and_what_stands_twice_is_one(ws, document):
    mark(ws, document, "甲", METRIC, name="1", attributes={"value": 1}, done=True)
    mark(ws, document, "甲", METRIC, name="2", attributes={"value": 2})
    twice = [mark(ws, document, "甲", UNIVERSITY, name=name)[0].id for name in "34"]
    assert count_alone(ws) == Alone(places=1, documents=1, unsure=2)
    take_alone(ws)
    [made] = gold(ws)
    assert sorted(made.decision["from"]) == sorted(twice)


def test_gold_of_one_alone_follows_what_its_author_changes_and_removes(ws, document):
    [metric] = mark(ws, document, "甲", METRIC, name="m", done=True)
    mark(ws, document, "甲", POLICY)
    take_alone(ws)
    before, _ = gold(ws)
    mark(ws, document, "甲", ("metric", 12, 16), name="m", attributes={"value": 3.4})
    assert count_alone(ws).places == 1
    assert take_alone(ws) == 1
    after, _ = gold(ws)
    assert (after.id, after.end, after.attributes) == (before.id, 16, {"value": 3.4})
    drop(ws, ws.annotations(by="甲"))
    assert count_alone(ws).places == 2
    assert take_alone(ws) == 2
    assert gold(ws) == []
    undo(ws)
    mark(ws, document, "甲", ("metric", 12, 16), name="again")
    assert take_alone(ws) == 2
    [again] = gold(ws)
    assert (again.id, again.decision["from"] != [metric.id]) == (after.id, True)


def test_what_a_person_decided_is_not_decided_by_one_alone(ws, document):
    mark(ws, document, "甲", METRIC, UNIVERSITY, done=True)
    asked = mark(ws, document, "甲", PERSON, POLICY, status="question")
    person, policy = queue(ws)
    decide(ws, person.id, none=True)
    decide(ws, policy.id, take=[asked[1].id])
    mark(ws, document, "甲", PERSON, POLICY)
    assert take_alone(ws) == 2
    kept = next(each for each in gold(ws) if each.label == "metric")
    change_gold(ws, kept.id, label="policy")
    assert count_alone(ws) == Alone(0, 0, 0)
    mark(ws, document, "甲", METRIC, attributes={"value": 3.4})
    assert take_alone(ws) == 0
    assert sorted(places(gold(ws))) == sorted([UNIVERSITY, POLICY, ("policy", 12, 18)])


def test_gold_of_one_alone_is_a_matter_of_all_when_another_comes(ws, document):
    [metric, university, _] = mark(ws, document, "甲", METRIC, UNIVERSITY, POLICY, done=True)
    take_alone(ws)
    before = {each.label: each.id for each in gold(ws)}
    [same, _] = mark(ws, document, "乙", METRIC, ("actor", 19, 26), done=True)
    assert (count_alone(ws).places, count_agreed(ws), len(queue(ws, settled=False))) == (0, 1, 2)
    assert agreed(ws) == 1
    made = {each.label: each for each in gold(ws)}
    assert (made["metric"].id, made["metric"].origin) == (before["metric"], "rule:agreed")
    assert set(made["metric"].decision["from"]) == {metric.id, same.id}
    assert (count_agreed(ws), agreed(ws)) == (0, 0)
    boundary, missing = queue(ws)
    decide(ws, boundary.id, take=[each.id for each in boundary.candidates if each.id != university.id])
    decide(ws, missing.id, none=True)
    assert places(gold(ws)) == [METRIC, ("actor", 19, 26)]


def test_gold_of_one_alone_says_nothing_of_how_good_that_one_is(ws, document, add_text):
    other = add_text(ws, "海州大学。", title="副刊")
    mark(ws, document, "甲", METRIC, UNIVERSITY)
    mark(ws, document, "乙", METRIC, done=True)
    mark(ws, other, "甲", ("actor", 0, 4), done=True)
    decide(ws, only_item(ws).id, none=True)
    agreed(ws)
    before = finish(figures_with_gold(ws))
    take_alone(ws)
    assert finish(figures_with_gold(ws)) == before
    mark(ws, other, "乙", ("actor", 0, 4), done=True)
    assert finish(figures_with_gold(ws))["甲"].spans == before["甲"].spans
    agreed(ws)
    assert finish(figures_with_gold(ws))["甲"].spans.exact == before["甲"].spans.exact + 1


def test_what_was_agreed_on_and_is_in_question_again_is_replaced_by_the_decision(ws, document):
    for by in "甲乙":
        mark(ws, document, by, METRIC, name="m")
    agreed(ws)
    [moved] = mark(ws, document, "乙", ("metric", 12, 16), name="m")
    item = only_item(ws)
    decide(ws, item.id, take=[moved.id])
    assert places(gold(ws)) == [("metric", 12, 16)]


def test_a_rule_is_previewed_and_decided_in_one_step(ws, document):
    for by in "甲乙丙":
        mark(ws, document, by, METRIC, *([UNIVERSITY] if by != "丙" else [("actor", 19, 26)]))
    mark(ws, document, "甲", POLICY)
    boundary, missing = queue(ws)
    preview = preview_rule(ws, "majority").made
    assert {ruling.item.id: places(ruling.gold) for ruling in preview} == {boundary.id: [UNIVERSITY], missing.id: []}
    assert preview_rule(ws, "longest").left == {"not-boundary": 1}
    assert gold(ws) == []
    assert ws.undo_step().verb == "import"
    decide_by_rule(ws, "majority", reason="majority", only=[boundary.id])
    assert [(each.origin, each.decision["reason"]) for each in gold(ws)] == [("rule:majority", "majority")]
    assert progress(ws).by_kind == {"boundary": (1, 0), "missing": (0, 1)}
    undo(ws)
    assert [item.id for item in queue(ws, settled=False)] == [boundary.id, missing.id]
    decide_by_rule(ws, "trusted", trusted="丙")
    assert places(gold(ws)) == [("actor", 19, 26)]
    assert decide_by_rule(ws, "longest").made == ()


def test_a_rule_there_is_none_of_is_refused(ws, document):
    mark(ws, document, "甲", METRIC)
    mark(ws, document, "乙", done=True)
    for rule, trusted in (("loudest", ""), ("trusted", "")):
        with pytest.raises(InputError):
            decide_by_rule(ws, rule, trusted=trusted)
    with pytest.raises(NotFoundError):
        preview_rule(ws, "trusted", trusted="丁")


# -- progress, reasons, codebook ---------------------------------------------------------------------------------------


def test_each_annotator_is_compared_with_gold_over_what_is_settled(ws, document, add_text):
    unread = add_text(ws, "海州大学。", title="副刊")
    [_, first] = mark(ws, document, "甲", METRIC, UNIVERSITY)
    mark(ws, document, "乙", METRIC, ("actor", 19, 26), POLICY)
    mark(ws, unread, "甲", ("actor", 0, 4))
    found = finish(figures_with_gold(ws))
    assert [each.spans.b for each in found.values()] == [0, 0]
    agreed(ws)
    decide(ws, queue(ws)[0].id, take=[first.id])
    found = finish(figures_with_gold(ws))
    assert (found["甲"].exact.f1, found["乙"].exact.f1) == (1, 0.5)
    decide(ws, queue(ws)[1].id, none=True)
    found = finish(figures_with_gold(ws))
    assert (found["甲"].exact.precision, found["乙"].exact.precision) == (1, pytest.approx(1 / 3))


def test_the_list_of_reasons_is_the_teams(ws):
    assert reasons(ws) == DEFAULT_REASONS
    assert set_reasons(ws, [" 边界 ", "", "边界", "漏标\n了"]) == ("边界", "漏标 了")
    assert reasons(ws) == ("边界", "漏标 了")
    assert undo(ws).verb == "setting"
    assert reasons(ws) == DEFAULT_REASONS


def test_a_settled_case_becomes_an_example_with_its_sentence(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY, attributes={"name": "海州大学"})
    mark(ws, document, "乙", ("actor", 19, 26))
    item = only_item(ws)
    with pytest.raises(InputError):
        make_example(ws, item.id)
    decide(ws, item.id, take=[first.id])
    example = "〖海州大学〗副校长林晓岚表示，将落实《海州科技计划》。（name 海州大学）"
    assert make_example(ws, item.id).label("actor").examples[-1] == example
    before = ws.undo_step()
    make_example(ws, item.id[:12])
    assert (ws.undo_step(), before.verb) == (before, "example")
    assert ws.labels().label("actor").examples.count(example) == 1


def test_a_frozen_codebook_takes_no_example(ws, document):
    [first] = mark(ws, document, "甲", UNIVERSITY)
    mark(ws, document, "乙", ("actor", 19, 26))
    item = decide(ws, only_item(ws).id, take=[first.id])
    set_setting(ws, ROUND, {"id": "R1", "lead": "林", "labels_frozen": True})
    before = ws.labels()
    with pytest.raises(LabelError, match="frozen"):
        make_example(ws, item.id)
    assert ws.labels() == before


def test_a_case_that_was_refused_becomes_a_counterexample_with_the_reason(ws, add_text):
    document = add_text(ws, "海州大学表示。业内人士\u3000认为。")
    mark(ws, document, "甲", ("actor", 7, 11))
    mark(ws, document, "乙", done=True)
    item = only_item(ws)
    decide(ws, item.id, none=True, reason="not to be labelled")
    label = make_example(ws, item.id).label("actor")
    assert label.counterexamples[-1] == "〖业内人士〗\u3000认为。（not to be labelled）"
    assert make_example(ws, item.id, counter=False).label("actor").examples[-1] == "〖业内人士〗\u3000认为。"
