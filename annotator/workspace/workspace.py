"""One open project: what it holds, how an edit reaches its file, and who is told."""

from __future__ import annotations

import unicodedata
import uuid
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol, Self, TypeVar

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.changes import Changes
from annotator.domain.document import Document
from annotator.domain.edits import Annotator, Done, Edit, GlossaryEntry, Pending, Put, Step
from annotator.domain.errors import InputError, NotFoundError, SpanError
from annotator.domain.labels import LabelSet
from annotator.domain.section import Section
from annotator.domain.span import slice_all
from annotator.reading.projection import Projection
from annotator.store import annotations as annotation_rows
from annotator.store import annotators, documents, history, labels
from annotator.store.connection import Connection
from annotator.store.database import Store
from annotator.store.documents import DocumentInfo
from annotator.store.snapshot import Snapshot
from annotator.workspace import starter

__all__ = [
    "Clock",
    "Derived",
    "DocumentInfo",
    "NewId",
    "Snapshot",
    "Workspace",
    "check_name",
    "random_id",
    "system_clock",
]

Key = TypeVar("Key")
Value = TypeVar("Value")
Clock = Callable[[], str]
NewId = Callable[[], str]

#: How many source texts, and how many projections, are kept at hand.
_TEXTS_KEPT: Final = 16
_PROJECTIONS_KEPT: Final = 24


def system_clock() -> str:
    """Return the time now: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def random_id() -> str:
    """Return a new random id, a UUID4."""
    return str(uuid.uuid4())


def check_name(name: str) -> str:
    """Return an annotator's name without white space at its ends; raises `InputError` where it is none.

    A name is one line of 1 to 100 characters, and not the gold layer's.
    """
    stripped = name.strip()
    if (
        not stripped
        or len(stripped) > 100
        or any(unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in stripped)
    ):
        raise InputError("The name of an annotator is one line of 1 to 100 characters.")
    if stripped.casefold() == GOLD:
        raise InputError("“{name}” is the layer that review decides; choose another name.", name=GOLD)
    return stripped


class Derived(Protocol):
    """What is worked out from a project and kept at hand; told of every change, it forgets what is no longer so."""

    def forget(self, changes: Changes) -> None:
        """Mark what these changes touched as to be worked out again."""


Kept = TypeVar("Kept", bound=Derived)


class Workspace:
    """An open project. Belongs to the thread that opened it; workers take a `snapshot`.

    Reading is methods; every change is a use case in a module beside this one (adding, annotating, documents, history,
    labelling), one transaction and one step of the history each.
    """

    def __init__(self, store: Store, *, annotator: str, clock: Clock, new_id: NewId) -> None:
        """Take over an open file; `create` and `open` are the ways in."""
        self._store = store
        self._owner = store.owner
        self._annotator = annotator
        self._clock = clock
        self._new_id = new_id
        self._closed = False
        self._subscribers: dict[object, Callable[[Changes], None]] = {}
        self._untold: list[Changes] = []
        self._depth = 0
        self._documents: dict[str, Document] = {}
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._projections: OrderedDict[tuple[str, str, str], _Shown] = OrderedDict()
        self._labels: LabelSet | None = None
        self._glossary: tuple[GlossaryEntry, ...] | None = None
        self._derived: dict[type, Derived] = {}

    @classmethod
    def create(cls, path: Path, *, owner: str, clock: Clock = system_clock, new_id: NewId = random_id) -> Workspace:
        """Make a project with the starter labels and the shipped glossary, and open it as `owner`.

        Raises `UnwritableFileError` where `path` exists, `InputError` where `owner` is no name for an annotator.
        """
        owner = check_name(owner)
        store = Store.create(path, owner=owner, at=clock(), labels=starter.labels(), glossary=starter.glossary())
        return cls(store, annotator=owner, clock=clock, new_id=new_id)

    @classmethod
    def open(
        cls, path: Path, *, annotator: str | None = None, clock: Clock = system_clock, new_id: NewId = random_id
    ) -> Workspace:
        """Open a project as `annotator` (None: its owner), who is made on the first write if new.

        Opens read-only where file or folder take no writes. Raises a `ProjectError` that says what is the matter.
        """
        name = None if annotator is None else check_name(annotator)
        store = Store.open(path)
        return cls(store, annotator=store.owner if name is None else name, clock=clock, new_id=new_id)

    @property
    def path(self) -> Path:
        """The project file."""
        return self._store.path

    @property
    def annotator(self) -> str:
        """Who is annotating."""
        return self._annotator

    @property
    def owner(self) -> str:
        """Who made the project."""
        return self._owner

    @property
    def read_only(self) -> bool:
        """Whether changes are refused because the file or its folder takes none."""
        return self._store.read_only

    def now(self) -> str:
        """Return the time by the workspace's clock: ISO 8601 with zone."""
        return self._clock()

    def new_id(self) -> str:
        """Return an id for a new annotation."""
        return self._new_id()

    def again(self) -> Workspace:
        """Open the project a second time, as the same annotator, for the thread that calls this."""
        return Workspace.open(self.path, annotator=self._annotator, clock=self._clock, new_id=self._new_id)

    def close(self) -> None:
        """Fold the log back into the one file and let go of it; closing twice is nothing."""
        if not self._closed:
            self._closed = True
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- being told ----------------------------------------------------------------------------------------------------

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `callback` after every step with what it touched; the function returned ends that."""
        token = object()
        self._subscribers[token] = callback

        def unsubscribe() -> None:
            self._subscribers.pop(token, None)

        return unsubscribe

    def poll(self) -> Changes | None:
        """Return what other windows and commands wrote since, and tell the subscribers; None where nothing.

        Cheap enough to be called every second, and to be called so: what was written since the last time is made to
        survive a power cut here (docs/decisions/001-synchronous.md), and what large steps remember that cannot be
        redone is forgotten little by little (docs/decisions/003-history.md).
        """
        self._store.settle()
        self._store.sweep()
        changes = self._store.foreign_changes()
        if changes is not None:
            self._forget(changes)
            self._tell([changes])
        return changes

    def hear(self, written: Sequence[Changes]) -> None:
        """Tell of what another workspace of this program wrote to the project, without reading it again."""
        told = [changes for changes in written if self._store.hear(changes)]
        for changes in told:
            self._forget(changes)
        self._tell(told)
        if len(told) < len(written):
            # Somebody else wrote in between.
            self.poll()

    # -- reading -------------------------------------------------------------------------------------------------------

    def documents(self) -> list[DocumentInfo]:
        """Return all documents in the order they were added, with how many annotations and who is done."""
        return list(documents.infos(self.connection))

    def document_ids(self) -> list[str]:
        """Return the ids of all documents in the order they were added."""
        return documents.ids(self.connection)

    def document(self, id: str) -> Document:
        """Return a document by its id; raises `NotFoundError`."""
        found = self._documents.get(id)
        if found is None:
            found = self._documents[id] = documents.get(self.connection, id)
        return found

    def document_info(self, id: str) -> DocumentInfo:
        """Return a document by its id with its counts; raises `NotFoundError`."""
        for info in documents.infos(self.connection, id):
            return info
        raise NotFoundError("There is no document with the id {id}.", id=id)

    def find_document(self, ref: str) -> Document:
        """Return the document meant by an id, an unambiguous prefix of one, or an exact title.

        Raises `NotFoundError` or `AmbiguousError`.
        """
        return self.document(documents.find(self.connection, ref))

    def text(self, id: str) -> str:
        """Return the source text of a document; raises `NotFoundError`."""
        found = self._texts.get(id)
        if found is None:
            found = documents.text(self.connection, id)
            _keep(self._texts, id, found, _TEXTS_KEPT)
        return found

    def projection(self, id: str, *, layout: str, script: str) -> Projection:
        """Return a document in a layout and script; kept until its sections or the glossary change."""
        document = self.document(id)
        glossary = self.glossary()
        shown = self._projections.get((id, layout, script))
        if shown is None or shown.sections != document.sections or shown.glossary != glossary:
            made = Projection(
                self.text(id),
                document.sections,
                layout=layout,
                script=script,
                own_script=document.script,
                glossary=glossary,
            )
            shown = _Shown(document.sections, glossary, made)
            _keep(self._projections, (id, layout, script), shown, _PROJECTIONS_KEPT)
        return shown.projection

    def annotations(
        self, *, document: str | None = None, label: str | None = None, by: str | None = None
    ) -> list[Annotation]:
        """Return annotations by document and position; `document` is an id, `by` an annotator's name."""
        return list(self.iterate_annotations(document=document, label=label, by=by))

    def iterate_annotations(
        self, *, document: str | None = None, label: str | None = None, by: str | None = None
    ) -> Iterator[Annotation]:
        """Yield the same one by one, in bounded memory. Nothing may be changed meanwhile; exports use `snapshot`."""
        return annotation_rows.select(self.connection, document=document, label=label, by=by)

    def annotation(self, id: str) -> Annotation:
        """Return an annotation by its id; raises `NotFoundError`."""
        for found in annotation_rows.get(self.connection, [id]):
            return found
        raise NotFoundError("There is no annotation with the id {id}.", id=id)

    def annotations_by_id(self, ids: Iterable[str]) -> list[Annotation]:
        """Return those of `ids` that exist, in the order given."""
        return annotation_rows.get(self.connection, ids)

    def labels(self) -> LabelSet:
        """Return the project's label set."""
        if self._labels is None:
            self._labels = labels.get(self.connection)
        return self._labels

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the project's conversion glossary."""
        if self._glossary is None:
            self._glossary = labels.glossary(self.connection)
        return self._glossary

    def annotators(self) -> list[str]:
        """Return the names of all annotators, the owner first."""
        names = annotators.names(self.connection)
        return sorted(names, key=lambda name: name != self.owner)

    def brought(self, ids: Iterable[str]) -> frozenset[str]:
        """Return those of these annotations that an import brought."""
        return history.imported(self.connection, ids)

    def undo_step(self) -> Step | None:
        """Return the step that undo would take back."""
        target = history.undo_target(self.connection)
        return None if target is None else target[1]

    def redo_step(self) -> Step | None:
        """Return the step that redo would do again."""
        target = history.redo_target(self.connection)
        return None if target is None else target[1]

    def snapshot(self) -> Snapshot:
        """Return a context manager that reads the project as it is when entered, in whatever thread enters it."""
        return self._store.snapshot()

    # -- for the use cases ---------------------------------------------------------------------------------------------

    @property
    def heard(self) -> int:
        """The number of the event of the history up to which this has told of all that was written."""
        return self._store.heard

    @property
    def connection(self) -> Connection:
        """The connection, for the modules of the store."""
        return self._store.connection

    def derived(self, kind: type[Kept]) -> Kept:
        """Return the one value of a kind that is worked out from the project and kept at hand.

        It is made when first asked for. It hears of every change before any subscriber does, and again of what was
        taken back.
        """
        found = self._derived.get(kind)
        if not isinstance(found, kind):
            found = self._derived[kind] = kind()
        return found

    def keep(self, value: Derived) -> None:
        """Keep at hand what was worked out elsewhere, as `derived` returns it from now on."""
        self._derived[type(value)] = value

    @contextmanager
    def action(self) -> Iterator[None]:
        """Hold the project for one action: nobody else writes between what is read here and what `apply` changes.

        An exception takes everything back; subscribers are told after the end. Nests: an exception that ends an inner
        one and is caught inside the outer one takes back what the inner one did.
        """
        untold = len(self._untold)
        self._depth += 1
        try:
            with self._store.transaction():
                if self._depth == 1:
                    self._catch_up()
                yield
        except BaseException:
            taken_back = self._untold[untold:]
            del self._untold[untold:]
            self._forget_all()
            for changes in taken_back:
                self._forget_derived(changes)
            raise
        finally:
            self._depth -= 1
        if not self._depth:
            told, self._untold = self._untold, []
            self._tell(told)

    def apply(
        self,
        edit: Edit,
        *,
        texts: Mapping[str, str] = {},
        search_keys: Mapping[str, str] = {},
    ) -> Changes:
        """Apply an edit with its history row, all or nothing; annotators it names are made where they are new.

        `texts` are the source texts of new documents by sha256, `search_keys` their search keys where a worker has made
        them already.
        Raises `SpanError` where the quote of an annotation is not what stands at its fragments.
        """
        with self.action():
            puts = _each_once([*self._new_annotators(edit.puts), *edit.puts])
            self._check_quotes(puts, texts)
            changes = self._store.apply(
                edit.step,
                puts,
                at=self._clock(),
                annotator=self._annotator,
                texts=texts,
                search_keys=search_keys,
            )
            self._made(changes)
        return changes

    def undo(self) -> Step:
        """Take the last step back; `history.undo` is the use case."""
        with self.action():
            step, changes = self._store.undo()
            self._made(changes)
        return step

    def redo(self) -> Step:
        """Do the step again that was taken back last; `history.redo` is the use case."""
        with self.action():
            step, changes = self._store.redo()
            self._made(changes)
        return step

    # -- inside --------------------------------------------------------------------------------------------------------

    def _new_annotators(self, puts: Iterable[Put]) -> list[Put]:
        """Return puts that make the annotators whom an edit needs and the project has not."""
        names = dict.fromkeys([self._annotator])
        for put in puts:
            whose = put.after.annotation if isinstance(put.after, Pending) else put.after
            if isinstance(whose, (Annotation, Done)):
                names[whose.annotator] = None
        return [
            Put("annotator", name, None, Annotator(name))
            for name in names
            if not annotators.exists(self.connection, name)
        ]

    def _check_quotes(self, puts: Iterable[Put], texts: Mapping[str, str]) -> None:
        """See that every annotation's quote is exactly what stands at its fragments."""
        coming = {put.after.id: put.after.sha256 for put in puts if isinstance(put.after, Document)}
        of, text = "", ""
        for put in puts:
            annotation = put.after
            if not isinstance(annotation, Annotation):
                continue
            if annotation.document != of:
                of = annotation.document
                text = texts.get(coming.get(of, "")) or self.text(of)
            spans = annotation.fragments
            there = text[spans[0].start : spans[0].end] if len(spans) == 1 else slice_all(text, spans)
            if there != annotation.quote:
                raise SpanError(
                    "“{quote}” is not what stands at character {start}; nothing was changed.",
                    quote=annotation.quote,
                    start=annotation.start,
                )

    def _catch_up(self) -> None:
        """Hear of what others wrote before an action begins, so that it is not made of what is no longer so."""
        foreign = self._store.foreign_changes()
        if foreign is not None:
            self._made(foreign)

    def _made(self, changes: Changes) -> None:
        self._forget(changes)
        self._untold.append(changes)

    def _forget(self, changes: Changes) -> None:
        """Let go of what was kept at hand and is no longer so."""
        for id in changes.keys("document"):
            self._documents.pop(id, None)
        if changes.touches("labels"):
            self._labels = None
        if changes.touches("glossary"):
            self._glossary = None
        self._forget_derived(changes)

    def _forget_derived(self, changes: Changes) -> None:
        for each in self._derived.values():
            each.forget(changes)

    def _forget_all(self) -> None:
        """Let go of everything that may have been read inside an action that was taken back."""
        self._documents.clear()
        self._texts.clear()
        self._labels = None
        self._glossary = None

    def _tell(self, untold: Sequence[Changes]) -> None:
        for changes in untold:
            for callback in list(self._subscribers.values()):
                callback(changes)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A projection, and what it was made by."""

    sections: tuple[Section, ...]
    glossary: tuple[GlossaryEntry, ...]
    projection: Projection


def _keep(kept: OrderedDict[Key, Value], key: Key, value: Value, most: int) -> None:
    kept[key] = value
    while len(kept) > most:
        kept.popitem(last=False)


def _each_once(puts: Iterable[Put]) -> list[Put]:
    """Put together what an edit does to one thing several times."""
    listed = list(puts)
    merged = {(put.kind, put.key): put for put in listed}
    if len(merged) < len(listed):
        merged = {}
        for put in listed:
            earlier = merged.get((put.kind, put.key))
            merged[put.kind, put.key] = put if earlier is None else replace(earlier, after=put.after)
    return [put for put in merged.values() if put.before is not None or put.after is not None]
