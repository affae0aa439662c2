"""Articles inside a document: ordered pieces that cover the source text without loss or repetition."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from annotator.domain.errors import SectionError
from annotator.domain.span import Span

PIECE_KINDS: Final = ("heading", "byline", "body", "caption", "other")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, or the part of one that stands in one place: a run of source text of one kind.

    White space between two pieces belongs to the one before it. `continues` says that the paragraph of the piece
    before it in the section goes on here: a column jumped, or a caption stands in between.
    """

    start: int
    end: int
    kind: str
    continues: bool = False

    @property
    def span(self) -> Span:
        """The piece's range in the source text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Section:
    """One article: its pieces in reading order, heading included, and where its metadata differs from the document's."""

    id: str
    title: str
    pieces: tuple[Piece, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)


def section_id(document: str, first: int) -> str:
    """Make the id of a found section: UUIDv5 in the document's namespace of the offset where it begins."""
    return str(uuid.uuid5(uuid.UUID(document), f"section {first}"))


def check_sections(sections: Sequence[Section], *, length: int) -> None:
    """Raise `SectionError` unless the pieces of all sections are disjoint and cover ``0:length``."""
    pieces = sorted((piece for section in sections for piece in section.pieces), key=lambda piece: piece.start)
    at = 0
    for piece in pieces:
        if piece.kind not in PIECE_KINDS:
            raise SectionError(f"A piece is of kind “{piece.kind}”; it has to be one of {', '.join(PIECE_KINDS)}.")
        if piece.start != at or piece.end <= piece.start:
            raise SectionError(f"The pieces of the sections do not cover the text once: look at character {min(at, piece.start)}.")
        at = piece.end
    if at != length:
        raise SectionError(f"The pieces of the sections end at character {at}, the text at {length}.")
    for section in sections:
        if not section.pieces:
            raise SectionError(f"The section “{section.title}” has no pieces.")
