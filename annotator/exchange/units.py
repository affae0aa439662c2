"""What other programs count when they say where a span is, and the way from there to code points."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import Final

#: Offset in a unit to offset in code points; None where the offset lies within a character or past the end.
ToCodePoints = Callable[[int], int | None]

CODE_POINT: Final = "codepoint"


def to_code_points(text: str, *, unit: str) -> ToCodePoints:
    """Return the way from offsets in `unit` (a key of UNITS) of `text` to code points."""
    return UNITS[unit](text)


def _of_code_points(text: str) -> ToCodePoints:
    length = len(text)
    return lambda offset: offset if 0 <= offset <= length else None


def _of_utf16(text: str) -> ToCodePoints:
    return _by_width(text, lambda character: 2 if character > "\uffff" else 1)


def _of_utf8(text: str) -> ToCodePoints:
    return _by_width(text, lambda character: len(character.encode()))


def _by_width(text: str, width: Callable[[str], int]) -> ToCodePoints:
    ends = list(accumulate(map(width, text), initial=0))

    def convert(offset: int) -> int | None:
        at = bisect_left(ends, offset)
        return at if at < len(ends) and ends[at] == offset else None

    return convert


def _of_graphemes(text: str) -> ToCodePoints:
    starts = [*grapheme_starts(text), len(text)]
    return lambda offset: starts[offset] if 0 <= offset < len(starts) else None


#: Every unit that a file may count in, the likeliest first.
UNITS: Final[Mapping[str, Callable[[str], ToCodePoints]]] = {
    CODE_POINT: _of_code_points,
    "utf16": _of_utf16,
    "utf8": _of_utf8,
    "grapheme": _of_graphemes,
}

_JOINER: Final = "\u200d"


def grapheme_starts(text: str) -> Iterator[int]:
    """Yield where each grapheme cluster begins.

    The rules of UAX #29 that matter here: CR LF, combining and enclosing marks, variation selectors, joiners and what
    they join, skin tones, flags. Not those for Hangul syllables and Indic conjuncts.
    """
    before = ""
    flags = 0
    for index, character in enumerate(text):
        is_flag = "\U0001f1e6" <= character <= "\U0001f1ff"
        joined = (
            (before == "\r" and character == "\n")
            or (before not in "\r\n" and _extends(character))
            or (before == _JOINER and _is_pictograph(character))
            or (is_flag and flags % 2 == 1)
        )
        if index == 0 or not joined:
            yield index
        flags = flags + 1 if is_flag else 0
        before = character


def _extends(character: str) -> bool:
    return (
        character == _JOINER
        or unicodedata.category(character) in ("Mn", "Me", "Mc")
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _is_pictograph(character: str) -> bool:
    return unicodedata.category(character) == "So" or character >= "\U0001f000"
