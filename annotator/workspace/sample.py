"""The sample project: small articles of our own, labelled by reading."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.ingest import read_files
from annotator.reading.fold import find
from annotator.workspace.adding import add
from annotator.workspace.annotating import compose
from annotator.workspace.workspace import Clock, NewId, Workspace, random_id, system_clock

#: In the folder of the articles: {file name: [{label, quote, occurrence or start, attributes, note, status}]}.
_ANNOTATIONS = "annotations.json"


def make_sample(path: Path, *, owner: str, clock: Clock = system_clock, new_id: NewId = random_id) -> Workspace:
    """Make the sample project at `path` and open it; raises `UnwritableFileError` where `path` exists."""
    folder = paths.sample_docs()
    labelled = json.loads((folder / _ANNOTATIONS).read_text("utf-8"))
    report = finish(read_files([folder]))
    ws = Workspace.create(path, owner=owner, clock=clock, new_id=new_id)
    try:
        with ws.action():
            made = [
                annotation
                for document in add(ws, report).added
                for each in labelled.get(document.source, ())
                for annotation in _annotation(ws, document, each)
            ]
            puts = tuple(Put("annotation", each.id, None, each) for each in made)
            ws.apply(Edit(Step("import", {"file": _ANNOTATIONS}), puts))
    except BaseException:
        ws.close()
        path.unlink(missing_ok=True)
        raise
    return ws


def _annotation(ws: Workspace, document: Document, given: dict[str, Any]) -> Iterator[Annotation]:
    place = _place(ws.text(document.id), document, given)
    # A quote that is found nowhere is missed by a test; a person who starts the program meets one annotation less.
    if place is not None:
        yield compose(
            ws,
            document.id,
            given["label"],
            place,
            attributes=given.get("attributes", {}),
            note=given.get("note", ""),
            status=given.get("status", "labelled"),
        )


def _place(text: str, document: Document, given: dict[str, Any]) -> tuple[Span, ...] | None:
    """Find the place of a quote: the one that starts at `start`, else number `occurrence` from 1."""
    places = find(text, document.sections, given["quote"])
    if "start" in given:
        return next((place for place in places if place[0].start == given["start"]), None)
    return next(islice(places, given.get("occurrence", 1) - 1, None), None)
