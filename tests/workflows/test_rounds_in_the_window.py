"""A lead hands out, annotators work and hand in, and the lead imports what comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from annotator.ui import intake
from annotator.ui.actions.handing import hand_out
from annotator.ui.dialogs.hand_out import BY_LIST, HandOutDialog
from annotator.ui.dialogs.import_preview import ImportDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.workspace.workspace import Workspace
from tests.windows import OpenWindow, annotations, answer, named, press, select, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def done(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20000)
    settle(window)


def handed_out(qtbot: QtBot, window: MainWindow, folder: Path, *, names: str = "陈，王") -> list[Path]:
    """Hand both texts out to both, through the dialog."""

    def divide(dialog: QDialog) -> None:
        assert isinstance(dialog, HandOutDialog)
        named(dialog, QLineEdit, "hand-out-names").setText(names)
        sharing = named(dialog, QComboBox, "hand-out-sharing")
        sharing.setCurrentIndex(BY_LIST)
        sharing.activated.emit(BY_LIST)
        documents = named(dialog, QTreeWidget, "hand-out-documents")
        for row in range(documents.topLevelItemCount()):
            item = documents.topLevelItem(row)
            assert item is not None
            item.setCheckState(1, Qt.CheckState.Checked)
        named(dialog, QLineEdit, "hand-out-folder").setText(str(folder))
        dialog.work_out()
        assert [row[:3] for row in dialog.shares.rows()] == [["陈", "2", "2"], ["王", "2", "2"]]
        dialog.accept()

    answer(divide)
    hand_out(window)
    done(qtbot, window)
    return sorted(folder.glob("*.anno"))


def test_a_round_from_hand_out_to_import(
    qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path, program: Program
) -> None:
    lead = open_window(project)
    assert lead.round_bar.isHidden()
    assert not lead.actions_["file.hand-in"].isEnabled()
    files = handed_out(qtbot, lead, tmp_path / "out")
    assert len(files) == 2
    assert "2" in lead.notices.text

    back: list[Path] = []
    for file in files:
        copy = open_window(file)
        name = copy.bridge.workspace.annotator
        assert name in ("陈", "王"), "it is worked on under the name that the lead knows"
        assert not copy.round_bar.isHidden()
        assert "林" in copy.round_bar.text
        assert not copy.actions_["file.hand-out"].isEnabled()
        select(copy, "海州市科技局")
        press(qtbot, copy, "2")
        if name == "王":
            select(copy, "林晓岚")
            press(qtbot, copy, "2")
        press(qtbot, copy, Qt.Key.Key_D, CTRL)
        assert "1" in copy.round_bar.text
        copy.round_bar.button.click()
        done(qtbot, copy)
        written = [path for path in file.parent.glob("*.jsonl") if path not in back]
        assert len(written) == 1
        assert written[0].name in copy.notices.text
        assert "done" in copy.notices.text, "the text that is not done is spoken of"
        back += written

    lead = open_window(project)
    intake.take_dropped(lead, back)
    done(qtbot, lead)
    dialog = lead.findChild(ImportDialog)
    assert dialog is not None
    assert sorted(row[1:4] for row in dialog.files.rows()) == [["王", "2", "2"], ["陈", "2", "1"]]
    assert all("round-1" in row[0] for row in dialog.files.rows())
    dialog.import_button.click()
    done(qtbot, lead)
    assert sorted(each.annotator for each in annotations(lead)) == ["王", "王", "陈"]
    info = lead.bridge.workspace.documents()[0]
    assert set(info.done) == {"王", "陈"}, "done travels"
    assert not lead.layer_panel.isHidden()
    assert program.window is lead


def test_handing_in_again_after_more_work_updates(
    qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path
) -> None:
    files = handed_out(qtbot, open_window(project), tmp_path / "out")
    copy = open_window(files[0])
    for text in ("海州市科技局", "林晓岚"):
        select(copy, text)
        press(qtbot, copy, "2")
        copy.round_bar.button.click()
        done(qtbot, copy)
    assert len(list(files[0].parent.glob("*.jsonl"))) == 1
    assert copy.notices.kind == "question", "it was written over what was handed in before"


def test_nobody_gets_anything_before_it_is_said_who(qtbot: QtBot, window: MainWindow) -> None:
    sentences: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, HandOutDialog)
        for names in ("", "陈, 陈", "gold"):
            named(dialog, QLineEdit, "hand-out-names").setText(names)
            dialog.work_out()
            assert not dialog.hand_out.isEnabled()
            sentences.append(dialog.sentence)
        dialog.reject()

    answer(look)
    hand_out(window)
    assert all(sentences)
    assert "陈" in sentences[1]


@pytest.mark.parametrize("bulk", [True, False])
def test_suggestions_in_bulk_are_as_the_lead_says(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, *, bulk: bool
) -> None:
    from annotator.workspace.rounds import current_round

    def divide(dialog: QDialog) -> None:
        named(dialog, QLineEdit, "hand-out-names").setText("陈")
        sharing = named(dialog, QComboBox, "hand-out-sharing")
        sharing.setCurrentIndex(0)
        sharing.activated.emit(0)
        named(dialog, QLineEdit, "hand-out-folder").setText(str(tmp_path / "out"))
        tick = named(dialog, QCheckBox, "hand-out-bulk")
        if tick.isChecked() != bulk:
            tick.click()
        dialog.accept()

    answer(divide)
    hand_out(window)
    done(qtbot, window)
    [file] = (tmp_path / "out").glob("*.anno")
    with Workspace.open(file) as ws:
        current = current_round(ws)
        assert current is not None
        assert current.bulk is bulk
        assert ws.owner == "陈"
