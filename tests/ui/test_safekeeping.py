"""A backup is kept without being asked for."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.ui.program import Program
from annotator.workspace.workspace import Workspace
from tests.windows import OpenWindow


def backups(home: Path) -> list[Path]:
    return sorted((home / "backups").rglob("*.anno"))


def test_a_project_that_was_opened_has_a_backup(
    qtbot: QtBot, open_window: OpenWindow, project: Path, home: Path
) -> None:
    window = open_window(project)
    assert backups(home) == [], "the first look is not held up"
    qtbot.waitUntil(lambda: len(backups(home)) == 1 and not window.jobs.running, timeout=5000)
    with Workspace.open(backups(home)[0]) as copy:
        assert [info.document.title for info in copy.documents()] == ["算力", "低空"]
    assert window.notices.text == ""


def test_no_backup_is_kept_by_those_who_do_not_want_one(
    qtbot: QtBot, open_window: OpenWindow, program: Program, project: Path, home: Path
) -> None:
    program.settings.set("backups", False)
    window = open_window(project)
    qtbot.wait(700)
    assert not window.jobs.running
    assert backups(home) == []
