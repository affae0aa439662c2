"""Which types of file are read, and by what: one row a type."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from annotator.ingest import plain_text
from annotator.ingest.encoding import Decoded


class Read(Protocol):
    """Makes text of a file's bytes; `encoding` is what a person named.

    Raises `UnreadableFileError` with a sentence that goes on from the name of the file (“is a PDF, …”) and nothing else
    for a bad file.
    """

    def __call__(self, data: bytes, *, encoding: str | None = None) -> Decoded: ...


@dataclass(frozen=True, slots=True)
class FileType:
    """A type of file that is read: what people call it, the suffixes it has (lower case), and its reader."""

    title: str
    suffixes: tuple[str, ...]
    read: Read


FILE_TYPES: Final = (
    FileType("Plain text", (".txt",), plain_text.read),
    FileType("Markdown", (".md",), plain_text.read),
)

#: Every suffix that is read, in the order of the rows.
SUFFIXES: Final = tuple(suffix for row in FILE_TYPES for suffix in row.suffixes)


def file_type(path: Path) -> FileType | None:
    """Return the type that a file's suffix stands for, None where it is none of ours."""
    suffix = path.suffix.lower()
    return next((row for row in FILE_TYPES if suffix in row.suffixes), None)
