"""Where a caret goes: from a place in a column to another, by character, word, line, screen or all the way."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from typing import Final

from annotator.reading.projection import Place
from annotator.ui.document.column import Column
from annotator.ui.document.words import word_at, word_bounds

#: A place, and whether a caret there stands at the end of a wrapped line rather than at the start of the next.
Spot = tuple[Place, bool]
Motion = Callable[[Column, Place, bool], Spot]


def next_character(column: Column, place: Place, _: bool) -> Spot:
    """Go behind the next character as people see it; from the end of a paragraph, into the next."""
    block = column.block(place.paragraph)
    if place.offset < len(block.paragraph.text):
        return _once(column, Place(place.paragraph, block.next(place.offset))), False
    if _goes_on(column, place.paragraph):
        return next_character(column, Place(place.paragraph + 1, 0), False)
    return _start_of(column, place.paragraph + 1, place), False


def previous_character(column: Column, place: Place, _: bool) -> Spot:
    """Go before the character before; from the start of a paragraph, to the end of the one before."""
    if place.offset > 0:
        return Place(place.paragraph, column.block(place.paragraph).previous(place.offset)), False
    end = _end_of(column, place.paragraph - 1, place)
    return previous_character(column, end, False) if _goes_on(column, place.paragraph - 1) else (end, False)


def next_word(column: Column, place: Place, _: bool) -> Spot:
    """Go to the start of the next word, or to the end of the paragraph, or from there to the next."""
    text = column.projection.paragraph(place.paragraph).text
    if place.offset >= len(text):
        if _goes_on(column, place.paragraph):
            return next_word(column, Place(place.paragraph + 1, 0), False)
        return _start_of(column, place.paragraph + 1, place), False
    bounds = word_bounds(text)
    offset = bounds[bisect_right(bounds, place.offset)]
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return _once(column, Place(place.paragraph, offset)), False


def previous_word(column: Column, place: Place, _: bool) -> Spot:
    """Go to the start of this word or the one before, or from the start of a paragraph to the end of the one before."""
    text = column.projection.paragraph(place.paragraph).text
    offset = place.offset
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    if offset == 0 and _goes_on(column, place.paragraph - 1):
        return previous_word(column, _end_of(column, place.paragraph - 1, place), False)
    if offset == 0:
        return (_end_of(column, place.paragraph - 1, place) if place.offset == 0 else Place(place.paragraph, 0)), False
    bounds = word_bounds(text)
    return Place(place.paragraph, bounds[bisect_left(bounds, offset) - 1]), False


def line_start(column: Column, place: Place, upstream: bool) -> Spot:
    """Go to the start of the line."""
    block = column.block(place.paragraph)
    return Place(place.paragraph, block.line_range(block.line_of(place.offset, upstream=upstream))[0]), False


def line_end(column: Column, place: Place, upstream: bool) -> Spot:
    """Go to the end of the line."""
    block = column.block(place.paragraph)
    line = block.line_of(place.offset, upstream=upstream)
    return Place(place.paragraph, block.line_range(line)[1]), line + 1 < len(block)


def document_start(_column: Column, _place: Place, _: bool) -> Spot:
    """Go to the very start."""
    return Place(0, 0), False


def document_end(column: Column, place: Place, _: bool) -> Spot:
    """Go to the very end."""
    return _end_of(column, len(column) - 1, place), False


def by_lines(column: Column, place: Place, lines: int, *, upstream: bool, x: float) -> Spot:
    """Go some lines down (or up) to the character nearest to `x`, counted from the column's left edge."""
    number = place.paragraph
    block = column.block(number)
    line = block.line_of(place.offset, upstream=upstream) + lines
    while line < 0 and number > 0:
        number -= 1
        block = column.block(number)
        line += len(block)
    while line >= len(block) and number + 1 < len(column):
        line -= len(block)
        number += 1
        block = column.block(number)
    if line < 0:
        return Place(0, 0), False
    if line >= len(block):
        return _end_of(column, number, place), False
    offset, at_end = block.offset_on_line(line, x)
    return Place(number, offset), at_end


def word_around(column: Column, place: Place) -> tuple[Place, Place]:
    """Return the range of the word at a place."""
    start, end = word_at(column.projection.paragraph(place.paragraph).text, place.offset)
    return Place(place.paragraph, start), Place(place.paragraph, end)


def paragraph_around(column: Column, place: Place) -> tuple[Place, Place]:
    """Return the range of the paragraph at a place, all of its stretches."""
    first = last = place.paragraph
    while _goes_on(column, first - 1):
        first -= 1
    while _goes_on(column, last):
        last += 1
    return Place(first, 0), _end_of(column, last, place)


def _goes_on(column: Column, number: int) -> bool:
    """Tell whether what stands as a paragraph goes on in the next, so that its end is that one's start."""
    return 0 <= number < len(column) - 1 and column.projection.continues(number + 1)


def _once(column: Column, place: Place) -> Place:
    """Return a place, or, at the end of a stretch, the start of the next one: the same in the text."""
    at_end = _goes_on(column, place.paragraph) and place == _end_of(column, place.paragraph, place)
    return Place(place.paragraph + 1, 0) if at_end else place


def _start_of(column: Column, number: int, otherwise: Place) -> Place:
    return Place(number, 0) if number < len(column) else otherwise


def _end_of(column: Column, number: int, otherwise: Place) -> Place:
    return Place(number, len(column.projection.paragraph(number).text)) if number >= 0 else otherwise


#: The motions along the text; those by lines need to know where the caret wants to be (`by_lines`).
MOTIONS: Final[Mapping[str, Motion]] = {
    "next character": next_character,
    "previous character": previous_character,
    "next word": next_word,
    "previous word": previous_word,
    "line start": line_start,
    "line end": line_end,
    "document start": document_start,
    "document end": document_end,
}
