"""The dialog that stands before the window while a worker changes much of the project: how far it is, and a stop."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from annotator.domain.progress import Progress
from annotator.ui.jobs import Jobs
from annotator.ui.translation import translate


class WorkingDialog(QDialog):
    """Open until the job of its title has ended; Escape and its button ask that job to stop, waiting or running."""

    def __init__(self, title: str, jobs: Jobs, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._jobs = jobs
        self._runs = self._stopped = False
        self.setModal(True)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self._what = QLabel(title)
        self._what.setObjectName("working-what")
        self._what.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self._what, self._bar, self._buttons):
            column.addWidget(part)
        jobs.started.connect(self._started)
        jobs.progressed.connect(self._progressed)
        jobs.ended.connect(self._ended)

    def reject(self) -> None:
        """Ask the job to stop; nothing is written then."""
        self._stopped = True
        self._buttons.setEnabled(False)
        self._what.setText(translate("WorkingDialog", "Stopping…"))
        if self._runs:
            self._jobs.stop()

    def _started(self, title: str) -> None:
        self._runs = title == self._title
        if self._runs and self._stopped:
            self._jobs.stop()

    def _progressed(self, progress: Progress) -> None:
        if not self._runs:
            return
        if progress.total:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            if progress.done == progress.total and not self._stopped:
                # From here on it is written, all or nothing.
                self._bar.setRange(0, 0)

    def _ended(self) -> None:
        if self._runs:
            self._runs = False
            self.done(QDialog.DialogCode.Accepted)
