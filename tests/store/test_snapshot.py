from __future__ import annotations

import gc
import threading
import tracemalloc

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import delete_document
from annotator.workspace.workspace import Workspace


@pytest.fixture
def ws(project):
    with Workspace.open(project) as workspace:
        yield workspace


def test_a_snapshot_shows_one_moment_whatever_is_written_meanwhile(ws):
    document = ws.documents()[0].document.id
    with ws.snapshot() as snapshot:
        annotate(ws, document, "actor", [Span(0, 3)])
        delete_document(ws, document)
        assert len(list(snapshot.annotations())) == 2
        assert next(info.document.id for info in snapshot.documents()) == document
        assert snapshot.text(document)
        assert snapshot.labels() == ws.labels()
        assert snapshot.glossary() == ws.glossary()
    assert len(ws.annotations()) == 1


def test_a_worker_reads_a_snapshot_that_was_taken_here(ws):
    snapshot, read = ws.snapshot(), []

    def work() -> None:
        with snapshot:
            read.extend(snapshot.annotations())

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert read == ws.annotations()


def test_a_snapshot_is_read_in_its_block_only(ws):
    snapshot = ws.snapshot()
    with pytest.raises(RuntimeError):
        snapshot.annotations()
    with snapshot:
        pass
    with pytest.raises(RuntimeError):
        snapshot.text("x")


def test_a_snapshot_cannot_change_anything(ws):
    with ws.snapshot() as snapshot, pytest.raises(Exception, match="reading only"), snapshot.connection.transaction():
        pass


def test_a_reading_given_up_early_leaves_nothing_behind(project, recwarn):
    with Workspace.open(project) as ws, ws.snapshot() as snapshot:
        stream = snapshot.annotations()
        next(stream)
    del stream
    gc.collect()
    assert not recwarn.list
    assert [path.name for path in project.parent.glob("project*")] == ["project.anno"]


def test_a_snapshot_that_outlives_the_window_still_leaves_one_file(project):
    ws = Workspace.open(project)
    annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
    with ws.snapshot() as snapshot:
        ws.close()
        assert len(list(snapshot.annotations())) == 3
    assert [path.name for path in project.parent.glob("project*")] == ["project.anno"]
    with Workspace.open(project) as again:
        assert len(again.annotations()) == 3


def test_streams_hold_no_more_than_a_row(ws):
    document = ws.documents()[0].document
    text = ws.text(document.id)
    puts = [
        Put(
            "annotation",
            f"id{number}",
            None,
            Annotation(f"id{number}", document.id, "actor", (Span(0, 3),), text[:3], "乙", "", ""),
        )
        for number in range(20_000)
    ]
    ws.apply(Edit(Step("import", {"file": "x"}), tuple(puts)))
    puts.clear()
    with ws.snapshot() as snapshot:
        next(iter(snapshot.annotations()))
        tracemalloc.start()
        assert sum(1 for _ in snapshot.annotations()) == 20_002
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert most < 1_000_000


def test_texts_come_in_the_order_of_the_documents(ws):
    with ws.snapshot() as snapshot:
        infos = list(snapshot.documents())
        assert list(snapshot.texts()) == [snapshot.text(info.document.id) for info in infos]
        last = infos[-1].document.id
        assert [info.document.id for info in snapshot.documents(last)] == [last]
        assert list(snapshot.texts(last)) == [snapshot.text(last)]
