"""What a format is: its name, what it loses, and its two ways, of which it may have one only."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotator.domain.labels import LabelSet
from annotator.exchange.bundle import ExportedDocument, ImportedDocument, Terms

#: Writes documents one after another and yields after each; returns what these documents lost beyond `losses`.
Writer = Callable[[Iterable[ExportedDocument], BinaryIO, Terms], Generator[None, None, tuple[str, ...]]]

#: Yields what a file holds, line by line, in bounded memory; raises `FormatError` or `UnreadableFileError`.
Reader = Callable[[Path, LabelSet], Iterator[ImportedDocument]]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of dataset file.

    `suffixes` are lower case with their dot, the first is the usual one. `losses` are sentences about what a project
    has and the format cannot hold. `recognises` tells from the first bytes of a file whether it is of this kind. A
    project (`is_project`) is read by the store, which alone opens project files, and so has no `read`.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    losses: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    write: Writer | None = None
    read: Reader | None = None
    is_project: bool = False

    @property
    def reads(self) -> bool:
        """Whether files of this kind can be imported."""
        return self.read is not None or self.is_project
