"""The dialog that shows a file decoded each way it may be meant, for the one who can read it to choose."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.ingest import IngestedText
from annotator.ui.fonts import reading_font
from annotator.ui.translation import language, translate


class EncodingDialog(QDialog):
    """Asks how one file is to be read; `encoding` is the answer."""

    def __init__(self, read: IngestedText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("EncodingDialog", "How is this file to be read?"))
        self.resize(720, 420)
        self._candidates = read.candidates
        intro = QLabel(
            translate(
                "EncodingDialog",
                "It is not certain which encoding “{name}” is in. Choose the one that reads as it should.",
            ).format(name=read.source)
        )
        intro.setWordWrap(True)
        self._list = QListWidget()
        self._list.setObjectName("encodings")
        for candidate in read.candidates:
            text = candidate.encoding
            if candidate.replaced:
                text += "\n" + translate("EncodingDialog", "unreadable characters: {count}").format(
                    count=candidate.replaced
                )
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, candidate.encoding)
            self._list.addItem(item)
        self._preview = QPlainTextEdit()
        self._preview.setReadOnly(True)
        self._preview.setFont(reading_font("TC" if language() == "zh-Hant" else "SC"))
        self._list.currentRowChanged.connect(self._show)
        self._list.itemDoubleClicked.connect(self.accept)
        self._list.setCurrentRow(
            next((n for n, each in enumerate(read.candidates) if each.encoding == read.encoding), 0)
        )
        buttons = QDialogButtonBox()
        buttons.addButton(translate("EncodingDialog", "Read it so"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(
            True
        )
        buttons.addButton(translate("EncodingDialog", "Leave this file out"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._list)
        splitter.addWidget(self._preview)
        splitter.setSizes([200, 520])
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addWidget(splitter, 1)
        column.addWidget(buttons)

    @property
    def encoding(self) -> str:
        """The encoding that was chosen."""
        return str(self._list.currentItem().data(Qt.ItemDataRole.UserRole))

    def _show(self, row: int) -> None:
        self._preview.setPlainText(self._candidates[row].preview)
