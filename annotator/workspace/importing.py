"""How dataset files come into a project: planned on a snapshot, every span verified, applied as one step.

`prepare` only reads: it works out what would change and reports it, file by file. `apply_plan` makes it so in one
transaction, unless the project changed under it in a way that matters.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Edit, Put, Step
from annotator.domain.errors import InputError, NotFoundError, UnreadableFileError
from annotator.domain.progress import Progress, finish
from annotator.exchange.format import Format
from annotator.exchange.registry import HEAD, format_by_suffix, format_named, format_recognised
from annotator.exchange.report import ImportReport, import_report_to_json
from annotator.workspace.import_file import Terms, read_file
from annotator.workspace.import_plan import ImportPlan, ProjectAhead
from annotator.workspace.workspace import Snapshot, Workspace, check_name

__all__ = ["ImportPlan", "ImportReport", "apply_plan", "import_files", "import_report_to_json", "prepare"]


class ProjectChangedError(InputError):
    """The project is no longer what a plan was made for."""


def import_files(
    ws: Workspace,
    paths: Sequence[Path],
    *,
    format: str | None = None,  # noqa: A002 - what it is called everywhere
    by: str | None = None,
    dry_run: bool = False,
) -> list[ImportReport]:
    """Read dataset files into the project as one step, and report each; `dry_run` writes nothing.

    `by` is who annotated where a file does not say; by default who is annotating. Raises `FormatError` (with file and
    line), `UnreadableFileError`, `NotFoundError` for a format there is none of; then nothing is changed.
    """
    plan = finish(prepare(ws, paths, format=format, by=by))
    if dry_run:
        return list(plan.reports)
    try:
        return apply_plan(ws, plan)
    except ProjectChangedError:
        with ws.action():
            return apply_plan(ws, finish(prepare(ws, paths, format=format, by=by)))


def prepare(
    ws: Workspace,
    paths: Sequence[Path],
    *,
    format: str | None = None,  # noqa: A002 - what it is called everywhere
    by: str | None = None,
) -> Generator[Progress, None, ImportPlan]:
    """Return the job that works out what the files would change; iterate it in any thread. It writes nothing."""
    files = [(path, _format_of(path, format)) for path in paths]
    return _prepare(
        ws.snapshot(),
        files,
        Terms(annotator=ws.annotator if by is None else check_name(by), now=ws.now(), new_id=ws.new_id),
    )


def _prepare(
    snapshot: Snapshot, files: Sequence[tuple[Path, Format]], terms: Terms
) -> Generator[Progress, None, ImportPlan]:
    with snapshot:
        project = ProjectAhead(snapshot)
        there = frozenset(info.document.id for info in snapshot.documents())
        reports: list[ImportReport] = []
        for path, format_ in files:
            assert format_.read is not None
            planned, report = yield from read_file(path, format_.read, project, terms=terms, format_id=format_.id)
            project.take(planned)
            reports.append(report)
    planned = project.planned
    names = ", ".join(path.name for path, _ in files)
    return ImportPlan(
        reports=tuple(reports),
        edit=Edit(Step("import", {"file": names}), tuple(planned.puts())),
        texts=planned.texts,
        search_keys=planned.search_keys,
        brought=tuple(planned.brought.values()),
        relies_on=there & ({*planned.after} | {done.document for done in planned.done.values()}),
    )


def apply_plan(ws: Workspace, plan: ImportPlan) -> list[ImportReport]:
    """Carry a plan out as one step of the history; one without changes makes none.

    Raises `ProjectChangedError` where the project changed since in what the plan is about.
    """
    if plan.edit.puts:
        with ws.action():
            puts = _still_right(ws, plan)
            renamed = {key: put.key for key, put in puts.items() if key != put.key}
            ws.apply(
                replace(plan.edit, puts=(*(put for put in plan.edit.puts if put.kind != "annotation"), *puts.values())),
                texts=plan.texts,
                search_keys=plan.search_keys,
                brought=[
                    replace(each, annotation=renamed.get(each.annotation, each.annotation)) for each in plan.brought
                ],
            )
    return list(plan.reports)


def _still_right(ws: Workspace, plan: ImportPlan) -> dict[str, Put]:
    """Return the plan's puts of annotations by their ids; one whose id another document's has gets a new id."""
    changed = ProjectChangedError("The project was changed while the files were read; import them again.")
    there = {info.document.id for info in ws.documents()}
    if not plan.relies_on <= there or any(put.kind == "document" and put.key in there for put in plan.edit.puts):
        raise changed
    puts = {put.key: put for put in plan.edit.puts if put.kind == "annotation"}
    current = {each.id: each for each in ws.annotations_by_id(list(puts))}
    for key, put in puts.items():
        now, after = current.get(key), put.after
        if now == put.before:
            continue
        if put.before is not None or now is None or not isinstance(after, Annotation) or after.document == now.document:
            raise changed
        fresh = replace(after, id=ws.new_id(), origin_id=after.origin_id or key)
        puts[key] = Put("annotation", fresh.id, None, fresh)
    return puts


def _format_of(path: Path, named: str | None) -> Format:
    """Return the format that is named, or whose files begin like this one, or whose suffix it has."""
    if named is not None:
        chosen = format_named(named)
    else:
        try:
            with path.open("rb") as file:
                head = file.read(HEAD)
        except OSError as error:
            raise UnreadableFileError(f"{path} cannot be read: {error.strerror or error}.") from None
        chosen = format_recognised(head) or format_by_suffix(path)
    if chosen.read is None:
        raise NotFoundError(f"{chosen.title} can be written, not read.")
    return chosen
