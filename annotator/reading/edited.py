"""How far the text at a place is from the quote that stood there: a slip of the pen, other words, or other figures."""

from __future__ import annotations

import re
from typing import Final

#: What says something by its very characters: numbers in either writing, signs of shares, and Latin letters.
_TELLING: Final = re.compile(
    r"(?<![\d.])-?\d+(?:[.,]\d+)*|[a-z]+|[%‰]|[〇零一二两三四五六七八九十百千万亿兆廿卅半壹贰叁肆伍陆柒捌玖拾佰仟]"
)
#: One character is a slip; of a long quote, one in so many.
_ONE_IN: Final = 10

SAME: Final = "same"
SLIP: Final = "slip"
WORDS: Final = "words"
FIGURES: Final = "figures"


def how_edited(quote: str, there: str) -> str:
    """Tell by their keys (see `fold_query`) how what stands at a place differs from the quote it is taken for.

    SAME where not at all, FIGURES where a number, a sign of a share or a Latin letter is another, SLIP where one
    character is (of a quote longer than twenty, one in ten), WORDS where more is.
    """
    from rapidfuzz.distance import Levenshtein

    if quote == there:
        return SAME
    if _TELLING.findall(quote) != _TELLING.findall(there):
        return FIGURES
    return SLIP if Levenshtein.distance(quote, there) <= max(1, len(quote) // _ONE_IN) else WORDS
