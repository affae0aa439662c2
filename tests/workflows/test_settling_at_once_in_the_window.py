"""A lead has much settled at once: by rules, by what all agree on, by what one alone has done; and takes it back."""

from __future__ import annotations

import time
from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.progress import Progress
from annotator.domain.span import Span
from annotator.ui import at_once
from annotator.ui.dialogs.rule import RuleDialog
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from annotator.workspace import annotating, review_queue, ruling
from annotator.workspace.documents import edit_document
from annotator.workspace.workspace import Workspace
from tests.windows import come_back, done, named, press, settle
from tests.workflows.lead import KINDS, gold, kinds

CTRL = Qt.KeyboardModifier.ControlModifier


def rule_dialog(lead: MainWindow) -> RuleDialog:
    """Ask for the dialog of rules, and return it."""
    lead.actions_["review.rule"].trigger()
    [dialog] = [each for each in lead.findChildren(RuleDialog) if each.isVisible()]
    return dialog


def choose_rule(dialog: RuleDialog, rule: str, trusted: str = "") -> None:
    for name, value in (("rule", rule), ("rule-trusted", trusted)):
        box = named(dialog, QComboBox, name)
        if value:
            box.setCurrentIndex(box.findData(value))


def test_a_rule_is_previewed_and_undone_in_one_step(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    dialog = rule_dialog(lead)
    trusted = named(dialog, QComboBox, "rule-trusted")
    assert not trusted.isEnabled()
    assert sorted(trusted.itemText(row) for row in range(trusted.count())) == sorted("陈王"), "who has a say"
    choose_rule(dialog, "trusted", "王")
    assert "4" in named(dialog, QLabel, "rule-count").text()
    assert gold(lead) == [], "a preview writes nothing"
    assert dialog.settle.isDefault()
    table = dialog.findChild(QTableView)
    assert table is not None
    rows = [[str(table.model().index(row, column).data()) for column in range(3)] for row in range(4)]
    assert rows[3] == [
        "Attributes",
        "3.4%左右 (Metric) · value 0.034 / 3.4%左右 (Metric) · value 3.4",
        "3.4%左右 (Metric) · value 0.034",
    ]
    dialog.settle.click()
    come_back(qtbot, lead)
    assert sorted(each.quote for each in gold(lead)) == sorted(["海州大学", "副校长林晓岚", "3.4%左右"])
    press(qtbot, lead, Qt.Key.Key_Z, CTRL)
    assert gold(lead) == []
    assert kinds(page) == KINDS


def test_a_rule_says_what_it_leaves_and_why(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    dialog = rule_dialog(lead)
    left = named(dialog, QLabel, "rule-left")
    assert left.text() == (
        "Leaves 4: no version has more than half (3); the place is agreed on, its values are not (1)"
    )
    assert not dialog.settle.isEnabled()
    choose_rule(dialog, "longest")
    assert "Settles 1" in named(dialog, QLabel, "rule-count").text()
    assert left.text() == "Leaves 3: not about boundaries (3)"
    choose_rule(dialog, "trusted", "王")
    assert left.text() == ""
    dialog.reject()
    come_back(qtbot, lead)
    assert kinds(page) == KINDS


@pytest.fixture
def much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take anything for much, so that a worker does it."""
    monkeypatch.setattr(at_once, "MANY", 0)


@pytest.mark.usefixtures("much")
def test_much_is_previewed_settled_and_taken_back_on_a_worker(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    lead.bridge.written_elsewhere.connect(lambda: told.append("elsewhere"))
    dialog = rule_dialog(lead)
    choose_rule(dialog, "longest")
    choose_rule(dialog, "trusted", "王")
    assert not dialog.settle.isEnabled(), "it is worked out"
    qtbot.waitUntil(dialog.settle.isEnabled)
    assert "Settles 4" in named(dialog, QLabel, "rule-count").text()
    dialog.settle.click()
    working = lead.findChild(WorkingDialog)
    assert working is not None
    assert working.isModal(), "nothing else is done meanwhile"
    with monkeypatch.context() as patch:
        patch.setattr(review_queue, "read_one", lambda *_: pytest.fail("the worker hands over what it knows"))
        done(qtbot, lead)
        assert not [each for each in lead.findChildren(WorkingDialog) if each.isVisible()]
        come_back(qtbot, lead)
        assert sorted(each.quote for each in gold(lead)) == sorted(["海州大学", "副校长林晓岚", "3.4%左右"])
        assert kinds(page) == []
        press(qtbot, lead, Qt.Key.Key_Z, CTRL)
        done(qtbot, lead)
        assert gold(lead) == []
        assert kinds(page) == KINDS
    come_back(qtbot, lead)
    press(qtbot, lead, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    done(qtbot, lead)
    assert kinds(page) == []
    come_back(qtbot, lead)
    page.queue.agreed_button.click()
    done(qtbot, lead)
    assert "海州市科技局" in [each.quote for each in gold(lead)]
    lead.bridge.poll()
    assert told == [], "it is the window's own doing"


def one_alone(window: MainWindow, *places: tuple[int, int], by: str = "陈") -> None:
    """Have one annotator alone be done with the second text."""
    ws = window.bridge.workspace
    document = ws.documents()[1].document.id
    with Workspace.open(ws.path, annotator=by) as own:
        for start, end in places:
            annotating.annotate(own, document, "actor", [Span(start, end)])
        edit_document(own, document, done=True)
    window.bridge.poll()


@pytest.mark.parametrize("many", [1000, 0])
def test_what_one_person_alone_has_done_goes_to_gold_by_its_own_button(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(at_once, "MANY", many)
    assert not page.queue.alone_button.isVisible()
    one_alone(lead, (0, 2), (3, 5))
    done(qtbot, lead)
    assert page.queue.alone_button.isVisible()
    strip = page.findChild(QWidget, "review-alone-strip")
    assert strip is not None
    assert [each.text() for each in strip.findChildren(QLabel)] == [
        "2 places in a document that one person alone has done"
    ]
    page.queue.alone_button.click()
    done(qtbot, lead)
    assert [each.origin for each in gold(lead)] == ["rule:single"] * 2
    assert page.queue.agreed_button.isVisible()
    assert not page.queue.alone_button.isVisible()
    come_back(qtbot, lead)
    press(qtbot, lead, Qt.Key.Key_Z, CTRL)
    done(qtbot, lead)
    assert gold(lead) == []
    assert page.queue.alone_button.isVisible()


@pytest.mark.usefixtures("much")
def test_what_is_stopped_has_settled_nothing(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = ruling.settle_agreed

    def slow(own: Workspace) -> Generator[Progress, None, int]:
        job = act(own)
        for _ in range(20):
            time.sleep(0.05)
            yield Progress(0, None, "")
        return (yield from job)

    monkeypatch.setattr(ruling, "settle_agreed", slow)
    page.queue.agreed_button.click()
    working = lead.findChild(WorkingDialog)
    assert working is not None
    working.reject()
    assert working.isVisible(), "it stands until the worker has stopped"
    done(qtbot, lead)
    assert gold(lead) == []
    come_back(qtbot, lead)
    press(qtbot, lead, "a")
    assert len(gold(lead)) == 1, "the project takes changes again"


def test_a_preview_that_nobody_waits_for_any_more_harms_nothing(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage, much: None
) -> None:
    for _ in range(3):
        dialog = rule_dialog(lead)
        choose_rule(dialog, "longest")
        dialog.reject()
        settle(lead)
    done(qtbot, lead)
    assert kinds(page) == KINDS
