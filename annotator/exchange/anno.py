"""Project files as a format: how a teammate's whole project is known by its first bytes.

What is in it is for the store to read, which alone opens project files.
"""

from __future__ import annotations

from typing import Final

from annotator.domain.sentence import Sentence
from annotator.exchange.format import Format

_MAGIC: Final = b"SQLite format 3\0"
_APPLICATION: Final = b"Anno"


def recognises(head: bytes) -> bool:
    """Tell whether a file begins like a project."""
    return head.startswith(_MAGIC) and head[68:72] == _APPLICATION


FORMAT: Final = Format(
    id="anno",
    title=Sentence("Annotator project (documents and annotations)"),
    suffixes=(".anno",),
    losses=(),
    recognises=recognises,
    is_project=True,
)
