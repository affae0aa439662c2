"""What finds a span again when the text around it is another: its quote, what stood around it, and where it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.errors import SpanError
from annotator.domain.span import Span, check_inside, slice_all

#: So many characters that are not white space are kept on either side of a quote: two lines of a narrow column.
CONTEXT: Final = 32

#: A context looks at most so many times its own length for them: past the white space of a page, not into the next.
_REACH: Final = 8


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quote, and the text before and behind it, as they stood in the text they were taken from.

    `position` is where the quote began there, in code points; None where that is not known. It is a hint: it counts
    only where another text has the quote at the same place.
    """

    quote: str
    prefix: str = ""
    suffix: str = ""
    position: int | None = None

    def __post_init__(self) -> None:
        if self.position is not None and self.position < 0:
            raise SpanError("The position {position} of an anchor is not a place in a text.", position=self.position)


def make_anchor(text: str, spans: Sequence[Span], *, context: int = CONTEXT) -> Anchor:
    """Take the anchor of `spans` (in reading order) in `text`.

    The quote is their slices one after another; `context` counts characters that are not white space. Raises
    `SpanError` where the spans are not in the text.
    """
    check_inside(spans, length=len(text))
    first, last = spans[0].start, spans[-1].end
    return Anchor(
        quote=slice_all(text, spans),
        prefix=text[_before(text, first, context) : first],
        suffix=text[last : _behind(text, last, context)],
        position=first,
    )


def _before(text: str, end: int, count: int) -> int:
    """Return where the last `count` characters that are not white space begin before `end`."""
    start = end
    for index in range(end - 1, max(0, end - count * _REACH) - 1, -1):
        if not count:
            break
        if not text[index].isspace():
            start, count = index, count - 1
    return start


def _behind(text: str, start: int, count: int) -> int:
    """Return where the first `count` characters that are not white space end behind `start`."""
    end = start
    for index in range(start, min(len(text), start + count * _REACH)):
        if not count:
            break
        if not text[index].isspace():
            end, count = index + 1, count - 1
    return end
