"""What is in the queue, and that the one kept at hand is what reading it anew gives, whatever was done."""

from __future__ import annotations

import random
import re
import time

import pytest

from annotator.domain.annotation import GOLD
from annotator.domain.progress import Progress, finish
from annotator.domain.span import Span
from annotator.review.decision import place_of
from annotator.workspace.annotating import annotate
from annotator.workspace.apart import apart, take_over
from annotator.workspace.checking import check
from annotator.workspace.documents import delete_document, edit_document
from annotator.workspace.history import redo, undo
from annotator.workspace.review_queue import Queue
from annotator.workspace.reviewing import decide, progress, queue, reopen, warm_queue
from annotator.workspace.ruling import agreed, count_agreed, decide_by_rule, settle_by_rule
from annotator.workspace.workspace import Workspace
from tests.workspace.team import METRIC, PERSON, POLICY, TEXT, UNIVERSITY, drop, gold, mark, only_item, places, wait


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


# -- what is in it -----------------------------------------------------------------------------------------------------


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


def test_the_kept_queue_is_that_of_the_project_opened_anew(ws, document, path, add_text):
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


# -- whatever is done --------------------------------------------------------------------------------------------------


PLACES = [
    (label, start, start + length)
    for label in ("actor", "policy")
    for start in (0, 2, 12, 19, 20)
    for length in (2, 4, 6)
]


def one_of(chance, items):
    return chance.choice(items) if items else None


def tag(ws, document, chance):
    mark(ws, document, chance.choice("甲乙丙"), chance.choice(PLACES), name=str(chance.randrange(4)))


def untag(ws, document, chance):
    if (own := one_of(chance, [each for each in ws.annotations() if each.annotator != GOLD])) is not None:
        drop(ws, [own])


def settle(ws, document, chance):
    if (item := one_of(chance, queue(ws))) is not None:
        taken = chance.sample(item.candidates, chance.randrange(len(item.candidates) + 1))
        decide(ws, item.id, take=[each.id for each in taken], none=not taken)


def unsettle(ws, document, chance):
    if (item := one_of(chance, queue(ws, settled=True))) is not None:
        reopen(ws, [item.id])


def agree(ws, document, chance):
    wanted = count_agreed(ws)
    assert agreed(ws) == wanted


def rule(ws, document, chance):
    decide_by_rule(ws, chance.choice(["majority", "longest"]))


def rule_apart(ws, document, chance):
    name = chance.choice(["majority", "longest"])
    take_over(ws, finish(apart(ws, lambda own: settle_by_rule(own, name))))


def undo_apart(ws, document, chance):
    if (step := ws.undo_step()) is not None and step.verb != "add":
        take_over(ws, finish(apart(ws, history_apart)))


def history_apart(own):
    yield Progress(0, None, "")
    return undo(own)


def warm(ws, document, chance):
    job = warm_queue(ws)
    next(job, None)
    settle(ws, document, chance)
    if chance.randrange(4):
        finish(job)


def bring_ambiguous(ws, document, chance):
    first, second, *_ = (at.start() for at in re.finditer("海州", ws.text(document.id)))
    if not any(item.kind == "ambiguous" for item in queue(ws)):
        wait(ws, document, "丁", chance.choice(["actor", "policy"]), (first, first + 2), (second, second + 2))


def go_back_or_forth(ws, document, chance):
    step = ws.undo_step()
    if chance.randrange(3) and step is not None and step.verb != "add":
        undo(ws)
    elif ws.redo_step() is not None:
        redo(ws)


ACTS = [
    *(tag, tag, untag, settle, settle, settle, unsettle, agree, rule, bring_ambiguous, go_back_or_forth),
    *(rule_apart, undo_apart, warm),
]


@pytest.mark.parametrize("seed", range(6))
def test_the_kept_queue_is_what_reading_anew_gives(ws, add_text, seed):
    chance = random.Random(seed)
    documents = [add_text(ws, TEXT), add_text(ws, f"又讯。{TEXT}", title="副刊")]
    for _ in range(80):
        chance.choice(ACTS)(ws, chance.choice(documents), chance)
        assert queue(ws) == Queue().items(ws.connection)
        kept = ws.derived(Queue).parts(ws.connection)
        for document, part in Queue().parts(ws.connection).items():
            assert (kept[document].gold, kept[document].agreed) == (part.gold, part.agreed)
    gold = [(each.document, place_of(each)) for each in ws.annotations(by=GOLD)]
    assert len(gold) == len(set(gold)), "gold has no place twice"
    assert check(ws) == []


def test_deciding_one_of_thousands_touches_no_other_document(ws, add_text):
    documents = [add_text(ws, f"第{number}篇。{TEXT}", title=str(number)) for number in range(6)]
    with ws.action():
        for document in documents:
            mark(ws, document, "甲", *PLACES[:12])
            mark(ws, document, "乙", done=True)
    items = queue(ws)
    before = dict(ws.derived(Queue).parts(ws.connection))
    started = time.perf_counter()
    decide(ws, items[0].id, none=True)
    after = queue(ws)
    assert time.perf_counter() - started < 1
    assert [one is other for one, other in zip(items, after, strict=True)] == [False] + [True] * (len(items) - 1)
    now = ws.derived(Queue).parts(ws.connection)
    assert [id for id, part in before.items() if now[id] is not part] == [items[0].document]
