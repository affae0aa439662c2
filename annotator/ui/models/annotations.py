"""Annotations as rows that stay sorted and filtered while single ones come, change and go."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
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
#: What a row is sorted by; ends with the id, so that no two are the same.
Key = tuple[Any, ...]


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

    Invariant: `_keys` is sorted, and holds the key of every annotation of `_all` that passes the filter, and no other;
    row n is the annotation whose id ends ``_keys[n]``.
    """

    def __init__(self, fold: Callable[[str], str], parent: QObject | None = None) -> None:
        """`fold` makes a search key of a text, so that either script finds the other."""
        super().__init__(parent)
        self._fold = fold
        self._all: dict[str, Annotation] = {}
        self._key_of: dict[str, Key] = {}
        self._keys: list[Key] = []
        self._filter = Filter()
        self._column = -1
        self._descending = False
        self._order: Mapping[str, int] = {}
        self._titles: Mapping[str, str] = {}
        self._labels: Mapping[str, str] = {}
        self._icons: Mapping[str, QIcon] = {}

    # -- content -------------------------------------------------------------------------------------------------------

    def set_documents(self, titles: Mapping[str, str]) -> None:
        """Say what documents are called, in their order; takes effect on rows that come after."""
        self._titles = titles
        self._order = {document: number for number, document in enumerate(titles)}

    def set_labels(self, titles: Mapping[str, str], icons: Mapping[str, QIcon]) -> None:
        """Say what labels are called and which icon shows their colour."""
        self._labels, self._icons = titles, icons
        if self._keys:
            self.dataChanged.emit(self.index(0, LABEL), self.index(len(self._keys) - 1, LABEL))

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._all, self._key_of, self._keys = {}, {}, []
        self.endResetModel()

    def append(self, annotations: Sequence[Annotation]) -> None:
        """Add many that are not there yet."""
        self._all.update((each.id, each) for each in annotations)
        fresh = sorted(self._keys_of(annotations))
        if not fresh:
            return
        if not self._keys or fresh[0] > self._keys[-1]:
            self.beginInsertRows(QModelIndex(), len(self._keys), len(self._keys) + len(fresh) - 1)
            self._keys.extend(fresh)
            self.endInsertRows()
            return
        self.beginResetModel()
        # Two sorted runs: Python's sort merges them in one pass.
        self._keys = sorted([*self._keys, *fresh])
        self.endResetModel()

    def put(self, annotation: Annotation) -> None:
        """Show one as it is now, at its place."""
        old = self._key_of.get(annotation.id)
        new = self._key(annotation) if self._filter.passes(annotation, self._fold) else None
        self._all[annotation.id] = annotation
        if old == new:
            if new is not None:
                row = bisect_left(self._keys, new)
                self.dataChanged.emit(self.index(row, 0), self.index(row, DOCUMENT))
            return
        if old is not None:
            self._remove_row(annotation.id)
        if new is not None:
            row = bisect_left(self._keys, new)
            self.beginInsertRows(QModelIndex(), row, row)
            insort(self._keys, new)
            self._key_of[annotation.id] = new
            self.endInsertRows()

    def drop(self, identifier: str) -> None:
        """Show one no longer."""
        self._all.pop(identifier, None)
        if identifier in self._key_of:
            self._remove_row(identifier)

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
        key = self._key_of.get(identifier) if identifier is not None else None
        return -1 if key is None else bisect_left(self._keys, key)

    def annotation_at(self, row: int) -> Annotation | None:
        """Return the annotation in a row."""
        return self._all[self._keys[row][-1]] if 0 <= row < len(self._keys) else None

    # -- order ---------------------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, and by position within what is alike; -1 is by position alone."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._key_of = {}
        self._keys = sorted(self._keys_of(self._all.values()))
        self.endResetModel()

    def _keys_of(self, annotations: Iterable[Annotation]) -> list[Key]:
        fresh = []
        for each in annotations:
            if self._filter.passes(each, self._fold):
                key = self._key_of[each.id] = self._key(each)
                fresh.append(key)
        return fresh

    def _key(self, annotation: Annotation) -> Key:
        order = self._order.get(annotation.document, -1)
        position = (order, annotation.start, -annotation.end, annotation.label, annotation.id)
        if self._column < 0:
            return position
        value = order if self._column == DOCUMENT else _SORTED_BY[self._column](annotation)
        return (_Reversed(value) if self._descending else value, *position)

    def _remove_row(self, identifier: str) -> None:
        key = self._key_of[identifier]
        row = bisect_left(self._keys, key)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row]
        del self._key_of[identifier]
        self.endRemoveRows()

    # -- what Qt asks --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._keys)

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
        annotation = self._all[self._keys[index.row()][-1]]
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
            return annotation.annotator
        return self._titles.get(annotation.document, annotation.document)


#: What each column sorts by, before position.
_SORTED_BY: Final[Mapping[int, Callable[[Annotation], Any]]] = {
    LABEL: lambda annotation: annotation.label,
    TEXT: lambda annotation: annotation.quote,
    STATUS: lambda annotation: annotation.status,
    ANNOTATOR: lambda annotation: annotation.annotator,
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
