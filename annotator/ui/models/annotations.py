"""Annotations as rows that stay sorted and filtered while single ones come, change and go."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from annotator.domain.annotation import Annotation
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate
from annotator.ui.vocabulary import STATUSES, word

LABEL, TEXT, STATUS, ANNOTATOR, DOCUMENT = range(5)
HEADERS: Final = (
    QT_TRANSLATE_NOOP("Annotations", "Label"),
    QT_TRANSLATE_NOOP("Annotations", "Text"),
    QT_TRANSLATE_NOOP("Annotations", "Status"),
    QT_TRANSLATE_NOOP("Annotations", "Annotator"),
    QT_TRANSLATE_NOOP("Annotations", "Document"),
)
#: The role under which a row gives its annotation.
ANNOTATION: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Filter:
    """Which annotations are shown; an empty field lets all pass. `text` is looked for in quote and note."""

    text: str = ""
    label: str = ""
    status: str = ""
    annotator: str = ""

    def passes(self, annotation: Annotation, fold: Callable[[str], str]) -> bool:
        """Tell whether an annotation is shown; `text` has been through `fold` already."""
        return (
            (not self.label or annotation.label == self.label)
            and (not self.status or annotation.status == self.status)
            and (not self.annotator or annotation.annotator == self.annotator)
            and (not self.text or self.text in fold(annotation.quote) or self.text in fold(annotation.note))
        )


class AnnotationModel(QAbstractTableModel):
    """Annotations of one document or all, sorted by a column, filtered, in place by id.

    Invariants: `_all` is every annotation by id; `_in_text` is the same by document and position; `_rows` is those that
    pass the filter, by the sorted column and then as in `_in_text`. Places are found by bisection on keys that are made
    when they are asked for, because making all of them takes longer than sorting.
    """

    def __init__(self, fold: Callable[[str], str], parent: QObject | None = None) -> None:
        """`fold` makes a search key of a text, so that either script finds the other."""
        super().__init__(parent)
        self._fold = lru_cache(maxsize=1 << 16)(fold)
        self._all: dict[str, Annotation] = {}
        self._in_text: list[Annotation] = []
        self._rows: list[Annotation] = []
        self._filter = Filter()
        self._column = -1
        self._descending = False
        self._loading = False
        self._order: Mapping[str, int] = {}
        self._titles: Mapping[str, str] = {}
        self._labels: Mapping[str, str] = {}
        self._icons: Mapping[str, QIcon] = {}
        self._names: Mapping[str, str] = {}

    # -- content -------------------------------------------------------------------------------------------------------

    def set_documents(self, titles: Mapping[str, str]) -> None:
        """Say what documents are called, in their order."""
        self._titles = titles
        order = {document: number for number, document in enumerate(titles)}
        if order != self._order:
            self._order = order
            self._in_text.sort(key=self._position)
            self._arrange()

    def set_labels(self, titles: Mapping[str, str], icons: Mapping[str, QIcon]) -> None:
        """Say what labels are called and which icon shows their colour."""
        self._labels, self._icons = titles, icons
        if self._rows:
            self.dataChanged.emit(self.index(0, LABEL), self.index(len(self._rows) - 1, LABEL))

    def set_annotators(self, names: Mapping[str, str]) -> None:
        """Say what annotators are called: what is shown of them, and what they are sorted by."""
        if names == self._names:
            return
        self._names = names
        if self._column == ANNOTATOR and not self._loading:
            self._arrange()
        elif self._rows:
            self.dataChanged.emit(self.index(0, ANNOTATOR), self.index(len(self._rows) - 1, ANNOTATOR))

    def start_loading(self) -> None:
        """Show nothing, and rows by position as they come until `end_loading`."""
        self.beginResetModel()
        self._all, self._in_text, self._rows = {}, [], []
        self._loading = True
        self.endResetModel()

    def append(self, annotations: Sequence[Annotation]) -> None:
        """Add many that are not there yet, of documents that come after those that are there."""
        fresh = sorted(annotations, key=self._position)
        self._all.update((each.id, each) for each in fresh)
        self._in_text.extend(fresh)
        shown = [each for each in fresh if self._filter.passes(each, self._fold)]
        if shown:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(shown) - 1)
            self._rows.extend(shown)
            self.endInsertRows()

    def end_loading(self) -> None:
        """Sort what has come as it is wanted."""
        self._loading = False
        if self._column >= 0:
            self._arrange()

    def put(self, annotation: Annotation) -> None:
        """Show one as it is now, at its place."""
        old = self._all.get(annotation.id)
        if old is not None:
            before, after = self.row_of(old.id), self._filter.passes(annotation, self._fold)
            if before >= 0 and after and self._key(old) == self._key(annotation):
                self._all[annotation.id] = annotation
                self._in_text[bisect_left(self._in_text, self._position(old), key=self._position)] = annotation
                self._rows[before] = annotation
                self.dataChanged.emit(self.index(before, 0), self.index(before, DOCUMENT))
                return
            self.drop(old.id)
        self._all[annotation.id] = annotation
        insort(self._in_text, annotation, key=self._position)
        if self._filter.passes(annotation, self._fold):
            row = bisect_left(self._rows, self._key(annotation), key=self._key)
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.insert(row, annotation)
            self.endInsertRows()

    def drop(self, identifier: str) -> None:
        """Show one no longer."""
        row = self.row_of(identifier)
        gone = self._all.pop(identifier, None)
        if gone is None:
            return
        del self._in_text[bisect_left(self._in_text, self._position(gone), key=self._position)]
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()

    def set_filter(self, wanted: Filter) -> None:
        """Show those that pass."""
        folded = Filter("".join(self._fold(wanted.text).split()), wanted.label, wanted.status, wanted.annotator)
        if folded != self._filter:
            self._filter = folded
            self._arrange()

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    def row_of(self, identifier: str | None) -> int:
        """Return the row of an annotation, or -1 where it is not shown."""
        annotation = self._all.get(identifier) if identifier is not None else None
        if annotation is None or not self._filter.passes(annotation, self._fold):
            return -1
        return bisect_left(self._rows, self._key(annotation), key=self._key)

    def annotation_at(self, row: int) -> Annotation | None:
        """Return the annotation in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    # -- order ---------------------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, and by position within what is alike; -1 is by position alone."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        if not self._loading:
            self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        if self._filter == Filter():
            self._rows = list(self._in_text)
        else:
            self._rows = [each for each in self._in_text if self._filter.passes(each, self._fold)]
        if self._column >= 0 and not self._loading:
            # Sorting keeps what is alike in its order, reversed too: that is by position.
            self._rows.sort(key=self._value, reverse=self._descending)
        self.endResetModel()

    def _value(self, annotation: Annotation) -> Any:
        """Return what an annotation has in the sorted column, as something that sorts."""
        if self._column == ANNOTATOR:
            # A name that is hidden must not be told by the order.
            return self._names.get(annotation.annotator, annotation.annotator)
        return _SORTED_BY[self._column](annotation) if self._column in _SORTED_BY else self._order_of(annotation)

    def _order_of(self, annotation: Annotation) -> int:
        return self._order.get(annotation.document, -1)

    def _position(self, annotation: Annotation) -> tuple[int, int, int, str, str]:
        """Return where an annotation stands among all; no two stand at the same place."""
        first, last = annotation.fragments[0], annotation.fragments[-1]
        start, end = (first.start, last.end) if first is last else (annotation.start, annotation.end)
        return (self._order_of(annotation), start, -end, annotation.label, annotation.id)

    def _key(self, annotation: Annotation) -> tuple[Any, ...]:
        """Return what the rows are sorted by."""
        if self._column < 0 or self._loading:
            return self._position(annotation)
        value = self._value(annotation)
        return (_Reversed(value) if self._descending else value, self._position(annotation))

    # -- what Qt asks --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Annotations", HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell."""
        annotation = self._rows[index.row()]
        column = index.column()
        if role == ANNOTATION:
            return annotation
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(annotation, column)
        if role == Qt.ItemDataRole.DecorationRole and column == LABEL:
            return self._icons.get(annotation.label)
        if role == Qt.ItemDataRole.ToolTipRole and column in (TEXT, DOCUMENT):
            return self._text(annotation, column)
        return None

    def _text(self, annotation: Annotation, column: int) -> str:
        if column == LABEL:
            return self._labels.get(annotation.label, annotation.label)
        if column == TEXT:
            return "".join(annotation.quote.split()) if not annotation.quote.isascii() else annotation.quote
        if column == STATUS:
            return word(STATUSES, annotation.status)
        if column == ANNOTATOR:
            return self._names.get(annotation.annotator, annotation.annotator)
        return self._titles.get(annotation.document, annotation.document)


#: What each column sorts by, before position.
_SORTED_BY: Final[Mapping[int, Callable[[Annotation], Any]]] = {
    LABEL: lambda annotation: annotation.label,
    TEXT: lambda annotation: annotation.quote,
    STATUS: lambda annotation: annotation.status,
}


class _Reversed:
    """A value that sorts the other way round."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __lt__(self, other: _Reversed) -> bool:
        return bool(other.value < self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reversed) and other.value == self.value

    def __hash__(self) -> int:
        return hash(self.value)
