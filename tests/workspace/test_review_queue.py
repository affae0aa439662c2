"""Whatever is done to a project, the queue that is kept at hand is the one that reading it anew gives."""

from __future__ import annotations

import random
import re
import time

import pytest

from annotator.domain.annotation import GOLD
from annotator.domain.progress import Progress, finish
from annotator.review.decision import place_of
from annotator.workspace.apart import apart, take_over
from annotator.workspace.checking import check
from annotator.workspace.history import redo, undo
from annotator.workspace.review_queue import Queue
from annotator.workspace.reviewing import (
    agreed,
    count_agreed,
    decide,
    decide_by_rule,
    queue,
    reopen,
    settle_by_rule,
    warm_queue,
)
from tests.workspace.team import TEXT, drop, mark, wait

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
