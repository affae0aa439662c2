"""How a teammate's project file comes to be read like any other file: its documents with all their layers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.annotation import Annotation
from annotator.domain.labels import Label, LabelSet
from annotator.domain.section import check_sections
from annotator.exchange.bundle import ImportedAnnotation, ImportedDocument
from annotator.store import annotators, history, settings, teammates
from annotator.store.snapshot import Snapshot
from annotator.workspace.project_settings import ROUND


def labels_of(path: Path) -> tuple[Label, ...]:
    """Return the labels that a project file defines; raises a `ProjectError`."""
    with teammates.reading(path) as snapshot:
        return snapshot.labels().labels


def read_project(path: Path, labels: LabelSet) -> Iterator[ImportedDocument]:  # noqa: ARG001 - other readers need them
    """Yield the documents of a project file; raises a `ProjectError`."""
    with teammates.reading(path) as snapshot:
        noted = settings.get(snapshot.connection, ROUND)
        round_ = noted.value.get("id") if noted is not None and isinstance(noted.value, dict) else None
        layers = _layers(snapshot)
        for info in snapshot.documents():
            document = info.document
            text = snapshot.text(document.id)
            _check_mapping(document.metadata, str)
            check_sections(document.sections, length=len(text))
            yield ImportedDocument(
                line=None,
                annotations=tuple(map(_imported, snapshot.annotations(document=document.id))),
                text=text,
                id=document.id,
                title=document.title,
                source=document.source,
                sha256=document.sha256,
                encoding=document.encoding,
                script=document.script,
                metadata=document.metadata,
                sections=tuple(document.sections),
                done=info.done,
                round=round_ if isinstance(round_, str) else None,
                layers=layers,
            )


def _layers(snapshot: Snapshot) -> tuple[str, ...]:
    """Return those who work in a project: its owner, and whoever has something in it that no import brought.

    Other layers in it are as old as the files they came with, so nothing is missing there because of its author.
    """
    owner = annotators.owner(snapshot.connection)
    found = [owner]
    for name in annotators.names(snapshot.connection):
        theirs = [] if name == owner else [each.id for each in snapshot.annotations(by=name)]
        if theirs and len(history.imported(snapshot.connection, theirs)) < len(set(theirs)):
            found.append(name)
    return tuple(found)


def _check_mapping(value: object, kind: type) -> None:
    """Raise `TypeError` unless a value that was JSON in a column is an object of values of a kind."""
    if not isinstance(value, dict) or not all(isinstance(each, kind) for each in value.values()):
        raise TypeError(f"{type(value).__name__} where an object has to be")


def _imported(annotation: Annotation) -> ImportedAnnotation:
    _check_mapping(annotation.attributes, object)
    if annotation.decision is not None:
        _check_mapping(annotation.decision, object)
    return ImportedAnnotation(
        line=None,
        label=annotation.label,
        fragments=tuple((span.start, span.end) for span in annotation.fragments),
        quote=annotation.quote,
        id=annotation.id,
        annotator=annotation.annotator,
        attributes=annotation.attributes,
        note=annotation.note,
        status=annotation.status,
        origin=annotation.origin,
        origin_id=annotation.origin_id,
        created_at=annotation.created_at,
        updated_at=annotation.updated_at,
        decision=annotation.decision,
    )
