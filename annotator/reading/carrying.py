"""What becomes of spans when their text is corrected and both versions are at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from annotator.domain.anchor import CONTEXT, make_anchor
from annotator.domain.span import Span
from annotator.reading.anchoring import FITTING, NO_QUOTE, Ambiguous, Found, NotFound, Outcome, find_anchor
from annotator.reading.keyed_text import KeyedText
from annotator.reading.matched import Mapped, Matched, match_texts

#: At least this share of a span's characters has to be in the new text.
KEPT: Final = 0.5
#: So many unchanged characters on both sides of an unchanged span put its place beyond doubt.
_MARGIN: Final = 4
#: So far what stands around a place is compared.
_AROUND: Final = 16

LOST: Final = NotFound("Too little of it is left in the corrected text.")


def carry_over(old: KeyedText, new: KeyedText, places: Sequence[Sequence[Span]]) -> list[Outcome]:
    """Carry places of the old text (the spans of each in reading order) over into the new one, one outcome each.

    The two texts are aligned as a whole. A place of which too little is left there (deleted, or moved to where the
    alignment of two running texts cannot follow) is looked for as an anchor. `Found.how` is exact where the text equals
    the old one but for script, width and white space, fuzzy where it was edited; one carried over is never of another
    `how`.
    """
    matched = match_texts(old.key, new.key)
    return [_carried(old, new, matched, spans) for spans in places]


def _carried(old: KeyedText, new: KeyedText, matched: Matched, spans: Sequence[Span]) -> Outcome:
    ranges = _merged(old.to_key(spans))
    if not ranges:
        return NO_QUOTE
    mapped = [matched.map(start, end) for start, end in ranges]
    whole = [each for each in mapped if each is not None]
    kept = sum(each.kept for each in whole)
    length = sum(end - start for start, end in ranges)
    if len(whole) == len(mapped) and kept >= length * KEPT and kept:
        if all(matched.keeps(*_widened(each, len(old.key))) for each in ranges):
            return Found(_in_text(new, whole), "exact", 1.0)
        if all(_stands(old.key, new.key, each, there) for each, there in zip(ranges, whole, strict=True)):
            return _found(old.key, new, ranges, whole)
    return _looked_for(old, new, spans)


def _found(key: str, new: KeyedText, ranges: Sequence[tuple[int, int]], there: Sequence[Mapped]) -> Found:
    from rapidfuzz.distance import Levenshtein

    before = "".join(key[start:end] for start, end in ranges)
    after = "".join(new.key[each.start : each.end] for each in there)
    score = Levenshtein.normalized_similarity(before, after)
    return Found(_in_text(new, there), "exact" if before == after else "fuzzy", round(score, 4))


def _stands(old: str, new: str, here: tuple[int, int], there: Mapped) -> bool:
    """Tell whether what stands around a place is what stood around it, so that it is not another of the same name."""
    from rapidfuzz.distance import Levenshtein

    before = old[max(0, here[0] - _AROUND) : here[0]], new[max(0, there.start - _AROUND) : there.start]
    behind = old[here[1] : here[1] + _AROUND], new[there.end : there.end + _AROUND]
    return max(Levenshtein.normalized_similarity(*before), Levenshtein.normalized_similarity(*behind)) >= FITTING


def _looked_for(old: KeyedText, new: KeyedText, spans: Sequence[Span]) -> Outcome:
    """Look for a place by its quote and context; a single candidate that is only half likely is none."""
    outcome = find_anchor(new, make_anchor(old.text, spans, context=CONTEXT))
    if isinstance(outcome, Found):
        return Found(outcome.spans, "fuzzy" if outcome.how == "fuzzy" else "exact", outcome.score)
    if isinstance(outcome, Ambiguous):
        return outcome
    return LOST


def _in_text(new: KeyedText, places: Sequence[Mapped]) -> tuple[Span, ...]:
    """Return the spans of the new text; parts that a correction brought together are one."""
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


def _widened(each: tuple[int, int], length: int) -> tuple[int, int]:
    return max(0, each[0] - _MARGIN), min(length, each[1] + _MARGIN)
