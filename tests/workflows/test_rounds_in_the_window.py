"""A lead hands out, annotators work and hand in, and the lead imports what comes back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import GOLD, Annotation
from annotator.ui import intake
from annotator.ui.actions.handing import give_feedback, hand_out
from annotator.ui.agreement.page import AgreementPage
from annotator.ui.dialogs.hand_out import BY_LIST, HandOutDialog
from annotator.ui.dialogs.import_preview import ImportDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.ui.review.page import ReviewPage
from annotator.workspace.feedback import read_feedback, write_feedback
from annotator.workspace.reviewing import decide, queue
from annotator.workspace.workspace import Workspace
from tests.windows import OpenWindow, annotations, answer, come_back, done, named, press, select, settle


@dataclass(frozen=True)
class Reviewed:
    """The lead's window, the annotation that was overruled, and its annotator's copy."""

    lead: MainWindow
    overruled: Annotation
    copy: Path


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_handing_out_over_an_earlier_round_asks_before_and_offers_its_names(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    files = handed_out(qtbot, window, tmp_path / "out")
    before = [file.read_bytes() for file in files]
    assert window.focusWidget() is window.panes.active.pane, "one goes on with the text"
    come_back(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    said: list[str] = []

    def again(dialog: QDialog, *, button: str) -> None:
        assert isinstance(dialog, HandOutDialog)
        named(dialog, QLineEdit, "hand-out-names").setText("陈，王")
        named(dialog, QLineEdit, "hand-out-folder").setText(str(tmp_path / "out"))

        def choose(box: QDialog) -> None:
            assert isinstance(box, QMessageBox)
            said.append(box.text())
            next(each for each in box.buttons() if each.text() == button).click()

        answer(choose)
        dialog.accept()
        if dialog.isVisible():
            dialog.reject()

    answer(lambda dialog: again(dialog, button="Cancel"))
    hand_out(window)
    done(qtbot, window)
    assert files[0].name in said[0]
    assert [file.read_bytes() for file in files] == before
    answer(lambda dialog: again(dialog, button="Replace"))
    hand_out(window)
    done(qtbot, window)
    assert [file.read_bytes() for file in files] != before

    def look(dialog: QDialog) -> None:
        said.append(named(dialog, QLineEdit, "hand-out-names").text())
        dialog.reject()

    answer(look)
    hand_out(window)
    assert said[-1] == "陈, 王"


def test_what_cannot_be_compared_is_said_before_it_is_handed_out(window: MainWindow) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, HandOutDialog)
        named(dialog, QLineEdit, "hand-out-names").setText("陈，王")
        dialog.work_out()
        assert "agreement cannot be measured" not in dialog.sentence
        sharing = named(dialog, QComboBox, "hand-out-sharing")
        sharing.setCurrentIndex(BY_LIST)
        sharing.activated.emit(BY_LIST)
        dialog.work_out()
        assert "agreement cannot be measured" in dialog.sentence
        dialog.reject()

    answer(look)
    hand_out(window)


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


@pytest.fixture
def reviewed(qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path) -> Reviewed:
    """A round that came back, and one difference of it settled: the shorter span."""
    files = handed_out(qtbot, open_window(project), tmp_path / "out")
    back: list[Path] = []
    for file, text in zip(files, ("算力规模突破50EFLOPS", "50EFLOPS"), strict=True):
        copy = open_window(file)
        for tagged, key in ((text, "1"), ("林晓岚", "2")):
            select(copy, tagged)
            press(qtbot, copy, key)
        press(qtbot, copy, Qt.Key.Key_D, CTRL)
        copy.round_bar.button.click()
        done(qtbot, copy)
        back += [path for path in file.parent.glob("*.jsonl") if path not in back]
    lead = open_window(project)
    assert not lead.actions_["file.feedback"].isEnabled(), "nothing is decided yet"
    intake.take_dropped(lead, back)
    done(qtbot, lead)
    dialog = lead.findChild(ImportDialog)
    assert dialog is not None
    dialog.import_button.click()
    done(qtbot, lead)
    [item] = queue(lead.bridge.workspace)
    shorter, longer = sorted(item.candidates, key=lambda each: len(each.quote))
    decide(lead.bridge.workspace, item.id, take=[shorter.id], reason="只标数值")
    settle(lead)
    return Reviewed(lead, longer, next(file for file in files if longer.annotator in file.name))


def test_feedback_goes_from_the_lead_to_the_annotators_own_copy(
    qtbot: QtBot, open_window: OpenWindow, reviewed: Reviewed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    longer = reviewed.overruled
    monkeypatch.setattr("annotator.ui.handing.QFileDialog.getExistingDirectory", lambda *_args: str(tmp_path))
    assert reviewed.lead.actions_["file.feedback"].isEnabled()
    give_feedback(reviewed.lead)
    written = list(tmp_path.glob("*.jsonl"))
    assert len(written) == 2

    copy = open_window(reviewed.copy)
    before = annotations(copy)
    assert not copy.tabs.isTabVisible(copy.tabs.indexOf(copy.feedback))
    intake.take_dropped(copy, [path for path in written if longer.annotator in path.name])
    done(qtbot, copy)
    assert annotations(copy) == before, "feedback changes nobody's annotations"
    assert copy.tabs.currentWidget() is copy.feedback
    [row] = copy.feedback.view.rows()
    assert row == ["changed", "Metric: 算力规模突破50EFLOPS", "Metric: 50EFLOPS", "只标数值"]
    first = copy.feedback.view.topLevelItem(0)
    assert first is not None
    copy.feedback.view.itemClicked.emit(first, 0)
    settle(copy)
    assert copy.current.id == longer.id
    told = named(copy, QLabel, "inspector-feedback")
    assert told.isVisible()
    assert "50EFLOPS" in told.text()
    assert "只标数值" in told.text()

    intake.take_dropped(copy, [path for path in written if longer.annotator not in path.name])
    done(qtbot, copy)
    assert copy.notices.kind == "warning", "feedback for somebody else is said to be that"


def test_feedback_is_there_when_the_copy_is_opened_again(
    qtbot: QtBot, open_window: OpenWindow, reviewed: Reviewed, tmp_path: Path
) -> None:
    name = reviewed.overruled.annotator
    write_feedback(reviewed.lead.bridge.workspace, name, tmp_path / "told.jsonl")
    with Workspace.open(reviewed.copy) as ws:
        read_feedback(ws, [tmp_path / "told.jsonl"])
    copy = open_window(reviewed.copy)
    qtbot.waitUntil(lambda: copy.tabs.isTabVisible(copy.tabs.indexOf(copy.feedback)), timeout=5000)
    assert reviewed.overruled.id in [each.annotation for each in copy.feedback.told]


def worked_on(qtbot: QtBot, window: MainWindow, tagged: Sequence[tuple[str, str]]) -> None:
    """Tag texts by their labels' keys, say that the first document is done, and hand in."""
    for text, key in tagged:
        select(window, text)
        press(qtbot, window, key)
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    press(qtbot, window, Qt.Key.Key_I, CTRL | SHIFT)
    done(qtbot, window)


def gold_of(qtbot: QtBot, window: MainWindow, out: Path) -> list[dict[str, Any]]:
    """Export gold through the dialog, and return its annotations as they stand in the file."""

    def choose(dialog: QDialog) -> None:
        layers = named(dialog, QComboBox, "export-by")
        layers.setCurrentIndex(layers.findData(GOLD))
        named(dialog, QLineEdit, "export-file").setText(str(out))
        dialog.accept()

    answer(choose)
    press(qtbot, window, Qt.Key.Key_E, CTRL)
    done(qtbot, window)
    come_back(qtbot, window)
    documents = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return [each for document in documents for each in document["annotations"]]


def test_a_team_by_keys_from_texts_to_gold_and_back_to_the_annotator(
    qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = handed_out(qtbot, open_window(project), tmp_path / "out")
    for file, metric in zip(copies, ("突破50EFLOPS", "50EFLOPS"), strict=True):
        worked_on(qtbot, open_window(file), [(metric, "1"), ("林晓岚", "2")])

    lead = open_window(project)
    intake.take_dropped(lead, sorted((tmp_path / "out").glob("*.jsonl")))
    done(qtbot, lead)
    named(lead, QPushButton, "import-now").click()
    done(qtbot, lead)
    come_back(qtbot, lead)

    press(qtbot, lead, Qt.Key.Key_F12)
    done(qtbot, lead)
    compared = lead.page
    assert isinstance(compared, AgreementPage)
    assert compared.comparison is not None
    [pair] = compared.comparison.agreement.pairs
    assert (pair.figures.spans.a, pair.figures.spans.b, pair.figures.spans.exact) == (2, 2, 1)

    press(qtbot, lead, Qt.Key.Key_F11)
    done(qtbot, lead)
    review = lead.page
    assert isinstance(review, ReviewPage)
    review.queue.agreed_button.click()
    settle(lead)
    assert review.item is not None
    press(qtbot, lead, "ab"[[each.quote for each in review.item.candidates].index("50EFLOPS")])
    assert review.queue.empty.text() == "Everything is settled."

    gold = gold_of(qtbot, lead, tmp_path / "gold.jsonl")
    assert [(each["quote"], each["annotator"]) for each in gold] == [("50EFLOPS", GOLD), ("林晓岚", GOLD)]
    assert all(each["decision"]["by"] == "林" and each["decision"]["from"] for each in gold)

    monkeypatch.setattr("annotator.ui.handing.QFileDialog.getExistingDirectory", lambda *_args: str(tmp_path))
    press(qtbot, lead, Qt.Key.Key_W, CTRL | SHIFT)
    done(qtbot, lead)
    overruled = open_window(copies[0])
    name = overruled.bridge.workspace.annotator
    intake.take_dropped(overruled, [path for path in tmp_path.glob("*.jsonl") if name in path.name])
    done(qtbot, overruled)
    assert ["changed", "Metric: 突破50EFLOPS", "Metric: 50EFLOPS", ""] in overruled.feedback.view.rows()
