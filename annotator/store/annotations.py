"""The table of annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, make_dataclass
from itertools import chain, islice
from typing import Any, cast

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.store.connection import Connection, Row
from annotator.store.family import Family
from annotator.store.rows import from_json, mapping_to_json, to_json

_COLUMNS = (
    "id",
    "document",
    "label",
    "start",
    "stop",
    "fragments",
    "quote",
    "annotator",
    "created_at",
    "updated_at",
    "attributes",
    "note",
    "status",
    "origin",
    "origin_id",
    "decision",
)


def _to_row(annotation: Annotation) -> tuple[object, ...]:
    return (
        annotation.id,
        annotation.document,
        annotation.label,
        annotation.start,
        annotation.end,
        _fragments_to_json(annotation.fragments),
        annotation.quote,
        annotation.annotator,
        annotation.created_at,
        annotation.updated_at,
        mapping_to_json(annotation.attributes),
        annotation.note,
        annotation.status,
        annotation.origin,
        annotation.origin_id,
        None if annotation.decision is None else mapping_to_json(annotation.decision),
    )


FAMILY = Family(
    kind="annotation",
    table="annotations",
    key="id",
    columns=_COLUMNS,
    to_row=_to_row,
    document_of=lambda annotation: annotation.document,
)


def _fragments_to_json(fragments: Sequence[Span]) -> str | None:
    """Write fragments where there are several; a single one is `start` and `stop`."""
    return None if len(fragments) == 1 else to_json([[span.start, span.end] for span in fragments])


# A frozen dataclass sets its fields through `object.__setattr__`, which takes more than half of the reading of hundreds
# of thousands. A twin with the same slots is filled, and made one of them when it is whole.
def _twin(frozen: type[Any]) -> Callable[..., Any]:
    return make_dataclass(f"_{frozen.__name__}", [(field.name, field.type) for field in fields(frozen)], slots=True)


_filled_annotation = _twin(Annotation)
_filled_span = _twin(Span)


def _span(start: int, end: int) -> Span:
    # Only a file that somebody made to be nasty has others; they are for the domain to refuse.
    if not 0 <= start <= end:
        return Span(start, end)
    span = _filled_span(start, end)
    span.__class__ = Span
    return cast(Span, span)


def _from_rows(rows: Iterable[Row]) -> list[Annotation]:
    annotations: list[Annotation] = []
    for row in rows:
        id, document, label, start, stop, fragments, quote, annotator, created, updated = row[:10]
        attributes, note, status, origin, origin_id, decision = row[10:]
        annotation = _filled_annotation(
            id,
            document,
            label,
            (_span(start, stop),) if fragments is None else tuple(Span(a, b) for a, b in from_json(fragments)),
            quote,
            annotator,
            created,
            updated,
            {} if attributes == "{}" else from_json(attributes),
            note,
            status,
            origin,
            origin_id,
            None if decision is None else from_json(decision),
        )
        annotation.__class__ = Annotation
        annotations.append(annotation)
    return annotations


#: So many annotations are fetched with one query.
_AT_ONCE = 1000

_SELECT = f"SELECT {', '.join(f'a.{column}' for column in _COLUMNS)}"
_BY_POSITION = "a.start, a.stop DESC, a.label, a.id"


def select(
    connection: Connection, *, document: str | None = None, label: str | None = None, by: str | None = None
) -> Iterator[Annotation]:
    """Yield annotations by document and position, sorting no more than one document's at a time."""
    wanted = {"a.document": document, "a.label": label, "a.annotator": by}
    where = " AND ".join(f"{column} = ?" for column, value in wanted.items() if value is not None)
    parameters = [value for value in wanted.values() if value is not None]
    where = f" WHERE {where}" if where else ""
    if document is not None:
        sql = f"{_SELECT} FROM annotations AS a{where} ORDER BY {_BY_POSITION}"
    else:
        # The CROSS JOIN holds SQLite to going through the documents in order and taking each one's by the index.
        sql = (
            f"{_SELECT} FROM documents AS d CROSS JOIN annotations AS a ON a.document = d.id{where} "
            f"ORDER BY d.number, {_BY_POSITION}"
        )
    return chain.from_iterable(map(_from_rows, connection.batches(sql, parameters)))


def get(connection: Connection, ids: Iterable[str]) -> list[Annotation]:
    """Return those of `ids` that exist, in the order given; one that is given again is not returned again."""
    sql = f"{_SELECT} FROM annotations AS a WHERE a.id IN (SELECT value FROM json_each(?))"
    found: list[Annotation] = []
    seen: set[str] = set()
    rest = iter(ids)
    while given := dict.fromkeys(islice(rest, _AT_ONCE)):
        # Not of all at once: a window waits for its turn until such a call of Python's own has ended.
        some = [id for id in given if id not in seen]
        seen.update(some)
        by_id = {row[0]: row for row in connection.all(sql, (to_json(some),))}
        found.extend(_from_rows(by_id[id] for id in some if id in by_id))
    return found


def same(
    connection: Connection, *, document: str, label: str, annotator: str, fragments: Sequence[Span]
) -> Annotation | None:
    """Return the annotation of one annotator with this label on exactly these spans."""
    row = connection.one(
        f"{_SELECT} FROM annotations AS a WHERE a.document = ? AND a.start = ? AND a.stop = ? "
        "AND a.label = ? AND a.annotator = ? AND a.fragments IS ?",
        (
            document,
            min(span.start for span in fragments),
            max(span.end for span in fragments),
            label,
            annotator,
            _fragments_to_json(fragments),
        ),
    )
    return None if row is None else _from_rows([row])[0]


def document_of(connection: Connection, id: str) -> str | None:
    """Return the id of the document that an annotation belongs to; None where there is no such annotation."""
    found = connection.value("SELECT document FROM annotations WHERE id = ?", (id,))
    return None if found is None else str(found)


def count_by_label(connection: Connection) -> dict[str, int]:
    """Return how many annotations each label has."""
    return dict(connection.all("SELECT label, count(*) FROM annotations GROUP BY label"))
