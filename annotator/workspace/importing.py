"""How a team's files come into a project: planned on a snapshot, every span verified, shown, applied as one step.

`prepare` only reads: it works out what would change and previews it, file by file. `apply_preview` makes it so in one
transaction, unless the project changed under it in a way that matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Done, Edit, Put, Step, Thing
from annotator.domain.errors import InputError, NotFoundError, UnreadableFileError
from annotator.domain.labels import Label
from annotator.domain.progress import Progress, finish, uncollected
from annotator.domain.sentence import Sentence, of_system
from annotator.exchange.feedback import ID as FEEDBACK
from annotator.exchange.format import Format, Reader
from annotator.exchange.registry import HEAD, format_by_suffix, format_named, format_recognised
from annotator.exchange.report import ImportReport, import_report_to_json
from annotator.store import review_rows, settings
from annotator.store.annotators import done_by_document, done_key
from annotator.store.labels import KEY
from annotator.workspace.import_file import read_file
from annotator.workspace.import_labels import Vocabulary
from annotator.workspace.import_plan import ImportPlan, ImportTerms, ProjectAhead, derived_id
from annotator.workspace.import_preview import (
    HOW,
    DocumentMatch,
    FilePreview,
    ImportPreview,
    Renaming,
    Unknown,
    file_preview_to_json,
)
from annotator.workspace.import_project import labels_of, read_project
from annotator.workspace.workspace import Snapshot, Workspace, check_name

__all__ = [
    "HOW",
    "DocumentMatch",
    "FilePreview",
    "ImportPreview",
    "ImportReport",
    "Renaming",
    "Unknown",
    "apply_preview",
    "file_preview_to_json",
    "import_files",
    "import_report_to_json",
    "prepare",
]

#: Labels and attributes are called as they are in the files.
NOTHING_RENAMED: Final[Renaming] = MappingProxyType({})

#: A look at how far it is after so many parts of the edit.
_LOOKED_EVERY: Final = 4096

Result = TypeVar("Result")
Job = Generator[Progress, None, Result]


class ProjectChangedError(InputError):
    """The project is no longer what a plan was made for."""


@uncollected()
def import_files(
    ws: Workspace,
    paths: Sequence[Path],
    *,
    format: str | None = None,  # noqa: A002 - what it is called everywhere
    by: str | None = None,
    renaming: Renaming = NOTHING_RENAMED,
    drop_removed: bool = False,
    dry_run: bool = False,
    run: Callable[[Job[ImportPreview]], ImportPreview] = finish,
) -> ImportPreview:
    """Read files into the project as one step, and return what they brought; `dry_run` writes nothing.

    `run` runs the job that reads them. The rest, and what is raised, is `prepare`'s; then nothing is changed.
    """

    def prepared() -> ImportPreview:
        return run(prepare(ws, paths, format=format, by=by, renaming=renaming, drop_removed=drop_removed))

    preview = prepared()
    if dry_run:
        return preview
    try:
        apply_preview(ws, preview)
    except ProjectChangedError:
        with ws.action():
            preview = prepared()
            apply_preview(ws, preview)
    return preview


def prepare(
    ws: Workspace,
    paths: Sequence[Path],
    *,
    format: str | None = None,  # noqa: A002 - what it is called everywhere
    by: str | None = None,
    renaming: Renaming = NOTHING_RENAMED,
    drop_removed: bool = False,
) -> Job[ImportPreview]:
    """Return the job that works out what the files would change; iterate it in any thread. It writes nothing.

    `by` is who annotated where a file does not say; by default who is annotating. `renaming` says what labels and
    attributes of the files are here; a preview proposes it, and is then made again with it. `drop_removed` removes what
    earlier files of the same annotators brought and these have no more. Raises `FormatError` (with file and line),
    `UnreadableFileError`, a `ProjectError` for a project file, `LabelError` for a renaming that makes no label,
    `NotFoundError` for a format there is none of.
    """
    files = [_source(path, format) for path in paths]
    terms = ImportTerms(
        annotator=ws.annotator if by is None else check_name(by),
        now=ws.now(),
        new_id=ws.new_id,
        reader=ws.annotator,
        drop_removed=drop_removed,
    )
    return _prepare(ws.snapshot(), files, terms, dict(renaming))


@dataclass(frozen=True, slots=True)
class _Source:
    """A file to read: its format, how it is read, and how to learn which labels it defines."""

    path: Path
    format_id: str
    read: Reader
    labels: Callable[[Path], tuple[Label, ...]]


def _prepare(
    snapshot: Snapshot, files: Sequence[_Source], terms: ImportTerms, renaming: Mapping[str, str]
) -> Job[ImportPreview]:
    with snapshot:
        project = ProjectAhead(snapshot)
        yield from project.look()
        offered = [label for file in files for label in file.labels(file.path)] if renaming else []
        vocabulary = Vocabulary(project.labels, renaming=renaming, offered=offered)
        previews: list[FilePreview] = []
        for file in files:
            planned, preview = yield from read_file(
                file.path, file.read, project, vocabulary, terms=terms, format_id=file.format_id
            )
            project.take(planned)
            previews.append(preview)
        puts = _label_puts(project, vocabulary)
        for put in chain(project.planned.puts(project.waiting), project.feedback_puts()):
            if len(puts) % _LOOKED_EVERY == 0:
                yield Progress(len(puts), None, Sentence("putting together what would change"))
            puts.append(put)
        if (handed_in := project.handed_in()) is not None:
            # Also where the file brings nothing else: what is older than it may still come.
            puts.append(handed_in)
        relies_on = project.stored & (
            {*project.planned.after}
            | {key.partition("/")[0] for key in project.planned.done}
            | {each.document for each in project.planned.feedback.values()}
            | {put.after.annotation.document for put in puts if put.kind == "pending" and put.after is not None}  # type: ignore[union-attr] # a pending one's
        )
    planned = project.planned
    names = ", ".join(file.path.name for file in files)
    verb = "feedback" if all(file.format_id == FEEDBACK for file in files) else "import"
    plan = ImportPlan(
        edit=Edit(Step(verb, {"file": names}), tuple(puts)),
        texts=planned.texts,
        search_keys=planned.search_keys,
        relies_on=relies_on,
    )
    return ImportPreview(tuple(previews), plan, renaming, terms.drop_removed)


def _label_puts(project: ProjectAhead, vocabulary: Vocabulary) -> list[Put]:
    after = vocabulary.after
    return [] if after == project.labels else [Put("labels", KEY, project.labels, after)]


def apply_preview(ws: Workspace, preview: ImportPreview) -> list[ImportReport]:
    """Do what a preview shows, as one step of the history; one without changes makes none.

    Raises `ProjectChangedError` where the project changed since in what the plan is about.
    """
    plan = preview.plan
    if plan.edit.puts:
        with ws.action():
            ws.apply(
                replace(plan.edit, puts=_still_right(ws, plan)),
                texts=plan.texts,
                search_keys=plan.search_keys,
            )
    return preview.reports


def _still_right(ws: Workspace, plan: ImportPlan) -> tuple[Put, ...]:
    """Return the plan's puts as they can be made now: an annotation whose id is another's by now gets a new one."""
    there = {info.document.id: info.document for info in ws.documents()}
    now = _as_now(ws, plan.edit.puts) | {("document", id): each for id, each in there.items()}
    puts = [_fitted(put, now.get((put.kind, put.key))) for put in plan.edit.puts]
    if not plan.relies_on <= there.keys():
        puts.append(None)
    if None in puts:
        raise ProjectChangedError("The project was changed while the files were read; import them again.")
    return tuple(put for put in puts if put is not None)


def _as_now(ws: Workspace, puts: Sequence[Put]) -> dict[tuple[str, str], Thing]:
    """Return the things that puts are about as they are now, by kind and key; documents are left out."""
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for put in puts:
        keys[put.kind].append(put.key)
    found: dict[tuple[str, str], Thing] = {
        ("annotation", each.id): each for each in ws.annotations_by_id(keys["annotation"])
    }
    found |= {("pending", id): each for id, each in review_rows.pending_by_id(ws.connection, keys["pending"]).items()}
    found |= {("feedback", id): one for id, one in review_rows.feedback_by_id(ws.connection, keys["feedback"]).items()}
    found |= {("setting", key): one for key in keys["setting"] if (one := settings.get(ws.connection, key)) is not None}
    if keys["labels"]:
        found["labels", KEY] = ws.labels()
    for document, marks in (done_by_document(ws.connection) if keys["done"] else {}).items():
        for name, at in marks.items():
            found["done", done_key(document=document, annotator=name)] = Done(document, name, at)
    return found


def _fitted(put: Put, now: Thing | None) -> Put | None:
    """Return a put where the thing is as it was planned on, or a new one under another id; else None."""
    after = put.after
    if now == put.before:
        return put
    if (
        put.before is not None
        or not isinstance(now, Annotation)
        or not isinstance(after, Annotation)
        or after.document == now.document
    ):
        return None
    fresh = replace(after, id=derived_id(after.document, put.key), origin_id=after.origin_id or put.key)
    return Put("annotation", fresh.id, None, fresh)


def _source(path: Path, named: str | None) -> _Source:
    """Return a file with the format that is named, or whose files begin like this one, or whose suffix it has."""
    chosen = _format_of(path, named)
    if chosen.is_project:
        return _Source(path, chosen.id, read_project, labels_of)
    if chosen.read is None:
        raise NotFoundError("{format} can be written, not read.", format=chosen.title)
    return _Source(path, chosen.id, chosen.read, lambda _: ())


def _format_of(path: Path, named: str | None) -> Format:
    if named is not None:
        return format_named(named)
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise UnreadableFileError("{file} cannot be read: {reason}.", file=path, reason=of_system(error)) from None
    return format_recognised(head) or format_by_suffix(path)
