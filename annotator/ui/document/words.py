"""Where words begin and end: Chinese ones by rjieba in either script, Latin ones and numbers whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Final

from annotator.reading.fold import fold

#: A number with its sign of share or a Latin word, with what may stand inside it; over folded, so half-width, text.
_WHOLE: Final = re.compile(r"[a-z0-9]+(?:[.,'’·:/&_+-][a-z0-9]+)*[%‰]?", re.IGNORECASE)
_HAN_OR_OTHER: Final = re.compile(r"[^\W\d_]|\s+|.", re.DOTALL)


@lru_cache(maxsize=64)
def word_bounds(text: str) -> tuple[int, ...]:
    """Return every offset of `text` (code points) where a word begins or ends, its two ends included, in order."""
    folded = fold(text)
    bounds = {0, len(text)}
    at = 0
    for token in _tokens(folded):
        at += len(token)
        bounds.add(at)
    for match in _WHOLE.finditer(folded):
        bounds.difference_update(range(match.start() + 1, match.end()))
        bounds.update(match.span())
    return tuple(sorted(bounds))


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return the range of the word that holds the character at `offset`; at the end of the text, its last word."""
    bounds = word_bounds(text)
    if len(bounds) < 2:
        return 0, len(text)
    index = min(bisect_right(bounds, offset), len(bounds) - 1)
    return bounds[index - 1], bounds[index]


def _tokens(folded: str) -> list[str]:
    """Cut text into Chinese words; into single characters where rjieba is not installed."""
    try:
        # Loading it takes an eighth of a second and nothing needs it before the first double click.
        import rjieba
    except ImportError:
        return _HAN_OR_OTHER.findall(folded)
    tokens: list[str] = rjieba.cut(folded)
    # A cut that is not the text over again (a future release that drops something) would put bounds anywhere.
    return tokens if "".join(tokens) == folded else _HAN_OR_OTHER.findall(folded)
