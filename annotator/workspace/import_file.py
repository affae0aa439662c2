"""How one file is held against a project: which document each line means, and what becomes of each annotation."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from annotator.domain.annotation import GOLD, Annotation, AttributeValue, check_origin, check_status
from annotator.domain.document import SCRIPTS_OF_TEXT, Document, digest, document_id, normalise
from annotator.domain.edits import Done
from annotator.domain.errors import AmbiguousError, AnnotatorError, InputError, LabelError, UnreadableFileError
from annotator.domain.labels import LabelSet
from annotator.domain.progress import Progress
from annotator.domain.shapes import annotation_to_json
from annotator.domain.span import Span, slice_all
from annotator.exchange.bundle import ImportedAnnotation, ImportedDocument, Problem
from annotator.exchange.format import Reader
from annotator.exchange.placing import Offsets, find_quote
from annotator.exchange.report import Counts, ImportReport
from annotator.exchange.units import CODE_POINT, UNITS
from annotator.reading.fold import search_key
from annotator.reading.script import detect_script
from annotator.reading.sections import find_sections
from annotator.workspace.import_plan import Planned, ProjectAhead, place_of
from annotator.workspace.titles import Titles
from annotator.workspace.workspace import Brought, check_name


@dataclass(frozen=True, slots=True)
class Terms:
    """What a plan takes from outside: who annotated where a file does not say, the time, and new ids."""

    annotator: str
    now: str
    new_id: Callable[[], str]


#: A look at how far it is after so many lines.
_SEEN_EVERY: Final = 64


def read_file(
    path: Path, read: Reader, project: ProjectAhead, *, terms: Terms, format_id: str
) -> Generator[Progress, None, tuple[Planned, ImportReport]]:
    """Work out what a file would put into the project, with its offsets in the unit under which its quotes fit.

    Code points, unless a quote is not at its place and all of them are under another unit.
    """
    sha256 = _file_digest(path)
    reading = _Reading(path, read, project, terms=terms, unit=CODE_POINT, sha256=sha256)
    yield from reading.run()
    if reading.misplaced:
        for unit in UNITS:
            if unit != CODE_POINT and (yield from _all_fit(path, read, project, unit=unit)):
                reading = _Reading(path, read, project, terms=terms, unit=unit, sha256=sha256)
                yield from reading.run()
                break
    return reading.planned, reading.report(format_id)


class _Reading:
    """One file, read with its offsets in one unit: what it would put, and the report."""

    def __init__(
        self, path: Path, read: Reader, project: ProjectAhead, *, terms: Terms, unit: str, sha256: str
    ) -> None:
        self._path = path
        self._read = read
        self._project = project
        self._terms = terms
        self._unit = unit
        self._sha256 = sha256
        self.planned = Planned()
        self.misplaced = False
        self._counts = Counts()
        self._problems: list[Problem] = []
        self._annotators: set[str] = set()
        self._matched: set[str] = set()
        self._unmatched: set[str] = set()
        self._titles = Titles(self._project.has_title)
        self._ids: set[str] = set()
        self._doubles: list[_Double] = []
        self._offsets: tuple[str, Offsets] | None = None

    def run(self) -> Generator[Progress, None, None]:
        """Read the file through."""
        for number, imported in enumerate(self._read(self._path, self._project.labels)):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, None, f"reading {self._path.name}")
            self._take(imported)
        for double in self._doubles:
            self._settle_double(double)

    def report(self, format_id: str) -> ImportReport:
        """Return what became of the file."""
        return ImportReport(
            file=self._path,
            format=format_id,
            offset_unit=self._unit,
            annotators=tuple(sorted(self._annotators)),
            matched=len(self._matched),
            created=len(self.planned.documents),
            unmatched=len(self._unmatched),
            annotations=self._counts,
            problems=tuple(sorted(self._problems, key=lambda each: each.line or 0)),
        )

    # -- documents -----------------------------------------------------------------------------------------------------

    def _take(self, imported: ImportedDocument) -> None:
        try:
            done = [_layer(name) for name in imported.done]
            document = match(self._project, imported, planned=self.planned) or self._new_document(imported)
        except InputError as error:
            self._pass_over(imported, str(error))
            return
        if document is None:
            self._pass_over(imported, "The project does not have this document; add its file, or import it as JSONL.")
            return
        if document.id not in self.planned.documents:
            self._matched.add(document.id)
        for name in done:
            if not self._project.is_done(document.id, name):
                self.planned.done[f"{document.id}/{name}"] = Done(document.id, name, self._terms.now)
        offsets = self._offsets_in(document, imported.text)
        for each in imported.annotations:
            self._take_annotation(document, offsets, each)

    def _offsets_in(self, document: Document, file_text: str | None) -> Offsets:
        """Return the offsets of a document; a table gives the same one row after row."""
        if file_text is None and self._offsets is not None and self._offsets[0] == document.id:
            return self._offsets[1]
        text = self.planned.texts.get(document.sha256) or self._project.text(document)
        offsets = Offsets(text, file_text=file_text, unit=self._unit)
        self._offsets = (document.id, offsets) if file_text is None else None
        return offsets

    def _pass_over(self, imported: ImportedDocument, reason: str) -> None:
        self._unmatched.add(imported.sha256 or imported.id or imported.title or f"line {imported.line}")
        for each in imported.annotations:
            self._reject(each, reason)
        if not imported.annotations:
            self._problems.append(Problem(imported.line, reason))

    def _new_document(self, imported: ImportedDocument) -> Document | None:
        """Make the document that a line brings; None where it brings no text."""
        if imported.text is None:
            return None
        text = normalise(imported.text)
        if not text.strip():
            raise InputError("The text of this document is empty.")
        sha256 = digest(text)
        identity = document_id(sha256)
        source = _file_name(imported.source or self._path.name)
        title = self._titles.free(imported.title or source.rpartition(".")[0] or source)
        sections = imported.sections if text == imported.text else None
        document = Document(
            id=identity,
            title=title,
            sha256=sha256,
            source=source,
            encoding=imported.encoding or "utf-8",
            script=imported.script if imported.script in SCRIPTS_OF_TEXT else detect_script(text),
            characters=len(text),
            sections=sections or find_sections(text, document=identity, title=title),
            metadata=dict(imported.metadata),
        )
        self.planned.documents[identity] = document
        self.planned.texts[sha256] = text
        self.planned.search_keys[sha256] = search_key(text, document.sections)
        return document

    # -- annotations ---------------------------------------------------------------------------------------------------

    def _take_annotation(self, document: Document, offsets: Offsets, each: ImportedAnnotation) -> None:
        try:
            annotator = _layer(each.annotator) if each.annotator else self._terms.annotator
            self._annotators.add(annotator)
            if each.problem is not None:
                raise InputError(each.problem)
            same = None
            if each.id is not None:
                self._ids.add(each.id)
                same = self._known(document.id, each.id)
            if same is not None and not _is_newer(each, same):
                self.misplaced |= offsets.verified(each.fragments, each.quote) is None
                self._counts.already_there += 1
                return
            if same is not None:
                self._update(self._updated(document, offsets, each, same), same)
            else:
                self._settle_new(self._new(document, offsets, each, annotator), each)
        except AmbiguousError as error:
            self._counts.ambiguous += 1
            self._problems.append(Problem(each.line, str(error), each.quote or ""))
        except AnnotatorError as error:
            self._reject(each, str(error))

    def _reject(self, each: ImportedAnnotation, reason: str) -> None:
        self._counts.rejected += 1
        self._problems.append(Problem(each.line, reason, each.quote or ""))

    def _known(self, document: str, identity: str) -> Annotation | None:
        planned = self.planned.after.get(document, {}).get(identity)
        if planned is not None or document in self.planned.documents:
            return planned
        return self._project.annotations(document).get(identity)

    def _settle_new(self, made: _Made, each: ImportedAnnotation) -> None:
        """Plan an annotation whose id is new, unless the project has the same annotator, label and spans already."""
        annotation = made.annotation
        same = None
        if annotation.document not in self.planned.documents:
            same = self._project.at_place(annotation.document, place_of(annotation))
        if same is None:
            self._add(made)
        else:
            # Whether the file has `same` itself too, somewhere else by now, is known at its end.
            self._doubles.append(_Double(each, made, same))

    def _settle_double(self, double: _Double) -> None:
        each, made, same = double.each, double.made, double.same
        if each.id is not None and same.id in self._ids:
            self._add(made)
        elif _is_newer(each, same):
            self._update(replace(made, annotation=_over(same, each, made.annotation)), same)
        else:
            self._counts.already_there += 1

    def _add(self, made: _Made) -> None:
        self.planned.put(made.annotation, before=None, brought=self._brought(made.annotation))
        self._counts.added += 1
        self._counts.reanchored += made.moved

    def _update(self, made: _Made, same: Annotation) -> None:
        if replace(made.annotation, updated_at=same.updated_at) == same:
            self._counts.already_there += 1
            return
        self.planned.put(made.annotation, before=same, brought=self._brought(made.annotation))
        self._counts.updated += 1
        self._counts.reanchored += made.moved

    def _new(self, document: Document, offsets: Offsets, each: ImportedAnnotation, annotator: str) -> _Made:
        attributes = checked_attributes(self._project.labels, each)
        fragments, moved = self._placed(document, offsets, each)
        created = each.created_at or each.updated_at or self._terms.now
        annotation = Annotation(
            id=each.id or self._terms.new_id(),
            document=document.id,
            label=each.label,
            fragments=fragments,
            quote=slice_all(offsets.text, fragments),
            annotator=annotator,
            created_at=created,
            updated_at=each.updated_at or created,
            attributes=attributes,
            note=each.note or "",
            status=each.status or "labelled",
            origin=each.origin or "import",
            origin_id=each.origin_id,
            decision=each.decision,
        )
        return _Made(_checked(annotation), moved=moved)

    def _updated(self, document: Document, offsets: Offsets, each: ImportedAnnotation, same: Annotation) -> _Made:
        if each.annotator not in (None, same.annotator):
            raise InputError(f"The annotation {same.id} is {same.annotator}'s here and {each.annotator}'s in the file.")
        made = self._new(document, offsets, each, same.annotator)
        return _Made(_over(same, each, made.annotation), moved=made.moved)

    def _placed(self, document: Document, offsets: Offsets, each: ImportedAnnotation) -> tuple[tuple[Span, ...], bool]:
        """Return where an annotation stands, and whether that is not the file's own place."""
        own = offsets.verified(each.fragments, each.quote)
        if own is not None:
            return own, False
        self.misplaced = True
        return find_quote(offsets.text, document.sections, each.quote or ""), True

    def _brought(self, annotation: Annotation) -> Brought:
        content = msgspec.json.encode(annotation_to_json(annotation), order="sorted")
        return Brought(annotation.id, self._sha256, hashlib.sha256(content).hexdigest(), self._terms.now)


@dataclass(frozen=True, slots=True)
class _Made:
    """An annotation made of a file's, and whether its place is not the file's own."""

    annotation: Annotation
    moved: bool


@dataclass(frozen=True, slots=True)
class _Double:
    """An annotation of a file whose place is taken by one of the same annotator and label."""

    each: ImportedAnnotation
    made: _Made
    same: Annotation


def match(project: ProjectAhead, imported: ImportedDocument, *, planned: Planned) -> Document | None:
    """Return the document that is meant: by its text, else its sha256, else its id, else a title that only one has.

    Raises `InputError` where the text is not the one of the sha256 beside it.
    """
    sha256 = imported.sha256
    if imported.text is not None:
        sha256 = digest(normalise(imported.text))
        if imported.sha256 not in (None, sha256) and imported.sha256 != digest(imported.text):
            raise InputError("The text of this document is not the one that its sha256 is of; the file was altered.")
    if sha256 is not None:
        identity = document_id(sha256)
        return planned.documents.get(identity) or project.document(identity)
    if imported.id is not None:
        return project.document(imported.id)
    return project.document_titled(imported.title) if imported.title else None


def checked_attributes(labels: LabelSet, each: ImportedAnnotation) -> dict[str, AttributeValue]:
    """Return the attributes as the label set takes them; raises `LabelError` or `AttributeValueError`."""
    try:
        label = labels.label(each.label)
    except LabelError:
        raise LabelError(
            f"The project has no label “{each.label}”; add it to the label set (annotator labels PROJECT --set FILE)."
        ) from None
    return {name: label.attribute(name).check(value) for name, value in each.attributes.items()}


def _file_name(source: str) -> str:
    """Return the last part of what may be a path; a backslash is part of a name unless the path is one of Windows."""
    windows = re.match(r"[A-Za-z]:\\|\\\\", source)
    return re.split(r"[/\\]" if windows else "/", source)[-1] or source


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


def _checked(annotation: Annotation) -> Annotation:
    check_status(annotation.status)
    check_origin(annotation.origin)
    _moment(annotation.created_at)
    _moment(annotation.updated_at)
    return annotation


def _is_newer(each: ImportedAnnotation, same: Annotation) -> bool:
    return each.updated_at is not None and _moment(each.updated_at) > _moment(same.updated_at)


def _moment(time: str) -> datetime:
    """Return a time for comparing; raises `InputError` for one that is not ISO 8601 with a zone."""
    try:
        moment = datetime.fromisoformat(time)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise InputError(f"“{time}” is not a time with a zone, like 2026-01-31T09:30:00+08:00.")
    return moment


def _all_fit(path: Path, read: Reader, project: ProjectAhead, *, unit: str) -> Generator[Progress, None, bool]:
    """Tell whether every quote of a file stands at its offsets in `unit`."""
    kept: tuple[str, Offsets] | None = None
    for number, imported in enumerate(read(path, project.labels)):
        if number % _SEEN_EVERY == 0:
            yield Progress(number, None, f"trying the offsets of {path.name} as {unit}")
        try:
            document = match(project, imported, planned=Planned())
        except InputError:
            continue
        if imported.text is None and document is None:
            continue
        key = document.id if document is not None and imported.text is None else ""
        if kept is None or not key or kept[0] != key:
            text = normalise(imported.text) if imported.text is not None else ""
            if document is not None and imported.text is None:
                text = project.text(document)
            kept = (key, Offsets(text, file_text=imported.text, unit=unit))
        for each in imported.annotations:
            if each.quote is not None and each.problem is None and kept[1].verified(each.fragments, each.quote) is None:
                return False
    return True


def _file_digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableFileError(f"{path} cannot be read: {error.strerror or error}.") from None
