"""How a person puts found sections right: each correction takes the sections of a text and returns new ones.

Pieces and sections are named by where they are: a piece by any offset of the source text in it, a section by its id.
Every function raises `SectionError` with the user's sentence where the correction does not apply; what it returns
satisfies `check_sections`. A section that lives on keeps its id; ids that vanish with a join are not used again for
something else, because ids are made of where a section begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.errors import SectionError
from annotator.domain.section import PIECE_KINDS, Piece, Section, check_sections, section_id

Sections = tuple[Section, ...]

#: How many characters of a section without a heading name it.
_LONGEST_WORDS: Final = 20


# -- pieces ------------------------------------------------------------------------------------------------------------


def split_piece(text: str, sections: Sequence[Section], *, at: int) -> Sections:
    """Split the piece that holds offset `at` before the first character from there on that is not white space.

    The second part is a paragraph of its own, of the same kind. Where a paragraph goes on in another place of the text,
    the part there becomes one: at its beginning, or behind the last character of the part before it.
    """
    section, index = _locate(sections, at)
    piece, behind = section.pieces[index], section.pieces[index + 1 : index + 2]
    while at < piece.end and text[at].isspace():
        at += 1
    if piece.continues and not text[piece.start : at].strip():
        parts: tuple[Piece, ...] = (replace(piece, continues=False),)
    elif at < piece.end and text[piece.start : at].strip():
        parts = (replace(piece, end=at), Piece(at, piece.end, piece.kind))
    elif at >= piece.end and behind and behind[0].continues:
        parts = (piece, replace(behind[0], continues=False))
    else:
        raise SectionError(
            "There is nothing to split at character {at}: the piece needs text on both sides of it.", at=at
        )
    upto = index + 2 if parts[0] is piece else index + 1
    return _checked(text, _with_pieces(sections, section, _replaced(section.pieces, index, upto, parts)))


def join_pieces(text: str, sections: Sequence[Section], *, at: int) -> Sections:
    """Join the piece that holds offset `at` with the next one of its section: they are one paragraph from now on.

    The paragraph has the kind of the first. Where the two touch in the text they become one piece; else the second
    continues the first.
    """
    section, index = _locate(sections, at)
    if index + 1 == len(section.pieces):
        raise SectionError("The last piece of a section has no next one to join; move a piece behind it first.")
    before = section.pieces[index]
    _, end = _paragraph_around(section.pieces, index + 1)
    joined = [before]
    for after in section.pieces[index + 1 : end]:
        if joined[-1].end == after.start:
            joined[-1] = replace(joined[-1], end=after.end)
        else:
            joined.append(replace(after, kind=before.kind, continues=True))
    return _checked(text, _with_pieces(sections, section, _replaced(section.pieces, index, end, joined)))


def join_pieces_back(text: str, sections: Sequence[Section], *, at: int) -> Sections:
    """Join the piece that holds offset `at` with the one before it in its section, as `join_pieces` does."""
    section, index = _locate(sections, at)
    if index == 0:
        raise SectionError("The first piece of a section has no piece before it to join; move one there first.")
    return join_pieces(text, sections, at=section.pieces[index - 1].start)


def set_kind(text: str, sections: Sequence[Section], *, at: int, kind: str) -> Sections:
    """Set the kind of the paragraph whose piece holds offset `at`, wherever its parts stand."""
    if kind not in PIECE_KINDS:
        raise SectionError("There is no kind “{kind}”; it is one of {known}.", kind=kind, known=PIECE_KINDS)
    section, index = _locate(sections, at)
    first, end = _paragraph_around(section.pieces, index)
    changed = tuple(replace(piece, kind=kind) for piece in section.pieces[first:end])
    return _checked(text, _with_pieces(sections, section, _replaced(section.pieces, first, end, changed)))


def paragraph_start(sections: Sequence[Section], *, at: int) -> int:
    """Return where the paragraph whose piece holds offset `at` begins in the text: its first piece's start."""
    section, index = _locate(sections, at)
    return section.pieces[_paragraph_around(section.pieces, index)[0]].start


def move_paragraph(text: str, sections: Sequence[Section], *, at: int, by: int) -> Sections:
    """Move the paragraph whose piece holds offset `at`, with all its parts, one paragraph on (1) or back (-1).

    Over the edge of its section it goes to the end of the section before, or to the beginning of the next. A section
    that has no pieces left is gone.
    """
    section, index = _locate(sections, at)
    first, end = _paragraph_around(section.pieces, index)
    moved, rest = section.pieces[first:end], (*section.pieces[:first], *section.pieces[end:])
    beyond = sections.index(section) + by
    if by < 0 and first > 0:
        place = _paragraph_around(section.pieces, first - 1)[0]
    elif by > 0 and end < len(section.pieces):
        place = first + _paragraph_around(section.pieces, end)[1] - end
    elif 0 <= beyond < len(sections):
        other = sections[beyond]
        joined = (*other.pieces, *moved) if by < 0 else (*moved, *other.pieces)
        return _checked(text, _with_pieces(_with_pieces(sections, section, rest), other, joined))
    elif by < 0:
        raise SectionError("There is no paragraph before this one.")
    else:
        raise SectionError("There is no paragraph behind this one.")
    return _checked(text, _with_pieces(sections, section, (*rest[:place], *moved, *rest[place:])))


# -- sections ----------------------------------------------------------------------------------------------------------


def split_section(text: str, sections: Sequence[Section], *, at: int, document: str) -> Sections:
    """Begin a new section at the piece that holds offset `at`; it stands behind the one it comes from.

    `document` is the document's id, of which the new section's is made. Its title is its first heading's text, or its
    first words.
    """
    section, index = _locate(sections, at)
    if index == 0:
        raise SectionError("A section begins there already.")
    first = replace(section.pieces[index], continues=False)
    pieces = (first, *section.pieces[index + 1 :])
    taken = {each.id for each in sections}
    identity = section_id(document, first.start)
    # A section that began here may live on, its first piece moved elsewhere: then its id is not free.
    while identity in taken:
        identity = section_id(identity, first.start)
    made = Section(identity, _words(text, pieces), pieces, dict(section.metadata))
    kept = replace(section, pieces=section.pieces[:index])
    return _checked(text, tuple(new for each in sections for new in ((kept, made) if each is section else (each,))))


def join_sections(text: str, sections: Sequence[Section], *, first: str, second: str) -> Sections:
    """Put the pieces of the section `second` behind those of `first`, which keeps its id, title and metadata."""
    if first == second:
        raise SectionError("A section cannot be joined with itself.")
    kept, gone = _by_id(sections, first), _by_id(sections, second)
    pieces = (*kept.pieces, replace(gone.pieces[0], continues=False), *gone.pieces[1:])
    joined = replace(kept, pieces=pieces, metadata={**gone.metadata, **kept.metadata})
    return _checked(text, tuple(joined if each is kept else each for each in sections if each is not gone))


def rename_section(text: str, sections: Sequence[Section], *, section: str, title: str) -> Sections:
    """Give a section another title."""
    named = " ".join(title.split())
    if not named:
        raise SectionError("A section needs a title that is not empty.")
    return _checked(text, _exchanged(sections, replace(_by_id(sections, section), title=named)))


# -- how ---------------------------------------------------------------------------------------------------------------


def _locate(sections: Sequence[Section], at: int) -> tuple[Section, int]:
    for section in sections:
        for index, piece in enumerate(section.pieces):
            if piece.start <= at < piece.end:
                return section, index
    raise SectionError("There is no piece at character {at}.", at=at)


def _by_id(sections: Sequence[Section], wanted: str) -> Section:
    for section in sections:
        if section.id == wanted:
            return section
    raise SectionError("There is no section {wanted}.", wanted=wanted)


def _paragraph_around(pieces: Sequence[Piece], index: int) -> tuple[int, int]:
    """Return the range of pieces that make one paragraph with piece `index`."""
    first = index
    while first and pieces[first].continues:
        first -= 1
    end = index + 1
    while end < len(pieces) and pieces[end].continues:
        end += 1
    return first, end


def _replaced(pieces: Sequence[Piece], start: int, end: int, by: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return `pieces` with ``start:end`` replaced; what continued a piece that is gone begins a paragraph."""
    behind = list(pieces[end:])
    new = tuple(by)
    if behind and behind[0].continues and not new:
        behind[0] = replace(behind[0], continues=False)
    return (*pieces[:start], *new, *behind)


def _with_pieces(sections: Sequence[Section], section: Section, pieces: tuple[Piece, ...]) -> Sections:
    """Return the sections with other pieces for one of them; without it where none are left."""
    return tuple(
        replace(each, pieces=pieces) if each.id == section.id else each
        for each in sections
        if pieces or each.id != section.id
    )


def _exchanged(sections: Sequence[Section], changed: Section) -> Sections:
    return tuple(changed if each.id == changed.id else each for each in sections)


def _words(text: str, pieces: Sequence[Piece]) -> str:
    """Return a title for pieces: the first heading's text, or the first words."""
    heading = next((piece for piece in pieces if piece.kind == "heading"), None)
    words = " ".join((heading or pieces[0]).span.slice(text).split()).lstrip("# ")
    return words if heading is not None or len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS]}…"


def _checked(text: str, sections: Sections) -> Sections:
    check_sections(sections, length=len(text))
    return sections
