"""Paints what is on screen of a column layer by layer: paper, ornaments, tints, search, selection, text, bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.span import Span
from annotator.reading.projection import Place
from annotator.ui.document.block import Block
from annotator.ui.document.column import Column, Shown
from annotator.ui.document.found import Found
from annotator.ui.document.highlights import Drawn, Highlights, drawn
from annotator.ui.document.marks import Mark, Marks
from annotator.ui.document.styles import Inks

_START: Final = Place(0, 0)


@dataclass(slots=True)
class Overlay:
    """What lies over the text but the annotations themselves."""

    #: What is selected: a range of the view, and, where it is spans that lie apart, these.
    start: Place = _START
    end: Place = _START
    apart: tuple[Span, ...] = ()
    #: What another pane has selected.
    mirror: tuple[Span, ...] = ()
    found: Found | None = None
    current: str | None = None
    #: A boundary on its way: the label of the annotation, and where it would be.
    moving: tuple[str, tuple[Span, ...]] | None = None
    caret: Place | None = None
    upstream: bool = False
    focused: bool = False

    def selected_in(self, number: int, block: Block) -> list[tuple[int, int]]:
        """Return the selected ranges of a paragraph's text."""
        if self.apart:
            return ranges_of(block, self.apart)
        if not self.start.paragraph <= number <= self.end.paragraph:
            return []
        low = self.start.offset if number == self.start.paragraph else 0
        high = self.end.offset if number == self.end.paragraph else len(block.paragraph.text)
        return [(low, high)] if high > low else []


def ranges_of(block: Block, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return where a paragraph's text shows source spans."""
    alignment = block.paragraph.alignment
    return [(part.start, part.end) for span in spans for part in alignment.to_view(span) if part]


@dataclass(slots=True)
class Page:
    """A column with the marks, overlay, styles and colours to paint it in."""

    column: Column
    marks: Marks
    overlay: Overlay
    inks: Inks
    highlights: Highlights
    #: Places in dispute, as marks without a label.
    disputes: Marks | None = None
    _drawn: dict[int, tuple[Block, tuple[Mark, ...], Drawn]] = field(default_factory=dict)

    def paint(self, painter: QPainter, *, left: float, area: QRectF) -> None:
        """Paint what lies in `area` of the screen; the column begins `left` pixels from its edge."""
        painter.fillRect(area, self.inks.paper)
        reach = self.column.typography.em
        for shown in self.column.shown():
            if shown.top - reach < area.bottom() and shown.top + shown.block.height + reach > area.top():
                # On whole pixels, wherever one has scrolled to: two fine lines would run into each other.
                top = float(round(shown.top))
                painter.translate(left, top)
                self._paint_block(painter, shown, area.translated(-left, -top))
                painter.translate(-left, -top)

    def drawn(self, number: int, block: Block) -> Drawn:
        """Return where the marks of a paragraph stand; worked out again only where block or marks are others."""
        marks = self.marks.on(number)
        found = self._drawn.get(number)
        if found is None or found[0] is not block or found[1] is not marks:
            found = self._drawn[number] = (block, marks, drawn(block, marks))
        return found[2]

    # -- layers --------------------------------------------------------------------------------------------------------

    def _paint_block(self, painter: QPainter, shown: Shown, area: QRectF) -> None:
        block, overlay = shown.block, self.overlay
        # Handles and deep lanes reach over a line's edges.
        reach = 0.5 * self.column.typography.em
        rows = range(block.line_at(area.top() - reach), block.line_at(area.bottom() + reach) + 1)
        lines = self.drawn(shown.number, block)
        self._paint_ornaments(painter, shown)
        self.highlights.paint_tints(painter, block, lines, rows, overlay.current)
        self._paint_overlay(painter, shown, rows)
        painter.setPen(self.inks.quiet if block.setting.quiet else self.inks.ink)
        block.layout.draw(painter, QPointF(0.0, 0.0), [], area.adjusted(-reach, -reach, reach, reach))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.highlights.paint_marks(painter, block, lines, rows, overlay.current)
        self._paint_disputes(painter, shown, rows)
        self._paint_moving(painter, block)
        self._paint_handles(painter, shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if overlay.caret is not None and overlay.caret.paragraph == shown.number:
            box = block.caret(overlay.caret.offset, upstream=overlay.upstream)
            painter.fillRect(QRectF(round(box.left()) - 1.0, box.top(), 2.0, box.height()), self.inks.ink)

    def _paint_ornaments(self, painter: QPainter, shown: Shown) -> None:
        """Paint the rule between sections, the rule beside a caption, the box behind figures."""
        number, block, column = shown.number, shown.block, self.column
        setting, em = block.setting, column.typography.em
        if number and column.projection.layout == "reading" and column.begins_section(number):
            y = round(column.typography.section_gap * 0.42)
            painter.fillRect(QRectF(0.0, y, column.typography.width, 1.0), self.inks.rule)
        if setting.role == "caption":
            top = block.before + setting.above * 0.5 if block.before else 0.0
            bottom = block.height - (0.0 if self._goes_on(number, "caption") else setting.below * 0.5)
            painter.fillRect(QRectF(round(0.35 * em), top, 2.0, bottom - top), self.inks.rule)
        elif setting.role == "other":
            top = block.before - 0.35 * em if block.before else 0.0
            bottom = block.height + (0.0 if self._goes_on(number, "other") else 0.35 * em)
            painter.fillRect(QRectF(0.0, round(top), column.typography.width, round(bottom - top)), self.inks.box)

    def _goes_on(self, number: int, role: str) -> bool:
        column = self.column
        return number + 1 < len(column) and column.role(number + 1) == role and not column.begins_section(number + 1)

    def _paint_overlay(self, painter: QPainter, shown: Shown, rows: range) -> None:
        overlay, inks, block = self.overlay, self.inks, shown.block
        for (start, end), colour, framed in self._overlaid(shown.number, block):
            for band in block.bands(start, end):
                if band.line in rows:
                    box = self.highlights.square(block, band).adjusted(0.0, -1.0, 0.0, 1.0)
                    painter.fillRect(box, colour)
                    if framed:
                        painter.setPen(QPen(inks.ink, 1.0))
                        painter.drawRect(box)
        selection = inks.selection if overlay.focused else inks.resting
        through = (
            not overlay.apart
            and overlay.start.paragraph <= shown.number < overlay.end.paragraph
            and not self.column.projection.continues(shown.number + 1)
        )
        for start, end in overlay.selected_in(shown.number, block):
            bands = block.bands(start, end)
            for band in bands:
                if band.line in rows:
                    # A little more where the selection runs on into the next paragraph.
                    more = 0.45 * block.setting.em if through and band is bands[-1] else 0.0
                    box = self.highlights.square(block, band).adjusted(0.0, -2.0, more, 2.0)
                    painter.fillRect(box, selection)

    def _overlaid(self, number: int, block: Block) -> Iterator[tuple[tuple[int, int], QColor, bool]]:
        if self.overlay.found is not None:
            for spans, here in self.overlay.found.on(number):
                for each in ranges_of(block, spans):
                    yield each, self.inks.match_here if here else self.inks.match, here
        if self.overlay.mirror:
            for each in ranges_of(block, self.overlay.mirror):
                yield each, self.inks.mirror, False

    def _paint_disputes(self, painter: QPainter, shown: Shown, rows: range) -> None:
        """Paint a dotted frame round each place in dispute, and a bar in the margin, where the eye runs down."""
        if self.disputes is None:
            return
        block, em = shown.block, self.column.typography.em
        pen = QPen(self.inks.dispute, 1.3, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern((1.6, 1.9))
        painter.setPen(pen)
        for mark in self.disputes.on(shown.number):
            for band in block.bands(mark.start, mark.end):
                if band.line in rows:
                    box = self.highlights.square(block, band).adjusted(-1.5, -1.5, 1.5, 1.5)
                    painter.drawRoundedRect(box, 3.0, 3.0)
                    painter.fillRect(QRectF(round(-0.8 * em), box.top(), 3.0, box.height()), self.inks.dispute)

    def _paint_moving(self, painter: QPainter, block: Block) -> None:
        if self.overlay.moving is None:
            return
        label, spans = self.overlay.moving
        painter.setPen(QPen(self.highlights.style(label).colour, 1.6))
        for start, end in ranges_of(block, spans):
            for band in block.bands(start, end):
                painter.drawRect(self.highlights.square(block, band).adjusted(0.0, -2.0, 0.0, 2.0))

    def _paint_handles(self, painter: QPainter, shown: Shown) -> None:
        if self.overlay.current is None or self.overlay.moving is not None:
            return
        for mark in self.marks.on(shown.number):
            if mark.annotation == self.overlay.current:
                if mark.begins:
                    self.highlights.paint_handle(painter, shown.block, mark.label, mark.start, end=False)
                if mark.ends:
                    self.highlights.paint_handle(painter, shown.block, mark.label, mark.end, end=True)
