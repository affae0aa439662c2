"""How pieces become paragraphs: the lines of each joined, and which white space that drops.

Everything that needs judgement (where a paragraph ends, what is a heading) is settled in the pieces; this module only
carries it out. It drops white space and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

from annotator.domain.section import Piece, Section
from annotator.reading.alignment import Alignment, Segment

#: Every character that ends a line, whatever system or form feed it came from.
LINE_ENDS: Final = "\n\x0b\x0c\x85\u2028\u2029"
_LINE: Final = re.compile(f"[^{LINE_ENDS}]+")
HAN: Final = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


class LaidParagraph:
    """One paragraph of the reading layout; its lines are joined when that is first asked for.

    `source` is the whole source text, `pieces` what of it the paragraph is made of, in reading order; `kind` is its
    first piece's, `section` the index of its section. Immutable to the outside.
    """

    __slots__ = ("_after", "_before", "_joined", "pieces", "section", "source")

    def __init__(
        self, source: str, pieces: Sequence[Piece], section: int, *, before: Sequence[_Range], after: Sequence[_Range]
    ) -> None:
        """`before` and `after` are the ranges of white space that go with it though no piece of its own has them."""
        self.pieces = pieces
        self.section = section
        self.source = source
        self._before = before
        self._after = after
        self._joined: _Joined | None = None

    @property
    def kind(self) -> str:
        """The kind of its first piece."""
        return self.pieces[0].kind

    @property
    def unjoined(self) -> str:
        """Its characters as the source has them: those of `text`, and white space in and between its lines."""
        if len(self.pieces) == 1:
            [piece] = self.pieces
            return self.source[piece.start : piece.end]
        return "".join(self.source[piece.start : piece.end] for piece in self.pieces)

    @property
    def text(self) -> str:
        """Its lines joined."""
        return self._lines().text

    @property
    def alignment(self) -> Alignment:
        """The way from `text` to absolute offsets of the source; leading white space is dropped inside it."""
        return self._lines().alignment

    @property
    def gap(self) -> tuple[int, int]:
        """The source range of the white space behind it, which the view shows as the line end before the next one."""
        return self._lines().gap

    def _lines(self) -> _Joined:
        if self._joined is None:
            self._joined = _join(self.source, self.pieces, self._before, self._after)
        return self._joined


#: A range of the source.
_Range = tuple[int, int]


class _Joined(NamedTuple):
    """What joining the lines of a paragraph gives."""

    text: str
    alignment: Alignment
    gap: _Range


def lay_out(text: str, sections: Sequence[Section]) -> list[LaidParagraph]:
    """Return the paragraphs of the sections in reading order; pieces of nothing but white space go with a neighbour.

    `sections` cover `text` as `check_sections` demands.
    """
    groups: list[tuple[list[Piece], int, list[_Range]]] = []
    blank: list[_Range] = []
    for index, section in enumerate(sections):
        for group in _paragraph_groups(section.pieces):
            if all(_is_blank(text[piece.start : piece.end]) for piece in group):
                blank.extend((piece.start, piece.end) for piece in group)
            else:
                groups.append((group, index, blank))
                blank = []
    last = len(groups) - 1
    return [
        LaidParagraph(text, group, index, before=before, after=blank if number == last else ())
        for number, (group, index, before) in enumerate(groups)
    ]


def _is_blank(text: str) -> bool:
    return not text or text.isspace()


def _paragraph_groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        if piece.continues and groups:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _join(text: str, group: Sequence[Piece], before: Sequence[_Range], after: Sequence[_Range]) -> _Joined:
    """Join the lines of the pieces of one paragraph; they hold more than white space."""
    shown: list[str] = []
    segments: list[Segment] = [(start, end, 0, 0) for start, end in before]
    at = 0
    pending: _Range | None = None
    previous = ""
    for piece in group:
        upto = piece.start
        for match in _LINE.finditer(text, piece.start, piece.end):
            line = match.group()
            stripped = line.strip()
            if not stripped:
                continue
            start = match.start() + len(line) - len(line.lstrip())
            end = start + len(stripped)
            joint = _joint(previous, stripped) if shown else ""
            gaps = ([pending] if pending else []) + ([(upto, start)] if start > upto else [])
            gaps = _touching(gaps)
            for number, (a, b) in enumerate(gaps):
                filled = joint if number == 0 else ""
                segments.append((a, b, at, at + len(filled)))
                at += len(filled)
            if joint and not gaps:
                segments.append((start, start, at, at + 1))
                at += 1
            shown.append(joint + stripped)
            segments.append((start, end, at, at + len(stripped)))
            at += len(stripped)
            pending, previous, upto = None, stripped, end
        if upto < piece.end:
            if pending:
                segments.append((*pending, at, at))
            pending = (upto, piece.end)
    gap = pending or (group[-1].end, group[-1].end)
    if after:
        if gap[1] > gap[0]:
            segments.append((*gap, at, at))
        segments.extend((start, end, at, at) for start, end in after[:-1])
        gap = after[-1]
    return _Joined("".join(shown), Alignment(tuple(segments)), gap)


def _touching(gaps: Sequence[_Range]) -> list[_Range]:
    if len(gaps) == 2 and gaps[0][1] == gaps[1][0]:
        return [(gaps[0][0], gaps[1][1])]
    return list(gaps)


def _joint(before: str, after: str) -> str:
    """Return what stands between two joined lines: a space between Latin words and numbers, else nothing.

    A number cut by the width of a column of Han is one number: digits on both sides of such a cut are joined, also
    behind a decimal mark. Marks that both scripts share (.,”) count as Latin only where no Han is near: papers set them
    in Chinese too, with no space behind.
    """
    left, right = before[-1], after[0]
    if "\u2e80" <= left <= "\u9fff" or "\u2e80" <= right <= "\u9fff":
        return ""
    if left not in _AFTER_WORD and right not in _BEFORE_WORD and not (_is_latin(left) and _is_latin(right)):
        return ""
    in_han = HAN.search(before) is not None and HAN.search(after) is not None
    if _is_latin(left) and _is_latin(right):
        return "" if in_han and left.isdigit() and right.isdigit() else " "
    if HAN.search(before) or HAN.search(after):
        return ""
    inner_left, inner_right = before.rstrip(_AFTER_WORD)[-1:], after.lstrip(_BEFORE_WORD)[:1]
    return " " if _is_latin(inner_left) and _is_latin(inner_right) else ""


#: Marks that stand right behind a Latin word, and right before one.
_AFTER_WORD: Final = ".,;:!?)]\"'”’%"
_BEFORE_WORD: Final = "([\"'“‘$#&@"


def _is_latin(character: str) -> bool:
    """Tell a letter or digit of a script that writes spaces between words; a combining mark belongs to its letter."""
    if not character.isalnum():
        return bool(character) and unicodedata.combining(character) > 0
    return not HAN.match(character) and not "\u3040" <= character <= "\u31ff"
