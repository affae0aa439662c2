"""Whether a layer treats the same string alike, looked through and mended in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui.main_window import MainWindow
from annotator.ui.review.consistency_page import ConsistencyPage
from annotator.workspace import annotating
from tests.windows import COMPUTING, annotations, done, named, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def report(qtbot: QtBot, window: MainWindow) -> ConsistencyPage:
    """The consistency page on a layer with a name tagged once of three times, and a string with two labels."""
    ws = window.bridge.workspace
    first, second = (info.document for info in ws.documents())
    at = COMPUTING.index("海州大学")
    annotating.annotate(ws, first.id, "actor", [Span(at, at + 4)])
    for document, label in ((first, "policy"), (second, "policy")):
        at = ws.text(document.id).index("印")
        annotating.annotate(ws, document.id, label, [Span(at, at + 2)])
    annotating.annotate(ws, first.id, "actor", [Span(COMPUTING.index("印"), COMPUTING.index("印") + 2)])
    press(qtbot, window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    done(qtbot, window)
    page = window.page
    assert isinstance(page, ConsistencyPage)
    return page


def test_a_row_jumps_and_is_mended_in_one_step(qtbot: QtBot, window: MainWindow, report: ConsistencyPage) -> None:
    row = next(number for number, each in enumerate(report.model.rows) if each.text == "海州大学")
    finding = report.model.finding(row)
    assert finding is not None
    assert finding.kind == "repeat"
    assert len(finding.places) == 2, "one of them in the other script"
    report.table.setCurrentIndex(report.model.index(row, 0))
    report.list.setCurrentIndex(report.places.index(1, 0))
    settle(window)
    assert window.panes.active.document is not None
    assert window.panes.active.document.id == finding.places[1].document
    assert window.panes.active.pane.selection() == finding.places[1].fragments
    before = len(annotations(window))
    report.mend_button.setFocus()
    report.mend_button.click()
    assert window.focusWidget() in (report.table, window.panes.active.pane), "keys go on where one was"
    assert len(annotations(window)) == before + 2
    assert "海州大学" not in [each.text for each in report.model.rows]
    qtbot.waitUntil(lambda: not report._again.isActive(), timeout=5000)
    done(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert len(annotations(window)) == before
    qtbot.waitUntil(lambda: "海州大学" in [each.text for each in report.model.rows], timeout=5000)


def test_only_the_chosen_place_can_be_mended(window: MainWindow, report: ConsistencyPage) -> None:
    assert report.mend_button.isVisible()
    row = next(number for number, each in enumerate(report.model.rows) if each.text == "海州大学")
    report.table.setCurrentIndex(report.model.index(row, 0))
    report.list.setFocus()
    before = len(annotations(window))
    report.mend_one_button.click()
    assert len(annotations(window)) == before + 1


def test_findings_can_be_seen_by_kind(report: ConsistencyPage) -> None:
    assert {each.kind for each in report.model.rows} >= {"label", "repeat"}
    box = named(report, QComboBox, "consistency-kind")
    box.setCurrentIndex(box.findData("label"))
    box.activated.emit(box.currentIndex())
    assert {each.kind for each in report.model.rows} == {"label"}
    assert report.model.values(report.model.rows[0]) == ["Actor", "Policy"]


def test_anothers_layer_is_looked_at_and_not_touched(qtbot: QtBot, lead: MainWindow) -> None:
    press(qtbot, lead, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    done(qtbot, lead)
    report = lead.page
    assert isinstance(report, ConsistencyPage)
    box = named(report, QComboBox, "consistency-layer")
    box.setCurrentIndex(box.findData("陈"))
    box.activated.emit(box.currentIndex())
    done(qtbot, lead)
    assert [each.kind for each in report.model.rows] == ["repeat"]
    assert not any(each.isVisible() for each in (report.mend_button, report.mend_one_button))
    assert "Only one's own" in named(report, QLabel, "consistency-what").text(), "why is said, not left to guess"
    assert not report.mend_button.isEnabled()
    box.setCurrentIndex(box.findData(lead.bridge.workspace.annotator))
    box.activated.emit(box.currentIndex())
    done(qtbot, lead)
    assert not report.model.rows
    assert not named(report, QLabel, "consistency-what").isVisible(), "nothing found, nothing to make alike"


def test_one_who_has_annotated_nothing_looks_through_anothers_layer(qtbot: QtBot, lead: MainWindow) -> None:
    press(qtbot, lead, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    done(qtbot, lead)
    assert isinstance(lead.page, ConsistencyPage)
    assert lead.page.layer == "陈"
