"""What it costs to find spans again: by their anchors in a long text, and in a corrected text beside the old one."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from rapidfuzz.distance import Levenshtein

from annotator.domain.anchor import Anchor, make_anchor
from annotator.domain.span import Span
from annotator.reading.anchoring import Found, find_anchor
from annotator.reading.carrying import carry_over
from annotator.reading.keyed_text import KeyedText
from benchmarks.measuring import Measured, Row, in_turn
from benchmarks.writing import article

#: Of a hundred characters so many are changed, left out or added by a teammate who corrects a text.
_CORRECTED: Final = 2


def _by_quote_and_context(folder: Path) -> Measured:
    del folder
    text, places = _text(characters=100_000, paragraphs=2_000, annotations=1_000)
    made = [make_anchor(text, (span,)) for span in places]
    # Without positions: in a text that is not theirs they are no help.
    anchors = [Anchor(each.quote, each.prefix, each.suffix) for each in made]

    def ours() -> None:
        keyed = KeyedText(text)
        found = [find_anchor(keyed, anchor) for anchor in anchors]
        assert all(
            isinstance(outcome, Found) and outcome.spans == (span,) for outcome, span in zip(found, places, strict=True)
        )

    def finding() -> None:
        for anchor in anchors:
            text.find(anchor.quote)

    return in_turn(ours, finding, times=7)


def _corrected_text(folder: Path) -> Measured:
    del folder
    old, places = _text(characters=7_000, paragraphs=140, annotations=150)
    new = _with_corrections(old)

    def ours() -> None:
        outcomes = carry_over(KeyedText(old), KeyedText(new), [(span,) for span in places])
        assert sum(isinstance(outcome, Found) for outcome in outcomes) >= 145

    def aligning() -> None:
        Levenshtein.opcodes(old, new)

    return in_turn(ours, aligning, times=15)


def _text(*, characters: int, paragraphs: int, annotations: int) -> tuple[str, tuple[Span, ...]]:
    written = article(characters=characters, paragraphs=paragraphs, annotations=annotations, seed=11)
    return written.text, written.places


def _with_corrections(text: str) -> str:
    chance = random.Random(12)
    corrected: list[str] = []
    for character in text:
        if character == "\n" or chance.randrange(100) >= _CORRECTED:
            corrected.append(character)
        else:
            corrected.append(chance.choice(("", chance.choice(text), character + chance.choice(text))))
    return "".join(corrected)


ROWS: Final = (
    Row("1,000 spans re-anchored in 100,000 characters", _by_quote_and_context, limit=20),
    Row("150 spans carried over into a corrected text", _corrected_text, limit=2),
)
