"""What annotations look like: a tint behind the text, a tag where each begins, and a bar under the line for each.

Tints lie one over another, so that what is nested is deeper; bars lie in lanes, so that each is seen whole. A label is
told by the colour, by the pattern of the bar and by the name on the tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from annotator.ui.document.block import Band, Block
from annotator.ui.document.marks import Mark
from annotator.ui.document.styles import PATTERNS, Inks, LabelStyle, contrast, with_alpha
from annotator.ui.document.typography import Setting

#: What the marks of a paragraph come to, line by line.
Drawn = Mapping[int, Sequence[tuple[Mark, Band]]]

_UNKNOWN: Final = LabelStyle(colour=QColor("#808080"), pattern=0, short="?", name="?")
#: Dashes of a pen by pattern, in widths of the pen; what is not here is drawn by itself.
_DASHES: Final[Mapping[str, Sequence[float]]] = {
    "dashed": (3.2, 1.6),
    "dotted": (0.01, 1.9),
    "dash-dot": (4.0, 1.7, 0.01, 1.7),
}
#: How near the mouse has to come, in pixels, to the knob of a handle, and to its bar, which stands where the next
#: selection may begin.
KNOB_GRIP: Final = 7.0
BAR_GRIP: Final = 2.5


def drawn(block: Block, marks: Sequence[Mark]) -> Drawn:
    """Return where the marks of a paragraph stand, line by line, longer before shorter."""
    lines: dict[int, list[tuple[Mark, Band]]] = {}
    for mark in marks:
        for band in block.bands(mark.start, mark.end):
            lines.setdefault(band.line, []).append((mark, band))
    return lines


class Highlights:
    """Paints marks over blocks in some styles on some paper. `ratio` is how many device pixels a pixel has."""

    def __init__(self, styles: Mapping[str, LabelStyle], inks: Inks, *, em: float, ratio: float) -> None:
        self._styles = styles
        self._inks = inks
        self._em = em
        self.ratio = ratio
        self._tags: dict[tuple[str, bool], QPixmap] = {}
        self._pens: dict[tuple[str, float], QPen] = {}

    def style(self, label: str) -> LabelStyle:
        """Return the style of a label; a grey one for a label that the set does not have."""
        return self._styles.get(label, _UNKNOWN)

    # -- behind the text -----------------------------------------------------------------------------------------------

    def paint_tints(self, painter: QPainter, block: Block, lines: Drawn, rows: range, current: str | None) -> None:
        """Paint what lies behind the text of some lines."""
        usual, strong = (0.22, 0.36) if self._inks.dark else (0.13, 0.26)
        for line in rows:
            for mark, band in lines.get(line, ()):
                alpha = strong if mark.annotation == current else usual
                painter.fillRect(self.square(block, band), with_alpha(self.style(mark.label).colour, alpha))

    def square(self, block: Block, band: Band) -> QRectF:
        """Return the text of a band: as high as its em squares and a little more."""
        setting = block.setting
        top = block.line_top(band.line) + setting.above - 1.0
        return QRectF(band.left, top, band.right - band.left, setting.em + 2.0)

    # -- over the text -------------------------------------------------------------------------------------------------

    def paint_marks(self, painter: QPainter, block: Block, lines: Drawn, rows: range, current: str | None) -> None:
        """Paint bars and tags of some lines, and the outline of the current annotation."""
        thick, step = self.lanes(block.setting, (mark for marks in lines.values() for mark, _ in marks))
        under = block.setting.above + block.setting.em + 2.0
        for line in rows:
            for mark, band in lines.get(line, ()):
                y = round(block.line_top(line) + under + mark.lane * step)
                self._paint_bar(painter, mark, band, y, thick)
            self._paint_tags(painter, block, line, lines.get(line, ()))
            for mark, band in lines.get(line, ()):
                if mark.annotation == current:
                    self._paint_outline(painter, block, mark, band)

    def _paint_bar(self, painter: QPainter, mark: Mark, band: Band, y: float, thick: float) -> None:
        style = self.style(mark.label)
        left = band.left + (1.0 if band.opens else 0.0)
        right = max(left + 1.0, band.right - (1.0 if band.closes else 0.0))
        pattern = PATTERNS[style.pattern % len(PATTERNS)]
        if pattern == "solid":
            painter.fillRect(QRectF(left, y, right - left, thick), style.colour)
        elif pattern == "double":
            # Two fine lines need a pixel of paper between them, so they are a little higher together.
            fine = max(1.0, float(thick // 2))
            painter.fillRect(QRectF(left, y, right - left, fine), style.colour)
            painter.fillRect(QRectF(left, y + fine + 1.0, right - left, fine), style.colour)
        else:
            painter.setPen(self._pen(style, pattern, thick))
            middle = y + thick / 2
            painter.drawLine(QLineF(left + thick / 2, middle, right - thick / 2, middle))
        # Dots where the annotation goes on elsewhere: a column jumped there.
        if band.closes and mark.links_on:
            self._paint_dots(painter, style, band.right + 1.0, y, thick)
        if band.opens and mark.links_back:
            self._paint_dots(painter, style, band.left - 4.5 * thick - 1.0, y, thick)

    def _paint_dots(self, painter: QPainter, style: LabelStyle, x: float, y: float, thick: float) -> None:
        for step in range(3):
            painter.fillRect(QRectF(x + step * 1.75 * thick, y, thick, thick), style.colour)

    def lanes(self, setting: Setting, marks: Iterable[Mark]) -> tuple[float, float]:
        """Return how thick the bars of a paragraph are and how far apart; many lanes share the room that there is."""
        depth = 1 + max((mark.lane for mark in marks), default=0)
        thick = max(2.0, round(self._em * 0.12))
        step = min(thick + 2.0, (setting.below + 0.3 * setting.above - 2.0) / depth)
        return min(thick, max(1.0, step - 1.0)), step

    def _pen(self, style: LabelStyle, pattern: str, thick: float) -> QPen:
        key = (style.colour.name() + pattern, thick)
        found = self._pens.get(key)
        if found is None:
            cap = Qt.PenCapStyle.FlatCap if pattern == "dashed" else Qt.PenCapStyle.RoundCap
            found = self._pens[key] = QPen(style.colour, thick)
            found.setCapStyle(cap)
            found.setDashPattern(_DASHES[pattern])
        return found

    # -- tags ----------------------------------------------------------------------------------------------------------

    def _paint_tags(self, painter: QPainter, block: Block, line: int, marks: Sequence[tuple[Mark, Band]]) -> None:
        """Paint the tags of a line beside each other, each where its annotation begins or as near as there is room."""
        tags: list[tuple[float, float, QPixmap]] = []
        reached = -1.0
        for mark, band in marks:
            if band.opens and (mark.begins or mark.links_back):
                tag = self._tag(self.style(mark.label), question=mark.status == "question")
                left, width = max(round(band.left), reached), tag.width() / self.ratio
                tags.append((left, width, tag))
                reached = left + width + 1.0
        # Several that begin at the end of a line stand before it: beyond it they would be cut off.
        room = block.setting.width + 0.5 * self._em
        for wanted, width, tag in reversed(tags):
            left = min(wanted, room - width)
            room = left - 1.0
            top = block.line_top(line) + block.setting.above - tag.height() / self.ratio
            painter.drawPixmap(QPointF(left, top), tag)

    def _tag(self, style: LabelStyle, *, question: bool) -> QPixmap:
        key = (style.colour.name() + style.short, question)
        found = self._tags.get(key)
        if found is None:
            found = self._tags[key] = self._painted_tag(style, question=question)
        return found

    def _painted_tag(self, style: LabelStyle, *, question: bool) -> QPixmap:
        """Draw a tag once: the short name on the label's colour; a doubtful one is hollow and asks."""
        text = style.short + ("?" if question else "")
        font = QFont()
        font.setPixelSize(max(8, round(self._em * 0.58)))
        font.setBold(True)
        metrics = QFontMetricsF(font)
        height = max(9.0, round(self._em * 0.64))
        width = max(height, round(metrics.horizontalAdvance(text) + 4.0))
        pixmap = QPixmap(round(width * self.ratio), round(height * self.ratio))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        body = QRectF(0.0, 0.0, width, height)
        if question:
            painter.setPen(QPen(style.colour, 1.0))
            painter.setBrush(self._inks.paper)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 2.0, 2.0)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour)
            painter.drawRoundedRect(body, 2.0, 2.0)
            black, white = QColor("#101010"), QColor("#ffffff")
            painter.setPen(white if contrast(white, style.colour) >= contrast(black, style.colour) * 0.6 else black)
        # Capitals and Han stand a little above the middle of a font's height; the eye wants them in it.
        painter.drawText(body.translated(0.0, -0.02 * self._em), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return pixmap

    # -- the current one -----------------------------------------------------------------------------------------------

    def _paint_outline(self, painter: QPainter, block: Block, mark: Mark, band: Band) -> None:
        box = self.square(block, band).adjusted(0.0, -0.5, 0.0, 0.5)
        painter.setPen(QPen(self.style(mark.label).colour, 1.4))
        painter.drawLine(QLineF(box.topLeft(), box.topRight()))
        painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))
        if band.opens:
            painter.drawLine(QLineF(box.topLeft(), box.bottomLeft()))
        if band.closes:
            painter.drawLine(QLineF(box.topRight(), box.bottomRight()))

    @property
    def knob_radius(self) -> float:
        """How large the knobs of handles are."""
        return max(3.5, 0.22 * self._em)

    def is_handle(self, block: Block, point: QPointF, offset: int, *, end: bool) -> bool:
        """Tell whether a point of a block is on the handle at an offset."""
        bar = block.caret(offset, upstream=end)
        knob = QRectF(bar.left(), bar.bottom() + 0.6 * self.knob_radius, 0.0, 0.0)
        near = (
            bar.adjusted(-BAR_GRIP, 0.0, BAR_GRIP, 0.0),
            knob.adjusted(-KNOB_GRIP, -KNOB_GRIP, KNOB_GRIP, KNOB_GRIP),
        )
        return any(each.contains(point) for each in near)

    def paint_handle(self, painter: QPainter, block: Block, label: str, offset: int, *, end: bool) -> None:
        """Paint the handle of the current annotation's start or end, at an offset of a block."""
        box = block.caret(offset, upstream=end)
        colour = self.style(label).colour
        radius = self.knob_radius
        painter.setPen(QPen(colour, 2.0))
        painter.drawLine(QLineF(box.left(), box.top(), box.left(), box.bottom()))
        painter.setPen(QPen(self._inks.paper, 1.0))
        painter.setBrush(colour)
        # Below the line at both ends: above it the tag would be hidden.
        knob = QPointF(box.left() + (0.4 if end else -0.4) * radius, box.bottom() + radius * 0.6)
        painter.drawEllipse(knob, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
