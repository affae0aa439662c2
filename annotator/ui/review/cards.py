"""Cards: one version of a disagreement each, with its values set against those of the others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.annotation import AttributeValue
from annotator.domain.labels import Label
from annotator.ui.document.styles import LabelStyle, blend, contrast
from annotator.ui.faces import Face
from annotator.ui.quotes import on_one_line
from annotator.ui.review.versions import Version
from annotator.ui.theme import theme
from annotator.ui.translation import listed, translate
from annotator.ui.vocabulary import ATTRIBUTES, CHOICES, word

_STRIPE: Final = 4
_ROUND: Final = 5.0
#: Values longer than this are cut; the tip has all of it.
_LONGEST: Final = 28


class Card(QFrame):
    """Shows one version; made once and filled anew for the next item, because widgets are slow to make."""

    #: This version is taken.
    taken = Signal()
    #: The person points at it: its place shall be shown.
    pointed = Signal()
    #: One of its values is decided on: the attribute's name.
    value_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self._is_taken = False
        self._rows: list[tuple[QLabel, QPushButton]] = []
        self._names: list[str] = []
        self.badge = _Badge()
        self._who = QLabel()
        self._who.setTextFormat(Qt.TextFormat.RichText)
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.taken)
        self._quote = QLabel()
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setWordWrap(True)
        font = self._quote.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self._quote.setFont(font)
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.badge)
        head.addWidget(self._who, 1)
        head.addWidget(self._label)
        head.addWidget(self.button)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_STRIPE + 8, 6, 8, 7)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._quote)
        column.addLayout(self._grid)
        column.addWidget(self._note)

    def show_version(
        self,
        version: Version,
        *,
        faces: Mapping[str, Face],
        labels: Mapping[str, Label],
        styles: Mapping[str, LabelStyle],
        differing: Collection[str],
        alike: bool,
        taken: bool,
    ) -> None:
        """Fill the card. `differing` are the attributes to decide on; `alike`: the others are on another card."""
        first = version.parts[0]
        self._colour = faces[version.names[0]].colour
        self._is_taken = taken
        self.badge.show_letter(version.letter, self._colour)
        quiet = theme().colours["quiet"].name()
        self._who.setText(
            f"<span style='color:{quiet}'> · </span>".join(
                f"<span style='color:{faces[name].colour.name()}'>■</span> {_escape(faces[name].name)}"
                for name in version.names
            )
        )
        named = {part.label: styles.get(part.label) for part in version.parts}
        self._label.setText(
            " ".join(
                f"<span style='color:{style.colour.name()}'>●</span> {_escape(style.name)}" if style else _escape(name)
                for name, style in named.items()
            )
        )
        self.button.setText(
            translate("Cards", "✓ Taken")
            if taken
            else translate("Cards", "Take {letter}").format(letter=version.letter)
        )
        self._quote.setText("  |  ".join(on_one_line(part.quote, 120) for part in version.parts))
        notes = [part.note for part in version.parts if part.note]
        if first.status == "question":
            notes.insert(0, translate("Cards", "Marked as a question"))
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))
        self._show_values(version, labels.get(first.label), differing, alike=alike)
        self.update()

    def show_picked(self, picked: Mapping[str, str]) -> None:
        """Mark the values that are decided on: text by attribute."""
        for name, (_, value) in zip(self._names, self._rows, strict=False):
            value.setChecked(value.isEnabled() and picked.get(name) == value.property("text-of-value"))

    def _show_values(self, version: Version, label: Label | None, differing: Collection[str], *, alike: bool) -> None:
        order = [attribute.name for attribute in label.attributes] if label else []
        present = set(differing)
        if not alike:
            present |= {name for part in version.parts for name in part.attributes}
        names = [name for name in order if name in present] + sorted(present - set(order))
        # What differs comes first: it is what the card is looked at for.
        self._names = sorted(names, key=lambda name: name not in differing)
        while len(self._rows) < len(names):
            self._rows.append(self._make_row(len(self._rows)))
        for number, (title, value) in enumerate(self._rows):
            shown = number < len(names)
            title.setVisible(shown)
            value.setVisible(shown)
            if shown:
                self._fill_row(title, value, self._names[number], version, label, self._names[number] in differing)

    def _fill_row(
        self, title: QLabel, value: QPushButton, name: str, version: Version, label: Label | None, differs: bool
    ) -> None:
        title.setText(("≠ " if differs else "") + word(ATTRIBUTES, name))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours["warning" if differs else "quiet"])
        title.setPalette(palette)
        text = value_text(label, name, version.value(name))
        value.setProperty("text-of-value", stored_text(label, name, version.value(name)))
        value.setText((text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…").replace("&", "&&") or "–")
        value.setToolTip(translate("Cards", "Decide on this value") if differs else text)
        value.setEnabled(differs)
        value.setFlat(not differs)
        font = QFont(self.font())
        font.setBold(differs)
        value.setFont(font)

    def _make_row(self, number: int) -> tuple[QLabel, QPushButton]:
        title, value = QLabel(), QPushButton()
        value.setCheckable(True)
        value.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        value.setObjectName("card-value")
        value.setStyleSheet("QPushButton:flat { border: none; text-align: left; padding: 1px 2px; }")
        inks = QPalette(value.palette())
        inks.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, self.palette().text().color())
        value.setPalette(inks)
        value.clicked.connect(lambda: self.value_picked.emit(self._names[number]))
        self._grid.addWidget(title, number, 0)
        self._grid.addWidget(value, number, 1, Qt.AlignmentFlag.AlignLeft)
        return title, value

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pointed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.palette().color(QPalette.ColorRole.Base)
        ground = blend(theme().colours["done"], base, 0.12) if self._is_taken else base
        edge = theme().colours["done"] if self._is_taken else theme().colours["line"]
        body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(edge, 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(body, _ROUND, _ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.setClipRect(QRectF(0.0, 0.0, _STRIPE, self.height()))
        painter.drawRoundedRect(body, _ROUND, _ROUND)


class _Badge(QWidget):
    """A letter on a colour."""

    def __init__(self) -> None:
        super().__init__()
        side = self.fontMetrics().height() + 2
        self.setFixedSize(side, side)
        self._letter, self._colour = "", QColor()

    def show_letter(self, letter: str, colour: QColor) -> None:
        """Show this letter on this colour."""
        self._letter, self._colour = letter, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(self.rect()), 4.0, 4.0)
        black, white = QColor("#101010"), QColor("#ffffff")
        painter.setPen(white if contrast(white, self._colour) >= contrast(black, self._colour) * 0.6 else black)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


def stored_text(label: Label | None, name: str, value: AttributeValue) -> str:
    """Return a value as the field of its attribute writes and reads it."""
    if value == "" or label is None or all(attribute.name != name for attribute in label.attributes):
        return "|".join(value) if isinstance(value, list) else str(value)
    return label.attribute(name).format(value)


def value_text(label: Label | None, name: str, value: AttributeValue) -> str:
    """Return a value as people read it."""
    offered: Sequence[str] = ()
    if label is not None:
        offered = next((attribute.choices for attribute in label.attributes if attribute.name == name), ())
    if offered:
        several = value if isinstance(value, list) else [str(value)]
        return listed(word(CHOICES, each) if each in offered else each for each in several)
    return stored_text(label, name, value)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
