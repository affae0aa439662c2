"""Verbs about annotations: making, listing, changing and removing them, and finding places for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.options import ALL, document_argument, occurrence, open_project, pair, reading, span, writing
from annotator.cli.terminal import print_json, print_line, print_table
from annotator.domain.annotation import STATUSES, Annotation
from annotator.domain.errors import AmbiguousError, NotFoundError
from annotator.domain.shapes import annotation_to_json, hit_to_json
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate_many, change, remove
from annotator.workspace.searching import search
from annotator.workspace.workspace import Workspace

_set_option = click.option(
    "--set",
    "values",
    type=pair,
    multiple=True,
    metavar="K=V",
    help="Set an attribute of the label; K= empties it.",
)
_span_option = click.option(
    "--span",
    "spans",
    type=span,
    metavar="A:B",
    multiple=True,
    help="Where, in code points of the source text; once for each fragment, in reading order.",
)
_note_option = click.option("--note", metavar="T", help="A note for people.")


@click.command("annotate")
@writing
@document_argument
@click.argument("label")
@_span_option
@click.option("--quote", metavar="TEXT", help="What is said there, in either script, over line breaks.")
@click.option(
    "--occurrence", "which", metavar="N|all", type=occurrence, help="Which place of the quote, from 1, or all."
)
@_set_option
@_note_option
def annotate_verb(
    project: Path,
    document: str,
    label: str,
    spans: Sequence[Span],
    quote: str | None,
    which: int | None,
    values: Sequence[tuple[str, str]],
    note: str | None,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Tag a place, given by its span or by its quote; the same again gives the annotation there is."""
    if bool(spans) == (quote is not None):
        raise click.UsageError("Give either --span or --quote.")
    if which is not None and quote is None:
        raise click.UsageError("--occurrence goes with --quote.")
    with open_project(project, annotator) as ws:
        found = ws.find_document(document)
        places = [tuple(spans)] if quote is None else _places(ws, found.id, found.title, quote, which)
        attributes = {name: value for name, value in values if value}
        made = annotate_many(ws, found.id, label, places, attributes=attributes, note=note or "")
    _print_annotations(made, as_json=as_json)


def _places(ws: Workspace, document: str, title: str, quote: str, which: int | None) -> list[tuple[Span, ...]]:
    """Return which places of a quote are meant; raises `NotFoundError` or `AmbiguousError`."""
    hits = search(ws, quote, document=document)
    if not hits:
        raise NotFoundError(f"“{quote}” does not stand in “{title}”.")
    if which is None and len(hits) > 1:
        where = ", ".join(f"{hit.start}:{hit.end}" for hit in hits)
        raise AmbiguousError(
            f"“{quote}” stands {len(hits)} times in “{title}”, at {where}; say which with --occurrence N or all."
        )
    if which is not None and which > len(hits):
        times = "once" if len(hits) == 1 else f"{len(hits)} times"
        raise NotFoundError(f"“{quote}” stands {times} in “{title}”; there is no occurrence {which}.")
    chosen = hits if which in (None, ALL) else [hits[which - 1]]
    return [hit.fragments for hit in chosen]


@click.command("annotations")
@reading
@click.option("--document", metavar="DOC", help="Only those of one document.")
@click.option("--label", metavar="L", help="Only those of one label.")
@click.option("--by", metavar="NAME", help="Only those of one annotator, or gold.")
def annotations_verb(project: Path, document: str | None, label: str | None, by: str | None, as_json: bool) -> None:
    """List annotations, by document and position."""
    with open_project(project) as ws:
        identity = ws.find_document(document).id if document is not None else None
        listed = ws.annotations(document=identity, label=label, by=by)
    _print_annotations(listed, as_json=as_json)


@click.command("change")
@writing
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--label", metavar="L", help="Give them another label.")
@_span_option
@_set_option
@_note_option
@click.option("--status", type=click.Choice(STATUSES), help="Give them another status.")
def change_verb(
    project: Path,
    ids: Sequence[str],
    label: str | None,
    spans: Sequence[Span],
    values: Sequence[tuple[str, str]],
    note: str | None,
    status: str | None,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Change annotations of one's own; their ids stay."""
    if spans and len(ids) > 1:
        raise click.UsageError("--span moves one annotation, not several.")
    with open_project(project, annotator) as ws:
        changed = change(
            ws,
            ids,
            label=label,
            fragments=tuple(spans) or None,
            attributes={name: value or None for name, value in values} or None,
            note=note,
            status=status,
        )
    _print_annotations(changed, as_json=as_json)


@click.command("remove")
@writing
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
def remove_verb(project: Path, ids: Sequence[str], annotator: str | None, as_json: bool) -> None:
    """Remove annotations of one's own."""
    with open_project(project, annotator) as ws:
        removed = remove(ws, ids)
    if as_json:
        print_json({"removed": removed})
    else:
        print_line(f"Removed {removed} {'annotation' if removed == 1 else 'annotations'}.")


@click.command("search")
@reading
@click.argument("text")
def search_verb(project: Path, text: str, as_json: bool) -> None:
    """Find every place of a text in all documents, in either script and over line breaks."""
    with open_project(project) as ws:
        hits = search(ws, text)
        titles = {info.document.id: info.document.title for info in ws.documents()}
    if as_json:
        print_json(
            [
                hit_to_json(document=hit.document, fragments=hit.fragments, quote=hit.quote, context=hit.context)
                for hit in hits
            ]
        )
    else:
        rows = [(titles[hit.document], f"{hit.start}:{hit.end}", hit.quote, hit.context) for hit in hits]
        print_table(("document", "place", "quote", "context"), rows)


def _print_annotations(annotations: Sequence[Annotation], *, as_json: bool) -> None:
    if as_json:
        print_json([annotation_to_json(each) for each in annotations])
        return
    print_table(
        ("id", "label", "place", "quote", "annotator", "attributes"),
        [
            (
                each.id,
                each.label,
                f"{each.start}:{each.end}",
                each.quote,
                each.annotator,
                ", ".join(f"{name}={value}" for name, value in each.attributes.items()),
            )
            for each in annotations
        ],
    )
