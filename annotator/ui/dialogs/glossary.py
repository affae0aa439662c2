"""The dialog that shows the conversion glossary and takes new pairs for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.edits import GlossaryEntry
from annotator.ui.translation import translate


class GlossaryDialog(QDialog):
    """Shows the pairs; a new one goes out by `added` and is in force at once."""

    added = Signal(object)

    def __init__(self, entries: Sequence[GlossaryEntry], *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("GlossaryDialog", "Conversion glossary"))
        self.resize(480, 460)
        intro = QLabel(
            translate(
                "GlossaryDialog",
                "Words and names that the script conversion gets wrong, and how they are written right.",
            )
        )
        intro.setWordWrap(True)
        self._table = QTableWidget(0, 2)
        self._table.setHorizontalHeaderLabels(
            [translate("GlossaryDialog", "Simplified"), translate("GlossaryDialog", "Traditional")]
        )
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._simplified, self._traditional = QLineEdit(), QLineEdit()
        self._simplified.setObjectName("glossary-simplified")
        self._traditional.setObjectName("glossary-traditional")
        self._simplified.setPlaceholderText(translate("GlossaryDialog", "Simplified"))
        self._traditional.setPlaceholderText(translate("GlossaryDialog", "Traditional"))
        self.add_button = QPushButton(translate("GlossaryDialog", "Add"))
        self.add_button.setObjectName("glossary-add")
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self._added)
        for field in (self._simplified, self._traditional):
            field.setEnabled(writable)
            field.textChanged.connect(self._changed)
        row = QHBoxLayout()
        for part in (self._simplified, self._traditional, self.add_button):
            row.addWidget(part)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addWidget(self._table, 1)
        column.addLayout(row)
        column.addWidget(buttons)
        self.show_entries(entries)
        self._changed()

    def show_entries(self, entries: Sequence[GlossaryEntry]) -> None:
        """Show these pairs."""
        self._table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            self._table.setItem(row, 0, QTableWidgetItem(entry.simplified))
            self._table.setItem(row, 1, QTableWidgetItem(entry.traditional))

    def start_with(self, text: str) -> None:
        """Put a text into both fields, to be corrected."""
        self._simplified.setText(text)
        self._traditional.setText(text)
        self._traditional.setFocus()

    def _changed(self) -> None:
        self.add_button.setEnabled(bool(self._simplified.text().strip() and self._traditional.text().strip()))

    def _added(self) -> None:
        self.added.emit(GlossaryEntry(self._simplified.text().strip(), self._traditional.text().strip()))
        self._simplified.clear()
        self._traditional.clear()
        self._simplified.setFocus()
