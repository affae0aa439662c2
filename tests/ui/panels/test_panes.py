"""The two panes, alone and together."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from tests.windows import OpenWindow, make_project, press, select, settle


def shown(window: MainWindow) -> list[str | None]:
    return [frame.document.title if frame.document else None for frame in window.panes.frames]


def test_a_simplified_document_opens_as_written_and_in_traditional(window: MainWindow) -> None:
    assert shown(window) == ["算力", "算力"]
    assert [frame.script for frame in window.panes.frames] == ["source", "traditional"]


def test_two_different_documents_and_back_to_one(window: MainWindow) -> None:
    window.actions_["view.different"].trigger()
    assert shown(window) == ["算力", "低空"]
    right = window.panes.frames[1]
    right.pane.setFocus()
    settle(window)
    assert window.panes.active is right
    window.actions_["view.same"].trigger()
    assert shown(window) == ["低空", "低空"]
    assert len({frame.script for frame in window.panes.frames}) == 2


def test_a_document_chosen_in_the_list_opens_in_both_panes_or_in_the_active_one(window: MainWindow) -> None:
    second = window.documents.model.id_at(1)
    window.documents.chosen.emit(second)
    assert shown(window) == ["低空", "低空"]
    window.panes.show_different()
    window.documents.chosen.emit(window.documents.model.id_at(0))
    assert shown(window)[0] == "算力"


def test_one_pane_alone_and_both_again(window: MainWindow) -> None:
    window.actions_["view.single"].trigger()
    assert [frame.isHidden() for frame in window.panes.frames] == [False, True]
    window.actions_["view.same"].trigger()
    assert [frame.isHidden() for frame in window.panes.frames] == [False, False]


def test_panes_of_one_document_scroll_together_only_where_wanted(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    text = "\n\n".join(f"第{number}段海州市发展很快。" * 5 for number in range(200))
    window = open_window(make_project(tmp_path / "long.anno", texts={"长": text}))
    left, right = window.panes.frames
    left.pane.verticalScrollBar().setValue(left.pane.verticalScrollBar().maximum() // 2)
    settle(window)
    assert left.pane.top_offset() > 1000
    assert abs(right.pane.top_offset() - left.pane.top_offset()) < 100
    window.actions_["view.scroll"].trigger()
    before = right.pane.top_offset()
    left.pane.verticalScrollBar().setValue(0)
    settle(window)
    assert right.pane.top_offset() == before


@pytest.mark.parametrize("script", ["source", "simplified", "traditional", "taiwan", "taiwan-phrases", "hongkong"])
def test_every_script_and_layout_shows_and_tags(qtbot: QtBot, window: MainWindow, script: str) -> None:
    frame = window.panes.frames[0]
    for layout in ("reading", "source"):
        window.actions_[f"view.script.{script}"].trigger()
        window.actions_[f"view.layout.{layout}"].trigger()
        assert (frame.script, frame.layout_name) == (script, layout)
        select(window, "海州大学", pane=0)
        assert frame.pane.selection()
    press(qtbot, window, "2")
    assert [each.quote for each in window.bridge.workspace.annotations()] == ["海州大学"]


def test_the_selection_stays_when_the_script_changes(window: MainWindow) -> None:
    spans = select(window, "海州大学", pane=0)
    window.panes.frames[0].set_script("traditional")
    assert window.panes.frames[0].pane.selection() == spans


def test_find_counts_in_either_script_and_escape_puts_it_away(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtCore import Qt

    window.actions_["edit.find"].trigger()
    bar = window.panes.active.find_bar
    assert bar.isVisible()
    bar.field.setText("海州大學")
    assert bar.count == "1 / 2"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count == "2 / 2"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_everything_fits_on_a_laptops_screen(window: MainWindow) -> None:
    hint = window.minimumSizeHint()
    assert hint.width() <= 1280
    assert hint.height() <= 720
