"""A plain table for reports: rows of text, as many as anyone reads, the rest counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.ui.translation import translate

#: How many rows are shown; a list that is longer is for a file, not for the eye.
MOST: Final = 1000
#: How many rows say how wide a column has to be.
_MEASURED: Final = 50
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowsView(QTreeWidget):
    """Shows rows under headers. `stretched` is the column that takes the room that is left; `right` are numbers."""

    def __init__(
        self, headers: Sequence[str], *, stretched: int, right: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._right = frozenset(right)
        self.setHeaderLabels(list(headers))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setStretchLastSection(False)
        # Columns are as wide as what stands in the first rows: measuring all of them holds the window up.
        self.header().setResizeContentsPrecision(_MEASURED)
        for column in range(len(headers)):
            mode = QHeaderView.ResizeMode.Stretch if column == stretched else QHeaderView.ResizeMode.ResizeToContents
            self.header().setSectionResizeMode(column, mode)
            if column in self._right:
                self.headerItem().setTextAlignment(column, _RIGHT)

    def show_rows(self, rows: Sequence[Sequence[str]], *, count: int | None = None) -> None:
        """Show these rows and no others; `count` is how many there are, where `rows` are only the first `MOST`."""
        count = len(rows) if count is None else count
        self.clear()
        items = [QTreeWidgetItem(list(row)) for row in rows[:MOST]]
        for item, row in zip(items, rows, strict=False):
            for column, text in enumerate(row):
                item.setToolTip(column, text)
                if column in self._right:
                    item.setTextAlignment(column, _RIGHT)
        if count > MOST:
            more = QTreeWidgetItem([translate("RowsView", "… and {count} more").format(count=f"{count - MOST:,}")])
            more.setFirstColumnSpanned(True)
            items.append(more)
        self.addTopLevelItems(items)

    def rows(self) -> list[list[str]]:
        """Return what is shown."""
        items = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        return [[item.text(column) for column in range(self.columnCount())] for item in items if item is not None]
