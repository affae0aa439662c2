"""The queue at the left of the review page: which differences there are, which are settled, and how far review is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.labels import LabelSet
from annotator.review.compare import ReviewItem
from annotator.review.rules import Standing
from annotator.ui.document.styles import LabelStyle
from annotator.ui.faces import Face
from annotator.ui.models.review_items import ITEM, ReviewItems
from annotator.ui.panels.label_bar import swatch
from annotator.ui.quotes import on_one_line
from annotator.ui.review.words import KINDS, said
from annotator.ui.theme import theme
from annotator.ui.translation import in_language, translate

_MARGIN: Final = 8
_SWATCH: Final = 10

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Wish:
    """Which items a person wants to see; None and "" let everything through. `here`: of the shown document alone."""

    settled: bool | None = False
    kind: str = ""
    label: str = ""
    annotator: str = ""
    here: bool = False


class QueuePanel(QWidget):
    """The list with its filters above and the progress below."""

    #: Other items are wanted.
    wished = Signal()
    #: A person chose an item of the list.
    chosen = Signal(object)
    #: What all agree on shall go to gold.
    agreed_asked = Signal()
    #: What one person alone has done shall go to gold.
    alone_asked = Signal()
    #: All is settled: gold shall be exported.
    export_asked = Signal()
    #: All is settled: the annotators shall be told.
    feedback_asked = Signal()
    #: A person wants to decide by rule.
    rule_asked = Signal()
    #: Names shall be hidden, or shown again.
    hiding_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReviewItems(self)
        self._painter = _Rows(self)
        self.view = self._make_view()
        self._agreed = _Offer("review-agreed")
        self._alone = _Offer("review-alone")
        self.agreed_button, self.alone_button = self._agreed.button, self._alone.button
        self.agreed_button.clicked.connect(self.agreed_asked)
        self.alone_button.clicked.connect(self.alone_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(6)
        column.addLayout(self._make_filters())
        column.addWidget(self._agreed)
        column.addWidget(self._alone)
        column.addWidget(self.view, 1)
        column.addWidget(self._make_nothing(), 1)
        column.addLayout(self._make_progress())
        self.set_agreed(0)
        self.set_alone(0, documents=0)

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_filters(self) -> QGridLayout:
        self._settled = _box("review-settled")
        for text, value in (
            (translate("QueuePanel", "Left to settle"), "left"),
            (translate("QueuePanel", "Settled"), "settled"),
            (translate("QueuePanel", "All"), "all"),
        ):
            self._settled.addItem(text, value)
        self._kind = _box("review-kind", translate("QueuePanel", "Any kind"))
        for kind in KINDS:
            self._kind.addItem(said(KINDS, kind), kind)
        self._label = _box("review-label", translate("QueuePanel", "Any label"))
        self._annotator = _box("review-annotator", translate("QueuePanel", "Anyone"))
        self._where = _box("review-where", translate("QueuePanel", "All documents"))
        self._where.addItem(translate("QueuePanel", "This document"), "here")
        self._hide = QCheckBox(translate("QueuePanel", "Hide names"))
        self._hide.setObjectName("review-hide")
        self._hide.setToolTip(translate("QueuePanel", "Call annotators by numbers, so that the text alone decides"))
        self._hide.clicked.connect(self.hiding_asked)
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, box in enumerate((self._settled, self._kind, self._label, self._annotator, self._where)):
            box.activated.connect(lambda _index: self.wished.emit())
            grid.addWidget(box, place // 2, place % 2)
        grid.addWidget(self._hide, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _make_nothing(self) -> QWidget:
        """Make what stands in place of an empty list: what to know, and where all is settled, what comes next."""
        self._nothing = QWidget()
        self.empty = QLabel()
        self.empty.setObjectName("review-empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setEnabled(False)
        self.export_button = QPushButton(translate("QueuePanel", "Export gold…"))
        self.export_button.setObjectName("review-export")
        self.export_button.clicked.connect(self.export_asked)
        self.feedback_button = QPushButton(translate("QueuePanel", "Write feedback…"))
        self.feedback_button.setObjectName("review-feedback")
        self.feedback_button.setToolTip(
            translate("QueuePanel", "Tell each annotator what became of their work, and why")
        )
        self.feedback_button.clicked.connect(self.feedback_asked)
        # Below one another, both as wide as the wider one.
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        for button in (self.export_button, self.feedback_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(buttons)
        row.addStretch(1)
        column = QVBoxLayout(self._nothing)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(self.empty)
        column.addLayout(row)
        column.addStretch(1)
        return self._nothing

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setObjectName("review-queue")
        view.setAccessibleName(translate("QueuePanel", "Differences"))
        view.setModel(self.model)
        view.setItemDelegate(self._painter)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(self._painter.height(view.font()))
        view.clicked.connect(lambda index: self.chosen.emit(index.data(ITEM)))
        view.activated.connect(lambda index: self.chosen.emit(index.data(ITEM)))
        return view

    def _make_progress(self) -> QVBoxLayout:
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._standing = QLabel()
        self._standing.setObjectName("review-standing")
        self._figures = QLabel()
        self._figures.setObjectName("review-figures")
        self._figures.setWordWrap(True)
        self._figures.setTextFormat(Qt.TextFormat.PlainText)
        palette = QPalette(self._figures.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours["quiet"])
        self._figures.setPalette(palette)
        self.rule_button = QPushButton(translate("QueuePanel", "By rule…"))
        self.rule_button.setObjectName("review-rule")
        self.rule_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rule_button.setToolTip(translate("QueuePanel", "Settle the differences in this list by a rule, previewed"))
        self.rule_button.clicked.connect(self.rule_asked)
        row = QHBoxLayout()
        row.addWidget(self._standing, 1)
        row.addWidget(self.rule_button)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(self._bar)
        column.addLayout(row)
        column.addWidget(self._figures)
        return column

    # -- what it shows -------------------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish:
        """Which items are wanted."""
        return Wish(
            settled={"left": False, "settled": True}.get(self._settled.currentData()),
            kind=self._kind.currentData(),
            label=self._label.currentData(),
            annotator=self._annotator.currentData(),
            here=bool(self._where.currentData()),
        )

    def set_labels(self, labels: LabelSet, styles: Mapping[str, LabelStyle]) -> None:
        """Offer these labels, and paint items with their colours."""
        self._painter.styles = styles
        _refill(self._label, [(label.name, in_language(label.title, otherwise=label.name)) for label in labels.labels])
        for row in range(1, self._label.count()):
            self._label.setItemIcon(row, swatch(styles[self._label.itemData(row)].colour))
        self.view.viewport().update()

    def set_faces(self, faces: Mapping[str, Face], names: Sequence[str]) -> None:
        """Call annotators so, and offer those of `names` to filter by."""
        self._painter.faces = faces
        _refill(self._annotator, [(name, faces[name].name) for name in names])
        for row in range(1, self._annotator.count()):
            self._annotator.setItemIcon(row, swatch(faces[self._annotator.itemData(row)].colour))
        self.view.viewport().update()

    def set_hidden(self, on: bool) -> None:
        """Show whether names are hidden."""
        self._hide.setChecked(on)

    def show_items(self, items: Sequence[ReviewItem], *, otherwise: str) -> None:
        """Show these items; `otherwise` is said where there are none."""
        self.model.show(items)
        self.show_list(otherwise=otherwise)

    def show_list(self, *, otherwise: str, is_done: bool = False) -> None:
        """Show the list; `otherwise` where nothing is in it, and what comes next where all is settled (`is_done`)."""
        some = self.model.rowCount() > 0
        self.empty.setText(otherwise)
        self._nothing.setVisible(not some)
        self.export_button.setVisible(is_done)
        self.feedback_button.setVisible(is_done)
        self.view.setVisible(some)

    def set_current(self, item: ReviewItem | None) -> None:
        """Mark the row of an item and bring it into sight."""
        row = self.model.row_of(item.id if item else None)
        if row < 0:
            self.view.clearSelection()
        elif self.view.currentIndex().row() != row or not self.view.selectionModel().hasSelection():
            self.view.selectRow(row)
            self.view.scrollTo(self.model.index(row, 0))

    def set_agreed(self, count: int) -> None:
        """Offer to put what all agree on into gold; nothing where there is nothing."""
        self._agreed.setVisible(count > 0)
        self._agreed.text.setText(translate("QueuePanel", "All agree on {count} places").format(count=f"{count:,}"))

    def set_alone(self, count: int, *, documents: int) -> None:
        """Offer to put what one person alone has done into gold; nothing where there is nothing."""
        self._alone.setVisible(count > 0)
        said = translate("QueuePanel", "{count} places in {documents} documents that one person alone has done")
        if documents == 1:
            said = translate("QueuePanel", "{count} places in a document that one person alone has done")
        self._alone.text.setText(said.format(count=f"{count:,}", documents=f"{documents:,}"))

    def show_standing(self, standing: Standing) -> None:
        """Show how many are settled and left."""
        self._bar.setRange(0, max(1, standing.settled + standing.left))
        self._bar.setValue(standing.settled)
        self._standing.setText(
            translate("QueuePanel", "Settled {settled}, left {left}").format(
                settled=f"{standing.settled:,}", left=f"{standing.left:,}"
            )
        )
        self._standing.setToolTip(
            "\n".join(
                translate("QueuePanel", "{kind}: settled {settled}, left {left}").format(
                    kind=said(KINDS, kind), settled=f"{settled:,}", left=f"{left:,}"
                )
                for kind, (settled, left) in standing.by_kind.items()
            )
        )
        self.rule_button.setEnabled(standing.left > 0)

    def show_figures(self, figures: Mapping[str, float | None]) -> None:
        """Show each annotator's agreement with gold, exact F1; None where it is not defined."""
        parts = [
            # A name and its figure stay on one line, though a line may end between any two Chinese characters.
            "\N{WORD JOINER}".join(
                f"{self._painter.faces[name].name}\N{NO-BREAK SPACE}{'–' if value is None else f'{value:.2f}'}"
            )
            for name, value in figures.items()
            if name in self._painter.faces
        ]
        self._figures.setVisible(bool(parts))
        self._figures.setText(
            translate("QueuePanel", "With gold (F1): {figures}").format(figures="   ".join(parts)) if parts else ""
        )
        self._figures.setToolTip(
            translate("QueuePanel", "How far each annotator agrees with gold: exact spans, F1, over what is in gold")
        )


class _Offer(QFrame):
    """A strip that says what can go to gold at once, with the button that puts it there."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-strip")
        self.setAutoFillBackground(True)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme().colours["notice-ground"])
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours["notice"])
        self.setPalette(palette)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setPalette(palette)
        self.button = QPushButton(translate("QueuePanel", "To gold"))
        self.button.setObjectName(name)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)


class _Rows(QStyledItemDelegate):
    """Paints an item in two lines: the text with its label's colour; the kind, and whose versions there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.styles: Mapping[str, LabelStyle] = {}
        self.faces: Mapping[str, Face] = {}

    def height(self, font: QFont) -> int:
        """Return the height of a row in pixels."""
        return 2 * QFontMetrics(font).lineSpacing() + 12

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how large a row wants to be."""
        del index
        return QSize(120, self.height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        item: ReviewItem = index.data(ITEM)
        area: QRect = option.rect
        palette: QPalette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ink, quiet = palette.color(QPalette.ColorRole.Text), theme().colours["quiet"]
        if selected:
            painter.fillRect(area, palette.color(QPalette.ColorRole.Highlight))
            ink = quiet = palette.color(QPalette.ColorRole.HighlightedText)
        painter.save()
        line = painter.fontMetrics().lineSpacing()
        top = area.top() + 5
        left = area.left() + _MARGIN
        style = self.styles.get(item.label)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(quiet) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(style.colour if style else QColor("#808080"))
        painter.drawRoundedRect(QRect(left, top + (line - _SWATCH) // 2, _SWATCH, _SWATCH), 3, 3)
        left += _SWATCH + _MARGIN
        right = area.right() - _MARGIN
        if item.decision is not None:
            painter.setPen(ink if selected else theme().colours["done"])
            painter.drawText(QRect(right - line, top, line, line), Qt.AlignmentFlag.AlignRight, "✓")
        width = right - left - (line if item.decision is not None else 0)
        metrics = painter.fontMetrics()
        painter.setPen(quiet if item.decision is not None and not selected else ink)
        text = on_one_line(max((each.quote for each in item.candidates), key=len))
        painter.drawText(
            QRect(left, top, width, line),
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),
        )
        kind = said(KINDS, item.kind)
        painter.setPen(quiet)
        box = QRect(left, top + line + 1, right - left, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, kind)
        names = list(dict.fromkeys(each.annotator for each in item.candidates))
        self._paint_names(painter, box.adjusted(metrics.horizontalAdvance(kind) + 12, 0, 0, 0), names, selected)
        painter.restore()

    def _paint_names(self, painter: QPainter, box: QRect, names: Sequence[str], selected: bool) -> None:
        """Paint names in their colours as far as there is room."""
        metrics = painter.fontMetrics()
        left = box.left()
        for name in names:
            face = self.faces.get(name)
            text = face.name if face else name
            if left >= box.right():
                return
            if face and not selected:
                painter.setPen(face.colour)
            room = box.right() - left
            painter.drawText(
                QRect(left, box.top(), room, box.height()),
                Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(text, Qt.TextElideMode.ElideRight, room),
            )
            left += metrics.horizontalAdvance(text) + 8


def _box(name: str, everything: str = "") -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    if everything:
        box.addItem(everything, "")
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return box


def _refill(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    """Offer these behind the first entry; what was chosen stays where it can."""
    chosen = box.currentData()
    while box.count() > 1:
        box.removeItem(1)
    for value, text in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
