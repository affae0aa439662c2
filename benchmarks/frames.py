"""How long the window stands still at most while it does the longest work that it is given."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QDialog

from annotator.ui.actions.agreeing import agreement, toggle_agreement
from annotator.ui.actions.reviewing import toggle_review
from annotator.ui.ahead import load_ahead
from annotator.ui.dialogs.import_preview import ImportDialog
from annotator.ui.importing import import_files as import_in_window
from annotator.ui.main_window import MainWindow
from annotator.workspace.exporting import export
from annotator.workspace.importing import import_files
from benchmarks import projects, screen
from benchmarks.measuring import Measured, Row

#: Seconds: what a frame may take while long work is done.
_FRAME: Final = 0.1
#: Milliseconds between two looks at whether the window turns, and seconds to look on after the work has ended.
_BEAT: Final = 2
_AFTERWARDS: Final = 1.0
_PATIENCE: Final = 300.0
_ANNOTATOR: Final = "Wang"
#: How many annotations of a document the second annotator cut otherwise.
_OTHERWISE: Final = 2


class Meter:
    """Notes the longest time between two turns of the event loop: what a person would see the window stand still."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Self:
        self._last = time.perf_counter()
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def run(self, act: Callable[[], object], ended: Callable[[], bool]) -> None:
        """Do something within the event loop, and let it turn until that has `ended` and the window is at rest."""
        loop = QEventLoop()
        begun = time.perf_counter()
        until = [begun + _PATIENCE]

        def look() -> None:
            now = time.perf_counter()
            if ended():
                until[0] = min(until[0], now + _AFTERWARDS)
            if now > until[0]:
                loop.quit()

        looking = QTimer()
        looking.timeout.connect(look)
        looking.start(50)
        QTimer.singleShot(0, act)
        loop.exec()
        looking.stop()
        if not ended():
            raise RuntimeError("The work has not ended in time.")


def _longest(window: MainWindow, act: Callable[[], object], ended: Callable[[], bool] = lambda: True) -> Measured:
    """Measure one piece of work that is done for the first time in a window: nothing of it is warm."""
    # As the program does when its window has come to rest.
    loop = QEventLoop()
    load_ahead(window, loop.quit)
    loop.exec()
    screen.settle()
    with Meter() as meter:
        meter.run(act, lambda: not window.jobs.running and ended())
    return Measured(meter.longest, _FRAME)


def _two_layers(folder: Path) -> Path:
    with projects.many(folder) as workspace:
        import_files(workspace, [projects.write_many(folder, by=_ANNOTATOR, otherwise=_OTHERWISE)])
        return workspace.path


def _preview_of(window: MainWindow) -> ImportDialog | None:
    shown = [each for each in window.findChildren(QDialog) if isinstance(each, ImportDialog) and each.isVisible()]
    return shown[0] if shown else None


def preview(window: MainWindow, file: Path) -> Measured:
    """Read a file until its preview is shown."""
    return _longest(window, lambda: import_in_window(window, [file]), lambda: _preview_of(window) is not None)


def confirm(window: MainWindow) -> Measured:
    """Bring in what the preview shows."""
    dialog = _preview_of(window)
    assert dialog is not None
    return _longest(window, dialog.import_button.click, lambda: _preview_of(window) is None)


def _previewed(folder: Path) -> Measured:
    with projects.many(folder) as workspace:
        file = projects.write_many(folder, by=_ANNOTATOR, otherwise=_OTHERWISE)
    with screen.window(workspace.path) as window:
        measured = preview(window, file)
        dialog = _preview_of(window)
        assert dialog is not None
        dialog.reject()
        return measured


def _brought_in(folder: Path) -> Measured:
    with projects.many(folder) as workspace:
        file = projects.write_many(folder, by=_ANNOTATOR, otherwise=_OTHERWISE)
    with screen.window(workspace.path) as window:
        preview(window, file)
        return confirm(window)


def _reviewed(folder: Path) -> Measured:
    with screen.window(_two_layers(folder)) as window:
        return _longest(window, lambda: toggle_review(window))


def _compared(folder: Path) -> Measured:
    with screen.window(_two_layers(folder)) as window:
        measured = _longest(window, lambda: toggle_agreement(window))
        page = agreement(window)
        assert page is not None
        assert page.comparison is not None
        return measured


def _exported(folder: Path) -> Measured:
    with screen.window(_two_layers(folder)) as window:

        def start() -> None:
            job = export(window.bridge.workspace, folder / "out.jsonl")
            window.jobs.start("", lambda: job, lambda _report: None)

        return _longest(window, start)


ROWS: Final = (
    Row("longest frame: 200,000 annotations previewed", _previewed, limit=1.0, ceiling=_FRAME),
    Row("longest frame: 200,000 annotations brought in", _brought_in, limit=1.0, ceiling=_FRAME),
    Row("longest frame: first queue of 20,000", _reviewed, limit=1.0, ceiling=_FRAME),
    Row("longest frame: 10,000 documents compared", _compared, limit=1.0, ceiling=_FRAME),
    Row("longest frame: 400,000 annotations exported", _exported, limit=1.0, ceiling=_FRAME),
)
