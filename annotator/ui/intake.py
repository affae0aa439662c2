"""How files come into the window: read on a worker, asked about where unsure, added as one step, reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from annotator.domain.progress import finish
from annotator.ingest import IngestedText, IngestReport, read_files
from annotator.ui.dialogs.encoding import EncodingDialog
from annotator.ui.dialogs.page import Page
from annotator.ui.importing import DATASETS, import_files
from annotator.ui.translation import say, translate
from annotator.workspace import adding

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def take_dropped(window: MainWindow, paths: Sequence[Path]) -> None:
    """Import or add what was dropped on the window, by its suffix."""
    datasets = [path for path in paths if path.suffix.lower() in DATASETS]
    texts = [path for path in paths if path not in datasets]
    if texts:
        # A table beside texts is about them: reading them reads it.
        datasets = [path for path in datasets if path.suffix.lower() != ".csv"]
        add_files(window, texts)
    if datasets:
        import_files(window, datasets)


def add_files(window: MainWindow, paths: Sequence[Path]) -> None:
    """Read files and folders on a worker and add them."""
    window.jobs.start(
        translate("Intake", "Reading files…"), lambda: read_files(list(paths)), lambda report: add_read(window, report)
    )


def add_read(window: MainWindow, report: IngestReport) -> None:
    """Add what was read, after asking about what is not certain; sections are found on a worker."""
    decided = replace(report, documents=tuple(_decided(window, report.documents)))
    window.jobs.start(
        translate("Intake", "Finding articles…"),
        lambda: adding.prepare(decided),
        lambda prepared: _add_prepared(window, prepared),
    )


def _add_prepared(window: MainWindow, prepared: adding.Prepared) -> None:
    added = window.bridge.attempt(adding.add, window.bridge.workspace, prepared)
    if added is not None:
        _tell_added(window, added)


def _decided(window: MainWindow, texts: Sequence[IngestedText]) -> list[IngestedText]:
    """Ask about each text whose encoding is not certain; one that is left out is not added."""
    decided: list[IngestedText] = []
    for text in texts:
        if text.certain or len(text.candidates) < 2:
            decided.append(text)
            continue
        dialog = EncodingDialog(text, window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            if dialog.encoding == text.encoding:
                decided.append(text)
            else:
                decided.extend(finish(read_files([text.path], encoding=dialog.encoding)).documents)
        dialog.deleteLater()
    return decided


def _tell_added(window: MainWindow, report: adding.AddReport) -> None:
    first = next(iter([*report.added, *report.already_there]), None)
    if first is not None:
        window.panes.show_in_own_scripts(first)
    parts = [
        template.format(count=len(listed))
        for template, listed in (
            (translate("Intake", "Documents added: {count}."), report.added),
            (translate("Intake", "There already: {count}."), report.already_there),
        )
        if listed
    ]
    if not report.problems:
        sentence = " ".join(parts) or translate("Intake", "There was nothing to add.")
        if report.notes:
            window.notices.show_warning(
                f"{sentence} {say(report.notes[0].reason)}",
                button=translate("Intake", "Show all") if len(report.notes) > 1 else "",
                call=lambda: _show_problems(window, [f"{each.path}: {say(each.reason)}" for each in report.notes]),
            )
        else:
            window.notices.show_notice(sentence)
        return
    if len(report.problems) > 1:
        parts.append(translate("Intake", "Passed over: {count}.").format(count=len(report.problems)))
    problem = report.problems[0]
    window.notices.show_error(
        " ".join([*parts, say(problem.reason)]),
        button=translate("Intake", "Show all") if len(report.problems) > 1 else "",
        call=lambda: _show_problems(window, [f"{each.path}: {say(each.reason)}" for each in report.problems]),
    )


def _show_problems(window: MainWindow, problems: Sequence[str]) -> None:
    import html

    body = "".join(f"<p>{html.escape(each)}</p>" for each in problems)
    window.show_dialog(Page(title=translate("Intake", "What was passed over"), body=body, parent=window))
