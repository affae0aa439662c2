"""How one file is held against a project: what becomes of each document and annotation in it, none left out."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from annotator.domain.annotation import GOLD, Annotation, check_origin, check_status
from annotator.domain.document import Document
from annotator.domain.edits import Done, Pending
from annotator.domain.errors import AnnotatorError, InputError, PermissionError_
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.domain.span import slice_all
from annotator.exchange.bundle import ImportedAnnotation, ImportedDocument, ImportedFeedback, Problem
from annotator.exchange.format import Reader
from annotator.exchange.placing import our_line_ends
from annotator.exchange.report import Counts, ImportReport
from annotator.exchange.units import CODE_POINT, UNITS
from annotator.store.annotators import done_key
from annotator.workspace.import_authors import Authors
from annotator.workspace.import_documents import NOT_HERE, Meant, find_meant, new_document
from annotator.workspace.import_feedback import read_for
from annotator.workspace.import_labels import Vocabulary
from annotator.workspace.import_places import MayStand, Places, Stands
from annotator.workspace.import_plan import Place, Planned, ProjectAhead, derived_id, place_of
from annotator.workspace.import_preview import DocumentMatch, FilePreview
from annotator.workspace.titles import Titles
from annotator.workspace.workspace import check_name


@dataclass(frozen=True, slots=True)
class Terms:
    """What a plan takes from outside: who annotated where a file does not say, the time, new ids, and who imports."""

    annotator: str
    now: str
    new_id: Callable[[], str]
    reader: str
    drop_removed: bool = False


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
    path: Path, read: Reader, project: ProjectAhead, vocabulary: Vocabulary, *, terms: Terms, format_id: str
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
    file: File, project: ProjectAhead, vocabulary: Vocabulary, terms: Terms, unit: str
) -> Generator[Progress, None, _Reading]:
    vocabulary.start_file()
    reading = _Reading(file, project, vocabulary, terms=terms, unit=unit)
    yield from reading.run()
    return reading


class _Reading:
    """One file, read with its offsets in one unit: what it would put, and what is to be said of it."""

    def __init__(self, file: File, project: ProjectAhead, vocabulary: Vocabulary, *, terms: Terms, unit: str) -> None:
        self._file = file
        self._project = project
        self._vocabulary = vocabulary
        self._terms = terms
        self._unit = unit
        self.planned = Planned()
        self.misplaced = False
        self._counts = Counts()
        self._problems: list[Problem] = []
        self._annotators: dict[str, str] = {}
        self._authors = Authors(project.rounds)
        self._round: str | None = None
        self._documents: dict[str, DocumentMatch] = {}
        self._ambiguous: dict[str, Pending] = {}
        self._removed: list[Annotation] = []
        self._titles = Titles(self._project.has_title)
        #: The line of each id in the file, by the id it has here.
        self._lines: dict[str, int | None] = {}
        #: Ids of annotations here that are one of the file's.
        self._accounted: set[str] = set()
        self._nameless: set[tuple[str, Place]] = set()
        #: Document, annotator and quote of what the file has, and could not be told from what is here by an id.
        self._unplaced: set[tuple[str, str, str]] = set()
        self._doubles: list[_Double] = []
        self._places: tuple[str, Places] | None = None

    def run(self) -> Generator[Progress, None, None]:
        """Read the file through."""
        what = Sentence("reading {file}", file=self._file.path.name)
        for number, imported in enumerate(self._file.read(self._file.path, self._vocabulary.after)):
            # A row of a table is quickly done, a document may take long.
            if number % _SEEN_EVERY == 0 or imported.text is not None:
                yield Progress(number, None, what)
            yield from self._take(imported)
        for double in self._doubles:
            self._settle_double(double)
        yield from self._find_removed()
        self._problems.extend(Problem(None, reason) for reason in self._authors.warnings(self._called))

    def _called(self, document: str) -> str:
        known = self.planned.documents.get(document) or self._project.document(document)
        return document if known is None else known.title

    @property
    def taken_twice(self) -> frozenset[str]:
        """The documents here that are in the file, and that another document of the file was taken for as well."""
        same = {each.document for each in self._matched() if each.how == "same"}
        return frozenset(each.document for each in self._matched() if each.how in _LIKE and each.document in same)

    def preview(self) -> FilePreview:
        """Return what became of the file."""
        how = [each.how for each in self._documents.values()]
        report = ImportReport(
            file=self._file.path,
            format=self._file.format_id,
            offset_unit=self._unit,
            annotators=tuple(sorted(self._annotators.values())),
            matched=len({each.document for each in self._matched()}),
            created=how.count("created"),
            unmatched=how.count("unmatched"),
            annotations=self._counts,
            problems=tuple(sorted(self._problems, key=lambda each: each.line or 0)),
        )
        return FilePreview(
            report=report,
            documents=tuple(self._documents.values()),
            ambiguous=tuple(self._ambiguous.values()),
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
            done = [name for each in imported.done if (name := _layer(each)) != GOLD]
            layers = None if imported.layers is None else [_layer(name) for name in imported.layers]
            if imported.handed_in_at is not None:
                _moment(imported.handed_in_at)
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
            self._take_annotation(document, places, each)
        for told in imported.feedback:
            self._take_feedback(document, places, told)
        if imported.annotations:
            self.misplaced |= places.misplaced
        named = {
            self._annotators[name or ""]
            for name in {each.annotator for each in imported.annotations}
            if (name or "") in self._annotators
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
            elif mark is not None and at is not None and _moment(at) > _moment(mark.at):
                self.planned.mark(key, mark, None)

    def _is_late(self, name: str, round_: str, at: str) -> bool:
        """Tell whether a newer hand-in of somebody for a round was imported already, and remember the newest."""
        newest = self._project.handed_in_at(name, round_)
        if newest is not None and _moment(newest) > _moment(at):
            self._authors.note_late(name, at=at, newest=newest)
            return True
        if newest is None or _moment(at) > _moment(newest):
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
            self._reject(each, reason)
        if not listed:
            self._problems.append(Problem(imported.line, reason))

    # -- annotations ---------------------------------------------------------------------------------------------------

    def _take_annotation(self, document: Document, places: Places, each: ImportedAnnotation) -> None:
        try:
            annotator = self._annotators.get(each.annotator or "") or self._annotator(each.annotator)
            identity = None if each.id is None else self._own_id(document.id, each.id)
            if each.problem is not None:
                if identity is not None:
                    self._lines.setdefault(identity, each.line)
                raise InputError(each.problem)
            same = None
            if identity is not None:
                same = self._known(document.id, identity)
                if identity in self._lines:
                    self._check_repeated(document, places, each, same, self._lines[identity])
                self._lines[identity] = each.line
            if same is not None:
                self._take_again(document, places, each, same)
            else:
                self._take_new(document, places, each, annotator, identity)
        except AnnotatorError as error:
            self._reject(each, error.sentence)
            if each.id is None and each.quote:
                known = self._annotators.get(each.annotator or "", "")
                self._unplaced.add((document.id, known, our_line_ends(each.quote)))

    def _annotator(self, name: str | None) -> str:
        checked = self._terms.annotator if name is None else _layer(name)
        self._annotators[name or ""] = checked
        return checked

    def _reject(self, each: ImportedAnnotation | ImportedFeedback, reason: Sentence) -> None:
        self._counts.rejected += 1
        self._problems.append(Problem(each.line, reason, each.quote or ""))

    def _own_id(self, document: str, identity: str) -> str:
        """Return the id that an annotation of the file has here: its own, unless another document's has that."""
        home = self.planned.home.get(identity) or self._project.home(identity)
        return identity if home in (None, document) else derived_id(document, identity)

    def _known(self, document: str, identity: str) -> Annotation | None:
        planned = self.planned.after.get(document, {}).get(identity)
        if planned is not None or document in self.planned.documents:
            return planned
        return self._project.annotations(document).get(identity)

    def _take_again(self, document: Document, places: Places, each: ImportedAnnotation, same: Annotation) -> None:
        """Settle an annotation whose id is here already: what its author changed is taken over if it is newer."""
        self._accounted.add(same.id)
        if not _is_newer(each, same):
            places.check(each)
            self._counts.already_there += 1
            return
        if same.annotator == GOLD and document.id in self._project.decided:
            self._counts.already_there += 1
            return
        if each.annotator not in (None, same.annotator):
            raise InputError(
                "The annotation {id} is {annotator}'s here and {theirs}'s in the file.",
                id=same.id,
                annotator=same.annotator,
                theirs=each.annotator,
            )
        place = places.find(each)
        if isinstance(place, MayStand):
            # Where it stands was settled here; what else its author changed is taken over.
            place = Stands(same.fragments, moved=True)
        made = self._made(document, places, each, place, same.annotator, same.id)
        self._update(_Made(_over(same, each, made), place.moved, _told(each, place)), same)

    def _take_new(
        self, document: Document, places: Places, each: ImportedAnnotation, annotator: str, identity: str | None
    ) -> None:
        """Settle an annotation whose id is new, or which has none."""
        if annotator == GOLD and document.id in self._project.decided:
            raise PermissionError_("Gold of this document was decided here; what a file has of it is not taken.")
        place = places.find(each)
        if isinstance(place, MayStand):
            self._wait(document, places, each, place, annotator, identity)
            return
        made = self._made(document, places, each, place, annotator, identity or "")
        same = None
        if document.id not in self.planned.documents and self._project.annotations(document.id):
            same = self._project.at_place(document.id, place_of(made))
        if identity is None:
            here = (document.id, place_of(made))
            if here in self._nameless:
                self._counts.already_there += 1
                return
            self._nameless.add(here)
            made = replace(made, id=self._terms.new_id())
        if same is None:
            self._add(_Made(made, place.moved, _told(each, place)))
        else:
            # Whether the file has `same` itself too, somewhere else by now, is known at its end.
            self._doubles.append(_Double(each, _Made(made, place.moved, _told(each, place)), same))

    def _wait(
        self,
        document: Document,
        places: Places,
        each: ImportedAnnotation,
        where: MayStand,
        annotator: str,
        identity: str | None,
    ) -> None:
        """Leave an annotation that may stand in several places to review."""
        if identity is None:
            identity = derived_id(document.id, annotator, each.label, each.quote or "", repr(each.fragments))
            same = self._known(document.id, identity)
            if same is not None:
                # Review gave it its place meanwhile.
                self._accounted.add(same.id)
                self._counts.already_there += 1
                return
        first = Stands(where.places[0], moved=True)
        made = replace(self._made(document, places, each, first, annotator, identity), quote=each.quote or "")
        waiting = self._project.planned.pending.get(identity) or self._project.waiting.get(identity)
        if waiting is None or (
            waiting != self._as_waiting(made, where, waiting) and _is_newer(each, waiting.annotation)
        ):
            waiting = Pending(made, where.places, self._file.path.name)
            self.planned.pending[identity] = waiting
        self._ambiguous[identity] = waiting
        self._counts.ambiguous += 1
        self._problems.append(Problem(each.line, where.reason, each.quote or ""))

    @staticmethod
    def _as_waiting(made: Annotation, where: MayStand, waiting: Pending) -> Pending:
        return replace(waiting, annotation=made, places=where.places)

    def _settle_double(self, double: _Double) -> None:
        each, made, same = double.each, double.made, double.same
        if each.id is not None and same.id in self._lines:
            self._add(made)
            return
        self._accounted.add(same.id)
        if _is_newer(each, same):
            self._update(replace(made, annotation=_over(same, each, made.annotation)), same)
        else:
            self._counts.already_there += 1

    def _add(self, made: _Made) -> None:
        annotation = made.annotation
        self.planned.put(annotation, before=None)
        if annotation.id in self._project.waiting:
            # A newer file says where it stands.
            self.planned.pending[annotation.id] = None
        self._counts.added += 1
        self._note_place(made)

    def _update(self, made: _Made, same: Annotation) -> None:
        if replace(made.annotation, updated_at=same.updated_at) == same:
            self._counts.already_there += 1
            return
        self.planned.put(made.annotation, before=same)
        self._counts.updated += 1
        self._note_place(made)

    def _note_place(self, made: _Made) -> None:
        self._counts.reanchored += made.moved
        if made.told is not None:
            self._problems.append(made.told)

    def _check_repeated(
        self, document: Document, places: Places, each: ImportedAnnotation, same: Annotation | None, line: int | None
    ) -> None:
        """Raise `InputError` where an id comes again in the file with other content, and neither is the newer one."""
        if same is None or (each.updated_at is not None and each.updated_at != same.updated_at):
            return
        place = places.find(each)
        if isinstance(place, MayStand):
            return
        made = self._made(document, places, each, place, same.annotator, same.id)
        if replace(_over(same, each, made), updated_at=same.updated_at) != same:
            if line is None:
                raise InputError("The id {id} stands twice in the file with different content.", id=each.id)
            raise InputError(
                "The id {id} stands twice in the file with different content (line {line} has the first).",
                id=each.id,
                line=line,
            )

    def _made(
        self,
        document: Document,
        places: Places,
        each: ImportedAnnotation,
        place: Stands,
        annotator: str,
        identity: str,
    ) -> Annotation:
        label, attributes = self._vocabulary.take(each)
        fragments = place.fragments
        created = each.created_at or each.updated_at or self._terms.now
        text = places.text
        first = fragments[0]
        quote = text[first.start : first.end] if len(fragments) == 1 else slice_all(text, fragments)
        status, origin = each.status or "labelled", each.origin or "import"
        check_status(status)
        check_origin(origin)
        _moment(created)
        updated = each.updated_at or created
        if updated != created:
            _moment(updated)
        return Annotation(
            identity,
            document.id,
            label,
            fragments,
            quote,
            annotator,
            created,
            updated,
            attributes,
            each.note or "",
            status,
            origin,
            each.origin_id or (each.id if each.id != identity and identity else None),
            each.decision,
        )

    def _matched(self) -> Iterator[_Matched]:
        for each in self._documents.values():
            if each.document is not None and each.how != "created":
                yield _Matched(each.document, each.how)

    # -- feedback ------------------------------------------------------------------------------------------------------

    def _take_feedback(self, document: Document, places: Places, each: ImportedFeedback) -> None:
        self._annotators[each.annotator] = each.annotator
        try:
            told = read_for(self._terms.reader, each, document=document.id, places=places)
            moment = _moment(told.at)
        except AnnotatorError as error:
            self._reject(each, error.sentence)
            return
        before = self.planned.feedback.get(told.annotation) or self._project.feedback(told.annotation)
        if before is not None and _moment(before.at) >= moment:
            self._counts.already_there += 1
            return
        self._counts.added += before is None
        self._counts.updated += before is not None
        self.planned.feedback[told.annotation] = told

    # -- what the file has no more -------------------------------------------------------------------------------------

    def _find_removed(self) -> Generator[Progress, None, None]:
        """Find what an earlier file of the authors of each document brought for it and this one has no more."""
        matched = sorted({each.document for each in self._matched()} & self._project.stored)
        what = Sentence("looking for what {file} has no more", file=self._file.path.name)
        for number, document in enumerate(matched):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, len(matched), what)
            authors = self._authors.whole(document) - {GOLD}
            if not authors:
                continue
            listed = self._project.annotations(document)
            gone = [
                each
                for id, each in listed.items()
                if each.annotator in authors
                and id not in self._lines
                and id not in self._accounted
                and (document, each.annotator, each.quote) not in self._unplaced
            ]
            brought = self._project.brought([each.id for each in gone]) if gone else frozenset()
            self._removed.extend(each for each in gone if each.id in brought)
        if self._terms.drop_removed:
            for each in self._removed:
                self.planned.drop(each)


#: How documents are known that are like one here but not the same.
_LIKE: Final = ("script", "wrapped", "corrected")


@dataclass(frozen=True, slots=True)
class _Matched:
    """A document here that one of the file is, and how it was known."""

    document: str
    how: str


@dataclass(frozen=True, slots=True)
class _Made:
    """An annotation made of a file's, whether its place is not the file's own, and what is to be told of that."""

    annotation: Annotation
    moved: bool
    told: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Double:
    """An annotation of a file whose place is taken by one of the same annotator and label."""

    each: ImportedAnnotation
    made: _Made
    same: Annotation


def _told(each: ImportedAnnotation, place: Stands) -> Problem | None:
    return None if place.told is None else Problem(each.line, place.told, each.quote or "")


def _over(same: Annotation, each: ImportedAnnotation, made: Annotation) -> Annotation:
    """Put what a file has over an annotation that is there; what the file does not say stays."""
    return replace(
        same,
        label=made.label,
        fragments=made.fragments,
        quote=made.quote,
        attributes=made.attributes,
        note=same.note if each.note is None else each.note,
        status=each.status or same.status,
        origin=each.origin or same.origin,
        origin_id=each.origin_id or same.origin_id,
        decision=each.decision or same.decision,
        updated_at=made.updated_at,
    )


def _layer(name: str) -> str:
    """Return the name of a layer in a file: an annotator's, or gold; raises `InputError` where it is none."""
    return name if name == GOLD else check_name(name)


def _is_newer(each: ImportedAnnotation, same: Annotation) -> bool:
    if each.updated_at is None or each.updated_at == same.updated_at:
        return False
    return _moment(each.updated_at) > _moment(same.updated_at)


def _moment(time: str) -> datetime:
    """Return a time for comparing; raises `InputError` for one that is not ISO 8601 with a zone."""
    try:
        moment = datetime.fromisoformat(time)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise InputError("“{time}” is not a time with a zone, like 2026-01-31T09:30:00+08:00.", time=time)
    return moment


def _all_fit(file: File, project: ProjectAhead, *, unit: str) -> Generator[Progress, None, bool]:
    """Tell whether every quote of a file stands at its offsets in `unit`."""
    kept: tuple[str, Places] | None = None
    for number, imported in enumerate(_documents(file, project)):
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


def _documents(file: File, project: ProjectAhead) -> Iterator[ImportedDocument]:
    return file.read(file.path, project.labels)
