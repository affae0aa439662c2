"""How a round goes out of the window and comes back: files for annotators, and the one file each hands in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.domain.annotation import GOLD
from annotator.ui.dialogs.hand_out import Division, HandOutDialog
from annotator.ui.translation import listed, translate
from annotator.workspace import rounds

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def hand_out(window: MainWindow) -> None:
    """Ask how the documents are divided, and write a project file for each annotator on a worker."""
    workspace = window.bridge.workspace

    def divide(division: Division) -> rounds.HandOut:
        return rounds.divide(
            workspace,
            division.names,
            documents=division.documents,
            overlap=division.overlap,
            shared=division.shared,
            each_by=division.each_by,
            bulk=division.bulk,
        )

    dialog = HandOutDialog(
        [info.document for info in workspace.documents()],
        names=rounds.last_names(workspace)
        or [name for name in workspace.annotators() if name not in (GOLD, workspace.annotator)],
        folder=workspace.path.parent / translate("Handing", "{project} handed out").format(project=workspace.path.stem),
        divide=divide,
        files=lambda folder, plan: rounds.handed_files(workspace, folder, plan),
        parent=window,
    )
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    plan, folder, replace = dialog.plan, dialog.folder, dialog.replace
    dialog.deleteLater()
    if not accepted or plan is None:
        return
    job = window.bridge.attempt(rounds.hand_out, workspace, folder, plan, force=replace)
    if job is not None:
        window.jobs.start(
            translate("Handing", "Handing out…"), lambda: job, lambda files: _handed_out(window, plan, folder, files)
        )


def _handed_out(window: MainWindow, plan: rounds.HandOut, folder: Path, files: list[Path]) -> None:
    window.bridge.attempt(rounds.note_round, window.bridge.workspace, plan)
    say_where(
        window,
        translate(
            "Handing", "{round} is handed out: send each annotator their file. Files: {count}, in {folder}."
        ).format(round=plan.round, count=len(files), folder=folder),
        folder,
    )


def hand_in(window: MainWindow) -> None:
    """Write the file that goes back to the lead, beside the project."""
    window.inspector.commit()
    job = window.bridge.attempt(rounds.hand_in, window.bridge.workspace)
    if job is not None:
        window.jobs.start(translate("Handing", "Handing in…"), lambda: job, lambda handed: _handed_in(window, handed))


def _handed_in(window: MainWindow, handed: rounds.HandedIn) -> None:
    current = rounds.current_round(window.bridge.workspace)
    sentence = translate(
        "Handing", "Send this file to {lead}: {file} (annotations: {count}, texts done: {done} of {documents})."
    ).format(
        lead=current.lead if current else "",
        file=handed.file,
        count=f"{handed.annotations:,}",
        done=f"{handed.done:,}",
        documents=f"{handed.documents:,}",
    )
    if handed.done < handed.documents:
        sentence += " " + translate(
            "Handing", "Texts that are not marked as done do not count as read; hand in again when they are."
        )
    say_where(window, sentence, handed.file.parent)


def give_feedback(window: MainWindow) -> None:
    """Ask for a folder, and write for each annotator what review made of their work."""
    from annotator.workspace.feedback import write_feedback

    workspace = window.bridge.workspace
    chosen = QFileDialog.getExistingDirectory(
        window, translate("Handing", "Folder for the feedback"), str(workspace.path.parent)
    )
    if not chosen:
        return
    written: list[str] = []
    for name in workspace.annotators():
        if name not in (GOLD, workspace.annotator):
            out = Path(chosen) / rounds.file_name(
                translate("Handing", "{annotator} feedback").format(annotator=name), ".jsonl"
            )
            report = window.bridge.attempt(write_feedback, workspace, name, out)
            if report is None:
                return
            written.append(out.name)
    say_where(
        window,
        translate("Handing", "Send each annotator their feedback: {files}.").format(files=listed(written)),
        Path(chosen),
    )


def say_where(window: MainWindow, sentence: str, folder: Path) -> None:
    """Say something that stays until it is put away, with a button that shows the folder."""
    window.notices.show_question(
        sentence,
        button=translate("Handing", "Show the folder"),
        call=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        otherwise=lambda: None,
    )
    # Nothing waits for an answer here: one goes on with the text.
    window.panes.active.pane.setFocus()


def show_round(window: MainWindow) -> None:
    """Show in the strip how far one is with the round, where the project was handed out."""
    current = rounds.current_round(window.bridge.workspace)
    if current is not None:
        model = window.documents.model
        infos = [info for identifier in model.ids() if (info := model.info(identifier)) is not None]
        done = sum(window.bridge.workspace.annotator in info.done for info in infos)
        window.round_bar.show_round(current, done=done, documents=len(infos))
