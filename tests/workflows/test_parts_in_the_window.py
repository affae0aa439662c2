"""Who sees a caption taken for text, or two articles for one, puts it right where it stands, one step each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.domain.section import Section
from annotator.ui.main_window import MainWindow
from annotator.workspace.history import undo
from tests.windows import answer, press, settle

ALT = Qt.KeyboardModifier.AltModifier


def put_caret(window: MainWindow, text: str) -> None:
    pane, document = window.panes.active.pane, window.panes.active.document
    assert document is not None
    pane.setFocus()
    pane.put_caret_at(window.bridge.workspace.text(document.id).index(text))
    settle(window)


def sections(window: MainWindow) -> tuple[Section, ...]:
    assert window.panes.active.document is not None
    return window.bridge.workspace.document(window.panes.active.document.id).sections


def kinds(window: MainWindow) -> list[list[str]]:
    return [[piece.kind for piece in section.pieces] for section in sections(window)]


def test_a_paragraph_becomes_what_it_is_by_a_key(qtbot: QtBot, window: MainWindow) -> None:
    assert kinds(window) == [["heading", "body", "body"]]
    put_caret(window, "海州大学副校长")
    press(qtbot, window, Qt.Key.Key_4, ALT)
    assert kinds(window) == [["heading", "body", "caption"]]
    assert window.actions_["parts.caption"].isChecked()
    # The caret stays where it was, so that what comes next is about the same paragraph.
    press(qtbot, window, Qt.Key.Key_5, ALT)
    assert kinds(window) == [["heading", "body", "other"]]
    undo(window.bridge.workspace)
    undo(window.bridge.workspace)
    assert kinds(window) == [["heading", "body", "body"]]


def test_articles_and_paragraphs_are_parted_and_joined(qtbot: QtBot, window: MainWindow) -> None:
    put_caret(window, "印发方案")
    press(qtbot, window, Qt.Key.Key_8, ALT)
    assert kinds(window) == [["heading", "body", "body", "body"]]
    press(qtbot, window, Qt.Key.Key_9, ALT)
    assert kinds(window) == [["heading", "body", "body"]]
    press(qtbot, window, Qt.Key.Key_6, ALT)
    assert kinds(window) == [["heading"], ["body", "body"]]
    press(qtbot, window, Qt.Key.Key_Down, ALT)
    press(qtbot, window, Qt.Key.Key_7, ALT)
    assert kinds(window) == [["heading", "body", "body"]]
    text = window.bridge.workspace.text(window.panes.active.document.id)  # type: ignore[union-attr]
    assert [piece.span.slice(text)[:4] for piece in sections(window)[0].pieces] == ["海州提升", "海州大学", "海州市科"]


def test_an_article_is_called_otherwise(qtbot: QtBot, window: MainWindow) -> None:
    put_caret(window, "印发方案")

    def type_in(dialog: object) -> None:
        assert isinstance(dialog, QInputDialog)
        dialog.findChildren(QLineEdit)[0].setText("算力新政")
        dialog.accept()

    answer(type_in)
    press(qtbot, window, Qt.Key.Key_0, ALT)
    assert [section.title for section in sections(window)] == ["算力新政"]


@pytest.mark.parametrize(("key", "text", "said"), [(Qt.Key.Key_6, "海州提升", "begins there already")])
def test_what_cannot_be_is_refused_with_a_sentence(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, text: str, said: str
) -> None:
    put_caret(window, text)
    before = sections(window)
    press(qtbot, window, key, ALT)
    assert sections(window) == before
    assert said in window.notices.text
