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
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span, slice_all
from annotator.reading.fold import fold, fold_query
from annotator.reading.keyed_text import KeyedText
from annotator.reading.matched import match_texts

#: Two places fit alike where their fits (0 to 1) are no further apart than this.
ALIKE: Final = 0.1
#: What stands around a place fits from here on: one side of it is enough. Unrelated text reaches 0.15, the likeliest of
#: a hundred places of a common word 0.41.
FITTING: Final = 0.45
#: Where the quote itself was edited, more has to be left around it.
FITTING_EDITED: Final = 0.5
#: A quote from so many characters on is hardly ever somewhere by chance, whatever stands around it.
TELLING: Final = 10
#: Of an edited quote at least this share has to be left: with its context, and by itself.
LEFT: Final = 0.5
LEFT_ALONE: Final = 0.75
#: More places than these are not offered to a person.
CANDIDATES: Final = 20
#: More are not looked at; and where there are many, only those are compared that something near the quote votes for.
_COMPARED: Final = 5000
_MANY: Final = 64


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
    reason: Sentence


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why there is no place."""

    reason: Sentence


Outcome = Found | Ambiguous | NotFound

NO_QUOTE: Final = NotFound(Sentence("The quote holds nothing but white space."))
GONE: Final = NotFound(Sentence("Neither the quote nor what stood around it is in the text."))
SEVERAL: Final = Sentence("The quote stands at several places that fit alike; which one is meant is not clear.")
SURROUNDED: Final = Sentence("The quote stands in the text, but what stood around it does not.")


def anchor_in(passage: str, *, quote: str, around: int) -> Anchor:
    """Make an anchor of a quote and the passage around it, as a table gives them, in whatever script and lines each is.

    A passage has at most `around` characters on either side of its quote, which tells most of several places in it
    apart. Where none or more than one is left, it is an anchor without context.
    """
    keyed, key = KeyedText(passage), fold_query(quote)
    places = [keyed.to_text(at, at + len(key)) for at in _all(keyed.key, key, limit=_COMPARED)] if key else []
    if len(places) > 1:
        places = [spans for spans in places if spans[0].start <= around and len(passage) - spans[-1].end <= around]
    if len(places) != 1:
        return Anchor(quote)
    [spans] = places
    return Anchor(quote, passage[: spans[0].start], passage[spans[-1].end :])


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

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: _Place) -> bool:
        return self.start < other.end and other.start < self.end


def find_anchor(text: KeyedText, anchor: Anchor) -> Outcome:
    """Find the one place of `anchor` in a text; see the outcomes for what each means."""
    sought = _Sought(fold_query(anchor.quote), fold_query(anchor.prefix), fold_query(anchor.suffix))
    if not sought.quote:
        return NO_QUOTE
    length = len(sought.quote)
    intact = [at + len(sought.prefix) for at in _all(text.key, sought.whole, limit=_COMPARED)]
    if intact:
        return _told_apart(text, anchor, [_Place(1.0, 1.0, at, at + length) for at in intact], how="exact")
    shifts = _shifts(text.key, sought.whole)
    edited = _edited_places(text.key, sought, shifts)
    if sought.context:
        starts = _worth_comparing(list(_all(text.key, sought.quote, limit=_COMPARED)), sought, shifts)
        places = [_fit(text.key, sought, at, at + length) for at in starts]
        if places:
            return _by_context(text, anchor, places, edited)
    if not edited:
        return GONE
    alike = [place for place in edited if place.score >= edited[0].score - ALIKE]
    return _ambiguous(text, alike, SEVERAL) if len(alike) > 1 else _found(text, anchor, alike[0], how="fuzzy")


# -- the same quote at several places ----------------------------------------------------------------------------------


def _by_context(text: KeyedText, anchor: Anchor, places: Sequence[_Place], edited: Sequence[_Place]) -> Outcome:
    """Decide between the `places` of a quote whose surroundings are not all there any more.

    Where it may also have been edited at another place, and that fits alike or better, nothing is decided.
    """
    fitting = [place for place in places if place.around >= FITTING]
    if not fitting and edited:
        return _found(text, anchor, edited[0], how="fuzzy") if len(edited) == 1 else _ambiguous(text, edited, SEVERAL)
    if not fitting:
        if len(places) == 1 and len(places[0]) >= TELLING:
            return _found(text, anchor, places[0], how="exact")
        return _ambiguous(text, places, SURROUNDED)
    best = max(fitting, key=lambda place: place.around)
    rivals = [
        place
        for place in edited
        if place.score >= best.score - ALIKE and not any(place.overlaps(other) for other in fitting)
    ]
    if rivals:
        return _ambiguous(text, [best, *rivals], SEVERAL)
    return _told_apart(text, anchor, fitting, how="exact" if len(places) == 1 else "context")


def _worth_comparing(starts: Sequence[int], sought: _Sought, shifts: Sequence[int]) -> Sequence[int]:
    """Leave out places of a quote that stands at many, where nothing of what stood around it is near."""
    if len(starts) <= _MANY:
        return starts
    expected = [shift + len(sought.prefix) for shift in shifts]
    near = [at for at in starts if any(abs(at - place) <= 2 * _NEAR for place in expected)]
    return near[:_MANY] or starts[:_MANY]


def _told_apart(text: KeyedText, anchor: Anchor, places: Sequence[_Place], *, how: str) -> Outcome:
    """Return the place that fits best, if no other fits alike.

    Among those that do, the anchor's own position decides, and then the very letters of the quote.
    """
    best = max(place.around for place in places)
    alike = [place for place in places if place.around >= best - ALIKE]
    if len(alike) > 1:
        alike = [place for place in alike if _in_position(text, anchor, place)] or alike
    if len(alike) > 1:
        letters = "".join(anchor.quote.split())
        alike = [place for place in alike if _letters(text, place) == letters] or alike
    return _ambiguous(text, alike, SEVERAL) if len(alike) > 1 else _found(text, anchor, alike[0], how=how)


def _letters(text: KeyedText, place: _Place) -> str:
    """Return what stands at a place, without white space: lines tell nothing, the script may."""
    return "".join(slice_all(text.text, text.to_text(place.start, place.end)).split())


def _in_position(text: KeyedText, anchor: Anchor, place: _Place) -> bool:
    """Tell whether a place is the anchor's position, with a side of its context there in the same lines.

    In a text with other line ends, an offset is where it is by chance.
    """
    at = anchor.position
    if at is None or text.as_quoted(text.to_text(place.start, place.end), anchor.quote)[0].start != at:
        return False
    end = at + len(anchor.quote)
    before, behind = text.text[max(0, at - len(anchor.prefix)) : at], text.text[end : end + len(anchor.suffix)]
    sides = [(before, anchor.prefix), (behind, anchor.suffix)]
    given = [(there, side) for there, side in sides if side]
    return not given or any(fold(there) == fold(side) for there, side in given)


def _ambiguous(text: KeyedText, places: Sequence[_Place], reason: Sentence) -> Ambiguous:
    ordered = sorted(places, key=lambda place: (-place.score, place.start))
    return Ambiguous(tuple(text.to_text(place.start, place.end) for place in ordered[:CANDIDATES]), reason)


def _found(text: KeyedText, anchor: Anchor, place: _Place, *, how: str) -> Found:
    spans = text.to_text(place.start, place.end)
    return Found(text.as_quoted(spans, anchor.quote), how, round(place.score, 4))


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
#: So many grams vote at most; of an anchor longer than this none does, for it would have to be aligned.
_GRAMS: Final = 128
_LONGEST: Final = 5000
#: Up to here the stretch that fits an anchor best is cut out before the two are aligned; that takes cubic time.
_CUT_OUT: Final = 500


def _edited_places(key: str, sought: _Sought, shifts: Sequence[int]) -> list[_Place]:
    """Return where an anchor may stand whose quote was edited, the best first; one place once."""
    found: list[_Place] = []
    for shift in shifts:
        place = _aligned(key, sought, shift)
        if place is not None and _is_it(key, sought, place):
            found.append(place)
    apart: list[_Place] = []
    for place in sorted(found, reverse=True):
        if not any(place.overlaps(other) for other in apart):
            apart.append(place)
    return apart


def _is_it(key: str, sought: _Sought, place: _Place) -> bool:
    """Tell whether an aligned place is the quote, edited, and not merely something else at the same place."""
    from rapidfuzz.distance import Levenshtein

    left = Levenshtein.normalized_similarity(sought.quote, key[place.start : place.end])
    if sought.context < len(sought.quote) // 2:
        return left >= LEFT_ALONE and len(sought.quote) >= TELLING
    return left >= LEFT and place.around >= FITTING_EDITED


def _shifts(key: str, whole: str) -> list[int]:
    """Return where in the key the anchor may begin, the likeliest first, by the votes of its pieces."""
    votes: Counter[int] = Counter()
    if len(whole) > _LONGEST:
        return []
    for offset in range(0, len(whole) - _GRAM + 1, max(2, len(whole) // _GRAMS)):
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
    return [shift for total, shift in heaps[:_LOOKED_AT] if total * _LOOKED_AT >= heaps[0][0]]


def _aligned(key: str, sought: _Sought, shift: int) -> _Place | None:
    """Align the anchor with the key about `shift` and return the range that its quote comes to."""
    from rapidfuzz import fuzz

    whole = sought.whole
    slack = 8 + len(whole) // 6
    low = max(0, shift - slack)
    window = key[low : max(0, shift) + len(whole) + slack]
    if len(whole) < len(window) and len(whole) <= _CUT_OUT:
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
