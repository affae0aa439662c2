"""The main window: where its parts stand, and which of them hears what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QSplitter, QTabWidget, QVBoxLayout, QWidget

from annotator.domain.edits import Feedback
from annotator.domain.labels import Label
from annotator.domain.span import hull
from annotator.ui import gestures, layering
from annotator.ui.actions import ROWS, label_rows
from annotator.ui.actions.menus import Actions
from annotator.ui.bridge import AnnotationsChanged, Bridge
from annotator.ui.current import Current
from annotator.ui.document.styles import LabelStyle, label_styles
from annotator.ui.host import Program
from annotator.ui.jobs import Jobs
from annotator.ui.layers import Layers
from annotator.ui.models.documents import DocumentModel
from annotator.ui.pages import Page, turn_to
from annotator.ui.panels.annotation_table import AnnotationTable
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.feedback_panel import FeedbackPanel, place_of
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.job_bar import JobBar
from annotator.ui.panels.label_bar import LabelBar
from annotator.ui.panels.layer_panel import LayerPanel
from annotator.ui.panels.notice_bar import NoticeBar
from annotator.ui.panels.panes import Panes
from annotator.ui.panels.round_bar import RoundBar
from annotator.ui.panels.search_panel import SearchPanel
from annotator.ui.panels.state_line import StateLine
from annotator.ui.theme import theme
from annotator.ui.translation import language, translate
from annotator.workspace.project_settings import ROUND, setting
from annotator.workspace.workspace import Workspace

#: Width of the list, the panes and the right side in a window of 1440.
_WIDTHS: Final = (250, 840, 350)
_HEIGHTS: Final = (430, 370)
#: Milliseconds from the last change of the text until what stands around it follows: the text is on the screen by then.
_BREATH: Final = 20
#: Milliseconds after the last change in which layers are compared again: not between two keys.
_PAUSE: Final = 250


class MainWindow(QMainWindow):
    """One open project on screen."""

    bridge: Bridge
    current: Current
    jobs: Jobs
    layers: Layers
    documents: DocumentList
    layer_panel: LayerPanel
    panes: Panes
    labels: LabelBar
    notices: NoticeBar
    round_bar: RoundBar
    inspector: Inspector
    table: AnnotationTable
    search: SearchPanel
    feedback: FeedbackPanel
    tabs: QTabWidget
    side: QSplitter
    across: QSplitter
    left: QWidget
    actions_: Actions
    program: Program
    #: The page turned to, and how the splitters stood before it; each page is made once.
    page: Page | None
    pages: dict[type[Page], Page]
    kept_layout: Sequence[str]

    def __init__(self, workspace: Workspace, program: Program) -> None:
        super().__init__()
        self.program = program
        self.bridge = Bridge(workspace, self)
        self.current = Current(self)
        self.jobs = Jobs(self)
        self.layers = Layers(workspace, dark=theme().dark, parent=self)
        self.layers_wanted: bool = True
        self.styles: Mapping[str, LabelStyle] = {}
        self.last_label: str | None = None
        self.page = None
        self.pages = {}
        self.kept_layout = ()
        self._pending: list[AnnotationsChanged] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_BREATH)
        self._later.timeout.connect(self._catch_up)
        self._marking = QTimer(self)
        self._marking.setSingleShot(True)
        self._marking.setInterval(_PAUSE)
        self._marking.timeout.connect(lambda: layering.mark(self))
        self._build()
        self.actions_ = Actions(self, ROWS)
        self._connect()
        self.setAcceptDrops(True)
        self.setWindowTitle(translate("MainWindow", "{project} – Annotator").format(project=workspace.path.stem))
        self._read_labels()
        self._read_documents(frozenset())
        self._show_round()
        first = self.documents.model.id_at(0)
        if first is not None:
            self.panes.show_first(workspace.document(first))
        self.actions_.refresh()

    # -- where things stand --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        workspace = self.bridge.workspace
        documents = DocumentModel(workspace.annotator, self)
        self.documents = DocumentList(documents)
        self.layer_panel = LayerPanel(self.layers, own=workspace.annotator, writable=not workspace.read_only)
        self.left = QWidget()
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.documents, 1)
        left.addWidget(self.layer_panel)
        self.want_layers(self.layers_wanted)
        self.panes = Panes(self.bridge, documents)
        self.labels = LabelBar()
        self.notices = NoticeBar()
        self.round_bar = RoundBar()
        self.inspector = Inspector()
        self.table = AnnotationTable(self.bridge)
        self.search = SearchPanel()
        self.feedback = FeedbackPanel()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, translate("MainWindow", "Annotations"))
        self.tabs.addTab(self.search, translate("MainWindow", "Search"))
        self.tabs.addTab(self.feedback, translate("MainWindow", "Feedback"))
        self.tabs.setTabVisible(self.tabs.indexOf(self.feedback), False)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.addWidget(self.inspector)
        self.side.addWidget(self.tabs)
        self.side.setChildrenCollapsible(False)
        self.side.setSizes(_HEIGHTS)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.left, self.panes, self.side):
            self.across.addWidget(part)
        self.across.setChildrenCollapsible(False)
        self.across.setSizes(_WIDTHS)
        for place, stretch in enumerate((0, 1, 0)):
            self.across.setStretchFactor(place, stretch)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.labels, self.round_bar, self.notices):
            column.addWidget(bar)
        column.addWidget(self.across, 1)
        self.setCentralWidget(centre)
        self.job_bar = JobBar(self.jobs)
        self.state = StateLine()
        self.statusBar().addWidget(self.job_bar)
        self.statusBar().addPermanentWidget(self.state)

    # -- who hears what ------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        bridge, panes, inspector = self.bridge, self.panes, self.inspector
        bridge.annotations_changed.connect(self._on_annotations)
        bridge.documents_changed.connect(self._read_documents)
        bridge.labels_changed.connect(self._read_labels)
        bridge.feedback_changed.connect(self.read_feedback)
        bridge.glossary_changed.connect(self._reload_panes)
        bridge.history_changed.connect(self._on_history)
        bridge.written_elsewhere.connect(self._on_written_elsewhere)
        for speaker in (bridge.failed, self.jobs.refused):
            speaker.connect(self.notices.show_error)
        self.current.changed.connect(self._on_current)
        self.current.updated.connect(self._later.start)
        panes.active_changed.connect(self._on_active)
        panes.selection_changed.connect(self._later.start)
        panes.selection_finished.connect(lambda _frame: gestures.selected(self))
        panes.annotation_chosen.connect(lambda identifier: gestures.choose(self, identifier))
        panes.current_cleared.connect(lambda: self.current.set(None))
        panes.boundary_dragged.connect(lambda identifier, spans: gestures.move(self, identifier, spans))
        panes.done_asked.connect(lambda document, on: gestures.set_done(self, document, on=on))
        panes.menu_asked.connect(self.actions_.pop_up_for_pane)
        self.documents.model.done_asked.connect(lambda document, on: gestures.set_done(self, document, on=on))
        self.documents.chosen.connect(lambda document: gestures.open_document(self, document))
        self.documents.menu_asked.connect(self._on_document_menu)
        self.layers.changed.connect(self._on_layers)
        self.layer_panel.side_by_side_asked.connect(lambda on: layering.side_by_side(self, on=on))
        self.layer_panel.differences_asked.connect(self.actions_["view.layers.differences"].trigger)
        for frame in panes.frames:
            frame.shown.connect(lambda: layering.mark(self))
        self.round_bar.hand_in_asked.connect(self.actions_["file.hand-in"].trigger)
        self.labels.pressed.connect(lambda label: gestures.press(self, label))
        self.labels.held_changed.connect(self._later.start)
        self.table.chosen.connect(lambda annotation: gestures.go_to(self, annotation))
        self.search.asked.connect(lambda text: gestures.search_all(self, text))
        self.search.chosen.connect(lambda hit: gestures.go_to_hit(self, hit))
        self.feedback.chosen.connect(self._on_feedback)
        inspector.label_chosen.connect(lambda identifier, label: gestures.edit(self, identifier, label=label))
        inspector.status_chosen.connect(lambda identifier, status: gestures.edit(self, identifier, status=status))
        inspector.note_entered.connect(lambda identifier, note: gestures.edit(self, identifier, note=note))
        inspector.attribute_entered.connect(
            lambda identifier, name, value: gestures.edit(self, identifier, attributes={name: value})
        )
        inspector.boundary_asked.connect(lambda end, by: self.panes.active.pane.move_boundary(end=end, by=by))
        inspector.removal_asked.connect(lambda: gestures.remove_current(self))
        inspector.left.connect(self._focus_text)

    def _on_document_menu(self, document: str, point: QPoint) -> None:
        gestures.open_document(self, document)
        self.actions_.pop_up_for_document(point)

    def _focus_text(self) -> None:
        self.panes.active.pane.setFocus()

    def _on_annotations(self, changed: AnnotationsChanged) -> None:
        """Paint first; what is not the text can wait until that has been done."""
        self.panes.apply(changed)
        current = self.current.annotation
        if current is not None:
            if current.id in changed.dropped:
                self.current.set(None)
            else:
                fresh = [current] if not changed.many else self.bridge.workspace.annotations_by_id([current.id])
                found = [each for each in (*changed.put, *fresh) if each.id == current.id]
                self.current.set(found[0] if found else None)
        self._pending.append(changed)
        self._later.start()

    def _on_current(self) -> None:
        self.inspector.commit()
        self.panes.set_current(self.current.id)
        self._later.start()

    @property
    def at_rest(self) -> bool:
        """Whether what stands around the text has caught up with it."""
        return not self._later.isActive()

    def _catch_up(self) -> None:
        """Bring what is not the text up to date."""
        document = self.panes.active.document
        self.table.show_document(document.id if document else None, self.panes.active.annotations)
        pending, self._pending = self._pending, []
        for changed in pending:
            self.table.apply(changed)
        if any(changed.many for changed in pending):
            self._read_documents(frozenset())
        else:
            touched = {document for changed in pending for document in changed.documents}
            infos = (self.documents.model.info(document) for document in touched)
            self.documents.model.update_infos(
                self.bridge.workspace.document_info(info.document.id) for info in infos if info is not None
            )
        if pending and self.layers.marking:
            self._marking.start()
        self.show_current()
        if self.layers.several:
            self.layer_panel.show_counts(layering.counts(self))
        if self.handed_out:
            self._show_round()
        self.actions_.refresh()
        self._tell_where()

    def show_current(self) -> None:
        """Show the current annotation in the inspector and the table."""
        annotation = self.current.annotation
        own = annotation is not None and self.bridge.owns(annotation)
        called = self.layers.name(annotation.annotator) if annotation is not None else ""
        told = self.feedback.sentence(annotation.id) if annotation is not None else ""
        self.inspector.show_annotation(annotation, own=own, called=called, feedback=told)
        self.table.set_current(annotation)

    @property
    def handed_out(self) -> bool:
        """Whether this is an annotator's copy, handed out for a round."""
        return not self.round_bar.isHidden()

    def _show_round(self) -> None:
        workspace = self.bridge.workspace
        if setting(workspace, ROUND) is not None:
            # Rounds are imported where there is one: other windows do not wait for it.
            from annotator.ui import handing

            handing.show_round(self)

    def read_feedback(self) -> None:
        """Show what review made of one's own work, where a file said so."""
        if not self.bridge.holding:
            # Another window took this one's place meanwhile.
            return
        # Feedback is imported when the window has been seen, and so is what it stands on.
        from annotator.workspace.feedback import feedback

        self.feedback.show_feedback(feedback(self.bridge.workspace))
        self.tabs.setTabVisible(self.tabs.indexOf(self.feedback), not self.feedback.empty)
        self.show_current()

    def _on_feedback(self, told: Feedback) -> None:
        own = self.bridge.workspace.annotations_by_id([told.annotation])
        place = next(iter(own), None) or place_of(told)
        if place is not None:
            gestures.open_document(self, told.document)
            self.current.set(next(iter(own), None))
            if not own:
                self.panes.active.pane.select(place.fragments)
            self.panes.reveal(hull(place.fragments))

    def _on_layers(self) -> None:
        self.want_layers(self.layers_wanted)
        layering.show(self)
        self._later.start()

    def want_layers(self, on: bool) -> None:
        """Show the panel of layers where there are several, or never."""
        self.layers_wanted = on
        self.layer_panel.setVisible(on and self.layers.several)

    def _on_active(self) -> None:
        document = self.panes.active.document
        self.documents.select(document.id if document else None)
        current = self.current.annotation
        if current is not None and document is not None and current.document != document.id:
            self.current.set(None)
        self.panes.set_current(self.current.id)
        self._later.start()

    def _on_history(self) -> None:
        self.layers.read_names()
        self._later.start()

    def _on_written_elsewhere(self) -> None:
        self.tell(translate("MainWindow", "Another program changed the project; it is shown as it is now."))

    # -- reading -------------------------------------------------------------------------------------------------------

    def _read_labels(self) -> None:
        labels = self.bridge.workspace.labels()
        self.styles = label_styles(labels, dark=theme().dark, language=language())
        self.labels.set_labels(labels, self.colours)
        self.inspector.set_labels(labels, self.colours)
        self.table.set_labels(labels, self.colours)
        self.feedback.set_labels({name: style.name for name, style in self.styles.items()})
        self.panes.set_styles(self.styles)
        self.layers.set_styles(self.styles)
        self.actions_.replace("annotate.label", label_rows(labels))

    @property
    def colours(self) -> dict[str, QColor]:
        """The colour of each label."""
        return {name: style.colour for name, style in self.styles.items()}

    def label(self, name: str) -> Label:
        """Return a label of the project; raises `LabelError`."""
        return self.bridge.workspace.labels().label(name)

    def _read_documents(self, touched: frozenset[str]) -> None:
        model = self.documents.model
        workspace = self.bridge.workspace
        model.set_infos(workspace.documents())
        self.table.set_documents({identifier: model.title(identifier) for identifier in model.ids()})
        self.panes.reload_documents(touched)
        for frame in self.panes.frames:
            frame.refresh_header()
        active = self.panes.active.document
        self.documents.select(active.id if active else None)

    def _reload_panes(self) -> None:
        for frame in self.panes.frames:
            frame.reload()

    # -- small things --------------------------------------------------------------------------------------------------

    def _tell_where(self) -> None:
        held = self.labels.held
        style = self.styles.get(held) if held is not None else None
        self.state.show_state(self.bridge.workspace, held=style.name if style else "")

    def tell(self, sentence: str) -> None:
        """Say in the status bar what was done; gone after a few seconds."""
        self.statusBar().showMessage(sentence, 4000)

    def show_dialog(self, dialog: QDialog) -> None:
        """Show a dialog that does not wait for an answer; it is gone when it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def is_done(self) -> bool:
        """Tell whether the person at the window is done with the active pane's document."""
        document = self.panes.active.document
        info = self.documents.model.info(document.id) if document else None
        return info is not None and self.bridge.workspace.annotator in info.done

    def layout_state(self) -> list[str]:
        """Return where the splitters stand, as text; while a page is turned to, where they stood before."""
        if self.page is not None:
            return list(self.kept_layout)
        return [bytes(part.saveState().toBase64().data()).decode("ascii") for part in self._splitters()]

    def restore_layout_state(self, states: Sequence[str]) -> None:
        """Put the splitters where `layout_state` says."""
        for part, state in zip(self._splitters(), states, strict=False):
            part.restoreState(QByteArray.fromBase64(QByteArray(state.encode("ascii"))))

    def _splitters(self) -> tuple[QSplitter, ...]:
        return (self.across, self.side, self.panes.splitter)

    def let_go(self) -> Workspace:
        """Give the workspace up, open as it is, to a window that takes this one's place."""
        self.inspector.commit()
        # A field that loses the focus while the window goes away has nobody to tell.
        self.inspector.blockSignals(True)
        self.jobs.stop_all()
        turn_to(self, None)
        self._later.stop()
        self._marking.stop()
        self.bridge.let_go()
        return self.bridge.workspace

    # -- what Qt asks --------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        # Reading files is imported when there are some: the first window does not wait for it.
        from annotator.ui import intake

        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        intake.take_dropped(self, paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.bridge.holding:
            self.program.keep_layout(self)
            self.let_go().close()
        super().closeEvent(event)
