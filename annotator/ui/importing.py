"""How a team's files come into the window: read on a worker, shown, asked about, then brought in as one step."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QTimer

from annotator.domain.errors import AnnotatorError
from annotator.domain.progress import Progress
from annotator.ui.dialogs.import_preview import ImportDialog, ImportWish
from annotator.ui.translation import listed, translate
from annotator.workspace.apart import Done, apart, take_over
from annotator.workspace.feedback import is_feedback, read_feedback
from annotator.workspace.importing import ImportPreview, ImportReport, apply_preview, prepare
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

#: What is dropped with one of these suffixes brings annotations.
DATASETS: Final = (".jsonl", ".csv", ".anno")
_PROJECT: Final = ".anno"
#: From so many changed rows on, the worker writes: the window would stand still for longer than an eye overlooks.
_MANY: Final = 2000

Changed = TypeVar("Changed")


def import_files(window: MainWindow, paths: Sequence[Path]) -> None:
    """Read files on a worker and show what they would bring; nothing is written before that is confirmed.

    Where they bring nothing at all, that is said in a sentence instead.
    """
    told, files = [path for path in paths if _is_feedback(path)], [path for path in paths if not _is_feedback(path)]
    if told:
        _read_feedback(window, told)
    if not files:
        return
    wish = ImportWish(by=window.bridge.workspace.annotator)

    def show(preview: ImportPreview) -> None:
        to_look_at = preview.unknown or any(file.removed or file.report.problems for file in preview.files)
        if preview.changes_nothing and not to_look_at:
            window.notices.show_notice(
                translate("Importing", "{files}: the project has all of it already.").format(
                    files=listed(path.name for path in files)
                )
            )
            return
        _open_dialog(window, files, wish, preview)

    _read(window, files, wish, show)


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
        title_of=lambda identifier: model.title(identifier) if model.info(identifier) else None,
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
        dialog.names.propose(proposed)


def _bring(window: MainWindow, preview: ImportPreview, *, then: Callable[[], None]) -> None:
    """Do what a preview shows; much of it on the worker, on a connection of its own."""
    workspace = window.bridge.workspace
    if len(preview.plan.edit.puts) < _MANY:
        if window.bridge.attempt(apply_preview, workspace, preview) is not None:
            then()
        return
    _write(
        window,
        translate("Importing", "Bringing annotations in…"),
        lambda own: apply_preview(own, preview),
        lambda _reports: then(),
    )


def _write(
    window: MainWindow, title: str, change: Callable[[Workspace], Changed], then: Callable[[Changed], None]
) -> None:
    """Change the project on a worker, with a connection of its own; the window takes it over as its own doing."""
    bridge = window.bridge
    bridge.expect()

    def act(own: Workspace) -> Generator[Progress, None, Changed]:
        yield Progress(0, None, title)
        return change(own)

    job = apart(bridge.workspace, act, lend_queue=False)

    def work() -> Generator[Progress, None, Done[Changed]]:
        try:
            return (yield from job)
        except BaseException:
            bridge.expect(on=False)
            raise

    def done(written: Done[Changed]) -> None:
        # Told, not read again: a large import is hundreds of thousands of rows.
        changed = take_over(bridge.workspace, written)
        bridge.expect(on=False)
        # When that is painted: both together would take longer than an eye overlooks.
        QTimer.singleShot(0, window, lambda: then(changed))

    window.jobs.start(title, work, done)


# -- feedback ----------------------------------------------------------------------------------------------------------


def _is_feedback(path: Path) -> bool:
    """Tell whether a file tells an annotator what review made of their work; one that cannot be read is none."""
    try:
        return is_feedback(path)
    except AnnotatorError:
        return False


def _read_feedback(window: MainWindow, paths: Sequence[Path]) -> None:
    """Read feedback into the project and show it; it changes nobody's annotations."""
    annotator = window.bridge.workspace.annotator

    def tell(reports: list[ImportReport]) -> None:
        counts = [report.annotations for report in reports]
        fresh = sum(each.added + each.updated for each in counts)
        for name in sorted({name for report in reports for name in report.annotators} - {annotator}):
            window.notices.show_warning(
                translate("Importing", "This feedback is for {name}, and not for you.").format(name=name)
            )
            return
        if fresh:
            window.tabs.setCurrentWidget(window.feedback)
        window.notices.show_notice(
            translate("Importing", "Feedback: new {fresh}, there already {count}, not taken {rejected}.").format(
                fresh=f"{fresh:,}",
                count=f"{sum(each.already_there for each in counts):,}",
                rejected=f"{sum(each.rejected for each in counts):,}",
            )
        )

    _write(window, translate("Importing", "Reading feedback…"), lambda own: read_feedback(own, paths), tell)


# -- what is said ------------------------------------------------------------------------------------------------------


def _finish(window: MainWindow, dialog: ImportDialog) -> None:
    assert dialog.preview is not None
    reports = dialog.preview.reports
    dialog.accept()
    _show_first(window)
    _tell(window, reports)


def _show_first(window: MainWindow) -> None:
    """Show a document where none was shown yet: the project was empty."""
    if window.panes.active.document is not None:
        return
    # Not from the list, which comes up to date a moment later.
    first = next(iter(window.bridge.workspace.document_ids()), None)
    if first is not None:
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
