"""Whether everything in a project file is as it has to be, looked through to the last row."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from annotator.domain.errors import AnnotatorError, DamagedProjectError
from annotator.domain.section import check_sections
from annotator.domain.span import check_inside, slice_all
from annotator.store import annotations as annotation_rows
from annotator.store import documents, labels, migrations
from annotator.store.connection import Connection


def problems(connection: Connection) -> Iterator[str]:
    """Yield what is wrong, one sentence each, the file's own structure first."""
    try:
        yield from _structure(connection)
        yield from _contents(connection)
    except DamagedProjectError as error:
        yield str(error)


def _structure(connection: Connection) -> Iterator[str]:
    for (message,) in connection.rows("PRAGMA integrity_check"):
        if message != "ok":
            yield f"SQLite: {message}."
    for table, row, parent, _ in connection.rows("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} refers to something in {parent} that is not there."
    if migrations.read_schema(connection.db) != migrations.expected_schema(migrations.VERSION):
        yield "The file has tables that this program did not make."


def _contents(connection: Connection) -> Iterator[str]:
    known = {label.name for label in labels.get(connection).labels}
    for info in documents.infos(connection):
        document = info.document
        text = documents.text(connection, document.id)
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != document.sha256:
            yield f"The text of “{document.title}” is not the one it was added with."
        if len(text) != document.characters:
            yield f"“{document.title}” says it has {document.characters} characters, but has {len(text)}."
        try:
            check_sections(document.sections, length=len(text))
        except AnnotatorError as error:
            yield f"The sections of “{document.title}” are wrong: {error}"
        for annotation in annotation_rows.select(connection, document=document.id):
            where = f"The annotation {annotation.id} in “{document.title}”"
            try:
                check_inside(annotation.fragments, length=len(text))
            except AnnotatorError as error:
                yield f"{where} is wrong: {error}"
                continue
            if slice_all(text, annotation.fragments) != annotation.quote:
                yield f"{where} quotes “{annotation.quote}”, which is not what stands at character {annotation.start}."
            if annotation.label not in known:
                yield f"{where} has the label {annotation.label}, which the label set has not."
