"""Where the lines of a text stand, how wide they are, and how wide the column is that they were set in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from annotator.reading.layout import LINE_ENDS
from annotator.reading.marks import is_finished, pauses

_LINE: Final = re.compile(f"[^{LINE_ENDS}]+")
#: What takes half the width of a Han character: Latin, and quotation marks, which typesetters squeeze.
_NARROW: Final = re.compile("[\u0020-\u02ff‘’“”]")
_TOKEN: Final = re.compile(r"[!-~\u00a1-\u02ff]+|.")

#: Lines that are wider than this are no lines of a column but whole paragraphs. In widths of a Han character.
WIDEST_COLUMN: Final = 64.0
#: A column that is narrower than this is verse, a list or a table: nobody sets prose in it.
_NARROWEST_COLUMN: Final = 11.0
#: How many lines on each side are looked at to tell the width of a column.
_REACH: Final = 9


@dataclass(slots=True)
class Line:
    """One line that holds more than white space.

    `start` and `end` are its range in the text, white space at both ends left out; `text` is that range. `width` is
    counted in Han characters, a Latin one half; `breaks` is how many line ends stand before it, and `indent` how wide
    the white space is that it begins with. `finished` tells that a sentence ends with it. `column` is the width of the
    column it was hard-wrapped to, 0 for none; `spaced` that the lines of that column have blank ones between them.
    """

    start: int
    end: int
    text: str
    width: float
    breaks: int
    indent: int
    finished: bool
    column: float = 0.0
    spaced: bool = False

    @property
    def stops(self) -> bool:
        """Tell whether it ends with a mark of any kind; hard-wrapped lines seldom do."""
        return self.finished or pauses(self.text)


def find_lines(text: str) -> list[Line]:
    """Return the lines of `text` in order, columns not yet measured."""
    lines: list[Line] = []
    breaks, upto = 0, 0
    for match in _LINE.finditer(text):
        raw = match.group()
        breaks += match.start() - upto
        upto = match.end()
        shown = raw.lstrip()
        if not shown:
            continue
        lead = len(raw) - len(shown)
        shown = shown.rstrip()
        start = match.start() + lead
        width = float(len(shown)) if len(shown) > 4 * WIDEST_COLUMN else len(shown) - len(_NARROW.findall(shown)) / 2
        indent = lead + raw.count("\u3000", 0, lead) if lead else 0
        lines.append(Line(start, start + len(shown), shown, width, breaks, indent, is_finished(shown)))
        breaks = 0
    return lines


def measure_columns(lines: Sequence[Line], *, apart: Callable[[Line], bool]) -> None:
    """Set `column` of the lines that were hard-wrapped.

    A column shows by its neighbours: within a run of short lines most are as wide as the widest, and most of those end
    in the middle of a sentence. Lines that are `apart` (headings, captions) stand between runs.
    """
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or lines[index].width > WIDEST_COLUMN or apart(lines[index]):
            _measure_run(lines, start, index)
            start = index + 1 if index < len(lines) and lines[index].width > WIDEST_COLUMN else index


def _measure_run(lines: Sequence[Line], start: int, end: int) -> None:
    if end - start < 3:
        return
    for index in range(start, end):
        behind = _widest(lines, max(start, index - _REACH), index + 1)
        ahead = _widest(lines, index, min(end, index + _REACH + 1))
        # Where two columns meet, each line belongs to the one that has more of its width.
        found = [column for column in (behind, ahead) if column]
        width = lines[index].width
        lines[index].column = min(found, key=lambda column: abs(column - width)) if found else 0.0
    sure = [
        line.breaks > 1
        for before, line in pairwise(lines[start:end])
        if before.column and before.width >= before.column - 1 and not before.stops
    ]
    if sum(sure) * 2 > len(sure):
        for line in lines[start:end]:
            line.spaced = True


def _widest(lines: Sequence[Line], start: int, end: int) -> float:
    """Return the width of the column that ``start:end`` was set in, 0 where it does not look like one."""
    if end - start < 3:
        return 0.0
    widths = sorted([line.width for line in lines[start:end]])
    # Many lines begin or end a paragraph, so that the middle one is too narrow; the widest have a mark over the edge.
    widest = widths[len(widths) * 3 // 4]
    if widest < _NARROWEST_COLUMN:
        return 0.0
    least, most = widest - ragged(widest), widest + 2
    near = [line for line in lines[start:end] if least <= line.width <= most]
    if len(near) * 2 < len(widths) or sum([line.stops for line in near]) * 5 > len(near) * 3:
        return 0.0
    return widest


def ragged(column: float) -> float:
    """Return how much narrower than its column a full line may be: 2 for an indent that was lost, or a long word."""
    return max(3.0, column / 6)


def first_token_width(line: Line) -> float:
    """Return how wide the first thing of a line is that could not be parted by a line end."""
    found = _TOKEN.match(line.text)
    token = found.group() if found else ""
    return len(token) / 2 if token.isascii() else float(len(token))
