"""How titles are cut where they do not fit: in the middle, for they begin alike and end apart."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class ElidedInTheMiddle(QStyledItemDelegate):
    """Paints a cell whose text keeps its beginning and its end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        # A date alone would also stand higher than the rest of its row: Qt places the text that is left of a longer
        # one by the height of the longer one's Han characters.
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle
