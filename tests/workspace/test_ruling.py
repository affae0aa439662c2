from __future__ import annotations

import pytest

from annotator.domain.annotation import GOLD
from annotator.domain.errors import InputError, NotFoundError
from annotator.domain.progress import finish
from annotator.workspace.checking import check
from annotator.workspace.history import redo, undo
from annotator.workspace.reviewing import decide, progress, queue
from annotator.workspace.ruling import (
    Alone,
    agreed,
    count_agreed,
    count_alone,
    decide_by_rule,
    preview_rule,
    settle_alone,
)
from tests.workspace.team import (
    METRIC,
    PERSON,
    POLICY,
    TEXT,
    UNIVERSITY,
    change_gold,
    drop,
    gold,
    mark,
    only_item,
    places,
)


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


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
