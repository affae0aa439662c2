from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.edits import GlossaryEntry
from annotator.domain.errors import InputError, LabelError
from annotator.domain.labels import Label, LabelSet
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate
from annotator.workspace.history import undo
from annotator.workspace.labelling import add_glossary, set_labels


def test_a_new_project_has_the_starter_labels(ws):
    assert [(label.name, label.key) for label in ws.labels().labels] == [
        ("metric", "1"),
        ("actor", "2"),
        ("policy", "3"),
    ]


def test_labels_in_use_cannot_vanish(ws, add_text):
    document = add_text(ws, "海州市发布计划")
    annotate(ws, document.id, "actor", [Span(0, 3)])
    annotate(ws, document.id, "actor", [Span(0, 2)])
    without = LabelSet(tuple(label for label in ws.labels().labels if label.name != "actor"))
    with pytest.raises(LabelError, match=r"actor \(2 annotations\)"):
        set_labels(ws, without)
    assert [label.name for label in ws.labels().labels] == ["metric", "actor", "policy"]


def test_a_label_set_is_replaced_in_one_step(ws):
    before = ws.labels()
    wanted = LabelSet((*before.labels, Label("place", {"en": "Place"}, "#123456", "4")))
    assert set_labels(ws, wanted) == ws.labels() == wanted
    assert ws.undo_step().phrase() == "replace the label set"
    set_labels(ws, wanted)
    undo(ws)
    assert ws.labels() == before


def test_labels_made_by_hand_obey_the_rules_of_files(ws):
    twice = replace(ws.labels().labels[0], name="metric 2")
    with pytest.raises(LabelError):
        set_labels(ws, LabelSet((*ws.labels().labels, twice)))


def test_a_conversion_applies_at_once(ws, add_text):
    document = add_text(ws, "龙应岛在海州")
    assert ws.projection(document.id, layout="source", script="traditional").text != "龍鷹島在海州"
    add_glossary(ws, [GlossaryEntry("龙应岛", "龍鷹島")])
    assert ws.projection(document.id, layout="source", script="traditional").text == "龍鷹島在海州"
    undo(ws)
    assert ws.projection(document.id, layout="source", script="traditional").text != "龍鷹島在海州"


def test_a_conversion_given_again_is_replaced(ws):
    shipped = ws.glossary()
    add_glossary(ws, [GlossaryEntry("某地", "某地甲"), GlossaryEntry("某人", "某人甲")])
    assert add_glossary(ws, [GlossaryEntry(" 某地 ", "某地乙")])[len(shipped) :] == (
        GlossaryEntry("某地", "某地乙"),
        GlossaryEntry("某人", "某人甲"),
    )
    before = ws.undo_step()
    add_glossary(ws, [GlossaryEntry("某地", "某地乙")])
    assert ws.undo_step() == before


@pytest.mark.parametrize("entry", [("", "甲"), ("甲", " "), ("甲\n乙", "丙")])
def test_a_conversion_has_two_forms_of_one_line(ws, entry):
    with pytest.raises(InputError):
        add_glossary(ws, [GlossaryEntry(*entry)])
