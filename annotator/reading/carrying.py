"""What becomes of spans when their text is corrected and both versions are at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from annotator.domain.anchor import CONTEXT, make_anchor
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span, slice_all
from annotator.reading.anchoring import NO_QUOTE, SURROUNDED, Ambiguous, Found, NotFound, Outcome, find_anchor
from annotator.reading.keyed_text import KeyedText
from annotator.reading.matched import Mapped, Matched, match_texts

#: A span is still the same one while it and what became of it are this similar (1 less the share that differs).
KEPT: Final = 0.5
#: So many unchanged characters on both sides of an unchanged span put its place beyond doubt.
_MARGIN: Final = 4
#: So far what stands around a place is compared, and one side has to be this much like it was (from 0 to 1).
_AROUND: Final = 16
_ALIKE: Final = 0.35

LOST: Final = NotFound(Sentence("Too little of it is left in the corrected text."))


def carry_over(old: KeyedText, new: KeyedText, places: Sequence[Sequence[Span]]) -> list[Outcome]:
    """Carry places of the old text (the spans of each in reading order) over into the new one, one outcome each.

    The two texts are aligned as a whole. A place of which too little is left there (deleted, or moved to where an
    alignment of running texts cannot follow) is looked for as an anchor. `Found.how` is exact where the text equals the
    old one but for script, width and white space, else fuzzy; never context.
    """
    matched = match_texts(old.key, new.key)
    return [_carried(old, new, matched, spans) for spans in places]


def _carried(old: KeyedText, new: KeyedText, matched: Matched, spans: Sequence[Span]) -> Outcome:
    ranges = old.to_key(spans)
    if not ranges:
        return NO_QUOTE
    # As a whole, else each fragment by itself: the new text may not know that a column jumps between them.
    for parts in [_merged(ranges), ranges] if len(ranges) > 1 else [ranges]:
        found = _followed(old, new, matched, parts)
        if found is not None:
            quote = slice_all(old.text, spans)
            if found.how == "exact" and (quote[0].isspace() or quote[-1].isspace()):
                return Found(new.as_quoted(found.spans, quote), found.how, found.score)
            return found
    return _looked_for(old, new, matched, spans)


def _followed(old: KeyedText, new: KeyedText, matched: Matched, ranges: Sequence[tuple[int, int]]) -> Found | None:
    """Follow ranges of the old key to where the alignment has them.

    None where too little is left, or nothing that stood around them.
    """
    there: list[Mapped] = []
    beyond_doubt = True
    for start, end in ranges:
        at = matched.shifted(start, end, margin=_MARGIN)
        mapped = matched.map(start, end) if at is None else Mapped(at, at + end - start, end - start)
        if mapped is None or not mapped.kept:
            return None
        beyond_doubt = beyond_doubt and at is not None
        there.append(mapped)
    if beyond_doubt:
        return Found(_in_text(new, there), "exact", 1.0)
    from rapidfuzz.distance import Levenshtein

    before = "".join(old.key[start:end] for start, end in ranges)
    after = "".join(new.key[each.start : each.end] for each in there)
    left = Levenshtein.normalized_similarity(before, after)
    standing = all(_stands(old.key, new.key, here, each) for here, each in zip(ranges, there, strict=True))
    if left < KEPT or not standing:
        return None
    return Found(_in_text(new, there), "exact" if before == after else "fuzzy", round(left, 4))


def _stands(old: str, new: str, here: tuple[int, int], there: Mapped) -> bool:
    """Tell whether what stands around a place is what stood around it, so that it is not another of the same name."""
    from rapidfuzz.distance import Levenshtein

    before = old[max(0, here[0] - _AROUND) : here[0]], new[max(0, there.start - _AROUND) : there.start]
    behind = old[here[1] : here[1] + _AROUND], new[there.end : there.end + _AROUND]
    return max(Levenshtein.normalized_similarity(*before), Levenshtein.normalized_similarity(*behind)) >= _ALIKE


def _looked_for(old: KeyedText, new: KeyedText, matched: Matched, spans: Sequence[Span]) -> Outcome:
    """Look for a place that moved, by its quote and context; not where another place of the old text went."""
    outcome = find_anchor(new, make_anchor(old.text, spans, context=CONTEXT))
    if isinstance(outcome, Found):
        taken = all(matched.takes(*each) for each in new.to_key(outcome.spans))
        return LOST if taken else Found(outcome.spans, "fuzzy" if outcome.how == "fuzzy" else "exact", outcome.score)
    if isinstance(outcome, Ambiguous):
        free = [place for place in outcome.candidates if not all(matched.takes(*each) for each in new.to_key(place))]
        return Ambiguous(tuple(free), outcome.reason) if free and outcome.reason != SURROUNDED else LOST
    return LOST


def _in_text(new: KeyedText, places: Sequence[Mapped]) -> tuple[Span, ...]:
    """Return the spans of the new text; parts that a correction brought together are one."""
    if len(places) == 1:
        return new.to_text(places[0].start, places[0].end)
    spans: list[Span] = []
    for each in places:
        for span in new.to_text(each.start, each.end):
            if spans and span.start >= spans[-1].end and not new.text[spans[-1].end : span.start].strip():
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
    return tuple(spans)


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join ranges of the key that touch."""
    merged: list[tuple[int, int]] = []
    for start, end in ranges:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
