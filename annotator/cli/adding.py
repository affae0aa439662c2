"""The verb that brings files into a project; apart from the others because reading files takes much to start."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from annotator.cli.documents import info_to_json
from annotator.cli.options import open_project, writing
from annotator.cli.terminal import print_json, print_line, print_table, run_job
from annotator.domain.document import Document
from annotator.domain.errors import UnreadableFileError
from annotator.ingest import Problem, read_files
from annotator.workspace.adding import AddReport, add
from annotator.workspace.workspace import Workspace


@click.command("add")
@writing
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--encoding", metavar="E", help="What the files are encoded in, instead of finding out.")
def add_verb(project: Path, paths: Sequence[Path], encoding: str | None, annotator: str | None, as_json: bool) -> None:
    """Add files and folders; the same text twice is one document.

    Files that cannot be read are reported and passed over.
    """
    with open_project(project, annotator) as ws:
        report = add(ws, run_job(read_files(paths, encoding=encoding)))
        if as_json:
            print_json(
                {
                    "added": _described(ws, report.added),
                    "already_there": _described(ws, report.already_there),
                    "problems": _reasons(report.problems),
                    "notes": _reasons(report.notes),
                }
            )
        else:
            _print_added(report)
    if not report.added and not report.already_there:
        first = f"{report.problems[0].path}: {report.problems[0].reason}" if report.problems else "there are no files."
        more = f" (and {len(report.problems) - 1} more)" if len(report.problems) > 1 else ""
        raise UnreadableFileError(f"Nothing was added. {first}{more}")


def _described(ws: Workspace, documents: Iterable[Document]) -> list[dict[str, Any]]:
    return [info_to_json(ws.document_info(document.id)) for document in documents]


def _reasons(problems: Iterable[Problem]) -> list[dict[str, str]]:
    return [{"path": str(each.path), "reason": each.reason} for each in problems]


def _print_added(report: AddReport) -> None:
    rows = [("added", each.title, f"{each.script}, {each.encoding}") for each in report.added]
    rows += [("already there", each.title, "") for each in report.already_there]
    if rows:
        print_table(("", "title", ""), rows)
    for note in report.notes:
        print_line(f"look at: {note.path}: {note.reason}")
    for problem in report.problems:
        print_line(f"not added: {problem.path}: {problem.reason}")
