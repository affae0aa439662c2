"""What the layers of a document disagree about, framed in the panes, and when they are compared again for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from operator import is_
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.ui.translation import translate

if TYPE_CHECKING:
    from annotator.review.compare import ReviewItem
    from annotator.ui.main_window import MainWindow

#: Milliseconds after the last change in which layers are compared again: not between two keys.
_PAUSE: Final = 250


@dataclass(frozen=True, slots=True, eq=False)
class Disputes:
    """The open disagreements of a document, in its order, and the place of each."""

    items: Sequence[ReviewItem]
    places: Sequence[tuple[Span, ...]]

    def between(self, names: Collection[str]) -> Callable[[int], bool]:
        """Return what tells of a disagreement, by its number, whether some of these layers have it."""
        return lambda number: is_disputed(self.items[number], names)


class DisputeFrames(QObject):
    """Frames in both panes what the layers that are shown disagree about, where that is wanted.

    Layers are compared on a worker, after the first wish and after every change; what was framed before stays till
    then. A document's disputes are made once and are the very same until its items change.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._kept: dict[str, Disputes] = {}
        self._behind = True
        self._changes = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._compare)

    def ask(self) -> None:
        """Frame the disputes from now on: once the layers were compared."""
        self._start(lambda: self._window.layers.set_marking(True))

    def show(self) -> None:
        """Frame what is known to be in dispute; compare again first where that is old."""
        window, layers = self._window, self._window.layers
        if not layers.marking:
            for frame in window.panes.frames:
                frame.pane.show_disputes(())
        elif self._behind:
            self._timer.start()
        else:
            # Side by side, what stands left is compared with what stands right: one alone disagrees with nobody.
            shown = {*layers.shown(0), *layers.shown(1)}
            for frame in window.panes.frames:
                if frame.document is not None:
                    disputes = self._of(frame.document.id)
                    frame.pane.show_disputes(disputes.places, shown=disputes.between(shown))

    def compare_later(self) -> None:
        """Take note that annotations changed."""
        self._behind = True
        self._changes += 1
        if self._window.layers.marking:
            self._timer.start()

    def stop(self) -> None:
        """Compare no more: the window goes away."""
        self._timer.stop()

    def _compare(self) -> None:
        if self._window.jobs.running:
            self._timer.start()
        else:
            self._start(self.show)

    def _start(self, then: Callable[[], None]) -> None:
        # Comparing is imported when it is asked for: the first window does not wait for it.
        from annotator.workspace.reviewing import warm_queue

        bridge, changes = self._window.bridge, self._changes
        job = bridge.attempt(warm_queue, bridge.workspace)
        if job is None:
            return

        def done(_nothing: object) -> None:
            self._behind = changes != self._changes
            then()

        self._window.jobs.start(translate("Layering", "Comparing layers…"), lambda: job, done)

    def _of(self, document: str) -> Disputes:
        from annotator.ui.review.versions import places_of
        from annotator.workspace.reviewing import queue

        items = queue(self._window.bridge.workspace, settled=False, document=document)
        kept = self._kept.get(document)
        if kept is None or len(kept.items) != len(items) or not all(map(is_, kept.items, items)):
            kept = self._kept[document] = Disputes(items, [places_of(item) for item in items])
        return kept


def is_disputed(item: ReviewItem, shown: Collection[str]) -> bool:
    """Tell whether some of the layers shown differ about an item, or one of them asks about it."""
    names = [name for name in item.layers if name in shown]
    candidates = [each for each in item.candidates if each.annotator in shown]
    if item.kind in ("ambiguous", "question") and candidates:
        return True
    answers = {frozenset(_answer(each) for each in candidates if each.annotator == name) for name in names}
    return len(names) > 1 and len(answers) > 1


def _answer(annotation: Annotation) -> tuple[str, tuple[Span, ...], Hashable]:
    attributes = {name: tuple(each) if isinstance(each, list) else each for name, each in annotation.attributes.items()}
    return annotation.label, annotation.fragments, frozenset(attributes.items())
