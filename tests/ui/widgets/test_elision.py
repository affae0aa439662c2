"""Titles that do not fit keep what tells them apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from annotator.ui.widgets.elision import ElidedInTheMiddle


def test_a_title_keeps_its_end(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setItem(0, 0, QTableWidgetItem("2024-03-06_海州日报_A3_算力强市建设提速"))
    option = QStyleOptionViewItem()
    ElidedInTheMiddle(table).initStyleOption(option, table.model().index(0, 0))
    assert option.textElideMode == Qt.TextElideMode.ElideMiddle
