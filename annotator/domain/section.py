"""Articles inside a document: ordered pieces that cover the source text without loss or repetition."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from annotator.domain.errors import SectionError
from annotator.domain.sentence import Sentence
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
    """One article: its pieces in reading order, heading included, and metadata that differs from the document's."""

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
            raise SectionError(
                "A piece is of kind “{kind}”; it has to be one of {known}.", kind=piece.kind, known=PIECE_KINDS
            )
        if piece.start != at or piece.end <= piece.start:
            raise SectionError(
                "The pieces of the sections do not cover the text once: look at character {at}.",
                at=min(at, piece.start),
            )
        at = piece.end
    if at != length:
        raise SectionError(
            "The pieces of the sections end at character {at}, the text at {length}.", at=at, length=length
        )
    for section in sections:
        if not section.pieces:
            raise SectionError("The section “{title}” has no pieces.", title=section.title)


def section_to_json(section: Section) -> dict[str, Any]:
    """Write a section as the JSON value of the interface; `continues` stands only where it is true."""
    return {
        "id": section.id,
        "title": section.title,
        "metadata": dict(section.metadata),
        "pieces": [
            {
                "start": piece.start,
                "end": piece.end,
                "kind": piece.kind,
                **({"continues": True} if piece.continues else {}),
            }
            for piece in section.pieces
        ],
    }


def section_from_json(value: object) -> Section:
    """Read one section; raises `SectionError` that says where it is wrong.

    Whether the pieces cover a text is for `check_sections`, which knows all sections of it.
    """
    if not isinstance(value, dict):
        raise SectionError("A section has to be an object with “id”, “title” and “pieces”.")
    identity, title = value.get("id"), value.get("title", "")
    if not isinstance(identity, str) or not identity:
        raise SectionError("The “id” of a section has to be a text that is not empty.")
    if not isinstance(title, str):
        raise SectionError("The title of the section {identity} has to be a text.", identity=identity)
    metadata = value.get("metadata", {})
    if not isinstance(metadata, dict) or not all(isinstance(each, str) for pair in metadata.items() for each in pair):
        raise SectionError(
            "The metadata of the {where} have to be an object of texts.", where=_name_of(title or identity)
        )
    pieces = value.get("pieces")
    if not isinstance(pieces, list) or not pieces:
        raise SectionError("The {where} needs a list of pieces.", where=_name_of(title or identity))
    read = tuple(_piece(each, number, title or identity) for number, each in enumerate(pieces, start=1))
    return Section(id=identity, title=title, pieces=read, metadata=dict(metadata))


def _name_of(title: str, piece: int | None = None) -> Sentence:
    section = Sentence("section “{title}”", title=title)
    return section if piece is None else Sentence("piece {number} of the {where}", number=piece, where=section)


def _piece(value: object, number: int, title: str) -> Piece:
    if not isinstance(value, dict):
        raise SectionError(
            "The {where} has to be an object with “start”, “end” and “kind”.", where=_name_of(title, number)
        )
    start, end, kind, continues = (value.get(key, default) for key, default in _PIECE_KEYS)
    # A bool is an int to Python, but `true` is no offset.
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise SectionError(
            "The {where} has to run from “start” to a later “end”, whole numbers from 0.", where=_name_of(title, number)
        )
    if not isinstance(kind, str) or kind not in PIECE_KINDS:
        raise SectionError(
            "The {where} is of kind “{kind}”; it has to be one of {known}.",
            where=_name_of(title, number),
            kind=kind,
            known=PIECE_KINDS,
        )
    if not isinstance(continues, bool):
        raise SectionError("“continues” of the {where} has to be true or false.", where=_name_of(title, number))
    return Piece(start=start, end=end, kind=kind, continues=continues)


_PIECE_KEYS: Final = (("start", None), ("end", None), ("kind", None), ("continues", False))
