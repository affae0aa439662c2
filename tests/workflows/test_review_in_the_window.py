"""A lead imports what two annotators hand in, settles their differences by keys, and has gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import GOLD
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import Label, LabelSet
from annotator.domain.span import Span
from annotator.ui import handing, intake
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.import_preview import ImportDialog
from annotator.ui.dialogs.reasons import ReasonsDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from annotator.workspace import annotating, review_queue, reviewing
from annotator.workspace.labelling import set_labels
from annotator.workspace.workspace import Workspace
from tests.windows import COMPUTING, OpenWindow, annotations, come_back, done, named, press, select, settle
from tests.workflows.lead import KINDS, gold, kinds, turned_to

CTRL = Qt.KeyboardModifier.ControlModifier


def test_from_import_to_gold_by_keys(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    assert kinds(page) == KINDS
    assert page.item is not None
    assert page.item.kind == "missing"
    page.queue.agreed_button.click()
    settle(lead)
    assert [each.quote for each in gold(lead)] == ["海州市科技局"]
    assert not page.queue.agreed_button.isVisible(), "there is nothing more to agree on"

    press(qtbot, lead, "a")
    assert "突破50EFLOPS" in [each.quote for each in gold(lead)]
    assert page.item.kind == "label", "the next one comes by itself"
    press(qtbot, lead, "n")
    assert page.item.kind == "boundary"
    select(lead, "校长林晓岚")
    settle(lead)
    press(qtbot, lead, "2")
    assert page.item.kind == "attribute"
    assert not lead.actions_["review.both"].isEnabled(), "the values are not decided"
    values = [each for each in page.findChildren(QPushButton, "card-value") if each.isEnabled() and each.isVisible()]
    assert sorted(each.text() for each in values) == ["0.034", "3.4"], "what is alike is not to be decided"
    next(each for each in values if each.text() == "0.034").click()
    press(qtbot, lead, "t")

    assert page.queue.model.rowCount() == 0
    assert page.queue.empty.text() == "Everything is settled."
    found = {each.quote: each for each in gold(lead)}
    assert sorted(found) == sorted(["海州市科技局", "突破50EFLOPS", "校长林晓岚", "3.4%左右"])
    assert found["3.4%左右"].attributes == {"value": 0.034, "unit": "%"}
    for each in found.values():
        assert each.decision is not None
        assert each.decision["by"] == "林"
    assert named(page, QLabel, "review-standing").text() == "Settled 4, left 0"
    page.compare_with_gold()
    done(qtbot, lead)
    figures = named(page, QLabel, "review-figures").text().replace("\N{WORD JOINER}", "")
    assert "陈" in figures
    assert "王" in figures


def test_a_decision_keeps_its_reason_and_can_be_taken_back_either_way(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage
) -> None:
    first = page.item
    assert first is not None
    reason = named(page, QComboBox, "review-reason")
    reason.setEditText("overlooked")
    press(qtbot, lead, "a")
    assert reviewing.find_item(lead.bridge.workspace, first.id).decision.reason == "overlooked"  # type: ignore[union-attr] # it is settled
    assert reason.currentText() == "", "a reason is of one decision"
    press(qtbot, lead, Qt.Key.Key_Z, CTRL)
    assert gold(lead) == []
    assert page.item is not None
    assert page.item.id == first.id, "one is back at what was taken back"
    press(qtbot, lead, "a")
    press(qtbot, lead, "r")
    assert gold(lead) == []
    assert page.item.id == first.id
    assert kinds(page) == KINDS


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # what opens a list, here off screen
def test_a_reason_of_ones_own_is_typed_over_those_offered(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    first = page.item
    assert first is not None
    box = named(page, QComboBox, "review-reason")
    press(qtbot, lead, "y")
    offered = box.completer().popup()
    assert offered.isVisible()
    qtbot.keyClicks(offered, "out of scope")
    qtbot.keyClick(offered if offered.isVisible() else box.lineEdit(), Qt.Key.Key_Return)
    assert lead.panes.active.pane.hasFocus(), "one goes on with a key"
    press(qtbot, lead, "a")
    decision = reviewing.find_item(lead.bridge.workspace, first.id).decision
    assert decision is not None
    assert decision.reason == "out of scope"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # what opens a list, here off screen
def test_a_reason_is_chosen_from_those_offered_by_key(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    box = named(page, QComboBox, "review-reason")
    press(qtbot, lead, "y")
    offered = box.completer().popup()
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert not offered.isVisible()
    assert box.currentText() == box.itemText(1)
    assert lead.panes.active.pane.hasFocus()


def test_nothing_is_offered_to_take_where_nothing_can_be_changed(
    lead: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = named(page, QWidget, "card-0").findChild(QPushButton)
    assert take is not None
    assert take.isEnabled()
    monkeypatch.setattr(Workspace, "read_only", property(lambda self: True))
    page.refresh()
    assert not take.isEnabled()


def test_skipping_decides_nothing(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    for key, kind in zip("ssspp", ["label", "boundary", "attribute", "boundary", "label"], strict=True):
        press(qtbot, lead, key)
        assert page.item is not None
        assert page.item.kind == kind
    assert gold(lead) == []


def test_both_are_taken_where_they_stand_at_several_places(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    press(qtbot, lead, "s")
    press(qtbot, lead, "t")
    assert sorted(each.label for each in gold(lead)) == ["actor", "policy"]


def test_candidates_are_painted_in_their_annotators_colours(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    def painted() -> set[str]:
        image = lead.panes.active.pane.viewport().grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}

    chen, wang = (lead.layers.faces[name].colour.name() for name in ("陈", "王"))
    colours = painted()
    assert chen in colours
    assert wang not in colours, "who left it out has no candidate"
    press(qtbot, lead, "s")
    assert {chen, wang} <= painted()
    press(qtbot, lead, Qt.Key.Key_F11)
    assert lead.styles["actor"].colour.name() in painted(), "outside of review labels have their colours"


def test_hidden_names_are_nowhere_on_the_page(lead: MainWindow, page: ReviewPage) -> None:
    lead.layers.set_names_hidden(True)
    settle(lead)
    shown = " ".join(label.text() for label in page.findChildren(QLabel))
    boxes = [box.itemText(row) for box in page.findChildren(QComboBox) for row in range(box.count())]
    assert "陈" not in shown
    assert "王" not in " ".join([shown, *boxes])
    assert "Annotator" in shown


def test_filters_narrow_the_queue(lead: MainWindow, page: ReviewPage) -> None:
    def choose(name: str, value: str) -> None:
        box = named(page, QComboBox, name)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())

    choose("review-kind", "attribute")
    assert kinds(page) == ["attribute"]
    assert page.item is not None
    assert page.item.kind == "attribute"
    choose("review-kind", "")
    choose("review-label", "policy")
    assert kinds(page) == ["label"]
    choose("review-label", "")
    choose("review-settled", "settled")
    assert kinds(page) == []
    assert "filters" in page.queue.empty.text()


def test_when_everything_is_settled_the_next_steps_are_offered(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    buttons = (page.queue.export_button, page.queue.feedback_button)
    press(qtbot, lead, "a")
    press(qtbot, lead, "n")
    press(qtbot, lead, "n")
    assert not any(each.isVisible() for each in buttons)
    press(qtbot, lead, "n")
    assert all(each.isVisible() and each.isEnabled() for each in buttons)
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in buttons)
    assert page.queue.empty.text() == "Everything is settled."
    assert page.candidates.buttons["review.reopen"].isEnabled(), "what was settled last can be taken back"
    assert not page.candidates.buttons["review.skip"].isEnabled()
    assert not named(page, QComboBox, "review-reason").isEnabled()
    chosen: list[tuple[str | None, str]] = []
    monkeypatch.setattr(ExportDialog, "exec", lambda self: chosen.append((self.wish.by, self.wish.out.name)) or 0)
    page.queue.export_button.click()
    assert chosen == [(GOLD, f"{lead.bridge.workspace.path.stem} gold.jsonl")], "not over what all have"
    asked: list[object] = []
    monkeypatch.setattr(handing, "give_feedback", asked.append)
    page.queue.feedback_button.click()
    assert asked == [lead]
    press(qtbot, lead, Qt.Key.Key_Z, CTRL)
    assert not any(each.isVisible() for each in buttons)


def test_what_was_settled_and_removed_by_its_author_is_shown_and_can_be_taken_back(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage
) -> None:
    press(qtbot, lead, "a")
    settled = page.queue.model
    [made] = gold(lead)
    ws = lead.bridge.workspace
    [source] = made.decision["from"] if made.decision else []
    with Workspace.open(ws.path, annotator="陈") as own:
        annotating.remove(own, [source])
    lead.bridge.poll()
    done(qtbot, lead)
    box = named(page, QComboBox, "review-settled")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle(lead)
    [item] = settled.items
    assert (item.is_forsaken, page.item) == (True, item)
    assert "removed it since" in named(page, QLabel, "review-decision").text()
    assert not lead.actions_["review.none"].isEnabled()
    press(qtbot, lead, "r")
    assert gold(lead) == []
    assert settled.rowCount() == 0


def test_what_changed_much_is_compared_again_on_a_worker(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_queue, "_MANY", 0)
    ws = lead.bridge.workspace
    [document] = {item.document for item in page.queue.model.items}
    at = COMPUTING.index("林晓岚")
    annotating.annotate(ws, document, "actor", [Span(at, at + 3)])
    assert not page.is_open_to_decide, "it is compared"
    done(qtbot, lead)
    assert page.is_open_to_decide
    assert len(kinds(page)) > len(KINDS)


def test_the_teams_reasons_can_be_edited(lead: MainWindow, page: ReviewPage) -> None:
    page.edit_reasons()
    dialog = lead.findChild(ReasonsDialog)
    assert dialog is not None
    lines = named(dialog, QPlainTextEdit, "reasons")
    assert "overlooked" in lines.toPlainText()
    lines.setPlainText("overlooked\n\n职务不是名字的一部分\n")
    dialog.accept()
    assert reviewing.reasons(lead.bridge.workspace) == ("overlooked", "职务不是名字的一部分")
    box = named(page, QComboBox, "review-reason")
    assert [box.itemText(row) for row in range(box.count())] == ["overlooked", "职务不是名字的一部分"]


def test_one_key_makes_a_case_an_example(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    press(qtbot, lead, "a")
    press(qtbot, lead, "x")
    examples = lead.bridge.workspace.labels().label("metric").examples
    assert any("〖突破50EFLOPS〗" in example for example in examples)
    assert page.item is not None
    assert page.item.kind == "label", "one goes on where one was"


def test_a_labels_key_comes_first_while_text_is_selected(qtbot: QtBot, lead: MainWindow) -> None:
    labels = lead.bridge.workspace.labels().labels
    place = Label(name="place", title={"en": "Place"}, colour="#112233", key="a")
    set_labels(lead.bridge.workspace, LabelSet((*labels, place)))
    page = turned_to(qtbot, lead)
    press(qtbot, lead, "s")
    press(qtbot, lead, "a")
    assert [each.quote for each in gold(lead)] == ["海州大学"]
    assert page.item is not None
    select(lead, "晓岚")
    settle(lead)
    press(qtbot, lead, "a")
    assert sorted(each.label for each in gold(lead)) == ["place", "policy"]


def test_what_cannot_be_decided_is_said_and_stays(
    qtbot: QtBot, lead: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AnnotatorError("The disk is full.")

    monkeypatch.setattr(reviewing, "decide", refuse)
    press(qtbot, lead, "a")
    assert lead.notices.text == "The disk is full."
    assert page.item is not None
    assert page.item.kind == "missing"


def test_leaving_brings_everything_back(qtbot: QtBot, lead: MainWindow, page: ReviewPage) -> None:
    assert lead.panes.arrangement == "single"
    assert not lead.across.isVisible()
    press(qtbot, lead, Qt.Key.Key_F11)
    assert lead.page is None
    assert lead.across.isVisible()
    assert lead.panes.arrangement == "same"
    assert not page.isVisible()
    assert not lead.actions_["review.take-1"].isEnabled()
    select(lead, "实验室")
    settle(lead)
    press(qtbot, lead, "2")
    assert [each.quote for each in annotations(lead) if each.annotator == "林"] == ["实验室"]


def test_without_differences_the_page_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    page = turned_to(qtbot, window)
    assert page.item is None
    assert page.queue.empty.text().startswith("No differences.")
    for key in "abtnosprx":
        press(qtbot, window, key)
    assert annotations(window) == []


def test_an_annotation_that_fits_several_places_is_given_its_place_by_a_key(
    qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path
) -> None:
    window = open_window(project)
    file = tmp_path / "王.jsonl"
    lost = {"id": "lost", "label": "actor", "start": 3, "end": 7, "quote": "海州大学", "annotator": "王"}
    file.write_text(json.dumps({"schema": "annotator/1", "text": COMPUTING, "annotations": [lost]}), encoding="utf-8")

    def bring() -> None:
        intake.take_dropped(window, [file])
        done(qtbot, window)
        for dialog in window.findChildren(ImportDialog):
            if dialog.isVisible():
                dialog.import_button.click()
                done(qtbot, window)
        come_back(qtbot, window)

    bring()
    page = turned_to(qtbot, window)
    assert kinds(page) == ["ambiguous"]
    assert len(page.candidates.versions) == 2
    press(qtbot, window, "b")
    second = COMPUTING.rindex("海州大学")
    assert [(each.annotator, each.start) for each in annotations(window)] == [("gold", second), ("王", second)]
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert annotations(window) == []
    assert kinds(page) == ["ambiguous"]
    press(qtbot, window, "n")
    assert annotations(window) == []
    bring()
    assert kinds(page) == []
    assert page.queue.empty.text() == "Everything is settled."
