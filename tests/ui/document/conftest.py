"""A pane on screen with a text of our own, in paragraphs, with annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.reading.projection import Projection
from annotator.ui.document.pane import ReadingPane
from annotator.ui.document.styles import LabelStyle

STYLES = {
    "metric": LabelStyle(QColor("#0072B2"), 0, "M", "Metric"),
    "actor": LabelStyle(QColor("#D55E00"), 1, "A", "Actor"),
    "policy": LabelStyle(QColor("#009E73"), 2, "P", "Policy"),
}


def annotation(identity: str, *spans: tuple[int, int], label: str = "actor", status: str = "labelled") -> Annotation:
    """Make an annotation of these spans."""
    fragments = tuple(Span(*span) for span in spans)
    return Annotation(identity, "d", label, fragments, "", "me", "t", "t", status=status)


def project(
    *paragraphs: str, layout: str = "reading", script: str = "source", own_script: str = "simplified"
) -> Projection:
    """Make a view of a text of paragraphs; the first is a heading."""
    pieces: list[Piece] = []
    text = ""
    for number, paragraph in enumerate(paragraphs):
        start = len(text)
        text += paragraph + "\n"
        pieces.append(Piece(start, len(text), "body" if number else "heading"))
    sections = [Section("one", "", tuple(pieces))]
    return Projection(text, sections, layout=layout, script=script, own_script=own_script)


class Screen:
    """A pane and what a person does with it: points are named by source offsets."""

    def __init__(self, pane: ReadingPane, qtbot: QtBot) -> None:
        self.pane = pane
        self.qtbot = qtbot

    def show(self, projection: Projection, *annotations: Annotation, offset: int | None = None) -> None:
        self.pane.show_document(projection, annotations=annotations, styles=STYLES, offset=offset)
        self.pane.viewport().repaint()

    def point(self, offset: int, *, into: float = 0.2) -> QPoint:
        """Return a point on the character at a source offset, `into` of its width from its left edge."""
        found = self.pane.point_of(offset, into=into)
        assert found is not None, f"{offset} is not on screen"
        return found

    def press(self, offset: int, *, into: float = 0.2, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.pane.viewport(), Qt.MouseButton.LeftButton, modifier, self.point(offset, into=into))

    def move(self, offset: int, *, into: float = 0.2) -> None:
        QTest.mouseMove(self.pane.viewport(), self.point(offset, into=into))

    def release(self, offset: int, *, into: float = 0.2) -> None:
        QTest.mouseRelease(self.pane.viewport(), Qt.MouseButton.LeftButton, pos=self.point(offset, into=into))

    def click(self, offset: int, *, into: float = 0.2, shift: bool = False) -> None:
        self.press(offset, into=into, shift=shift)
        self.release(offset, into=into)

    def drag(self, start: int, end: int) -> None:
        """Drag from before the character at `start` to behind the one before `end`."""
        self.press(start)
        self.move(end - 1, into=0.5)
        self.move(end - 1, into=0.8)
        self.release(end - 1, into=0.8)

    def double_click(self, offset: int) -> None:
        self.click(offset, into=0.5)
        QTest.mouseDClick(self.pane.viewport(), Qt.MouseButton.LeftButton, pos=self.point(offset, into=0.5))
        self.release(offset, into=0.5)

    def key(self, key: Qt.Key, *, shift: bool = False, control: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        if shift:
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        if control:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(self.pane, key, modifiers)

    def selected(self) -> list[tuple[int, int]]:
        return [(span.start, span.end) for span in self.pane.selection()]


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[Screen]:
    """A pane of 900 by 600 on screen."""
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.setFocus()
    yield Screen(pane, qtbot)
    pane.close()


@pytest.fixture
def heard(screen: Screen) -> Callable[[str], list[object]]:
    """Return what a signal of the pane brings from now on."""

    def listen(name: str) -> list[object]:
        calls: list[object] = []
        getattr(screen.pane, name).connect(lambda *arguments: calls.append(arguments[0] if arguments else None))
        return calls

    return listen
