"""Where an anchor's quote stands in a text it was not taken from: exact before fuzzy, and never a guess between two.

The key of a text (see `keyed_text`) settles script, width and line ends, so that most quotes of a converted or newly
wrapped article are there to the letter. What was edited is found by what stands around it: pieces of the anchor that
are intact vote for a place, and an alignment of the whole anchor with the text there says where its quote begins and
ends. The figures below were measured on newspaper pages with simulated corrections.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.anchor import Anchor
from annotator.domain.span import Span
from annotator.reading.fold import fold_query
from annotator.reading.keyed_text import KeyedText
from annotator.reading.matched import match_texts

#: Two places fit alike where their fits (0 to 1) are no further apart than this.
ALIKE: Final = 0.1
#: What stands around a place fits from here on; unrelated Chinese text reaches 0.15.
FITTING: Final = 0.35
#: A quote from so many characters on is hardly ever somewhere by chance, whatever stands around it.
TELLING: Final = 10
#: Of an edited quote at least this share has to be left: with its context, and by itself.
LEFT: Final = 0.5
LEFT_ALONE: Final = 0.75
#: More places than these are not offered to a person, nor compared.
CANDIDATES: Final = 20
_COMPARED: Final = 5000


@dataclass(frozen=True, slots=True)
class Found:
    """The one place of an anchor, as spans in reading order.

    `how` is exact (the quote is there, only there or with all that stood around it), context (it is there, and what
    stands around tells this place from others) or fuzzy (it was edited). For the first two the text there equals the
    quote but for script, width and white space. `score` tells how well all of it fits, from 0 to 1.
    """

    spans: tuple[Span, ...]
    how: str
    score: float


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The places that a person has to choose from, the best first; one alone where it may well not be the one."""

    candidates: tuple[tuple[Span, ...], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why there is no place."""

    reason: str


Outcome = Found | Ambiguous | NotFound

NO_QUOTE: Final = NotFound("The quote holds nothing but white space.")
GONE: Final = NotFound("Neither the quote nor what stood around it is in the text.")
SEVERAL: Final = "The quote stands at several places that fit alike; which one is meant is not clear."
SURROUNDED: Final = "The quote stands in the text, but what stood around it does not."


@dataclass(frozen=True, slots=True)
class _Sought:
    """An anchor as the key of a text would have it."""

    quote: str
    prefix: str
    suffix: str

    @property
    def whole(self) -> str:
        return self.prefix + self.quote + self.suffix

    @property
    def context(self) -> int:
        return len(self.prefix) + len(self.suffix)


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """A range of the key, how well it fits (0 to 1), and how well what stands around it does."""

    score: float
    around: float
    start: int
    end: int


def find_anchor(text: KeyedText, anchor: Anchor) -> Outcome:
    """Find the one place of `anchor` in a text; see the outcomes for what each means."""
    sought = _Sought(fold_query(anchor.quote), fold_query(anchor.prefix), fold_query(anchor.suffix))
    if not sought.quote:
        return NO_QUOTE
    intact = [at + len(sought.prefix) for at in _all(text.key, sought.whole, limit=CANDIDATES + 1)]
    if len(intact) == 1:
        return _found(text, anchor, _Place(1.0, 1.0, intact[0], intact[0] + len(sought.quote)), how="exact")
    if intact:
        return _told_apart(text, anchor, [_Place(1.0, 1.0, at, at + len(sought.quote)) for at in intact], how="exact")
    if not sought.context:
        return _fuzzy(text, anchor, sought) or GONE
    return _by_context(text, anchor, sought)


def _by_context(text: KeyedText, anchor: Anchor, sought: _Sought) -> Outcome:
    """Find a quote whose surroundings are not all there any more."""
    length = len(sought.quote)
    places = [_fit(text.key, sought, at, at + length) for at in _all(text.key, sought.quote, limit=_COMPARED)]
    fitting = [place for place in places if place.around >= FITTING]
    if fitting:
        return _told_apart(text, anchor, fitting, how="exact" if len(places) == 1 else "context")
    edited = _fuzzy(text, anchor, sought)
    if edited is not None:
        return edited
    if len(places) == 1 and length >= TELLING:
        return _found(text, anchor, places[0], how="exact")
    if places:
        places.sort(key=lambda place: -place.score)
        candidates = tuple(text.to_text(place.start, place.end) for place in places[:CANDIDATES])
        return Ambiguous(candidates, SURROUNDED)
    return GONE


# -- the same quote at several places ----------------------------------------------------------------------------------


def _told_apart(text: KeyedText, anchor: Anchor, places: Sequence[_Place], *, how: str) -> Outcome:
    """Return the place that fits best, if no other fits alike.

    Among those that do, the anchor's own position decides, and then the very letters of the quote.
    """
    best = max(place.around for place in places)
    alike = sorted((place for place in places if place.around >= best - ALIKE), key=lambda place: -place.around)
    if len(alike) > 1 and anchor.position is not None:
        alike = [place for place in alike if text.to_text(place.start, place.end)[0].start == anchor.position] or alike
    if len(alike) > 1:
        alike = [place for place in alike if _as_quoted(text, anchor, place) is not None] or alike
    if len(alike) > 1:
        candidates = tuple(text.to_text(place.start, place.end) for place in alike[:CANDIDATES])
        return Ambiguous(candidates, SEVERAL)
    return _found(text, anchor, alike[0], how=how)


def _found(text: KeyedText, anchor: Anchor, place: _Place, *, how: str) -> Found:
    spans = None if how == "fuzzy" else _as_quoted(text, anchor, place)
    return Found(spans or text.to_text(place.start, place.end), how, round(place.score, 4))


def _as_quoted(text: KeyedText, anchor: Anchor, place: _Place) -> tuple[Span, ...] | None:
    """Return the spans of a place if the quote stands there to the letter, white space at its ends included."""
    spans = text.to_text(place.start, place.end)
    quote = anchor.quote
    start = spans[0].start - (len(quote) - len(quote.lstrip()))
    if len(spans) == 1 and start >= 0 and text.text.startswith(quote, start):
        return (Span(start, start + len(quote)),)
    if len(spans) > 1 and "".join(span.slice(text.text) for span in spans) == quote:
        return spans
    return None


def _fit(key: str, sought: _Sought, start: int, end: int) -> _Place:
    """Tell how well the anchor fits a range of the key; the quote and each side count by their lengths."""
    from rapidfuzz.distance import Levenshtein

    before = key[max(0, start - len(sought.prefix)) : start]
    behind = key[end : end + len(sought.suffix)]
    quote = key[start:end]
    shares = (
        (Levenshtein.normalized_similarity(sought.quote, quote), len(sought.quote)),
        (Levenshtein.normalized_similarity(sought.prefix, before), len(sought.prefix)),
        (Levenshtein.normalized_similarity(sought.suffix, behind), len(sought.suffix)),
    )
    around = sum(share * weight for share, weight in shares[1:]) / sought.context if sought.context else 1.0
    return _Place(sum(share * weight for share, weight in shares) / len(sought.whole), around, start, end)


# -- an edited quote ---------------------------------------------------------------------------------------------------

#: So many characters of an anchor, found in the text, are a vote for a place; votes this near are for the same.
_GRAM: Final = 4
_NEAR: Final = 16
#: A gram that stands at more places than these votes for none; so many places are looked at.
_COMMON: Final = 64
_LOOKED_AT: Final = 8


def _fuzzy(text: KeyedText, anchor: Anchor, sought: _Sought) -> Outcome | None:
    """Find an anchor whose quote was edited; None where nothing like it is there."""
    places = {
        (place.start, place.end): place
        for shift in _shifts(text.key, sought.whole)
        if (place := _aligned(text.key, sought, shift)) is not None and _is_it(text.key, sought, place)
    }
    if not places:
        return None
    best = max(place.score for place in places.values())
    alike = sorted((place for place in places.values() if place.score >= best - ALIKE), reverse=True)
    if len(alike) > 1:
        return Ambiguous(tuple(text.to_text(place.start, place.end) for place in alike), SEVERAL)
    return _found(text, anchor, alike[0], how="fuzzy")


def _is_it(key: str, sought: _Sought, place: _Place) -> bool:
    """Tell whether an aligned place is the quote, edited, and not merely something else at the same place."""
    from rapidfuzz.distance import Levenshtein

    left = Levenshtein.normalized_similarity(sought.quote, key[place.start : place.end])
    if sought.context < len(sought.quote) // 2:
        return left >= LEFT_ALONE and len(sought.quote) >= TELLING
    return left >= LEFT and place.around >= FITTING


def _shifts(key: str, whole: str) -> list[int]:
    """Return where in the key the anchor may begin, the likeliest first, by the votes of its pieces."""
    votes: Counter[int] = Counter()
    for offset in range(0, len(whole) - _GRAM + 1, 2):
        places = list(_all(key, whole[offset : offset + _GRAM], limit=_COMMON + 1))
        if len(places) <= _COMMON:
            votes.update(at - offset for at in places)
    # Insertions and deletions scatter the votes for one place; the largest heap in reach takes its neighbours' votes.
    heaps: list[tuple[int, int]] = []
    counted = sorted(votes)
    for index, shift in enumerate(counted):
        if index and shift - counted[index - 1] <= _NEAR:
            total, strongest = heaps[-1]
            heaps[-1] = (total + votes[shift], max(strongest, shift, key=lambda each: votes[each]))
        else:
            heaps.append((votes[shift], shift))
    heaps.sort(reverse=True)
    return [shift for _, shift in heaps[:_LOOKED_AT]]


def _aligned(key: str, sought: _Sought, shift: int) -> _Place | None:
    """Align the anchor with the key about `shift` and return the range that its quote comes to."""
    from rapidfuzz import fuzz

    whole = sought.whole
    slack = 8 + len(whole) // 6
    low = max(0, shift - slack)
    window = key[low : max(0, shift) + len(whole) + slack]
    if len(window) > len(whole):
        cut = fuzz.partial_ratio_alignment(whole, window)
        if cut is not None:
            low, window = low + cut.dest_start, window[cut.dest_start : cut.dest_end]
    start = len(sought.prefix)
    mapped = match_texts(whole, window).map(start, start + len(sought.quote))
    if mapped is None:
        return None
    return _fit(key, sought, low + mapped.start, low + mapped.end)


def _all(key: str, sought: str, *, limit: int) -> Iterator[int]:
    """Yield where `sought` stands, at most `limit` places; those that overlap too."""
    at = key.find(sought)
    while at >= 0 and limit:
        yield at
        limit -= 1
        at = key.find(sought, at + 1) if limit else -1
