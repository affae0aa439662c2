"""When strips of a pane are painted again: at once, or, in a pane that comes second, a moment after the other."""

from __future__ import annotations

from math import ceil, floor
from typing import Final

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

#: How long a pane that comes second lets the other paint first, in milliseconds.
_GRACE: Final = 12


class Repaints:
    """The strips of a viewport that are still to be painted."""

    def __init__(self, viewport: QWidget) -> None:
        #: Whether another pane is to paint first.
        self.come_second = False
        self._viewport = viewport
        self._late = QRegion()
        # No QBasicTimer, as in the pane.
        self._timer = QTimer(viewport)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GRACE)
        self._timer.timeout.connect(self._paint_late)

    def add(self, top: float, bottom: float) -> None:
        """Have a strip painted again, from a y to a y of the viewport in pixels."""
        strip = QRect(0, floor(top), self._viewport.width(), ceil(bottom - top) + 1)
        if not self.come_second:
            self._viewport.update(strip)
            return
        self._late = self._late.united(strip)
        if not self._timer.isActive():
            self._timer.start()

    def _paint_late(self) -> None:
        late, self._late = self._late, QRegion()
        self._viewport.update(late)
