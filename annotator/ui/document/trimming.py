"""Which characters at the ends of a selection a person does not mean: white space and stray punctuation."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

#: Opening brackets and quotation marks, and what closes each.
_PARTNERS: Final[Mapping[str, str]] = dict(
    zip("《〈「『“‘（(【[［〔〖{｛«‹", "》〉」』”’）)】]］〕〗}｝»›", strict=True)
)
_OPENING: Final[Mapping[str, str]] = {closing: opening for opening, closing in _PARTNERS.items()}
#: Quotation marks that open and close alike.
_ALIKE: Final = frozenset("\"'＂＇")
#: Punctuation, as Unicode has it, that is part of a figure or name where it stands.
_KEPT: Final = frozenset("%％‰‱&＆#＃@＠§*＊†‡")
#: Signs that are part of a figure where a digit follows.
_SIGNS: Final = frozenset("-－.．–")
#: Symbols that begin a line of a newspaper and belong to no name.
_BULLETS: Final = frozenset("●○■□▪▫▲△▶▷►▼▽◀◆◇◎⊙★☆※→▍▎▏█¤")
_INVISIBLE: Final = frozenset("\u200b\u2060\ufeff\u00ad\u200e\u200f")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``start:end`` without stray white space and punctuation at its ends; empty where nothing is left.

    What belongs stays: 《》 and other pairs of which both are inside, % and the like, a sign before a digit.
    """
    while start < end and _stray_at_start(text, start, end):
        start += 1
    while end > start and _stray_at_end(text, start, end):
        end -= 1
    # What the end lost may have been the partner of a bracket at the start.
    if start < end and _stray_at_start(text, start, end):
        return trimmed(text, start, end)
    return start, end


def _stray_at_start(text: str, start: int, end: int) -> bool:
    character = text[start]
    follows = text[start + 1] if start + 1 < end else ""
    if character in _PARTNERS:
        return not _closed(text, start, end)
    if character in _ALIKE:
        return text.count(character, start, end) % 2 == 1
    if character in _SIGNS and follows.isdigit():
        return False
    # A keycap or an emoji that is made of punctuation goes on in a mark, which is none.
    return _is_stray(character) and not _modifies(follows)


def _stray_at_end(text: str, start: int, end: int) -> bool:
    character = text[end - 1]
    if character in _OPENING:
        return not _opened(text, start, end - 1)
    if character in _ALIKE:
        return text.count(character, start, end) % 2 == 1
    return _is_stray(character)


def _is_stray(character: str) -> bool:
    if character.isspace() or character in _BULLETS or character in _INVISIBLE:
        return True
    return unicodedata.category(character).startswith("P") and character not in _KEPT


def _modifies(character: str) -> bool:
    return bool(character) and unicodedata.category(character) in ("Mn", "Me", "Mc")


def _closed(text: str, opening: int, end: int) -> bool:
    """Tell whether the bracket at `opening` is closed before `end`; the same brackets inside it are counted."""
    opens, closes = text[opening], _PARTNERS[text[opening]]
    depth = 0
    for index in range(opening, end):
        depth += (text[index] == opens) - (text[index] == closes)
        if depth == 0:
            return True
    return False


def _opened(text: str, start: int, closing: int) -> bool:
    """Tell whether the bracket at `closing` is opened from `start` on."""
    closes, opens = text[closing], _OPENING[text[closing]]
    depth = 0
    for index in range(closing, start - 1, -1):
        depth += (text[index] == closes) - (text[index] == opens)
        if depth == 0:
            return True
    return False
