"""Keeps the list of documents right: reads the rows of those that changed again, of many between events."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QTimer

from annotator.domain.errors import NotFoundError
from annotator.ui.models.documents import DocumentModel
from annotator.workspace.workspace import DocumentInfo, Workspace

#: So many are read at once; with more, the list may lag behind for a moment rather than the window stand still.
FEW: Final = 100
#: Seconds that reading may take before keys get their turn.
_SLICE: Final = 0.008


class Recounting(QObject):
    """Reads rows of the list from the project, a slice at a time where they are many."""

    def __init__(self, workspace: Workspace, model: DocumentModel, then: Callable[[], None], parent: QObject) -> None:
        """`then` is called when documents that came or went, or were edited, are in the list as they are now."""
        super().__init__(parent)
        self._workspace = workspace
        self._model = model
        self._then = then
        self._waiting: deque[str] = deque()
        self._new: dict[str, DocumentInfo] = {}
        self._telling = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_some)

    @property
    def reading(self) -> bool:
        """Whether there is more to read."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Read no more: the window goes away."""
        self._timer.stop()

    def recount(self, documents: Iterable[str]) -> None:
        """Read the rows of these documents again; none come or go."""
        self._read(documents, coming=())

    def read(self, touched: Iterable[str]) -> None:
        """Show the documents there are now, and read those touched again; those that are gone go at once."""
        self._telling = True
        ids = self._workspace.document_ids()
        known = [info for info in map(self._model.info, ids) if info is not None]
        if len(known) < self._model.rowCount():
            self._model.set_infos(known)
        there = {info.document.id for info in known}
        self._read(touched, coming=[id for id in ids if id not in there])

    def _read(self, documents: Iterable[str], *, coming: Iterable[str]) -> None:
        """Read those of these documents that are in the list, and those that come into it."""
        new = dict.fromkeys([*(id for id in self._waiting if self._model.row_of(id) < 0), *coming])
        wanted = {*self._waiting, *documents}
        # In the order of the rows, so that each slice is told as one stretch of them.
        listed = [id for id in self._model.ids() if id in wanted] if len(wanted) > FEW else self._listed(wanted)
        self._waiting = deque([*new, *listed])
        if len(self._waiting) <= FEW:
            self._read_until(float("inf"))
        else:
            self._timer.start()

    def _listed(self, documents: Iterable[str]) -> list[str]:
        return [id for id in documents if self._model.row_of(id) >= 0]

    def _read_some(self) -> None:
        self._read_until(time.monotonic() + _SLICE)

    def _read_until(self, until: float) -> None:
        read: list[DocumentInfo] = []
        while self._waiting:
            # What is gone meanwhile is told of by itself.
            with suppress(NotFoundError):
                read.append(self._workspace.document_info(self._waiting.popleft()))
            if time.monotonic() >= until:
                break
        self._model.update_infos(info for info in read if self._model.row_of(info.document.id) >= 0)
        self._new |= {info.document.id: info for info in read if self._model.row_of(info.document.id) < 0}
        if not self._waiting:
            self._timer.stop()
            self._end()

    def _end(self) -> None:
        if self._new:
            found = (self._model.info(id) or self._new.get(id) for id in self._workspace.document_ids())
            self._model.set_infos([info for info in found if info is not None])
            self._new = {}
        if self._telling:
            self._telling = False
            self._then()
