"""How long it takes in review from a key to the next item, painted, where the queue is long."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.actions.reviewing import review, toggle_review
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from annotator.workspace.importing import import_files
from benchmarks import projects, screen
from benchmarks.measuring import Measured, Row, in_turn

_TIMES: Final = 25
_FRAME: Final = 0.033
#: How many annotations of a document the second annotator cut otherwise.
_OTHERWISE: Final = 2
_ANNOTATOR: Final = "Wang"


def _next_item(folder: Path) -> Measured:
    with projects.many(folder) as workspace:
        import_files(workspace, [projects.write_many(folder, by=_ANNOTATOR, otherwise=_OTHERWISE)])
        path = workspace.path
    with screen.window(path) as window:
        toggle_review(window)
        while window.jobs.running:
            screen.settle()
        page = review(window)
        assert page is not None
        assert page.queue.model.rowCount() >= _OTHERWISE * projects.MANY_DOCUMENTS
        return in_turn(lambda: _key_to_paint(window), lambda: _FRAME, times=_TIMES, warm=3)


def _key_to_paint(window: MainWindow) -> float:
    """Settle the last item of a document, so that the next one is in a document that was not shown yet."""
    page, pane = review(window), window.panes.active.pane
    assert page is not None
    window.activateWindow()
    pane.setFocus()
    while page.item is not None and _following(page) == page.item.document:
        QTest.keyClick(pane, Qt.Key.Key_A)
        screen.settle()
    screen.settle()
    before = page.item
    seconds = screen.until_painted(pane, lambda: QTest.keyClick(pane, Qt.Key.Key_A))
    screen.settle()
    assert before is not None
    assert page.item is not None
    assert page.item.document != before.document, "the key did not settle it"
    return seconds


def _following(page: ReviewPage) -> str | None:
    """Return the document of the item that comes after the one looked at."""
    model = page.queue.model
    following = model.item_at(model.row_of(page.item.id if page.item else None) + 1)
    return following.document if following is not None else None


ROWS: Final = (Row("next item of a queue of 20,000", _next_item, limit=1.0, ceiling=_FRAME),)
