"""One open project: what it holds, how an edit reaches its file, and who is told."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.domain.annotation import Annotation
from annotator.domain.changes import Changes
from annotator.domain.document import Document
from annotator.domain.edits import Edit, GlossaryEntry, Step
from annotator.domain.labels import LabelSet
from annotator.reading.projection import Projection
from annotator.store.documents import DocumentInfo
from annotator.store.imports import Brought
from annotator.store.snapshot import Snapshot

__all__ = ["Brought", "DocumentInfo", "Snapshot", "Workspace", "random_id", "system_clock"]

Clock = Callable[[], str]
NewId = Callable[[], str]


def system_clock() -> str:
    """Return the time now: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def random_id() -> str:
    """Return a new random id, a UUID4."""
    return str(uuid.uuid4())


class Workspace:
    """An open project. Belongs to the thread that opened it; workers take a `snapshot`.

    Reading is methods; every change is a use case in a module beside this one (adding, annotating, documents, history,
    labelling), one transaction and one step of the history each.
    """

    @classmethod
    def create(cls, path: Path, *, owner: str, clock: Clock = system_clock, new_id: NewId = random_id) -> Workspace:
        """Make a project with the starter labels and the shipped glossary, and open it as `owner`.

        Raises `UnwritableFileError` where `path` exists, `InputError` where `owner` is no name for an annotator.
        """
        raise NotImplementedError

    @classmethod
    def open(
        cls, path: Path, *, annotator: str | None = None, clock: Clock = system_clock, new_id: NewId = random_id
    ) -> Workspace:
        """Open a project as `annotator` (None: its owner), who is made on the first write if new.

        Opens read-only where file or folder take no writes. Raises a `ProjectError` that says what is the matter.
        """
        raise NotImplementedError

    @property
    def path(self) -> Path:
        """The project file."""
        raise NotImplementedError

    @property
    def annotator(self) -> str:
        """Who is annotating."""
        raise NotImplementedError

    @property
    def owner(self) -> str:
        """Who made the project."""
        raise NotImplementedError

    @property
    def read_only(self) -> bool:
        """Whether changes are refused because the file or its folder takes none."""
        raise NotImplementedError

    def now(self) -> str:
        """Return the time by the workspace's clock: ISO 8601 with zone."""
        raise NotImplementedError

    def new_id(self) -> str:
        """Return an id for a new annotation."""
        raise NotImplementedError

    def close(self) -> None:
        """Fold the log back into the one file and let go of it; closing twice is nothing."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- being told ----------------------------------------------------------------------------------------------------

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after every step with what it touched; the function returned ends that."""
        raise NotImplementedError

    def poll(self) -> Changes | None:
        """Return what other windows and commands wrote since, and tell the subscribers; None where nothing.

        Cheap enough to be called every second.
        """
        raise NotImplementedError

    # -- reading -------------------------------------------------------------------------------------------------------

    def documents(self) -> list[DocumentInfo]:
        """Return all documents in the order they were added, with how many annotations and who is done."""
        raise NotImplementedError

    def document(self, id: str) -> Document:
        """Return a document by its id; raises `NotFoundError`."""
        raise NotImplementedError

    def document_info(self, id: str) -> DocumentInfo:
        """Return a document by its id with its counts; raises `NotFoundError`."""
        raise NotImplementedError

    def find_document(self, ref: str) -> Document:
        """Return the document meant by an id, an unambiguous prefix of one, or an exact title.

        Raises `NotFoundError` or `AmbiguousError`.
        """
        raise NotImplementedError

    def text(self, id: str) -> str:
        """Return the source text of a document; raises `NotFoundError`."""
        raise NotImplementedError

    def projection(self, id: str, *, layout: str, script: str) -> Projection:
        """Return a document in a layout and script; kept until its sections or the glossary change."""
        raise NotImplementedError

    def annotations(
        self, *, document: str | None = None, label: str | None = None, by: str | None = None
    ) -> list[Annotation]:
        """Return annotations by document and position; `document` is an id, `by` an annotator's name."""
        raise NotImplementedError

    def iterate_annotations(
        self, *, document: str | None = None, label: str | None = None, by: str | None = None
    ) -> Iterator[Annotation]:
        """Yield the same one by one, in bounded memory. Nothing may be changed meanwhile; exports use `snapshot`."""
        raise NotImplementedError

    def annotation(self, id: str) -> Annotation:
        """Return an annotation by its id; raises `NotFoundError`."""
        raise NotImplementedError

    def annotations_by_id(self, ids: Iterable[str]) -> list[Annotation]:
        """Return those of `ids` that exist, in the order given."""
        raise NotImplementedError

    def labels(self) -> LabelSet:
        """Return the project's label set."""
        raise NotImplementedError

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the project's conversion glossary."""
        raise NotImplementedError

    def annotators(self) -> list[str]:
        """Return the names of all annotators, the owner first."""
        raise NotImplementedError

    def brought(self, ids: Iterable[str]) -> dict[str, Brought]:
        """Return what an import brought for each of these annotations, as it brought it."""
        raise NotImplementedError

    def undo_step(self) -> Step | None:
        """Return the step that undo would take back."""
        raise NotImplementedError

    def redo_step(self) -> Step | None:
        """Return the step that redo would do again."""
        raise NotImplementedError

    def snapshot(self) -> Snapshot:
        """Return a context manager over the project as it is now: its own connection, any thread, one read transaction."""
        raise NotImplementedError

    # -- for the use cases ---------------------------------------------------------------------------------------------

    @contextmanager
    def action(self) -> Iterator[None]:
        """Hold the project for one action: nobody else writes between what is read here and what `apply` changes.

        An exception takes everything back; subscribers are told after the end. Nests.
        """
        raise NotImplementedError
        yield

    def apply(self, edit: Edit, *, texts: Mapping[str, str] = {}, brought: Iterable[Brought] = ()) -> Changes:
        """Apply an edit with its history row, all or nothing; annotators it names are made where they are new.

        `texts` are the source texts of new documents by sha256; `brought` is what an import wants to know again.
        """
        raise NotImplementedError
