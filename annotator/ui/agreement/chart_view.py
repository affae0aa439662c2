"""The widget that shows a picture: paints what is in sight, says what a cell is, passes clicks and keys on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from annotator.ui.agreement.chart import Cell, Chart, Fonts
from annotator.ui.document.styles import inks

_STEPS: Final = {
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_CHOOSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(QScrollArea):
    """Scrolls a picture that is larger than its place."""

    #: A person asks for what is behind a cell.
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = _Canvas(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setWidget(self.canvas)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_chart(self, chart: Chart | None) -> None:
        """Show a picture from its top."""
        self.canvas.show_chart(chart)
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    @property
    def chart(self) -> Chart | None:
        """The picture shown."""
        return self.canvas.chart

    def point_of(self, number: int) -> QPointF:
        """Return the middle of a cell on the canvas, by its number in the picture."""
        assert self.canvas.chart is not None
        return self.canvas.chart.cells[number].rect.center()

    def resizeEvent(self, event: object) -> None:
        self._arrange()
        super().resizeEvent(event)  # type: ignore[arg-type] # passed on as it came

    def _arrange(self) -> None:
        self.canvas.arrange(self.viewport().size())


class _Canvas(QWidget):
    def __init__(self, view: ChartView) -> None:
        super().__init__()
        self._view = view
        self.chart: Chart | None = None
        self.current: Cell | None = None
        self.chosen: Cell | None = None
        self._hovered: Cell | None = None
        self.setObjectName("agreement-chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_chart(self, chart: Chart | None) -> None:
        # Another figure of the same kind of picture: the cell that was current is the one at its place.
        kept = None if self.current is None or chart is None else (self.current.line, self.current.column)
        self.chart = chart
        self.chosen = self._hovered = None
        self.current = chart.cell_in(*kept) if chart is not None and kept is not None else None
        self.setAccessibleName(chart.title if chart is not None else "")
        self.setAccessibleDescription(chart.sentence if chart is not None else "")
        self.update()

    def arrange(self, space: QSize) -> None:
        if self.chart is None:
            self.resize(space)
            return
        size = self.chart.arrange(float(space.width()), Fonts(self.font()))
        self.resize(max(int(size.width()), space.width()), max(int(size.height()), space.height()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = inks(self.palette())
        painter.fillRect(event.rect(), paper.paper)
        if self.chart is None:
            return
        self.chart.paint(painter, QRectF(event.rect()), Fonts(self.font()), paper)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell, width in ((self._hovered, 1.0), (self.chosen, 2.0), (self.current if self.hasFocus() else None, 2.0)):
            if cell is not None and (cell.wanted is not None or cell is self.current):
                colour = QColor(self.palette().color(QPalette.ColorRole.Highlight)) if width > 1 else paper.quiet
                painter.setPen(QPen(colour, width))
                painter.drawRoundedRect(cell.rect.adjusted(1, 1, -1, -1), 3, 3)

    # -- mouse and keys ------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, cell: Cell | None) -> None:
        if cell is not self._hovered:
            self._hovered = cell
            clickable = cell is not None and cell.wanted is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.current = cell
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.chart is not None and key in _STEPS:
            down, right = _STEPS[key]
            self._go_to(self.chart.cell_beside(self.current, down=down, right=right))
        elif key in _CHOOSING and self.current is not None:
            self._choose(self.current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(QPointF(event.pos()))
            if cell is not None and cell.about:
                QToolTip.showText(event.globalPos(), cell.about, self, cell.rect.toAlignedRect())
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _go_to(self, cell: Cell | None) -> None:
        self.current = cell
        if cell is not None:
            middle = cell.rect.center().toPoint()
            self._view.ensureVisible(middle.x(), middle.y(), int(cell.rect.width() / 2), int(cell.rect.height() / 2))
            # What a screen reader says: the picture's own words for the cell.
            self.setAccessibleDescription(cell.about)
        self.update()

    def _choose(self, cell: Cell) -> None:
        if cell.wanted is not None:
            self.chosen = cell
            self._view.chosen.emit(cell.wanted)
        self.update()

    def _cell_at(self, point: QPointF) -> Cell | None:
        return None if self.chart is None else self.chart.cell_at(point)
