"""Where a paragraph that is too long to be shown as one is cut: a megabyte in one line comes out of some scanners.

What is shown of a document is converted, laid out and painted paragraph by paragraph, so none may be so long that a
person waits for it. The cuts are the same whatever is on screen.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: A paragraph of at most so many characters stays whole.
WHOLE: Final = 6_000
#: A stretch of a longer one has so many characters at least and at most.
_LEAST: Final = 1_200
_MOST: Final = 2_400
#: and so many marks more that close its last sentence.
_CLOSING: Final = 8

#: Behind what it is cut, the best first: a sentence with the marks that close it, else a clause, else a Han character.
#: Behind the first two the library of conversions begins anew by itself, so that a stretch is converted like the whole.
_ENDS: Final = (
    re.compile("[。！？!?…][。！？!?…”’」』）】》，、；：]*"),
    re.compile(r"[，、；：,]+|\s+"),
    re.compile("[\u4e00-\u9fff](?=[\u4e00-\u9fff])"),
)
_JOINER: Final = "\u200d"


def cuts(text: str) -> list[int]:
    """Return where the stretches of a paragraph (or line) begin, in code points: the first at 0, in order."""
    starts = [0]
    while len(text) - starts[-1] > (WHOLE if len(starts) == 1 else _MOST + _CLOSING):
        starts.append(_next(text, starts[-1]))
    return starts


def _next(text: str, start: int) -> int:
    least, most = start + _LEAST, start + _MOST
    for ends in _ENDS:
        found = ends.search(text, least, most + _CLOSING)
        if found is not None and found.start() < most:
            return found.end()
    # Nothing that reads like a text. What people see as one character is not torn apart, unless it has no end.
    cut = most
    while cut > least and _goes_on(text, cut):
        cut -= 1
    return cut if cut > least else most


def _goes_on(text: str, at: int) -> bool:
    """Tell whether the character at an offset may belong to the one before it: a mark, a joined or a doubled sign."""
    character = text[at]
    return (
        unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf", "Sk")
        or text[at - 1] == _JOINER
        or "\U0001f1e6" <= character <= "\U0001f1ff"
    )
