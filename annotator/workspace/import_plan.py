"""What files would change in a project, and the project as it would be after those planned so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.edits import Done, Edit, Put
from annotator.domain.labels import LabelSet
from annotator.domain.span import Span
from annotator.exchange.report import ImportReport
from annotator.workspace.workspace import Brought, Snapshot


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would change.

    `texts` and `search_keys` are of new documents, by sha256; `brought` is what is to be known again. `relies_on` are
    the ids of the documents that were there when it was made.
    """

    reports: tuple[ImportReport, ...]
    edit: Edit
    texts: Mapping[str, str]
    search_keys: Mapping[str, str]
    brought: tuple[Brought, ...]
    relies_on: frozenset[str]


@dataclass(slots=True)
class Planned:
    """What a file, or all files so far, would put into the project; annotations by document and id."""

    documents: dict[str, Document] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    search_keys: dict[str, str] = field(default_factory=dict)
    done: dict[str, Done] = field(default_factory=dict)
    before: dict[str, Annotation | None] = field(default_factory=dict)
    after: dict[str, dict[str, Annotation]] = field(default_factory=dict)
    brought: dict[str, Brought] = field(default_factory=dict)

    def put(self, annotation: Annotation, *, before: Annotation | None, brought: Brought) -> None:
        """Plan an annotation; what was there before the first of several plans stays what was before."""
        self.before.setdefault(annotation.id, before)
        self.after.setdefault(annotation.document, {})[annotation.id] = annotation
        self.brought[annotation.id] = brought

    def take(self, later: Planned) -> None:
        """Put what a later file has on top."""
        self.documents |= later.documents
        self.texts |= later.texts
        self.search_keys |= later.search_keys
        self.done |= later.done
        self.before = later.before | self.before
        for document, after in later.after.items():
            self.after.setdefault(document, {}).update(after)
        self.brought |= later.brought

    def puts(self) -> Iterator[Put]:
        """Yield the parts of the edit: documents before what stands in them."""
        for document in self.documents.values():
            yield Put("document", document.id, None, document)
        for key, done in self.done.items():
            yield Put("done", key, None, done)
        for after in self.after.values():
            for each in after.values():
                yield Put("annotation", each.id, self.before[each.id], each)


Place = tuple[str, str, tuple[Span, ...]]


def place_of(annotation: Annotation) -> Place:
    """Return what two annotations that are the same place's have in common: annotator, label and spans."""
    return annotation.annotator, annotation.label, annotation.fragments


class ProjectAhead:
    """The project as it would be after the files planned so far: a snapshot, and what they put on top."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.labels: LabelSet = snapshot.labels()
        self.planned = Planned()
        self._documents: dict[str, Document] = {}
        self._by_title: dict[str, list[Document]] = {}
        self._done: dict[str, tuple[str, ...]] = {}
        for info in snapshot.documents():
            self._add(info.document)
            self._done[info.document.id] = info.done
        self._annotations: dict[str, dict[str, Annotation]] = {}
        self._places: dict[str, dict[Place, Annotation]] = {}
        self._text: tuple[str, str] = ("", "")

    def take(self, file: Planned) -> None:
        """Count what a file would put as there."""
        self.planned.take(file)
        for document in file.documents.values():
            self._add(document)
        for name, after in file.after.items():
            self.annotations(name).update(after)
            self._places.pop(name, None)

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

    def is_done(self, document: str, annotator: str) -> bool:
        """Tell whether somebody is done with a document."""
        return annotator in self._done.get(document, ()) or f"{document}/{annotator}" in self.planned.done

    def text(self, document: Document) -> str:
        """Return a document's text; of the stored ones, only the last one asked for is kept."""
        if document.sha256 in self.planned.texts:
            return self.planned.texts[document.sha256]
        if self._text[0] != document.id:
            self._text = (document.id, self._snapshot.text(document.id))
        return self._text[1]

    def annotations(self, document: str) -> dict[str, Annotation]:
        """Return the annotations of a document by id."""
        known = self._annotations.get(document)
        if known is None:
            stored = self._snapshot.annotations(document=document) if document in self._done else iter(())
            known = self._annotations[document] = {each.id: each for each in stored}
        return known

    def at_place(self, document: str, place: Place) -> Annotation | None:
        """Return the annotation of the same annotator, label and spans."""
        known = self._places.get(document)
        if known is None:
            known = self._places[document] = {place_of(each): each for each in self.annotations(document).values()}
        return known.get(place)
