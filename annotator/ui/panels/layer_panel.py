"""The panel of layers: a row an annotator, a tick for each pane, and how they are painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QGridLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.layers import Layers
from annotator.ui.panels.label_bar import swatch
from annotator.ui.theme import theme
from annotator.ui.translation import translate

#: How many rows are seen without scrolling.
_ROWS_SEEN: Final = 6


class LayerPanel(QWidget):
    """Shows the layers and takes what is asked of them."""

    #: The layers are wanted side by side, or (False) all in both panes again.
    side_by_side_asked = Signal(bool)
    #: What the layers disagree about is wanted framed, or no longer.
    differences_asked = Signal()

    def __init__(self, layers: Layers, *, own: str, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layers")
        self._layers = layers
        self._own = own
        self._writable = writable
        self._rows: dict[str, tuple[QToolButton, QLabel, QLabel, QCheckBox, QCheckBox]] = {}
        title = QLabel(translate("LayerPanel", "Layers"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._left, self._right = QLabel("◧"), QLabel("◨")
        self._left.setToolTip(translate("LayerPanel", "Shown in the left pane"))
        self._right.setToolTip(translate("LayerPanel", "Shown in the right pane"))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(title, 0, 0, 1, 2)
        self._grid.addWidget(self._left, 0, 3, Qt.AlignmentFlag.AlignHCenter)
        self._grid.addWidget(self._right, 0, 4, Qt.AlignmentFlag.AlignHCenter)
        inner = QWidget()
        inner.setLayout(self._grid)
        self._area = QScrollArea()
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self._side = self._switch(
            "layers-side",
            translate("LayerPanel", "Side by side"),
            translate("LayerPanel", "One layer in the left pane, another in the right, scrolling together"),
        )
        self._side.clicked.connect(self.side_by_side_asked)
        self._paint = self._switch(
            "layers-paint",
            translate("LayerPanel", "By annotator"),
            translate("LayerPanel", "Paint annotations in their annotators’ colours instead of their labels’"),
        )
        self._paint.clicked.connect(layers.set_by_annotator)
        self._marking = self._switch(
            "layers-differences",
            translate("LayerPanel", "Differences"),
            translate("LayerPanel", "Frame what the layers disagree about"),
        )
        self._marking.clicked.connect(self.differences_asked)
        self._names = self._switch(
            "layers-names",
            translate("LayerPanel", "Hide names"),
            translate("LayerPanel", "Call annotators by number, so that nobody is judged by name"),
        )
        self._names.clicked.connect(layers.set_names_hidden)
        switches = QGridLayout()
        switches.setHorizontalSpacing(10)
        switches.setVerticalSpacing(2)
        for place, switch in enumerate((self._side, self._paint, self._marking, self._names)):
            switches.addWidget(switch, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 4, 6)
        column.setSpacing(4)
        column.addWidget(self._area)
        column.addLayout(switches)
        self.refresh()

    @staticmethod
    def _switch(name: str, text: str, tip: str) -> QCheckBox:
        switch = QCheckBox(text)
        switch.setObjectName(name)
        switch.setToolTip(tip)
        return switch

    def tick(self, annotator: str, *, pane: int) -> QCheckBox:
        """Return the tick that says whether a pane shows a layer."""
        return self._rows[annotator][3 + pane]  # type: ignore[return-value] # the fourth and fifth are ticks

    # -- what it shows -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the layers as they are now."""
        layers = self._layers
        if tuple(self._rows) != layers.names:
            self._make_rows()
        for name, (colour, title, _count, *ticks) in self._rows.items():
            face = layers.faces[name]
            colour.setIcon(swatch(face.colour))
            own = name == self._own and not layers.names_hidden
            text = translate("LayerPanel", "{name} (you)").format(name=face.name) if own else face.name
            title.setText(title.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, 116))
            title.setToolTip(text)
            for pane, tick in enumerate(ticks):
                tick.setChecked(layers.shows(name, pane=pane))
                tick.setAccessibleName(f"{face.name} {'◧◨'[pane]}")
        for switch, on in (
            (self._side, layers.apart),
            (self._paint, layers.by_annotator),
            (self._marking, layers.marking),
            (self._names, layers.names_hidden),
        ):
            with QSignalBlocker(switch):
                switch.setChecked(on)
            switch.setEnabled(layers.several)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Say how many annotations of the active document each layer has."""
        for name, row in self._rows.items():
            row[2].setText(f"{counts.get(name, 0):,}")

    def _make_rows(self) -> None:
        for row in self._rows.values():
            for part in row:
                self._grid.removeWidget(part)
                part.deleteLater()
        self._rows = {}
        for number, name in enumerate(self._layers.names, start=1):
            colour = QToolButton()
            colour.setAutoRaise(True)
            colour.setIconSize(QSize(12, 12))
            colour.setAccessibleName(translate("LayerPanel", "Choose another colour"))
            if self._writable:
                colour.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                colour.setToolTip(translate("LayerPanel", "Choose another colour"))
                colour.clicked.connect(lambda _checked=False, name=name: self._ask_colour(name))
            else:
                # Not disabled: its colour would be grey.
                colour.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                colour.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            title, count = QLabel(), QLabel()
            title.setTextFormat(Qt.TextFormat.PlainText)
            palette = count.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme().colours["quiet"])
            count.setPalette(palette)
            ticks = (QCheckBox(), QCheckBox())
            for pane, tick in enumerate(ticks):
                tick.setObjectName(f"layer-{number}-{pane}")
                tick.clicked.connect(lambda on, name=name, pane=pane: self._layers.set_shown(name, pane=pane, on=on))
            self._rows[name] = (colour, title, count, *ticks)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(colour, number, 0)
            self._grid.addWidget(title, number, 1)
            self._grid.addWidget(count, number, 2, right)
            for pane, tick in enumerate(ticks):
                self._grid.addWidget(tick, number, 3 + pane, Qt.AlignmentFlag.AlignHCenter)
            for part in self._rows[name]:
                # What comes into a panel that is seen is otherwise shown later, and has no height until then.
                part.show()
        height = self._grid.sizeHint().height()
        rows = len(self._rows) + 1
        self._area.setFixedHeight(height * min(rows, _ROWS_SEEN + 1) // rows + 2)

    def _ask_colour(self, name: str) -> None:
        dialog = QColorDialog(self._layers.faces[name].colour, self)
        if dialog.exec():
            self._layers.set_colour(name, dialog.selectedColor())
        dialog.deleteLater()
