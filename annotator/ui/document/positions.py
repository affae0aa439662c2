"""Code points and UTF-16: the one module that knows that Qt counts otherwise than we do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

#: The last character that is one unit in UTF-16.
_LAST_OF_BMP: Final = "\uffff"


class Positions:
    """The way between code points of one text and the UTF-16 units that Qt counts in; both total within the text."""

    __slots__ = ("_astral", "_behind", "length", "units")

    def __init__(self, text: str) -> None:
        #: How long the text is in code points, and in UTF-16 units.
        self.length = len(text)
        self._astral: list[int] = []
        if not text.isascii() and max(text) > _LAST_OF_BMP:
            self._astral = [index for index, character in enumerate(text) if character > _LAST_OF_BMP]
        # The unit in the middle of each pair.
        self._behind = [index + number + 1 for number, index in enumerate(self._astral)]
        self.units = self.length + len(self._astral)

    def to_units(self, offset: int) -> int:
        """Return the UTF-16 index of the code point at `offset`."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_code_points(self, unit: int) -> int:
        """Return the code point at a UTF-16 index; in the middle of a pair, the one that the pair makes."""
        return unit - bisect_right(self._behind, unit) if self._astral else unit
