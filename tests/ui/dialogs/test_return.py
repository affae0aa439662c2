"""Return does what a dialog is there for: its default button is never Cancel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from annotator.exchange.registry import FORMATS
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.hand_out import HandOutDialog
from annotator.ui.dialogs.import_preview import ImportDialog, ImportWish
from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.main_window import MainWindow
from annotator.workspace import rounds


def new_project(window: MainWindow) -> QDialog:
    return NewProjectDialog(owner="林", folder=Path(), parent=window)


def export(window: MainWindow) -> QDialog:
    return ExportDialog(
        formats=FORMATS,
        documents={},
        active=None,
        labels={},
        annotators={},
        project=window.bridge.workspace.path,
        parent=window,
    )


def hand_out(window: MainWindow) -> QDialog:
    workspace = window.bridge.workspace
    return HandOutDialog(
        [info.document for info in workspace.documents()],
        names=["陈", "王"],
        folder=Path("handed out"),
        divide=lambda division: rounds.divide(workspace, division.names),
        files=lambda _folder, _plan: (),
        parent=window,
    )


def import_(window: MainWindow) -> QDialog:
    return ImportDialog(
        labels=window.bridge.workspace.labels(),
        title_of=lambda _id: None,
        annotators=(),
        wish=ImportWish(by="林"),
        project=False,
        parent=window,
    )


@pytest.mark.parametrize("make", [new_project, export, hand_out, import_])
def test_return_is_not_cancel_and_fields_come_before_buttons(
    window: MainWindow, qtbot: QtBot, make: Callable[[MainWindow], QDialog]
) -> None:
    dialog = make(window)
    dialog.show()
    qtbot.waitExposed(dialog)
    default = [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()]
    first = dialog.nextInFocusChain()
    while not first.focusPolicy() & Qt.FocusPolicy.TabFocus:
        first = first.nextInFocusChain()
    dialog.close()

    assert len(default) == 1
    assert default != ["Cancel"]
    assert not isinstance(first, QPushButton), "the first field comes first"
