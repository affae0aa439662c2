from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.errors import (
    AttributeValueError,
    InputError,
    LabelError,
    NotFoundError,
    PermissionError_,
    SpanError,
)
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate, annotate_many, change, remove, shorten
from annotator.workspace.history import undo
from annotator.workspace.workspace import Workspace

TEXT = "海州市研发投入强度为3.4%左右，\n海州大学副校长林晓岚表示𠀀。"


def put_in(ws: Workspace, annotation: Annotation) -> None:
    """Bring an annotation of someone else's into the project, as an import does."""
    ws.apply(Edit(Step("import", {"file": "x"}), (Put("annotation", annotation.id, None, annotation),)))


def test_an_annotation_knows_its_quote_whose_it_is_how_and_when(ws, add_text):
    document = add_text(ws, TEXT)
    made = annotate(ws, document.id, "metric", [Span(10, 16)], attributes={"value": "3.4", "unit": "%"}, note="约数")
    assert (made.quote, made.annotator, made.origin, made.status) == ("3.4%左右", "林晓岚", "hand", "labelled")
    assert made.attributes == {"value": 3.4, "unit": "%"}
    assert made.created_at == made.updated_at
    assert ws.annotation(made.id) == made
    assert ws.annotations(document=document.id) == [made]


def test_the_same_place_again_gives_the_annotation_there_is_and_no_step(ws, add_text):
    document = add_text(ws, TEXT)
    first = annotate(ws, document.id, "metric", [Span(10, 16)])
    told = []
    ws.subscribe(told.append)
    assert annotate(ws, document.id, "metric", [Span(10, 16)], note="anders") == first
    assert not told
    assert annotate(ws, document.id, "actor", [Span(10, 16)]) != first
    assert annotate(ws, document.id, "metric", [Span(10, 14), Span(14, 16)]) != first


def test_places_given_twice_are_tagged_once_in_one_step(ws, add_text):
    document = add_text(ws, TEXT)
    made = annotate_many(ws, document.id, "actor", [[Span(0, 3)], [Span(18, 20)], [Span(0, 3)]])
    assert [each.quote for each in made] == ["海州市", "海州", "海州市"]
    assert made[0] is made[2]
    assert ws.undo_step().phrase() == "tag 2 places as actor"
    undo(ws)
    assert ws.annotations() == []


def test_fragments_keep_their_reading_order(ws, add_text):
    document = add_text(ws, TEXT)
    made = annotate(ws, document.id, "actor", [Span(18, 20), Span(0, 3)])
    assert made.quote == "海州海州市"
    assert ws.annotation(made.id).fragments == (Span(18, 20), Span(0, 3))
    assert (made.start, made.end) == (0, 20)


@pytest.mark.parametrize(
    ("fragments", "label", "attributes", "error"),
    [
        ([Span(0, 999)], "metric", {}, SpanError),
        ([Span(3, 3)], "metric", {}, SpanError),
        ([], "metric", {}, SpanError),
        ([Span(0, 4), Span(3, 5)], "metric", {}, SpanError),
        ([Span(0, 3)], "place", {}, LabelError),
        ([Span(0, 3)], "metric", {"colour": "red"}, LabelError),
        ([Span(0, 3)], "metric", {"value": "viel"}, AttributeValueError),
        ([Span(0, 3)], "metric", {"value": ["3"]}, AttributeValueError),
    ],
)
def test_what_does_not_do_is_refused_and_changes_nothing(ws, add_text, fragments, label, attributes, error):
    document = add_text(ws, TEXT)
    before = ws.undo_step()
    with pytest.raises(error):
        annotate(ws, document.id, label, fragments, attributes=attributes)
    assert ws.annotations() == []
    assert ws.undo_step() == before


def test_one_bad_place_among_many_leaves_none(ws, add_text):
    document = add_text(ws, TEXT)
    with pytest.raises(SpanError):
        annotate_many(ws, document.id, "actor", [[Span(0, 3)], [Span(0, 999)]])
    assert ws.annotations() == []


def test_annotating_a_document_that_is_not_there_says_so(ws):
    with pytest.raises(NotFoundError, match="no document"):
        annotate(ws, "nowhere", "metric", [Span(0, 1)])


def test_moving_a_boundary_keeps_the_id_and_the_quote_follows(ws, add_text):
    document = add_text(ws, TEXT)
    made = annotate(ws, document.id, "metric", [Span(10, 14)], attributes={"value": "3.4"}, note="x")
    [moved] = change(ws, [made.id], fragments=[Span(10, 16)])
    assert (moved.id, moved.quote, moved.attributes, moved.note) == (made.id, "3.4%左右", {"value": 3.4}, "x")
    assert moved.created_at == made.created_at
    assert moved.updated_at > made.updated_at
    assert ws.undo_step().phrase() == "move the boundary of “3.4%”"


def test_attributes_are_merged_and_none_or_nothing_deletes_one(ws, add_text):
    document = add_text(ws, TEXT)
    made = annotate(
        ws, document.id, "metric", [Span(10, 16)], attributes={"value": "3.4", "unit": "%", "region": "海州"}
    )
    [changed] = change(ws, [made.id], attributes={"unit": None, "region": " ", "value_high": 4})
    assert changed.attributes == {"value": 3.4, "value_high": 4}


def test_a_new_label_keeps_the_attributes_that_fit_it(ws, add_text):
    document = add_text(ws, TEXT)
    made = annotate(ws, document.id, "metric", [Span(0, 3)], attributes={"value": "3", "region": "海州"})
    [changed] = change(ws, [made.id], label="actor")
    assert (changed.label, changed.attributes) == ("actor", {"region": "海州"})


def test_changing_nothing_is_no_step(ws, add_text):
    document = add_text(ws, TEXT)
    made = annotate(ws, document.id, "metric", [Span(10, 16)], note="x")
    before = ws.undo_step()
    assert change(ws, [made.id], note="x", label="metric", fragments=[Span(10, 16)]) == [made]
    assert ws.undo_step() == before


def test_two_annotations_cannot_become_one_in_place_and_label(ws, add_text):
    document = add_text(ws, TEXT)
    first = annotate(ws, document.id, "metric", [Span(10, 16)])
    second = annotate(ws, document.id, "actor", [Span(10, 16)])
    with pytest.raises(InputError, match="already"):
        change(ws, [second.id], label="metric")
    third = annotate(ws, document.id, "policy", [Span(10, 16)])
    remove(ws, [first.id])
    with pytest.raises(InputError):
        change(ws, [second.id, third.id], label="metric")
    assert {each.label for each in ws.annotations()} == {"actor", "policy"}


def test_only_one_annotation_is_moved_at_a_time(ws, add_text):
    document = add_text(ws, TEXT)
    ids = [each.id for each in annotate_many(ws, document.id, "actor", [[Span(0, 3)], [Span(18, 20)]])]
    with pytest.raises(InputError):
        change(ws, ids, fragments=[Span(0, 2)])


def test_the_layers_of_others_are_read_only(path, add_text):
    with Workspace.create(path, owner="甲") as ws:
        document = add_text(ws, TEXT)
        mine = annotate(ws, document.id, "metric", [Span(10, 16)])
    with Workspace.open(path, annotator="乙") as ws:
        for act in (lambda: change(ws, [mine.id], note="!"), lambda: remove(ws, [mine.id])):
            with pytest.raises(PermissionError_, match="belongs to 甲"):
                act()
        theirs = annotate(ws, document.id, "metric", [Span(10, 16)])
        assert theirs.id != mine.id
        assert remove(ws, [theirs.id, theirs.id]) == 1
        assert ws.annotations() == [mine]


def test_the_gold_layer_is_changed_in_review_alone(ws, add_text):
    document = add_text(ws, TEXT)
    gold = Annotation(
        id="g1",
        document=document.id,
        label="metric",
        fragments=(Span(10, 16),),
        quote="3.4%左右",
        annotator="gold",
        created_at="2026-01-01T00:00:00Z",
        updated_at="2026-01-01T00:00:00Z",
        status="decided",
        decision={"by": "甲", "at": "2026-01-01T00:00:00Z", "reason": "", "from": ["a"]},
    )
    put_in(ws, gold)
    assert ws.annotations(by="gold") == [gold]
    with pytest.raises(PermissionError_, match="review"):
        remove(ws, ["g1"])


@pytest.mark.parametrize("name", ["gold", "Gold", " GOLD ", "", "  ", "a\nb", "x" * 101])
def test_nobody_is_called_gold_or_nothing(path, name):
    with pytest.raises(InputError):
        Workspace.create(path, owner=name)
    assert not path.exists()
    Workspace.create(path, owner="甲").close()
    with pytest.raises(InputError):
        Workspace.open(path, annotator=name)


def test_an_annotator_is_made_by_the_first_thing_they_write(path, add_text):
    with Workspace.create(path, owner="甲") as ws:
        document = add_text(ws, TEXT)
    with Workspace.open(path, annotator="乙") as ws:
        assert ws.annotators() == ["甲"]
        annotate(ws, document.id, "metric", [Span(10, 16)])
        assert ws.annotators() == ["甲", "乙"]
        undo(ws)
        assert ws.annotators() == ["甲"]


def test_a_quote_that_is_not_what_stands_there_is_refused(ws, add_text):
    document = add_text(ws, TEXT)
    wrong = Annotation("w", document.id, "metric", (Span(0, 3),), "海州", "乙", "2026", "2026")
    with pytest.raises(SpanError):
        put_in(ws, wrong)
    assert ws.annotators() == ["林晓岚"]


def test_annotations_are_read_by_document_and_position(ws, add_text):
    first, second = add_text(ws, TEXT, title="一"), add_text(ws, TEXT + "终", title="二")
    for document in (second, first):
        for span in (Span(5, 8), Span(0, 2), Span(0, 9)):
            annotate(ws, document.id, "actor", [span])
    order = [(each.document, each.start, each.end) for each in ws.annotations()]
    places = [(0, 9), (0, 2), (5, 8)]
    assert order == [(document.id, *place) for document in (first, second) for place in places]
    assert list(ws.iterate_annotations()) == ws.annotations()
    assert ws.annotations(document=first.id, label="metric") == []
    assert len(ws.annotations(label="actor", by="林晓岚")) == 6


@given(st.text(min_size=1).filter(str.split))
def test_a_shortened_quote_is_one_line_and_short(quote):
    line = shorten(quote)
    assert len(line) <= 24
    assert len(line.splitlines()) <= 1


CHARACTERS = "海3州%\n\u3000\u00a0，𠀀👨\u200d👩e\u0301"


@settings(max_examples=40)
@given(st.text(CHARACTERS, min_size=3, max_size=30).filter(lambda t: t.strip()), st.data())
def test_any_span_of_any_text_quotes_exactly_itself(tmp_path_factory, add_text, text, data):
    path: Path = tmp_path_factory.mktemp("span") / "p.anno"
    with Workspace.create(path, owner="甲") as ws:
        document = add_text(ws, text)
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        made = annotate(ws, document.id, "actor", [Span(start, end)])
    with Workspace.open(path) as ws:
        [found] = ws.annotations()
        assert (
            (found.start, found.end, found.quote) == (start, end, text[start:end]) == (made.start, made.end, made.quote)
        )
