"""Verbs that go back and forth in the project's one history."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.options import open_project, writing
from annotator.cli.terminal import print_json, print_line
from annotator.workspace.history import redo, undo


@click.command("undo")
@writing
def undo_verb(project: Path, annotator: str | None, as_json: bool) -> None:
    """Take the last step back, whoever made it."""
    with open_project(project, annotator) as ws:
        step = undo(ws)
    if as_json:
        print_json({"step": step.phrase()})
    else:
        print_line(f"Undone: {step.phrase()}.")


@click.command("redo")
@writing
def redo_verb(project: Path, annotator: str | None, as_json: bool) -> None:
    """Do the step again that was undone last."""
    with open_project(project, annotator) as ws:
        step = redo(ws)
    if as_json:
        print_json({"step": step.phrase()})
    else:
        print_line(f"Done again: {step.phrase()}.")
