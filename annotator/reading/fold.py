"""The search key: one character for one, the same for either script, width and case; white space counts for nothing."""

from __future__ import annotations

import unicodedata
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
    # The lines need not be joined for it: what joining drops or puts in is white space.
    return "\n".join("".join(fold(paragraph.unjoined).split()) for paragraph in lay_out(text, sections))


def find(text: str, sections: Sequence[Section], query: str) -> Iterator[tuple[Span, ...]]:
    """Yield every place of `query` in a source text, in reading order: its spans, several where a column jumps.

    Either script finds the other; line breaks and white space count on neither side; places do not overlap, and none
    runs from one paragraph into the next. An empty query has no places.
    """
    key = fold_query(query)
    for paragraph in lay_out(text, sections):
        yield from places_in_laid(paragraph, key)


def places_in_laid(paragraph: LaidParagraph, key: str) -> Iterator[tuple[Span, ...]]:
    """Yield every place of a folded query in a paragraph of the reading layout; joins its lines only where it is."""
    if key and key in "".join(fold(paragraph.unjoined).split()):
        yield from places_in(paragraph.text, paragraph.alignment, key)


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
