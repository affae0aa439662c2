"""Verbs that bring annotations out of a project and into one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from annotator.cli.options import force_option, json_option, open_project, pair, project_argument, writing
from annotator.cli.terminal import print_json, print_line, print_table, run_job
from annotator.exchange.feedback import ID as FEEDBACK
from annotator.exchange.registry import FORMATS
from annotator.workspace.exporting import export, export_report_to_json
from annotator.workspace.importing import FilePreview, file_preview_to_json, import_files

_format_option = click.option(
    "--format", "format_id", type=click.Choice([each.id for each in FORMATS]), help="By default what the suffix means."
)


@click.command("export")
@project_argument
@click.argument("out", type=click.Path(path_type=Path))
@_format_option
@click.option("--by", metavar="NAME|gold", help="Only annotations of one annotator, or of gold.")
@click.option("--label", metavar="L", help="Only annotations of one label.")
@click.option("--document", metavar="DOC", help="Only one document.")
@force_option
@json_option
def export_verb(
    project: Path,
    out: Path,
    format_id: str | None,
    by: str | None,
    label: str | None,
    document: str | None,
    force: bool,
    as_json: bool,
) -> None:
    """Write a dataset; OUT is replaced only when it is whole."""
    with open_project(project) as ws:
        identity = ws.find_document(document).id if document is not None else None
        report = run_job(export(ws, out, format=format_id, by=by, label=label, document=identity, force=force))
    if as_json:
        print_json(export_report_to_json(report))
        return
    print_line(f"Wrote {report.annotations} annotations in {report.documents} documents to {report.file}.")
    for loss in report.losses:
        print_line(f"  {loss}")


@click.command("import")
@writing
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@_format_option
@click.option("--by", metavar="NAME", help="Who annotated, where a file does not say.")
@click.option("--map", "renamed", metavar="A=B", multiple=True, help="A label (or label.attribute) A is B here.")
@click.option("--drop-removed", is_flag=True, help="Remove what its author has removed since.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
def import_verb(
    project: Path,
    files: Sequence[Path],
    format_id: str | None,
    by: str | None,
    renamed: Sequence[str],
    drop_removed: bool,
    dry_run: bool,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Read annotations, or the feedback for one, from files; the same file twice adds nothing."""
    with open_project(project, annotator) as ws:
        preview = import_files(
            ws,
            files,
            format=format_id,
            by=by,
            renaming=dict(map(pair, renamed)),
            drop_removed=drop_removed,
            dry_run=dry_run,
            run=run_job,
        )
    if as_json:
        print_json([file_preview_to_json(each) for each in preview.files])
        return
    for each in preview.files:
        _print_preview(each, dry_run=dry_run, dropped=drop_removed)


#: What a file brings, in words, where that is not annotations.
_ANNOTATIONS: Final = "{count} annotations by {names}"
_BROUGHT: Final = {FEEDBACK: "feedback for {names} on {count} annotations"}

#: How a document was recognised, in words.
_RECOGNISED: Final = {
    "script": "the same in another script",
    "wrapped": "the same in other lines",
    "corrected": "the same, corrected",
    "titled": "by its title",
}


def _print_preview(preview: FilePreview, *, dry_run: bool, dropped: bool) -> None:
    report = preview.report
    counts = report.annotations
    would = "would be " if dry_run else ""
    names = ", ".join(report.annotators) or "nobody"
    print_line(f"{report.file}: {_BROUGHT.get(report.format, _ANNOTATIONS).format(count=counts.read, names=names)}")
    print_line(f"  documents: {report.matched} matched, {report.created} {would}made, {report.unmatched} not here")
    print_line(
        f"  annotations: {counts.added} {would}added, {counts.updated} {would}updated, "
        f"{counts.already_there} there already, {counts.ambiguous} ambiguous, {counts.rejected} rejected"
    )
    if counts.reanchored:
        print_line(f"  {counts.reanchored} of them found by their quotes")
    if preview.done or preview.not_done:
        print_line(f"  done: {preview.done} documents {would}more, {preview.not_done} no longer")
    for match in preview.documents:
        if match.how in _RECOGNISED:
            print_line(f"  “{match.title}” is taken for a document here: {_RECOGNISED[match.how]}")
    for unknown in preview.unknown:
        hint = f"; perhaps --map {unknown.name}={unknown.proposal}" if unknown.proposal else ""
        print_line(f"  {unknown.name} is not known here ({unknown.annotations} annotations){hint}")
    for each in preview.removed:
        gone = "" if dropped else "; it stays here (see --drop-removed)"
        print_line(f"  removed by {each.annotator} since: {each.label} “{each.quote}”{gone}")
    for problem in report.problems:
        where = f"line {problem.line}: " if problem.line is not None else ""
        quote = f" ({problem.quote})" if problem.quote else ""
        print_line(f"  {where}{problem.reason}{quote}")


@click.command("formats")
@json_option
def formats_verb(as_json: bool) -> None:
    """List every format."""
    if as_json:
        print_json(
            [
                {
                    "id": each.id,
                    "title": each.title,
                    "suffixes": list(each.suffixes),
                    "reads": each.reads,
                    "writes": each.write is not None,
                    "losses": list(each.losses),
                }
                for each in FORMATS
            ]
        )
        return
    rows = [
        (each.id, each.title, " ".join(each.suffixes), "yes" if each.reads else "no", "yes" if each.write else "no")
        for each in FORMATS
    ]
    print_table(("id", "title", "suffixes", "reads", "writes"), rows)
    for each in FORMATS:
        for loss in each.losses:
            print_line(f"{each.id}: {loss}")
