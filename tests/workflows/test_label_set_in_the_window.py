"""A lead edits the label set in the window; what it refuses is refused with its sentence beside the field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.actions.editing import edit_labels
from annotator.ui.dialogs.label_set import LabelSetDialog
from annotator.ui.dialogs.page import labels_page
from annotator.ui.main_window import MainWindow
from annotator.workspace.history import undo
from annotator.workspace.project_settings import set_setting
from tests.windows import answer, named, press, select, settle

Edit = Callable[[Callable[[LabelSetDialog], None]], None]


@pytest.fixture
def edit(window: MainWindow) -> Edit:
    def edited(work: Callable[[LabelSetDialog], None]) -> None:
        answer_label_set(work)
        window.actions_["edit.label-set"].trigger()
        settle(window)

    return edited


def answer_label_set(work: Callable[[LabelSetDialog], None]) -> None:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, LabelSetDialog)
        work(dialog)

    answer(act)


def button(dialog: LabelSetDialog, name: str) -> QPushButton:
    return named(dialog, QPushButton, name)


def save(dialog: LabelSetDialog) -> QPushButton:
    return next(each.button(QDialogButtonBox.StandardButton.Save) for each in dialog.findChildren(QDialogButtonBox))


def wrong(dialog: LabelSetDialog, field: str) -> str:
    return named(dialog, QLabel, f"wrong-{field}").text()


def choose_kind(dialog: LabelSetDialog, row: int, kind: str) -> None:
    box = dialog.form.attributes.cellWidget(row, 1)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(kind))


def names(window: MainWindow) -> list[str]:
    return [each.name for each in window.bridge.workspace.labels().labels]


def test_a_label_is_added_with_all_that_it_has_in_one_step(qtbot: QtBot, window: MainWindow, edit: Edit) -> None:
    def work(dialog: LabelSetDialog) -> None:
        button(dialog, "label-add").click()
        form = dialog.form
        form.name.selectAll()
        qtbot.keyClicks(form.name, "risk")
        form._titles["en"].clear()
        qtbot.keyClicks(form._titles["en"], "Risk")
        form._definitions["zh-Hans"].setPlainText("可能出现的坏事")
        button(dialog, "attribute-add").click()
        form._cell(0, 0).setText("degree")
        choose_kind(dialog, 0, "choice")
        form._cell(0, 2).setText("high | low")
        form._examples.setPlainText("存在〖断供风险〗。\n\n")
        save(dialog).click()

    before = names(window)
    edit(work)
    label = window.bridge.workspace.labels().label("risk")
    assert names(window) == [*before, "risk"]
    assert (dict(label.title), dict(label.definition)) == ({"en": "Risk"}, {"zh-Hans": "可能出现的坏事"})
    assert [(each.name, each.kind, each.choices) for each in label.attributes] == [
        ("degree", "choice", ("high", "low"))
    ]
    assert (label.key, label.examples) == ("4", ("存在〖断供风险〗。",))
    # It can be tagged with at once.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    select(window, "海州大学")
    press(qtbot, window, "4")
    assert [each.label for each in window.bridge.workspace.annotations()] == ["risk"]
    undo(window.bridge.workspace)
    undo(window.bridge.workspace)
    assert names(window) == before


def test_what_is_no_label_is_refused_beside_its_field(qtbot: QtBot, window: MainWindow, edit: Edit) -> None:
    def work(dialog: LabelSetDialog) -> None:
        assert save(dialog).isEnabled()
        button(dialog, "label-add").click()
        form = dialog.form
        for typed, field, sentence in (
            ("a b", "name", "without spaces"),
            ("actor", "name", "Two labels have the name “actor”"),
        ):
            form.name.selectAll()
            qtbot.keyClicks(form.name, typed)
            assert sentence in wrong(dialog, field)
            assert not save(dialog).isEnabled()
        form.name.selectAll()
        qtbot.keyClicks(form.name, "risk")
        assert wrong(dialog, "name") == ""
        form.key.selectAll()
        qtbot.keyClicks(form.key, "1")
        assert "Two labels have the key “1”" in wrong(dialog, "key")
        form.key.selectAll()
        qtbot.keyClicks(form.key, "12")
        assert "one character" in wrong(dialog, "key")
        form.key.selectAll()
        qtbot.keyClicks(form.key, "9")
        button(dialog, "attribute-add").click()
        assert "needs a name" in wrong(dialog, "attributes")
        form._cell(0, 0).setText("degree")
        choose_kind(dialog, 0, "choice")
        assert "needs choices" in wrong(dialog, "attributes")
        # What is wrong with a label that is not shown still holds the whole up.
        dialog.list.setCurrentRow(0)
        assert wrong(dialog, "attributes") == ""
        assert not save(dialog).isEnabled()
        assert "needs choices" in dialog.list.item(dialog.list.count() - 1).toolTip()
        dialog.reject()

    before = names(window)
    edit(work)
    assert names(window) == before


def test_a_label_in_use_keeps_its_name_and_its_place(qtbot: QtBot, window: MainWindow, edit: Edit) -> None:
    select(window, "海州大学")
    press(qtbot, window, "2")

    def work(dialog: LabelSetDialog) -> None:
        dialog.list.setCurrentRow(1)
        assert dialog.form.name.isReadOnly()
        assert not button(dialog, "label-remove").isEnabled()
        assert named(dialog, QLabel, "label-uses").text().startswith("1 ")
        dialog.form._titles["en"].selectAll()
        qtbot.keyClicks(dialog.form._titles["en"], "Who")
        button(dialog, "label-up").click()
        dialog.list.setCurrentRow(1)
        button(dialog, "label-remove").click()
        save(dialog).click()

    edit(work)
    assert names(window) == ["actor", "policy"]
    assert window.styles["actor"].name == "Who"


def test_while_a_round_has_it_frozen_it_is_only_read(window: MainWindow, edit: Edit) -> None:
    workspace = window.bridge.workspace
    set_setting(workspace, "round", {"id": "R1", "lead": "Lin", "annotator": "Wang", "labels_frozen": True})
    seen: list[str] = []

    def work(dialog: LabelSetDialog) -> None:
        seen.append(named(dialog, QLabel, "label-set-frozen").text())
        assert not dialog.form.isEnabled()
        assert not button(dialog, "label-add").isEnabled()
        assert save(dialog) is None
        dialog.reject()

    edit(work)
    assert "frozen" in seen[0]
    assert "Lin" in seen[0]


def test_the_bar_of_labels_leads_to_the_label_under_the_mouse(window: MainWindow) -> None:
    chosen: list[int] = []
    asked: list[QPoint] = []
    window.labels.menu_asked.disconnect()
    window.labels.menu_asked.connect(asked.append)
    at = window.labels._buttons["policy"].geometry().center()
    window.labels.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.labels.mapToGlobal(at)))
    assert asked

    def work(dialog: LabelSetDialog) -> None:
        chosen.append(dialog.list.currentRow())
        dialog.reject()

    answer_label_set(work)
    edit_labels(window)
    assert chosen == [2]


def test_the_codebook_shows_examples_and_what_is_none(window: MainWindow) -> None:
    page = labels_page(window.bridge.workspace.labels())
    assert "✓ Labelled" in page
    assert "✗ Not labelled" in page
    assert "〖" in page
