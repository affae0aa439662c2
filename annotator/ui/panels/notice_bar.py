"""The bar that says one sentence: what could not be done, or what was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from annotator.ui.theme import theme
from annotator.ui.translation import translate

#: How long a sentence stays, in milliseconds, by what it is; errors stay until they are put away.
_STAYS: Final[Mapping[str, int]] = {"notice": 6000, "question": 0, "warning": 0, "error": 0}
_COLOURS: Final[Mapping[str, str]] = {"notice": "notice", "question": "notice", "warning": "warning", "error": "error"}


class NoticeBar(QFrame):
    """Hidden until there is something to say; the newest sentence replaces the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice-bar")
        self.setAutoFillBackground(True)
        self.kind = "notice"
        self._text = QLabel()
        self._text.setObjectName("notice-text")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setText("✕")
        self._close.setToolTip(translate("NoticeBar", "Close"))
        self._close.setAccessibleName(translate("NoticeBar", "Close"))
        self._close.clicked.connect(self.put_away)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.put_away)
        self._call: Callable[[], object] | None = None
        self._otherwise: Callable[[], object] | None = None
        self.button.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, empty where none is."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, sentence: str, *, button: str = "", call: Callable[[], object] | None = None) -> None:
        """Say what could not be done; stays until it is put away."""
        self._show(sentence, "error", button=button, call=call)

    def show_warning(self, sentence: str, *, button: str = "", call: Callable[[], object] | None = None) -> None:
        """Say what is not as it should be, with a button for what can be done about it."""
        self._show(sentence, "warning", button=button, call=call)

    def show_notice(self, sentence: str) -> None:
        """Say what was done; goes away by itself."""
        self._show(sentence, "notice")

    def show_question(
        self, sentence: str, *, button: str, call: Callable[[], object], otherwise: Callable[[], object]
    ) -> None:
        """Offer to do something; `otherwise` is called where the offer is put away."""
        self._show(sentence, "question", button=button, call=call, otherwise=otherwise)
        self.button.setFocus()

    def put_away(self) -> None:
        """Hide the bar; an offer in it is declined."""
        otherwise, self._call, self._otherwise = self._otherwise, None, None
        self._timer.stop()
        self.hide()
        if otherwise is not None:
            otherwise()

    def _show(
        self,
        sentence: str,
        kind: str,
        *,
        button: str = "",
        call: Callable[[], object] | None = None,
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        self.put_away()
        self.kind = kind
        self._text.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._call, self._otherwise = call, otherwise
        colour = _COLOURS[kind]
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme().colours[f"{colour}-ground"])
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours[colour])
        self.setPalette(palette)
        for part in (self._text, self._close):
            inner = QPalette(part.palette())
            for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
                inner.setColor(role, theme().colours[colour])
            part.setPalette(inner)
        if _STAYS[kind]:
            self._timer.start(_STAYS[kind])
        self.show()

    def _pressed(self) -> None:
        call, self._otherwise = self._call, None
        self.put_away()
        if call is not None:
            call()
