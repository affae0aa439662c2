"""The right side of the review page: the versions of one difference, the values decided, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AttributeValueError
from annotator.domain.labels import Attribute, Label, LabelSet
from annotator.review.compare import ReviewItem
from annotator.ui.document.styles import LabelStyle
from annotator.ui.faces import Face
from annotator.ui.review.cards import Card, stored_text
from annotator.ui.review.versions import Version, are_at_one_place, versions_of
from annotator.ui.review.words import KINDS, REASONS, asked, meant, said
from annotator.ui.theme import theme
from annotator.ui.translation import about, listed, say, translate
from annotator.ui.vocabulary import ATTRIBUTES, word
from annotator.ui.widgets.attribute_field import AttributeField, is_escape

#: Buttons of what can be done: the id of the action's row, and where in the grid.
BUTTONS: Final = (
    ("review.both", 0, 0),
    ("review.none", 0, 1),
    ("review.draw", 0, 2),
    ("review.previous", 1, 0),
    ("review.skip", 1, 1),
    ("review.reopen", 1, 2),
)


class CandidatesPanel(QWidget):
    """Shows one item. What a person decides goes out as signals."""

    #: A version is taken.
    taken = Signal(object)
    #: The places of a version shall be shown.
    pointed = Signal(object)
    #: One of BUTTONS was pressed: its action.
    asked = Signal(str)
    #: The team's list of reasons shall be edited.
    reasons_asked = Signal()
    #: The person is done with a field: the focus goes back to the text.
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: ReviewItem | None = None
        self.versions: tuple[Version, ...] = ()
        self._faces: Mapping[str, Face] = {}
        self._labels: Mapping[str, Label] = {}
        self._styles: Mapping[str, LabelStyle] = {}
        self._cards: list[Card] = []
        self._fields: dict[str, AttributeField] = {}
        self._picked: dict[str, str] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._head = QLabel()
        self._head.setObjectName("review-question")
        font = self._head.font()
        font.setBold(True)
        self._head.setFont(font)
        self._head.setWordWrap(True)
        self._where = _quiet_label()
        self._absent = _quiet_label()
        self._absent.setObjectName("review-absent")
        self._decision = self._make_decision()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 8, 6)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self._where)
        column.addWidget(self._decision)
        column.addWidget(self._make_body(), 1)
        column.addWidget(self._make_foot())

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_decision(self) -> QFrame:
        strip = QFrame()
        strip.setAutoFillBackground(True)
        palette = QPalette(strip.palette())
        palette.setColor(QPalette.ColorRole.Window, theme().colours["notice-ground"])
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours["notice"])
        strip.setPalette(palette)
        self._decided = QLabel()
        self._decided.setObjectName("review-decision")
        self._decided.setTextFormat(Qt.TextFormat.PlainText)
        self._decided.setWordWrap(True)
        self._decided.setPalette(palette)
        self._example = self._action_button("review.example")
        row = QHBoxLayout(strip)
        row.setContentsMargins(8, 5, 5, 5)
        row.addWidget(self._decided, 1)
        row.addWidget(self._example)
        return strip

    def _make_body(self) -> QScrollArea:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._absent)
        self._form_title = QLabel(translate("CandidatesPanel", "Values for gold: choose each, then take both"))
        self._form_title.setToolTip(
            translate("CandidatesPanel", "Click a value above or type one; an empty field takes what the version has")
        )
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setHorizontalSpacing(8)
        self._form.setVerticalSpacing(4)
        self._column.addWidget(self._form_title)
        self._column.addLayout(self._form)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        self._reason = QComboBox()
        self._reason.setObjectName("review-reason")
        self._reason.setEditable(True)
        self._reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._reason.installEventFilter(self)
        line = self._reason.lineEdit()
        assert line is not None
        line.setPlaceholderText(translate("CandidatesPanel", "Reason: choose or type, or none"))
        line.returnPressed.connect(self.left)
        # Beside the field, not over it: what is typed is the reason, and those that have it in them are offered.
        self._offered = QCompleter(self._reason.model(), self._reason)
        self._offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self._reason.setCompleter(self._offered)
        self._reason.activated.connect(lambda _index: self.left.emit())
        edit = QToolButton()
        edit.setObjectName("review-reasons")
        edit.setText("…")
        edit.setToolTip(translate("CandidatesPanel", "Edit the team's list of reasons"))
        edit.setAccessibleName(edit.toolTip())
        edit.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        edit.clicked.connect(self.reasons_asked)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._reason, 1)
        row.addWidget(edit)
        grid = QGridLayout()
        grid.setSpacing(4)
        for action, line_number, place in BUTTONS:
            grid.addWidget(self._action_button(action), line_number, place)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(grid)
        return foot

    def _action_button(self, action: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"button-{action}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.asked.emit(action))
        self.buttons[action] = button
        return button

    # -- what it shows -------------------------------------------------------------------------------------------------

    def set_faces(self, faces: Mapping[str, Face]) -> None:
        """Call annotators so."""
        self._faces = faces

    def set_labels(self, labels: LabelSet, styles: Mapping[str, LabelStyle]) -> None:
        """Call labels and their attributes as the label set does."""
        self._labels, self._styles = {label.name: label for label in labels.labels}, styles

    def set_reasons(self, reasons: Sequence[str]) -> None:
        """Offer these reasons; what is typed stays."""
        typed = self._reason.currentText()
        self._reason.clear()
        self._reason.addItems([said(REASONS, reason) for reason in reasons])
        self._reason.setCurrentIndex(-1)
        self._reason.setEditText(typed)

    def show_item(self, item: ReviewItem | None, *, where: str) -> None:
        """Show an item, its reason and values open again; `where` says which document and how many there are."""
        another = item is None or self.item is None or item.id != self.item.id
        self.item = item
        self.versions = versions_of(item) if item is not None else ()
        if another:
            self._picked = {}
            self._reason.setCurrentIndex(-1)
            self._reason.setEditText("")
        # The buttons are the page's to enable: there may be a decision to take back where no item is left.
        self._reason.setEnabled(item is not None and not item.is_forsaken)
        self._head.setText("" if item is None else about(said(KINDS, item.kind), asked(item)))
        self._where.setText(where)
        self._show_decision(item)
        # Versions with several labels have several sets of attributes: each comes with its own.
        of_one_label = item is not None and len({each.label for each in item.candidates}) == 1
        differing = item.fields() if item is not None and of_one_label else ()
        taken = set(item.decision.take) if item is not None and item.decision is not None else set()
        if item is not None and item.is_forsaken:
            taken = {each.id for each in item.candidates}
        while len(self._cards) < len(self.versions):
            self._cards.append(self._make_card(len(self._cards)))
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(self.versions))
            if number < len(self.versions):
                card.show_version(
                    self.versions[number],
                    faces=self._faces,
                    labels=self._labels,
                    styles=self._styles,
                    differing=differing,
                    alike=of_one_label and number > 0,
                    taken=not taken.isdisjoint(self.versions[number].ids),
                )
        absent = item.absent if item is not None and item.kind != "ambiguous" else ()
        self._absent.setVisible(bool(absent))
        self._absent.setText(
            translate("CandidatesPanel", "Left out by: {names}").format(
                names=listed(self._faces[name].name for name in absent if name in self._faces)
            )
        )
        if another:
            self._show_fields(differing)

    def version(self, number: int) -> Version | None:
        """Return the version of that number, from 0."""
        return self.versions[number] if number < len(self.versions) else None

    @property
    def reason(self) -> str:
        """The reason chosen or typed, as the project stores it."""
        return meant(REASONS, self._reason.currentText().strip())

    @property
    def decided(self) -> dict[str, str]:
        """The values decided field by field, as text by attribute."""
        for field in self._fields.values():
            if field.editor.hasFocus():
                field.commit()
        return dict(self._picked)

    @property
    def can_take_both(self) -> bool:
        """Whether all versions can go to gold: they stand at several places, or every value is decided."""
        if len(self.versions) < 2:
            return False
        return not are_at_one_place(self.versions) or set(self._fields) <= set(self._picked)

    def set_writable(self, on: bool) -> None:
        """Let versions be taken, or (in a project that takes no changes) only be read."""
        for card in self._cards:
            card.button.setEnabled(on)

    def focus_reason(self) -> None:
        """Go to the reason, to type or to choose one: all are offered."""
        self._reason.setFocus()
        line = self._reason.lineEdit()
        assert line is not None
        line.selectAll()
        self._offered.setCompletionPrefix("")
        self._offered.complete()

    def _show_decision(self, item: ReviewItem | None) -> None:
        decision = item.decision if item is not None else None
        self._decision.setVisible(decision is not None)
        if decision is None:
            return
        ids = set(decision.take)
        letters = [version.letter for version in self.versions if not ids.isdisjoint(version.ids)]
        what = listed(letters)
        if decision.drawn:
            what = translate("CandidatesPanel", "drawn: “{text}”").format(
                text="”, “".join("".join(each.quote.split()) for each in decision.drawn)
            )
        elif item is not None and item.is_forsaken:
            what = translate("CandidatesPanel", "what gold has; its authors have removed it since")
        elif not letters:
            what = translate("CandidatesPanel", "nothing belongs here")
        when = QLocale().toString(
            QDateTime.fromString(decision.at, Qt.DateFormat.ISODate).toLocalTime(), QLocale.FormatType.ShortFormat
        )
        reason = f" ({said(REASONS, decision.reason)})" if decision.reason else ""
        self._decided.setText(
            translate("CandidatesPanel", "Settled: {what}{reason} – {name}, {when}").format(
                what=what, reason=reason, name=decision.by, when=when
            )
        )

    def _make_card(self, number: int) -> Card:
        card = Card()
        card.setObjectName(f"card-{number}")
        card.taken.connect(lambda: self.taken.emit(self.versions[number]))
        card.pointed.connect(lambda: self.pointed.emit(self.versions[number]))
        card.value_picked.connect(lambda name: self._pick(number, name))
        self._column.insertWidget(number, card)
        return card

    # -- values --------------------------------------------------------------------------------------------------------

    def _show_fields(self, differing: Sequence[str]) -> None:
        for field in self._fields.values():
            self._form.removeRow(field)
        self._fields = {}
        for name in differing:
            field = AttributeField(self._attribute(name))
            field.entered.connect(self._enter)
            field.left.connect(self.left)
            self._form.addRow(word(ATTRIBUTES, name), field)
            self._fields[name] = field
        self._form_title.setVisible(bool(differing))

    def _attribute(self, name: str) -> Attribute:
        for version in self.versions:
            for part in version.parts:
                label = self._labels.get(part.label)
                found = next((each for each in label.attributes if each.name == name), None) if label else None
                if found is not None:
                    return found
        return Attribute(name, "text")

    def _pick(self, number: int, name: str) -> None:
        version = self.versions[number]
        text = stored_text(self._labels.get(version.parts[0].label), name, version.value(name))
        if self._picked.get(name) == text:
            del self._picked[name]
            text = ""
        else:
            self._picked[name] = text
        self._fields[name].show_text(text)
        self._show_picked()

    def _enter(self, name: str, text: str) -> None:
        field = self._fields[name]
        try:
            if text:
                field.attribute.parse(text)
        except AttributeValueError as error:
            field.say(say(error))
            return
        if text:
            self._picked[name] = text
        else:
            self._picked.pop(name, None)
        field.show_text(text)
        self._show_picked()

    def _show_picked(self) -> None:
        for card in self._cards[: len(self.versions)]:
            card.show_picked(self._picked)
        self.asked.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._reason and is_escape(event):
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
            return True
        return super().eventFilter(watched, event)


def _quiet_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, theme().colours["quiet"])
    label.setPalette(palette)
    return label
