from __future__ import annotations

import pytest

from annotator.domain.errors import InputError, LabelError
from annotator.workspace.codebook import make_example
from annotator.workspace.project_settings import ROUND, set_setting
from annotator.workspace.reviewing import decide
from tests.workspace.team import TEXT, UNIVERSITY, mark, only_item


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


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
