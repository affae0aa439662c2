from __future__ import annotations

import time
from dataclasses import replace

import pytest

from annotator.domain.document import Document, digest, document_id
from annotator.domain.edits import STEP_PHRASES, Brought, Edit, GlossaryEntry, Put, Step
from annotator.domain.errors import BusyProjectError, LabelError, NothingToUndoError
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.store import documents, history
from annotator.workspace.annotating import annotate, change, remove
from annotator.workspace.checking import check
from annotator.workspace.documents import delete_document
from annotator.workspace.history import redo, undo
from annotator.workspace.workspace import Workspace


def document_of(text: str, title: str = "x") -> Document:
    sha256 = digest(text)
    sections = (Section("s", title, (Piece(0, len(text), "body"),)),)
    return Document(document_id(sha256), title, sha256, "x.txt", "utf-8", "simplified", len(text), sections)


def texts(ws: Workspace) -> list[str]:
    return [text for (text,) in ws.connection.all("SELECT text FROM texts ORDER BY rowid")]


def states(ws: Workspace, step: int) -> list[str | None]:
    return [state for (state,) in ws.connection.all("SELECT state FROM step_rows WHERE step = ?", (step,))]


@pytest.fixture
def ws(project):
    with Workspace.open(project) as workspace:
        yield workspace


def test_changing_the_store_outside_a_transaction_is_a_defect(ws):
    with pytest.raises(RuntimeError, match="outside a transaction"):
        ws.connection.write("DELETE FROM annotations")
    with pytest.raises(RuntimeError):
        ws._store.undo()
    assert len(ws.annotations()) == 2


def test_an_error_in_the_middle_takes_everything_back_and_tells_nobody(ws):
    told = []
    ws.subscribe(told.append)
    document = ws.documents()[0].document.id

    def act() -> None:
        with ws.action():
            annotate(ws, document, "actor", [Span(0, 3)])
            undo(ws)
            delete_document(ws, document)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert len(ws.annotations()) == 2
    assert len(ws.documents()) == 2
    assert told == []
    annotate(ws, document, "actor", [Span(0, 3)])
    assert len(told) == 1


def test_an_inner_action_that_failed_is_taken_back_alone(ws):
    told = []
    ws.subscribe(told.append)
    document = ws.documents()[0].document.id
    [first, _] = ws.annotations()
    with ws.action():
        kept = annotate(ws, document, "actor", [Span(0, 3)])
        stale = Put("annotation", first.id, None, first)
        with pytest.raises(Exception, match="meanwhile"):
            ws.apply(
                Edit(Step("import", {"file": "x"}), (stale, Put("glossary", "甲", None, GlossaryEntry("甲", "乙"))))
            )
    assert GlossaryEntry("甲", "乙") not in ws.glossary()
    assert ws.annotation(kept.id) == kept
    assert [changes.keys("annotation") for changes in told] == [[kept.id]]
    assert undo(ws).verb == "annotate"


def test_what_others_wrote_is_told_though_ones_own_action_failed(project):
    with Workspace.open(project) as one, Workspace.open(project) as other:
        document = one.documents()[0].document.id
        theirs = annotate(other, document, "actor", [Span(0, 3)])
        with pytest.raises(LabelError):
            annotate(one, document, "nothing", [Span(0, 3)])
        assert one.poll().keys("annotation") == [theirs.id]


def test_several_use_cases_in_one_action_are_told_of_at_its_end(ws):
    told = []
    ws.subscribe(told.append)
    document = ws.documents()[0].document.id
    with ws.action():
        annotate(ws, document, "actor", [Span(0, 3)])
        annotate(ws, document, "actor", [Span(0, 2)])
        assert told == []
    assert [changes.step for changes in told] == sorted(changes.step for changes in told)
    assert len(told) == 2


def test_a_subscriber_is_told_no_more_after_it_unsubscribed(ws):
    told = []
    stop = ws.subscribe(told.append)
    stop()
    stop()
    undo(ws)
    assert told == []


def test_what_was_done_can_be_undone_after_a_restart(project):
    with Workspace.open(project) as ws:
        steps = []
        while ws.undo_step():
            steps.append(undo(ws).verb)
    assert steps == ["done", "annotate", "annotate", "add"]
    with Workspace.open(project) as ws:
        assert ws.documents() == []
        assert [redo(ws).verb for _ in steps] == steps[::-1]
        with pytest.raises(NothingToUndoError, match="redo"):
            redo(ws)
        assert len(ws.annotations()) == 2


def test_a_new_step_drops_what_was_undone(ws):
    undo(ws)
    undo(ws)
    annotate(ws, ws.documents()[0].document.id, "policy", [Span(0, 3)])
    assert ws.redo_step() is None
    with pytest.raises(NothingToUndoError):
        redo(ws)
    assert ws.undo_step().verb == "annotate"


def test_added_rows_are_kept_as_keys_alone_until_they_are_undone(ws):
    assert states(ws, 1) == [None, None]
    while ws.undo_step():
        undo(ws)
    assert all(state is not None for state in states(ws, 1))


def test_one_history_serves_two_windows(project):
    with Workspace.open(project) as one, Workspace.open(project, annotator="乙") as other:
        document = one.documents()[0].document.id
        made = annotate(other, document, "actor", [Span(0, 3)])
        assert undo(one).phrase() == "tag “海州市” as actor"
        assert other.poll().keys("annotation") == [made.id]
        assert other.annotations_by_id([made.id]) == []
        assert redo(other).verb == "annotate"
        assert one.annotation(made.id) == made


def test_another_window_hears_of_steps_that_were_undone_and_dropped_meanwhile(project):
    with Workspace.open(project) as one, Workspace.open(project) as other:
        document = one.documents()[0].document.id
        made = annotate(one, document, "actor", [Span(0, 3)])
        other.poll()
        undo(one)
        kept = annotate(one, document, "actor", [Span(0, 2)])
        changes = other.poll()
        assert set(changes.keys("annotation")) == {made.id, kept.id}
        assert changes.touches("annotation", document=document)


def test_what_others_wrote_is_told_before_ones_own_step(project):
    with Workspace.open(project) as one, Workspace.open(project) as other:
        told = []
        one.subscribe(told.append)
        document = one.documents()[0].document.id
        theirs = annotate(other, document, "actor", [Span(0, 3)])
        mine = annotate(one, document, "actor", [Span(0, 2)])
        assert [changes.keys("annotation") for changes in told] == [[theirs.id], [mine.id]]
        assert one.poll() is None


def test_what_was_kept_at_hand_is_not_older_than_the_action(project):
    with Workspace.open(project) as one, Workspace.open(project) as other:
        document = one.documents()[0].document
        one.document(document.id)
        delete_document(other, document.id)
        with pytest.raises(Exception, match="no document"):
            annotate(one, document.id, "actor", [Span(0, 3)])
        assert other.poll() is None


def test_an_edit_thought_of_before_another_window_wrote_is_refused(project):
    with Workspace.open(project) as one, Workspace.open(project) as other:
        [first, _] = one.annotations()
        edit = Edit(Step("remove", {"quote": "x"}), (Put("annotation", first.id, first, None),))
        remove(other, [first.id])
        with pytest.raises(BusyProjectError, match="meanwhile"):
            one.apply(edit)
        assert len(one.annotations()) == 1
        again = Edit(Step("annotate", {}), (Put("annotation", first.id, None, first),))
        one.apply(again)
        with pytest.raises(BusyProjectError):
            other.apply(again)


def test_events_are_numbered_upwards_through_undo_and_redo(ws):
    told = []
    ws.subscribe(told.append)
    undo(ws)
    redo(ws)
    undo(ws)
    annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
    assert [changes.step for changes in told] == [5, 6, 7, 8]


def test_the_keys_of_dropped_steps_go_after_a_while(ws, monkeypatch):
    monkeypatch.setattr(history, "_KEPT_EVENTS", 5)
    document = ws.documents()[0].document.id
    for start in range(12):
        annotate(ws, document, "actor", [Span(start, start + 1)])
        undo(ws)
    assert ws.connection.value("SELECT count(*) FROM steps WHERE state = 'dropped'") <= 5
    assert ws.connection.value("SELECT count(*) FROM step_rows WHERE step NOT IN (SELECT number FROM steps)") == 0


def remembered(ws: Workspace) -> int:
    """Return how many rows of dropped steps still have a state."""
    sql = "SELECT count(*) FROM step_rows JOIN steps ON number = step WHERE steps.state = 'dropped' AND step_rows.state"
    return int(ws.connection.value(f"{sql} IS NOT NULL"))


@pytest.fixture
def few(monkeypatch):
    """Let three rows be many."""
    monkeypatch.setattr(history, "AT_ONCE", 2)
    monkeypatch.setattr(history, "SLICE", 2)


def undo_many(ws: Workspace, document: str, count: int = 7) -> None:
    with ws.action():
        first = ws.annotations()[0]
        made = [replace(first, id=f"{number:03}", note=str(number)) for number in range(count)]
        ws.apply(Edit(Step("import", {"file": "x"}), tuple(Put("annotation", each.id, None, each) for each in made)))
    undo(ws)


def test_what_a_large_undone_step_remembers_is_forgotten_little_by_little(ws, few):
    document = ws.documents()[0].document.id
    undo_many(ws, document)
    before = ws.connection._raw.total_changes
    annotate(ws, document, "actor", [Span(0, 3)])
    assert ws.connection._raw.total_changes - before < 7, "the edit does not touch the rows of the undone step"
    with pytest.raises(NothingToUndoError):
        redo(ws)
    left = [remembered(ws)]
    while left[-1]:
        ws.poll()
        left.append(remembered(ws))
    assert left == [7, 5, 3, 1, 0]
    assert ws.undo_step().verb == "annotate"


def test_forgetting_goes_on_where_a_program_was_killed_meanwhile(project, few, monkeypatch):
    made = [(text, document_of(text)) for text in ("甲乙丙", "丁戊己", "庚辛壬")]
    puts = tuple(Put("document", each.id, None, each) for _, each in made)
    with monkeypatch.context() as killed, Workspace.open(project) as ws:
        killed.setattr("annotator.store.database.Store.sweep", lambda _store: False)
        ws.apply(Edit(Step("import", {"file": "x"}), puts), texts={each.sha256: text for text, each in made})
        undo(ws)
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
    with Workspace.open(project) as ws:
        assert remembered(ws) == 3
        ws.poll()
        assert remembered(ws) == 1
    with Workspace.open(project) as ws:
        for _ in range(5):
            ws.poll()
        assert remembered(ws) == 0
        assert not {text for text, _ in made} & set(texts(ws))
        assert ws.undo_step().verb == "annotate"


def test_a_text_of_many_undone_goes_with_what_remembers_it(ws, few):
    made = [(text, document_of(text)) for text in ("甲乙丙", "丁戊己", "庚辛壬")]
    puts = tuple(Put("document", each.id, None, each) for _, each in made)
    ws.apply(Edit(Step("import", {"file": "x"}), puts), texts={each.sha256: text for text, each in made})
    undo(ws)
    annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
    kept = made[0][1]
    ws.apply(Edit(Step("add", {}), puts[:1]), texts={kept.sha256: made[0][0]})
    for _ in range(5):
        ws.poll()
    assert remembered(ws) == 0
    assert {text for text, _ in made} & set(texts(ws)) == {made[0][0]}


def test_a_command_that_ends_leaves_nothing_to_be_forgotten(project, few):
    with Workspace.open(project) as ws:
        document = ws.documents()[0].document.id
        undo_many(ws, document)
        annotate(ws, document, "actor", [Span(0, 3)])
        assert remembered(ws)
    with Workspace.open(project) as ws:
        assert remembered(ws) == 0


def test_forgetting_waits_for_nobody_and_is_no_news_to_others(project, few):
    with Workspace.open(project) as one, Workspace.open(project) as other:
        document = one.documents()[0].document.id
        undo_many(one, document)
        annotate(one, document, "actor", [Span(0, 3)])
        assert other.poll() is not None
        begun, left = time.monotonic(), remembered(one)
        with other.action():
            one.poll()
            assert remembered(one) == left > 0
        assert time.monotonic() - begun < 1
        for _ in range(6):
            one.poll()
        assert remembered(one) == 0
        assert other.poll() is None


def test_the_keys_of_large_dropped_steps_go_little_by_little_too(ws, few, monkeypatch):
    monkeypatch.setattr(history, "_KEPT_EVENTS", 3)
    document = ws.documents()[0].document.id
    undo_many(ws, document)
    for start in range(5):
        annotate(ws, document, "actor", [Span(start, start + 1)])
    dropped = "FROM step_rows JOIN steps ON number = step WHERE steps.state = 'dropped'"
    assert ws.connection.value(f"SELECT count(*) {dropped}") == 7
    for _ in range(12):
        ws.poll()
    assert ws.connection.value("SELECT count(*) FROM steps WHERE state = 'dropped'") == 0
    assert ws.connection.value(f"SELECT count(*) {dropped}") == 0


def test_a_thing_named_twice_in_an_edit_goes_from_its_first_state_to_its_last(ws):
    [first, _] = ws.annotations()
    changed = change(ws, [first.id], note="二")[0]
    undo(ws)
    ws.apply(
        Edit(
            Step("change", {"quote": "x"}),
            (Put("annotation", first.id, first, None), Put("annotation", first.id, None, changed)),
        )
    )
    assert ws.annotation(first.id) == changed
    undo(ws)
    assert ws.annotation(first.id) == first


def test_a_text_is_kept_once_and_goes_when_no_step_can_bring_it_back(ws):
    text = "乙省发布新计划"
    document = document_of(text)
    step = Edit(Step("add", {"count": 1}), (Put("document", document.id, None, document),))
    ws.apply(step, texts={document.sha256: text})
    assert texts(ws).count(text) == 1
    delete_document(ws, document.id)
    assert text in texts(ws)
    undo(ws)
    undo(ws)
    assert text in texts(ws)
    redo(ws)
    assert ws.text(document.id) == text
    undo(ws)
    annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
    assert text not in texts(ws)
    ws.apply(step, texts={document.sha256: text})
    assert ws.text(document.id) == text


def test_what_was_undone_can_be_done_anew_with_its_text(ws):
    text = "乙省发布新计划"
    document = document_of(text)
    step = Edit(Step("import", {"file": "x"}), (Put("document", document.id, None, document),))
    ws.apply(step, texts={document.sha256: text})
    undo(ws)
    ws.apply(step, texts={document.sha256: text})
    assert ws.text(document.id) == text
    undo(ws)
    redo(ws)
    assert ws.text(document.id) == text
    assert check(ws) == []


def test_what_an_import_brought_is_known_from_the_history(ws):
    first, second = ws.annotations()
    other = replace(first, id="other", label="policy")
    ws.apply(Edit(Step("import", {"file": "x.jsonl"}), (Put("annotation", "other", None, other),)))
    assert ws.brought([first.id, second.id, "other", "nothing"]) == {"other"}
    undo(ws)
    assert ws.brought(["other"]) == frozenset()
    redo(ws)
    assert ws.brought(["other"]) == {"other"}


def test_what_older_versions_noted_of_an_import_can_still_be_undone(ws):
    note = Brought("x", "a" * 64, "b" * 64, "2026-01-01T00:00:00Z")
    ws.apply(Edit(Step("import", {"file": "x.jsonl"}), (Put("brought", "x", None, note),)))
    assert ws.connection.value("SELECT file FROM brought") == note.file
    undo(ws)
    assert ws.connection.value("SELECT count(*) FROM brought") == 0


def test_a_thing_that_somebody_made_meanwhile_is_not_made_again(ws):
    first, _ = ws.annotations()
    with pytest.raises(BusyProjectError, match="meanwhile"):
        ws.apply(Edit(Step("annotate", {"quote": "x", "label": "x"}), (Put("annotation", first.id, None, first),)))
    assert ws.annotation(first.id) == first


def test_every_verb_has_a_phrase(ws):
    assert {step for (step,) in ws.connection.all("SELECT DISTINCT verb FROM steps")} <= set(STEP_PHRASES)


def test_every_kind_of_thing_can_be_put_back():
    from annotator.domain.edits import KINDS

    assert set(history.FAMILIES) == set(KINDS)


def test_looking_something_up_needs_no_walk_through_a_table(ws):
    queries = {
        "SELECT 1 FROM annotations WHERE document = 'x' AND start = 1 AND stop = 2": "annotations_by_place",
        "SELECT count(*) FROM annotations WHERE document = 'x'": "annotations_by_place",
        "SELECT 1 FROM done WHERE document = 'x'": "done_by_document",
        "SELECT 1 FROM steps WHERE state = 'done' ORDER BY number DESC LIMIT 1": "steps_by_state",
        "SELECT max(event) FROM steps": "steps_by_event",
        "SELECT 1 FROM documents WHERE title = 'x'": "documents_by_title",
    }
    for query, index in queries.items():
        plan = ws.connection.all(f"EXPLAIN QUERY PLAN {query}")
        assert index in plan[0][3], plan


def test_streams_are_ordered_without_sorting_more_than_a_document(ws):
    plan = [
        row[3]
        for row in ws.connection.all(
            "EXPLAIN QUERY PLAN SELECT a.* FROM documents AS d CROSS JOIN annotations AS a ON a.document = d.id "
            "ORDER BY d.number, a.start, a.stop DESC, a.label, a.id"
        )
    ]
    assert plan[0] == "SCAN d"
    assert all("ORDER BY" not in line or "RIGHT PART" in line for line in plan), plan
    assert list(documents.infos(ws.connection)) == ws.documents()
