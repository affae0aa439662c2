"""Which project the program opens, and that its window comes back as it was."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from tests.windows import OpenWindow, make_project, settle


def test_the_first_start_opens_a_labelled_sample(qtbot: QtBot, program: Program, home: Path) -> None:
    program.open_first(None)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.panes.frames[1].document is not None)
    assert window.bridge.workspace.path.parent == home
    assert window.bridge.workspace.annotator == "林"
    assert window.documents.model.rowCount() >= 8
    assert window.table.model.rowCount() > 10


def test_the_team_sample_opens_with_everybodys_layer_and_comes_back_as_it_was_left(
    qtbot: QtBot, program: Program, home: Path
) -> None:
    program.open_first(None)
    for _ in range(2):
        assert program.open_team_sample()
        window = program.window
        assert window is not None
        qtbot.waitUntil(lambda window=window: window.panes.frames[1].document is not None)
        ws = window.bridge.workspace
        assert (ws.path, ws.annotator) == (home / "sample-team.anno", "林")
        assert {"安宁", "白露", "程远"} <= set(ws.annotators())
        assert program.open_sample()


def test_the_next_start_opens_the_project_used_last(program: Program, project: Path, tmp_path: Path) -> None:
    program.open_first(project)
    assert program.open_project(make_project(tmp_path / "later.anno"))
    assert program.window is not None
    program.window.close()
    program.open_first(None)
    assert program.window is not None
    assert program.window.bridge.workspace.path.name == "later.anno"


def test_a_last_project_that_is_damaged_or_gone_is_passed_over(program: Program, project: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.anno"
    broken.write_bytes(b"nothing")
    program.settings.set("recent_projects", [str(tmp_path / "gone.anno"), str(broken), str(project)])
    program.open_first(None)
    assert program.window is not None
    assert program.window.bridge.workspace.path == project


def test_a_new_project_is_its_owners(window: MainWindow, program: Program, tmp_path: Path) -> None:
    assert program.new_project(tmp_path / "new.anno", "陈")
    assert program.window is not None
    workspace = program.window.bridge.workspace
    assert (workspace.owner, workspace.annotator) == ("陈", "陈")
    assert not program.new_project(tmp_path / "new.anno", "陈"), "what is there is not written over"
    assert "new.anno" in program.window.notices.text


def test_splitters_stand_where_they_were_left(open_window: OpenWindow, program: Program, project: Path) -> None:
    window = open_window(project)
    window.across.setSizes([300, 600, 380])
    settle(window)
    left = window.across.sizes()
    window.close()
    window.deleteLater()
    program.window = None
    again = open_window(project)
    assert again.across.sizes() == left


def test_the_pictures_of_both_looks_differ(window: MainWindow, program: Program) -> None:
    light = window.grab().toImage()
    program.set_theme("dark")
    assert program.window is not None
    settle(program.window)
    dark = program.window.grab().toImage()
    assert light.pixelColor(2, 300).lightness() > 180
    assert dark.pixelColor(2, 300).lightness() < 80


def test_the_first_window_fits_the_screen(qtbot: QtBot, program: Program, project: Path) -> None:
    program.open_first(project)
    window = program.window
    assert window is not None
    # With what the desktop draws around it; the test's screen is narrower than the window can be.
    assert window.height() < window.screen().availableSize().height()
