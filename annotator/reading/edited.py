"""How far the text at a place is from the quote that stood there: a slip of the pen, other words, or other figures."""

from __future__ import annotations

import re
from typing import Final

#: What says something by its very characters: numbers in either writing, signs of shares, and Latin letters.
_TELLING: Final = re.compile(
    r"(?<![\d.])-?\d+(?:[.,]\d+)*|[a-z]+|[%‰]|[〇零一二两三四五六七八九十百千万亿兆廿卅半壹贰叁肆伍陆柒捌玖拾佰仟]"
)
#: The quotation marks of one script are not those of the other, and old texts have straight ones.
_MARKS: Final = str.maketrans(dict(zip("「」『』“”‘’", "\"\"''\"\"''", strict=True)))
#: Letters that scanning writes for digits: beside a figure they are one.
_SCANNED: Final = re.compile(r"(?<=[\d.])[lio]|[lio](?=[\d.])")
_DIGITS: Final = {"l": "1", "i": "1", "o": "0"}
#: What is one figure, with its sign of a share, or one word of Latin letters; so far around a place it is looked for.
_WHOLE: Final = re.compile(r"\d+(?:,\d{3}(?!\d)|\.\d+)*[%‰]?|[a-z]+")
_NEAR: Final = 24
#: One character is a slip; of a longer quote, one in so many.
_ONE_IN: Final = 5

SAME: Final = "same"
SLIP: Final = "slip"
WORDS: Final = "words"
FIGURES: Final = "figures"


def how_edited(quote: str, there: str) -> str:
    """Tell by their keys (see `fold_query`) how what stands at a place differs from the quote it is taken for.

    SAME where not at all or in the form of quotation marks, FIGURES where a number, a sign of a share or a Latin letter
    is another, SLIP where one character is (of ten or more, one in five), WORDS where more is.
    """
    from rapidfuzz.distance import Levenshtein

    quote, there = quote.translate(_MARKS), there.translate(_MARKS)
    if quote == there:
        return SAME
    if _told_by(quote) != _told_by(there):
        return FIGURES
    return SLIP if Levenshtein.distance(quote, there) <= max(1, len(quote) // _ONE_IN) else WORDS


def uncut(key: str, start: int, end: int) -> tuple[int, int]:
    """Return a range of a key, widened to the whole of the figures and Latin words that its ends cut."""
    low, high = start, end
    for found in _WHOLE.finditer(key, max(0, start - _NEAR), end + _NEAR):
        if found.start() < start < found.end():
            low = found.start()
        if found.start() < end < found.end():
            high = found.end()
    return low, high


def _told_by(key: str) -> list[str]:
    return _TELLING.findall(_SCANNED.sub(lambda found: _DIGITS[found[0]], key))
