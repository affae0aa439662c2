"""Long work off the window's thread: runs a generator that yields progress, one job at a time, and can stop it.

While a job runs, Python does not look for cyclic garbage: it would look on whatever thread makes an object too many,
and a widget that is found on the worker would be destroyed there, which Qt answers with a crash. And the two threads
take turns ten times as often as they do by themselves: the window's asks for its turn at nearly every call of Qt, so
that one painted frame waits for the worker dozens of times.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QThread, Signal

from annotator.domain.errors import AnnotatorError
from annotator.domain.progress import Progress
from annotator.ui.translation import say

#: Seconds between two reports of progress: a person sees no more, and the window's thread should not hear more.
_REPORT_EVERY: Final = 0.05
#: Seconds after which a thread has to let the other have its turn, while a job runs.
_TURN: Final = 0.0005
#: So many things made by a job, and still there when it ends, are not looked through for garbage at all: the window
#: would stand still for it, and they are let go of one by one anyway.
_MANY_THINGS: Final = 20_000


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
        self._turn: float | None = None
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
            self._as_before()

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
        self._share()
        self._worker.start()

    def _returned(self, value: Any) -> None:
        if self._job is not None:
            self._job.done(value)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self.refused.emit(say(error))

    def _finished(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
        self._worker = self._job = None
        self._as_before()
        self.ended.emit()
        self._next()

    def _share(self) -> None:
        """Make the two threads live with each other."""
        if self._turn is None:
            self._turn, self._collecting = sys.getswitchinterval(), gc.isenabled()
            sys.setswitchinterval(_TURN)
            gc.disable()

    def _as_before(self) -> None:
        if self._turn is None:
            return
        sys.setswitchinterval(self._turn)
        self._turn = None
        if self._collecting:
            if gc.get_count()[0] > _MANY_THINGS:
                gc.freeze()
            gc.enable()
