"""The verb that tells annotators what review made of their work."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.options import force_option, open_project, reading
from annotator.cli.terminal import print_json, print_line, print_table
from annotator.domain.shapes import feedback_to_json
from annotator.workspace.feedback import feedback, write_feedback


@click.command("feedback")
@reading
@click.argument("name", required=False)
@click.argument("out", required=False, type=click.Path(path_type=Path))
@force_option
def feedback_verb(project: Path, name: str | None, out: Path | None, force: bool, as_json: bool) -> None:
    """Write what review made of NAME's work to OUT, for them to import; without both, list what was imported here."""
    if name is None or out is None:
        if name is not None:
            raise click.UsageError("Say where to write it: NAME OUT.")
        _list(project, as_json=as_json)
        return
    with open_project(project) as ws:
        report = write_feedback(ws, name, out, force=force)
    if as_json:
        print_json({"file": str(report.file), "annotator": report.annotator, **report.counts})
    else:
        counts = ", ".join(f"{count} {outcome}" for outcome, count in report.counts.items())
        print_line(f"Wrote to {report.file} for {report.annotator}: {counts}.")


def _list(project: Path, *, as_json: bool) -> None:
    with open_project(project) as ws:
        told = feedback(ws)
    if as_json:
        print_json([feedback_to_json(each) for each in told])
        return
    rows = [
        (
            each.outcome,
            each.mine.quote if each.mine else "",
            " | ".join(f"{gold.label}: {gold.quote}" for gold in each.gold),
            each.reason,
            each.by,
        )
        for each in told
    ]
    print_table(("outcome", "yours", "gold", "reason", "by"), rows)
