"""The search key: one character for one, the same for either script, width and case; white space counts for nothing."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from annotator.domain.section import Section
from annotator.domain.span import Span
from annotator.reading.alignment import Alignment
from annotator.reading.layout import LaidParagraph, lay_out
from annotator.reading.script import simplify_character

#: Forms that the conversions to a traditional script write by word or by region and t2s leaves as they are, each with
#: the form of simplified text: without them 着 is not found in a Taiwan text, nor 卫 in one from Hong Kong.
_USUAL: Final = dict(zip("覆藉瞭著彷衞敍揹擡枱痺簷暱", "复借了着仿卫叙背抬台痹檐昵", strict=True))


_RUN: Final = re.compile(r"\S+")


class _Folding(dict[int, str]):
    """A table for `str.translate` that works a character out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        for change in (lambda one: unicodedata.normalize("NFKC", one), simplify_character, _usual_form, str.casefold):
            changed = change(character)
            if len(changed) == 1:
                character = changed
        self[code] = character
        return character


def _usual_form(character: str) -> str:
    return _USUAL.get(character, character)


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the search key of `text`, as long in code points as it is: simplified, half-width, lower case."""
    return text.translate(_FOLDING)


def fold_query(text: str) -> str:
    """Return the search key of what a person looks for: folded, without white space."""
    return "".join(fold(text).split())


def search_key(text: str, sections: Sequence[Section]) -> str:
    """Return the search key of a source text: its paragraphs in reading order without white space, one a line."""
    return "\n".join(map(paragraph_key, lay_out(text, sections)))


def paragraph_key(paragraph: LaidParagraph) -> str:
    """Return the search key of one paragraph."""
    # The lines need not be joined for it: what joining drops or puts in is white space.
    return "".join(fold(paragraph.unjoined).split())


def find(text: str, sections: Sequence[Section], query: str) -> Iterator[tuple[Span, ...]]:
    """Yield every place of `query` in a source text, in reading order: its spans, several where a column jumps.

    Either script finds the other; line breaks and white space count on neither side; places do not overlap, and none
    runs from one paragraph into the next. An empty query has no places.
    """
    key = fold_query(query)
    for paragraph in lay_out(text, sections):
        yield from places_in_laid(paragraph, key)


def places_in_laid(paragraph: LaidParagraph, key: str, squeezed: str | None = None) -> Iterator[tuple[Span, ...]]:
    """Yield every place of a folded query in a paragraph of the reading layout, without joining its lines.

    `squeezed` is its own search key, where that is at hand.
    """
    if squeezed is None:
        squeezed = paragraph_key(paragraph)
    at = squeezed.find(key) if key else -1
    if at < 0:
        return
    runs = _Runs(paragraph)
    while at >= 0:
        yield runs.to_source(at, at + len(key))
        at = squeezed.find(key, at + len(key))


class _Runs:
    """What of a paragraph is not white space, run by run: the way from its search key to its source.

    It gives the spans that its alignment would, in a fraction of the time: most paragraphs have few runs.
    """

    def __init__(self, paragraph: LaidParagraph) -> None:
        self._starts: list[int] = []
        self._sources: list[int] = []
        #: The numbers of the runs that stand elsewhere than right behind the one before: a column jumps.
        self._jumps: list[int] = []
        length, behind = 0, -1
        for piece in paragraph.pieces:
            before = len(self._starts)
            for run in _RUN.finditer(paragraph.source, piece.start, piece.end):
                self._starts.append(length)
                self._sources.append(run.start())
                length += run.end() - run.start()
            if len(self._starts) > before and piece.start != behind:
                self._jumps.append(before)
            if len(self._starts) > before or piece.start == behind:
                behind = piece.end

    def to_source(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans of ``start:end`` of the key."""
        starts, sources = self._starts, self._sources
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        bounds = [sources[first] + start - starts[first]]
        for jump in self._jumps:
            if first < jump <= last:
                bounds += [sources[jump - 1] + starts[jump] - starts[jump - 1], sources[jump]]
        bounds.append(sources[last] + end - starts[last])
        return tuple(Span(low, high) for low, high in zip(bounds[::2], bounds[1::2], strict=True))


def places_in(text: str, alignment: Alignment, key: str) -> Iterator[tuple[Span, ...]]:
    """Yield every place of a folded query in one paragraph, as the spans its alignment gives; an empty one has none."""
    folded = fold(text)
    squeezed = "".join(folded.split())
    at = squeezed.find(key) if key else -1
    if at < 0:
        return
    kept = [index for index, character in enumerate(folded) if not character.isspace()]
    while at >= 0:
        yield alignment.to_source(Span(kept[at], kept[at + len(key) - 1] + 1))
        at = squeezed.find(key, at + len(key))
