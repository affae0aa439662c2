"""The strip in the status bar that shows how far long work has come, and stops it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.domain.progress import Progress
from annotator.ui.jobs import Jobs
from annotator.ui.translation import translate


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
        jobs.started.connect(self._started)
        jobs.progressed.connect(self._progressed)
        jobs.ended.connect(self._ended)
        self.hide()

    def _started(self, title: str) -> None:
        self._what.setText(title)
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.show()

    def _progressed(self, progress: Progress) -> None:
        if progress.total:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
        self._bar.setToolTip(progress.what)

    def _cancelled(self) -> None:
        self.cancel.setEnabled(False)
        self._what.setText(translate("JobBar", "Stopping…"))
        self._jobs.stop()

    def _ended(self) -> None:
        if not self._jobs.running:
            self.hide()
