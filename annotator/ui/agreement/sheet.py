"""A picture of all figures as a table: the figure, its interval, its counts, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from annotator.ui.agreement.chart import MARGIN, Cell, Chart, Fonts, Rows, write
from annotator.ui.agreement.comparison import Wanted
from annotator.ui.document.styles import Inks

_PAD: Final = 14.0
_LEAST: Final = 220.0
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: the figure (empty where undefined), and `text`, what it says or why it is empty."""

    name: str
    value: str
    interval: str
    counts: str
    text: str
    about: str
    wanted: Wanted


class Sheet(Chart):
    """Figures under one another."""

    def __init__(
        self, *, title: str, sentence: str, headings: Sequence[str], entries: Sequence[Entry], rows: Rows
    ) -> None:
        """`headings` are of the five columns; `rows` makes the table."""
        super().__init__(rows)
        self.title, self.sentence = title, sentence
        self._headings, self._entries = headings, entries
        self.cells = [Cell(line, 0, entry.about, entry.wanted) for line, entry in enumerate(entries)]
        self._widths: list[float] = []
        self._top = 0.0

    def arrange(self, width: float, fonts: Fonts) -> QSizeF:
        entries = self._entries
        self._widths = [
            max(fonts.width(font, texts), fonts.width(fonts.small, [heading])) + _PAD
            for heading, font, texts in zip(
                self._headings,
                (fonts.plain, fonts.bold, fonts.small, fonts.small),
                (
                    [entry.name for entry in entries],
                    [entry.value for entry in entries],
                    [entry.interval for entry in entries],
                    [entry.counts for entry in entries],
                ),
                strict=False,
            )
        ]
        last = max(width - 2 * MARGIN - sum(self._widths), _LEAST)
        self._widths.append(last)
        self._top = MARGIN + fonts.height(fonts.small) + 6
        top = self._top
        metrics = QFontMetricsF(fonts.small)
        across = sum(self._widths)
        for cell, entry in zip(self.cells, entries, strict=True):
            needed = metrics.boundingRect(QRectF(0, 0, last, 10_000), int(_WRAP), entry.text).height()
            height = max(needed, fonts.height(fonts.plain)) + 12
            cell.rect = QRectF(MARGIN / 2, top, across + MARGIN, height)
            top += height
        self.size = QSizeF(across + 2 * MARGIN, top + MARGIN)
        return self.size

    def paint(self, painter: QPainter, clip: QRectF, fonts: Fonts, inks: Inks) -> None:
        left = MARGIN
        height = fonts.height(fonts.small)
        for heading, width in zip(self._headings, self._widths, strict=True):
            write(painter, QRectF(left, MARGIN, width - _PAD, height), heading, font=fonts.small, colour=inks.quiet)
            left += width
        for cell, entry in zip(self.cells, self._entries, strict=True):
            if cell.rect.intersects(clip):
                self._paint_entry(painter, cell.rect, entry, fonts, inks)

    def _paint_entry(self, painter: QPainter, rect: QRectF, entry: Entry, fonts: Fonts, inks: Inks) -> None:
        painter.setPen(QPen(inks.rule, 1.0))
        painter.drawLine(QLineF(MARGIN, rect.top() + 0.5, rect.right() - MARGIN / 2, rect.top() + 0.5))
        left = MARGIN
        for text, width, font, colour in zip(
            (entry.name, entry.value or "–", entry.interval, entry.counts),
            self._widths,
            (fonts.plain, fonts.bold, fonts.small, fonts.small),
            (inks.ink, inks.ink if entry.value else inks.quiet, inks.quiet, inks.quiet),
            strict=False,
        ):
            write(painter, QRectF(left, rect.top(), width - 6, rect.height()), text, font=font, colour=colour)
            left += width
        painter.setFont(fonts.small)
        painter.setPen(inks.quiet)
        painter.drawText(QRectF(left, rect.top(), self._widths[-1], rect.height()), int(_WRAP), entry.text)
