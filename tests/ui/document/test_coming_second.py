"""A pane that comes second paints what changed too, and not before the pane that a person works in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from annotator.ui.document.pane import ReadingPane
from tests.ui.document.conftest import STYLES, annotation, project


class _Order(QObject):
    """Notes which viewport is painted when."""

    def __init__(self, **panes: ReadingPane) -> None:
        super().__init__()
        self._names = {pane.viewport(): name for name, pane in panes.items()}
        self.painted: list[str] = []
        for viewport in self._names:
            viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.painted.append(self._names[watched])  # type: ignore[index] # only viewports are watched
        return False


@pytest.fixture
def panes(qtbot: QtBot) -> tuple[ReadingPane, ReadingPane]:
    made = ReadingPane(), ReadingPane()
    for pane in made:
        qtbot.addWidget(pane)
        pane.resize(500, 400)
        pane.show_document(project("题", "海州市发布计划。"), annotations=(), styles=STYLES)
        with qtbot.waitExposed(pane):
            pane.show()
    qtbot.wait(50)
    return made


def test_the_other_pane_is_painted_first(qtbot: QtBot, panes: tuple[ReadingPane, ReadingPane]) -> None:
    second, first = panes
    second.come_second(on=True)
    order = _Order(first=first, second=second)
    for pane in panes:
        pane.put_annotations([annotation("one", (2, 5))])
    qtbot.waitUntil(lambda: len(set(order.painted)) == 2)
    assert order.painted[0] == "first"
    assert second.viewport().grab().toImage() == first.viewport().grab().toImage()


def test_a_pane_that_comes_first_again_leaves_nothing_unpainted(
    qtbot: QtBot, panes: tuple[ReadingPane, ReadingPane]
) -> None:
    _, pane = panes
    pane.come_second(on=True)
    order = _Order(it=pane)
    pane.put_annotations([annotation("one", (2, 5))])
    pane.come_second(on=False)
    qtbot.waitUntil(lambda: bool(order.painted))


def test_a_pane_may_go_while_its_timers_run(qtbot: QtBot) -> None:
    for _ in range(20):
        pane = ReadingPane()
        pane.show_document(project("题", "海州市发布计划。"), annotations=(), styles=STYLES)
        pane.show()
        pane.setFocus()
        pane.come_second(on=True)
        pane.put_annotations([annotation("one", (2, 5))])
        pane.deleteLater()
        del pane
        qtbot.wait(2)
    # Timers that come after have identifiers of their own.
    rang: list[int] = []
    timers = [QTimer() for _ in range(40)]
    for number, timer in enumerate(timers):
        timer.setSingleShot(True)
        timer.timeout.connect(lambda number=number: rang.append(number))
        timer.start(5)
    qtbot.waitUntil(lambda: sorted(rang) == list(range(40)))
