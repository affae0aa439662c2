"""Fixtures that open the real window on a small project, for tests of the window and workflows through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.ingest import IngestedText, IngestReport
from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.ui.translation import speak
from annotator.workspace.adding import add
from annotator.workspace.workspace import Workspace

#: A simplified text of three paragraphs and a traditional one; the names come more than once.
COMPUTING = (
    "海州提升算力\n\n"
    "海州市科技局近日印发方案，到2027年算力规模突破50EFLOPS。\n\n"
    "海州大学副校长林晓岚表示，去年研发投入强度为3.4%左右。海州大学将建设实验室。\n"
)
AVIATION = "低空經濟起飛\n\n甲省工信廳印發細則，支持海州大學研究低空飛行。\n"


def ingested(text: str, title: str) -> IngestedText:
    return IngestedText(
        text=text, title=title, source=f"{title}.txt", path=Path(f"{title}.txt"), encoding="utf-8", certain=True
    )


def make_project(path: Path, *, owner: str = "林", texts: dict[str, str] | None = None) -> Path:
    """Make a project with texts by title, and close it."""
    chosen = {"算力": COMPUTING, "低空": AVIATION} if texts is None else texts
    with Workspace.create(path, owner=owner) as ws:
        add(ws, IngestReport(documents=tuple(ingested(text, title) for title, text in chosen.items())))
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project.anno")


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    settings = Settings(tmp_path / "settings.json")
    settings.set("language", "en")
    settings.set("theme", "light")
    program = Program(qapp, login="林", settings=settings)
    yield program
    if program.window is not None:
        program.window.close()
        program.window.deleteLater()
        program.window = None
    qapp.styleHints().colorSchemeChanged.disconnect(program.on_scheme)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speak("en", catalogues=paths.resources() / "translations")
    assert not [each for each in QApplication.topLevelWidgets() if each.isVisible()], "a window was left behind"


OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, program: Program) -> OpenWindow:
    """Open a project in the program's window, painted and settled."""

    def opened(path: Path) -> MainWindow:
        if program.window is None:
            program.open_first(path)
        else:
            assert program.open_project(path)
        window = program.window
        assert window is not None
        window.resize(1280, 720)
        qtbot.waitExposed(window)
        if window.panes.arrangement == "same" and window.panes.frames[0].document is not None:
            qtbot.waitUntil(lambda: window.panes.frames[1].document is not None)
        settle(window)
        return window

    return opened


@pytest.fixture
def window(open_window: OpenWindow, project: Path) -> MainWindow:
    return open_window(project)


def settle(window: MainWindow) -> None:
    """Let everything happen that was put off."""
    for _ in range(5):
        QApplication.processEvents()
    while not window.at_rest:
        QApplication.processEvents()


def done(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until long work has ended, and let happen what comes of it."""
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20000)
    settle(window)


def come_back(qtbot: QtBot, window: MainWindow) -> None:
    """Give the window the focus that a dialog had: there may be no window manager to do that."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def select(window: MainWindow, text: str, *, occurrence: int = 0, pane: int | None = None) -> tuple[Span, ...]:
    """Select a text of the active pane's document (or of pane 0 or 1) as a person would have, and return its spans."""
    frame = window.panes.active if pane is None else window.panes.frames[pane]
    assert frame.document is not None
    source = window.bridge.workspace.text(frame.document.id)
    at = -1
    for _ in range(occurrence + 1):
        at = source.index(text, at + 1)
    spans = (Span(at, at + len(text)),)
    frame.pane.setFocus()
    frame.pane.select(spans)
    return spans


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key | str, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key with the focus in the active pane."""
    pane = window.panes.active.pane
    pane.setFocus()
    modifiers = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
    if isinstance(key, str):
        qtbot.keyClicks(pane, key, modifiers)
    else:
        qtbot.keyClick(pane, key, modifiers)
    settle(window)


def annotations(window: MainWindow) -> list[Annotation]:
    """Return what is in the project."""
    return window.bridge.workspace.annotations()


Kind = TypeVar("Kind", bound=QWidget)


def named(window: QWidget, kind: type[Kind], name: str) -> Kind:
    """Return the part of the window of that name."""
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def answer(act: Callable[[QDialog], None]) -> None:
    """Do something with the dialog that is about to wait for an answer."""

    def when_there() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, when_there)

    QTimer.singleShot(20, when_there)
