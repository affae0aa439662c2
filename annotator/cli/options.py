"""The arguments and options that many verbs share, and how what was typed becomes a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from annotator.domain.errors import NotFoundError
from annotator.domain.span import Span

if TYPE_CHECKING:
    from annotator.workspace.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., Any])

project_argument = click.argument("project", type=click.Path(path_type=Path))
document_argument = click.argument("document", metavar="DOC")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON value and nothing else.")
as_option = click.option("--as", "annotator", metavar="NAME", help="Who is annotating; made if new.")
force_option = click.option("--force", is_flag=True, help="Write over a file that is something else.")


def reading(command: Command) -> Command:
    """Give a verb that only reads its PROJECT and --json."""
    return project_argument(json_option(command))


def writing(command: Command) -> Command:
    """Give a verb that writes its PROJECT, --as and --json."""
    return project_argument(as_option(json_option(command)))


def open_project(project: Path, annotator: str | None = None) -> Workspace:
    """Open a project as somebody, by default as its owner; raises `NotFoundError` where there is none."""
    from annotator.workspace.workspace import Workspace

    if not project.exists():
        raise NotFoundError(f"There is no project {project}; make one with: annotator new {project}")
    return Workspace.open(project, annotator=annotator)


def span(typed: str) -> Span:
    """Read a span as ``A:B``, in code points of the source text; raises `click.BadParameter`."""
    found = re.fullmatch(r"([0-9]+):([0-9]+)", typed)
    if found is None:
        raise click.BadParameter(f"“{typed}” is not a span like 12:15.")
    return Span(int(found[1]), int(found[2]))


def pair(typed: str) -> tuple[str, str]:
    """Read ``NAME=VALUE``; the value may hold further equals signs, and may be empty. Raises `click.BadParameter`."""
    name, equals, value = typed.partition("=")
    if not equals or not name.strip():
        raise click.BadParameter(f"“{typed}” is not of the form NAME=VALUE.")
    return name.strip(), value


#: What `occurrence` gives for all places.
ALL: Final = 0


def occurrence(typed: str) -> int:
    """Read which of several places is meant: a number from 1, or all (0). Raises `click.BadParameter`."""
    if typed == "all":
        return ALL
    if not re.fullmatch(r"[0-9]+", typed) or int(typed) == 0:
        raise click.BadParameter(f"“{typed}” is neither a number from 1 nor all.")
    return int(typed)
