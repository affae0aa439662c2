r"""The way between two texts, offset by offset: the one place where an offset can be wrong.

An alignment is a list of segments in the order of the view. Each ties a range of the source to a range of the view:

- as long on both sides: character by character (a run of text, or one converted one to one);
- of different length: a block, which is entered or left only as a whole (网络 ↔ 網路 is a run; 信\n息 ↔ 資訊 a block);
- empty in the view: characters the view drops (line breaks inside a paragraph).

Invariants: view ranges follow each other without gap; source ranges are disjoint. They need not be in order, because a
page whose columns jump is read in another order than it was extracted; within a piece they are. All units are code
points. Mappings are total: every offset of one side has a place on the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from annotator.domain.errors import SpanError
from annotator.domain.span import Span

#: (source start, source end, view start, view end)
Segment = tuple[int, int, int, int]


@dataclass(frozen=True, eq=True)
class Alignment:
    """An alignment of a view with its source; see the module's docstring for its invariants."""

    segments: tuple[Segment, ...]

    def __post_init__(self) -> None:
        at = 0
        source = 0
        in_order = True
        for source_start, source_end, view_start, view_end in self.segments:
            if view_start != at or view_end < view_start or source_end < source_start:
                raise SpanError("The alignment breaks at offset {at} of the view.", at=at)
            at = view_end
            if source_start < source_end:
                in_order = in_order and source_start >= source
                source = source_end
        # Most alignments have no jump, and sorting them all only to look was half the cost of laying a text out.
        if not in_order:
            for before, after in pairwise(self._by_source):
                if before[1] > after[0]:
                    raise SpanError("The alignment uses character {at} of the source twice.", at=after[0])

    @property
    def view_length(self) -> int:
        """How many code points the view has."""
        return self.segments[-1][3] if self.segments else 0

    @cached_property
    def _view_starts(self) -> list[int]:
        return [segment[2] for segment in self.segments]

    @cached_property
    def _by_source(self) -> list[Segment]:
        """What the view puts in by itself (a space between joined words) has no place in the source, and none here."""
        return sorted(segment for segment in self.segments if segment[0] < segment[1])

    @cached_property
    def _source_starts(self) -> list[int]:
        return [segment[0] for segment in self._by_source]

    # -- source to view ------------------------------------------------------------------------------------------------

    def to_view(self, span: Span) -> tuple[Span, ...]:
        """Return where the view shows `span` of the source, in the order of the view.

        Blocks are taken whole. Where nothing of it is shown (a dropped line break, a gap), one empty span stands at the
        place where it would be.
        """
        if not span:
            at = self.offset_to_view(span.start)
            return (Span(at, at),)
        ranges: list[tuple[int, int]] = []
        first = max(0, bisect_right(self._source_starts, span.start) - 1)
        for index in range(first, len(self._by_source)):
            source_start, source_end, view_start, view_end = self._by_source[index]
            if source_start >= span.end:
                break
            if source_end <= span.start or view_start == view_end:
                continue
            if source_end - source_start == view_end - view_start:
                by = view_start - source_start
                ranges.append((max(span.start, source_start) + by, min(span.end, source_end) + by))
            else:
                ranges.append((view_start, view_end))
        if not ranges:
            at = self.offset_to_view(span.start)
            return (Span(at, at),)
        return _joined(sorted(ranges))

    def offset_to_view(self, offset: int) -> int:
        """Return the offset of the view that shows what begins at `offset` of the source.

        Inside a block it is the block's start; in what the view drops, the place of the drop; past everything in the
        source, the end of what stands last before it there.
        """
        index = bisect_right(self._source_starts, offset) - 1
        if index < 0:
            return self._by_source[0][2] if self._by_source else 0
        source_start, source_end, view_start, view_end = self._by_source[index]
        if offset >= source_end:
            return view_end
        if source_end - source_start == view_end - view_start:
            return view_start + offset - source_start
        return view_start

    # -- view to source ------------------------------------------------------------------------------------------------

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """Return which source ranges `span` of the view shows, in the order of the view.

        One, with what the view drops inside it (a quote over a line break); several across a jump: an annotation's
        fragments. Nothing dropped stands at their ends. Blocks are taken whole. An empty span gives one empty span.
        """
        if not span:
            at = self.offset_to_source(span.start)
            return (Span(at, at),)
        ranges: list[tuple[int, int]] = []
        dropped: tuple[int, int] | None = None
        first = max(0, bisect_right(self._view_starts, span.start) - 1)
        for index in range(first, len(self.segments)):
            source_start, source_end, view_start, view_end = self.segments[index]
            if view_start >= span.end:
                break
            if view_start == view_end:
                if ranges and source_end > source_start:
                    follows = dropped[1] if dropped else ranges[-1][1]
                    if source_start == follows:
                        dropped = (dropped[0] if dropped else source_start, source_end)
                continue
            if view_end <= span.start or source_start == source_end:
                continue
            start, end = source_start, source_end
            if source_end - source_start == view_end - view_start:
                by = source_start - view_start
                start, end = max(span.start, view_start) + by, min(span.end, view_end) + by
            if ranges and start == (dropped[1] if dropped else ranges[-1][1]):
                ranges[-1] = (ranges[-1][0], end)
            else:
                ranges.append((start, end))
            dropped = None
        if not ranges:
            at = self.offset_to_source(span.start)
            return (Span(at, at),)
        return tuple(Span(start, end) for start, end in ranges)

    def offset_to_source(self, offset: int) -> int:
        """Return the offset of the source whose text begins at `offset` of the view; at its end, the last end."""
        if not self.segments:
            return 0
        index = bisect_right(self._view_starts, offset) - 1
        index = max(index, 0)
        source_start, source_end, view_start, view_end = self.segments[index]
        if offset >= view_end:
            return source_end
        if source_end - source_start == view_end - view_start:
            return source_start + offset - view_start
        return source_start

    # -- building ------------------------------------------------------------------------------------------------------

    def part(self, low: int, high: int) -> Alignment:
        """Return the alignment of ``low:high`` of the view, where no block is cut.

        What the view drops at `low` belongs to what is before it; at the view's start, to its first part.
        """
        segments: list[Segment] = []
        first = max(0, bisect_right(self._view_starts, low) - 1) if low else 0
        for index in range(first, len(self.segments)):
            source_start, source_end, view_start, view_end = self.segments[index]
            if view_start == view_end:
                if view_start > high:
                    break
                if view_start > low or not low:
                    segments.append((source_start, source_end, view_start - low, view_end - low))
                continue
            if view_start >= high:
                break
            start, end = max(view_start, low), min(view_end, high)
            if source_end - source_start == view_end - view_start:
                by = source_start - view_start
                segments.append((start + by, end + by, start - low, end - low))
            elif (start, end) == (view_start, view_end):
                segments.append((source_start, source_end, start - low, end - low))
            else:
                raise SpanError("The alignment breaks at offset {at} of the view.", at=max(low, view_start))
        return Alignment(tuple(segments))

    def compose(self, outer: Alignment) -> Alignment:
        """Return the alignment of `outer`'s view with this one's source; `outer`'s source is this one's view.

        Where blocks of the two interlock they become one block over all they touch. Across a jump of the source a block
        cannot stand: its characters are dealt out in order, as many to each place as stood there, the rest to the last.
        Raises `SpanError` where `outer` is not an alignment of this one's view.
        """
        return Alignment(tuple(_composed(self.segments, outer.segments)))


def identity(length: int, *, source_start: int = 0) -> Alignment:
    """Return the alignment of a view that shows `length` code points from `source_start` as they are."""
    return Alignment(((source_start, source_start + length, 0, length),) if length else ())


def concatenate(parts: Iterable[Alignment]) -> Alignment:
    """Return the alignment of several views written one after another; their source ranges have to be disjoint."""
    segments: list[Segment] = []
    at = 0
    for part in parts:
        segments.extend((a, b, c + at, d + at) for a, b, c, d in part.segments)
        at += part.view_length
    return Alignment(tuple(segments))


def _composed(inner: Sequence[Segment], outer: Sequence[Segment]) -> Iterator[Segment]:
    """Walk both along the middle text, runs cut where either ends, blocks taken whole."""
    i = j = middle = view = source = 0
    while i < len(inner) or j < len(outer):
        if i < len(inner) and inner[i][2] == inner[i][3]:
            yield (inner[i][0], inner[i][1], view, view)
            source = inner[i][1]
            i += 1
            continue
        if j < len(outer) and outer[j][0] == outer[j][1]:
            view = outer[j][3]
            yield (source, source, outer[j][2], view)
            j += 1
            continue
        if i == len(inner) or j == len(outer) or not outer[j][0] <= middle < outer[j][1]:
            raise SpanError("The alignments do not meet at offset {middle} of the text between them.", middle=middle)
        if _is_run(inner[i]) and _is_run(outer[j]):
            end = min(inner[i][3], outer[j][1])
            source = inner[i][0] + end - inner[i][2]
            start, view = view, outer[j][2] + end - outer[j][0]
            yield (source - (end - middle), source, start, view)
        else:
            end = _closed(inner, i, outer, j, middle)
            parts: list[tuple[int, int, int]] = []
            while i < len(inner) and inner[i][2] < end:
                low, high = max(inner[i][2], middle), min(inner[i][3], end)
                by = inner[i][0] - inner[i][2]
                whole = not _is_run(inner[i])
                parts.append((inner[i][0] if whole else low + by, inner[i][1] if whole else high + by, high - low))
                if inner[i][3] > end:
                    break
                i += 1
            while j < len(outer) and outer[j][1] <= end and outer[j][0] < end:
                j += 1
            start = view
            view = outer[j - 1][3] if j and outer[j - 1][1] == end else outer[j][2] + end - outer[j][0]
            yield from _dealt(parts, start, view)
            source = parts[-1][1]
        middle = end
        while i < len(inner) and inner[i][3] <= middle and inner[i][2] < inner[i][3]:
            i += 1
        while j < len(outer) and outer[j][1] <= middle and outer[j][0] < outer[j][1]:
            j += 1


def _is_run(segment: Segment) -> bool:
    return segment[1] - segment[0] == segment[3] - segment[2]


def _closed(inner: Sequence[Segment], i: int, outer: Sequence[Segment], j: int, middle: int) -> int:
    """Return the first offset of the middle text after `middle` that no block of either side straddles."""
    end = middle + 1
    while True:
        before = end
        for k in range(i, len(inner)):
            if inner[k][2] >= end:
                break
            if not _is_run(inner[k]):
                end = max(end, inner[k][3])
        for k in range(j, len(outer)):
            if outer[k][0] >= end:
                break
            if not _is_run(outer[k]):
                end = max(end, outer[k][1])
        if end == before:
            return end


#: A part of a block: source start and end, and how long it is in the text between (0 where that drops it).
_Part = tuple[int, int, int]


def _dealt(parts: Sequence[_Part], view_start: int, view_end: int) -> Iterator[Segment]:
    """Make one block of `parts` that touch; deal it out across jumps: to each place as much as stood there.

    What is left over goes to the last place that shows anything.
    """
    places: list[list[_Part]] = []
    for part in parts:
        if places and places[-1][-1][1] == part[0]:
            places[-1].append(part)
        else:
            places.append([part])
    lengths = [sum(length for _, _, length in place) for place in places]
    last = max((number for number, length in enumerate(lengths) if length), default=len(places) - 1)
    at = view_start
    for number, place in enumerate(places):
        upto = view_end if number == last else min(at + lengths[number], view_end)
        yield from _placed(place, at, upto)
        at = upto


def _placed(parts: Sequence[_Part], view_start: int, view_end: int) -> Iterator[Segment]:
    """Make one block of parts that touch.

    Where it happens to be as long as the view it would pass for a run, and a line end that is dropped would seem to be
    shown; then the parts share the view one by one.
    """
    start, end = parts[0][0], parts[-1][1]
    dropped = [not length for _, _, length in parts]
    if end - start != view_end - view_start or not any(dropped) or all(dropped):
        yield (start, end, view_start, view_end)
        return
    last = max(number for number, drops in enumerate(dropped) if not drops)
    at = view_start
    for number, (low, high, length) in enumerate(parts):
        upto = view_end if number == last else min(at + length, view_end)
        yield (low, high, at, upto)
        at = upto


def _joined(ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Make spans of sorted ranges, those that touch or overlap joined."""
    spans: list[tuple[int, int]] = []
    for start, end in ranges:
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return tuple(Span(start, end) for start, end in spans)
