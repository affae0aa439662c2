"""What is loaded ahead is there when it is needed, and all of it can be loaded."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from annotator.ui.ahead import load_ahead


def test_pages_and_imports_are_loaded_one_after_another(qtbot: QtBot) -> None:
    owner, ended = QObject(), []
    load_ahead(owner, lambda: ended.append(True))
    assert not ended
    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)
    wanted = {"annotator.ui.agreement.page", "annotator.ui.review.page", "annotator.ui.importing"}
    assert wanted <= sys.modules.keys()


def test_nothing_is_loaded_for_a_window_that_is_gone(qtbot: QtBot) -> None:
    owner, ended = QObject(), []
    load_ahead(owner, lambda: ended.append(True))
    owner.deleteLater()
    del owner
    qtbot.wait(300)
    assert not ended
