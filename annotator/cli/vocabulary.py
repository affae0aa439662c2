"""Verbs about what a project may tag and how it converts: the label set and the glossary."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.options import open_project, pair, writing
from annotator.cli.terminal import print_json, print_line, print_table
from annotator.domain.edits import GlossaryEntry
from annotator.domain.errors import FormatError, LabelError, UnreadableFileError
from annotator.domain.labels import LabelSet, label_set_from_json, label_set_to_json
from annotator.domain.shapes import glossary_to_json
from annotator.workspace.labelling import add_glossary, set_labels


@click.command("labels")
@writing
@click.option(
    "--set", "file", type=click.Path(path_type=Path), metavar="FILE", help="Replace them by those of a JSON file."
)
def labels_verb(project: Path, file: Path | None, annotator: str | None, as_json: bool) -> None:
    """Print the label set, or replace it."""
    with open_project(project, annotator) as ws:
        labels = ws.labels() if file is None else set_labels(ws, _read_labels(file))
    if as_json:
        print_json(label_set_to_json(labels))
        return
    for label in labels.labels:
        print_line(f"{label.key or ' '}  {label.name}  {' / '.join(label.title.values())}  {label.colour}")
        rows = [
            ("   " + each.name + (" *" if each.required else ""), each.kind, ", ".join(each.choices))
            for each in label.attributes
        ]
        if rows:
            print_table(("", "", ""), rows)


def _read_labels(file: Path) -> LabelSet:
    try:
        value = json.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UnreadableFileError(f"{file} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise FormatError(f"{file} is not UTF-8; save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise FormatError(f"{file}, line {error.lineno}: it is not JSON ({error.msg}).", line=error.lineno) from None
    try:
        return label_set_from_json(value)
    except LabelError as error:
        raise FormatError(f"{file}: {error}") from None


@click.command("glossary")
@writing
@click.option(
    "--add", "pairs", type=pair, multiple=True, metavar="A=B", help="Add a simplified and a traditional form."
)
def glossary_verb(project: Path, pairs: Sequence[tuple[str, str]], annotator: str | None, as_json: bool) -> None:
    """Print the conversion glossary, or add to it."""
    if not all(traditional.strip() for _, traditional in pairs):
        raise click.UsageError("Both sides of --add A=B have to say something.")
    with open_project(project, annotator) as ws:
        entries = ws.glossary()
        if pairs:
            entries = add_glossary(ws, [GlossaryEntry(a, b.strip()) for a, b in pairs])
    if as_json:
        print_json(glossary_to_json(entries))
    else:
        print_table(("simplified", "traditional"), [(each.simplified, each.traditional) for each in entries])
