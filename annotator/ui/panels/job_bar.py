"""The strip in the status bar that shows how far long work has come, and stops it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.domain.progress import Progress
from annotator.ui.jobs import Jobs
from annotator.ui.translation import say, translate

#: Milliseconds that work may take without a word: what is over sooner would only flicker.
_PATIENCE: Final = 300


class JobBar(QWidget):
    """Hidden while nothing runs."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._what = QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton(translate("JobBar", "Cancel"))
        self.cancel.setObjectName("cancel-job")
        self.cancel.clicked.connect(self._cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._what, self._bar, self.cancel):
            row.addWidget(part)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE)
        self._late.timeout.connect(self.show)
        jobs.started.connect(self._started)
        jobs.progressed.connect(self._progressed)
        jobs.ended.connect(self._ended)
        self.hide()

    def _started(self, title: str) -> None:
        self._what.setText(title)
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        if self.isHidden():
            self._late.start()

    def _progressed(self, progress: Progress) -> None:
        if progress.total:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
        self._bar.setToolTip(say(progress.what))

    def _cancelled(self) -> None:
        self.cancel.setEnabled(False)
        self._what.setText(translate("JobBar", "Stopping…"))
        self._jobs.stop()

    def _ended(self) -> None:
        if not self._jobs.running:
            self._late.stop()
            self.hide()
