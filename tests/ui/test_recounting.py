"""The list of documents follows what changes; where that is much, the window goes on meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.span import Span
from annotator.ingest import IngestReport
from annotator.ui import bridge, recounting
from annotator.ui.main_window import MainWindow
from annotator.workspace.adding import add
from annotator.workspace.documents import delete_document, edit_document
from annotator.workspace.history import undo
from annotator.workspace.workspace import Workspace
from tests.windows import OpenWindow, ingested, make_project, settle


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three be many, and let a slice be one document."""
    monkeypatch.setattr(recounting, "FEW", 2)
    monkeypatch.setattr(recounting, "_SLICE", 0.0)
    monkeypatch.setattr(bridge, "MANY", 2)


@pytest.fixture
def texts() -> dict[str, str]:
    return {f"文{number}": f"第{number}篇在海州。" for number in range(6)}


def counts(window: MainWindow) -> list[int]:
    """Return how many annotations the rows say that documents have."""
    model = window.documents.model
    infos = [model.info(identifier) for identifier in model.ids()]
    return [info.annotations for info in infos if info is not None]


def annotate_all(ws: Workspace) -> None:
    """Annotate every document in one step."""
    at = ws.now()
    edits = [
        Annotation(ws.new_id(), id, "actor", (Span(0, 2),), ws.text(id)[:2], ws.annotator, at, at)
        for id in ws.document_ids()
    ]
    ws.apply(Edit(Step("import", {"file": "x"}), tuple(Put("annotation", each.id, None, each) for each in edits)))


def test_the_window_goes_on_while_the_counts_of_many_documents_are_read(
    qtbot: QtBot, few: None, texts: dict[str, str], tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(make_project(tmp_path / "many.anno", texts=texts))
    ws = window.bridge.workspace
    annotate_all(ws)
    window.catch_up()
    assert counts(window) == [0] * 6, "nothing is read before keys had their turn"
    assert window.recounting.reading
    seen = []
    while window.recounting.reading:
        QApplication.processEvents()
        seen.append(sum(counts(window)))
    assert set(seen) >= {2, 4, 6}, "a few at a time"
    undo(ws)
    settle(window)
    assert counts(window) == [0] * 6


def test_many_documents_that_come_are_listed_and_those_gone_are_not_at_once(
    qtbot: QtBot, few: None, texts: dict[str, str], tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(make_project(tmp_path / "many.anno", texts={"先": "先有的一篇。", "末": "末了的一篇。"}))
    ws, model = window.bridge.workspace, window.documents.model
    add(ws, IngestReport(documents=tuple(ingested(text, title) for title, text in texts.items())))
    assert model.rowCount() == 2
    delete_document(ws, ws.document_ids()[1])
    assert model.ids() == ws.document_ids()[:1]
    settle(window)
    assert model.ids() == ws.document_ids()
    assert [model.title(each) for each in model.ids()] == ["先", *texts]
    assert window.table.model._titles.keys() == set(model.ids())


def test_a_few_are_read_at_once_and_no_others(
    qtbot: QtBot, texts: dict[str, str], tmp_path: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(make_project(tmp_path / "many.anno", texts=texts))
    ws, model = window.bridge.workspace, window.documents.model
    read: list[str] = []
    one = ws.document_info
    monkeypatch.setattr(ws, "document_info", lambda id: (read.append(id), one(id))[1])
    monkeypatch.setattr(ws, "documents", lambda: pytest.fail("all documents were read"))
    edited = model.ids()[3]
    edit_document(ws, edited, title="改名")
    assert model.title(edited) == "改名"
    assert read == [edited]
