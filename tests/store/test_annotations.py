from __future__ import annotations

import dataclasses
import pickle
import sqlite3

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.errors import SpanError
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate
from annotator.workspace.workspace import Workspace


def test_what_is_read_is_an_annotation_like_any_other(project):
    with Workspace.open(project) as ws:
        [read, _] = ws.annotations()
    made = Annotation(**{field.name: getattr(read, field.name) for field in dataclasses.fields(Annotation)})
    assert type(read) is Annotation
    assert type(read.fragments[0]) is Span
    assert read == made
    assert repr(read) == repr(made)
    assert dataclasses.replace(read, note="x").note == "x"
    assert pickle.loads(pickle.dumps(read)) == made
    with pytest.raises(dataclasses.FrozenInstanceError):
        read.note = "x"
    with pytest.raises(dataclasses.FrozenInstanceError):
        read.fragments[0].start = 1


def test_many_annotations_come_whole_and_in_order(project):
    with Workspace.open(project) as ws:
        document = ws.documents()[0].document.id
        places = [(start, end) for start in range(16) for end in range(start + 1, 17)]
        for start, end in places:
            annotate(ws, document, "actor", [Span(start, end)])
        read = [(each.start, each.end) for each in ws.annotations(document=document, label="actor")]
    assert len(places) > 100, "more than one batch of rows is wanted here"
    assert read == sorted(places, key=lambda place: (place[0], -place[1]))


def test_those_asked_for_by_id_come_once_and_in_the_order_of_asking(project):
    with Workspace.open(project) as ws:
        first, second = (each.id for each in ws.annotations())
        # More than is asked for in one query.
        asked = [second, *(f"none-{number}" for number in range(1500)), second, first, first]
        assert [each.id for each in ws.annotations_by_id(asked)] == [second, first]


def test_a_place_before_the_text_is_refused_however_it_came_into_the_file(project):
    with sqlite3.connect(project) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute("UPDATE annotations SET start = -3")
    raw.close()
    with Workspace.open(project) as ws, pytest.raises(SpanError):
        ws.annotations()
