"""Where a file's span stands in our text: by its offsets where its quote is there, else by its quote, never a guess."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from annotator.domain.errors import AmbiguousError, InputError, NotFoundError
from annotator.domain.section import Section
from annotator.domain.span import Span, check_inside, slice_all
from annotator.exchange.units import to_code_points
from annotator.reading.fold import find


class Offsets:
    """The way from offsets of a file, in its unit and its text, to spans of our text.

    `file_text` is the text as the file brings it, with its own line ends; None where the file brings none.
    """

    def __init__(self, text: str, *, file_text: str | None, unit: str) -> None:
        self.text = text
        self._to_code_points = to_code_points(text if file_text is None else file_text, unit=unit)
        self._removed = [] if file_text is None or file_text == text else _removed(file_text)

    def place(self, fragments: Iterable[tuple[int, int]]) -> tuple[Span, ...] | None:
        """Return the spans that the file names, or None where the text has no such place."""
        spans: list[Span] = []
        for pair in fragments:
            start, end = (self._to_code_points(offset) for offset in pair)
            if start is None or end is None or start >= end:
                return None
            spans.append(Span(start - bisect_left(self._removed, start), end - bisect_left(self._removed, end)))
        return tuple(spans) or None

    def verified(self, fragments: Iterable[tuple[int, int]], quote: str | None) -> tuple[Span, ...] | None:
        """Return the place that the file names if its quote stands there, else None.

        Without a quote the place is taken as it is; raises `InputError` where the text does not have it.
        """
        spans = self.place(fragments)
        if quote is None and spans is None:
            raise InputError("It names a place that the text does not have, and no quote.")
        if spans is None or (quote is not None and slice_all(self.text, spans) != our_line_ends(quote)):
            return None
        check_inside(spans, length=len(self.text))
        return spans


def find_quote(text: str, sections: Sequence[Section], quote: str) -> tuple[Span, ...]:
    """Return the only place of a quote: to the letter, or if there is none so, in either script and over line ends.

    Raises `NotFoundError` where it has no place, `AmbiguousError` where it has several.
    """
    quote = our_line_ends(quote)
    at = text.find(quote) if quote else -1
    if at >= 0:
        if text.find(quote, at + 1) >= 0:
            raise _several()
        return (Span(at, at + len(quote)),)
    places = find(text, sections, quote)
    first = next(places, None)
    if first is None:
        raise NotFoundError("The quote does not stand in the text of the document.")
    if next(places, None) is not None:
        raise _several()
    return first


def our_line_ends(quote: str) -> str:
    """Return a quote with the line ends of source texts, whatever program wrote it."""
    return quote.replace("\r\n", "\n").replace("\r", "\n") if "\r" in quote else quote


def _several() -> AmbiguousError:
    return AmbiguousError("The quote is not at its offsets and stands at several other places; which one is not clear.")


def _removed(text: str) -> list[int]:
    """Return where the characters stand that make a source text of `text` by going: a BOM, and each CR before an LF."""
    return [match.start() for match in re.finditer("\\A\ufeff|\r(?=\n)", text)]
