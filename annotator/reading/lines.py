"""Where the lines of a text stand, how wide they are, and how wide the column is that they were set in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from annotator.reading.layout import HAN, LINE_ENDS
from annotator.reading.marks import SENTENCE_MARK, is_finished, pauses

_LINE: Final = re.compile(f"[^{LINE_ENDS}]+")
#: What takes half the width of a Han character: Latin, and quotation marks, which typesetters squeeze.
_NARROW: Final = re.compile("[\u0020-\u02ff‘’“”]")
#: What some programs take for narrow and others for wide.
_AMBIGUOUS: Final = re.compile("[\u2010-\u2017\u2020-\u206f\u2100-\u2bff]")
_QUOTES: Final = re.compile("[‘’“”·×°]")
_TOKEN: Final = re.compile(r"[!-~\u00a1-\u02ff]+|.")
#: The same with the marks that typesetters do not part from what stands before or behind them.
_BOUND_TOKEN: Final = re.compile(r"[“‘「『（【《〈]*(?:[!-~\u00a1-\u02ff]+|.)[，。、；：？！）》〉”’」』】]*")

#: Lines that are wider than this are no lines of a column but whole paragraphs. In widths of a Han character.
WIDEST_COLUMN: Final = 64.0
#: A column that is narrower than this is verse, a list or a table: nobody sets prose in it.
_NARROWEST_COLUMN: Final = 11.0
#: The same where a program wrapped the lines, which a person may have asked for any width.
_NARROWEST_WRAP: Final = 8.0
#: A line of verse is narrower than this.
_WIDEST_VERSE: Final = 16.0
#: How many lines are looked at together to tell the width of a column; fewer than that few need more proof.
_REACH: Final = 10
_FEW_LINES: Final = 6
_FEWEST_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Wrap:
    """How a program wrapped some paragraphs: at the same width, as it measured lines, without exception.

    `breaks` is how many line ends stand between the lines of a paragraph. `indents` tells that the first lines of
    paragraphs are indented, `narrows` that they are narrower by an indent that was lost, `gaps` that more line ends
    stand between paragraphs, and `flows` that a sentence ends more often inside a paragraph than with it.
    """

    width: float
    measure: Callable[[Line], float]
    breaks: int
    indents: bool
    narrows: bool
    gaps: bool
    flows: bool

    def room(self, line: Line, after: Line) -> float:
        """Return how much wider `line` could be if it also held what `after` begins with; below 0 it is full."""
        token = bound_token_width(after, counted=self.measure is _count)
        return self.width - line.width - line.indent / 2 - line.trail - token


@dataclass(slots=True)
class Line:
    """One line that holds more than white space.

    `start` and `end` are its range in the text, white space at both ends left out; `text` is that range. `width` is
    counted in Han characters, a Latin one half (any is one where a program wrapped the lines by count: `counted`).
    `breaks` is how many line ends stand before it, `indent` how wide the white space is that it begins with, in halves,
    and `trail` how long the white space that it ends with.
    `finished` tells that a sentence ends with it, `stops` that it ends with a mark of any kind, which hard-wrapped
    lines seldom do. `column` is the width of the column it was hard-wrapped to, 0 for none; `spaced` tells that the
    lines of that column have blank ones between them. `wrap` tells more where a program wrapped the lines.
    """

    start: int
    end: int
    text: str
    width: float
    breaks: int
    indent: int
    finished: bool
    stops: bool
    trail: int = 0
    column: float = 0.0
    spaced: bool = False
    counted: bool = False
    wrap: Wrap | None = None


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
        trail = len(shown)
        shown = shown.rstrip()
        trail -= len(shown)
        start = match.start() + lead
        width = float(len(shown)) if len(shown) > 4 * WIDEST_COLUMN else len(shown) - len(_NARROW.findall(shown)) / 2
        indent = lead + raw.count("\u3000", 0, lead) if lead else 0
        finished = is_finished(shown)
        stops = finished or pauses(shown)
        lines.append(Line(start, start + len(shown), shown, width, breaks, indent, finished, stops, trail))
        breaks = 0
    return lines


# -- lines that a program wrapped --------------------------------------------------------------------------------------


def measure_wraps(lines: Sequence[Line], *, alone: Sequence[bool], marked: Sequence[bool]) -> None:
    """Set `wrap`, and `column` and `width` with it, of the lines that a program wrapped.

    A line that stands `alone` is in no run of such lines; one that is `marked` may be, but proves nothing against it.
    """
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or alone[index] or lines[index].width > WIDEST_COLUMN:
            run = lines[start:index]
            # One line and its rest prove nothing: any two lines would.
            if len(run) >= _FEWEST_LINES:
                wrap = _likeliest_wrap(run, marked[start:index])
                if wrap is not None:
                    for line in run:
                        line.wrap, line.column, line.width = wrap, wrap.width, wrap.measure(line)
            start = index + 1


def _count(line: Line) -> float:
    return float(len(line.text))


def _width(line: Line) -> float:
    return line.width


def _ambiguous_narrow(line: Line) -> float:
    return line.width - len(_AMBIGUOUS.findall(line.text)) / 2


def _ambiguous_wide(line: Line) -> float:
    return line.width + len(_QUOTES.findall(line.text)) / 2


#: How programs measure lines: by counting characters, or by their widths in print or on a screen.
_MEASURES: Final = (_count, _width, _ambiguous_narrow, _ambiguous_wide)


def _likeliest_wrap(lines: Sequence[Line], marked: Sequence[bool]) -> Wrap | None:
    if sum(HAN.search(line.text) is not None for line in lines) * 2 < len(lines):
        return None
    best, likeliest = 0, None
    for measure in _MEASURES:
        score, wrap = _wrap(lines, marked, measure)
        if score > best:
            best, likeliest = score, wrap
    return likeliest


def _wrap(lines: Sequence[Line], marked: Sequence[bool], measure: Callable[[Line], float]) -> tuple[int, Wrap | None]:
    """Return how well some lines fit together as wrapped by a measure, and how they were; None where they were not.

    Then every line that breaks off in the middle of a sentence is full, but for titles and first lines.
    """
    unit = 1.0 if measure is _count else 0.5
    sizes = [measure(line) + line.indent / 2 for line in lines]
    cut = Counter(size for line, size in zip(lines, sizes, strict=True) if not line.stops)
    if not cut:
        return 0, None
    width = max(cut, key=lambda size: (cut[size] + (cut[size - unit] if measure is not _count else 0), size))
    if width < _NARROWEST_WRAP:
        return 0, None
    proof = fulls = ends = over = odd = against = narrow = wide = 0
    between: list[int] = []
    gaps: list[int] = []
    room_above, above_stops = True, True
    for line, after, size, mark in zip(lines, [*lines[1:], None], sizes, marked, strict=True):
        room = width - size - line.trail
        token = bound_token_width(after, counted=measure is _count) if after is not None and room > 0 else unit
        # Full is also what is short by the first thing of the next line.
        full = size <= width and room < token
        # Where the line above had room left, a paragraph begins here: with a full line, or a narrow one.
        indented = room_above and not mark and 2 <= room < token + 2
        if full:
            # Verse and items of lists stop at line ends; wide lines of one width are neither, for all their commas.
            fulls += 1
            proof += not line.stops or (size >= _WIDEST_VERSE and line.text[-1] in "，,、：")
            wide += room_above and not line.finished
        elif size > width:
            over += not mark
        elif line.finished:
            ends += 1
        elif indented:
            narrow += 1
        elif not mark:
            odd += 1
            against += not room_above and not above_stops
        (gaps if room_above else between).append(line.breaks)
        room_above = not full and not indented
        above_stops = line.stops
    proven = proof >= 2 or (proof and fulls >= 2 and width >= _WIDEST_VERSE)
    ended = any(line.finished and size <= width for line, size in zip(lines, sizes, strict=True))
    if not (proven and ended and over <= 1 + proof // 4 and odd <= proof):
        return 0, None
    # A line that breaks off below a full one, and is not full itself, was set by another rule.
    if against > proof // 8:
        return 0, None
    breaks = Counter(between).most_common(1)[0][0] if between else 1
    return proof - odd - over, Wrap(
        width=width,
        measure=measure,
        breaks=breaks,
        indents=any(line.indent >= 2 for line in lines),
        narrows=narrow > wide,
        gaps=sum(each > breaks for each in gaps[1:]) * 2 > len(gaps) - 1 > 0,
        flows=sum(len(SENTENCE_MARK.findall(line.text[:-2])) for line in lines) > ends,
    )


# -- columns that a person set -----------------------------------------------------------------------------------------


def measure_columns(lines: Sequence[Line], *, alone: Sequence[bool], opens: Sequence[bool]) -> None:
    """Set `column` and `spaced` of the lines that were hard-wrapped.

    A column shows by its neighbours: within a run of short lines most are as wide as the widest, and most of those end
    in the middle of a sentence. A line that stands `alone` (a heading, a caption) is in no run; one that `opens` an
    article begins a run, because the next article may be set in another width.
    """
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or alone[index] or lines[index].wrap or lines[index].width > WIDEST_COLUMN:
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
    if line.counted:
        return float(len(token))
    return len(token) / 2 if token.isascii() else float(len(token))


def bound_token_width(line: Line, *, counted: bool) -> float:
    """Return the same of a line that a program wrapped, with the marks that belong to that thing."""
    found = _BOUND_TOKEN.match(line.text)
    token = found.group() if found else ""
    return float(len(token)) if counted else len(token) - len(_NARROW.findall(token)) / 2
