"""The list of documents at the left: which there are, how far one is with each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QLineEdit, QTreeView, QVBoxLayout, QWidget

from annotator.ui.models.documents import COUNT, DONE, ID, SCRIPT, TITLE, DocumentModel
from annotator.ui.translation import translate


class DocumentList(QWidget):
    """All documents; a click opens one in the active pane, a tick says that one is done with it."""

    #: A person chose a document: its id.
    chosen = Signal(str)
    #: A menu is wanted for a document: its id and where.
    menu_asked = Signal(str, QPoint)

    def __init__(self, model: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(model)
        self._proxy.setFilterKeyColumn(TITLE)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter = QLineEdit()
        self._filter.setObjectName("document-filter")
        self._filter.setClearButtonEnabled(True)
        self._filter.setPlaceholderText(translate("DocumentList", "Filter documents"))
        self._filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.view = QTreeView()
        self.view.setObjectName("documents")
        self.view.setModel(self._proxy)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._columns()
        # One click opens; Enter too, on every platform.
        self.view.clicked.connect(self._clicked)
        self.view.activated.connect(self._clicked)
        self.view.customContextMenuRequested.connect(self._menu)
        self.hint = QLabel(translate("DocumentList", "Drop texts or folders on the window, or choose File, Add files."))
        self.hint.setWordWrap(True)
        self.hint.setEnabled(False)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self.view.viewport()).addWidget(self.hint)
        self._summary = QLabel()
        self._summary.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self._filter)
        column.addWidget(self.view, 1)
        column.addWidget(self._summary)
        for signal in (model.modelReset, model.dataChanged):
            signal.connect(self._summarise)

    def select(self, document: str | None) -> None:
        """Mark the row of the document that is shown, without choosing it."""
        row = self.model.row_of(document)
        index = self._proxy.mapFromSource(self.model.index(row, TITLE)) if row >= 0 else QModelIndex()
        if index.row() != self.view.currentIndex().row() or not index.isValid():
            self.view.setCurrentIndex(index)

    def _columns(self) -> None:
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, sample in ((DONE, "✓ "), (SCRIPT, "简繁"), (COUNT, "0000")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            title = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            width = max(self.fontMetrics().horizontalAdvance(text) for text in (sample, title)) + 10
            header.resizeSection(column, width)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() != DONE:
            self.chosen.emit(index.data(ID))

    def _menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self.menu_asked.emit(index.data(ID), self.view.viewport().mapToGlobal(point))

    def _summarise(self) -> None:
        count = self.model.rowCount()
        done = self.model.count_done()
        self.hint.setVisible(not count)
        self._summary.setText(
            translate("DocumentList", "{done} of {count} done").format(done=done, count=count) if count else ""
        )
