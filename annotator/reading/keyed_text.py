"""A whole text as one search key without white space, and the way between places in the key and in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from annotator.domain.section import Section
from annotator.domain.span import Span
from annotator.reading.alignment import Alignment, Segment
from annotator.reading.fold import fold

_RUN: Final = re.compile(r"\S+")


class KeyedText:
    """A text made ready for being searched and compared many times. Immutable.

    `key` is its search key (as `fold` makes it) without white space, so that neither script nor line ends count. With
    `sections` it is in reading order, so that a name which a column break cuts is whole; they have to cover the text.
    """

    __slots__ = ("_alignment", "_in_order", "key", "text")

    def __init__(self, text: str, sections: Sequence[Section] = ()) -> None:
        self.text = text
        folded = fold(text)
        pieces = [(piece.start, piece.end) for section in sections for piece in section.pieces] or [(0, len(text))]
        # Then a range is settled by its two ends, and white space need not be known to be between.
        self._in_order = pieces == sorted(pieces)
        segments = tuple(_runs(folded, pieces) if self._in_order else _runs_and_blanks(folded, pieces))
        self.key = "".join([folded[start:end] for start, end, low, high in segments if high > low])
        self._alignment = Alignment(segments)

    def to_text(self, start: int, end: int) -> tuple[Span, ...]:
        """Return which spans of the text a range of the key stands for: several where a column jumps.

        White space within is part of them where it stands between in the text, white space at their ends is not.
        """
        if self._in_order and end > start:
            first, last = self._alignment.offset_to_source(start), self._alignment.offset_to_source(end - 1)
            return (Span(first, last + 1),)
        return self._alignment.to_source(Span(start, end))

    def as_quoted(self, spans: tuple[Span, ...], quote: str) -> tuple[Span, ...]:
        """Widen the one span of a place by the white space at the ends of `quote`, where the text has it to the letter.

        Anything else is returned as it is.
        """
        start = spans[0].start - len(quote) + len(quote.lstrip())
        if len(spans) == 1 and start >= 0 and self.text.startswith(quote, start):
            return (Span(start, start + len(quote)),)
        return spans

    def to_key(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return the ranges of the key that `spans` of the text have, in the order of the key; white space has none."""
        if self._in_order:
            to_key = self._alignment.offset_to_view
            ranges = [(to_key(span.start), to_key(span.end)) for span in spans]
        else:
            shown = [shown for span in spans for shown in self._alignment.to_view(span)]
            ranges = [(span.start, span.end) for span in shown]
        return sorted([each for each in ranges if each[1] > each[0]])


def _runs(folded: str, pieces: Iterable[tuple[int, int]]) -> Iterator[Segment]:
    """Tie what stands between white space to the key."""
    at = 0
    for piece_start, piece_end in pieces:
        for run in _RUN.finditer(folded, piece_start, piece_end):
            start, end = run.span()
            yield (start, end, at, at := at + end - start)


def _runs_and_blanks(folded: str, pieces: Iterable[tuple[int, int]]) -> Iterator[Segment]:
    """Tie what stands between white space to the key, and white space to nothing."""
    at = 0
    for piece in pieces:
        upto = piece[0]
        for start, end, _, _ in _runs(folded, [piece]):
            if start > upto:
                yield (upto, start, at, at)
            yield (start, end, at, at := at + end - start)
            upto = end
        if piece[1] > upto:
            yield (upto, piece[1], at, at)
