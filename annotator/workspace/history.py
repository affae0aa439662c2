"""Undo and redo: one history for every window and command, kept in the project."""

from __future__ import annotations

from annotator.domain.edits import Step
from annotator.workspace.workspace import Workspace


def undo(ws: Workspace) -> Step:
    """Take the last step back and return it; raises `NothingToUndoError`."""
    return ws.undo()


def redo(ws: Workspace) -> Step:
    """Do the step again that was taken back last; raises `NothingToUndoError`."""
    return ws.redo()
