"""Verbs about documents that are there: listing, describing, removing and printing them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from annotator.cli.options import document_argument, open_project, pair, reading, writing
from annotator.cli.terminal import print_exactly, print_json, print_line, print_table
from annotator.domain.shapes import document_to_json
from annotator.reading.projection import LAYOUTS
from annotator.reading.script import SCRIPTS
from annotator.workspace.documents import delete_document, edit_document
from annotator.workspace.workspace import DocumentInfo


def info_to_json(info: DocumentInfo) -> dict[str, Any]:
    """Write a document with its counts as the JSON value of the interface."""
    return document_to_json(info.document, annotations=info.annotations, done=info.done)


@click.command("documents")
@reading
def documents_verb(project: Path, as_json: bool) -> None:
    """List the documents."""
    with open_project(project) as ws:
        infos = ws.documents()
    if as_json:
        print_json([info_to_json(info) for info in infos])
        return
    print_table(
        ("id", "title", "script", "characters", "annotations", "done"),
        [
            (
                info.document.id[:8],
                info.document.title,
                info.document.script,
                str(info.document.characters),
                str(info.annotations),
                ", ".join(info.done),
            )
            for info in infos
        ],
    )


@click.command("edit")
@writing
@document_argument
@click.option("--title", metavar="T", help="Give it another title.")
@click.option(
    "--set", "fields", type=pair, multiple=True, metavar="FIELD=VALUE", help="Set a field; FIELD= empties it."
)
@click.option("--done/--not-done", default=None, help="Whether the annotator is done with it.")
@click.option("--delete", is_flag=True, help="Remove it with its annotations; undo brings all back.")
def edit_verb(
    project: Path,
    document: str,
    title: str | None,
    fields: Sequence[tuple[str, str]],
    done: bool | None,
    delete: bool,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Change a document's title, metadata or whether it is done, or remove it."""
    if delete and (title is not None or fields or done is not None):
        raise click.UsageError("--delete goes with no other change.")
    with open_project(project, annotator) as ws:
        found = ws.find_document(document)
        info = ws.document_info(found.id)
        if delete:
            delete_document(ws, found.id)
        elif title is not None or fields or done is not None:
            metadata = {name: value or None for name, value in fields}
            edit_document(ws, found.id, title=title, metadata=metadata or None, done=done)
            info = ws.document_info(found.id)
    if as_json:
        print_json(info_to_json(info))
        return
    print_line(f"Deleted {info.document.title}." if delete else info.document.title)
    if not delete:
        for name, value in info.document.metadata.items():
            print_line(f"  {name}: {value}")
        print_line(f"  done: {', '.join(info.done) or 'nobody'}")


@click.command("text")
@reading
@document_argument
@click.option("--layout", type=click.Choice(LAYOUTS), default="source", show_default=True)
@click.option("--script", type=click.Choice(list(SCRIPTS)), default="source", show_default=True)
def text_verb(project: Path, document: str, layout: str, script: str, as_json: bool) -> None:
    """Print a document in a layout and script exactly, with nothing appended."""
    with open_project(project) as ws:
        found = ws.find_document(document)
        plain = layout == "source" and script == "source"
        text = ws.text(found.id) if plain else ws.projection(found.id, layout=layout, script=script).text
    if as_json:
        print_json({"document": found.id, "layout": layout, "script": script, "text": text})
    else:
        print_exactly(text)
