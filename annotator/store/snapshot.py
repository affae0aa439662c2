"""A project as it was at one moment, read while others write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from annotator.domain.annotation import Annotation
from annotator.domain.edits import GlossaryEntry
from annotator.domain.labels import LabelSet
from annotator.store import annotations as annotation_rows
from annotator.store import documents, labels
from annotator.store.connection import Connection
from annotator.store.documents import DocumentInfo


class Snapshot:
    """One read transaction on a connection of its own. Enter it in the thread that reads, and read it only there."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        """Take what makes the connection; it is made when the snapshot is entered."""
        self._connect = connect
        self._open: Connection | None = None
        self._ends = ExitStack()

    def __enter__(self) -> Self:
        connection = self._connect()
        self._ends.callback(connection.close)
        self._ends.enter_context(connection.reading())
        self._open = connection
        # The transaction sees the project as it is at its first read.
        connection.value("SELECT count(*) FROM project")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = None
        self._ends.close()

    @property
    def connection(self) -> Connection:
        """The connection, for the modules of the store."""
        if self._open is None:
            raise RuntimeError("A snapshot is read within its “with” block only.")
        return self._open

    def count_documents(self) -> int:
        """Return how many documents there are."""
        return int(self.connection.value("SELECT count(*) FROM documents"))

    def documents(self, id: str | None = None) -> Iterator[DocumentInfo]:
        """Yield all documents in the order they were added, or the one with `id`."""
        return documents.infos(self.connection, id)

    def texts(self, id: str | None = None) -> Iterator[str]:
        """Yield the source texts of the same documents in the same order, sooner than one by one."""
        return documents.texts(self.connection, id)

    def text(self, id: str) -> str:
        """Return the source text of a document; raises `NotFoundError`."""
        return documents.text(self.connection, id)

    def annotations(
        self, *, document: str | None = None, label: str | None = None, by: str | None = None
    ) -> Iterator[Annotation]:
        """Yield annotations by document and position, in bounded memory."""
        return annotation_rows.select(self.connection, document=document, label=label, by=by)

    def labels(self) -> LabelSet:
        """Return the label set."""
        return labels.get(self.connection)

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the conversion glossary."""
        return labels.glossary(self.connection)
