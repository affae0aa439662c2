"""The verb that shows the program at work: a sample project, its datasets, and a picture of the window."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import click

from annotator.cli.faces import Faces
from annotator.cli.options import as_option, force_option, json_option
from annotator.cli.projects import login_name
from annotator.cli.terminal import print_json, print_line, run_job
from annotator.domain.errors import ProjectError, UnwritableFileError
from annotator.exchange import jsonl
from annotator.exchange.target import check_target
from annotator.workspace.exporting import export
from annotator.workspace.reviewing import queue
from annotator.workspace.sample import make_sample, make_team_sample, newer_hand_ins, team_hand_ins
from annotator.workspace.workspace import Workspace

DEFAULT_FOLDER: Final = "annotator-demo"
_PNG: Final = b"\x89PNG\r\n\x1a\n"


@click.command("demo")
@click.argument("folder", required=False, default=DEFAULT_FOLDER, type=click.Path(path_type=Path))
@click.option("--team", is_flag=True, help="The sample of a team instead, with what each annotator handed in.")
@as_option
@force_option
@json_option
@click.pass_obj
def demo_verb(faces: Faces, folder: Path, team: bool, annotator: str | None, force: bool, as_json: bool) -> None:
    """Write the sample project, its CSV, its JSONL and a picture of the window into FOLDER.

    By default FOLDER is annotator-demo. A sample project that somebody has worked on is not replaced without --force.
    """
    name, make = ("team", make_team_sample) if team else ("demo", make_sample)
    project, table, lines, picture = (folder / f"{name}.{suffix}" for suffix in ("anno", "csv", "jsonl", "png"))
    _make_folder(folder)
    _check_picture(picture, force=force)
    copies = _hand_ins(folder / "hand-ins", force=force) if team else {}
    fresh = folder / f".{name}.anno.part"
    fresh.unlink(missing_ok=True)
    try:
        with make(fresh, owner=annotator or login_name()) as ws:
            _check_project(ws, project, force=force)
            for out in (table, lines):
                run_job(export(ws, out, force=force))
        fresh.replace(project)
    finally:
        fresh.unlink(missing_ok=True)
    faces.paint_picture(project, picture)
    for copy, original in copies.items():
        shutil.copyfile(original, copy)
    files = [str(each) for each in (project, table, lines, picture, *copies)]
    if as_json:
        print_json({"files": files})
    else:
        for file in files:
            print_line(file)


def _hand_ins(folder: Path, *, force: bool) -> dict[Path, Path]:
    """Return where what the team handed in goes, and from where; raises where something else is there."""
    copies = {folder / each.name: each for each in team_hand_ins()}
    copies |= {folder / "newer" / each.name: each for each in newer_hand_ins()}
    for copy in copies:
        _make_folder(copy.parent)
        check_target(copy, jsonl.FORMAT, force=force)
    return copies


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(f"The folder {folder} cannot be made: {error.strerror or error}.") from None


def _check_picture(picture: Path, *, force: bool) -> None:
    if not force and picture.is_file():
        with picture.open("rb") as file:
            if not file.read(len(_PNG)).startswith(_PNG):
                raise UnwritableFileError(
                    f"{picture} is there already and is not a PNG; choose another folder or --force."
                )


def _check_project(sample: Workspace, project: Path, *, force: bool) -> None:
    """Raise `UnwritableFileError` where `project` is there and is not the sample as it was made."""
    if force or not project.exists():
        return
    try:
        with Workspace.open(project) as there:
            same = _content(there) == _content(sample)
    except ProjectError:
        raise UnwritableFileError(
            f"{project} is there already and is no project; choose another folder or --force."
        ) from None
    if not same:
        raise UnwritableFileError(f"{project} has been worked on; choose another folder, or replace it with --force.")


def _content(ws: Workspace) -> list[object]:
    """Return what a person may have changed in a sample project; ids and times are new in each."""
    return [
        [(info.document, info.done) for info in ws.documents()],
        [
            (each.document, each.label, each.fragments, dict(each.attributes), each.note, each.status)
            for each in ws.annotations()
        ],
        [item.decision for item in queue(ws)],
        ws.labels(),
        ws.glossary(),
    ]
