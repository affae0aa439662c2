"""How a team's files come into the window: read on a worker, shown, asked about, then brought in as one step."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.domain.progress import Progress
from annotator.ui.dialogs.import_preview import ImportDialog, ImportWish
from annotator.ui.translation import translate
from annotator.workspace.importing import ImportPreview, ImportReport, apply_preview, prepare
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

#: What is dropped with one of these suffixes brings annotations.
DATASETS: Final = (".jsonl", ".csv", ".anno")
_PROJECT: Final = ".anno"
#: From so many changed rows on, the worker writes: the window would stand still for longer than an eye overlooks.
_MANY: Final = 2000


def import_files(window: MainWindow, paths: Sequence[Path]) -> None:
    """Read files on a worker and show what they would bring; nothing is written before that is confirmed.

    Where they bring nothing at all, that is said in a sentence instead.
    """
    wish = ImportWish(by=window.bridge.workspace.annotator)

    def show(preview: ImportPreview) -> None:
        to_look_at = preview.unknown or any(file.removed or file.report.problems for file in preview.files)
        if preview.changes_nothing and not to_look_at:
            window.notices.show_notice(
                translate("Importing", "{files}: the project has all of it already.").format(
                    files=", ".join(path.name for path in paths)
                )
            )
            return
        _open_dialog(window, paths, wish, preview)

    _read(window, paths, wish, show)


def _read(window: MainWindow, paths: Sequence[Path], wish: ImportWish, then: Callable[[ImportPreview], None]) -> None:
    """Read files on a worker and do something with the preview."""
    job = window.bridge.attempt(
        prepare,
        window.bridge.workspace,
        list(paths),
        by=wish.by,
        renaming=wish.renaming,
        drop_removed=wish.drop_removed,
    )
    if job is not None:
        window.jobs.start(translate("Importing", "Reading annotations…"), lambda: job, then)


def _open_dialog(window: MainWindow, paths: Sequence[Path], wish: ImportWish, preview: ImportPreview) -> None:
    workspace, model = window.bridge.workspace, window.documents.model
    dialog = ImportDialog(
        labels=workspace.labels(),
        titles={identifier: model.title(identifier) for identifier in model.ids()},
        annotators=workspace.annotators(),
        wish=wish,
        project=len(paths) == 1 and paths[0].suffix.lower() == _PROJECT,
        parent=window,
    )

    def again(wished: ImportWish) -> None:
        _read(window, paths, wished, dialog.show_preview)

    def open_instead() -> None:
        dialog.reject()
        window.program.open_project(paths[0])

    def confirm() -> None:
        assert dialog.preview is not None
        _bring(window, dialog.preview, then=lambda: _finish(window, dialog))

    dialog.wished.connect(again)
    dialog.confirmed.connect(confirm)
    dialog.stopped.connect(window.jobs.stop)
    dialog.opening_asked.connect(open_instead)
    window.jobs.progressed.connect(dialog.show_progress)
    for speaker in (window.jobs.refused, window.bridge.failed):
        speaker.connect(dialog.show_refusal)
    dialog.setModal(True)
    dialog.show_preview(preview)
    proposed = {each.name: each.proposal for each in preview.unknown if each.proposal is not None}
    window.show_dialog(dialog)
    if proposed:
        dialog.propose(proposed)


def _bring(window: MainWindow, preview: ImportPreview, *, then: Callable[[], None]) -> None:
    """Do what a preview shows; much of it on the worker, on a connection of its own."""
    workspace = window.bridge.workspace
    if len(preview.plan.edit.puts) < _MANY:
        if window.bridge.attempt(apply_preview, workspace, preview) is not None:
            then()
        return
    window.bridge.expect()
    path, annotator = workspace.path, workspace.annotator

    def work() -> Generator[Progress, None, None]:
        yield Progress(0, None, "")
        with Workspace.open(path, annotator=annotator) as own:
            apply_preview(own, preview)

    def done(_nothing: object) -> None:
        window.bridge.catch_up()
        then()

    window.jobs.start(translate("Importing", "Bringing annotations in…"), work, done)


def _finish(window: MainWindow, dialog: ImportDialog) -> None:
    assert dialog.preview is not None
    reports = dialog.preview.reports
    dialog.accept()
    _show_first(window)
    _tell(window, reports)


def _show_first(window: MainWindow) -> None:
    """Show a document where none was shown yet: the project was empty."""
    first = window.documents.model.id_at(0)
    if window.panes.active.document is None and first is not None:
        window.panes.show_in_own_scripts(window.bridge.workspace.document(first))


def _tell(window: MainWindow, reports: Sequence[ImportReport]) -> None:
    counts = [report.annotations for report in reports]
    parts = [
        template.format(count=f"{number:,}")
        for template, number in (
            (translate("Importing", "Annotations added: {count}."), sum(each.added for each in counts)),
            (translate("Importing", "Updated: {count}."), sum(each.updated for each in counts)),
            (translate("Importing", "There already: {count}."), sum(each.already_there for each in counts)),
            (translate("Importing", "Documents new: {count}."), sum(report.created for report in reports)),
            (translate("Importing", "For the review queue: {count}."), sum(each.ambiguous for each in counts)),
            (translate("Importing", "Not taken: {count}."), sum(each.rejected for each in counts)),
        )
        if number
    ]
    window.notices.show_notice(" ".join(parts) or translate("Importing", "Brought in: what is done."))
