"""Windows that are measured: ours, a plain QTextEdit, and how long something takes until it is painted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextEdit

from annotator import paths
from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import wear
from annotator.workspace.workspace import Workspace

#: What a pane of the window has on a laptop.
PANE: Final = QSize(640, 800)


def application() -> QApplication:
    """Return the one application of this process, in the light theme."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    made = QApplication([])
    wear(made, "light", themes=paths.resources() / "themes")
    return made


class _Painted(QObject):
    """Notes when a widget has been painted after `act`, and the window it stands in handed to the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = False
        self.at: float | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            # The next event that is handled: everything else of the window is painted before it.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.at = time.perf_counter()


def until_painted(area: QAbstractScrollArea, act: Callable[[], object]) -> float:
    """Return the seconds from before `act` to when `area` has been painted after it and the screen has it."""
    painted = _Painted()
    area.viewport().installEventFilter(painted)
    begun = time.perf_counter()
    act()
    while painted.at is None:
        QApplication.processEvents()
        if time.perf_counter() - begun > 30:
            raise RuntimeError("Nothing was painted within half a minute.")
    area.viewport().removeEventFilter(painted)
    return painted.at - begun


#: Seconds without anything to do after which a window has come to rest: longer than its timers wait.
_REST: Final = 0.06


def settle() -> None:
    """Let everything that waits happen, what waits for a first paint included, until nothing is left to do."""
    busy = time.perf_counter()
    while time.perf_counter() - busy < _REST:
        begun = time.perf_counter()
        QApplication.processEvents()
        if time.perf_counter() - begun > 0.003:
            busy = time.perf_counter()
        time.sleep(0.001)


def plain_text_edit(text: str, size: QSize = PANE) -> QTextEdit:
    """Return a plain QTextEdit that shows `text`, painted."""
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.resize(size)
    edit.setPlainText(text)
    edit.show()
    settle()
    return edit


class _Nobody:
    """The program around a window that is only measured."""

    theme = "light"
    language = "en"

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_, **__: None


@contextmanager
def window(path: Path) -> Iterator[MainWindow]:
    """Open a project in the main window, as large as on a laptop, painted and active."""
    application()
    with Workspace.open(path) as workspace:
        shown = MainWindow(workspace, _Nobody(Settings(path.with_name("settings.json"))))  # type: ignore[arg-type] # asked for nothing here
        shown.resize(1440, 900)
        shown.show()
        shown.activateWindow()
        settle()
        try:
            yield shown
        finally:
            shown.close()
            shown.deleteLater()
            settle()
