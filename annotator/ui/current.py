"""Which annotation everything is about at the moment: the one place that panes, inspector and table agree through."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Annotation


class Current(QObject):
    """The current annotation, or none. `changed` tells that it is another one; `updated` that it has new content."""

    changed = Signal()
    updated = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotation: Annotation | None = None

    @property
    def annotation(self) -> Annotation | None:
        """The annotation as it was last read."""
        return self._annotation

    @property
    def id(self) -> str | None:
        """Its id."""
        return self._annotation.id if self._annotation else None

    def set(self, annotation: Annotation | None) -> None:
        """Make `annotation` current; the same one again with other content only updates."""
        if annotation == self._annotation:
            return
        same = annotation is not None and annotation.id == self.id
        self._annotation = annotation
        (self.updated if same else self.changed).emit()
