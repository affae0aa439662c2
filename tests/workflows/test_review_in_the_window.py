"""A lead imports what two annotators hand in, settles their differences by keys, and has gold."""

from __future__ import annotations

import json
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import Label, LabelSet
from annotator.domain.progress import Progress, finish
from annotator.domain.span import Span
from annotator.ui import at_once, handing, intake
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.import_preview import ImportDialog
from annotator.ui.dialogs.reasons import ReasonsDialog
from annotator.ui.dialogs.rule import RuleDialog
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.review.consistency_page import ConsistencyPage
from annotator.ui.review.page import ReviewPage
from annotator.workspace import annotating, review_queue, reviewing, ruling
from annotator.workspace.documents import edit_document
from annotator.workspace.exporting import export
from annotator.workspace.labelling import set_labels
from annotator.workspace.workspace import Workspace
from tests.windows import COMPUTING, OpenWindow, annotations, done, make_project, named, press, select, settle

CTRL = Qt.KeyboardModifier.ControlModifier
#: What an annotator tagged: text, label, attributes.
Tagged = tuple[str, str, Mapping[str, object]]

CHEN: Sequence[Tagged] = (
    ("海州市科技局", "actor", {}),
    ("突破50EFLOPS", "metric", {}),
    ("海州大学", "actor", {}),
    ("林晓岚", "actor", {}),
    ("3.4%左右", "metric", {"value": "3.4", "unit": "%"}),
)
WANG: Sequence[Tagged] = (
    ("海州市科技局", "actor", {}),
    ("海州大学", "policy", {}),
    ("副校长林晓岚", "actor", {}),
    ("3.4%左右", "metric", {"value": "0.034", "unit": "%"}),
)
#: The differences in the order of the text.
KINDS = ["missing", "label", "boundary", "attribute"]


def handed_in(folder: Path, name: str, tagged: Sequence[Tagged]) -> Path:
    """Work as an annotator on the first text, and write what there is to hand in."""
    project = make_project(folder / f"{name}.anno", owner=name)
    with Workspace.open(project) as ws:
        document = ws.documents()[0].document
        for text, label, attributes in tagged:
            at = COMPUTING.index(text)
            annotating.annotate(ws, document.id, label, [Span(at, at + len(text))], attributes=attributes)
        edit_document(ws, document.id, done=True)
        finish(export(ws, folder / f"{name}.jsonl", format="jsonl"))
    return folder / f"{name}.jsonl"


def come_back(qtbot: QtBot, window: MainWindow) -> None:
    """Give the window the focus that a dialog had: there may be no window manager to do that."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


@pytest.fixture
def lead(qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path) -> MainWindow:
    """The lead's window, what both handed in imported."""
    window = open_window(project)
    intake.take_dropped(window, [handed_in(tmp_path, "陈", CHEN), handed_in(tmp_path, "王", WANG)])
    done(qtbot, window)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.import_button.click()
    done(qtbot, window)
    come_back(qtbot, window)
    return window


def turned_to(qtbot: QtBot, window: MainWindow) -> ReviewPage:
    press(qtbot, window, Qt.Key.Key_F11)
    done(qtbot, window)
    page = window.page
    assert isinstance(page, ReviewPage)
    return page


@pytest.fixture
def page(qtbot: QtBot, lead: MainWindow) -> ReviewPage:
    return turned_to(qtbot, lead)


def gold(window: MainWindow) -> list[Annotation]:
    return [each for each in annotations(window) if each.annotator == GOLD]


def kinds(page: ReviewPage) -> list[str]:
    return [item.kind for item in page.queue.model.items]


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
    chosen: list[str | None] = []
    monkeypatch.setattr(ExportDialog, "exec", lambda self: chosen.append(self.wish.by) or 0)
    page.queue.export_button.click()
    assert chosen == [GOLD]
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


# -- consistency -------------------------------------------------------------------------------------------------------


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
    report.mend_button.click()
    assert len(annotations(window)) == before + 2
    assert "海州大学" not in [each.text for each in report.model.rows]
    qtbot.waitUntil(lambda: not report._again.isActive(), timeout=5000)
    done(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert len(annotations(window)) == before
    qtbot.waitUntil(lambda: "海州大学" in [each.text for each in report.model.rows], timeout=5000)


def test_only_the_chosen_place_can_be_mended(window: MainWindow, report: ConsistencyPage) -> None:
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
    assert not report.mend_button.isEnabled()
    assert report.mend_button.toolTip()


def test_one_who_has_annotated_nothing_looks_through_anothers_layer(qtbot: QtBot, lead: MainWindow) -> None:
    press(qtbot, lead, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    done(qtbot, lead)
    assert isinstance(lead.page, ConsistencyPage)
    assert lead.page.layer == "陈"
