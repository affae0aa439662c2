"""Where a reader stands in a view and what is selected, and which source spans that means."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection
from annotator.ui.document.trimming import trimmed

#: What is selected: from a place to a place, and the spans given where they need not touch.
Selected = tuple[Place, Place, tuple[Span, ...]]


class Cursor:
    """A caret and an anchor, with the selection between them; or a selection of spans that may lie apart."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection
        self.anchor = self.caret = Place(0, 0)
        #: The caret stands at the end of a wrapped line rather than at the start of the next.
        self.upstream = False
        #: Where going up and down by lines keeps to, in pixels from the column's left edge.
        self.goal: float | None = None
        self.apart: tuple[Span, ...] = ()

    @property
    def start(self) -> Place:
        """The earlier of anchor and caret."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> Place:
        """The later of anchor and caret."""
        return max(self.anchor, self.caret)

    def selected(self) -> Selected | None:
        """Return what is selected; None where nothing is."""
        return (self.start, self.end, self.apart) if self.apart or self.anchor != self.caret else None

    # -- moving --------------------------------------------------------------------------------------------------------

    def put(self, place: Place, *, extend: bool = False, upstream: bool = False) -> None:
        """Put the caret somewhere; to `extend` leaves the anchor and so selects what is between."""
        self.caret = place
        if not extend:
            self.anchor = place
        self.upstream = upstream
        self.goal = None
        self.apart = ()

    def take(self, spans: Sequence[Span]) -> None:
        """Select source spans exactly; nothing where the view shows none of them."""
        extents = self.projection.to_view(spans)
        if not extents:
            self.put(self.caret)
            return
        self.put(Place(extents[0].paragraph, extents[0].start))
        self.caret = Place(extents[-1].paragraph, extents[-1].end)
        self.apart = tuple(spans)

    def take_all(self) -> None:
        """Select the whole view."""
        last = len(self.projection) - 1
        self.put(Place(0, 0))
        self.put(Place(last, len(self.projection.paragraph(last).text)), extend=True)

    # -- meaning -------------------------------------------------------------------------------------------------------

    def spans(self) -> tuple[Span, ...]:
        """Return the selected source spans, stray white space and punctuation trimmed; none where nothing is left."""
        if self.apart or self.anchor == self.caret:
            return self.apart
        text = self.text()
        low, high = trimmed(text, 0, len(text))
        return self.projection.to_source(self._behind_start(low), self._behind_start(high)) if low < high else ()

    def text(self) -> str:
        """Return what the view shows of the selection, untrimmed; paragraphs are parted by a line end."""
        projection = self.projection
        if self.apart:
            shown = projection.to_view(self.apart)
            return "".join(projection.paragraph(each.paragraph).text[each.start : each.end] for each in shown)
        start, end = self.start, self.end
        if start.paragraph == end.paragraph:
            return projection.paragraph(start.paragraph).text[start.offset : end.offset]
        parts = [projection.paragraph(start.paragraph).text[start.offset :]]
        for number in range(start.paragraph + 1, end.paragraph + 1):
            text = projection.paragraph(number).text
            parts.append("" if projection.continues(number) else "\n")
            parts.append(text if number < end.paragraph else text[: end.offset])
        return "".join(parts)

    def source_offset(self) -> int:
        """Return the source offset of the character at the caret, or where a selection begins."""
        paragraph = self.projection.paragraph(self.start.paragraph)
        at = min(self.start.offset, max(0, len(paragraph.text) - 1))
        spans = paragraph.alignment.to_source(Span(at, at + 1)) if paragraph.text else ()
        return spans[0].start if spans else paragraph.alignment.offset_to_source(at)

    def _behind_start(self, by: int) -> Place:
        """Return the place `by` characters of `text` behind the start of the selection."""
        projection = self.projection
        number, offset = self.start.paragraph, self.start.offset + by
        while offset > (length := len(projection.paragraph(number).text)):
            number += 1
            offset -= length if projection.continues(number) else length + 1
        return Place(number, offset)


# -- the ends of annotations -------------------------------------------------------------------------------------------


def boundary(projection: Projection, fragments: Sequence[Span], *, end: bool) -> Place:
    """Return the place in a view where fragments begin, or end."""
    return _end_of(projection, fragments[-1]) if end else projection.place_of(fragments[0].start)


def with_boundary(projection: Projection, fragments: Sequence[Span], place: Place, *, end: bool) -> tuple[Span, ...]:
    """Return fragments with their start or end moved to a place; none where nothing would be left of that fragment."""
    start, stop = (
        (projection.place_of(fragments[-1].start), place) if end else (place, _end_of(projection, fragments[0]))
    )
    if start >= stop:
        return ()
    moved = projection.to_source(start, stop)
    return (*fragments[:-1], *moved) if end else (*moved, *fragments[1:])


def _end_of(projection: Projection, span: Span) -> Place:
    """Return the place behind the last character of a span, which is not where the next one may stand."""
    shown = projection.to_view([Span(span.end - 1, span.end)])
    return Place(shown[-1].paragraph, shown[-1].end) if shown else projection.place_of(span.end)
