"""The tables of annotators, and of which documents they are done with."""

from __future__ import annotations

from annotator.domain.edits import Annotator, Done
from annotator.store.connection import Connection
from annotator.store.family import Family


def done_key(*, document: str, annotator: str) -> str:
    """Return the key of a done mark."""
    return f"{document}/{annotator}"


def _done_to_row(done: Done) -> tuple[object, ...]:
    return (done_key(document=done.document, annotator=done.annotator), done.document, done.annotator, done.at)


def _annotator_to_row(annotator: Annotator) -> tuple[object, ...]:
    return (annotator.name,)


FAMILY = Family(
    kind="annotator", table="annotators", key="name", columns=("name",), to_row=_annotator_to_row, own=("number",)
)
DONE_FAMILY = Family(
    kind="done",
    table="done",
    key="id",
    columns=("id", "document", "annotator", "at"),
    to_row=_done_to_row,
    document_of=lambda done: done.document,
)


def owner(connection: Connection) -> str:
    """Return who made the project."""
    return str(connection.value("SELECT value FROM project WHERE key = 'owner'"))


def names(connection: Connection) -> list[str]:
    """Return the names of all annotators in the order they came."""
    return [name for (name,) in connection.all("SELECT name FROM annotators ORDER BY number")]


def exists(connection: Connection, name: str) -> bool:
    """Tell whether there is an annotator of that name."""
    return bool(connection.value("SELECT 1 FROM annotators WHERE name = ?", (name,)))


def done_marks(connection: Connection, *, document: str) -> list[Done]:
    """Return who is done with a document, and since when."""
    rows = connection.all("SELECT document, annotator, at FROM done WHERE document = ? ORDER BY annotator", (document,))
    return [Done(*row) for row in rows]


def done_by_document(connection: Connection) -> dict[str, dict[str, str]]:
    """Return who is done with each document that anybody is done with, and since when."""
    found: dict[str, dict[str, str]] = {}
    for document, annotator, at in connection.rows("SELECT document, annotator, at FROM done ORDER BY 1, 2"):
        found.setdefault(document, {})[annotator] = at
    return found


def active(connection: Connection) -> frozenset[str]:
    """Return the names of those who have an annotation or are done with a document."""
    # By a look into either index for each name: reading the index of all annotations through takes a tenth of a second.
    rows = connection.all(
        "SELECT name FROM annotators WHERE EXISTS (SELECT 1 FROM annotations WHERE annotator = name) "
        "OR EXISTS (SELECT 1 FROM done WHERE annotator = name)"
    )
    return frozenset(name for (name,) in rows)
