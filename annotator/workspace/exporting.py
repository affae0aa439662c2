"""How a project, or a part of it, becomes a dataset file that is known to read back."""

from __future__ import annotations

from array import array
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, BinaryIO, Final

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.errors import DamagedProjectError, NotFoundError, UnwritableFileError
from annotator.domain.labels import LabelSet
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.domain.span import slice_all
from annotator.exchange.bundle import ExportedDocument, Terms
from annotator.exchange.format import Format, Reader, Writer
from annotator.exchange.registry import format_by_suffix, format_named
from annotator.exchange.target import check_target, whole_file
from annotator.workspace.workspace import Snapshot, Workspace


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: how many documents and annotations, and in sentences what the format could not hold."""

    file: Path
    format: str
    documents: int
    annotations: int
    losses: tuple[str, ...]


def export_report_to_json(report: ExportReport) -> dict[str, Any]:
    """Write an export report as the JSON value of the interface."""
    return {
        "file": str(report.file),
        "format": report.format,
        "documents": report.documents,
        "annotations": report.annotations,
        "losses": list(report.losses),
    }


def export(
    ws: Workspace,
    out: Path,
    *,
    format: str | None = None,  # noqa: A002 - what it is called everywhere
    by: str | None = None,
    label: str | None = None,
    document: str | None = None,
    force: bool = False,
) -> Generator[Progress, None, ExportReport]:
    """Return the job that writes `out` from the project as it is now; iterate it in any thread.

    `format` is an id, by default what the suffix of `out` means. `by` (an annotator or gold), `label` and `document`
    (an id) narrow down which annotations; only `document` narrows down the documents. `out` is replaced when all is
    written and read back; closing the job before leaves it as it was. Raises `NotFoundError`, `LabelError` and
    `UnwritableFileError`; the last where `out` is something else already and not `force`.
    """
    chosen = format_named(format) if format else format_by_suffix(out)
    if chosen.write is None:
        raise NotFoundError("{format} can be read, not written.", format=chosen.title)
    if by not in (None, GOLD) and by not in (names := ws.annotators()):
        raise NotFoundError("There is no annotator “{by}”; there are {known}.", by=by, known=names or Sentence("none"))
    if label is not None:
        ws.labels().label(label)
    if document is not None:
        ws.document(document)
    check_target(out, chosen, project=ws.path, force=force)
    wanted = _Wanted(ws.snapshot(), document=document, label=label, by=by)
    return _export(wanted, out, chosen, chosen.write)


def _export(
    wanted: _Wanted,
    out: Path,
    chosen: Format,
    write: Writer,
) -> Generator[Progress, None, ExportReport]:
    with wanted.snapshot as snapshot, whole_file(out) as file:
        terms = Terms(labels=snapshot.labels(), glossary=snapshot.glossary(), layers=wanted.layers)
        ledger = _Ledger(terms.labels) if chosen.losses and chosen.read else None
        counted = _Counted(wanted.documents(), ledger)
        total = wanted.count()
        losses = yield from _written(write, counted, file, terms, total)
        if ledger is not None and chosen.read is not None:
            file.flush()
            yield Progress(total, total, Sentence("reading {file} back", file=out.name))
            _compare(ledger, chosen.read, Path(file.name), terms.labels, out)
    return ExportReport(
        file=out,
        format=chosen.id,
        documents=counted.documents,
        annotations=counted.annotations,
        losses=(*chosen.losses, *losses),
    )


def _written(
    write: Writer, documents: _Counted, file: BinaryIO, terms: Terms, total: int
) -> Generator[Progress, None, tuple[str, ...]]:
    """Drive a writer, and say how far it is each time that is worth a look."""
    # Closed before the snapshot is, because it is in the middle of reading it.
    source = documents.each()
    writing = write(source, file, terms)
    try:
        while True:
            next(writing)
            if documents.seen % 16 == 0 or documents.seen == total:
                yield Progress(documents.seen, total, Sentence("writing"))
    except StopIteration as end:
        losses: tuple[str, ...] = end.value
        return losses
    finally:
        writing.close()
        source.close()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which part of a project is exported."""

    snapshot: Snapshot
    document: str | None
    label: str | None
    by: str | None

    @property
    def layers(self) -> tuple[str, ...] | None:
        """Whose annotations of the documents are all wanted; None: everybody's."""
        if self.label is not None:
            return ()
        return None if self.by is None else (self.by,)

    def count(self) -> int:
        """Return how many documents that is."""
        return 1 if self.document else self.snapshot.count_documents()

    def documents(self) -> Generator[ExportedDocument, None, None]:
        """Yield the documents with the annotations that are wanted.

        All come in the order of the documents, so one query does for all annotations, and one for all texts.
        """
        wanted = self.snapshot.annotations(document=self.document, label=self.label, by=self.by)
        groups = groupby(wanted, key=attrgetter("document"))
        owner, group = next(groups, _NO_MORE)
        texts = self.snapshot.texts(self.document)
        for info, text in zip(self.snapshot.documents(self.document), texts, strict=True):
            annotations: list[Annotation] = []
            if owner == info.document.id:
                annotations = list(group)
                owner, group = next(groups, _NO_MORE)
            yield ExportedDocument(document=info.document, text=text, annotations=annotations, done=info.done)


_NO_MORE: Final[tuple[str | None, Iterator[Annotation]]] = (None, iter(()))


class _Counted:
    """Documents on their way to a writer: each quote compared with its slice, counted, noted in the ledger."""

    def __init__(self, documents: Generator[ExportedDocument, None, None], ledger: _Ledger | None) -> None:
        self._documents = documents
        self._ledger = ledger
        self._rows_only = ledger is not None
        self.seen = self.documents = self.annotations = 0

    def each(self) -> Generator[ExportedDocument, None, None]:
        """Yield the documents."""
        with closing(self._documents):
            for each in self._documents:
                text = each.text
                for annotation in each.annotations:
                    spans = annotation.fragments
                    if (
                        text[spans[0].start : spans[0].end] if len(spans) == 1 else slice_all(text, spans)
                    ) != annotation.quote:
                        raise DamagedProjectError(
                            "The annotation {id} in “{title}” does not say what stands at its place; "
                            "run annotator check.",
                            id=annotation.id,
                            title=each.document.title,
                        )
                    if self._ledger is not None:
                        self._ledger.note(annotation)
                self.seen += 1
                # A format that holds annotations only has no trace of a document without any.
                self.documents += 1 if each.annotations or not self._rows_only else 0
                self.annotations += len(each.annotations)
                yield each


# -- reading back ------------------------------------------------------------------------------------------------------

#: What a reader gives back as it was, by name in both values.
_simple_fields: Final = attrgetter("id", "label", "quote", "annotator", "status", "origin", "created_at", "updated_at")


class _Ledger:
    """What was written, 8 bytes an annotation, to be compared with what is read back."""

    def __init__(self, labels: LabelSet) -> None:
        self._known = {label.name: {each.name for each in label.attributes} for label in labels.labels}
        self.entries = array("q")

    def note(self, annotation: Annotation) -> None:
        """Remember one annotation that was written."""
        known = self._known.get(annotation.label, set())
        attributes = {
            name: value for name, value in annotation.attributes.items() if name in known and value not in ("", [])
        }
        places = tuple((span.start, span.end) for span in annotation.fragments)
        self.entries.append(_entry(annotation.document, annotation, places, annotation.note, attributes))


def _entry(
    document: str | None,
    fields: object,
    places: tuple[tuple[int, int], ...],
    note: str,
    attributes: Mapping[str, object],
) -> int:
    return hash((document, _simple_fields(fields), places, note, repr(sorted(attributes.items()))))


def _compare(ledger: _Ledger, read: Reader, path: Path, labels: LabelSet, out: Path) -> None:
    """Raise `UnwritableFileError` unless the file gives back, in order, what was written into it."""
    number = 0
    for document in read(path, labels):
        for each in document.annotations:
            found = _entry(document.id, each, each.fragments, each.note or "", each.attributes)
            if number >= len(ledger.entries) or ledger.entries[number] != found:
                raise UnwritableFileError(
                    "{file} was not written: line {line} does not read back as it was written ({quote}).",
                    file=out,
                    line=each.line,
                    quote=each.quote,
                )
            number += 1
    if number != len(ledger.entries):
        raise UnwritableFileError(
            "{file} was not written: {number} of {count} annotations read back.",
            file=out,
            number=number,
            count=len(ledger.entries),
        )
