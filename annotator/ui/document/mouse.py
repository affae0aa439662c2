"""What pressing, dragging and letting go of the mouse mean: carets, selections by unit, annotations and their ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QPointF
from PySide6.QtWidgets import QApplication

from annotator.domain.span import Span
from annotator.reading.projection import Place
from annotator.ui.document.column import Column
from annotator.ui.document.cursor import with_boundary
from annotator.ui.document.motion import paragraph_around, word_around
from annotator.ui.document.scene import Scene

_Around = Callable[[Column, Place], tuple[Place, Place]]


class Reader(Protocol):
    """Who the mouse is the hand of."""

    def put_caret(self, place: Place, *, extend: bool = False, upstream: bool = False) -> None:
        """Put the caret somewhere, or extend the selection to there."""

    def take(self, anchor: Place, caret: Place) -> None:
        """Select from a place to a place."""

    def choose(self, place: Place | None) -> None:
        """Make the annotation at a character current, or the next of those there; None: no character."""

    def finish_selection(self) -> None:
        """Take note that the button was let go with something selected."""

    def finish_boundary(self, annotation: str, spans: tuple[Span, ...]) -> None:
        """Take note that the button was let go with an end of an annotation moved."""


class Mouse:
    """The state of a gesture from pressing to letting go. Points are those of a `Scene`."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._pressed: QPointF | None = None
        #: The pointer has left the place where it was pressed, or the press alone selected something.
        self._drags = False
        #: What a drag takes whole, and the unit that it began in.
        self._units: tuple[_Around, Place, Place] | None = None
        #: Which end of the current annotation is moved: True its end.
        self._handle: bool | None = None
        self._clicks = QElapsedTimer()

    def stop(self) -> None:
        """Forget a gesture, because the text under it is another."""
        self._pressed = self._units = self._handle = None

    @property
    def is_down(self) -> bool:
        """Whether a gesture is on its way."""
        return self._pressed is not None

    def press(self, scene: Scene, point: QPointF, *, extend: bool) -> None:
        """Begin a gesture."""
        third = self._clicks.isValid() and self._clicks.elapsed() < QApplication.doubleClickInterval()
        self._clicks.invalidate()
        self._pressed, self._drags, self._units = point, extend, None
        self._handle = scene.handle_at(point)
        if self._handle is not None:
            return
        place, upstream = scene.place_at(point)
        if third:
            self._begin_units(scene, paragraph_around, place)
        else:
            self._reader.put_caret(place, extend=extend, upstream=upstream)

    def press_twice(self, scene: Scene, point: QPointF) -> None:
        """Take a word."""
        self._clicks.start()
        self._pressed, self._handle = point, None
        self._begin_units(scene, word_around, scene.character_at(point) or scene.place_at(point)[0])

    def _begin_units(self, scene: Scene, around: _Around, place: Place) -> None:
        start, end = around(scene.column, place)
        self._units, self._drags = (around, start, end), True
        self._reader.take(start, end)

    def drag(self, scene: Scene, point: QPointF) -> None:
        """Go on with a gesture."""
        pressed = self._pressed
        if pressed is None:
            return
        if not self._drags and (point - pressed).manhattanLength() < QApplication.startDragDistance() / 2:
            return
        self._drags = True
        place, upstream = scene.place_at(point)
        current = scene.page.overlay.current
        if self._handle is not None:
            if current is not None:
                fragments = scene.marks.annotation(current).fragments
                spans = with_boundary(scene.column.projection, fragments, place, end=self._handle)
                if spans:
                    scene.set_moving(spans)
        elif self._units is not None:
            around, start, end = self._units
            first, last = around(scene.column, place)
            self._reader.take(*((start, last) if place >= start else (end, first)))
        else:
            self._reader.put_caret(place, extend=True, upstream=upstream)

    def release(self, scene: Scene, point: QPointF) -> None:
        """End a gesture."""
        if self._pressed is None:
            return
        handle, self._pressed, self._handle = self._handle, None, None
        overlay = scene.page.overlay
        if handle is not None:
            moving = overlay.moving
            scene.set_moving(None)
            if moving is not None and overlay.current is not None:
                self._reader.finish_boundary(overlay.current, moving[1])
            elif not self._drags:
                self._reader.choose(scene.character_at(point))
        elif scene.cursor.selected() is not None:
            self._reader.finish_selection()
        elif not self._drags:
            self._reader.choose(scene.character_at(point))
