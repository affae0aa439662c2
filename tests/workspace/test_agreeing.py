from __future__ import annotations

import pytest

from annotator.domain.annotation import GOLD
from annotator.domain.errors import InputError, NotFoundError
from annotator.domain.progress import finish
from annotator.workspace.agreeing import agreement, confusion, layers, matched
from annotator.workspace.reviewing import decide, queue
from annotator.workspace.ruling import agreed
from tests.workspace.team import TEXT, mark

METRIC, UNIVERSITY, PERSON = ("metric", 12, 18), ("actor", 19, 23), ("actor", 26, 29)


@pytest.fixture
def team(ws, add_text):
    document, unread = add_text(ws, TEXT), add_text(ws, "海州大学。", title="副刊")
    mark(ws, document, "甲", METRIC, UNIVERSITY, PERSON)
    mark(ws, document, "乙", METRIC, ("policy", 19, 23))
    mark(ws, unread, "甲", ("actor", 0, 4))
    return document


def test_layers_are_those_who_did_anything_gold_last(ws, team):
    assert layers(ws) == ["甲", "乙"]
    agreed(ws)
    assert layers(ws) == ["甲", "乙", GOLD]


def test_only_documents_that_both_have_done_or_labelled_count(ws, team):
    found = finish(agreement(ws))
    assert (found.layers, found.documents) == (("甲", "乙"), (team.id,))
    spans = found.overall.spans
    assert (spans.a, spans.b, spans.exact) == (3, 2, 1)
    mark(ws, ws.documents()[1].document, "乙", done=True)
    assert finish(agreement(ws)).overall.spans.a == 4


def test_gold_counts_only_where_it_has_a_say_and_only_when_named(ws, team):
    agreed(ws)
    first, second = queue(ws)
    decide(ws, first.id, take=[first.candidates[-1].id])
    decide(ws, second.id, none=True)
    assert finish(agreement(ws)).layers == ("甲", "乙")
    found = finish(agreement(ws, ["gold", "甲"], resamples=0))
    assert found.documents == (team.id,)
    assert found.pairs[0].figures.exact.recall == 1


def test_gold_that_nothing_went_into_is_a_layer_when_something_was_decided(ws, add_text):
    document = add_text(ws, TEXT)
    mark(ws, document, "甲", ("metric", 12, 18), done=True)
    mark(ws, document, "乙", done=True)
    [item] = queue(ws)
    decide(ws, item.id, none=True)
    assert layers(ws) == ["甲", "乙", GOLD]
    figures = finish(agreement(ws, [GOLD, "甲", "乙"], resamples=0)).pairs[0].figures
    assert (figures.spans.a, figures.spans.b, figures.exact.precision) == (0, 1, 0)


def test_a_document_of_which_nothing_went_to_gold_counts_when_it_is_settled(ws, team):
    for item in queue(ws):
        decide(ws, item.id, none=True)
    agreed(ws)
    other = ws.documents()[1].document
    mark(ws, other, "乙", done=True)
    [left] = queue(ws, settled=False)
    assert other.id not in finish(agreement(ws, ["gold", "甲"])).documents
    decide(ws, left.id, none=True)
    assert other.id in finish(agreement(ws, ["gold", "甲"])).documents


def test_a_layer_there_is_none_of_or_named_twice_is_refused(ws, team):
    for names, error in ((["甲", "丁"], NotFoundError), (["甲", "甲"], InputError)):
        with pytest.raises(error):
            agreement(ws, names)


def test_the_places_behind_each_cell_of_a_confusion_are_as_many_as_it_counts(ws, team):
    cells = finish(confusion(ws, "甲", "乙"))
    assert cells == {("metric", "metric"): 1, ("actor", "policy"): 1, ("actor", None): 1}
    rows = matched(ws, "甲", "乙")
    counted = {cell: sum(row.cell == cell for row in rows) for cell in cells}
    assert counted == cells
    assert len(rows) == sum(cells.values())
    assert [row.a.start for row in rows] == [12, 19, 26]
    assert matched(ws, "甲", "乙", document=ws.documents()[1].document.id) == []


def test_the_figures_are_of_a_moment_though_work_goes_on(ws, team):
    job = agreement(ws)
    next(job)
    mark(ws, team, "乙", UNIVERSITY, PERSON)
    assert finish(job).overall.spans.b == 2
