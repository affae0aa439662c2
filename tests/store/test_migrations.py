"""Files of every version that ever was are kept in `old` and opened."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from annotator.domain.span import Span
from annotator.store import migrations, review_rows, settings
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import check
from annotator.workspace.history import redo, undo
from annotator.workspace.searching import search
from annotator.workspace.workspace import Workspace

OLD = Path(__file__).with_name("old")
#: What a file of the version was to look like when it was the newest. Steps are never changed, so this never changes.
SHA256_OF_STEPS = {
    "0001 documents, annotations, history": "fd2f05771981adec45d223dbd76f4956e2e7e6d464abd705bdba90956d1fca1e",
    "0002 review": "9fb8364f8ed3b42f63f36a2662c1e866816aa76425839c899a29b3378463ff6f",
}
NEWEST = OLD / f"schema-{migrations.VERSION}.anno"


def test_every_version_has_a_file_here():
    assert sorted(path.name for path in OLD.glob("*.anno")) == [
        f"schema-{version}.anno" for version in range(1, migrations.VERSION + 1)
    ]


@pytest.mark.parametrize("path", sorted(OLD.glob("*.anno")), ids=lambda path: path.stem)
def test_a_file_of_every_version_opens_whole_and_can_be_worked_on(path, tmp_path):
    project = Path(shutil.copy(path, tmp_path / "old.anno"))
    with Workspace.open(project) as ws:
        assert ws.owner == "林晓岚"
        assert [info.document.title for info in ws.documents()] == ["要闻", "副刊"]
        assert [info.done for info in ws.documents()] == [(), ("林晓岚",)]
        first, second = ws.annotations()
        assert (first.quote, first.attributes, first.note) == ("3.4亿元", {"value": 340000000, "unit": "元"}, "约")
        assert (second.quote, second.fragments) == ("創科園海州灣", (Span(3, 6), Span(0, 3)))
        assert len(search(ws, "创科园")) == 1
        assert check(ws) == []
        made = annotate(ws, first.document, "actor", [Span(0, 3)])
        assert undo(ws).verb == "annotate"
        assert ws.annotations_by_id([made.id]) == []
        while ws.undo_step():
            undo(ws)
        assert ws.documents() == []
        assert check(ws) == []


def test_what_a_review_left_is_there_again(tmp_path):
    project = Path(shutil.copy(OLD / "schema-2.anno", tmp_path / "old.anno"))
    with Workspace.open(project) as ws:
        [decision] = review_rows.decisions(ws.connection)
        assert (decision.kind, decision.reason) == ("missing", "boundary")
        assert decision.candidates == (ws.annotations()[0].id,)
        [pending] = review_rows.pending(ws.connection, document=decision.document)
        assert (pending.annotation.annotator, pending.places) == ("甲", ((Span(10, 14),), (Span(10, 15),)))
        [feedback] = review_rows.feedback(ws.connection)
        assert (feedback.outcome, feedback.gold, feedback.mine) == ("removed", (), ws.annotations()[0])
        assert settings.values(ws.connection) == {"reasons": ["boundary"]}
        undo(ws)
        assert not list(review_rows.decisions(ws.connection))
        assert settings.get(ws.connection, "reasons") is None
        redo(ws)
        assert list(review_rows.pending(ws.connection)) == [pending]
        assert review_rows.feedback_by_id(ws.connection, [feedback.annotation, "x"]) == {feedback.annotation: feedback}


def test_steps_that_were_taken_are_never_changed():
    import hashlib

    found = {name: hashlib.sha256(script.encode("utf-8")).hexdigest() for name, script in migrations.STEPS.items()}
    assert found == SHA256_OF_STEPS


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    project = Path(shutil.copy(NEWEST, tmp_path / "old.anno"))
    failing = {
        **migrations.STEPS,
        "0003 fails": "CREATE TABLE new (a INTEGER) STRICT; CREATE TABLE new (a INTEGER) STRICT;",
    }
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", failing)
        patch.setattr(migrations, "VERSION", 3)
        migrations.expected_schema.cache_clear()
        with pytest.raises(Exception, match="already exists"):
            Workspace.open(project)
    migrations.expected_schema.cache_clear()
    with Workspace.open(project) as ws:
        assert check(ws) == []


def test_a_step_more_is_taken_when_an_older_file_is_opened(tmp_path, monkeypatch):
    project = Path(shutil.copy(NEWEST, tmp_path / "old.anno"))
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", {**migrations.STEPS, "0003 new": "CREATE TABLE new (a INTEGER) STRICT;"})
        patch.setattr(migrations, "VERSION", 3)
        migrations.expected_schema.cache_clear()
        with Workspace.open(project) as ws:
            assert ws.connection.value("PRAGMA user_version") == 3
            assert len(ws.annotations()) == 2
        with Workspace.open(project) as ws:
            assert check(ws) == []
    migrations.expected_schema.cache_clear()
    with pytest.raises(Exception, match="newer version"):
        Workspace.open(project)


def test_two_windows_may_open_an_older_file_at_once(tmp_path):
    import threading

    project = Path(shutil.copy(OLD / "schema-1.anno", tmp_path / "old.anno"))
    together, opened, failed = threading.Barrier(3), [], []

    def look() -> None:
        together.wait()
        try:
            with Workspace.open(project) as ws:
                opened.append(len(ws.annotations()))
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            failed.append(error)

    windows = [threading.Thread(target=look) for _ in range(3)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert (opened, failed) == ([2, 2, 2], [])
