"""Undo and redo: one history for every window and command, kept in the project."""

from __future__ import annotations

from collections.abc import Generator

from annotator.domain.edits import Step
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.store import history
from annotator.workspace.workspace import Workspace


def undo(ws: Workspace) -> Step:
    """Take the last step back and return it; raises `NothingToUndoError`."""
    return ws.undo()


def redo(ws: Workspace) -> Step:
    """Do the step again that was taken back last; raises `NothingToUndoError`."""
    return ws.redo()


def undoing(ws: Workspace) -> Generator[Progress, None, Step]:
    """Do what `undo` does as a job."""
    yield Progress(0, None, Sentence("taking a step back"))
    return ws.undo()


def redoing(ws: Workspace) -> Generator[Progress, None, Step]:
    """Do what `redo` does as a job."""
    yield Progress(0, None, Sentence("doing a step again"))
    return ws.redo()


def undo_size(ws: Workspace) -> int:
    """Return how many things `undo` would change."""
    return history.size(ws.connection, history.undo_target(ws.connection))


def redo_size(ws: Workspace) -> int:
    """Return how many things `redo` would change."""
    return history.size(ws.connection, history.redo_target(ws.connection))
