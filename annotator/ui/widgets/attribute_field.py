"""Fields for attributes: one kind of widget for each kind of attribute, all of them speaking text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.labels import Attribute
from annotator.ui.theme import theme
from annotator.ui.vocabulary import CHOICES, word


class _Editor(Protocol):
    """What a kind's widget can do. Text is as the kind formats and parses it."""

    def text(self) -> str: ...
    def set_text(self, text: str) -> None: ...
    def set_read_only(self, on: bool) -> None: ...
    def widget(self) -> QWidget: ...


class _Line:
    def __init__(self, _attribute: Attribute, commit: Callable[[], None]) -> None:
        self._field = QLineEdit()
        self._field.editingFinished.connect(commit)

    def text(self) -> str:
        return self._field.text()

    def set_text(self, text: str) -> None:
        self._field.setText(text)
        self._field.setCursorPosition(0)

    def set_read_only(self, on: bool) -> None:
        self._field.setReadOnly(on)

    def widget(self) -> QWidget:
        return self._field


class _Choice:
    def __init__(self, attribute: Attribute, commit: Callable[[], None]) -> None:
        self._box = QuietComboBox()
        self._box.addItem("–", "")
        for choice in attribute.choices:
            self._box.addItem(word(CHOICES, choice), choice)
        self._box.activated.connect(lambda _index: commit())

    def text(self) -> str:
        return str(self._box.currentData() or "")

    def set_text(self, text: str) -> None:
        if self._box.findData(text) < 0:
            # A value from before the label set was changed is shown, not lost.
            self._box.addItem(text, text)
        self._box.setCurrentIndex(self._box.findData(text))

    def set_read_only(self, on: bool) -> None:
        self._box.setEnabled(not on)

    def widget(self) -> QWidget:
        return self._box


class _Choices:
    def __init__(self, attribute: Attribute, commit: Callable[[], None]) -> None:
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self._boxes = {choice: QCheckBox(word(CHOICES, choice)) for choice in attribute.choices}
        for box in self._boxes.values():
            box.clicked.connect(lambda _on=False: commit())
            column.addWidget(box)

    def text(self) -> str:
        return "|".join(choice for choice, box in self._boxes.items() if box.isChecked())

    def set_text(self, text: str) -> None:
        chosen = text.split("|")
        for choice, box in self._boxes.items():
            box.setChecked(choice in chosen)

    def set_read_only(self, on: bool) -> None:
        self._widget.setEnabled(not on)

    def widget(self) -> QWidget:
        return self._widget


#: The widget for each kind of attribute; a kind that is not here is typed.
_EDITORS: Final[Mapping[str, Callable[[Attribute, Callable[[], None]], _Editor]]] = {
    "choice": _Choice,
    "choices": _Choices,
}


class AttributeField(QWidget):
    """A field for one attribute, with room for a sentence under it."""

    #: A person has entered something else: the attribute's name and the text.
    entered = Signal(str, str)
    #: Escape was pressed.
    left = Signal()

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._shown = ""
        self._editor = _EDITORS.get(attribute.kind, _Line)(attribute, self.commit)
        self.editor = self._editor.widget()
        self.editor.setObjectName(f"attribute-{attribute.name}")
        self.editor.installEventFilter(self)
        self._sentence = sentence_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.editor)
        column.addWidget(self._sentence)
        self.setFocusProxy(self.editor)

    def show_text(self, text: str, *, typing: bool = False) -> None:
        """Show a value as the project has it; while a person is `typing` here, only one that is another than before."""
        if typing and text == self._shown and self.editor.hasFocus():
            return
        self._shown = text
        self.say("")
        if text != self._editor.text():
            self._editor.set_text(text)

    def keep(self, text: str, sentence: str) -> None:
        """Show a text that did not do, and why."""
        if text != self._editor.text():
            self._editor.set_text(text)
        self.say(sentence)

    def commit(self) -> None:
        """Say what was entered, if it is not what the project has."""
        text = self._editor.text().strip()
        if text != self._shown:
            self.entered.emit(self.attribute.name, text)
        else:
            self.say("")

    def say(self, sentence: str) -> None:
        """Show one sentence under the field; none with an empty one."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    @property
    def sentence(self) -> str:
        """The sentence under the field."""
        return self._sentence.text()

    def set_read_only(self, on: bool) -> None:
        """Take input or not."""
        self._editor.set_read_only(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_escape(event):
            if event.type() == QEvent.Type.KeyPress:
                self._editor.set_text(self._shown)
                self.say("")
                self.left.emit()
            return True
        return super().eventFilter(watched, event)


def is_escape(event: QEvent) -> bool:
    """Tell whether an event is Escape, and claim it before it means anything to the window."""
    pressed = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
    if not (pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape):
        return False
    event.accept()
    return True


class QuietComboBox(QComboBox):
    """A combo box that a wheel turning over a form does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def sentence_label() -> QLabel:
    """Make a hidden label for what is wrong with a field."""
    label = QLabel()
    label.setObjectName("sentence")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, theme().colours["error"])
    label.setPalette(palette)
    label.hide()
    return label
