"""Verbs that divide the work of a team and bring it back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.options import force_option, open_project, writing
from annotator.cli.terminal import print_json, print_line, run_job
from annotator.workspace import rounds


@click.command("hand-out")
@writing
@click.argument("folder", metavar="OUT_FOLDER", type=click.Path(path_type=Path))
@click.option("--to", "names", metavar="NAME", multiple=True, required=True, help="Who gets a file; give it for each.")
@click.option("--document", "documents", metavar="DOC", multiple=True, help="Only these documents.")
@click.option("--overlap", metavar="SHARE", type=click.FloatRange(0, 1), default=0.0, help="What part several get.")
@click.option("--shared", metavar="DOC", multiple=True, help="A document that several get.")
@click.option("--each-by", metavar="N", type=int, help="How many get a shared document; by default all.")
@click.option("--bulk/--no-bulk", default=None, help="Whether suggestions may be accepted many at a time.")
@force_option
def hand_out_verb(
    project: Path,
    folder: Path,
    names: Sequence[str],
    documents: Sequence[str],
    overlap: float,
    shared: Sequence[str],
    each_by: int | None,
    bulk: bool | None,
    force: bool,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Write a project file for each annotator, with their documents and nobody's annotations."""
    if overlap and shared:
        raise click.UsageError("Either --overlap or --shared says what several get.")
    with open_project(project, annotator) as ws:
        plan = rounds.divide(
            ws,
            names,
            documents=[ws.find_document(ref).id for ref in documents],
            overlap=overlap,
            shared=[ws.find_document(ref).id for ref in shared],
            each_by=each_by,
            bulk=bulk,
        )
        files = run_job(rounds.hand_out(ws, folder, plan, force=force))
        rounds.note_round(ws, plan)
    if as_json:
        print_json(
            {
                "round": plan.round,
                "files": [
                    {
                        "file": str(file),
                        "annotator": share.annotator,
                        "documents": list(share.documents),
                        "characters": share.characters,
                    }
                    for file, share in zip(files, plan.shares, strict=True)
                ],
                "shared": {id: list(names) for id, names in plan.shared.items()},
                "bulk": plan.bulk,
            }
        )
        return
    for file, share in zip(files, plan.shares, strict=True):
        common = sum(id in plan.shared for id in share.documents)
        print_line(
            f"{file}: {len(share.documents)} documents for {share.annotator}, {common} of them shared, "
            f"{share.characters} characters"
        )


@click.command("hand-in")
@writing
@click.argument("out", metavar="[OUT]", required=False, type=click.Path(path_type=Path))
@force_option
def hand_in_verb(project: Path, out: Path | None, annotator: str | None, force: bool, as_json: bool) -> None:
    """Write what one has annotated and is done with, in one file for the lead."""
    with open_project(project, annotator) as ws:
        handed = run_job(rounds.hand_in(ws, out, force=force))
    if as_json:
        print_json(
            {
                "file": str(handed.file),
                "round": handed.round,
                "annotator": handed.annotator,
                "documents": handed.documents,
                "annotations": handed.annotations,
                "done": handed.done,
            }
        )
        return
    print_line(
        f"Wrote {handed.annotations} annotations of {handed.annotator} to {handed.file}; "
        f"{handed.done} of {handed.documents} documents are done. Send this file to the lead."
    )
