"""From the workspace to the widgets: its changes as signals, its errors as sentences, its history in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.changes import Changes
from annotator.domain.edits import Step
from annotator.domain.errors import AnnotatorError
from annotator.ui.phrases import phrase_of
from annotator.ui.translation import say
from annotator.workspace.workspace import Workspace

#: Milliseconds between two looks at whether another program wrote to the project.
POLL_EVERY: Final = 1000
#: From so many annotations in one step on, views read all again: that is faster than row by row.
MANY: Final = 2000

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AnnotationsChanged:
    """Which annotations have new content (`put`, as they are now), which are gone (`dropped`, ids), in which documents.

    `many` says that it is a lot of them: then only the documents are named, and views read again what they show.
    """

    put: tuple[Annotation, ...] = ()
    dropped: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()
    many: bool = False


class Bridge(QObject):
    """The open workspace as the window sees it."""

    annotations_changed = Signal(object)
    documents_changed = Signal(object)
    labels_changed = Signal()
    glossary_changed = Signal()
    feedback_changed = Signal()
    history_changed = Signal()
    written_elsewhere = Signal()
    failed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.undo_step: Step | None = workspace.undo_step()
        self.redo_step: Step | None = workspace.redo_step()
        self._unsubscribe = workspace.subscribe(self._on_changes)
        self._expecting = False
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def holding(self) -> bool:
        """Whether the workspace is this window's still."""
        return self._timer.isActive()

    def let_go(self) -> None:
        """Hear and say nothing of the workspace any more; it stays open."""
        self._timer.stop()
        self._unsubscribe()

    def attempt(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Call a function of the workspace; where it refuses, say its sentence through `failed` and return None."""
        try:
            return function(*args, **kwargs)
        except AnnotatorError as error:
            self.failed.emit(say(error))
            return None

    def owns(self, annotation: Annotation) -> bool:
        """Tell whether the person at the window may change an annotation: one of their own, nothing read-only."""
        workspace = self.workspace
        return annotation.annotator == workspace.annotator and annotation.annotator != GOLD and not workspace.read_only

    def phrase(self, step: Step) -> str:
        """Say a step in the interface's language."""
        return phrase_of(step)

    def _look(self) -> None:
        if not self._expecting:
            self.poll()

    def poll(self) -> None:
        """Look whether another program wrote; what it changed comes as signals like everything else."""
        changes = self.attempt(self.workspace.poll)
        if changes is not None and not self._expecting:
            self.written_elsewhere.emit()

    def expect(self, *, on: bool = True) -> None:
        """Take what is written elsewhere for this window's own, and do not look for it: a worker writes for it."""
        self._expecting = on

    def _on_changes(self, changes: Changes) -> None:
        self.undo_step = self.workspace.undo_step()
        self.redo_step = self.workspace.redo_step()
        documents = frozenset(changes.keys("document")) | frozenset(
            row.document for row in changes.by_kind.get("done", ()) if row.document is not None
        )
        if changes.touches("labels"):
            self.labels_changed.emit()
        if changes.touches("feedback"):
            self.feedback_changed.emit()
        if changes.touches("glossary"):
            self.glossary_changed.emit()
        if documents:
            self.documents_changed.emit(documents)
        if changes.touches("annotation"):
            self.annotations_changed.emit(self._annotations_of(changes))
        self.history_changed.emit()

    def _annotations_of(self, changes: Changes) -> AnnotationsChanged:
        if len(changes.by_kind["annotation"]) > MANY:
            return AnnotationsChanged(many=True, documents=changes.annotated)
        keys = changes.keys("annotation")
        put = tuple(self.workspace.annotations_by_id(keys))
        present = {annotation.id for annotation in put}
        return AnnotationsChanged(
            put=put,
            dropped=tuple(key for key in keys if key not in present),
            documents=changes.annotated,
        )
