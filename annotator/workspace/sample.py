"""The sample projects: small articles of our own, labelled by reading, and what a team of three handed in on some."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

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
from annotator.workspace.importing import import_files
from annotator.workspace.rounds import HandOut, Share, note_round
from annotator.workspace.workspace import Clock, NewId, Workspace, random_id, system_clock

#: In the folder of the articles: {file name: [{label, quote, occurrence or start, attributes, note, status}]}.
_ANNOTATIONS: Final = "annotations.json"

#: In the folder of the team: the round, who annotated which article, and where each differs from the labels above.
_DIFFERENCES: Final = "differences.json"


def make_sample(path: Path, *, owner: str, clock: Clock = system_clock, new_id: NewId = random_id) -> Workspace:
    """Make the sample project at `path` and open it; raises `UnwritableFileError` where `path` exists."""
    return _make(path, _fill, owner=owner, clock=clock, new_id=new_id)


def make_team_sample(path: Path, *, owner: str, clock: Clock = system_clock, new_id: NewId = random_id) -> Workspace:
    """Make the project of the lead of a team at `path` and open it: handed out, handed in, imported, not yet reviewed.

    Raises `UnwritableFileError` where `path` exists.
    """
    return _make(path, _fill_with_team, owner=owner, clock=clock, new_id=new_id)


def team_hand_ins() -> list[Path]:
    """Return what the annotators of the sample team handed in, a file each."""
    return sorted(_team().glob("*.jsonl"))


def newer_hand_ins() -> list[Path]:
    """Return what some of them handed in again later, under the same names in another folder."""
    return sorted((_team() / "newer").glob("*.jsonl"))


def _make(path: Path, fill: Callable[[Workspace], None], *, owner: str, clock: Clock, new_id: NewId) -> Workspace:
    ws = Workspace.create(path, owner=owner, clock=clock, new_id=new_id)
    try:
        fill(ws)
    except BaseException:
        ws.close()
        path.unlink(missing_ok=True)
        raise
    return ws


def _fill(ws: Workspace) -> None:
    folder = paths.sample_docs()
    labelled = json.loads((folder / _ANNOTATIONS).read_text("utf-8"))
    report = finish(read_files([folder]))
    with ws.action():
        made = [
            annotation
            for document in add(ws, report).added
            for each in labelled.get(document.source, ())
            for annotation in _annotation(ws, document, each)
        ]
        puts = tuple(Put("annotation", each.id, None, each) for each in made)
        ws.apply(Edit(Step("import", {"file": _ANNOTATIONS}), puts))


def _fill_with_team(ws: Workspace) -> None:
    team = json.loads((_team() / _DIFFERENCES).read_text("utf-8"))
    report = finish(read_files([paths.sample_docs()]))
    handed = tuple(each for each in report.documents if each.source in team["documents"])
    documents = add(ws, replace(report, documents=handed)).added
    takers = {each.id: tuple(team["documents"][each.source]["annotators"]) for each in documents}
    shares = ((name, [each for each in documents if name in takers[each.id]]) for name in team["annotators"])
    note_round(
        ws,
        HandOut(
            round=team["round"],
            shares=tuple(
                Share(name, tuple(each.id for each in mine), sum(each.characters for each in mine))
                for name, mine in shares
            ),
            shared=takers,
            bulk=False,
        ),
    )
    import_files(ws, team_hand_ins())


def _team() -> Path:
    return paths.sample_docs() / "team"


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
