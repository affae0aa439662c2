"""A picture of bars: a line a thing, its figure as a bar with its interval, and the counts beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.review.figures import Interval
from annotator.ui.agreement.chart import ALIKE, MARGIN, Cell, Chart, Fonts, Lazy, Rows, write
from annotator.ui.agreement.comparison import Wanted
from annotator.ui.agreement.measures import number, ranged
from annotator.ui.document.styles import Inks, blend

_PAD: Final = 10.0
_MOST_OF_NAME: Final = 0.3
_LEAST_OF_BAR: Final = 160.0
_SWATCH: Final = 10.0
#: So many lines say how wide the columns have to be; to put the figures of one document together takes its time.
_LOOKED_AT: Final = 40
_STEPS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_STEPS_BELOW: Final = (-1.0, -0.5, 0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One line, its colour beside the name if it has one. A `value` of None is not defined, and `why` says why."""

    name: str
    value: float | None
    colour: QColor | None
    counts: str
    interval: Interval | None = None
    why: str = ""
    about: str = ""
    wanted: Wanted | None = None


class Bars(Chart):
    """Bars from 0 to 1, or from −1 where a figure is below 0. There may be 10,000: what is within the clip is drawn."""

    def __init__(
        self, *, title: str, sentence: str, bars: Sequence[Bar], nothing: str, rows: Rows, least: float = 0.0
    ) -> None:
        """`nothing` stands where there is no bar; `rows` makes the table; `least` is the least there is."""
        super().__init__(rows)
        self.title, self.sentence = title, sentence
        self._bars, self._nothing = bars, nothing
        self._made: Lazy[Cell] = Lazy(len(bars), self._make_cell)
        self.cells = self._made
        self._steps = _STEPS_BELOW if least < 0 else _STEPS
        self._name = self._figure = self._range = self._counts = self._axis = self._line = self._top = 0.0

    def cut(self, most: int, more: str) -> Bars:
        """Return the same with the first `most` lines, and a line that says that there are more."""
        if len(self._bars) <= most:
            return self
        rest = Bar(name="…", value=None, colour=None, counts="", why=more)
        return Bars(
            title=self.title,
            sentence=self.sentence,
            bars=[*self._bars[:most], rest],
            nothing=self._nothing,
            rows=self.rows,
            least=self._steps[0],
        )

    def arrange(self, width: float, fonts: Fonts) -> QSizeF:
        some = self._bars[:_LOOKED_AT]
        names = fonts.width(fonts.plain, [bar.name for bar in some]) + _SWATCH + 6
        self._name = min(names, max(width * _MOST_OF_NAME, 80.0))
        self._figure = fonts.width(fonts.bold, ["−0.00"])
        self._range = fonts.width(fonts.small, [ranged(bar.interval) for bar in some])
        self._counts = fonts.width(fonts.small, [bar.counts for bar in some])
        fixed = self._name + self._figure + self._range + self._counts + 2 * MARGIN + 4 * _PAD
        self._axis = max(width - fixed, _LEAST_OF_BAR)
        self._line = fonts.height(fonts.plain) + 14
        self._top = MARGIN + fonts.height(fonts.small) + 6
        across = fixed + self._axis
        self.size = QSizeF(across, self._top + max(len(self._bars), 1) * self._line + MARGIN)
        for cell in self._made.made.values():
            cell.rect = self._rect(cell.line)
        return self.size

    def _make_cell(self, line: int) -> Cell:
        bar = self._bars[line]
        return Cell(line, 0, bar.about, bar.wanted, self._rect(line))

    def _rect(self, line: int) -> QRectF:
        return QRectF(MARGIN / 2, self._top + line * self._line, self.size.width() - MARGIN, self._line)

    def cell_in(self, line: int, column: int) -> Cell | None:
        return self.cells[line] if column == 0 and line < len(self.cells) else None

    def cell_at(self, point: QPointF) -> Cell | None:
        line = int((point.y() - self._top) // self._line) if self._line else -1
        return self.cells[line] if 0 <= line < len(self.cells) else None

    def cell_beside(self, cell: Cell | None, *, down: int, right: int) -> Cell | None:
        del right
        if cell is None:
            return self.cells[0] if self.cells else None
        return self.cells[min(max(cell.line + down, 0), len(self.cells) - 1)]

    def paint(self, painter: QPainter, clip: QRectF, fonts: Fonts, inks: Inks) -> None:
        if not self._bars:
            rect = QRectF(MARGIN, self._top, self.size.width() - 2 * MARGIN, self._line)
            write(painter, rect, self._nothing, font=fonts.plain, colour=inks.quiet)
            return
        first = max(int((clip.top() - self._top) // self._line), 0)
        last = min(int((clip.bottom() - self._top) // self._line) + 1, len(self._bars))
        self._paint_axis(painter, first, last, fonts, inks)
        for line in range(first, last):
            self._paint_bar(painter, self._top + line * self._line, self._bars[line], fonts, inks)

    def _at(self, value: float) -> float:
        low, high = self._steps[0], self._steps[-1]
        share = (min(max(value, low), high) - low) / (high - low)
        return MARGIN + self._name + _PAD + share * self._axis

    def _paint_axis(self, painter: QPainter, first: int, last: int, fonts: Fonts, inks: Inks) -> None:
        height = fonts.height(fonts.small)
        top, bottom = self._top + first * self._line, self._top + last * self._line
        for step in self._steps:
            at = round(self._at(step)) + 0.5
            painter.setPen(QPen(inks.quiet if step == 0 else inks.rule, 1.0))
            painter.drawLine(QLineF(at, top, at, bottom))
            write(
                painter,
                QRectF(at - 30, MARGIN, 60, height),
                number(step),
                font=fonts.small,
                colour=inks.quiet,
                align=Qt.AlignmentFlag.AlignHCenter,
            )

    def _paint_bar(self, painter: QPainter, top: float, bar: Bar, fonts: Fonts, inks: Inks) -> None:
        middle = top + self._line / 2
        name = QRectF(MARGIN, top, self._name, self._line)
        if bar.colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(bar.colour)
            painter.drawRoundedRect(QRectF(MARGIN, middle - _SWATCH / 2, _SWATCH, _SWATCH), 2, 2)
            name.setLeft(MARGIN + _SWATCH + 6)
        write(painter, name, bar.name, font=fonts.plain, colour=inks.ink)
        left = self._at(self._steps[-1]) + _PAD
        if bar.value is None:
            rect = QRectF(self._at(self._steps[0]) + 6, top, self._axis + _PAD + self._figure + self._range, self._line)
            painter.fillRect(rect.adjusted(0, 3, 0, -3), inks.paper)
            write(painter, rect.adjusted(4, 0, 0, 0), bar.why, font=fonts.small, colour=inks.quiet)
        else:
            self._paint_value(painter, middle, bar, inks)
            rect = QRectF(left, top, self._figure, self._line)
            right = Qt.AlignmentFlag.AlignRight
            write(painter, rect, number(bar.value), font=fonts.bold, colour=inks.ink, align=right)
            rect = QRectF(left + self._figure + _PAD, top, self._range, self._line)
            write(painter, rect, ranged(bar.interval), font=fonts.small, colour=inks.quiet)
        rect = QRectF(left + self._figure + self._range + 2 * _PAD, top, self._counts + 1, self._line)
        write(painter, rect, bar.counts, font=fonts.small, colour=inks.quiet)

    def _paint_value(self, painter: QPainter, middle: float, bar: Bar, inks: Inks) -> None:
        assert bar.value is not None
        thick = self._line * 0.46
        colour = bar.colour or ALIKE
        zero, at = self._at(0.0), self._at(bar.value)
        painter.setPen(QPen(colour, 1.0))
        painter.setBrush(blend(colour, inks.paper, 0.62))
        painter.drawRect(QRectF(min(zero, at), middle - thick / 2, max(abs(at - zero), 1.0), thick))
        if bar.interval is None:
            return
        low, high = (self._at(end) for end in bar.interval)
        painter.setPen(QPen(inks.ink, 1.6))
        painter.drawLine(QLineF(low, middle, high, middle))
        for end in (low, high):
            painter.drawLine(QLineF(end, middle - 4.5, end, middle + 4.5))
