"""A person gives actions other keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit
from pytestqt.qtbot import QtBot

from annotator.ui.actions.helping import show_keys
from annotator.ui.actions.shortcuts import is_bare, read_shortcuts, write_shortcuts
from annotator.ui.dialogs.keys import KeysDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from tests.windows import annotations, named, press, select

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of_keys(window: MainWindow) -> KeysDialog:
    show_keys(window)
    page = window.findChild(KeysDialog)
    assert page is not None
    return page


def give(page: KeysDialog, action: str, key: str) -> None:
    page.choose(action)
    named(page, QKeySequenceEdit, "keys-edit").setKeySequence(QKeySequence(key))
    page.give.click()


def test_another_key_works_at_once_and_in_the_next_window(qtbot: QtBot, window: MainWindow, program: Program) -> None:
    select(window, "海州大学")
    press(qtbot, window, "2")
    page = page_of_keys(window)
    give(page, "edit.undo", "Ctrl+Shift+U")
    page.close()
    window.activateWindow()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert len(annotations(window)) == 1, "the usual key does nothing any more"
    press(qtbot, window, Qt.Key.Key_U, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert annotations(window) == []
    program.set_theme("dark")
    assert program.window is not None
    assert program.window.actions_["edit.undo"].shortcut().toString() == "Ctrl+Shift+U"


def test_a_key_that_is_taken_is_refused_with_the_action_that_has_it(window: MainWindow, program: Program) -> None:
    page = page_of_keys(window)
    give(page, "edit.find", "Ctrl+Z")
    assert "Ctrl+Z" in page.sentence
    assert "Undo" in page.sentence
    assert program.settings.get("shortcuts") == []
    give(page, "edit.undo", "Ctrl+Shift+U")
    give(page, "edit.find", "Ctrl+Z")
    assert window.actions_["edit.find"].shortcut().toString() == "Ctrl+Z"
    page.choose("edit.undo")
    page.usual.click()
    assert "Find" in page.sentence, "the usual key is taken meanwhile"
    assert window.actions_["edit.undo"].shortcut().toString() == "Ctrl+Shift+U"
    page.close()


@pytest.mark.parametrize(("key", "named_in"), [("9", "label"), ("1", "Metric")])
def test_bare_characters_stay_the_labels(window: MainWindow, key: str, named_in: str) -> None:
    page = page_of_keys(window)
    give(page, "edit.find", key)
    assert named_in in page.sentence
    assert window.actions_["edit.find"].shortcut().toString() == "Ctrl+F"
    page.choose("label.metric")
    assert not page.give.isEnabled()
    page.close()


def test_all_keys_can_be_put_back(window: MainWindow, program: Program) -> None:
    page = page_of_keys(window)
    give(page, "edit.undo", "Ctrl+Shift+U")
    give(page, "edit.redo", "")
    assert window.actions_["edit.redo"].shortcuts() == []
    page.reset.click()
    assert window.actions_["edit.redo"].shortcuts() == [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]
    assert program.settings.get("shortcuts") == []
    assert not page.reset.isEnabled()
    page.close()


def test_the_usual_key_given_again_is_no_change(window: MainWindow, program: Program) -> None:
    page = page_of_keys(window)
    give(page, "edit.find", "Ctrl+Shift+U")
    give(page, "edit.find", "Ctrl+F")
    assert program.settings.get("shortcuts") == []
    page.close()


def test_entries_are_read_as_written_and_what_is_no_key_is_passed_over() -> None:
    changed = {"edit.undo": "Ctrl+;", "edit.redo": "", "of.a.later.version": "F12"}
    assert read_shortcuts(write_shortcuts(changed)) == changed
    assert read_shortcuts(["", "edit.undo Nonsense+Q+", "edit.redo"]) == {"edit.redo": ""}


@pytest.mark.parametrize(("key", "bare"), [("5", True), ("A", True), ("Ctrl+5", False), ("F5", False), ("", False)])
def test_a_character_alone_is_told_from_a_key(key: str, bare: bool) -> None:
    assert is_bare(key) is bare
