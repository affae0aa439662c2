"""How one file is held against a project: what becomes of each document and annotation in it, none left out."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.document import Document
from annotator.domain.edits import Done
from annotator.domain.errors import AnnotatorError, InputError
from annotator.domain.moment import moment_of
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.exchange.bundle import ImportedAnnotation, ImportedDocument, ImportedFeedback, Problem
from annotator.exchange.format import Reader
from annotator.exchange.report import ImportReport
from annotator.exchange.units import CODE_POINT, UNITS
from annotator.store.annotators import done_key
from annotator.workspace.import_annotations import Account, Arrivals
from annotator.workspace.import_authors import Authors, layer_named
from annotator.workspace.import_documents import NOT_HERE, Meant, find_meant, new_document
from annotator.workspace.import_feedback import read_for
from annotator.workspace.import_labels import Vocabulary
from annotator.workspace.import_places import Places
from annotator.workspace.import_plan import ImportTerms, Planned, ProjectAhead
from annotator.workspace.import_preview import DocumentMatch, FilePreview
from annotator.workspace.titles import Titles


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read: where, how, as what format, and which documents in it are other ones than they look like."""

    path: Path
    read: Reader
    format_id: str
    distinct: frozenset[str] = frozenset()


#: A look at how far it is after so many documents of a file.
_SEEN_EVERY: Final = 64


def read_file(
    path: Path, read: Reader, project: ProjectAhead, vocabulary: Vocabulary, *, terms: ImportTerms, format_id: str
) -> Generator[Progress, None, tuple[Planned, FilePreview]]:
    """Work out what a file would put into the project, with its offsets in the unit under which its quotes fit.

    Code points, unless a quote is not at its place and all of them are under another unit.
    """
    file = File(path, read, format_id)
    reading = yield from _read(file, project, vocabulary, terms, CODE_POINT)
    if reading.taken_twice:
        # What is in the file itself is not what something else in the file is taken for.
        file = replace(file, distinct=reading.taken_twice)
        reading = yield from _read(file, project, vocabulary, terms, CODE_POINT)
    if reading.misplaced:
        for unit in UNITS:
            if unit != CODE_POINT and (yield from _all_fit(file, project, unit=unit)):
                reading = yield from _read(file, project, vocabulary, terms, unit)
                break
    return reading.planned, reading.preview()


def _read(
    file: File, project: ProjectAhead, vocabulary: Vocabulary, terms: ImportTerms, unit: str
) -> Generator[Progress, None, _Reading]:
    vocabulary.start_file()
    reading = _Reading(file, project, vocabulary, terms=terms, unit=unit)
    yield from reading.run()
    return reading


class _Reading:
    """One file, read with its offsets in one unit: what it would put, and what is to be said of it."""

    def __init__(
        self, file: File, project: ProjectAhead, vocabulary: Vocabulary, *, terms: ImportTerms, unit: str
    ) -> None:
        self._file = file
        self._project = project
        self._vocabulary = vocabulary
        self._terms = terms
        self._unit = unit
        self.planned = Planned()
        self.misplaced = False
        self._account = Account()
        self._arrivals = Arrivals(
            project, self.planned, vocabulary, self._account, terms=terms, file_name=file.path.name
        )
        self._authors = Authors(project.rounds)
        self._round: str | None = None
        self._documents: dict[str, DocumentMatch] = {}
        self._removed: list[Annotation] = []
        self._titles = Titles(project.has_title)
        self._places: tuple[str, Places] | None = None

    def run(self) -> Generator[Progress, None, None]:
        """Read the file through."""
        what = Sentence("reading {file}", file=self._file.path.name)
        for number, imported in enumerate(self._file.read(self._file.path, self._vocabulary.after)):
            # A row of a table is quickly done, a document may take long.
            if number % _SEEN_EVERY == 0 or imported.text is not None:
                yield Progress(number, None, what)
            yield from self._take(imported)
        self._arrivals.settle_doubles()
        yield from self._find_removed()
        self._account.problems.extend(Problem(None, reason) for reason in self._authors.warnings(self._called))

    def _called(self, document: str) -> str:
        known = self.planned.documents.get(document) or self._project.document(document)
        return document if known is None else known.title

    @property
    def taken_twice(self) -> frozenset[str]:
        """The documents here that are in the file, and that another document of the file was taken for as well."""
        same = {document for document, how in self._matched() if how == "same"}
        return frozenset(document for document, how in self._matched() if how in _LIKE and document in same)

    def preview(self) -> FilePreview:
        """Return what became of the file."""
        how = [each.how for each in self._documents.values()]
        report = ImportReport(
            file=self._file.path,
            format=self._file.format_id,
            offset_unit=self._unit,
            annotators=tuple(sorted(self._arrivals.annotators.values())),
            matched=len({document for document, _ in self._matched()}),
            created=how.count("created"),
            unmatched=how.count("unmatched"),
            annotations=self._account.counts,
            problems=tuple(sorted(self._account.problems, key=lambda each: each.line or 0)),
        )
        return FilePreview(
            report=report,
            documents=tuple(self._documents.values()),
            ambiguous=tuple(self._arrivals.ambiguous.values()),
            removed=tuple(self._removed),
            unknown=self._vocabulary.unknown(),
            round=self._round,
            done=sum(after is not None for _, after in self.planned.done.values()),
            not_done=sum(after is None for _, after in self.planned.done.values()),
        )

    # -- documents -----------------------------------------------------------------------------------------------------

    def _take(self, imported: ImportedDocument) -> Generator[Progress, None, None]:
        self._round = self._round or imported.round
        try:
            # What is settled says where gold has a say.
            done = [name for each in imported.done if (name := layer_named(each)) != GOLD]
            layers = None if imported.layers is None else [layer_named(name) for name in imported.layers]
            if imported.handed_in_at is not None:
                moment_of(imported.handed_in_at)
            meant = yield from self._meant(imported)
        except InputError as error:
            self._pass_over(imported, error.sentence)
            return
        if meant is None:
            self._pass_over(imported, NOT_HERE)
            return
        document = meant.document
        key = document.id if meant.how in ("same", "created", "titled") else f"{document.id} {imported.line}"
        self._note(key, imported, meant)
        self._take_done(document.id, imported, done=done, layers=layers or ())
        places = self._places_in(meant, imported)
        for each in imported.annotations:
            self._arrivals.take(document, places, each)
        for told in imported.feedback:
            self._take_feedback(document, places, told)
        if imported.annotations:
            self.misplaced |= places.misplaced
        known = self._arrivals.annotators
        named = {
            known[name or ""] for name in {each.annotator for each in imported.annotations} if (name or "") in known
        }
        self._authors.note(document.id, named=named, done=done, layers=layers, round_=imported.round)

    def _take_done(
        self, document: str, imported: ImportedDocument, *, done: Sequence[str], layers: Sequence[str]
    ) -> None:
        """Take over who is done with a document; of those whose hand-in this is, also who is not any more."""
        at = imported.handed_in_at
        late = {name for name in layers if at is not None and self._is_late(name, imported.round or "", at)}
        for name in {*done, *(layers if at is not None else ())} - late:
            mark = self._project.done_mark(document, name)
            key = done_key(document=document, annotator=name)
            if name in done:
                if mark is None:
                    self.planned.mark(key, None, Done(document, name, at or self._terms.now))
            elif mark is not None and at is not None and moment_of(at) > moment_of(mark.at):
                self.planned.mark(key, mark, None)

    def _is_late(self, name: str, round_: str, at: str) -> bool:
        """Tell whether a newer hand-in of somebody for a round was imported already, and remember the newest."""
        newest = self._project.handed_in_at(name, round_)
        if newest is not None and moment_of(newest) > moment_of(at):
            self._authors.note_late(name, at=at, newest=newest)
            return True
        if newest is None or moment_of(at) > moment_of(newest):
            self.planned.handed_in[name, round_] = at
        return False

    def _meant(self, imported: ImportedDocument) -> Generator[Progress, None, Meant | None]:
        meant = yield from find_meant(self._project, imported, planned=self.planned, distinct=self._file.distinct)
        if meant is not None:
            return meant
        made = new_document(imported, file_name=self._file.path.name, titles=self._titles)
        if made is None or imported.feedback:
            return None
        document, text, key = made
        self.planned.documents[document.id] = document
        self.planned.texts[document.sha256] = text
        self.planned.search_keys[document.sha256] = key
        return Meant(document, "created")

    def _note(self, key: str, imported: ImportedDocument, meant: Meant) -> None:
        before = self._documents.get(key)
        number = len(imported.annotations) + len(imported.feedback)
        if before is not None:
            self._documents[key] = replace(before, annotations=before.annotations + number)
            return
        title = imported.title or meant.document.title
        self._documents[key] = DocumentMatch(
            imported.line, title, meant.document.id, meant.how, number, meant.similarity
        )

    def _places_in(self, meant: Meant, imported: ImportedDocument) -> Places:
        """Return the places of a document; a table gives the same one row after row."""
        document = meant.document
        if imported.text is None and self._places is not None and self._places[0] == document.id:
            return self._places[1]
        text = self.planned.texts.get(document.sha256) or self._project.text(document)
        places = Places(
            text,
            document.sections,
            file_text=imported.text,
            unit=self._unit,
            other_shape=meant.other_shape,
        )
        told = [one for each in imported.feedback for one in (each.mine, *each.gold) if one is not None]
        places.carry([*imported.annotations, *told] if told else imported.annotations)
        self._places = (document.id, places) if imported.text is None else None
        return places

    def _pass_over(self, imported: ImportedDocument, reason: Sentence) -> None:
        key = f"none {imported.sha256 or imported.id or imported.title or f'line {imported.line}'}"
        before = self._documents.get(key)
        listed: list[ImportedAnnotation | ImportedFeedback] = [*imported.annotations, *imported.feedback]
        number = len(listed) + (before.annotations if before else 0)
        self._documents[key] = DocumentMatch(
            before.line if before else imported.line, imported.title or "", None, "unmatched", number, 0.0, reason
        )
        for each in listed:
            self._account.reject(each, reason)
        if not listed:
            self._account.problems.append(Problem(imported.line, reason))

    def _matched(self) -> Iterator[tuple[str, str]]:
        """Yield the documents here that those of the file are, and how that is known."""
        for each in self._documents.values():
            if each.document is not None and each.how != "created":
                yield each.document, each.how

    # -- feedback ------------------------------------------------------------------------------------------------------

    def _take_feedback(self, document: Document, places: Places, each: ImportedFeedback) -> None:
        self._arrivals.annotators[each.annotator] = each.annotator
        try:
            told = read_for(self._terms.reader, each, document=document.id, places=places)
            moment = moment_of(told.at)
        except AnnotatorError as error:
            self._account.reject(each, error.sentence)
            return
        before = self.planned.feedback.get(told.annotation) or self._project.feedback(told.annotation)
        if before is not None and moment_of(before.at) >= moment:
            self._account.counts.already_there += 1
            return
        self._account.counts.added += before is None
        self._account.counts.updated += before is not None
        self.planned.feedback[told.annotation] = told

    # -- what the file has no more -------------------------------------------------------------------------------------

    def _find_removed(self) -> Generator[Progress, None, None]:
        """Find what an earlier file of the authors of each document brought for it and this one has no more."""
        matched = sorted({document for document, _ in self._matched()} & self._project.stored)
        what = Sentence("looking for what {file} has no more", file=self._file.path.name)
        for number, document in enumerate(matched):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, len(matched), what)
            authors = self._authors.whole(document) - {GOLD}
            if not authors:
                continue
            listed = self._project.annotations(document).values()
            gone = self._arrivals.missing(listed, authors=authors)
            brought = self._project.brought([each.id for each in gone]) if gone else frozenset()
            self._removed.extend(each for each in gone if each.id in brought)
        if self._terms.drop_removed:
            for each in self._removed:
                self.planned.drop(each)


#: How documents are known that are like one here but not the same.
_LIKE: Final = ("script", "wrapped", "corrected")


def _all_fit(file: File, project: ProjectAhead, *, unit: str) -> Generator[Progress, None, bool]:
    """Tell whether every quote of a file stands at its offsets in `unit`."""
    kept: tuple[str, Places] | None = None
    for number, imported in enumerate(file.read(file.path, project.labels)):
        if number % _SEEN_EVERY == 0:
            yield Progress(
                number, None, Sentence("trying the offsets of {file} as {unit}", file=file.path.name, unit=unit)
            )
        key = imported.sha256 or imported.id or imported.title or ""
        if imported.text is not None or kept is None or kept[0] != key:
            text = imported.text
            if text is None:
                try:
                    meant = yield from find_meant(project, imported, planned=Planned())
                except InputError:
                    continue
                if meant is None or meant.other_shape:
                    continue
                text = project.text(meant.document)
            kept = (key if imported.text is None else "", Places.of_file(text, imported.text, unit=unit))
        if not all(kept[1].fits(each) for each in imported.annotations):
            return False
    return True
