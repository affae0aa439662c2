"""The two reading panes side by side: which is active, and what goes with what when both show one document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from annotator.domain.document import Document
from annotator.domain.errors import NotFoundError
from annotator.domain.span import Span
from annotator.ui.bridge import AnnotationsChanged, Bridge
from annotator.ui.document.styles import LabelStyle
from annotator.ui.models.documents import DocumentModel
from annotator.ui.panels.pane_frame import Lens, PaneFrame

#: Milliseconds between the first painted text and what may hold the thread up.
_BREATH: Final = 20


class Panes(QWidget):
    """Both panes. Arranged as `same`, what is opened in one is opened in the other, and they scroll together."""

    #: Another pane is active, or the active one shows something else.
    active_changed = Signal()
    #: The text selected in the active pane is another.
    selection_changed = Signal()
    #: A person has selected text by mouse in this pane.
    selection_finished = Signal(object)
    #: A person chose an annotation: its id.
    annotation_chosen = Signal(str)
    #: A person left the current annotation.
    current_cleared = Signal()
    #: A person dragged a boundary: an annotation's id and its new fragments.
    boundary_dragged = Signal(str, object)
    #: A person asks for done: a document's id and whether.
    done_asked = Signal(str, bool)
    #: A context menu is wanted here.
    menu_asked = Signal(QPoint)

    def __init__(self, bridge: Bridge, documents: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        #: One document in both panes ("same"), two documents ("different"), or one pane alone ("single").
        self.arrangement = "same"
        self.scroll_together = True
        self._traditional = "traditional"
        self.frames = (PaneFrame(bridge, documents), PaneFrame(bridge, documents))
        self.active = self.frames[0]
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        for number, frame in enumerate(self.frames):
            frame.setObjectName(f"pane-{number + 1}")
            frame.setMinimumWidth(240)
            self.splitter.addWidget(frame)
            self._connect(frame, self.frames[1 - number])
        self.active.set_active(True)

    def _connect(self, frame: PaneFrame, other: PaneFrame) -> None:
        pane = frame.pane
        frame.focused.connect(lambda: self.set_active(frame))
        frame.document_chosen.connect(lambda chosen: self._chosen_in(frame, chosen))
        frame.done_asked.connect(self.done_asked)
        frame.shown.connect(lambda: self._on_shown(frame))
        pane.selection_changed.connect(lambda: self._on_selection(frame, other))
        pane.selection_finished.connect(lambda: self.selection_finished.emit(frame))
        pane.annotation_clicked.connect(self.annotation_chosen)
        pane.current_cleared.connect(self.current_cleared)
        pane.boundary_dragged.connect(self.boundary_dragged)
        pane.scrolled.connect(lambda offset: self._on_scrolled(frame, other, offset))
        pane.context_menu_requested.connect(self.menu_asked)

    # -- what is shown where -------------------------------------------------------------------------------------------

    def open(self, document: Document | None, *, offset: int | None = None) -> None:
        """Show a document in the active pane, and in the other where both show one."""
        first, other = self.active, self._other(self.active)
        first.show_document(document, offset=offset)
        if self.arrangement == "same":
            other.show_document(document, offset=offset, like=first)

    def show_same(self) -> None:
        """Show the active pane's document in both, the other pane in the other script."""
        first, other = self.active, self._other(self.active)
        self._arrange("same")
        if first.document is not None:
            if self._script_shown(other, first.document) == self._script_shown(first, first.document):
                other.choose_script(self._script_against(first))
            other.show_document(first.document, offset=first.pane.top_offset(), like=first)

    def show_alike(self) -> None:
        """Show the active pane's document in both, in one script."""
        first, other = self.active, self._other(self.active)
        self._arrange("same")
        other.choose_script(first.script)
        if first.document is not None:
            other.show_document(first.document, offset=first.pane.top_offset(), like=first)

    def show_different(self) -> None:
        """Show two documents; the other pane keeps its own, or takes the next in the list."""
        first, other = self.active, self._other(self.active)
        self._arrange("different")
        shown = first.document.id if first.document else None
        if shown is not None and (other.document is None or other.document.id == shown):
            ids = [info.document.id for info in self._bridge.workspace.documents()]
            if len(ids) > 1:
                following = ids[(ids.index(shown) + 1) % len(ids)]
                other.set_script("source")
                other.show_document(self._bridge.workspace.document(following))

    def show_single(self) -> None:
        """Show the active pane alone."""
        self._arrange("single")

    def show_in_own_scripts(self, document: Document) -> None:
        """Show a document for the first time: as written in the first pane, in the other script in the second."""
        first, second = self.frames
        first.set_script("source")
        second.set_script(self._script_beside(document.script))
        self.set_active(first)
        self.open(document)

    def show_first(self, document: Document) -> None:
        """Show a document in a window that is about to appear: the other script follows when the text is painted.

        Conversion reads its dictionaries when it is first used, which takes longer than all else that is painted.
        """
        first, second = self.frames
        second.set_script(self._script_beside(document.script))
        first.show_document(document)

        def follow() -> None:
            if self.arrangement != "single" and second.document is None and first.document is not None:
                second.show_document(first.document, offset=first.pane.top_offset(), like=first)
                second.pane.set_current(first.pane.current())

        _FirstPaint(first.pane.viewport(), follow)

    def set_active(self, frame: PaneFrame) -> None:
        """Make a pane the one that keys and menus are about."""
        if frame is not self.active:
            self.active = frame
            for each in self.frames:
                each.set_active(each is frame)
            self.active_changed.emit()

    def focus_other(self) -> None:
        """Give the focus to the pane that has it not."""
        if self.arrangement != "single":
            self._other(self.active).pane.setFocus()

    def prefer(self, *, traditional: str, layout: str, zoom: int, scroll_together: bool) -> None:
        """Take a person's settings: which traditional script stands beside simplified text, layout and size."""
        before, self._traditional = self._traditional, traditional
        self.scroll_together = scroll_together
        for frame in self.frames:
            if frame.script == before != traditional:
                frame.set_script(traditional)
            if frame.layout_name != layout:
                frame.set_layout(layout)
            frame.set_zoom(zoom)

    def set_scroll_together(self, on: bool) -> None:
        """Make both panes scroll together where they show one document, or each alone."""
        self.scroll_together = on
        if on:
            self._on_scrolled(self.active, self._other(self.active), self.active.pane.top_offset())

    def shows(self, document: str) -> bool:
        """Tell whether a pane in sight shows a document."""
        return any(frame.document is not None and frame.document.id == document for frame in self.visible())

    def visible(self) -> list[PaneFrame]:
        """Return the panes in sight."""
        return [self.active] if self.arrangement == "single" else list(self.frames)

    def reveal(self, span: Span) -> None:
        """Bring a place into sight in every pane that shows the active pane's document."""
        document = self.active.document
        for frame in self.visible():
            if document is not None and frame.document is not None and frame.document.id == document.id:
                frame.pane.reveal(span.start)

    def look_like(self, other: Panes) -> None:
        """Show what other panes show, as they show it: they stood here in another language or look."""
        for frame, old in zip(self.frames, other.frames, strict=True):
            frame.set_script(old.script)
            frame.set_layout(old.layout_name)
            frame.set_zoom(old.pane.zoom())
            frame.show_document(old.document, offset=old.pane.top_offset())
        self.scroll_together = other.scroll_together
        self.set_active(self.frames[other.frames.index(other.active)])
        self._arrange(other.arrangement)

    # -- keeping right -------------------------------------------------------------------------------------------------

    def apply(self, changed: AnnotationsChanged) -> None:
        """Take changes of annotations over."""
        for frame in self.frames:
            frame.apply(changed)

    def reload_documents(self, touched: frozenset[str]) -> None:
        """Read documents again that were edited; those that are gone make room."""
        for frame in self.frames:
            if frame.document is not None and frame.document.id in touched:
                try:
                    fresh = self._bridge.workspace.document(frame.document.id)
                except NotFoundError:
                    frame.show_document(None)
                    continue
                if fresh != frame.document:
                    frame.document = fresh
                    frame.reload()

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Draw labels in these styles."""
        for frame in self.frames:
            frame.set_styles(styles)

    def set_lens(self, lens: Lens | None) -> None:
        """Show annotations through a lens, or (None) as they are."""
        for frame in self.frames:
            frame.set_lens(lens)

    def set_current(self, identifier: str | None) -> None:
        """Outline the current annotation."""
        for frame in self.frames:
            frame.pane.set_current(identifier if identifier and frame.annotation(identifier) else None)

    # -- one pane and the other ----------------------------------------------------------------------------------------

    def _other(self, frame: PaneFrame) -> PaneFrame:
        return self.frames[1] if frame is self.frames[0] else self.frames[0]

    def _chosen_in(self, frame: PaneFrame, chosen: str) -> None:
        self.set_active(frame)
        document = self._bridge.attempt(self._bridge.workspace.document, chosen)
        if document is not None:
            self.open(document)

    def _arrange(self, arrangement: str) -> None:
        self.arrangement = arrangement
        for frame in self.frames:
            frame.setVisible(arrangement != "single" or frame is self.active)
        self.active_changed.emit()

    def _script_beside(self, script: str) -> str:
        """Return the script that shows a text of one script from the other side."""
        return self._traditional if script == "simplified" else "simplified"

    def _script_against(self, frame: PaneFrame) -> str:
        """Return the script that shows a pane's text from the other side."""
        assert frame.document is not None
        shown = self._script_shown(frame, frame.document)
        if shown == frame.document.script:
            return self._script_beside(shown)
        return "source"

    @staticmethod
    def _script_shown(frame: PaneFrame, document: Document) -> str:
        return document.script if frame.script == "source" else frame.script

    def _linked(self, frame: PaneFrame, other: PaneFrame) -> bool:
        return (
            self.arrangement != "single"
            and frame.document is not None
            and other.document is not None
            and frame.document.id == other.document.id
        )

    def _on_shown(self, frame: PaneFrame) -> None:
        if frame is self.active:
            self.active_changed.emit()

    def _on_selection(self, frame: PaneFrame, other: PaneFrame) -> None:
        linked = self._linked(frame, other)
        if frame.pane.has_selection() and linked and other.pane.has_selection():
            other.pane.clear_selection()
        other.pane.mirror(frame.pane.selection() if linked else ())
        if frame is self.active:
            self.selection_changed.emit()

    def _on_scrolled(self, frame: PaneFrame, other: PaneFrame, offset: int) -> None:
        if self.scroll_together and self._linked(frame, other):
            other.pane.scroll_to_offset(offset)


class _FirstPaint(QObject):
    """Calls once when a widget has been painted for the first time."""

    def __init__(self, widget: QWidget, call: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._call = call
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            # A little later than at once: what was painted has to reach the screen before the thread is busy again.
            QTimer.singleShot(_BREATH, self, self._done)
        return False

    def _done(self) -> None:
        self._call()
        self.deleteLater()
