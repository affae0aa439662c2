"""What every picture of the page is: cells with a place, a sentence and what is behind them, drawn onto any painter."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar, overload

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.ui.agreement.comparison import Wanted
from annotator.ui.document.styles import Inks, blend

#: How far along a colour's way from paper a value of 0 and one of 1 stand.
_FAINT, _FULL = 0.06, 0.6
#: For agreement and for difference: told apart by colour-blind people too (Okabe and Ito).
ALIKE: Final = QColor("#0072B2")
UNLIKE: Final = QColor("#E07B00")

#: Makes the lines of a picture's table: only when they are asked for, because 10,000 documents take their time.
Rows = Callable[[], Iterable[list[str]]]

#: Pixels around a picture.
MARGIN: Final = 16.0
_LARGER: Final = 1.3
_SMALLER: Final = 0.88


@dataclass(slots=True)
class Cell:
    """A figure in a picture. `about` says in a sentence or more what it is; `wanted` is what a click asks for.

    `line` and `column` are where the arrow keys find it.
    """

    line: int
    column: int
    about: str
    wanted: Wanted | None = None
    rect: QRectF = field(default_factory=QRectF)


Thing = TypeVar("Thing")


class Lazy(Sequence[Thing]):
    """Things that are made when they are first looked at."""

    def __init__(self, count: int, make: Callable[[int], Thing]) -> None:
        self._count, self._make = count, make
        self.made: dict[int, Thing] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> list[Thing]: ...
    def __getitem__(self, at: int | slice) -> Thing | list[Thing]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._count))]
        place = range(self._count)[at]
        if place not in self.made:
            self.made[place] = self._make(place)
        return self.made[place]


class Fonts:
    """The sizes of text in a picture, from the font of the interface."""

    def __init__(self, font: QFont) -> None:
        self.plain = QFont(font)
        self.large, self.small, self.bold = (QFont(font) for _ in range(3))
        if font.pointSizeF() > 0:
            self.large.setPointSizeF(font.pointSizeF() * _LARGER)
            self.small.setPointSizeF(font.pointSizeF() * _SMALLER)
        else:
            self.large.setPixelSize(round(font.pixelSize() * _LARGER))
            self.small.setPixelSize(round(font.pixelSize() * _SMALLER))
        self.bold.setBold(True)
        self.large.setBold(True)

    def height(self, font: QFont) -> float:
        """Return the height of a line."""
        return QFontMetricsF(font).height()

    def width(self, font: QFont, texts: Sequence[str]) -> float:
        """Return the width of the longest of some texts."""
        metrics = QFontMetricsF(font)
        return max((metrics.horizontalAdvance(text) for text in texts), default=0.0)


class Chart(ABC):
    """One picture. `title` and `sentence` stand above it; `rows` makes the same as a table, the headings first.

    `arrange` comes before `paint` and `cell_at`, and again when width or font change.
    """

    title: str = ""
    sentence: str = ""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.cells: Sequence[Cell] = []
        self.size = QSizeF()

    @abstractmethod
    def arrange(self, width: float, fonts: Fonts) -> QSizeF:
        """Give every cell its place in a picture `width` wide at best, and return how large the picture is."""

    @abstractmethod
    def paint(self, painter: QPainter, clip: QRectF, fonts: Fonts, inks: Inks) -> None:
        """Draw what lies within `clip`."""

    def table(self) -> list[list[str]]:
        """Return all that the picture shows, and the figures in full, as rows."""
        return list(self.rows())

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return the cell under a point."""
        return next((cell for cell in self.cells if cell.rect.contains(point)), None)

    def cell_in(self, line: int, column: int) -> Cell | None:
        """Return the cell in a line and column."""
        return next((cell for cell in self.cells if (cell.line, cell.column) == (line, column)), None)

    def cell_beside(self, cell: Cell | None, *, down: int, right: int) -> Cell | None:
        """Return the next cell in a direction; the same at the edge, the first where there is none yet."""
        if cell is None:
            return self.cells[0] if self.cells else None
        ahead = [
            other
            for other in self.cells
            if (other.column == cell.column and (other.line - cell.line) * down > 0)
            or (other.line == cell.line and (other.column - cell.column) * right > 0)
        ]
        return min(ahead, key=lambda other: abs(other.line - cell.line) + abs(other.column - cell.column), default=cell)


def tint(colour: QColor, value: float, inks: Inks) -> QColor:
    """Return the colour of a figure from 0 to 1 on this paper: text in the paper's ink can be read on it."""
    return blend(colour, inks.paper, _FAINT + (_FULL - _FAINT) * min(max(value, 0.0), 1.0))


def hatch(painter: QPainter, rect: QRectF, inks: Inks) -> None:
    """Draw the ground of a cell that has no figure."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.box)
    painter.drawRect(rect)
    pen = QPen(inks.rule)
    pen.setWidthF(1.0)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line, cut with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
