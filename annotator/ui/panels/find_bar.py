"""The bar under a pane that finds text in it, in either script."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.ui.document.pane import ReadingPane
from annotator.ui.translation import translate
from annotator.ui.widgets.attribute_field import is_escape


class FindBar(QWidget):
    """Hidden until asked for; Escape puts it away and gives the focus back to the pane."""

    def __init__(self, pane: ReadingPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self.field = QLineEdit()
        self.field.setObjectName("find")
        self.field.setPlaceholderText(translate("FindBar", "Find in either script"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._changed)
        self.field.returnPressed.connect(self.next)
        self._position = QLabel()
        self._position.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 / 000"))
        self._position.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._position)
        for text, tip, call in (
            ("↑", translate("FindBar", "Previous place"), self.previous),
            ("↓", translate("FindBar", "Next place"), self.next),
            ("✕", translate("FindBar", "Close"), self.close_bar),
        ):
            button = QToolButton()
            button.setAutoRaise(True)
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(call)
            row.addWidget(button)
        self.hide()

    def open(self) -> None:
        """Show the bar with the pane's selected text, if it has some, ready to be typed over."""
        selected = self._pane.selected_text()
        if selected and len(selected) <= 50:
            self.field.setText(selected)
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._changed(self.field.text())

    def close_bar(self) -> None:
        """Put the bar and its marks away."""
        self.hide()
        self._pane.clear_find()
        self._pane.setFocus()

    def refresh(self) -> None:
        """Look again: the pane shows something else."""
        if self.isVisible():
            self._changed(self.field.text())

    def next(self) -> None:
        """Go to the next place."""
        self._tell(self._pane.find_next())

    def previous(self) -> None:
        """Go to the place before."""
        self._tell(self._pane.find_previous())

    def event(self, event: QEvent) -> bool:
        # Escape means this bar before it means anything to the window.
        if event.type() == QEvent.Type.ShortcutOverride and is_escape(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous()
        else:
            super().keyPressEvent(event)

    @property
    def count(self) -> str:
        """Where one stands among how many places."""
        return self._position.text()

    def _changed(self, text: str) -> None:
        if text:
            self._pane.find(text)
            self._tell(self._pane.find_position())
        else:
            self._pane.clear_find()
            self._position.setText("")

    def _tell(self, position: tuple[int, int]) -> None:
        number, count = position
        if count:
            self._position.setText(f"{number} / {count}")
        else:
            self._position.setText(translate("FindBar", "not found") if self.field.text() else "")
