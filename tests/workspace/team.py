"""What several annotators have done with one text, put into a project as an import would put it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.domain.annotation import GOLD, Annotation, AttributeValue
from annotator.domain.document import Document
from annotator.domain.edits import Done, Edit, Pending, Put, Step
from annotator.domain.span import Span, slice_all
from annotator.review.compare import ReviewItem
from annotator.workspace.gold import as_decided
from annotator.workspace.reviewing import queue
from annotator.workspace.workspace import Workspace

#: 12:18 3.4%左右, 19:23 海州大学, 23:26 副校长, 26:29 林晓岚, 35:43 《海州科技计划》.
TEXT = "去年海州市研发投入强度为3.4%左右。海州大学副校长林晓岚表示，将落实《海州科技计划》。"
METRIC, UNIVERSITY, PERSON, POLICY = ("metric", 12, 18), ("actor", 19, 23), ("actor", 26, 29), ("policy", 35, 43)
AT = "2026-01-01T00:00:00.000+00:00"


def known_id(name: str) -> str:
    """Return the id that a test calls by a short name."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, name))


def mark(
    ws: Workspace,
    document: Document,
    by: str,
    *places: tuple[str, int, int],
    attributes: Mapping[str, AttributeValue] = {},
    status: str = "labelled",
    name: str = "",
    done: bool = False,
) -> list[Annotation]:
    """Give an annotator's layer annotations at places `(label, start, end)`, replacing those of the same name."""
    text = ws.text(document.id)
    made = [
        Annotation(
            id=known_id(f"{by} {document.id} {name or place}"),
            document=document.id,
            label=place[0],
            fragments=(Span(place[1], place[2]),),
            quote=text[place[1] : place[2]],
            annotator=by,
            created_at=AT,
            updated_at=AT,
            attributes=attributes,
            status=status,
            origin="import",
        )
        for place in places
    ]
    before = {each.id: each for each in ws.annotations_by_id([each.id for each in made])}
    puts = [Put("annotation", each.id, before.get(each.id), each) for each in made]
    if done:
        puts.append(Put("done", f"{document.id}/{by}", None, Done(document.id, by, AT)))
    ws.apply(Edit(Step("import", {"file": by}), tuple(puts)))
    return made


def drop(ws: Workspace, annotations: Sequence[Annotation]) -> None:
    """Take annotations out of their author's layer, as a newer file without them would."""
    puts = tuple(Put("annotation", each.id, each, None) for each in annotations)
    ws.apply(Edit(Step("import", {"file": "newer"}), puts))


def wait(ws: Workspace, document: Document, by: str, label: str, *places: tuple[int, int]) -> Pending:
    """Bring an annotation that may stand in any of `places`."""
    text = ws.text(document.id)
    spans = tuple((Span(start, end),) for start, end in places)
    annotation = Annotation(
        id=known_id(f"{by} waits {places}"),
        document=document.id,
        label=label,
        fragments=spans[0],
        quote=slice_all(text, spans[0]),
        annotator=by,
        created_at=AT,
        updated_at=AT,
        origin="import",
    )
    pending = Pending(annotation, spans, f"{by}.jsonl")
    ws.apply(Edit(Step("import", {"file": by}), (Put("pending", annotation.id, None, pending),)))
    return pending


def gold(ws: Workspace) -> list[Annotation]:
    """Return what is in gold."""
    return ws.annotations(by=GOLD)


def change_gold(ws: Workspace, id: str, *, label: str) -> None:
    """Change gold outside the queue, as the consistency report does."""
    [before] = ws.annotations_by_id([id])
    [after] = as_decided(ws, [replace(before, label=label)], reason="wrong label")
    ws.apply(Edit(Step("gold", {"quote": before.quote}), (Put("annotation", id, before, after),)))


def places(annotations: Iterable[Annotation]) -> list[tuple[str, int, int]]:
    """Return what each of annotations is as `mark` takes it."""
    return [(each.label, each.start, each.end) for each in annotations]


def only_item(ws: Workspace) -> ReviewItem:
    """Return the one item of the queue."""
    [item] = queue(ws)
    return item
