"""The bar of labels, always in sight: what can be tagged, with which key, and which label is held."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.domain.labels import LabelSet
from annotator.ui.translation import in_language, translate


class LabelBar(QWidget):
    """A button a label. With `sticky` on, the label pressed last is held, and text is tagged with it when selected."""

    #: A label's button was pressed: its name.
    pressed = Signal(str)
    #: Which label is held, or whether one is, has changed.
    held_changed = Signal()
    #: A context menu is wanted here.
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._held: str | None = None
        #: The label that the context menu was asked for on, till something is done about it.
        self.pointed = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(4)
        self._sticky = QCheckBox(translate("LabelBar", "Sticky"))
        self._sticky.setObjectName("sticky")
        self._sticky.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sticky.setToolTip(
            translate("LabelBar", "Keep a label on: every text you select is tagged with it. Escape lets go.")
        )
        self._sticky.toggled.connect(self._toggled)
        self._hint = QLabel()
        self._hint.setEnabled(False)
        self._row.addWidget(self._sticky)
        self._row.addSpacing(8)
        self._row.addWidget(self._hint)
        self._row.addStretch(1)
        self._tell()

    def set_labels(self, labels: LabelSet, colours: dict[str, QColor]) -> None:
        """Show these labels in these colours; a held one that is gone is let go."""
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for place, label in enumerate(labels.labels):
            button = QToolButton(self)
            button.setObjectName(f"label-{label.name}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(12, 12))
            button.setIcon(swatch(colours[label.name]))
            title = in_language(label.title, otherwise=label.name)
            # An ampersand in a title is no mark of a key here.
            button.setText(f"{title}  {label.key}".rstrip().replace("&", "&&"))
            button.setToolTip(_tip(title, in_language(label.definition, otherwise="")))
            button.clicked.connect(lambda _checked=False, name=label.name: self._clicked(name))
            self._row.insertWidget(place, button)
            self._buttons[label.name] = button
        if self._held not in self._buttons:
            self._held = None
        self._tell()

    @property
    def sticky(self) -> bool:
        """Whether a label pressed is held."""
        return self._sticky.isChecked()

    def set_sticky(self, on: bool) -> None:
        """Switch holding on or off; off lets the held label go."""
        self._sticky.setChecked(on)

    @property
    def held(self) -> str | None:
        """The name of the label that is held, or None."""
        return self._held if self.sticky else None

    def hold(self, label: str) -> None:
        """Hold a label, if holding is on."""
        if self.sticky and label in self._buttons:
            self._held = label
            self._tell()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointed = next((name for name, each in self._buttons.items() if each.geometry().contains(event.pos())), "")
        self.menu_asked.emit(event.globalPos())

    def _clicked(self, name: str) -> None:
        self._tell()
        self.pressed.emit(name)

    def _toggled(self, on: bool) -> None:
        if not on:
            self._held = None
        self._tell()

    def _tell(self) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == self.held)
        if not self.sticky:
            self._hint.setText(translate("LabelBar", "Select text, then press a label's key"))
        elif self.held is None:
            self._hint.setText(translate("LabelBar", "Press the label to keep on"))
        else:
            self._hint.setText(translate("LabelBar", "Just select text; Escape lets go"))
        self.held_changed.emit()


def swatch(colour: QColor, size: int = 12) -> QIcon:
    """Make an icon of one colour."""
    ratio = 2
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(0, 0, size, size, 3, 3)
    painter.end()
    return QIcon(pixmap)


def _tip(title: str, definition: str) -> str:
    """Make a tool tip that wraps: Qt wraps rich text only."""
    import html

    return f"<p><b>{html.escape(title)}</b></p><p>{html.escape(definition)}</p>" if definition else html.escape(title)
