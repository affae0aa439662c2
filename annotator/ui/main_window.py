"""The main window: what its parts show when something has changed, and what it does when it comes and goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QSplitter, QTabWidget, QWidget

from annotator.domain.labels import Label
from annotator.ui import hearing, layering, standing
from annotator.ui.actions import ROWS, label_rows
from annotator.ui.actions.menus import Actions
from annotator.ui.bridge import AnnotationsChanged, Bridge
from annotator.ui.current import Current
from annotator.ui.disputes import DisputeFrames
from annotator.ui.document.styles import LabelStyle, label_styles
from annotator.ui.host import Program
from annotator.ui.jobs import Jobs
from annotator.ui.layers import Layers
from annotator.ui.pages import Page, turn_to
from annotator.ui.panels.annotation_table import AnnotationTable
from annotator.ui.panels.document_list import DocumentList
from annotator.ui.panels.feedback_panel import FeedbackPanel
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.job_bar import JobBar
from annotator.ui.panels.label_bar import LabelBar
from annotator.ui.panels.layer_panel import LayerPanel
from annotator.ui.panels.notice_bar import NoticeBar
from annotator.ui.panels.panes import Panes
from annotator.ui.panels.round_bar import RoundBar
from annotator.ui.panels.search_panel import SearchPanel
from annotator.ui.panels.state_line import StateLine
from annotator.ui.recounting import Recounting
from annotator.ui.theme import theme
from annotator.ui.translation import language, translate
from annotator.workspace.project_settings import ROUND, setting
from annotator.workspace.workspace import Workspace

#: Milliseconds from the last change of the text until what stands around it follows: the text is on the screen by then.
_BREATH: Final = 20


class MainWindow(QMainWindow):
    """One open project on screen."""

    program: Program
    bridge: Bridge
    current: Current
    jobs: Jobs
    layers: Layers
    disputes: DisputeFrames
    actions_: Actions
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
    job_bar: JobBar
    state: StateLine

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
        #: The page turned to, and how the splitters stood before it; each page is made once.
        self.page: Page | None = None
        self.pages: dict[type[Page], Page] = {}
        self.kept_layout: Sequence[str] = ()
        self._pending: list[AnnotationsChanged] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_BREATH)
        self._later.timeout.connect(self.catch_up)
        self.disputes = DisputeFrames(self)
        standing.build(self)
        self.recounting = Recounting(workspace, self.documents.model, self._show_documents, self)
        self.actions_ = Actions(self, ROWS)
        hearing.connect(self)
        self.setAcceptDrops(True)
        self.setWindowTitle(translate("MainWindow", "{project} – Annotator").format(project=workspace.path.stem))
        self.read_labels()
        # All at once: the first window shows the first of them.
        self.documents.model.set_infos(workspace.documents())
        self._show_documents()
        self._show_round()
        first = self.documents.model.id_at(0)
        if first is not None:
            self.panes.show_first(workspace.document(first))
        self.actions_.refresh()

    # -- keeping right -------------------------------------------------------------------------------------------------

    def on_annotations(self, changed: AnnotationsChanged) -> None:
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
        self.catch_up_later()

    def on_current(self) -> None:
        """Follow to another current annotation."""
        self.inspector.commit()
        self.panes.set_current(self.current.id)
        self.catch_up_later()

    @property
    def at_rest(self) -> bool:
        """Whether what stands around the text has caught up with it."""
        return not self._later.isActive() and not self.recounting.reading

    def catch_up_later(self) -> None:
        """Bring what is not the text up to date once the text has been painted."""
        self._later.start()

    def catch_up(self) -> None:
        """Bring what is not the text up to date."""
        document = self.panes.active.document
        self.table.show_document(document.id if document else None, self.panes.active.annotations)
        pending, self._pending = self._pending, []
        for changed in pending:
            self.table.apply(changed)
        self.recounting.recount({document for changed in pending for document in changed.documents})
        if pending:
            self.disputes.compare_later()
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

    def on_layers(self) -> None:
        """Show the layers as they are chosen now."""
        self.want_layers(self.layers_wanted)
        layering.show(self)
        self.catch_up_later()

    def want_layers(self, on: bool) -> None:
        """Show the panel of layers where there are several, or never."""
        self.layers_wanted = on
        self.layer_panel.setVisible(on and self.layers.several)

    def on_active(self) -> None:
        """Follow to another pane, or to what it shows now."""
        document = self.panes.active.document
        self.documents.select(document.id if document else None)
        current = self.current.annotation
        if current is not None and document is not None and current.document != document.id:
            self.current.set(None)
        self.panes.set_current(self.current.id)
        self.catch_up_later()

    def on_history(self) -> None:
        """Follow a step, whatever it changed."""
        self.layers.read_names()
        self.catch_up_later()

    def on_written_elsewhere(self) -> None:
        """Say that what is shown has changed without anybody here."""
        self.tell(translate("MainWindow", "Another program changed the project; it is shown as it is now."))

    # -- reading -------------------------------------------------------------------------------------------------------

    def read_labels(self) -> None:
        """Show the label set as it is now."""
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

    def read_documents(self, touched: frozenset[str]) -> None:
        """Show the documents there are now; those touched are read again, many of them little by little."""
        self.disputes.compare_later()
        self.panes.reload_documents(touched)
        self.recounting.read(touched)

    def _show_documents(self) -> None:
        """Follow to the documents that are in the list now."""
        model = self.documents.model
        self.table.set_documents({identifier: model.title(identifier) for identifier in model.ids()})
        active = self.panes.active.document
        self.documents.select(active.id if active else None)
        for frame in self.panes.frames:
            frame.refresh_header()

    def reload_panes(self) -> None:
        """Read again what the panes show."""
        for frame in self.panes.frames:
            frame.reload()

    # -- small things --------------------------------------------------------------------------------------------------

    def _tell_where(self) -> None:
        held = self.labels.held
        style = self.styles.get(held) if held is not None else None
        workspace = self.bridge.workspace
        called = self.layers.name(workspace.annotator)
        self.state.show_state(workspace, called=called, held=style.name if style else "")

    def tell(self, sentence: str) -> None:
        """Say in the status bar what was done; gone after a few seconds."""
        self.statusBar().showMessage(sentence, 4000)

    def show_dialog(self, dialog: QDialog) -> None:
        """Show a dialog that does not wait for an answer; it is gone when it is closed."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def let_go(self) -> Workspace:
        """Give the workspace up, open as it is, to a window that takes this one's place."""
        self.inspector.commit()
        # A field that loses the focus while the window goes away has nobody to tell.
        self.inspector.blockSignals(True)
        self.jobs.stop_all()
        turn_to(self, None)
        self._later.stop()
        self.recounting.stop()
        self.disputes.stop()
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
