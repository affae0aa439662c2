"""What an import brought for each annotation, so that a newer file can be compared with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Brought
from annotator.store.connection import Connection
from annotator.store.family import Family
from annotator.store.rows import to_json


def content_digest(annotation: Annotation) -> str:
    """Return the sha256 of what a person can change about an annotation: equal digests, nothing changed."""
    content = (
        annotation.label,
        [[span.start, span.end] for span in annotation.fragments],
        sorted(annotation.attributes.items()),
        annotation.note,
        annotation.status,
    )
    return hashlib.sha256(to_json(content).encode("utf-8")).hexdigest()


def _to_row(brought: Brought) -> tuple[object, ...]:
    return (brought.annotation, brought.file, brought.content, brought.at)


FAMILY = Family(
    kind="brought",
    table="brought",
    key="annotation",
    columns=("annotation", "file", "content", "at"),
    to_row=_to_row,
)


def get(connection: Connection, ids: Iterable[str]) -> dict[str, Brought]:
    """Return what was brought for those of these annotations that an import brought."""
    rows = (
        connection.one("SELECT annotation, file, content, at FROM brought WHERE annotation = ?", (id,)) for id in ids
    )
    return {row[0]: Brought(*row) for row in rows if row is not None}
