"""A whole text as one search key without white space, and the way between places in the key and in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from annotator.domain.section import Section
from annotator.domain.span import Span
from annotator.reading.alignment import Alignment, Segment
from annotator.reading.fold import fold
from annotator.reading.recognition import similarity
from annotator.reading.script import Converter, phrases_of_taiwan

_RUN: Final = re.compile(r"\S+")


class KeyedText:
    """A text made ready for being searched and compared many times. Immutable.

    `key` is its search key (as `fold` makes it) without white space, so that neither script nor line ends count. With
    `sections` it is in reading order, so that a name which a column break cuts is whole; they have to cover the text.
    With `phrases` it is the key of the text in the phrases of Taiwan (資料 for 数据), which `fold` leaves as they are.
    """

    __slots__ = ("_alignment", "_in_order", "key", "text")

    def __init__(self, text: str, sections: Sequence[Section] = (), *, phrases: bool = False) -> None:
        self.text = text
        folded = fold(text)
        pieces = [(piece.start, piece.end) for section in sections for piece in section.pieces] or [(0, len(text))]
        # Then a range is settled by its two ends, and white space need not be known to be between.
        self._in_order = pieces == sorted(pieces) and not phrases
        segments = tuple(_runs(folded, pieces) if self._in_order else _runs_and_blanks(folded, pieces))
        self._alignment = Alignment(segments)
        if phrases:
            converted = Converter("taiwan-phrases").convert("".join(_shown(text, segments)))
            self.key = fold(converted.text)
            self._alignment = self._alignment.compose(converted.alignment)
        else:
            self.key = "".join(_shown(folded, segments))

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


def keyed_alike(old: str, new: str) -> tuple[KeyedText, KeyedText]:
    """Return two versions of a text, made ready for being compared.

    Where one has phrases of Taiwan for those of the other (資料 for 数据), the other is keyed in them too, unless that
    makes the two less similar.
    """
    plain = KeyedText(old), KeyedText(new)
    if plain[0].key == plain[1].key:
        return plain
    ways = [plain]
    mine, theirs = (_pairs(each.key) for each in plain)
    if _has_phrases_for(plain[0].key, plain[1].key, mine - theirs):
        ways.append((plain[0], KeyedText(new, phrases=True)))
    if _has_phrases_for(plain[1].key, plain[0].key, theirs - mine):
        ways.append((KeyedText(old, phrases=True), plain[1]))
    return max(ways, key=lambda way: similarity(way[0].key, way[1].key)) if len(ways) > 1 else plain


def _pairs(key: str) -> set[str]:
    return set(map("".join, pairwise(key)))


def _has_phrases_for(key: str, other: str, pairs: set[str]) -> bool:
    """Tell whether a key has a phrase of Taiwan that begins with one of `pairs` where the other has its counterpart."""
    phrases = _phrases()
    return any(taiwan in key and common in other for pair in pairs & phrases.keys() for common, taiwan in phrases[pair])


@cache
def _phrases() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the folded phrases of Taiwan, each behind its counterpart, by their first two characters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for common, taiwan in phrases_of_taiwan():
        if fold(common) != fold(taiwan):
            found.setdefault(fold(taiwan)[:2], []).append((fold(common), fold(taiwan)))
    return found


def _shown(text: str, segments: Iterable[Segment]) -> list[str]:
    return [text[start:end] for start, end, low, high in segments if high > low]


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
