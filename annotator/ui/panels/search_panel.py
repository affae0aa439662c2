"""The panel that finds text in all documents and jumps to each place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.translation import translate

if TYPE_CHECKING:
    from annotator.workspace.searching import Hit

#: How many characters before a place are shown.
_BEFORE: Final = 8

Index = QModelIndex | QPersistentModelIndex


class _Hits(QAbstractTableModel):
    """Hits as rows: where, and the text around."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()
        self.titles: Mapping[str, str] = {}

    def show(self, hits: Sequence[Hit], titles: Mapping[str, str]) -> None:
        """Show these hits and no others."""
        self.beginResetModel()
        self.hits, self.titles = hits, titles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.hits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("SearchPanel", "Document") if section == 0 else translate("SearchPanel", "Place")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hits[index.row()]
        title = self.titles.get(hit.document, hit.document)
        if role == Qt.ItemDataRole.DisplayRole:
            return title if index.column() == 0 else _near(hit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title}\n{hit.context}"
        return None


def _near(hit: Hit) -> str:
    """Return the context from a little before the place on, so that the place is in sight in a narrow column."""
    at = hit.context.find("".join(hit.quote.split()))
    return hit.context if at <= _BEFORE else f"…{hit.context[at - _BEFORE :]}"


class SearchPanel(QWidget):
    """A field and the places that were found."""

    #: A person looks for this text.
    asked = Signal(str)
    #: A person chose a place.
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setObjectName("search")
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(translate("SearchPanel", "Search all documents, either script"))
        self._button = QPushButton(translate("SearchPanel", "Search"))
        self.field.returnPressed.connect(self._ask)
        self._button.clicked.connect(self._ask)
        self.model = _Hits(self)
        self.view = QTableView()
        self.view.setObjectName("hits")
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.view.clicked.connect(lambda index: self.chosen.emit(self.model.hits[index.row()]))
        self.view.activated.connect(lambda index: self.chosen.emit(self.model.hits[index.row()]))
        self._count = QLabel()
        self._count.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self._count)

    def show_hits(self, text: str, hits: Sequence[Hit], titles: Mapping[str, str]) -> None:
        """Show what was found for a text."""
        self.model.show(hits, titles)
        documents = len({hit.document for hit in hits})
        self._count.setText(
            translate("SearchPanel", "“{text}”: places: {count}, documents: {documents}").format(
                text=text, count=f"{len(hits):,}", documents=documents
            )
        )

    def _ask(self) -> None:
        if self.field.text().strip():
            self.asked.emit(self.field.text())
