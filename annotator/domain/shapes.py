"""The JSON values of documents, annotations and places found, as scripts and dataset files rely on them.

Label sets and sections have theirs beside their own types. Adding keys is free; what stands here keeps its name and
meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.edits import Feedback, GlossaryEntry
from annotator.domain.section import section_to_json
from annotator.domain.span import Span, hull


def document_to_json(document: Document, *, annotations: int, done: Iterable[str]) -> dict[str, Any]:
    """Write a document: `annotations` counts those it has, `done` names who is done with it."""
    return {
        "id": document.id,
        "title": document.title,
        "sha256": document.sha256,
        "source": document.source,
        "encoding": document.encoding,
        "script": document.script,
        "characters": document.characters,
        "metadata": dict(document.metadata),
        "sections": [section_to_json(section) for section in document.sections],
        "annotations": annotations,
        "done": list(done),
    }


def annotation_to_json(annotation: Annotation) -> dict[str, Any]:
    """Write an annotation.

    `fragments` stands only where there are several, `origin_id` and `decision` only where there is one.
    """
    fragments = annotation.fragments
    if len(fragments) == 1:
        start, end = fragments[0].start, fragments[0].end
    else:
        start, end = annotation.start, annotation.end
    shape: dict[str, Any] = {
        "id": annotation.id,
        "document": annotation.document,
        "label": annotation.label,
        "start": start,
        "end": end,
        "quote": annotation.quote,
        "annotator": annotation.annotator,
        "attributes": annotation.attributes,
        "note": annotation.note,
        "status": annotation.status,
        "origin": annotation.origin,
        "created_at": annotation.created_at,
        "updated_at": annotation.updated_at,
    }
    if len(fragments) > 1:
        shape["fragments"] = [[span.start, span.end] for span in fragments]
    if annotation.origin_id is not None:
        shape["origin_id"] = annotation.origin_id
    if annotation.decision is not None:
        shape["decision"] = annotation.decision
    return shape


def annotation_from_json(value: Mapping[str, Any]) -> Annotation:
    """Read what `annotation_to_json` wrote with its document; the value is trusted to be such."""
    fragments = value.get("fragments") or [[value["start"], value["end"]]]
    return Annotation(
        id=value["id"],
        document=value["document"],
        label=value["label"],
        fragments=tuple(Span(start, end) for start, end in fragments),
        quote=value["quote"],
        annotator=value["annotator"],
        created_at=value["created_at"],
        updated_at=value["updated_at"],
        attributes=value["attributes"],
        note=value["note"],
        status=value["status"],
        origin=value["origin"],
        origin_id=value.get("origin_id"),
        decision=value.get("decision"),
    )


def feedback_to_json(feedback: Feedback, **document: str) -> dict[str, Any]:
    """Return what review made of one annotation; `mine` is it as its author had it, `gold` what stands for it now.

    `document` are further keys about the document, beside its id.
    """
    return {
        "annotation": feedback.annotation,
        "outcome": feedback.outcome,
        "annotator": feedback.annotator,
        "document": feedback.document,
        **document,
        "mine": None if feedback.mine is None else annotation_to_json(feedback.mine),
        "gold": [annotation_to_json(each) for each in feedback.gold],
        "reason": feedback.reason,
        "by": feedback.by,
        "at": feedback.at,
    }


def hit_to_json(*, document: str, fragments: Sequence[Span], quote: str, context: str) -> dict[str, Any]:
    """Write a place that a search found; `fragments` stands only where there are several."""
    whole = hull(fragments)
    shape: dict[str, Any] = {
        "document": document,
        "start": whole.start,
        "end": whole.end,
        "quote": quote,
        "context": context,
    }
    if len(fragments) > 1:
        shape["fragments"] = [[span.start, span.end] for span in fragments]
    return shape


def glossary_to_json(entries: Iterable[GlossaryEntry]) -> list[list[str]]:
    """Write a conversion glossary as pairs of the simplified and the traditional form."""
    return [[entry.simplified, entry.traditional] for entry in entries]
