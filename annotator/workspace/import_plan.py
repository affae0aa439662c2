"""What files would change in a project, and the project as it would be after those planned so far."""

from __future__ import annotations

import uuid
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.edits import Done, Edit, Feedback, Pending, Put, Setting
from annotator.domain.labels import LabelSet
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span
from annotator.reading.recognition import Shelf, fingerprint
from annotator.store import annotations as annotation_rows
from annotator.store import annotators, history, review_rows, search, settings
from annotator.workspace.project_settings import HANDED_IN, ROUNDS
from annotator.workspace.workspace import Snapshot


@dataclass(frozen=True, slots=True)
class ImportTerms:
    """What a plan takes from outside: who annotated where a file does not say, the time, new ids, and who imports."""

    annotator: str
    now: str
    new_id: Callable[[], str]
    reader: str
    drop_removed: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would change.

    `texts` and `search_keys` are of new documents, by sha256. `relies_on` are the ids of the documents that were there
    when it was made.
    """

    edit: Edit
    texts: Mapping[str, str]
    search_keys: Mapping[str, str]
    relies_on: frozenset[str]


@dataclass(slots=True)
class Planned:
    """What a file, or all files so far, would put into the project.

    `after` has the annotations by document and id, None for one that goes; `before` what is there now of those that
    are; `home` the document of every annotation that comes, for an id is one annotation's alone. `done` has the marks
    as they are and as they would be; `handed_in` when, by annotator and round.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    search_keys: dict[str, str] = field(default_factory=dict)
    done: dict[str, tuple[Done | None, Done | None]] = field(default_factory=dict)
    handed_in: dict[tuple[str, str], str] = field(default_factory=dict)
    before: dict[str, Annotation] = field(default_factory=dict)
    after: dict[str, dict[str, Annotation | None]] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)
    pending: dict[str, Pending | None] = field(default_factory=dict)
    feedback: dict[str, Feedback] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is planned."""
        return not (self.documents or self.done or self.handed_in or self.after or self.pending or self.feedback)

    def put(self, annotation: Annotation, *, before: Annotation | None) -> None:
        """Plan an annotation; what was there before the first of several plans stays what was before."""
        identity, document = annotation.id, annotation.document
        if before is not None and identity not in self.home:
            self.before[identity] = before
        self.home[identity] = document
        self.after.setdefault(document, {})[identity] = annotation

    def drop(self, annotation: Annotation) -> None:
        """Plan that an annotation goes."""
        self.before.setdefault(annotation.id, annotation)
        self.home[annotation.id] = annotation.document
        self.after.setdefault(annotation.document, {})[annotation.id] = None

    def mark(self, key: str, before: Done | None, after: Done | None) -> None:
        """Plan that somebody is done with a document, or is not any more."""
        self.done[key] = (self.done[key][0] if key in self.done else before), after

    def take(self, later: Planned) -> None:
        """Put what a later file has on top."""
        self.documents |= later.documents
        self.texts |= later.texts
        self.search_keys |= later.search_keys
        for key, marks in later.done.items():
            self.mark(key, *marks)
        self.handed_in |= later.handed_in
        # What an earlier file made was not there before any of them.
        self.before |= {id: each for id, each in later.before.items() if id not in self.home}
        self.home |= later.home
        for document, after in later.after.items():
            self.after.setdefault(document, {}).update(after)
        self.pending |= later.pending
        self.feedback |= later.feedback

    def puts(self, pending: Mapping[str, Pending]) -> Iterator[Put]:
        """Yield the parts of the edit: documents before what stands in them; `pending` is what waits there now."""
        for document in self.documents.values():
            yield Put("document", document.id, None, document)
        for key, (mark, marked) in self.done.items():
            if mark != marked:
                yield Put("done", key, mark, marked)
        for after in self.after.values():
            for identity, each in after.items():
                before = self.before.get(identity)
                if before is not None or each is not None:
                    yield Put("annotation", identity, before, each)
        for identity, waiting in self.pending.items():
            if waiting != pending.get(identity):
                yield Put("pending", identity, pending.get(identity), waiting)


#: A look at how far it is after so many documents.
_SEEN_EVERY: Final = 64
#: The annotations of so many documents are kept at hand; files have those of one together.
_KEPT: Final = 256

Place = tuple[str, str, tuple[Span, ...]]


def place_of(annotation: Annotation) -> Place:
    """Return what two annotations that are the same place's have in common: annotator, label and spans."""
    return annotation.annotator, annotation.label, annotation.fragments


def derived_id(document: str, *parts: str) -> str:
    """Make the id of an annotation that has none of its own here: the same for the same parts, file after file."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "\0".join((document, *parts))))


class ProjectAhead:
    """The project as it would be after the files planned so far: a snapshot, and what they put on top."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Take a snapshot; `look` before anything is asked."""
        self._snapshot = snapshot
        self.labels: LabelSet = snapshot.labels()
        self.planned = Planned()
        self.waiting = {each.annotation.id: each for each in review_rows.pending(snapshot.connection)}
        self.decided = frozenset(each.document for each in review_rows.decisions(snapshot.connection))
        #: The ids of the documents that are there now.
        self.stored: frozenset[str] = frozenset()
        self._documents: dict[str, Document] = {}
        self._by_title: dict[str, list[Document]] = {}
        self._annotated: set[str] = set()
        self._done = annotators.done_by_document(snapshot.connection)
        #: What was handed out of the project, as `rounds.note_round` noted it.
        self.rounds: list[dict[str, Any]] = self._settled(ROUNDS, [])
        self._handed_in: dict[str, dict[str, str]] = self._settled(HANDED_IN, {})
        self._annotations: OrderedDict[str, dict[str, Annotation]] = OrderedDict()
        self._places: dict[str, dict[Place, Annotation]] = {}
        self._text: tuple[str, str] = ("", "")
        self._shelf: Shelf | None = None

    def look(self) -> Generator[Progress, None, None]:
        """Look which documents there are."""
        total, what = self._snapshot.count_documents(), Sentence("looking at the project")
        stored: list[str] = []
        for number, info in enumerate(self._snapshot.documents()):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, total, what)
            self._add(info.document)
            stored.append(info.document.id)
            if info.annotations:
                self._annotated.add(info.document.id)
        self.stored = frozenset(stored)

    def _settled(self, key: str, otherwise: Any) -> Any:
        found = settings.get(self._snapshot.connection, key)
        return otherwise if found is None else found.value

    def take(self, file: Planned) -> None:
        """Count what a file would put as there."""
        if self.planned.is_empty:
            self.planned = file
        else:
            self.planned.take(file)
        for document in file.documents.values():
            self._add(document)
        self._shelve(file)
        self._annotations.clear()
        self._places.clear()

    def _add(self, document: Document) -> None:
        self._documents[document.id] = document
        self._by_title.setdefault(document.title, []).append(document)

    def document(self, identity: str) -> Document | None:
        """Return a document by its id."""
        return self._documents.get(identity)

    def document_titled(self, title: str) -> Document | None:
        """Return the one document of a title; None where there are several or none."""
        found = self._by_title.get(title, [])
        return found[0] if len(found) == 1 else None

    def has_title(self, title: str) -> bool:
        """Tell whether a title is taken."""
        return title in self._by_title

    def done_mark(self, document: str, annotator: str) -> Done | None:
        """Return since when somebody is done with a document; None where they are not."""
        planned = self.planned.done.get(annotators.done_key(document=document, annotator=annotator))
        if planned is not None:
            return planned[1]
        at = self._done.get(document, {}).get(annotator)
        return None if at is None else Done(document, annotator, at)

    def handed_in_at(self, annotator: str, round_: str) -> str | None:
        """Return when the newest hand-in of an annotator for a round that was imported was handed in."""
        planned = self.planned.handed_in.get((annotator, round_))
        return planned or self._handed_in.get(annotator, {}).get(round_)

    def handed_in(self) -> Put | None:
        """Return the put that remembers the hand-ins that are planned; None where none is newer than those known."""
        after = {name: dict(known) for name, known in self._handed_in.items()}
        for (name, round_), at in self.planned.handed_in.items():
            after.setdefault(name, {})[round_] = at
        if after == self._handed_in:
            return None
        before = Setting(HANDED_IN, self._handed_in) if self._handed_in else None
        return Put("setting", HANDED_IN, before, Setting(HANDED_IN, after))

    def text(self, document: Document) -> str:
        """Return a document's text; of the stored ones, only the last one asked for is kept."""
        if document.sha256 in self.planned.texts:
            return self.planned.texts[document.sha256]
        if self._text[0] != document.id:
            self._text = (document.id, self._snapshot.text(document.id))
        return self._text[1]

    def shelf(self) -> Generator[Progress, None, Shelf]:
        """Return where the documents that are like a text are looked up: those there, and those of the files so far.

        The first time, all of them are looked through.
        """
        if self._shelf is None:
            shelf, total, what = Shelf(), len(self.stored), Sentence("comparing with the documents of the project")
            for number, (identity, key) in enumerate(search.keys(self._snapshot.connection)):
                if number % _SEEN_EVERY == 0:
                    yield Progress(number, total, what)
                shelf.put(identity, fingerprint("".join(key.split())))
            self._shelf = shelf
            self._shelve(self.planned)
        return self._shelf

    def _shelve(self, planned: Planned) -> None:
        if self._shelf is not None:
            for document in planned.documents.values():
                self._shelf.put(document.id, fingerprint("".join(planned.search_keys[document.sha256].split())))

    def annotations(self, document: str) -> dict[str, Annotation]:
        """Return the annotations of a document by id."""
        known = self._annotations.get(document)
        if known is None:
            stored = self._snapshot.annotations(document=document) if document in self._annotated else iter(())
            known = {each.id: each for each in stored}
            for identity, each in self.planned.after.get(document, {}).items():
                if each is None:
                    known.pop(identity, None)
                else:
                    known[identity] = each
            self._annotations[document] = known
            while len(self._annotations) > _KEPT:
                gone, _ = self._annotations.popitem(last=False)
                self._places.pop(gone, None)
        return known

    def brought(self, identities: Iterable[str]) -> frozenset[str]:
        """Return which of these annotations an import brought, one of these files or one before them."""
        wanted = list(identities)
        return history.imported(self._snapshot.connection, wanted) | (self.planned.home.keys() & set(wanted))

    def feedback(self, identity: str) -> Feedback | None:
        """Return what feedback says of the annotation of this id, as it would be."""
        planned = self.planned.feedback.get(identity)
        return planned or review_rows.feedback_by_id(self._snapshot.connection, [identity]).get(identity)

    def feedback_puts(self) -> Iterator[Put]:
        """Yield the puts of the feedback that is planned."""
        stored = review_rows.feedback_by_id(self._snapshot.connection, self.planned.feedback)
        for identity, each in self.planned.feedback.items():
            yield Put("feedback", identity, stored.get(identity), each)

    def home(self, identity: str) -> str | None:
        """Return the document of the annotation of this id; None where there is none."""
        found = self.planned.home.get(identity)
        if found is None and self._annotated:
            found = annotation_rows.document_of(self._snapshot.connection, identity)
        return found

    def at_place(self, document: str, place: Place) -> Annotation | None:
        """Return the annotation of the same annotator, label and spans."""
        known = self._places.get(document)
        if known is None:
            known = self._places[document] = {place_of(each): each for each in self.annotations(document).values()}
        return known.get(place)
