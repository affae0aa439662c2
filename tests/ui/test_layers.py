"""Annotators' layers are shown beside or over one another, and nobody has to pretend to be someone else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.ui import layering
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.pane_frame import PaneFrame
from annotator.ui.program import Program
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import edit_document
from annotator.workspace.workspace import Workspace
from tests.windows import OpenWindow, annotations, press, select, settle

#: What each of a team tags in the first document: a text and the label it gets.
TAGGED = {
    "林": (("海州市科技局", "actor"), ("突破50EFLOPS", "metric")),
    "陈": (("海州市科技局", "actor"), ("50EFLOPS", "metric"), ("林晓岚", "actor")),
}


@pytest.fixture
def team(project: Path) -> Path:
    for name, tagged in TAGGED.items():
        with Workspace.open(project, annotator=name) as ws:
            document = ws.documents()[0].document
            for text, label in tagged:
                at = ws.text(document.id).index(text)
                annotate(ws, document.id, label, [Span(at, at + len(text))])
            edit_document(ws, document.id, done=True)
    return project


def painted(frame: PaneFrame) -> list[Annotation]:
    """Return what a pane paints, as it paints it."""
    scene = frame.pane._scene
    assert scene is not None
    return list(scene.marks)


def whose(frame: PaneFrame) -> set[str]:
    return {each.annotator for each in painted(frame)}


def disputed(frame: PaneFrame) -> list[str]:
    scene = frame.pane._scene
    assert scene is not None
    disputes = scene.page.disputes
    if disputes is None:
        return []
    source = scene.column.projection.source
    spans = [each.fragments for each in disputes]
    return ["".join(source[span.start : span.end] for span in each) for each in spans]


def test_one_annotator_alone_sees_no_panel(window: MainWindow) -> None:
    assert window.layer_panel.isHidden()
    assert not window.actions_["view.layers.side"].isEnabled()


def test_a_second_layer_brings_the_panel(qtbot: QtBot, window: MainWindow, team: Path) -> None:
    qtbot.waitUntil(lambda: not window.layer_panel.isHidden(), timeout=5000)
    assert window.layers.names == ("林", "陈")
    qtbot.waitUntil(window.actions_["view.layers.side"].isEnabled, timeout=5000)


def test_the_row_of_a_layer_that_comes_later_is_seen(qtbot: QtBot, open_window: OpenWindow, team: Path) -> None:
    window = open_window(team)
    with Workspace.open(team, annotator="王") as other:
        annotate(other, other.documents()[0].document.id, "actor", [Span(0, 2)])
    qtbot.waitUntil(lambda: "王" in window.layers.names, timeout=5000)
    settle(window)
    area = window.layer_panel.findChild(QScrollArea)
    assert area is not None
    last = window.layer_panel.tick(window.layers.names[-1], pane=0)
    assert last.mapTo(area, last.rect().bottomLeft()).y() <= area.height()


def test_a_layer_is_hidden_in_one_pane_and_stays_in_the_other(open_window: OpenWindow, team: Path) -> None:
    window = open_window(team)
    left, right = window.panes.frames
    window.layer_panel.tick("陈", pane=0).click()
    assert (whose(left), whose(right)) == ({"林"}, {"林", "陈"})
    window.layer_panel.tick("陈", pane=0).click()
    assert whose(left) == {"林", "陈"}


def test_side_by_side_shows_one_layer_in_each_pane_in_one_script(open_window: OpenWindow, team: Path) -> None:
    window = open_window(team)
    left, right = window.panes.frames
    window.actions_["view.layers.side"].trigger()
    assert (whose(left), whose(right)) == ({"林"}, {"陈"})
    assert left.script == right.script
    assert left.document == right.document
    assert [text for text, _ in window.layers.caption(0)] == ["林"]
    settle(window)
    assert window.actions_["view.layers.side"].isChecked()
    window.actions_["view.layers.side"].trigger()
    assert (whose(left), whose(right)) == ({"林", "陈"}, {"林", "陈"})
    assert left.script != right.script


def test_what_comes_from_another_program_goes_through_the_choice_of_layers(
    qtbot: QtBot, open_window: OpenWindow, team: Path
) -> None:
    window = open_window(team)
    left, right = window.panes.frames
    window.actions_["view.layers.side"].trigger()
    with Workspace.open(team, annotator="陈") as other:
        document = other.documents()[0].document
        at = other.text(document.id).index("实验室")
        made = annotate(other, document.id, "actor", [Span(at, at + 3)])
    qtbot.waitUntil(lambda: made.id in {each.id for each in painted(right)}, timeout=5000)
    assert whose(left) == {"林"}


def test_painted_by_annotator_the_colour_is_the_annotators_and_the_label_keeps_its_name(
    open_window: OpenWindow, team: Path
) -> None:
    window = open_window(team)
    frame = window.panes.frames[0]
    window.actions_["view.layers.paint"].trigger()
    scene = frame.pane._scene
    assert scene is not None
    styles = {(each.annotator, scene.page.highlights.style(each.label).name) for each in painted(frame)}
    assert styles == {("林", "Actor"), ("林", "Metric"), ("陈", "Actor"), ("陈", "Metric")}
    colours = {(each.annotator, scene.page.highlights.style(each.label).colour.name()) for each in painted(frame)}
    assert colours == {(name, window.layers.faces[name].colour.name()) for name in TAGGED}
    assert {each.label for each in annotations(window)} == {"actor", "metric"}, "the project keeps the labels"


def test_hidden_names_are_nowhere_in_the_window(open_window: OpenWindow, team: Path) -> None:
    window = open_window(team)
    window.actions_["view.layers.names"].trigger()
    assert whose(window.panes.frames[0]) == {"Annotator 1", "Annotator 2"}
    theirs = next(each for each in annotations(window) if each.annotator == "陈")
    window.current.set(theirs)
    settle(window)
    assert "陈" not in window.inspector.whose
    assert "Annotator 2" in window.inspector.whose
    model = window.table.model
    cells = {str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(5)}
    assert not cells & {"林", "陈"}


def test_layers_keep_their_colours_where_nothing_can_be_changed(
    open_window: OpenWindow, team: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "read_only", property(lambda self: True))
    window = open_window(team)
    swatches = [each for each in window.layer_panel.findChildren(QToolButton) if not each.icon().isNull()]
    assert len(swatches) == 2
    assert all(each.isEnabled() for each in swatches), "a disabled icon is grey"


def test_others_layers_are_read_only(qtbot: QtBot, open_window: OpenWindow, team: Path) -> None:
    window = open_window(team)
    theirs = next(each for each in annotations(window) if each.annotator == "陈")
    window.current.set(theirs)
    settle(window)
    press(qtbot, window, Qt.Key.Key_Delete)
    press(qtbot, window, "3")
    assert theirs in annotations(window)


def test_tagging_where_ones_own_layer_is_hidden_shows_it_again(
    qtbot: QtBot, open_window: OpenWindow, team: Path
) -> None:
    window = open_window(team)
    window.layer_panel.tick("林", pane=0).click()
    select(window, "实验室", pane=0)
    press(qtbot, window, "2")
    assert "林" in whose(window.panes.frames[0])


def test_what_the_layers_disagree_about_is_framed(qtbot: QtBot, open_window: OpenWindow, team: Path) -> None:
    window = open_window(team)
    window.actions_["view.layers.differences"].trigger()
    qtbot.waitUntil(lambda: window.layers.marking, timeout=5000)
    left, right = window.panes.frames
    assert disputed(left) == ["突破50EFLOPS", "林晓岚"]
    assert disputed(right) == disputed(left)
    select(window, "林晓岚", pane=0)
    press(qtbot, window, "2")
    # What is agreed on now is framed no longer.
    qtbot.waitUntil(lambda: disputed(left) == ["突破50EFLOPS"], timeout=5000)
    window.layer_panel.tick("陈", pane=0).click()
    window.layer_panel.tick("陈", pane=1).click()
    assert disputed(left) == [], "one layer alone disagrees with nobody"
    layering.side_by_side(window, on=True)
    assert disputed(left) == disputed(right) == ["突破50EFLOPS"]
    window.actions_["view.layers.differences"].trigger()
    assert disputed(left) == []


def test_a_colour_that_is_chosen_is_the_projects(window: MainWindow, program: Program) -> None:
    window.layers.set_colour("林", QColor("#3355aa"))
    assert window.layers.faces["林"].colour.name() == "#3355aa"
    program.set_theme("dark")
    assert program.window is not None
    assert program.window.layers.faces["林"].colour.name() != "#3355aa", "it stands out from dark paper"
    program.window.actions_["edit.undo"].trigger()
    assert program.window.layers.faces["林"].colour.hue() != QColor("#3355aa").hue()


def test_another_look_keeps_the_choice_of_layers(open_window: OpenWindow, team: Path, program: Program) -> None:
    window = open_window(team)
    window.actions_["view.layers.side"].trigger()
    program.set_theme("dark")
    assert program.window is not None
    assert (whose(program.window.panes.frames[0]), whose(program.window.panes.frames[1])) == ({"林"}, {"陈"})
