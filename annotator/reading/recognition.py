"""When two texts are the same article: in the other script, newly wrapped, from another encoding, lightly corrected.

A title tells nothing: papers print many things under one, and one thing under many. What tells is the text: clauses
that two texts share make a short list of candidates, and each of these is compared as a whole.
"""

from __future__ import annotations

import re
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from annotator.reading.matched import match_texts

#: Two texts are the same article from this similarity on; different articles reach 0.3.
SAME: Final = 0.7
#: A text that lacks up to about half of an article is still that article if so much of what it has is in there.
EXCERPT: Final = 0.9
#: Less than this is not worth telling.
_CLOSE: Final = 0.45
#: Two candidates whose similarities are no further apart are alike, unless one is the very text.
ALIKE: Final = 0.03
#: Of the figures that both texts have at least this share is the same; in next month's bulletin it is not.
SAME_FIGURES: Final = 0.5
#: So many candidates are compared, and none that shares so many times less than the best of them.
SHORT_LIST: Final = 5
_FAR_LESS: Final = 8
#: Texts whose lengths multiply to more than this are compared stretch by stretch.
_AT_ONCE: Final = 1 << 29

#: The beginning of a clause, as the key of a text has it; where there are fewer, every stretch that long counts.
_CLAUSE: Final = re.compile("[,。、;:?!](?=(.{8}))", re.DOTALL)
_LENGTH: Final = 8
_FEW: Final = 16
#: A number as one word: a single Chinese numeral is part of too many words that are none.
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿]{2,}")


@dataclass(frozen=True, slots=True)
class Same:
    """The one candidate that is the same article, and how similar the two are, from 0 to 1."""

    identity: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Alike:
    """Several candidates that might all be the same article, the likeliest first."""

    identities: tuple[str, ...]


def fingerprint(key: str) -> tuple[int, ...]:
    """Return what tells a text quickly: 32-bit sums of the beginnings of its clauses, in order, each once.

    `key` is the text's search key without white space (`KeyedText.key`). The same in every process, so it may be kept.
    """
    parts = _CLAUSE.findall(key)
    if len(parts) < _FEW:
        parts += [key[at : at + _LENGTH] for at in range(max(1, len(key) - _LENGTH + 1))]
    return tuple(sorted({zlib.crc32(part.encode()) for part in parts}))


#: So many sums are sorted at once: a few milliseconds, in which no other thread has a turn.
_PART: Final = 1 << 15


class Shelf:
    """The fingerprints of many texts, for a short list of those that share clauses with another text."""

    def __init__(self, fingerprints: Iterable[tuple[str, Iterable[int]]] = ()) -> None:
        """Take the identity and the fingerprint of each text."""
        self._identities: list[str] = []
        # Sorted arrays of sum and number, for a dictionary of ten thousand articles would take 100 MB.
        self._parts: list[array[int]] = []
        self._loose: list[int] = []
        for identity, sums in fingerprints:
            self.put(identity, sums)

    def put(self, identity: str, sums: Iterable[int]) -> None:
        """Take one more text."""
        number = len(self._identities)
        self._identities.append(identity)
        self._loose.extend(one << 32 | number for one in sums)
        if len(self._loose) >= _PART:
            self._sort()

    def _sort(self) -> None:
        if self._loose:
            self._parts.append(array("Q", sorted(self._loose)))
            self._loose = []

    def like(self, sums: Iterable[int]) -> list[str]:
        """Return the identities of the few texts that share most with a fingerprint, the likeliest first."""
        self._sort()
        shared: Counter[int] = Counter()
        sought = [one << 32 for one in sums]
        for part in self._parts:
            for low in sought:
                at = bisect_left(part, low)
                while at < len(part) and part[at] < low + (1 << 32):
                    shared[part[at] & 0xFFFFFFFF] += 1
                    at += 1
        ordered = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:SHORT_LIST]
        return [self._identities[number] for number, count in ordered if count * _FAR_LESS >= ordered[0][1]]


def same_article(key: str, candidates: Iterable[tuple[str, str]]) -> Same | Alike | None:
    """Return which of `candidates` (identity and key of each) is the same article as the text with `key`.

    None where none is: also where the text holds more than the candidate (a page with two articles, one of which we
    have), or has its words with other figures (the bulletin of another month).
    """
    compared = [
        (similarity(key, other), identity, other) for identity, other in candidates if _same_figures(key, other)
    ]
    similar = [
        (share, identity)
        for share, identity, other in sorted(compared, key=lambda each: -each[0])
        if share >= SAME or _is_excerpt(key, other, share)
    ]
    if not similar:
        return None
    best = similar[0][0]
    alike = [identity for share, identity in similar if share >= (best - ALIKE if best < 1 else best)]
    return Alike(tuple(alike)) if len(alike) > 1 else Same(similar[0][1], round(similar[0][0], 4))


def similarity(key: str, other: str) -> float:
    """Return how similar two texts are by their keys: 1 less the share that differs, and 0 far below SAME."""
    from rapidfuzz.distance import Levenshtein

    longest = max(len(key), len(other))
    if not longest or min(len(key), len(other)) < longest * _CLOSE:
        return 0.0
    if len(key) * len(other) <= _AT_ONCE:
        return Levenshtein.normalized_similarity(key, other, score_cutoff=_CLOSE)
    kept = sum(end - start for start, end, _, equal in match_texts(key, other).blocks if equal)
    return kept / longest if kept >= longest * _CLOSE else 0.0


def _is_excerpt(key: str, other: str, share: float) -> bool:
    """Tell whether a text is another one with parts left out: they differ by little but what is missing."""
    missing = len(other) - len(key)
    edits = (1 - share) * len(other) - missing
    return missing > 0 and share > 0 and edits <= (1 - EXCERPT) * len(key)


def _same_figures(key: str, other: str) -> bool:
    """Tell whether most figures are the same, however few there are; those that only one text has do not count."""
    from rapidfuzz.distance import Levenshtein

    ours, theirs = _FIGURE.findall(key), _FIGURE.findall(other)
    both = min(len(ours), len(theirs))
    others = Levenshtein.distance(ours, theirs) - abs(len(ours) - len(theirs))
    return others <= (1 - SAME_FIGURES) * both
