"""Half-open ranges of Unicode code points, and nothing about what they are ranges of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points: `start` is in it, `end` is not.

    Invariant: ``0 <= start <= end``; breaking it raises `SpanError`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise SpanError(
                "The span {start}:{end} is not a range; its start has to be 0 or more and not after its end.",
                start=self.start,
                end=self.end,
            )

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def slice(self, text: str) -> str:
        """Cut this span out of `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character; touching is not sharing."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether all of `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """Move both ends by `by` code points."""
        return Span(self.start + by, self.end + by)


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all of `spans`; raises `SpanError` where there is none."""
    listed = list(spans)
    if not listed:
        raise SpanError("There is no span to take the hull of.")
    return Span(min(span.start for span in listed), max(span.end for span in listed))


def slice_all(text: str, spans: Iterable[Span]) -> str:
    """Cut `spans` out of `text`, one after another in the order given."""
    return "".join(text[span.start : span.end] for span in spans)


def check_inside(spans: Sequence[Span], *, length: int) -> None:
    """Raise `SpanError` unless `spans` are non-empty, disjoint and end at `length` or before."""
    if not spans:
        raise SpanError("An annotation needs at least one span.")
    for span in spans:
        if not span:
            raise SpanError(
                "The span {start}:{end} is empty; it needs at least one character.", start=span.start, end=span.end
            )
        if span.end > length:
            raise SpanError(
                "The span {start}:{end} runs past the end of the text, which has {length} characters.",
                start=span.start,
                end=span.end,
                length=length,
            )
    ordered = sorted(spans)
    for before, after in pairwise(ordered):
        if before.end > after.start:
            raise SpanError(
                "The fragments {start}:{end} and {after_start}:{after_end} overlap; they have to be disjoint.",
                start=before.start,
                end=before.end,
                after_start=after.start,
                after_end=after.end,
            )
