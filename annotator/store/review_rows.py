"""The tables of review: decisions, annotations that wait for their place, and feedback that was brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.domain.decision import Decision, decision_from_json
from annotator.domain.edits import Feedback, Pending
from annotator.domain.shapes import annotation_from_json, annotation_to_json
from annotator.domain.span import Span
from annotator.store.connection import Connection, Row
from annotator.store.family import Family
from annotator.store.rows import from_json, to_json


def _decision_to_row(decision: Decision) -> tuple[object, ...]:
    return (decision.item, decision.document, to_json(decision.to_json()))


def _pending_to_row(pending: Pending) -> tuple[object, ...]:
    value = {
        "annotation": annotation_to_json(pending.annotation),
        "places": [[[span.start, span.end] for span in place] for place in pending.places],
        "file": pending.file,
    }
    return (pending.annotation.id, pending.annotation.document, to_json(value))


def _feedback_to_row(feedback: Feedback) -> tuple[object, ...]:
    value = {
        "outcome": feedback.outcome,
        "annotator": feedback.annotator,
        "gold": [annotation_to_json(each) for each in feedback.gold],
        "by": feedback.by,
        "at": feedback.at,
        "reason": feedback.reason,
        "mine": None if feedback.mine is None else annotation_to_json(feedback.mine),
    }
    return (feedback.annotation, feedback.document, to_json(value))


def _document_of(thing: Decision | Feedback) -> str:
    return thing.document


DECISION_FAMILY = Family(
    kind="decision",
    table="decisions",
    key="item",
    columns=("item", "document", "value"),
    to_row=_decision_to_row,
    document_of=_document_of,
)
PENDING_FAMILY = Family(
    kind="pending",
    table="pending",
    key="annotation",
    columns=("annotation", "document", "value"),
    to_row=_pending_to_row,
    document_of=lambda pending: pending.annotation.document,
)
FEEDBACK_FAMILY = Family(
    kind="feedback",
    table="feedback",
    key="annotation",
    columns=("annotation", "document", "value"),
    to_row=_feedback_to_row,
    document_of=_document_of,
)


def _decision(row: Row) -> Decision:
    return decision_from_json(row[0], from_json(row[2]))


def _pending(row: Row) -> Pending:
    value: dict[str, Any] = from_json(row[2])
    places = tuple(tuple(Span(start, end) for start, end in place) for place in value["places"])
    return Pending(annotation_from_json(value["annotation"]), places, value["file"])


def _feedback(row: Row) -> Feedback:
    value: dict[str, Any] = from_json(row[2])
    mine = value["mine"]
    return Feedback(
        annotation=row[0],
        document=row[1],
        outcome=value["outcome"],
        annotator=value["annotator"],
        gold=tuple(annotation_from_json(each) for each in value["gold"]),
        by=value["by"],
        at=value["at"],
        reason=value["reason"],
        mine=None if mine is None else annotation_from_json(mine),
    )


def decisions(connection: Connection, *, document: str | None = None) -> Iterator[Decision]:
    """Yield the decisions of a document, or all by document."""
    return map(_decision, _rows(connection, DECISION_FAMILY, document))


def pending(connection: Connection, *, document: str | None = None) -> Iterator[Pending]:
    """Yield the annotations of a document that wait for their place, or all by document."""
    return map(_pending, _rows(connection, PENDING_FAMILY, document))


def feedback(connection: Connection, *, document: str | None = None) -> Iterator[Feedback]:
    """Yield the feedback of a document, or all by document."""
    return map(_feedback, _rows(connection, FEEDBACK_FAMILY, document))


def decisions_by_item(connection: Connection, items: Iterable[str]) -> dict[str, Decision]:
    """Return the decisions about those of these items that have one."""
    return {row[0]: _decision(row) for row in _by_key(connection, DECISION_FAMILY, items)}


def pending_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Pending]:
    """Return those of these annotations that wait for their place, by the annotation's id."""
    return {row[0]: _pending(row) for row in _by_key(connection, PENDING_FAMILY, ids)}


def feedback_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Feedback]:
    """Return the feedback on those of these annotations that have some, by the annotation's id."""
    return {row[0]: _feedback(row) for row in _by_key(connection, FEEDBACK_FAMILY, ids)}


def _rows(connection: Connection, family: Family, document: str | None) -> Iterator[Row]:
    where, values = ("", ()) if document is None else (" WHERE document = ?", (document,))
    return connection.rows(
        f"SELECT {', '.join(family.columns)} FROM {family.table}{where} ORDER BY document, {family.key}", values
    )


def _by_key(connection: Connection, family: Family, keys: Iterable[str]) -> Iterator[Row]:
    sql = f"SELECT {', '.join(family.columns)} FROM {family.table} WHERE {family.key} = ?"
    for key in keys:
        if (row := connection.one(sql, (key,))) is not None:
            yield row
