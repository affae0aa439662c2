"""A person reads, selects and tags in the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.workspace.annotating import annotate
from annotator.workspace.workspace import Workspace
from tests.windows import OpenWindow, annotations, named, press, select, settle

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_key_tags_the_selection_and_it_is_in_the_project(qtbot: QtBot, window: MainWindow, project: Path) -> None:
    select(window, "海州市科技局")
    press(qtbot, window, "2")
    made = annotations(window)
    assert [(each.label, each.quote, each.annotator) for each in made] == [("actor", "海州市科技局", "林")]
    with Workspace.open(project) as other:
        assert other.annotations() == made


def test_each_label_has_its_key(qtbot: QtBot, window: MainWindow) -> None:
    for text, key in (("突破50EFLOPS", "1"), ("海州大学", "2"), ("方案", "3")):
        select(window, text)
        press(qtbot, window, key)
    assert {each.quote: each.label for each in annotations(window)} == {
        "突破50EFLOPS": "metric",
        "海州大学": "actor",
        "方案": "policy",
    }


def test_what_is_made_is_current_and_in_the_inspector(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "林晓岚")
    press(qtbot, window, "2")
    assert window.current.annotation == annotations(window)[0]
    assert set(window.inspector.fields) >= {"name", "kind", "role"}
    assert window.table.view.currentIndex().row() == 0
    assert not window.panes.active.pane.has_selection()


def test_another_key_gives_the_current_annotation_another_label(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "林晓岚")
    press(qtbot, window, "1")
    before = annotations(window)[0]
    press(qtbot, window, "2")
    after = annotations(window)
    assert [(each.id, each.label) for each in after] == [(before.id, "actor")]


def test_a_key_without_a_selection_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "1")
    assert annotations(window) == []
    assert "Select" in window.notices.text


def test_a_double_click_and_a_key_tag_a_word_in_the_converted_pane(qtbot: QtBot, window: MainWindow) -> None:
    frame = window.panes.frames[1]
    assert frame.script == "traditional"
    select(window, "林晓岚", pane=1)
    assert window.panes.active is frame
    press(qtbot, window, "2")
    assert [each.quote for each in annotations(window)] == ["林晓岚"]


def test_selection_and_annotations_are_mirrored_in_the_other_pane(qtbot: QtBot, window: MainWindow) -> None:
    left, right = window.panes.frames
    spans = select(window, "海州大学", pane=0)
    assert right.pane.mirrored() == spans
    press(qtbot, window, "2")
    made = annotations(window)[0]
    for frame in (left, right):
        assert frame.annotation(made.id) == made
        assert frame.pane.current() == made.id
    press(qtbot, window, Qt.Key.Key_Delete)
    for frame in (left, right):
        assert frame.annotation(made.id) is None


def test_a_sticky_label_tags_what_is_selected_by_mouse_until_escape(qtbot: QtBot, window: MainWindow) -> None:
    named(window, QCheckBox, "sticky").click()
    named(window, QToolButton, "label-actor").click()
    assert window.labels.held == "actor"
    pane = window.panes.active.pane
    for _ in range(2):
        qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 130))
        QTest.mouseRelease(pane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 130))
        settle(window)
    made = annotations(window)
    assert len(made) == 1, "the same place twice is one annotation"
    assert made[0].label == "actor"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.labels.held is None
    assert not named(window, QCheckBox, "sticky").isChecked()
    select(window, "方案")
    window.panes.active.pane.selection_finished.emit()
    assert len(annotations(window)) == 1


def test_undo_and_redo_by_keys_name_what_they_do(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "海州大学")
    press(qtbot, window, "2")
    made = annotations(window)
    assert window.actions_["edit.undo"].text() == "&Undo: tag “海州大学” as actor"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert annotations(window) == []
    assert window.current.annotation is None
    assert window.table.model.rowCount() == 0
    assert "海州大学" in window.actions_["edit.redo"].text()
    assert not window.actions_["edit.undo"].text().endswith("actor")
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert annotations(window) == made
    assert window.table.model.rowCount() == 1


def test_boundaries_move_by_keys_and_the_id_stays(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "海州大学")
    press(qtbot, window, "2")
    before = annotations(window)[0]
    press(qtbot, window, Qt.Key.Key_Right, ALT)
    press(qtbot, window, Qt.Key.Key_Right, ALT)
    press(qtbot, window, Qt.Key.Key_Right, ALT)
    assert [(each.id, each.quote) for each in annotations(window)] == [(before.id, "海州大学副校长")]
    press(qtbot, window, Qt.Key.Key_Right, ALT | SHIFT)
    assert annotations(window)[0].quote == "州大学副校长"
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert annotations(window) == [before]


def test_attributes_are_edited_in_the_inspector(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "突破50EFLOPS")
    press(qtbot, window, "1")
    fields = window.inspector.fields
    for name, typed in (("value", "4.72万亿"), ("unit", "EFLOPS"), ("period", "2027q1")):
        editor = fields[name].editor
        assert isinstance(editor, QLineEdit)
        editor.setFocus()
        editor.insert(typed)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        settle(window)
    assert dict(annotations(window)[0].attributes) == {"value": 4720000000000, "unit": "EFLOPS", "period": "2027Q1"}
    editor = fields["unit"].editor
    assert isinstance(editor, QLineEdit)
    editor.clear()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "unit" not in annotations(window)[0].attributes


def test_digits_typed_into_a_field_tag_nothing(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "突破50EFLOPS")
    press(qtbot, window, "1")
    select(window, "海州大学")
    editor = window.inspector.fields["value"].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "123")
    settle(window)
    assert len(annotations(window)) == 1
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "123"


def test_a_value_that_does_not_fit_stays_typed_with_a_sentence_and_writes_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    select(window, "突破50EFLOPS")
    press(qtbot, window, "1")
    metric = annotations(window)[0]
    editor = window.inspector.fields["value"].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    qtbot.keyClicks(editor, "fifty")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(window)
    assert annotations(window) == [metric]
    assert "fifty" in window.inspector.fields["value"].sentence
    select(window, "海州大学")
    press(qtbot, window, "2")
    window.current.set(metric)
    settle(window)
    again = window.inspector.fields["value"]
    assert isinstance(again.editor, QLineEdit)
    assert again.editor.text() == "fifty"
    assert again.sentence


def test_what_is_being_typed_is_kept_when_the_window_closes(qtbot: QtBot, window: MainWindow, project: Path) -> None:
    select(window, "突破50EFLOPS")
    press(qtbot, window, "1")
    editor = window.inspector.fields["unit"].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "EFLOPS")
    window.close()
    with Workspace.open(project) as ws:
        assert ws.annotations()[0].attributes["unit"] == "EFLOPS"


def test_closed_and_opened_again_everything_is_there(
    qtbot: QtBot, open_window: OpenWindow, program: Program, project: Path
) -> None:
    window = open_window(project)
    select(window, "海州大学")
    press(qtbot, window, "2")
    made = annotations(window)
    window.close()
    assert [path.name for path in project.parent.glob("project.anno*")] == ["project.anno"], "one file to be mailed"
    program.window = None
    window.deleteLater()
    again = open_window(project)
    assert annotations(again) == made
    assert again.actions_["edit.undo"].isEnabled()
    press(qtbot, again, Qt.Key.Key_Z, CTRL)
    assert annotations(again) == []


def test_another_annotators_layer_is_shown_and_cannot_be_changed(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    with Workspace.open(project, annotator="陈") as ws:
        document = ws.documents()[0].document
        at = ws.text(document.id).index("海州大学")
        theirs = annotate(ws, document.id, "actor", [Span(at, at + 4)])
    window = open_window(project)
    window.current.set(theirs)
    settle(window)
    assert "陈" in window.inspector.whose
    assert not window.actions_["annotate.remove"].isEnabled()
    press(qtbot, window, "1")
    press(qtbot, window, Qt.Key.Key_Delete)
    assert annotations(window) == [theirs]


def test_the_same_text_is_tagged_everywhere_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "海州大学")
    press(qtbot, window, "2")
    press(qtbot, window, Qt.Key.Key_Return, CTRL)
    assert "1 more" in window.notices.text
    assert len(annotations(window)) == 1, "nothing is written before it is agreed to"
    window.notices.button.click()
    settle(window)
    assert [(each.quote, each.origin) for each in annotations(window)] == [("海州大学", "hand"), ("海州大学", "same")]
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert len(annotations(window)) == 1


def test_done_is_ticked_by_document_and_annotator(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    infos = window.bridge.workspace.documents()
    assert [info.done for info in infos] == [("林",), ()]
    assert window.documents.model.info(infos[0].document.id) == infos[0]
    ticks = [each for each in window.panes.findChildren(QCheckBox) if each.text() == "Done"]
    assert [each.isChecked() for each in ticks] == [True, True], "above both panes, which show it"
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    assert window.bridge.workspace.documents()[0].done == ()
    assert [each.isChecked() for each in ticks] == [False, False]


def test_escape_in_a_field_takes_back_what_was_typed_and_goes_to_the_text(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "突破50EFLOPS")
    press(qtbot, window, "1")
    editor = window.inspector.fields["unit"].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    qtbot.keyClicks(editor, "EF")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.text() == ""
    assert window.current.annotation is not None, "Escape meant the field, not the annotation"
    assert window.panes.active.pane.hasFocus()
    assert annotations(window)[0].attributes == {}


def test_a_note_and_a_status_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "方案")
    press(qtbot, window, "3")
    note = named(window, QPlainTextEdit, "inspector-note")
    note.setFocus()
    note.insertPlainText("是否算政策？")
    press(qtbot, window, Qt.Key.Key_Slash, CTRL)
    assert [(each.note, each.status) for each in annotations(window)] == [("是否算政策？", "question")]
