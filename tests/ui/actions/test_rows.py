"""The table of actions holds together."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from annotator import paths
from annotator.domain.labels import label_set_from_json
from annotator.ui.actions import ROWS, label_rows, recent_rows
from annotator.ui.actions.menus import MENUS, plain
from annotator.ui.main_window import MainWindow

STARTER = label_set_from_json(json.loads((paths.resources() / "labels" / "starter.json").read_text("utf-8")))
ALL = (*ROWS, *label_rows(STARTER), *recent_rows([paths.resources()]))


def test_ids_are_unique() -> None:
    assert [each for each, count in Counter(row.id for row in ALL).items() if count > 1] == []


def test_keys_are_unique_and_known_to_qt() -> None:
    sequences = [QKeySequence(key) for row in ALL for key in row.keys]
    assert all(not sequence.isEmpty() for sequence in sequences)
    texts = [sequence.toString() for sequence in sequences]
    assert [each for each, count in Counter(texts).items() if count > 1] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_action_has_a_key_a_text_and_a_menu(row) -> None:
    assert row.keys
    assert row.text
    assert row.menu in MENUS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_bare_characters_are_left_to_the_labels(row) -> None:
    assert row.page or all(len(key) > 1 for key in row.keys)


@pytest.mark.parametrize("row", [row for row in ROWS if row.page], ids=lambda row: row.id)
def test_actions_of_a_page_are_off_elsewhere(row, window: MainWindow) -> None:
    assert not row.enabled(window)


def test_every_condition_answers_in_a_window_with_and_without_a_document(window: MainWindow) -> None:
    window.panes.open(None)
    window.actions_.refresh()
    assert not window.actions_["edit.find"].isEnabled()
    assert not window.actions_["label.metric"].isEnabled()
    first = window.documents.model.id_at(0)
    assert first is not None
    window.panes.open(window.bridge.workspace.document(first))
    window.actions_.refresh()
    assert window.actions_["edit.find"].isEnabled()


def test_every_row_is_in_its_menu(window: MainWindow) -> None:
    for row in window.actions_.rows.values():
        assert window.actions_[row.id] in window.actions_.menu(row.menu).actions()


def test_the_page_of_keys_names_every_action_and_key(window: MainWindow) -> None:
    from annotator.ui.actions.helping import show_keys
    from annotator.ui.dialogs.keys import KeysDialog

    show_keys(window)
    page = window.findChild(KeysDialog)
    assert page is not None
    for row in ROWS:
        assert window.actions_.plain_text(row) in page.text
        assert QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) in page.text
    page.close()


def test_replacing_the_label_set_replaces_keys_and_buttons(window: MainWindow) -> None:
    from annotator.domain.labels import Label, LabelSet
    from annotator.workspace.labelling import set_labels

    labels = LabelSet((Label(name="place", title={"en": "Place & site"}, colour="#112233", key="p"),))
    set_labels(window.bridge.workspace, labels)
    assert "label.metric" not in window.actions_.rows
    assert window.actions_["label.place"].shortcut().toString() == "P"
    assert window.actions_["label.place"].text() == "Place && site"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("&File", "File"),
        ("文件(&F)", "文件"),
        ("Place && site", "Place & site"),
        ("D&ocument…", "Document…"),
        ("添加(&A)…", "添加…"),
    ],
)
def test_a_text_without_the_mark_of_its_key(text: str, shown: str) -> None:
    assert plain(text) == shown
