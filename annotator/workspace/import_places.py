"""Where each annotation of a file's document stands in ours: as the file says, carried over, or found by its anchor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.anchor import Anchor
from annotator.domain.document import normalise
from annotator.domain.errors import InputError, NotFoundError
from annotator.domain.section import Section
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span, slice_all
from annotator.exchange.bundle import ImportedAnnotation
from annotator.exchange.placing import Offsets, our_line_ends
from annotator.exchange.rendering import CONTEXT
from annotator.reading.anchoring import GONE, Ambiguous, Found, Outcome, anchor_in, find_anchor
from annotator.reading.carrying import KEPT, carry_over
from annotator.reading.edited import FIGURES, SLIP, WORDS, how_edited, uncut
from annotator.reading.fold import fold_query
from annotator.reading.keyed_text import KeyedText, keyed_alike


@dataclass(frozen=True, slots=True)
class Stands:
    """The one place of an annotation, whether that is not the file's own, and what is to be told of its text."""

    fragments: tuple[Span, ...]
    moved: bool
    told: Sentence | None = None


@dataclass(frozen=True, slots=True)
class MayStand:
    """The places that fit alike, in the order of the text; nobody has chosen, or confirmed the only one.

    `reads_otherwise` where the only one is what became of the file's own, and only its text is another.
    """

    places: tuple[tuple[Span, ...], ...]
    reason: Sentence
    reads_otherwise: bool = False


class Places:
    """The places of the annotations of one document of a file."""

    def __init__(
        self, text: str, sections: Sequence[Section], *, file_text: str | None, unit: str, other_shape: bool
    ) -> None:
        """Take our text and the file's (None where it brings none), which may be of another shape than ours."""
        self.text = text
        self._sections = sections
        #: Whether a quote was not where the file has it: then its offsets may be in another unit.
        self.misplaced = False
        self._theirs = text if file_text is None or not other_shape else normalise(file_text)
        self._offsets = Offsets(self._theirs, file_text=file_text, unit=unit)
        self._other_shape = other_shape
        #: Whether offsets mean nothing here: they are of a text that is another than ours, and that is not at hand.
        self._blind = other_shape and file_text is None
        self._keyed: KeyedText | None = None
        self._carried: dict[tuple[Span, ...], Outcome] = {}
        #: Their text and ours, as they were compared to carry places over.
        self._compared: tuple[KeyedText, KeyedText] | None = None

    @classmethod
    def of_file(cls, text: str, file_text: str | None, *, unit: str) -> Places:
        """Make places that tell by the file's own text alone, where it brings one, what offsets in `unit` say."""
        return cls(text, (), file_text=file_text, unit=unit, other_shape=file_text is not None)

    def fits(self, each: ImportedAnnotation) -> bool:
        """Tell whether an annotation's quote stands at its offsets, as far as that can be told."""
        if each.quote is None or each.problem is not None or self._blind:
            return True
        try:
            return self._offsets.verified(each.fragments, each.quote) is not None
        except InputError:
            return False

    def check(self, each: ImportedAnnotation) -> None:
        """Note whether an annotation that is here already stands where the file has it."""
        self.misplaced |= not self.fits(each)

    def carry(self, annotations: Sequence[ImportedAnnotation]) -> None:
        """Carry all places of a text of another shape over at once, which is one alignment; others need none."""
        if not self._other_shape or self._blind:
            return
        own: list[tuple[Span, ...]] = []
        for each in annotations:
            try:
                spans = self._offsets.verified(each.fragments, each.quote) if each.problem is None else None
            except InputError:
                continue
            if spans is not None and spans not in self._carried:
                own.append(spans)
        if own:
            # In the order of the sources: how either is cut into articles has nothing to do with it.
            self._compared = keyed_alike(self._theirs, self.text)
            outcomes = carry_over(*self._compared, own)
            self._carried = dict(zip(own, outcomes, strict=True))

    def find(self, each: ImportedAnnotation) -> Stands | MayStand:
        """Return where an annotation stands.

        Raises `NotFoundError` where it has no place, `InputError` where it names none.
        """
        own = None if self._blind else self._offsets.verified(each.fragments, each.quote)
        if own is not None and not self._other_shape:
            return Stands(own, moved=False)
        if own is None:
            self.misplaced |= not self._blind
            outcome = find_anchor(self._ours, self._anchor(each))
        else:
            outcome = self._carried[own]
        return self._settled(each, outcome, own)

    @property
    def _ours(self) -> KeyedText:
        """Our text in reading order, as a person copies a quote that a column break cuts."""
        if self._keyed is None:
            self._keyed = KeyedText(self.text, self._sections)
        return self._keyed

    def _anchor(self, each: ImportedAnnotation) -> Anchor:
        quote = our_line_ends(each.quote or "")
        # In a text of another shape an offset is here by chance.
        position = each.fragments[0][0] if each.fragments and not self._other_shape else None
        if each.context:
            return anchor_in(each.context, quote=quote, around=CONTEXT)
        return Anchor(quote, position=position if position is not None and 0 <= position <= len(self.text) else None)

    def _settled(self, each: ImportedAnnotation, outcome: Outcome, own: tuple[Span, ...] | None) -> Stands | MayStand:
        if isinstance(outcome, Found):
            return self._as_it_reads(each, outcome, own)
        if isinstance(outcome, Ambiguous):
            places = tuple(sorted(outcome.candidates, key=lambda place: place[0].start))
            return MayStand(places, outcome.reason)
        if outcome == GONE and not each.context:
            raise NotFoundError("The quote does not stand in the text of the document.")
        raise NotFoundError(outcome.reason)

    def _as_it_reads(self, each: ImportedAnnotation, found: Found, own: tuple[Span, ...] | None) -> Stands | MayStand:
        """Settle the one place: that a slip differs there is told; other words and figures are for a person to see."""
        compared = None if own is None or self._compared is None else (*self._compared, own)
        whole = None if compared is None else _figures_cut(*compared, found.spans)
        if whole is None and found.how != "fuzzy":
            return Stands(found.spans, moved=found.spans != own)
        theirs = each.quote or ("" if own is None else slice_all(self._theirs, own))
        there = slice_all(self.text, whole or found.spans)
        quoted, stands = fold_query(theirs), fold_query(there)
        if whole is not None:
            edited = FIGURES
        elif compared is not None:
            edited = how_edited(_part(compared[0], compared[2]), _part(compared[1], found.spans))
        else:
            edited = how_edited(quoted, stands)
        ours, quote = _one_line(there), _one_line(theirs)
        if edited == FIGURES:
            differs = Sentence(
                "A figure or a Latin letter differs: “{there}” here for “{quote}”.", there=ours, quote=quote
            )
            # Of a figure that is mostly another, only what stands for the quote may be its place.
            place = whole if whole is not None and _is_like(quoted, stands) else found.spans
            return MayStand((place,), differs, reads_otherwise=own is not None)
        if edited == WORDS:
            differs = Sentence("The words differ: “{there}” here for “{quote}”.", there=ours, quote=quote)
            return MayStand((found.spans,), differs, reads_otherwise=own is not None)
        told = (
            Sentence("The text differs a little: “{there}” here for “{quote}”.", there=ours, quote=quote)
            if edited == SLIP
            else None
        )
        return Stands(found.spans, moved=found.spans != own or told is not None, told=told)


def _figures_cut(
    theirs: KeyedText, ours: KeyedText, own: tuple[Span, ...], found: tuple[Span, ...]
) -> tuple[Span, ...] | None:
    """Return a place of ours with the whole of the figures at its ends where it cuts them and theirs does not.

    The 170 that somebody has tagged is not the first three digits of our 1700.
    """
    before, after = theirs.to_key(own), ours.to_key(found)
    if len(before) != 1 or len(after) != 1:
        return None
    (start, end), (first, last) = before[0], after[0]
    (low, high), (begin, upto) = uncut(theirs.key, start, end), uncut(ours.key, first, last)
    # What cuts a figure there was meant to.
    cut = (begin < first and low == start) or (upto > last and high == end)
    return ours.to_text(begin, upto) if cut else None


def _part(keyed: KeyedText, spans: tuple[Span, ...]) -> str:
    return "".join(keyed.key[start:end] for start, end in keyed.to_key(spans))


def _is_like(quoted: str, stands: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(quoted, stands) >= KEPT


#: So much of a quote is told.
_TOLD: Final = 60


def _one_line(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= _TOLD else f"{line[:_TOLD]}…"
