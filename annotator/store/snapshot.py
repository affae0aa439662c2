"""A project as it was at one moment, read while others write."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Self

from annotator.domain.annotation import Annotation
from annotator.domain.edits import GlossaryEntry
from annotator.domain.labels import LabelSet
from annotator.store.documents import DocumentInfo


class Snapshot:
    """One read transaction on a connection of its own; enter it in the thread that reads."""

    def __enter__(self) -> Self:
        raise NotImplementedError

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        raise NotImplementedError

    def documents(self) -> Iterator[DocumentInfo]:
        """Yield all documents in the order they were added."""
        raise NotImplementedError

    def text(self, id: str) -> str:
        """Return the source text of a document; raises `NotFoundError`."""
        raise NotImplementedError

    def annotations(
        self, *, document: str | None = None, label: str | None = None, by: str | None = None
    ) -> Iterator[Annotation]:
        """Yield annotations by document and position, in bounded memory."""
        raise NotImplementedError

    def labels(self) -> LabelSet:
        """Return the label set."""
        raise NotImplementedError

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the conversion glossary."""
        raise NotImplementedError
