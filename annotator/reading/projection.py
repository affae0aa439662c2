"""What a document looks like in one layout and script, paragraph by paragraph, and the way back to its source text.

Paragraphs are converted when they are first asked for, so that the first screen of a long document need not wait for
the rest. Places in a view are a paragraph's number and an offset in it; nothing here knows how many characters come
before, because that would need all of them converted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from annotator.domain.edits import GlossaryEntry
from annotator.domain.errors import InputError
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.reading.alignment import Alignment, Segment, concatenate, identity
from annotator.reading.fold import fold_query, paragraph_key, places_in, places_in_laid
from annotator.reading.layout import LaidParagraph, lay_out
from annotator.reading.script import SCRIPTS, Converter, is_own_script
from annotator.reading.stretches import WHOLE, cuts

LAYOUTS: Final = ("source", "reading")
_VISIBLE: Final = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (in the source layout: one line) of a view.

    `alignment` ties offsets in `text` to absolute offsets of the source. `kind` is its piece's kind, `section` the
    index of its section; in the source layout those of the first piece on the line. One that is too long to be shown
    as one comes in stretches: each but the first `continues` the one before it, with nothing between them.
    """

    text: str
    alignment: Alignment
    kind: str
    section: int
    continues: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place between characters in a view: a paragraph's number and an offset in its text, in code points."""

    paragraph: int
    offset: int


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """A range within one paragraph of a view, in code points."""

    paragraph: int
    start: int
    end: int


class _Stretch(NamedTuple):
    """What of a laid paragraph is shown as one: from `low` to `high` of its text; all of it where `high` is None."""

    laid: LaidParagraph
    low: int = 0
    high: int | None = None


class Projection:
    """One document in one layout and one script. Immutable to the outside; it only remembers what it converted."""

    def __init__(
        self,
        text: str,
        sections: Sequence[Section],
        *,
        layout: str,
        script: str,
        own_script: str,
        glossary: Iterable[GlossaryEntry] = (),
    ) -> None:
        """Set up the view of a source `text` that is written in `own_script` (as `detect_script` names it).

        Raises `InputError` for a layout or script there is none of.
        """
        if layout not in LAYOUTS:
            raise InputError("There is no layout “{layout}”; it is one of {known}.", layout=layout, known=LAYOUTS)
        if script not in SCRIPTS:
            raise InputError("There is no script “{script}”; it is one of {known}.", script=script, known=SCRIPTS)
        self.layout = layout
        self.script = script
        self.source = text
        self._laid = lay_out(text, sections)
        #: By number what is shown as a paragraph of the reading layout, and the number of each laid one's first.
        self._stretches: list[_Stretch] = []
        self._first: list[int] = []
        for laid in self._laid:
            self._first.append(len(self._stretches))
            self._stretches.extend(_stretched(laid))
        self._lows = [stretch.low for stretch in self._stretches]
        self._converter = None if is_own_script(script=script, of_text=own_script) else Converter(script, glossary)
        self._readings: dict[int, Paragraph] = {}
        self._lines: dict[int, Paragraph] = {}

    # -- paragraphs ----------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        """Return how many paragraphs (lines, in the source layout) the view has."""
        return len(self._stretches) if self.layout == "reading" else len(self._line_starts)

    def paragraph(self, number: int) -> Paragraph:
        """Return one paragraph, converting it if that has not been done."""
        return self._reading(number) if self.layout == "reading" else self._line(number)

    def continues(self, number: int) -> bool:
        """Tell whether a paragraph is a further stretch of the one before it, without converting it."""
        if self.layout == "reading":
            return self._stretches[number].low > 0
        start = self._line_starts[number]
        return start > 0 and self.source[start - 1] != "\n"

    def source_length(self, number: int) -> int:
        """Return about how long a paragraph is, in code points, without converting it or joining its lines."""
        if self.layout == "reading":
            laid, low, high = self._stretches[number]
            return len("".join(laid.unjoined.split())) if high is None else high - low
        start, end = self._line_range(number)
        return end - start

    # -- the whole text ------------------------------------------------------------------------------------------------

    @cached_property
    def text(self) -> str:
        """The whole view: paragraphs with one line end between them, and none inside one."""
        return "".join(
            ("\n" if number and not self.continues(number) else "") + self.paragraph(number).text
            for number in range(len(self))
        )

    @cached_property
    def alignment(self) -> Alignment:
        """The alignment of `text` with the source; the line ends between paragraphs stand for the white space there."""
        parts: list[Alignment] = []
        for number in range(len(self)):
            parts.append(self.paragraph(number).alignment)
            start, end = self._gap(number)
            shown = 1 if number + 1 < len(self) and not self.continues(number + 1) else 0
            if end > start or shown:
                parts.append(Alignment(((start, end, 0, shown),)))
        return concatenate(parts)

    # -- places --------------------------------------------------------------------------------------------------------

    def to_source(self, start: Place, end: Place) -> tuple[Span, ...]:
        """Return which source spans the view shows between two places: one, or several across a jump.

        From one paragraph into the next, the white space between them is part of it where they touch in the source.
        """
        if start.paragraph == end.paragraph:
            return self.paragraph(start.paragraph).alignment.to_source(
                Span(start.offset, max(start.offset, end.offset))
            )
        spans: list[Span] = []
        for number in range(start.paragraph, end.paragraph + 1):
            paragraph = self.paragraph(number)
            low = start.offset if number == start.paragraph else 0
            high = end.offset if number == end.paragraph else len(paragraph.text)
            if high > low:
                spans.extend(paragraph.alignment.to_source(Span(low, high)))
        if not spans:
            return self.paragraph(start.paragraph).alignment.to_source(Span(start.offset, start.offset))
        joined = [spans[0]]
        for span in spans[1:]:
            if span.start >= joined[-1].end and not self.source[joined[-1].end : span.start].strip():
                joined[-1] = Span(joined[-1].start, span.end)
            else:
                joined.append(span)
        return tuple(joined)

    def to_view(self, spans: Iterable[Span]) -> tuple[Extent, ...]:
        """Return where the view shows `spans` of the source, in the order of the view; paragraphs apart.

        Where two of them meet in the view (a name cut by a jump) they are shown as one.
        """
        extents: set[Extent] = set()
        for span in spans:
            for number in self.paragraphs_of(span):
                for shown in self.paragraph(number).alignment.to_view(span):
                    if shown:
                        extents.add(Extent(number, shown.start, shown.end))
        joined: list[Extent] = []
        for extent in sorted(extents):
            last = joined[-1] if joined else None
            if last is not None and last.paragraph == extent.paragraph and extent.start <= last.end:
                joined[-1] = Extent(last.paragraph, last.start, max(last.end, extent.end))
            else:
                joined.append(extent)
        return tuple(joined)

    def paragraphs_of(self, span: Span) -> list[int]:
        """Return the numbers of the paragraphs that show some of `span`, without converting any."""
        if self.layout == "reading":
            return sorted(self._stretches_over(span))
        lines = range(self._line_at(span.start), self._line_at(max(span.start, span.end - 1)) + 1)
        ranges = ((number, *self._line_range(number)) for number in lines)
        return [number for number, start, end in ranges if start < span.end and end > span.start]

    def place_of(self, offset: int) -> Place:
        """Return the place where the view shows what stands at `offset` of the source; total."""
        if not len(self):
            return Place(0, 0)
        number = self._number_of(offset)
        return Place(number, self.paragraph(number).alignment.offset_to_view(offset))

    def find(self, query: str) -> list[tuple[Span, ...]]:
        """Return every place of `query` as source spans, in the order of the view; either script finds the other.

        Unconverted paragraphs are searched, so none has to be converted; only where a script changes words (網路 for
        网络), what is shown is searched too, so that a person finds what they see.
        """
        key = fold_query(query)
        laid_keys = zip(self._laid, self._keys, strict=True)
        places = {place for laid, folded in laid_keys for place in places_in_laid(laid, key, folded)}
        if self.script == "taiwan-phrases" and self._converter is not None:
            for number in range(len(self._stretches)):
                shown = self._reading(number)
                places.update(places_in(shown.text, shown.alignment, key))
        return sorted(places, key=lambda place: (self._number_of(place[0].start), place))

    @cached_property
    def _keys(self) -> list[str]:
        """The search keys of the laid paragraphs: a person who types a query looks for it at every letter."""
        return [paragraph_key(laid) for laid in self._laid]

    def _number_of(self, offset: int) -> int:
        """Return the number of the paragraph that shows what stands last in the source up to `offset`; else the first.

        There has to be one.
        """
        if self.layout == "source":
            return self._line_at(offset)
        for index in range(bisect_right(self._piece_starts, offset) - 1, -1, -1):
            piece, number = self._pieces[index]
            begins = _begins(self._laid[number], piece)
            if begins is not None and begins <= offset:
                return self._stretch_at(number, self._laid[number].alignment.offset_to_view(offset))
        return self._first[
            next(number for piece, number in self._pieces if _begins(self._laid[number], piece) is not None)
        ]

    def _stretch_at(self, laid: int, offset: int) -> int:
        """Return the number of the stretch that has the character at an offset of a laid paragraph's text."""
        first = self._first[laid]
        after = self._first[laid + 1] if laid + 1 < len(self._first) else len(self._stretches)
        if after - first == 1:
            return first
        return bisect_right(self._lows, offset, first, after) - 1

    @cached_property
    def _pieces(self) -> list[tuple[Piece, int]]:
        """The pieces that paragraphs are made of, by source order, each with its paragraph's number.

        Pieces instead of what is shown of them, because that needs every line of the document joined.
        """
        return sorted(
            ((piece, number) for number, laid in enumerate(self._laid) for piece in laid.pieces),
            key=lambda each: each[0].start,
        )

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [piece.start for piece, _ in self._pieces]

    def _stretches_over(self, span: Span) -> list[int]:
        """Return the numbers of the paragraphs of the reading layout that show some of `span`, by source order."""
        numbers: list[int] = []
        for laid in self._laid_over(span):
            if self._stretches[self._first[laid]].high is None:
                numbers.append(self._first[laid])
                continue
            over: dict[int, None] = {}
            for shown in self._laid[laid].alignment.to_view(span):
                if shown:
                    first, last = self._stretch_at(laid, shown.start), self._stretch_at(laid, shown.end - 1)
                    over.update(dict.fromkeys(range(first, last + 1)))
            numbers.extend(over)
        return numbers

    def _laid_over(self, span: Span) -> list[int]:
        """Return the indices of the laid paragraphs that show some of `span`, by source order."""
        numbers: dict[int, None] = {}
        for index in range(max(0, bisect_right(self._piece_starts, span.start) - 1), len(self._pieces)):
            piece, number = self._pieces[index]
            if piece.start >= span.end:
                break
            if piece.end > span.start and number not in numbers and _shows(self._laid[number], piece, span):
                numbers[number] = None
        return list(numbers)

    # -- the reading layout --------------------------------------------------------------------------------------------

    def _reading(self, number: int) -> Paragraph:
        found = self._readings.get(number)
        if found is None:
            laid, low, high = self._stretches[number]
            text, alignment = laid.text, laid.alignment
            if high is not None:
                text, alignment = text[low:high], alignment.part(low, high)
            if self._converter is not None:
                converted = self._converter.convert(text)
                text, alignment = converted.text, alignment.compose(converted.alignment)
            found = self._readings[number] = Paragraph(text, alignment, laid.kind, laid.section, low > 0)
        return found

    # -- the source layout ---------------------------------------------------------------------------------------------

    @cached_property
    def _line_starts(self) -> list[int]:
        starts: list[int] = []
        start = 0
        while start <= len(self.source):
            end = self.source.find("\n", start)
            end = len(self.source) if end < 0 else end
            starts.append(start)
            if end - start > WHOLE:
                starts.extend(start + cut for cut in cuts(self.source[start:end])[1:])
            start = end + 1
        return starts

    def _line_range(self, number: int) -> tuple[int, int]:
        start = self._line_starts[number]
        if number + 1 == len(self._line_starts):
            return start, len(self.source)
        following = self._line_starts[number + 1]
        return start, following if self.continues(number + 1) else following - 1

    def _gap(self, number: int) -> tuple[int, int]:
        """Return the source range that the line end behind a paragraph stands for; none between its stretches."""
        if number + 1 < len(self) and self.continues(number + 1):
            return 0, 0
        if self.layout == "reading":
            return self._stretches[number].laid.gap
        end = self._line_range(number)[1]
        return end, min(end + 1, len(self.source))

    def _line_at(self, offset: int) -> int:
        return max(0, bisect_right(self._line_starts, offset) - 1)

    def _line(self, number: int) -> Paragraph:
        found = self._lines.get(number)
        if found is None:
            start, end = self._line_range(number)
            over = self._stretches_over(Span(start, end))
            first: LaidParagraph | None = self._stretches[over[0]].laid if over else None
            if self._converter is None:
                text, alignment = self.source[start:end], identity(end - start, source_start=start)
            else:
                text, alignment = self._converted_line(start, end, over)
            found = self._lines[number] = Paragraph(
                text,
                alignment,
                first.kind if first else "body",
                first.section if first else 0,
                self.continues(number),
            )
        return found

    def _converted_line(self, start: int, end: int, numbers: Sequence[int]) -> tuple[str, Alignment]:
        """Lay what paragraphs were converted to back over one line of the source; white space stays the source's."""
        shown: dict[int, tuple[int, str]] = {}
        for number in numbers:
            paragraph = self._reading(number)
            for a, b, c, d in paragraph.alignment.segments:
                if b > start and a < end and b > a and d > c:
                    shown.update(self._laid_back(a, b, paragraph.text[c:d]))
        texts: list[str] = []
        segments: list[Segment] = []
        at, here = 0, start
        while here < end:
            upto, text = shown.get(here, (here + 1, self.source[here]))
            upto = min(upto, end)
            texts.append(text)
            if segments and upto - here == len(text) and _is_run(segments[-1]):
                segments[-1] = (segments[-1][0], upto, segments[-1][2], at + len(text))
            else:
                segments.append((here, upto, at, at + len(text)))
            at, here = at + len(text), upto
        return "".join(texts), Alignment(tuple(segments))

    def _laid_back(self, start: int, end: int, text: str) -> dict[int, tuple[int, str]]:
        """Deal converted text out over its source range: {start of a part: (its end, what is shown for it)}."""
        source = self.source
        if end - start == len(text):
            return {
                start + index: (start + index + 1, one)
                for index, one in enumerate(text)
                if not source[start + index].isspace()
            }
        bounds = [start, *(index for index in range(start, end) if source[index].isspace()), end]
        runs = [(low + (low != start), high) for low, high in pairwise(bounds)]
        runs = [(low, high) for low, high in runs if high > low]
        dealt: dict[int, tuple[int, str]] = {}
        for number, (low, high) in enumerate(runs):
            take = len(text) if number + 1 == len(runs) else min(high - low, len(text))
            dealt[low] = (high, text[:take])
            text = text[take:]
        return dealt


def _stretched(laid: LaidParagraph) -> list[_Stretch]:
    """Return the stretches in which a paragraph is shown; only of a long one are the lines joined for it."""
    if sum(piece.end - piece.start for piece in laid.pieces) <= WHOLE:
        return [_Stretch(laid)]
    starts = cuts(laid.text)
    if len(starts) == 1:
        return [_Stretch(laid)]
    return [_Stretch(laid, low, high) for low, high in pairwise([*starts, len(laid.text)])]


def _begins(laid: LaidParagraph, piece: Piece) -> int | None:
    """Return the first offset of a piece that its paragraph shows."""
    if piece is not laid.pieces[0] and laid.source[piece.start : min(piece.start + 1, piece.end)].isspace():
        # A space that joins two lines stands for this white space, perhaps.
        shown = (a for a, b, c, d in laid.alignment.segments if d > c and b > piece.start and a < piece.end)
        return next(shown, None)
    found = _VISIBLE.search(laid.source, piece.start, piece.end)
    return found.start() if found else None


def _shows(laid: LaidParagraph, piece: Piece, span: Span) -> bool:
    """Tell whether a paragraph shows some of `span`, which overlaps a piece of it.

    Only white space may not be shown: where there is more, the lines of the paragraph need not be joined to tell.
    """
    if laid.source[max(piece.start, span.start) : min(piece.end, span.end)].strip():
        return True
    return any(a < span.end and b > span.start for a, b, c, d in laid.alignment.segments if d > c)


def _is_run(segment: Segment) -> bool:
    return segment[1] - segment[0] == segment[3] - segment[2]
