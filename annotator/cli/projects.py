"""Verbs about the project file as a whole: making, checking and copying it."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from annotator.cli.options import as_option, force_option, json_option, open_project, project_argument, reading
from annotator.cli.terminal import print_json, print_line
from annotator.domain.errors import DamagedProjectError, InputError
from annotator.workspace.checking import backup, check
from annotator.workspace.workspace import Workspace


def login_name() -> str:
    """Return the name that the system knows the person by; a system that knows none gets a plain one."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "annotator"


@click.command("new")
@project_argument
@as_option
@json_option
def new_verb(project: Path, annotator: str | None, as_json: bool) -> None:
    """Make a project with the starter labels."""
    if project.suffix != ".anno":
        raise InputError(f"A project's name ends in .anno; call it {project.name}.anno")
    with Workspace.create(project, owner=annotator or login_name()) as ws:
        owner = ws.owner
    if as_json:
        print_json({"project": str(project)})
    else:
        print_line(f"Made {project} for {owner}.")


@click.command("check")
@reading
def check_verb(project: Path, as_json: bool) -> None:
    """Check that the project is whole: the database, its tables, every text and every quote."""
    try:
        with open_project(project) as ws:
            problems = check(ws)
    except DamagedProjectError as error:
        problems = [str(error)]
    if as_json:
        print_json({"ok": not problems, "problems": problems})
    elif problems:
        for problem in problems:
            print_line(problem)
    else:
        print_line(f"{project} is whole.")
    if problems:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise DamagedProjectError(f"{project} is not whole: {problems[0]}{more}")


@click.command("backup")
@project_argument
@click.argument("out", type=click.Path(path_type=Path))
@force_option
@json_option
def backup_verb(project: Path, out: Path, force: bool, as_json: bool) -> None:
    """Write a consistent copy of the project, also while the window is open."""
    with open_project(project) as ws:
        written = backup(ws, out, force=force)
    if as_json:
        print_json({"file": str(written)})
    else:
        print_line(f"Copied {project} to {written}.")
