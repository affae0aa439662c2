"""The inspector: everything about the current annotation, and where it is edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Annotation
from annotator.domain.errors import AttributeValueError
from annotator.domain.labels import Attribute, Label, LabelSet
from annotator.ui.panels.label_bar import swatch
from annotator.ui.theme import theme
from annotator.ui.translation import QT_TRANSLATE_NOOP, in_language, say, translate
from annotator.ui.vocabulary import ATTRIBUTES, ORIGINS, STATUSES, word
from annotator.ui.widgets.attribute_field import AttributeField, QuietComboBox, is_escape

#: What is said of a text that does not fit its kind, in the context ``Inspector``.
_DOES_NOT_FIT: Final[Mapping[str, str]] = {
    "number": QT_TRANSLATE_NOOP("Inspector", "“{text}” is not a number; write it like 69000, 6.9 or 4.72万亿."),
    "period": QT_TRANSLATE_NOOP(
        "Inspector", "“{text}” is not a period; write 2024, 2024Q1, 2024H1, 2024-03, 2024-03-05 or 2024-01/2024-02."
    ),
    "choice": QT_TRANSLATE_NOOP("Inspector", "“{text}” is not one of the choices."),
    "choices": QT_TRANSLATE_NOOP("Inspector", "“{text}” is not one of the choices."),
}

#: Quotes are cut at this many characters; the text itself is in the pane.
_LONGEST: Final = 160


class Inspector(QWidget):
    """Shows one annotation. What a person enters goes out as signals; what comes back from the project is shown."""

    #: The annotation's id and its new label.
    label_chosen = Signal(str, str)
    status_chosen = Signal(str, str)
    note_entered = Signal(str, str)
    #: The annotation's id, an attribute's name and its value; None deletes it.
    attribute_entered = Signal(str, str, object)
    #: Whether it is the end (else the start), and by how many characters.
    boundary_asked = Signal(bool, int)
    removal_asked = Signal()
    #: The person is done here; the focus goes back to the text.
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotation: Annotation | None = None
        self._own = False
        self._called = ""
        self._labels = LabelSet(())
        self._fields: dict[str, AttributeField] = {}
        #: What was entered and did not do: kept by annotation and attribute until it does.
        self._drafts: dict[tuple[str, str], str] = {}
        self._empty = QLabel(
            translate("Inspector", "Select text and press a label's key,\nor click a tag to see it here.")
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setEnabled(False)
        self._empty.setWordWrap(True)
        self._body = self._make_body()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._body)

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_body(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        self._quote = QLabel()
        self._quote.setObjectName("inspector-quote")
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setWordWrap(True)
        font = self._quote.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self._quote.setFont(font)
        self._whose = QLabel()
        self._whose.setObjectName("inspector-whose")
        self._whose.setWordWrap(True)
        column.addWidget(self._quote)
        column.addWidget(self._whose)
        column.addWidget(self._make_feedback())
        column.addLayout(self._make_boundaries())
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(self.palette().ColorRole.Mid)
        column.addWidget(line)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        self._form.setHorizontalSpacing(8)
        self._form.setVerticalSpacing(4)
        self._label_box = QuietComboBox()
        self._label_box.setObjectName("inspector-label")
        self._label_box.setIconSize(QSize(12, 12))
        self._label_box.activated.connect(lambda _index: self._emit(self.label_chosen, self._label_box.currentData()))
        self._status_box = QuietComboBox()
        self._status_box.setObjectName("inspector-status")
        for status in STATUSES:
            self._status_box.addItem(word(STATUSES, status), status)
        self._status_box.activated.connect(
            lambda _index: self._emit(self.status_chosen, self._status_box.currentData())
        )
        self._note = QPlainTextEdit()
        self._note.setObjectName("inspector-note")
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 12)
        self._note.installEventFilter(self)
        self._form.addRow(translate("Inspector", "Label"), self._label_box)
        self._form.addRow(translate("Inspector", "Status"), self._status_box)
        self._form.addRow(translate("Inspector", "Note"), self._note)
        column.addLayout(self._form)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _make_feedback(self) -> QLabel:
        self._feedback = QLabel()
        self._feedback.setObjectName("inspector-feedback")
        self._feedback.setTextFormat(Qt.TextFormat.PlainText)
        self._feedback.setWordWrap(True)
        self._feedback.setContentsMargins(8, 5, 8, 5)
        self._feedback.setAutoFillBackground(True)
        palette = self._feedback.palette()
        palette.setColor(palette.ColorRole.Window, theme().colours["notice-ground"])
        palette.setColor(palette.ColorRole.WindowText, theme().colours["notice"])
        self._feedback.setPalette(palette)
        self._feedback.hide()
        return self._feedback

    def _make_boundaries(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self._own_only: list[QWidget] = []
        for text, end in ((translate("Inspector", "Start"), False), (translate("Inspector", "End"), True)):
            name = QLabel(text)
            name.setEnabled(False)
            row.addWidget(name)
            for arrow, by in (("◂", -1), ("▸", 1)):
                button = QToolButton()
                button.setText(arrow)
                button.setObjectName(f"move-{'end' if end else 'start'}{by:+d}")
                button.setAccessibleName(f"{text} {by:+d}")
                button.setToolTip(
                    translate("Inspector", "Move by one character ({key})").format(
                        key=f"Alt+{'' if end else 'Shift+'}{'←' if by < 0 else '→'}"
                    )
                )
                button.setAutoRepeat(True)
                button.clicked.connect(lambda _checked=False, end=end, by=by: self.boundary_asked.emit(end, by))
                row.addWidget(button)
                self._own_only.append(button)
            row.addSpacing(8)
        row.addStretch(1)
        self._remove = QToolButton()
        self._remove.setObjectName("remove")
        self._remove.setText(translate("Inspector", "Remove"))
        self._remove.clicked.connect(self.removal_asked)
        self._own_only.append(self._remove)
        row.addWidget(self._remove)
        return row

    # -- what it shows -------------------------------------------------------------------------------------------------

    def set_labels(self, labels: LabelSet, colours: Mapping[str, QColor]) -> None:
        """Offer these labels."""
        self._labels = labels
        self._label_box.clear()
        for label in labels.labels:
            self._label_box.addItem(
                swatch(colours[label.name]), in_language(label.title, otherwise=label.name), label.name
            )
        shown, self._annotation = self._annotation, None
        self._drop_fields()
        self.show_annotation(shown, own=self._own, called=self._called)

    def show_annotation(
        self, annotation: Annotation | None, *, own: bool, called: str = "", feedback: str = ""
    ) -> None:
        """Show an annotation (None: none); `own` says whether it may be edited here.

        `called` is what its annotator is called, where that is not the name; `feedback` what review made of it.
        """
        before, self._annotation, self._own, self._called = self._annotation, annotation, own, called
        if annotation is None:
            self._drop_fields()
            self._stack.setCurrentWidget(self._empty)
            return
        label = self._label_of(annotation)
        if before is None or before.label != annotation.label or set(self._fields) != set(_names(label)):
            self._make_fields(label)
        self._tell_whose(annotation, own)
        self._feedback.setText(feedback)
        self._feedback.setVisible(bool(feedback))
        self._label_box.setCurrentIndex(self._label_box.findData(annotation.label))
        self._status_box.setCurrentIndex(self._status_box.findData(annotation.status))
        if not self._note.hasFocus() or before is None or before.id != annotation.id or before.note != annotation.note:
            self._note.setPlainText(annotation.note)
        for widget in (self._label_box, self._status_box, *self._own_only):
            widget.setEnabled(own)
        self._note.setReadOnly(not own)
        same = before is not None and before.id == annotation.id
        for name, field in self._fields.items():
            value = annotation.attributes.get(name)
            field.show_text("" if value is None else field.attribute.format(value), typing=same)
            draft = self._drafts.get((annotation.id, name))
            if draft is not None:
                field.keep(draft, self._why_not(field.attribute, draft))
            field.set_read_only(not own)
        self._stack.setCurrentWidget(self._body)

    def commit(self) -> None:
        """Bring out what is being typed: the annotation is about to be another one, or the window to close."""
        if self._annotation is None or not self._own:
            return
        for field in self._fields.values():
            if field.editor.hasFocus():
                field.commit()
        self._commit_note()

    def focus_first(self) -> None:
        """Go to the first field that is required and empty, else to the first."""
        if self._annotation is None:
            return
        fields = list(self._fields.values())
        missing = [
            field
            for field in fields
            if field.attribute.required and field.attribute.name not in self._annotation.attributes
        ]
        target = next(iter(missing or fields), None)
        if target is None:
            self._note.setFocus()
        else:
            target.editor.setFocus()
            self._body.ensureWidgetVisible(target)

    @property
    def whose(self) -> str:
        """The line that says whose the annotation is."""
        return self._whose.text()

    @property
    def fields(self) -> Mapping[str, AttributeField]:
        """The fields of the attributes, by name."""
        return self._fields

    def _label_of(self, annotation: Annotation) -> Label | None:
        return next((label for label in self._labels.labels if label.name == annotation.label), None)

    def _tell_whose(self, annotation: Annotation, own: bool) -> None:
        quote = "".join(annotation.quote.split()) if not annotation.quote.isascii() else annotation.quote
        self._quote.setText(quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST]}…")
        origin = word(ORIGINS, annotation.origin.split(":")[0])
        when = QLocale().toString(
            QDateTime.fromString(annotation.updated_at, Qt.DateFormat.ISODate).toLocalTime(),
            QLocale.FormatType.ShortFormat,
        )
        template = (
            translate("Inspector", "{name}, {origin}, {when}")
            if own
            else translate("Inspector", "By {name}, so it is read-only here ({origin}, {when})")
        )
        self._whose.setText(template.format(name=self._called or annotation.annotator, origin=origin, when=when))
        palette = self._whose.palette()
        palette.setColor(palette.ColorRole.WindowText, theme().colours["quiet" if own else "warning"])
        self._whose.setPalette(palette)

    # -- fields --------------------------------------------------------------------------------------------------------

    def _drop_fields(self) -> None:
        for field in self._fields.values():
            self._form.removeRow(field)
        self._fields = {}

    def _make_fields(self, label: Label | None) -> None:
        self._drop_fields()
        for place, attribute in enumerate(label.attributes if label else ()):
            field = AttributeField(attribute)
            field.entered.connect(self._entered)
            field.left.connect(self.left)
            title = word(ATTRIBUTES, attribute.name)
            name = QLabel(f"{title} *" if attribute.required else title)
            if attribute.required:
                name.setToolTip(translate("Inspector", "Required"))
            name.setBuddy(field.editor)
            # Behind label and status, before the note.
            self._form.insertRow(2 + place, name, field)
            self._fields[attribute.name] = field

    def _entered(self, name: str, text: str) -> None:
        if self._annotation is None:
            return
        field = self._fields[name]
        key = (self._annotation.id, name)
        sentence = self._why_not(field.attribute, text) if text else ""
        if sentence:
            self._drafts[key] = text
            field.say(sentence)
            return
        self._drafts.pop(key, None)
        value = field.attribute.parse(text) if text else None
        # As the project will have it; losing the focus later does not enter it a second time.
        field.show_text("" if value is None else field.attribute.format(value))
        self.attribute_entered.emit(self._annotation.id, name, value)

    @staticmethod
    def _why_not(attribute: Attribute, text: str) -> str:
        """Say why a text does not fit an attribute; nothing where it does."""
        try:
            attribute.parse(text)
        except AttributeValueError as error:
            template = _DOES_NOT_FIT.get(attribute.kind)
            return translate("Inspector", template).format(text=text) if template else say(error)
        return ""

    def _emit(self, signal: object, value: str) -> None:
        if self._annotation is not None:
            signal.emit(self._annotation.id, value)  # type: ignore[attr-defined] # a bound signal

    def _commit_note(self) -> None:
        if self._annotation is not None and self._own and self._note.toPlainText() != self._annotation.note:
            self.note_entered.emit(self._annotation.id, self._note.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._note:
            if event.type() == QEvent.Type.FocusOut:
                self._commit_note()
            elif is_escape(event):
                if event.type() == QEvent.Type.KeyPress:
                    self._commit_note()
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)


def _names(label: Label | None) -> list[str]:
    return [attribute.name for attribute in label.attributes] if label else []
