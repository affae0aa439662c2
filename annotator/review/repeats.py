"""Finding thousands of names in thousands of texts, in either script and over line breaks, in one pass over each."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.section import Section
from annotator.domain.span import Span
from annotator.reading.fold import fold
from annotator.reading.layout import lay_out

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Codes = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document to look through: its source text, and the sections that say how it is read."""

    document: str
    text: str
    sections: tuple[Section, ...]


class NameFinder:
    """Finds any of many search keys in a text: the longest at a place, from the left, none over another.

    Each key has two characters or more; a text is first looked through for the pairs that keys begin with, all places
    at once, so that time grows with the text and hardly with the number of keys.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        import numpy as np

        self._keys = frozenset(keys)
        lengths: dict[str, set[int]] = {}
        for key in self._keys:
            lengths.setdefault(key[:2], set()).add(len(key))
        self._lengths = {pair: sorted(each, reverse=True) for pair, each in lengths.items()}
        self._marked = np.zeros(_TABLE, bool)
        if lengths:
            codes = _codes("".join(lengths))
            self._marked[_slots(codes[::2], codes[1::2])] = True

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where keys stand in a folded text without white space, as start and end."""
        import numpy as np

        codes = _codes(text)
        free = 0
        for at in np.flatnonzero(self._marked[_slots(codes[:-1], codes[1:])]).tolist():
            if at < free:
                continue
            for length in self._lengths.get(text[at : at + 2], ()):
                if text[at : at + length] in self._keys:
                    free = at + length
                    yield at, free
                    break


#: How many slots the table of pairs has; a pair that shares its slot with a key's is looked at in vain, no more.
_TABLE: Final = 2**20


def _codes(text: str) -> Codes:
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le"), np.uint32)


def _slots(first: Codes, second: Codes) -> Codes:
    slots: Codes = (first * 2654435761 + second * 40503) % _TABLE
    return slots


def find_names(read: ReadText, finder: NameFinder, folder: Folder) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield what is found in a document, paragraph by paragraph: the key, and its spans of the source."""
    lines = _lines(read.sections)
    if lines is None:
        for paragraph in lay_out(read.text, read.sections):
            squeezed = folder.squeeze(paragraph.text)
            for start, end in finder.find(squeezed.key):
                yield squeezed.key[start:end], paragraph.alignment.to_source(squeezed.span(start, end))
        return
    # Where the source stands in reading order, paragraphs need not be laid out; a mark that no key has parts them.
    squeezed = folder.squeeze("".join(f"{read.text[start:end]}{_APART}" for start, end in lines))
    ends = [end + number for number, (_, end) in enumerate(lines)]
    for start, end in finder.find(squeezed.key):
        place = squeezed.span(start, end)
        yield squeezed.key[start:end], (place.shift(-bisect_right(ends, place.start)),)


#: A character that no text has, for NUL is refused.
_APART: Final = "\0"


class Folder:
    """Makes search keys of long texts: what `fold` makes of them, ten times as fast, by a table of its answers."""

    def __init__(self) -> None:
        import numpy as np

        self._table = np.full(sys.maxunicode + 1, _NOT_MET, np.uint32)

    def squeeze(self, text: str) -> Squeezed:
        """Return the search key of a text without white space, and the way back."""
        import numpy as np

        codes = _codes(text)
        folded = self._table[codes]
        unmet = codes[folded == _NOT_MET]
        if len(unmet):
            for code in set(unmet.tolist()):
                character = fold(chr(code))
                self._table[code] = _BLANK if character.isspace() else ord(character)
            folded = self._table[codes]
        at = np.flatnonzero(folded != _BLANK)
        return Squeezed(folded[at].tobytes().decode("utf-32-le"), at)


#: What the table has for characters that it was not asked about yet, and for white space; neither is a character.
_NOT_MET: Final = 0xFFFFFFFF
_BLANK: Final = 0xFFFFFFFE


@dataclass(frozen=True, slots=True, eq=False)
class Squeezed:
    """The search key of a text, and where each of its characters stands."""

    key: str
    at: npt.NDArray[np.intp]

    def span(self, start: int, end: int) -> Span:
        """Return where a part of the key that is not empty stands in the text."""
        return Span(int(self.at[start]), int(self.at[end - 1]) + 1)


def _lines(sections: Sequence[Section]) -> list[tuple[int, int]] | None:
    """Return where paragraphs begin and end if the source stands in reading order, else None."""
    lines: list[tuple[int, int]] = []
    at = 0
    for section in sections:
        for piece in section.pieces:
            if piece.start != at:
                return None
            at = piece.end
            if piece.continues and lines:
                lines[-1] = (lines[-1][0], at)
            else:
                lines.append((piece.start, at))
    return lines
