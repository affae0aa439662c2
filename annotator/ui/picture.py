"""A picture of the window: the same window, painted to a file instead of a screen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import UnwritableFileError
from annotator.settings import Settings
from annotator.ui import gestures
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program

#: Rounds of events after which everything that was put off has been done.
_ROUNDS: Final = 20

#: What the offscreen platform of Qt says of every window; it concerns nobody.
_IDLE_REMARK: Final = "This plugin does not support propagateSizeHints()"


def paint(application: QApplication, project: Path, out: Path, *, size: tuple[int, int], login: str) -> None:
    """Open `project` in a window that is not shown, as on a first start, and write what it looks like to `out`."""
    with TemporaryDirectory() as folder, _without_idle_remarks():
        settings = Settings(Path(folder) / "settings.json")
        settings.set("theme", "light")
        settings.set("language", "en")
        program = Program(application, login=login, settings=settings, on_screen=False)
        program.open_first(project)
        window = program.window
        assert window is not None
        try:
            window.resize(*size)
            _settle(application, window)
            _go_to_fullest(window)
            _settle(application, window)
            if not window.grab().save(str(out), "PNG"):
                raise UnwritableFileError(
                    f"The picture {out} cannot be written; is the folder there, and does it take files?"
                )
        finally:
            window.close()
            window.deleteLater()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _without_idle_remarks() -> Iterator[None]:
    """Keep the idle remark off the terminal, and let everything else that Qt says through."""

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message == _IDLE_REMARK:
            return
        if before is not None:
            before(kind, context, message)
        else:
            print(message, file=sys.stderr)  # noqa: T201 - where Qt's own handler writes

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _go_to_fullest(window: MainWindow) -> None:
    """Show the document with most annotations, with one of them in the inspector."""
    infos = window.bridge.workspace.documents()
    if not infos:
        return
    fullest = max(infos, key=lambda info: info.annotations)
    window.panes.show_in_own_scripts(fullest.document)
    annotations = window.bridge.workspace.annotations(document=fullest.document.id)
    if annotations:
        # One that has something to show, near the top of the text.
        gestures.go_to(window, max(annotations[:8], key=lambda each: len(each.attributes)))


def _settle(application: QApplication, window: MainWindow) -> None:
    for _ in range(_ROUNDS):
        application.processEvents()
    while not window.at_rest:
        application.processEvents()
