"""Tells when a program has painted what one waits for, and ends it there; imported by the program that is measured."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class _Watcher(QObject):
    def __init__(self, wanted: Callable[[QWidget], bool]) -> None:
        super().__init__()
        self._wanted = wanted
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and not self._seen and isinstance(watched, QWidget):
            area = watched.parentWidget()
            if area is not None and self._wanted(area):
                self._seen = True
                # After this turn of the event loop, when the window is painted whole and handed to the screen.
                QTimer.singleShot(0, self._end)
        return False

    @staticmethod
    def _end() -> None:
        print(time.monotonic(), flush=True)
        # Not through the program's own end, which is not what is measured.
        os._exit(0)


def watch(wanted: Callable[[QWidget], bool]) -> None:
    """End this process when the viewport of a widget that is `wanted` is painted; prints the monotonic time then."""
    watcher = _Watcher(wanted)
    run = QApplication.exec

    def exec_watched(*_: object) -> int:
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(watcher)
        return run()

    QApplication.exec = exec_watched  # type: ignore[method-assign] # that is the place to look in from
