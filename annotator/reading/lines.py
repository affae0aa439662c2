"""Where the lines of a text stand, how wide they are, and how wide the column is that they were set in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
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
#: How many lines are looked at together to tell the width of a column; fewer than that few need more proof.
_REACH: Final = 10
_FEW_LINES: Final = 6
_FEWEST_LINES: Final = 3


@dataclass(slots=True)
class Line:
    """One line that holds more than white space.

    `start` and `end` are its range in the text, white space at both ends left out; `text` is that range. `width` is
    counted in Han characters, a Latin one half (any is one where a program wrapped the lines by count: `counted`).
    `breaks` is how many line ends stand before it, and `indent` how wide the white space is that it begins with.
    `finished` tells that a sentence ends with it, `stops` that it ends with a mark of any kind, which hard-wrapped
    lines seldom do. `column` is the width of the column it was hard-wrapped to, 0 for none; `spaced` tells that the
    lines of that column have blank ones between them.
    """

    start: int
    end: int
    text: str
    width: float
    breaks: int
    indent: int
    finished: bool
    stops: bool
    column: float = 0.0
    spaced: bool = False
    counted: bool = False


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
        finished = is_finished(shown)
        stops = finished or pauses(shown)
        lines.append(Line(start, start + len(shown), shown, width, breaks, indent, finished, stops))
        breaks = 0
    return lines


def measure_columns(lines: Sequence[Line], *, alone: Sequence[bool], opens: Sequence[bool]) -> None:
    """Set `column` and `spaced` of the lines that were hard-wrapped.

    A column shows by its neighbours: within a run of short lines most are as wide as the widest, and most of those end
    in the middle of a sentence. A line that stands `alone` (a heading, a caption) is in no run; one that `opens` an
    article begins a run, because the next article may be set in another width.
    """
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or alone[index] or lines[index].width > WIDEST_COLUMN:
            _measure_run(lines, start, index)
            start = index + 1
        elif opens[index]:
            _measure_run(lines, start, index)
            start = index


def _measure_run(lines: Sequence[Line], start: int, end: int) -> None:
    if end - start < _FEWEST_LINES:
        return
    if _is_counted(lines[start:end]):
        for line in lines[start:end]:
            line.width, line.counted = float(len(line.text)), True
    if end - start < _FEW_LINES and not _is_small_column(lines[start:end]):
        return
    widths = [line.width for line in lines[start:end]]
    stops = [line.stops for line in lines[start:end]]
    length = end - start
    window = min(_REACH, length)
    columns = [
        _column(widths[first : first + window], stops[first : first + window]) for first in range(length - window + 1)
    ]
    for index, width in enumerate(widths):
        # Where two columns meet, a line belongs to the one whose width is nearer to its own.
        behind, ahead = columns[max(0, index - window + 1)], columns[min(index, length - window)]
        nearer = behind if abs(behind - width) < abs(ahead - width) else ahead
        lines[start + index].column = nearer if behind and ahead else behind or ahead
    # Prose comes to an end somewhere; lines of a column none of which does are a table, or headings.
    if not any(line.finished and line.width <= line.column + 2 for line in lines[start:end]):
        for line in lines[start:end]:
            line.column = 0.0
    sure = [
        line.breaks > 1
        for before, line in pairwise(lines[start:end])
        if before.column and not before.stops and before.width >= before.column - 1
    ]
    if sum(sure) * 2 > len(sure):
        for line in lines[start:end]:
            line.spaced = True


def _is_counted(lines: Sequence[Line]) -> bool:
    """Tell whether lines were wrapped after so many characters, not at a width: more are as long than as wide.

    Then none is longer; typeset ones differ, because of numbers and squeezed marks.
    """
    length, as_long = Counter(len(line.text) for line in lines).most_common(1)[0]
    _, as_wide = Counter(line.width for line in lines).most_common(1)[0]
    return as_long > as_wide and all(len(line.text) <= length for line in lines)


def _is_small_column(lines: Sequence[Line]) -> bool:
    """Tell whether a few lines are hard-wrapped prose: two or more are cut, all of those full, and the last is not cut.

    Fewer lines prove less than many, so that more is asked of them: among them no line is short and unfinished, as a
    heading would be.
    """
    if not lines[-1].finished:
        return False
    widest = max(line.width for line in lines)
    cut = [line.width for line in lines if not line.finished]
    return len(cut) >= _FEWEST_LINES - 1 and min(cut) >= widest - ragged(widest)


def _column(widths: Sequence[float], stops: Sequence[bool]) -> float:
    """Return the width of the column that some lines were set in, 0 where it does not look like one."""
    # Many lines begin or end a paragraph, so that the middle one is too narrow; the widest have a mark over the edge.
    column = sorted(widths)[len(widths) * 3 // 4]
    if column < _NARROWEST_COLUMN:
        return 0.0
    least, most = column - ragged(column), column + 2
    near = [stop for width, stop in zip(widths, stops, strict=True) if least <= width <= most]
    return column if len(near) * 2 >= len(widths) and sum(near) * 5 <= len(near) * 3 else 0.0


def ragged(column: float) -> float:
    """Return how much narrower than its column a full line may be: 2 for an indent that was lost, or a long word."""
    return max(3.0, column / 6)


def first_token_width(line: Line) -> float:
    """Return how wide the first thing of a line is that could not be parted by a line end."""
    found = _TOKEN.match(line.text)
    token = found.group() if found else ""
    return len(token) / 2 if token.isascii() else float(len(token))
