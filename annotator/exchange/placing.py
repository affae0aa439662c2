"""Where a file's offsets point in our text, and whether its quote stands there; not where else it may stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from annotator.domain.errors import InputError
from annotator.domain.span import Span, check_inside, slice_all
from annotator.exchange.units import CODE_POINT, to_code_points
from annotator.reading.fold import fold_query


class Offsets:
    """The way from offsets of a file, in its unit and its text, to spans of our text.

    `file_text` is the text as the file brings it, with its own line ends; None where the file brings none.
    """

    def __init__(self, text: str, *, file_text: str | None, unit: str) -> None:
        self.text = text
        self._to_code_points = to_code_points(text if file_text is None else file_text, unit=unit)
        self._removed = [] if file_text is None or file_text == text else _removed(file_text)
        self._plain = unit == CODE_POINT and not self._removed

    def place(self, fragments: Sequence[tuple[int, int]]) -> tuple[Span, ...] | None:
        """Return the spans that the file names, or None where the text has no such place."""
        spans: list[Span] = []
        for pair in fragments:
            start, end = (self._to_code_points(offset) for offset in pair)
            if start is None or end is None or start >= end:
                return None
            spans.append(Span(start - bisect_left(self._removed, start), end - bisect_left(self._removed, end)))
        return tuple(spans) or None

    def verified(self, fragments: Sequence[tuple[int, int]], quote: str | None) -> tuple[Span, ...] | None:
        """Return the place that the file names if its quote stands there, in either script and in any lines, else None.

        Without a quote the place is taken as it is; raises `InputError` where the text does not have it.
        """
        if self._plain and len(fragments) == 1:
            # Nearly all are like this, and there may be hundreds of thousands.
            start, end = fragments[0]
            if 0 <= start < end <= len(self.text) and self.text[start:end] == quote:
                return (Span(start, end),)
        spans = self.place(fragments)
        if quote is None and spans is None:
            raise InputError("It names a place that the text does not have, and no quote.")
        if spans is None or (quote is not None and not _says(slice_all(self.text, spans), quote)):
            return None
        check_inside(spans, length=len(self.text))
        return spans


def our_line_ends(quote: str) -> str:
    """Return a quote with the line ends of source texts, whatever program wrote it."""
    return quote.replace("\r\n", "\n").replace("\r", "\n") if "\r" in quote else quote


def _says(there: str, quote: str) -> bool:
    """Tell whether a place says what a quote says; how it is wrapped and in which script does not count."""
    if there == our_line_ends(quote):
        return True
    key = fold_query(quote)
    return bool(key) and fold_query(there) == key


def _removed(text: str) -> list[int]:
    """Return where the characters stand that make a source text of `text` by going: a BOM, and each CR before an LF."""
    return [match.start() for match in re.finditer("\\A\ufeff|\r(?=\n)", text)]
