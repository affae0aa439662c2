"""The question that is asked before files that are there already are replaced."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.ui.translation import translate


def may_replace(parent: QWidget, sentence: str) -> bool:
    """Ask, under what `sentence` says is there, whether it may be replaced; not, unless a person says so."""
    box = QMessageBox(parent)
    box.setObjectName("replacing")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(parent.windowTitle())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    replace = box.addButton(translate("Replacing", "Replace"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    chosen = box.clickedButton() is replace
    box.deleteLater()
    return chosen
