"""The table of annotations, of the active document or of all: sorted, filtered, one step from the text."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Annotation
from annotator.domain.labels import LabelSet
from annotator.reading.fold import fold
from annotator.ui.bridge import AnnotationsChanged, Bridge
from annotator.ui.models.annotations import ANNOTATOR, DOCUMENT, LABEL, STATUS, TEXT, AnnotationModel, Filter
from annotator.ui.panels.label_bar import swatch
from annotator.ui.translation import in_language, translate
from annotator.ui.vocabulary import STATUSES, word
from annotator.ui.widgets.elision import ElidedInTheMiddle

#: Seconds that reading may take before keys get their turn.
_SLICE: Final = 0.008
#: Milliseconds after the last key typed into the filter.
_TYPING: Final = 150


class AnnotationTable(QWidget):
    """Reads annotations document by document between events, so that any number of them does not freeze the window."""

    #: A person chose an annotation.
    chosen = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._document: str | None = None
        self._waiting: deque[str] = deque()
        self._loaded: set[str] = set()
        self.model = AnnotationModel(fold, self)
        self.view = self._make_view()
        self._reader = QTimer(self)
        self._reader.setInterval(0)
        self._reader.timeout.connect(self._read_some)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 4)
        column.setSpacing(4)
        column.addLayout(self._make_filters())
        column.addWidget(self.view, 1)
        self._count = QLabel()
        self._count.setEnabled(False)
        column.addWidget(self._count)
        self._model_changes()

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setObjectName("annotations")
        view.setModel(self.model)
        view.setIconSize(QSize(12, 12))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        wide = view.fontMetrics().horizontalAdvance
        for column, sample in (
            (LABEL, "Metric 00000"),
            (STATUS, "Labelled 00"),
            (ANNOTATOR, "Annotator 000"),
            (DOCUMENT, "0" * 14),
        ):
            header.resizeSection(column, wide(sample))
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        view.setSortingEnabled(True)
        view.setItemDelegateForColumn(DOCUMENT, ElidedInTheMiddle(view))
        view.setColumnHidden(DOCUMENT, True)
        view.clicked.connect(lambda index: self._chosen(index.row()))
        view.activated.connect(lambda index: self._chosen(index.row()))
        return view

    def _make_filters(self) -> QVBoxLayout:
        self._scope = QComboBox()
        self._scope.setObjectName("table-scope")
        self._scope.addItem(translate("AnnotationTable", "This document"), False)
        self._scope.addItem(translate("AnnotationTable", "All documents"), True)
        self._scope.activated.connect(lambda _index: self._rescope())
        self._text = QLineEdit()
        self._text.setObjectName("table-filter")
        self._text.setClearButtonEnabled(True)
        self._text.setPlaceholderText(translate("AnnotationTable", "Filter text and notes"))
        self._text.textChanged.connect(lambda _text: self._typing.start())
        self._label = _filter_box(translate("AnnotationTable", "Any label"))
        self._status = _filter_box(translate("AnnotationTable", "Any status"))
        for status in STATUSES:
            self._status.addItem(word(STATUSES, status), status)
        self._annotator = _filter_box(translate("AnnotationTable", "Anyone"))
        first, second = QHBoxLayout(), QHBoxLayout()
        for box in (self._label, self._status, self._annotator):
            box.activated.connect(lambda _index: self._filter())
            second.addWidget(box, 1)
        first.addWidget(self._scope)
        first.addWidget(self._text, 1)
        filters = QVBoxLayout()
        filters.setSpacing(4)
        filters.addLayout(first)
        filters.addLayout(second)
        return filters

    def _model_changes(self) -> None:
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._tell_count)

    # -- what it shows -------------------------------------------------------------------------------------------------

    @property
    def everything(self) -> bool:
        """Whether it shows the annotations of all documents."""
        return bool(self._scope.currentData())

    @property
    def loading(self) -> bool:
        """Whether there is more to read."""
        return self._reader.isActive()

    def set_labels(self, labels: LabelSet, colours: Mapping[str, QColor]) -> None:
        """Call labels what the label set calls them."""
        titles = {label.name: in_language(label.title, otherwise=label.name) for label in labels.labels}
        self.model.set_labels(titles, {name: swatch(colour) for name, colour in colours.items()})
        chosen = self._label.currentData()
        while self._label.count() > 1:
            self._label.removeItem(1)
        for name, title in titles.items():
            self._label.addItem(swatch(colours[name]), title, name)
        self._label.setCurrentIndex(max(0, self._label.findData(chosen)))

    def set_annotators(self, names: Mapping[str, str]) -> None:
        """Offer these annotators to filter by, each called as the mapping says."""
        chosen = self._annotator.currentData()
        while self._annotator.count() > 1:
            self._annotator.removeItem(1)
        for name, shown in names.items():
            self._annotator.addItem(shown, name)
        self._annotator.setCurrentIndex(max(0, self._annotator.findData(chosen)))
        self.model.set_annotators(names)
        self.view.setColumnHidden(ANNOTATOR, len(names) < 2)

    def set_documents(self, titles: Mapping[str, str]) -> None:
        """Take the documents' titles and order."""
        before = set(self._loaded) | set(self._waiting)
        self.model.set_documents(titles)
        if self.everything and before != set(titles):
            self.reload()

    def show_document(self, document: str | None, known: Callable[[], Iterable[Annotation]] | None = None) -> None:
        """Show a document's annotations, unless all are shown; `known` gives them, to save reading them again."""
        if document == self._document:
            return
        self._document = document
        if not self.everything:
            self._load([document] if document else [], known=list(known()) if known is not None else None)

    def reload(self) -> None:
        """Read everything again."""
        self._rescope()

    def apply(self, changed: AnnotationsChanged) -> None:
        """Take changes over row by row."""
        if changed.many:
            self.reload()
            return
        for identifier in changed.dropped:
            self.model.drop(identifier)
        for annotation in changed.put:
            if annotation.document in self._loaded:
                self.model.put(annotation)

    def set_current(self, annotation: Annotation | None) -> None:
        """Mark the row of the current annotation and bring it into sight."""
        row = self.model.row_of(annotation.id if annotation else None)
        if row < 0:
            self.view.clearSelection()
            self.view.selectionModel().clearCurrentIndex()
        elif self.view.currentIndex().row() != row or not self.view.selectionModel().hasSelection():
            self.view.selectRow(row)
            self.view.scrollTo(self.model.index(row, TEXT))

    # -- reading between events ----------------------------------------------------------------------------------------

    def _rescope(self) -> None:
        self.view.setColumnHidden(DOCUMENT, not self.everything)
        if self.everything:
            self._load([info.document.id for info in self._bridge.workspace.documents()])
        else:
            self._load([self._document] if self._document else [])

    def _load(self, documents: Sequence[str], *, known: Sequence[Annotation] | None = None) -> None:
        self.model.start_loading()
        self._loaded = set()
        self._waiting = deque(documents)
        if known is not None and len(documents) == 1:
            self._waiting.clear()
            self._loaded.add(documents[0])
            self.model.append(known)
        if self._waiting:
            self._reader.start()
        else:
            self._reader.stop()
            self.model.end_loading()
        self._tell_count()

    def _read_some(self) -> None:
        until = time.monotonic() + _SLICE
        read: list[Annotation] = []
        while self._waiting and time.monotonic() < until:
            document = self._waiting.popleft()
            self._loaded.add(document)
            read.extend(self._bridge.workspace.annotations(document=document))
        self.model.append(read)
        if not self._waiting:
            self._reader.stop()
            self.model.end_loading()
        self._tell_count()

    def _filter(self) -> None:
        self._typing.stop()
        self.model.set_filter(
            Filter(
                self._text.text(),
                str(self._label.currentData() or ""),
                str(self._status.currentData() or ""),
                str(self._annotator.currentData() or ""),
            )
        )

    def _tell_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        if self._waiting:
            text = translate("AnnotationTable", "{count} read so far…").format(count=f"{total:,}")
        elif shown == total:
            text = translate("AnnotationTable", "Annotations: {count}").format(count=f"{total:,}")
        else:
            text = translate("AnnotationTable", "Annotations: {shown} of {count}").format(
                shown=f"{shown:,}", count=f"{total:,}"
            )
        self._count.setText(text)

    def _chosen(self, row: int) -> None:
        annotation = self.model.annotation_at(row)
        if annotation is not None:
            with QSignalBlocker(self.view):
                self.chosen.emit(annotation)


def _filter_box(everything: str) -> QComboBox:
    box = QComboBox()
    box.addItem(everything, "")
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(4)
    return box
