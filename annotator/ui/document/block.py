"""One paragraph laid out: where each of its characters stands, in pixels from the top left corner of its column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from annotator.reading.projection import Paragraph
from annotator.ui.document.positions import Positions
from annotator.ui.document.typography import Setting

#: Line ends other than the newline stay in a text; Qt knows one of them as the end of a line, so it gets that.
_SHOWN = {0x0B: 0x2028, 0x0C: 0x2028, 0x85: 0x2028, 0x2029: 0x2028}

#: How many ems a line may be stretched to end flush: a character and the mark that may not begin the next line.
_STRETCH: Final = 2.5


@dataclass(frozen=True, slots=True)
class Band:
    """The part of a range that stands on one line: from `left` to `right`; it `opens` or `closes` the range there."""

    line: int
    left: float
    right: float
    opens: bool
    closes: bool


class Block:
    """A paragraph's lines at one width. Offsets are code points of the paragraph's text."""

    def __init__(self, paragraph: Paragraph, setting: Setting, *, before: float) -> None:
        """Lay `paragraph` out with `before` pixels of room above its first line."""
        self.paragraph = paragraph
        self.setting = setting
        self.before = before
        self._positions = Positions(paragraph.text)
        # The layout keeps no reference that Python sees, so the text lives as long as the block.
        self._text = paragraph.text.translate(_SHOWN)
        self.layout = QTextLayout(self._text, setting.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        if setting.justify:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self._starts: list[int] = []
        self._lines: list[QTextLine] = []
        # A block never changes, and marks ask for the same ranges whenever one of them does.
        self._bands: dict[tuple[int, int], list[Band]] = {}
        self._break()
        self.height = before + len(self._lines) * setting.pitch

    def _break(self) -> None:
        setting = self.setting
        self.layout.beginLayout()
        top = self.before
        indent = 0.0 if self.paragraph.continues else setting.indent
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(setting.width - indent)
            if setting.justify and setting.width - indent - line.naturalTextWidth() > _STRETCH * setting.em:
                # A long number or Latin word went to the next line: better ragged than torn apart.
                line.setLineWidth(line.naturalTextWidth() + 0.5)
            # Fonts of different height meet in a line; the baseline is where we want it all the same.
            line.setPosition(QPointF(setting.inset + indent, top + setting.baseline - line.ascent()))
            self._starts.append(line.textStart())
            self._lines.append(line)
            top += setting.pitch
            indent = 0.0
        self.layout.endLayout()

    # -- lines ---------------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._lines)

    def line_top(self, line: int) -> float:
        """Return where a line begins, the room for tags included."""
        return self.before + line * self.setting.pitch

    def line_at(self, y: float) -> int:
        """Return the line at `y`; the first or last beyond them."""
        return max(0, min(len(self._lines) - 1, int((y - self.before) // self.setting.pitch)))

    def line_of(self, offset: int, *, upstream: bool = False) -> int:
        """Return the line on which the character at `offset` stands; for the end of the text, the last.

        `upstream`: the line on which the character before it stands, which is the one above where a line wraps.
        """
        line = max(0, bisect_right(self._starts, self._positions.to_units(offset)) - 1)
        return line - 1 if upstream and line > 0 and self.line_range(line)[0] == offset else line

    def line_range(self, line: int) -> tuple[int, int]:
        """Return which characters stand on a line."""
        return self._positions.to_code_points(self._starts[line]), self._line_end(line)

    def _line_end(self, line: int) -> int:
        if line + 1 < len(self._starts):
            return self._positions.to_code_points(self._starts[line + 1])
        return self._positions.length

    # -- characters ----------------------------------------------------------------------------------------------------

    def x_of(self, offset: int, *, line: int | None = None) -> float:
        """Return where the character at `offset` begins, on its line or as the end of the one before."""
        on = self._lines[self.line_of(offset) if line is None else line]
        # The stubs call the pair of x and position an object.
        x, _ = cast("tuple[float, int]", on.cursorToX(self._positions.to_units(offset)))
        return x

    def caret(self, offset: int, *, upstream: bool = False) -> QRectF:
        """Return where a caret stands before the character at `offset` (behind the one before it); it has no width."""
        line = self.line_of(offset, upstream=upstream)
        setting = self.setting
        top = self.line_top(line) + setting.above - 0.1 * setting.em
        return QRectF(self.x_of(offset, line=line), top, 0.0, 1.2 * setting.em)

    def offset_at(self, x: float, y: float) -> tuple[int, bool]:
        """Return the offset between characters nearest to a point, and whether it means the end of a wrapped line.

        It is never inside what people see as one character.
        """
        return self.offset_on_line(self.line_at(y), x)

    def offset_on_line(self, line: int, x: float) -> tuple[int, bool]:
        """Return the offset on a line nearest to `x`, and whether it means the end of a wrapped line."""
        offset = self._nearest(line, x, QTextLine.CursorPosition.CursorBetweenCharacters)
        return offset, line + 1 < len(self._starts) and offset == self._line_end(line)

    def character_at(self, x: float, y: float) -> int | None:
        """Return the offset of the character whose square holds a point; None beside the text."""
        line = self.line_at(y)
        if not self.before <= y < self.height or not self._lines:
            return None
        on = self._lines[line]
        first, after = self.line_range(line)
        if first == after or not on.x() <= x < self.x_of(after, line=line):
            return None
        return min(after - 1, self._nearest(line, x, QTextLine.CursorPosition.CursorOnCharacter))

    def _nearest(self, line: int, x: float, where: QTextLine.CursorPosition) -> int:
        return self.snapped(self._positions.to_code_points(self._lines[line].xToCursor(x, where)))

    # -- steps ---------------------------------------------------------------------------------------------------------

    def snapped(self, offset: int) -> int:
        """Return `offset`, or the offset before it where it is inside what people see as one character."""
        unit = self._positions.to_units(offset)
        if self.layout.isValidCursorPosition(unit):
            return offset
        return self._positions.to_code_points(self.layout.previousCursorPosition(unit))

    def next(self, offset: int) -> int:
        """Return the offset behind the character (as people see it) at `offset`; the end stays."""
        return self._positions.to_code_points(self.layout.nextCursorPosition(self._positions.to_units(offset)))

    def previous(self, offset: int) -> int:
        """Return the offset of the character (as people see it) before `offset`; the start stays."""
        return self._positions.to_code_points(self.layout.previousCursorPosition(self._positions.to_units(offset)))

    # -- ranges --------------------------------------------------------------------------------------------------------

    def bands(self, start: int, end: int) -> Sequence[Band]:
        """Return where ``start:end`` stands, line by line."""
        found = self._bands.get((start, end))
        if found is None:
            found = self._bands[(start, end)] = self._banded(start, end)
        return found

    def _banded(self, start: int, end: int) -> list[Band]:
        if end <= start:
            return []
        first, last = self.line_of(start), self.line_of(end - 1)
        return [
            Band(
                line,
                left=self.x_of(start, line=line) if line == first else self._lines[line].x(),
                right=self.x_of(end if line == last else self._line_end(line), line=line),
                opens=line == first,
                closes=line == last,
            )
            for line in range(first, last + 1)
        ]

    def rows(self, start: int, end: int) -> tuple[float, float]:
        """Return from where to where down the block ``start:end`` reaches, tags and bars included."""
        first, last = self.line_of(start), self.line_of(max(start, end - 1))
        return self.line_top(first), self.line_top(last + 1)
