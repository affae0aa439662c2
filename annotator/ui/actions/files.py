"""Actions about files: projects, texts, datasets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.ui.actions.conditions import has_documents, writable
from annotator.ui.actions.row import Action
from annotator.ui.translation import QT_TRANSLATE_NOOP, in_language, say, translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.workspace.exporting import ExportReport

# What reads and writes files is imported when it is asked for: the first window does not wait for it.


def new_project(window: MainWindow) -> None:
    """Ask for a name and a place, and open a new project there."""
    from annotator.ui.dialogs.new_project import NewProjectDialog

    folder = window.bridge.workspace.path.parent
    dialog = NewProjectDialog(owner=window.bridge.workspace.annotator, folder=folder, parent=window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        window.program.new_project(dialog.path, dialog.owner)
    dialog.deleteLater()


def open_project(window: MainWindow) -> None:
    """Ask for a project file and open it."""
    path, _ = QFileDialog.getOpenFileName(
        window,
        translate("Files", "Open project"),
        str(window.bridge.workspace.path.parent),
        translate("Files", "Projects (*.anno)"),
    )
    if path:
        window.program.open_project(Path(path))


def add_files(window: MainWindow) -> None:
    """Ask for texts and add them."""
    from annotator.ui import intake

    paths, _ = QFileDialog.getOpenFileNames(
        window, translate("Files", "Add files"), "", translate("Files", "Texts (*.txt *.md);;All files (*)")
    )
    if paths:
        intake.add_files(window, [Path(path) for path in paths])


def add_folder(window: MainWindow) -> None:
    """Ask for a folder and add the texts in it."""
    from annotator.ui import intake

    path = QFileDialog.getExistingDirectory(window, translate("Files", "Add a folder of texts"))
    if path:
        intake.add_files(window, [Path(path)])


def import_annotations(window: MainWindow) -> None:
    """Ask for dataset files and bring their annotations in."""
    from annotator.exchange.registry import FORMATS
    from annotator.ui.importing import import_files

    kind = translate("Files", "Annotations")
    patterns = " ".join(f"*{suffix}" for each in FORMATS if each.read for suffix in each.suffixes)
    paths, _ = QFileDialog.getOpenFileNames(
        window, translate("Files", "Import annotations"), "", f"{kind} ({patterns})"
    )
    if paths:
        import_files(window, [Path(path) for path in paths])


def export_annotations(window: MainWindow, *, by: str = "") -> None:
    """Ask what to export (whose annotations is `by` to begin with), and write it on a worker."""
    from annotator.exchange.registry import FORMATS
    from annotator.ui.dialogs.export import ExportDialog
    from annotator.workspace.exporting import export

    workspace = window.bridge.workspace
    active = window.panes.active.document
    model = window.documents.model
    dialog = ExportDialog(
        formats=[each for each in FORMATS if each.write],
        documents={identifier: model.title(identifier) for identifier in model.ids()},
        active=active.id if active else None,
        labels={each.name: in_language(each.title, otherwise=each.name) for each in workspace.labels().labels},
        annotators={name: window.layers.name(name) for name in workspace.annotators()},
        by=by,
        project=workspace.path,
        parent=window,
    )
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    wish, replace = dialog.wish, dialog.replace
    dialog.deleteLater()
    if not accepted:
        return
    job = window.bridge.attempt(
        export,
        workspace,
        wish.out,
        format=wish.format,
        by=wish.by,
        label=wish.label,
        document=wish.document,
        force=replace,
    )
    if job is not None:
        window.jobs.start(translate("Files", "Exporting…"), lambda: job, lambda report: _tell_exported(window, report))


def _tell_exported(window: MainWindow, report: ExportReport) -> None:
    from annotator.ui import handing

    sentence = translate("Files", "{file} is written: annotations: {count}, documents: {documents}.").format(
        file=report.file.name, count=f"{report.annotations:,}", documents=f"{report.documents:,}"
    )
    handing.say_where(window, " ".join([sentence, *map(say, report.losses)]), report.file.parent)


def back_up(window: MainWindow) -> None:
    """Ask where to, and write a copy of the project."""
    from annotator.workspace.checking import backup

    path, _ = QFileDialog.getSaveFileName(
        window,
        translate("Files", "Back up the project"),
        str(window.bridge.workspace.path.with_suffix(".backup.anno")),
        translate("Files", "Projects (*.anno)"),
    )
    if path and window.bridge.attempt(backup, window.bridge.workspace, Path(path), force=True) is not None:
        window.notices.show_notice(translate("Files", "A copy of the project is in {path}.").format(path=path))


def show_settings(window: MainWindow) -> None:
    """Show the settings; what is changed is in force at once."""
    from annotator.ui.dialogs.preferences import Preferences

    dialog = Preferences(window.program.settings, window)
    accepted, changed = dialog.exec() == QDialog.DialogCode.Accepted, dialog.changed
    dialog.deleteLater()
    if accepted and changed:
        window.program.apply_settings(changed)


def recent_rows(paths: list[Path]) -> list[Action]:
    """Return a row for each project that was open lately."""
    return [
        Action(
            id=f"file.recent.{number}",
            text=f"&{number} {path.name.replace('&', '&&')}  ({path.parent})",
            context="",
            menu="file.recent",
            run=lambda window, path=path: window.program.open_project(path),  # type: ignore[misc] # bound for this row
        )
        for number, path in enumerate(paths, start=1)
    ]


ROWS: Final = (
    Action(
        id="file.new",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "&New project…"),
        run=new_project,
        keys=("Ctrl+N",),
    ),
    Action(
        id="file.open",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "&Open project…"),
        run=open_project,
        keys=("Ctrl+O",),
    ),
    Action(
        id="file.sample",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Open the &sample project"),
        run=lambda window: window.program.open_sample(),
        keys=("Ctrl+Shift+O",),
    ),
    Action(
        id="file.team-sample",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Open the sample of a tea&m"),
        run=lambda window: window.program.open_team_sample(),
        keys=("Ctrl+Alt+O",),
    ),
    Action(
        id="file.add",
        menu="file",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "&Add files…"),
        run=add_files,
        keys=("Ctrl+Shift+N",),
        enabled=writable,
    ),
    Action(
        id="file.add-folder",
        menu="file",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "Add a &folder…"),
        run=add_folder,
        keys=("Ctrl+Shift+D",),
        enabled=writable,
    ),
    Action(
        id="file.import",
        menu="file",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Import annotations…"),
        run=import_annotations,
        keys=("Ctrl+I",),
        enabled=writable,
    ),
    Action(
        id="file.export",
        menu="file",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Export annotations…"),
        run=export_annotations,
        keys=("Ctrl+E",),
        enabled=has_documents,
    ),
    Action(
        id="file.backup",
        menu="file",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Back up the project…"),
        run=back_up,
        keys=("Ctrl+Shift+B",),
    ),
    Action(
        id="file.settings",
        menu="file",
        group=4,
        text=QT_TRANSLATE_NOOP("Actions", "Se&ttings…"),
        run=show_settings,
        keys=("Ctrl+,",),
    ),
    Action(
        id="file.quit",
        menu="file",
        group=5,
        text=QT_TRANSLATE_NOOP("Actions", "&Quit"),
        run=lambda window: window.close(),
        keys=("Ctrl+Q",),
    ),
)
