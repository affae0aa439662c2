"""With names hidden, no annotator's name is anywhere in the window, on no page, and in no order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui import gestures
from annotator.ui.main_window import MainWindow
from annotator.ui.models.annotations import ANNOTATOR
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import edit_document
from annotator.workspace.workspace import Workspace
from tests.windows import OpenWindow, make_project, settle

#: The first to come is the last by name, so that an order by names is another than by numbers.
LEAD, SECOND = "Zhaoling", "Anwen"


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = make_project(tmp_path / "team.anno", owner=LEAD)
    for name, tagged in ((LEAD, ("海州大学", "3.4%左右")), (SECOND, ("海州大学", "3.4%", "方案"))):
        with Workspace.open(path, annotator=name) as ws:
            document = ws.documents()[0].document
            for text in tagged:
                at = ws.text(document.id).index(text)
                annotate(ws, document.id, "actor", [Span(at, at + len(text))])
            edit_document(ws, document.id, done=True)
    return open_window(path)


def told(window: MainWindow) -> Iterator[str]:
    """Give every text that the window shows, says or would show when asked."""
    yield window.windowTitle()
    yield window.statusBar().currentMessage()
    for action in window.findChildren(QAction):
        yield action.text()
    for widget in window.findChildren(QWidget):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        text = getattr(widget, "text", None)
        if callable(text):
            yield str(text())
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount(QModelIndex())):
                for column in range(model.columnCount(QModelIndex())):
                    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                        yield str(model.index(row, column).data(role) or "")
    for frame in window.panes.frames:
        for annotation in frame.annotations():
            at = frame.pane.point_of(annotation.start)
            yield frame.pane._tip(at) if at is not None else ""


def names_in(window: MainWindow) -> list[str]:
    return sorted({text for text in told(window) if LEAD in text or SECOND in text})


@pytest.mark.parametrize("page", ["", "agreement.page", "review.consistency", "review.page"])
def test_no_name_is_told_on_any_page(
    window: MainWindow, page: str, wait_for_jobs: Callable[[MainWindow], None]
) -> None:
    assert names_in(window)
    gestures.go_to(window, window.bridge.workspace.annotations()[0])
    if page:
        window.actions_[page].trigger()
    wait_for_jobs(window)
    window.layers.set_names_hidden(True)
    wait_for_jobs(window)
    assert names_in(window) == []


def test_what_is_opened_with_names_hidden_tells_none(
    window: MainWindow, wait_for_jobs: Callable[[MainWindow], None]
) -> None:
    window.layers.set_names_hidden(True)
    for page in ("agreement.page", "review.consistency", "review.page"):
        window.actions_[page].trigger()
        wait_for_jobs(window)
        assert names_in(window) == []
        window.actions_[page].trigger()


def test_the_order_by_annotator_is_that_of_what_is_shown(window: MainWindow) -> None:
    table = window.table.model
    table.sort(ANNOTATOR)

    def order() -> list[str]:
        found = [table.annotation_at(row) for row in range(table.rowCount())]
        return list(dict.fromkeys(each.annotator for each in found if each is not None))

    assert order() == [SECOND, LEAD]
    window.layers.set_names_hidden(True)
    assert order() == [LEAD, SECOND]
    window.layers.set_names_hidden(False)
    assert order() == [SECOND, LEAD]


@pytest.fixture
def wait_for_jobs(qtbot: QtBot) -> Callable[[MainWindow], None]:
    def wait(window: MainWindow) -> None:
        settle(window)
        qtbot.waitUntil(lambda: not window.jobs.running and window.at_rest, timeout=10_000)

    return wait
