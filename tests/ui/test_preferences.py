"""Settings are rows, and in force at once."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QSpinBox

from annotator.settings import SETTINGS
from annotator.ui.actions.files import show_settings
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from tests.windows import answer, named


def test_every_setting_with_a_title_has_a_field_that_shows_it(window: MainWindow, program: Program) -> None:
    dialog = Preferences(program.settings, window)
    assert dialog.changed == {}
    for row in SETTINGS:
        assert bool(dialog.findChildren(object, f"setting-{row.key}")) == bool(row.title)
    dialog.deleteLater()


def test_what_is_changed_is_in_force_and_kept(window: MainWindow, program: Program) -> None:
    def change(dialog: QDialog) -> None:
        traditional = named(dialog, QComboBox, "setting-traditional")
        traditional.setCurrentIndex(traditional.findData("taiwan"))
        theme = named(dialog, QComboBox, "setting-theme")
        theme.setCurrentIndex(theme.findData("dark"))
        named(dialog, QSpinBox, "setting-zoom").setValue(150)
        dialog.accept()

    answer(change)
    show_settings(window)
    now = program.window
    assert now is not None
    assert now is not window
    assert [frame.script for frame in now.panes.frames] == ["source", "taiwan"]
    assert [frame.pane.zoom() for frame in now.panes.frames] == [150, 150]
    assert now.palette().window().color().lightness() < 80
    assert (program.settings.get("theme"), program.settings.get("zoom")) == ("dark", 150)


def test_another_name_annotates_from_then_on(window: MainWindow, program: Program) -> None:
    def change(dialog: QDialog) -> None:
        named(dialog, QLineEdit, "setting-annotator").setText("陈")
        dialog.accept()

    answer(change)
    show_settings(window)
    assert program.window is not None
    assert program.window.bridge.workspace.annotator == "陈"
