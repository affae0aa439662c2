"""The queue of differences as rows: tens of thousands of them, of which only those in sight are looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, count
from operator import is_not
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.review.compare import ReviewItem

#: The role under which a row gives its item.
ITEM: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class ReviewItems(QAbstractTableModel):
    """One column of items; what is said of them is the delegate's to paint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[ReviewItem] = []
        self._rows: Mapping[str, int] | None = {}
        self._last = 0

    def show(self, items: Sequence[ReviewItem]) -> None:
        """Show these items; where little has changed, only that is told."""
        self.show_instead(range(len(self._items)), items)

    def show_instead(self, rows: range, items: Sequence[ReviewItem]) -> None:
        """Show these items where `rows` are, which follow one another; the others stay, and are not looked at."""
        before = self._items if len(rows) == len(self._items) else self._items[rows.start : rows.stop]
        low = _common(before, items, 0, 1)
        high = _common(before, items, low, -1)
        begin, end = rows.start + low, rows.stop - high
        come = items[low : len(items) - high]
        self._last = begin
        if end - begin == len(come):
            self._take(begin, end, come)
            if come:
                self.dataChanged.emit(self.index(begin, 0), self.index(end - 1, 0))
        elif not come:
            self.beginRemoveRows(QModelIndex(), begin, end - 1)
            self._take(begin, end, come)
            self.endRemoveRows()
        elif begin == end:
            self.beginInsertRows(QModelIndex(), begin, begin + len(come) - 1)
            self._take(begin, end, come)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._take(begin, end, come)
            self.endResetModel()

    def _take(self, begin: int, end: int, items: Sequence[ReviewItem]) -> None:
        self._items[begin:end] = items
        self._rows = None

    def rows_beside(self, item: str) -> range:
        """Return the rows of an item's document; no rows where the item is not shown."""
        row = self.row_of(item)
        if row < 0:
            return range(0)
        document = self._items[row].document
        begin = end = row
        while begin > 0 and self._items[begin - 1].document == document:
            begin -= 1
        while end < len(self._items) and self._items[end].document == document:
            end += 1
        return range(begin, end)

    @property
    def items(self) -> Sequence[ReviewItem]:
        """All that is shown, in order."""
        return self._items

    def item_at(self, row: int) -> ReviewItem | None:
        """Return the item in a row, or None where there is no such row."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, item: str | None) -> int:
        """Return the row of an item by its id, or -1."""
        if item is None:
            return -1
        # What is asked for is nearly always what changed last, or was asked for last.
        if self._last < len(self._items) and self._items[self._last].id == item:
            return self._last
        if self._rows is None:
            self._rows = {each.id: number for number, each in enumerate(self._items)}
        row = self._rows.get(item, -1)
        self._last = max(0, row)
        return row

    def next_open(self, row: int, by: int = 1) -> int:
        """Return the nearest row from `row` on, going by 1 or -1, whose item is open; -1 where there is none."""
        while 0 <= row < len(self._items):
            if self._items[row].decision is None:
                return row
            row += by
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the item of a row, or its text for a screen reader."""
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.candidates[0].quote
        return None


def _common(before: Sequence[ReviewItem], after: Sequence[ReviewItem], low: int, step: int) -> int:
    """Count the items that are the very same from the front (step 1), or from the back up to `low` (step -1)."""
    most = min(len(before), len(after)) - low
    pairs = (before, after) if step > 0 else (reversed(before), reversed(after))
    # Without a step of Python's for each of tens of thousands.
    return min(most, next(compress(count(), map(is_not, *pairs)), most))
