"""Chinese text of any length, always the same: clauses of the sample articles in another order."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from annotator import paths
from annotator.domain.span import Span
from annotator.reading.script import detect_script

_CLAUSE_END = re.compile(r"[，。；：、！？“”《》（）()\s]+")
#: Characters of a line of a narrow newspaper column.
_COLUMN = 20


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it comes out of a newspaper page, hard-wrapped, and where names and figures in it are."""

    text: str
    places: tuple[Span, ...]


@cache
def clauses() -> tuple[str, ...]:
    """Return the clauses of the simplified sample articles, in a fixed order."""
    texts: list[str] = []
    for path in sorted(path for path in paths.sample_docs().iterdir() if path.is_file()):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if path.suffix in (".txt", ".md") and detect_script(text) == "simplified":
            texts.append(text)
    found = (part for text in texts for part in _CLAUSE_END.split(re.sub(r"\n+", "", text)))
    kept = tuple(dict.fromkeys(part for part in found if 4 <= len(part) <= 16 and "一" <= part[0] <= "鿿"))
    assert len(kept) > 200, "the sample articles are missing"
    return kept


def paragraph(chance: random.Random, length: int) -> str:
    """Return one unwrapped paragraph of `length` characters, an ideographic indentation included."""
    words = clauses()
    text = "　　"
    while len(text) < length:
        text += chance.choice(words) + "，"
    return text[: length - 1] + "。"


def article(*, characters: int, paragraphs: int, annotations: int, seed: int) -> Article:
    """Return an article of about `characters` in `paragraphs` hard-wrapped paragraphs, with that many places to tag."""
    chance = random.Random(seed)
    each = round(characters / paragraphs)
    text = "\n".join(_wrapped(paragraph(chance, each - each // _COLUMN - 1)) for _ in range(paragraphs)) + "\n"
    return Article(text, tuple(_places(chance, text, annotations)))


def _wrapped(unwrapped: str) -> str:
    return "\n".join(unwrapped[start : start + _COLUMN] for start in range(0, len(unwrapped), _COLUMN))


def _places(chance: random.Random, text: str, count: int) -> Iterator[Span]:
    """Yield different spans of two to twelve characters, some over a line break, some over others."""
    taken: set[Span] = set()
    while len(taken) < count:
        start = chance.randrange(len(text) - 12)
        span = Span(start, start + chance.randint(2, 12))
        covered = text[span.start : span.end]
        if span in taken or not (covered[0] + covered[-1]).isalnum() or "。" in covered or "　" in covered:
            continue
        taken.add(span)
        yield span
