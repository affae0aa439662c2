"""The annotations of a layer as bare rows, for what counts hundreds of thousands of them and looks at none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from annotator.domain.annotation import AttributeValue
from annotator.domain.span import Span
from annotator.store.connection import Connection
from annotator.store.rows import from_json

#: Document, start and end of the hull, label, the fragments where there are several, attributes.
Bare = tuple[str, int, int, str, tuple[Span, ...] | None, Mapping[str, AttributeValue]]

_NO_ATTRIBUTES: Final[Mapping[str, AttributeValue]] = {}
_SQL: Final = (
    "SELECT a.document, a.start, a.stop, a.label, a.fragments, a.attributes "
    "FROM documents AS d CROSS JOIN annotations AS a ON a.document = d.id WHERE a.annotator = ? "
    "ORDER BY d.number, a.start, a.stop DESC, a.label, a.id"
)


def count(connection: Connection, *, by: str) -> int:
    """Return how many annotations a layer has."""
    return int(connection.value("SELECT count(*) FROM annotations WHERE annotator = ?", (by,)))


def bare(connection: Connection, *, by: str) -> Iterator[Bare]:
    """Yield the annotations of a layer by document and position."""
    for document, start, stop, label, fragments, attributes in connection.rows(_SQL, (by,)):
        yield (
            document,
            start,
            stop,
            label,
            None if fragments is None else tuple(Span(first, last) for first, last in from_json(fragments)),
            _NO_ATTRIBUTES if attributes == "{}" else from_json(attributes),
        )
