"""Where the parts of the window stand beside and over one another, and how that is put into words and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from annotator.ui.models.documents import DocumentModel
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
from annotator.ui.translation import translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

#: Width of the list, the panes and the right side in a window of 1440.
_WIDTHS: Final = (250, 840, 350)
_HEIGHTS: Final = (430, 370)


def build(window: MainWindow) -> None:
    """Make the parts of the window and put them where they stand."""
    workspace = window.bridge.workspace
    documents = DocumentModel(workspace.annotator, window)
    documents.set_called(window.layers.name)
    window.documents = DocumentList(documents)
    window.layer_panel = LayerPanel(window.layers, own=workspace.annotator, writable=not workspace.read_only)
    window.left = QWidget()
    left = QVBoxLayout(window.left)
    left.setContentsMargins(0, 0, 0, 0)
    left.addWidget(window.documents, 1)
    left.addWidget(window.layer_panel)
    window.want_layers(window.layers_wanted)
    window.panes = Panes(window.bridge, documents)
    window.labels = LabelBar()
    window.notices = NoticeBar()
    window.round_bar = RoundBar()
    window.inspector = Inspector()
    window.table = AnnotationTable(window.bridge)
    window.search = SearchPanel()
    window.feedback = FeedbackPanel()
    window.tabs = QTabWidget()
    window.tabs.setDocumentMode(True)
    window.tabs.addTab(window.table, translate("MainWindow", "Annotations"))
    window.tabs.addTab(window.search, translate("MainWindow", "Search"))
    window.tabs.addTab(window.feedback, translate("MainWindow", "Feedback"))
    window.tabs.setTabVisible(window.tabs.indexOf(window.feedback), False)
    window.side = QSplitter(Qt.Orientation.Vertical)
    window.side.addWidget(window.inspector)
    window.side.addWidget(window.tabs)
    window.side.setChildrenCollapsible(False)
    window.side.setSizes(_HEIGHTS)
    window.across = QSplitter(Qt.Orientation.Horizontal)
    for part in (window.left, window.panes, window.side):
        window.across.addWidget(part)
    window.across.setChildrenCollapsible(False)
    window.across.setSizes(_WIDTHS)
    for place, stretch in enumerate((0, 1, 0)):
        window.across.setStretchFactor(place, stretch)
    centre = QWidget()
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for bar in (window.labels, window.round_bar, window.notices):
        column.addWidget(bar)
    column.addWidget(window.across, 1)
    window.setCentralWidget(centre)
    window.job_bar = JobBar(window.jobs)
    window.state = StateLine()
    window.statusBar().addWidget(window.job_bar)
    window.statusBar().addPermanentWidget(window.state)


def layout_state(window: MainWindow) -> list[str]:
    """Return where the splitters stand, as text; while a page is turned to, where they stood before."""
    if window.page is not None:
        return list(window.kept_layout)
    return [bytes(part.saveState().toBase64().data()).decode("ascii") for part in _splitters(window)]


def restore_layout_state(window: MainWindow, states: Sequence[str]) -> None:
    """Put the splitters where `layout_state` says."""
    for part, state in zip(_splitters(window), states, strict=False):
        part.restoreState(QByteArray.fromBase64(QByteArray(state.encode("ascii"))))


def _splitters(window: MainWindow) -> tuple[QSplitter, ...]:
    return (window.across, window.side, window.panes.splitter)
