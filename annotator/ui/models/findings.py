"""The findings of the consistency report as rows, and the places of one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from annotator.domain.span import hull
from annotator.review.consistency import Finding, Found
from annotator.ui.quotes import on_one_line
from annotator.ui.review.words import FINDINGS, said
from annotator.ui.translation import QT_TRANSLATE_NOOP, about, translate

KIND, TEXT, VALUES, COUNT = range(4)
_HEADERS: Final = (
    QT_TRANSLATE_NOOP("Findings", "Kind"),
    QT_TRANSLATE_NOOP("Findings", "Text"),
    QT_TRANSLATE_NOOP("Findings", "What differs"),
    QT_TRANSLATE_NOOP("Findings", "Places"),
)
PLACE, AS, WHERE = range(3)
_PLACE_HEADERS: Final = (
    QT_TRANSLATE_NOOP("Findings", "Place"),
    QT_TRANSLATE_NOOP("Findings", "Tagged as"),
    QT_TRANSLATE_NOOP("Findings", "Document"),
)
#: Characters of the text before and after a place.
_AROUND: Final = 8
#: Kinds whose values are labels.
OF_LABELS: Final = ("label", "repeat")

Index = QModelIndex | QPersistentModelIndex


class Findings(QAbstractTableModel):
    """The rows of the report, of one kind or all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Finding] = ()
        self._kind = ""
        self.rows: list[Finding] = []
        self.titles: Mapping[str, str] = {}

    def show(self, findings: Sequence[Finding], kind: str) -> None:
        """Show the findings of a kind; all with an empty one."""
        self.beginResetModel()
        self._all, self._kind = findings, kind
        self.rows = [each for each in findings if kind in ("", each.kind)]
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """Return the finding in a row, or None."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def row_like(self, finding: Finding) -> int:
        """Return the row of the same kind and text as a finding, or -1."""
        wanted = (finding.kind, finding.text)
        return next((number for number, each in enumerate(self.rows) if (each.kind, each.text) == wanted), -1)

    def values(self, finding: Finding) -> list[str]:
        """Return what differs as people call it."""
        if finding.kind in OF_LABELS:
            return [self.titles.get(value, value) for value in finding.values]
        return list(finding.values)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many findings are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Findings", _HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell."""
        finding, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column == COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if column == KIND:
            return said(FINDINGS, finding.kind)
        if column == TEXT:
            return on_one_line(finding.text)
        if column == VALUES:
            return " / ".join(map(on_one_line, self.values(finding)))
        return len(finding.places)


class Places(QAbstractTableModel):
    """The places of one finding. Text around them is read only for the rows in sight, by `text`."""

    def __init__(self, text: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.places: Sequence[Found] = ()
        self.labels: Mapping[str, tuple[str, QIcon]] = {}
        self.titles: Mapping[str, str] = {}

    def show(self, places: Sequence[Found]) -> None:
        """Show these places."""
        self.beginResetModel()
        self.places = places
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self.places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_PLACE_HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Findings", _PLACE_HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell."""
        place, column = self.places[index.row()], index.column()
        if role == Qt.ItemDataRole.DecorationRole and column == AS and place.annotation is not None:
            return self.labels[place.label][1] if place.label in self.labels else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if column == PLACE:
            return self._in_context(place)
        if column == WHERE:
            return self.titles.get(place.document, place.document)
        if place.annotation is None:
            return translate("Findings", "not tagged")
        title = self.labels[place.label][0] if place.label in self.labels else place.label
        return about(title, place.name) if place.name else title

    def _in_context(self, place: Found) -> str:
        whole, text = hull(place.fragments), self._text(place.document)
        before = "".join(text[max(0, whole.start - 3 * _AROUND) : whole.start].split())[-_AROUND:]
        after = "".join(text[whole.end : whole.end + 3 * _AROUND].split())[:_AROUND]
        return f"{before}【{on_one_line(place.quote)}】{after}"
