"""The list of places behind a figure: what each of the two layers has there, one step from the text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Annotation
from annotator.ui.agreement.charts import View
from annotator.ui.agreement.comparison import Found, Wanted
from annotator.ui.panels.label_bar import swatch
from annotator.ui.translation import about, translate
from annotator.workspace.agreeing import Matched

REFERENCE, OTHER, DOCUMENT = range(3)
#: What Qt calls QWIDGETSIZE_MAX.
_ANY_HEIGHT: Final = 2**24 - 1

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class PlaceModel(QAbstractTableModel):
    """Places as rows, each with the two layers' annotations and the document."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = Found((), 0)
        self._wanted = Wanted()
        self._view: View | None = None
        self._icons: dict[str, QIcon] = {}

    def show_found(self, found: Found, wanted: Wanted, view: View) -> None:
        """Show places, and call things as `view` does."""
        self.beginResetModel()
        self._found, self._wanted, self._view = found, wanted, view
        self._icons = {name: swatch(style.colour) for name, style in view.labels.items()}
        self.endResetModel()

    def place_at(self, row: int) -> Matched | None:
        """Return the place in a row."""
        places = self._found.places
        return places[row][1] if 0 <= row < len(places) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._found.places)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole or self._view is None:
            return None
        if section == DOCUMENT:
            return translate("Places", "Document")
        if self._wanted.pair is not None:
            return self._view.layer(self._wanted.pair[section])
        return translate("Places", "The reference") if section == REFERENCE else translate("Places", "The other layer")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        view = self._view
        if view is None:
            return None
        pair, place = self._found.places[index.row()]
        column = index.column()
        if column == DOCUMENT:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return view.titles.get(place.document, place.document)
            return None
        annotation = place.a if column == REFERENCE else place.b
        name = view.layer(pair[column])
        if role == Qt.ItemDataRole.DisplayRole:
            text = "–" if annotation is None else self._text(annotation)
            return text if self._wanted.pair is not None else about(name, text)
        if role == Qt.ItemDataRole.DecorationRole:
            return None if annotation is None else self._icons.get(annotation.label)
        if role == Qt.ItemDataRole.ToolTipRole:
            if annotation is None:
                return translate("Places", "{name} has no such span.").format(name=name)
            return f"{name}: {view.label(annotation.label)}\n{_flat(annotation.quote)}"
        return None

    def _text(self, annotation: Annotation) -> str:
        if self._wanted.attribute is None:
            return _flat(annotation.quote)
        value = annotation.attributes.get(self._wanted.attribute.partition(".")[2], "")
        shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        return f"{shown or '–'}   “{_flat(annotation.quote)}”"


def _flat(text: str) -> str:
    return "".join(text.split("\n"))


class PlaceList(QWidget):
    """Shows places; which of them, is asked of the page."""

    #: A place was chosen: the annotation to go to.
    chosen = Signal(object)
    #: Whether all places are wanted or those that differ was chosen otherwise.
    wish_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PlaceModel(self)
        self.view = self._make_view()
        self._head = QLabel()
        self._head.setObjectName("places-head")
        self._which = QComboBox()
        self._which.setObjectName("places-which")
        self._which.addItem(translate("Places", "Differences"), True)
        self._which.addItem(translate("Places", "All places"), False)
        self._which.activated.connect(lambda _index: self.wish_changed.emit())
        row = QHBoxLayout()
        row.addWidget(self._head, 1)
        row.addWidget(self._which)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 6)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.clear()

    @property
    def is_folded(self) -> bool:
        """Whether there is only a sentence to see."""
        return self.maximumHeight() < _ANY_HEIGHT

    @property
    def differing(self) -> bool:
        """Whether only places are wanted where the two differ."""
        return bool(self._which.currentData())

    def clear(self) -> None:
        """Show nothing but what can be done."""
        self._head.setText(translate("Places", "A click on a figure shows its spans here."))
        self._which.setEnabled(False)
        self.view.hide()
        # The sentence alone: the rest of the page is the picture's.
        self.setMaximumHeight(self.sizeHint().height())

    def wait(self) -> None:
        """Say that places are being looked for."""
        self.setMaximumHeight(_ANY_HEIGHT)
        self._head.setText(translate("Places", "Looking for the places…"))
        self._which.setEnabled(True)

    def show_found(self, found: Found, wanted: Wanted, view: View) -> None:
        """Show places."""
        self.model.show_found(found, wanted, view)
        # Which of a cell of the confusion matrix differ, the cell itself says.
        self._which.setEnabled(wanted.cell is None)
        self.view.setVisible(bool(found.count))
        self.view.scrollToTop()
        shown = len(found.places)
        if not found.count:
            head = (
                translate("Places", "{what}: no place where the two differ.")
                if self.differing and wanted.cell is None
                else translate("Places", "{what}: no place.")
            )
        elif shown < found.count:
            head = translate("Places", "{what}: {shown} of {count} places").replace("{shown}", f"{shown:,}")
        else:
            head = translate("Places", "{what}: {count} places")
        self._head.setText(head.format(what=_about(wanted, view), count=f"{found.count:,}"))

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setObjectName("places")
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
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.clicked.connect(lambda index: self._choose(index.row(), index.column()))
        view.activated.connect(lambda index: self._choose(index.row(), index.column()))
        return view

    def _choose(self, row: int, column: int) -> None:
        place = self.model.place_at(row)
        if place is not None:
            # What was clicked, where there is something; else what the other has there.
            sides = (place.b, place.a) if column == OTHER else (place.a, place.b)
            self.chosen.emit(sides[0] or sides[1])


def _about(wanted: Wanted, view: View) -> str:
    """Say which figure places are behind."""
    parts = [] if wanted.pair is None else [" – ".join(view.layer(name) for name in wanted.pair)]
    if wanted.document is not None:
        parts.append(view.titles.get(wanted.document, wanted.document))
    if wanted.label is not None:
        parts.append(view.label(wanted.label))
    if wanted.attribute is not None:
        parts.append(view.attribute(wanted.attribute))
    if wanted.cell is not None:
        nothing = translate("Agreement", "Nothing")
        parts.append(" / ".join(nothing if each is None else view.label(each) for each in wanted.cell))
    return ", ".join(parts) or view.whose
