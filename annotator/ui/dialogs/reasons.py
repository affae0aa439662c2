"""The dialog in which a team's list of reasons is edited, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui.review.words import REASONS, meant, said
from annotator.ui.translation import translate


class ReasonsDialog(QDialog):
    """Shows the reasons; what is accepted is in `reasons`."""

    def __init__(self, reasons: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ReasonsDialog", "Reasons for decisions"))
        self.resize(420, 300)
        intro = QLabel(translate("ReasonsDialog", "One reason a line. The whole team finds them in the list."))
        intro.setWordWrap(True)
        self._lines = QPlainTextEdit("\n".join(said(REASONS, reason) for reason in reasons))
        self._lines.setObjectName("reasons")
        self._lines.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addWidget(self._lines, 1)
        column.addWidget(buttons)

    @property
    def reasons(self) -> list[str]:
        """The reasons as they stand in the field, without blank lines."""
        lines = (line.strip() for line in self._lines.toPlainText().splitlines())
        return [meant(REASONS, line) for line in lines if line]
