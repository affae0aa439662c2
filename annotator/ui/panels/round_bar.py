"""The strip in a project that was handed out: whose round it is, how far one is, and the button that hands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.theme import theme
from annotator.ui.translation import translate

if TYPE_CHECKING:
    from annotator.workspace.rounds import Round


class RoundBar(QFrame):
    """Hidden in a project that was not handed out to anybody."""

    hand_in_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("round-bar")
        self.setAutoFillBackground(True)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme().colours["notice-ground"])
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours["notice"])
        self.setPalette(palette)
        self._text = QLabel()
        self._text.setObjectName("round-text")
        self.button = QPushButton(translate("RoundBar", "Hand in"))
        self.button.setObjectName("hand-in")
        self.button.setToolTip(translate("RoundBar", "Write the one file that goes back"))
        self.button.clicked.connect(self.hand_in_asked)
        # A button has its own colours; those of the strip are for its text.
        self.button.setPalette(QPalette(self.palette().color(QPalette.ColorRole.Button)))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 8, 3)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def show_round(self, current: Round | None, *, done: int, documents: int) -> None:
        """Show a round and how many of its documents one is done with; None: the project was not handed out."""
        self.setVisible(current is not None)
        if current is not None:
            self._text.setText(
                translate("RoundBar", "{round} from {lead}: {done} of {count} texts done").format(
                    round=current.id, lead=current.lead, done=f"{done:,}", count=f"{documents:,}"
                )
            )
