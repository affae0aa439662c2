"""How a teammate's project file comes to be read like any other file: its documents with all their layers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.labels import Label, LabelSet
from annotator.exchange.bundle import ImportedAnnotation, ImportedDocument
from annotator.store import settings, teammates

#: Under this key a project says for which round it was handed out.
ROUND: Final = "round"


def labels_of(path: Path) -> tuple[Label, ...]:
    """Return the labels that a project file defines; raises a `ProjectError`."""
    with teammates.reading(path) as snapshot:
        return snapshot.labels().labels


def read_project(path: Path, labels: LabelSet) -> Iterator[ImportedDocument]:  # noqa: ARG001 - other readers need them
    """Yield the documents of a project file; raises a `ProjectError`."""
    with teammates.reading(path) as snapshot:
        noted = settings.get(snapshot.connection, ROUND)
        round_ = noted.value.get("id") if noted is not None and isinstance(noted.value, dict) else None
        for info in snapshot.documents():
            document = info.document
            yield ImportedDocument(
                line=None,
                annotations=tuple(map(_imported, snapshot.annotations(document=document.id))),
                text=snapshot.text(document.id),
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
            )


def _imported(annotation: Annotation) -> ImportedAnnotation:
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
