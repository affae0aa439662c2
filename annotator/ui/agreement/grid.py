"""A picture of squares: what lines and columns are called, and in each square a figure with what is behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.agreement.chart import MARGIN, Cell, Chart, Fonts, Rows, hatch, tint, write
from annotator.ui.agreement.comparison import Wanted
from annotator.ui.document.styles import Inks

_GAP: Final = 3.0
#: Widths of a square and of the names beside it.
_NARROWEST, _WIDEST = 92.0, 168.0
_NAME: Final = 150.0
_SWATCH: Final = 10.0
_PAD: Final = 8.0


@dataclass(frozen=True, slots=True)
class Named:
    """What a line or column is called, and its colour if it has one."""

    name: str
    colour: QColor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """What stands in a square: a figure, its colour from 0 to 1 (None: empty), and quieter lines below it."""

    text: str
    below: tuple[str, ...] = ()
    shade: float | None = None
    colour: QColor | None = None
    about: str = ""
    wanted: Wanted | None = None


class Grid(Chart):
    """A matrix. Squares that are not there are left blank."""

    def __init__(
        self,
        *,
        title: str,
        sentence: str,
        lines: Sequence[Named],
        columns: Sequence[Named],
        squares: Mapping[tuple[int, int], Square],
        of_lines: str,
        of_columns: str,
        rows: Rows,
    ) -> None:
        """`of_lines` and `of_columns` say what lines and columns are; `rows` makes the table."""
        super().__init__(rows)
        self.title, self.sentence = title, sentence
        self._lines, self._columns, self._squares = lines, columns, squares
        self._of_lines, self._of_columns = of_lines, of_columns
        self.cells = [Cell(line, column, square.about, square.wanted) for (line, column), square in squares.items()]
        self._left = self._top = self._side = self._height = 0.0

    def arrange(self, width: float, fonts: Fonts) -> QSizeF:
        names = [each.name for each in self._lines]
        # What the columns are stands above the names of the lines, and must not be cut either.
        self._left = max(min(fonts.width(fonts.bold, names) + _SWATCH + 2 * _PAD, _NAME), 72.0)
        space = (width - 2 * MARGIN - self._left) / max(len(self._columns), 1) - _GAP
        below = [line for square in self._squares.values() for line in square.below]
        wanted = max(_NARROWEST, fonts.width(fonts.small, below) + 2 * _PAD)
        self._side = max(min(space, _WIDEST), min(wanted, _WIDEST))
        most = max((len(square.below) for square in self._squares.values()), default=0)
        self._height = fonts.height(fonts.large) + most * fonts.height(fonts.small) + 2 * _PAD
        line = fonts.height(fonts.plain)
        self._top = MARGIN + 2 * line + 10
        for cell in self.cells:
            cell.rect = QRectF(
                MARGIN + self._left + cell.column * (self._side + _GAP),
                self._top + cell.line * (self._height + _GAP),
                self._side,
                self._height,
            )
        across = MARGIN * 2 + self._left + len(self._columns) * (self._side + _GAP)
        heading = fonts.width(fonts.small, [self._of_columns, self._of_lines])
        self.size = QSizeF(
            max(across, MARGIN * 2 + heading),
            self._top + len(self._lines) * (self._height + _GAP) + fonts.height(fonts.small) + MARGIN,
        )
        return self.size

    def paint(self, painter: QPainter, clip: QRectF, fonts: Fonts, inks: Inks) -> None:
        line = fonts.height(fonts.plain)
        across = self.size.width() - 2 * MARGIN
        write(
            painter,
            QRectF(MARGIN, MARGIN, across, line),
            f"{self._of_columns} →",
            font=fonts.small,
            colour=inks.quiet,
        )
        for number, each in enumerate(self._columns):
            rect = QRectF(MARGIN + self._left + number * (self._side + _GAP), MARGIN + line + 4, self._side, line)
            self._write_name(painter, rect, each, fonts, inks)
        for number, each in enumerate(self._lines):
            rect = QRectF(MARGIN, self._top + number * (self._height + _GAP), self._left - _PAD, self._height)
            self._write_name(painter, rect, each, fonts, inks)
        bottom = self._top + len(self._lines) * (self._height + _GAP)
        write(
            painter,
            QRectF(MARGIN, bottom + 4, across, fonts.height(fonts.small)),
            f"↑ {self._of_lines}",
            font=fonts.small,
            colour=inks.quiet,
        )
        for cell in self.cells:
            if cell.rect.intersects(clip):
                self._paint_square(painter, cell.rect, self._squares[cell.line, cell.column], fonts, inks)

    @staticmethod
    def _write_name(painter: QPainter, rect: QRectF, named: Named, fonts: Fonts, inks: Inks) -> None:
        if named.colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(named.colour)
            painter.drawRoundedRect(QRectF(rect.left(), rect.center().y() - _SWATCH / 2, _SWATCH, _SWATCH), 2, 2)
            rect = rect.adjusted(_SWATCH + 6, 0, 0, 0)
        write(painter, rect, named.name, font=fonts.bold, colour=inks.ink)

    def _paint_square(self, painter: QPainter, rect: QRectF, square: Square, fonts: Fonts, inks: Inks) -> None:
        if square.shade is None:
            hatch(painter, rect, inks)
        else:
            assert square.colour is not None
            painter.setPen(QPen(tint(square.colour, min(square.shade + 0.35, 1.0), inks), 1.0))
            painter.setBrush(tint(square.colour, square.shade, inks))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        height = fonts.height(fonts.large)
        small = fonts.height(fonts.small)
        top = rect.center().y() - (height + small * len(square.below)) / 2
        inner = rect.adjusted(_PAD / 2, 0, -_PAD / 2, 0)
        centre = Qt.AlignmentFlag.AlignHCenter
        write(
            painter,
            QRectF(inner.left(), top, inner.width(), height),
            square.text,
            font=fonts.large,
            colour=inks.ink,
            align=centre,
        )
        for number, text in enumerate(square.below):
            write(
                painter,
                QRectF(inner.left(), top + height + number * small, inner.width(), small),
                text,
                font=fonts.small,
                colour=inks.ink if square.shade is not None else inks.quiet,
                align=centre,
            )
