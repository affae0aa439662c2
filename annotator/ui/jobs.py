"""Long work off the window's thread: runs a generator that yields progress, one job at a time, and can stop it.

While a job runs, Python does not look for cyclic garbage: it would look on whatever thread makes an object too many,
and a widget that is found on the worker would be destroyed there, which Qt answers with a crash.
"""

from __future__ import annotations

import gc
import time
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QThread, Signal

from annotator.domain.errors import AnnotatorError
from annotator.domain.progress import Progress

#: Seconds between two reports of progress: a person sees no more, and the window's thread should not hear more.
_REPORT_EVERY: Final = 0.05


@dataclass(frozen=True)
class _Job:
    title: str
    work: Callable[[], Generator[Progress, None, Any]]
    done: Callable[[Any], None]


class _Worker(QThread):
    """Runs one generator to its end or until stopped; a generator that is closed has written nothing."""

    progressed = Signal(object)
    returned = Signal(object)
    refused = Signal(object)

    def __init__(self, work: Callable[[], Generator[Progress, None, Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """Do the work; Qt calls this on the worker's own thread."""
        try:
            generator = self._work()
            reported = 0.0
            while True:
                try:
                    progress = next(generator)
                except StopIteration as stop:
                    self.returned.emit(stop.value)
                    return
                if self.isInterruptionRequested():
                    generator.close()
                    return
                if time.monotonic() - reported >= _REPORT_EVERY:
                    reported = time.monotonic()
                    self.progressed.emit(progress)
        except Exception as error:  # noqa: BLE001 - every failure has to reach the window's thread, where it is told apart
            self.refused.emit(error)


class Jobs(QObject):
    """The queue of long work. Results and failures arrive on the window's thread."""

    started = Signal(str)
    progressed = Signal(object)
    ended = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Job] = deque()
        self._worker: _Worker | None = None
        self._job: _Job | None = None
        self._collecting = False

    @property
    def running(self) -> bool:
        """Whether a job runs or waits."""
        return self._worker is not None or bool(self._waiting)

    def start(
        self, title: str, work: Callable[[], Generator[Progress, None, Any]], done: Callable[[Any], None]
    ) -> None:
        """Run `work` on a worker thread once those before it have ended, then call `done` with what it returned.

        `work` is called on the worker: what belongs to one thread (a connection) has to be made inside it.
        """
        self._waiting.append(_Job(title, work, done))
        self._next()

    def stop(self) -> None:
        """Stop the job that runs; it writes nothing and its `done` is not called."""
        if self._worker is not None:
            self._worker.requestInterruption()

    def stop_all(self) -> None:
        """Drop what waits, stop what runs, and return when the thread has ended."""
        self._waiting.clear()
        if self._worker is not None:
            self._worker.requestInterruption()
            self._worker.wait()
            self._collect_again()

    def _next(self) -> None:
        if self._worker is not None or not self._waiting:
            return
        self._job = self._waiting.popleft()
        self._worker = _Worker(self._job.work, self)
        self._worker.progressed.connect(self.progressed)
        self._worker.returned.connect(self._returned)
        self._worker.refused.connect(self._refused)
        self._worker.finished.connect(self._finished)
        self.started.emit(self._job.title)
        self._collecting = self._collecting or gc.isenabled()
        gc.disable()
        self._worker.start()

    def _returned(self, value: Any) -> None:
        if self._job is not None:
            self._job.done(value)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self.refused.emit(str(error))

    def _finished(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
        self._worker = self._job = None
        self._collect_again()
        self.ended.emit()
        self._next()

    def _collect_again(self) -> None:
        if self._collecting:
            self._collecting = False
            gc.enable()
