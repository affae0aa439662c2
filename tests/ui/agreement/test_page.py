"""The agreement page of the real window: from three annotators to figures, from a figure to its spans."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.review.figures import NOT_ASKED
from annotator.ui.agreement.charts import of_all, of_attributes, of_confusion, of_documents, of_labels, of_layers
from annotator.ui.agreement.page import AgreementPage
from annotator.ui.agreement.places import DOCUMENT, OTHER, REFERENCE
from annotator.ui.main_window import MainWindow
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import edit_document
from annotator.workspace.workspace import Workspace
from tests.windows import COMPUTING, OpenWindow, make_project, named, settle

#: What each of three marks in the first text: the text, its label and its attributes.
MARKED: dict[str, list[tuple[str, str, dict[str, object]]]] = {
    "林": [("海州市科技局", "actor", {}), ("50EFLOPS", "metric", {"value": 50}), ("3.4%", "metric", {})],
    "陈": [("海州市科技局", "actor", {}), ("50EFLOPS", "metric", {"value": 5}), ("3.4%左右", "metric", {})],
    "周": [("海州市科技局", "policy", {}), ("林晓岚", "actor", {})],
}


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = make_project(tmp_path / "team.anno")
    for who, marks in MARKED.items():
        with Workspace.open(path, annotator=who) as ws:
            first, second = (info.document.id for info in ws.documents())
            for text, label, attributes in marks:
                at = COMPUTING.index(text)
                annotate(ws, first, label, [Span(at, at + len(text))], attributes=attributes)
            edit_document(ws, first, done=True)
            edit_document(ws, second, done=True)
    return path


def turned_to(qtbot: QtBot, window: MainWindow) -> AgreementPage:
    window.actions_["agreement.page"].trigger()
    page = window.page
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: not window.jobs.running)
    settle(window)
    return page


@pytest.fixture
def page(qtbot: QtBot, open_window: OpenWindow, team: Path) -> AgreementPage:
    return turned_to(qtbot, open_window(team))


def click(qtbot: QtBot, page: AgreementPage, number: int) -> None:
    """Click the cell of that number in the picture and wait for its places."""
    page.chart.canvas.repaint()
    point = page.chart.point_of(number).toPoint()
    page.chart.ensureVisible(point.x(), point.y())
    QTest.mouseClick(page.chart.canvas, Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    settle(page.window_)


def places(page: AgreementPage) -> list[tuple[str, str]]:
    model = page.places.model
    return [
        tuple(model.index(row, column).data() for column in (REFERENCE, OTHER))  # type: ignore[misc] # two columns
        for row in range(model.rowCount())
    ]


def test_turning_to_the_page_compares_all_annotators_and_back_brings_the_list_again(page: AgreementPage) -> None:
    window = page.window_
    assert page.comparison is not None
    assert page.comparison.agreement.layers == ("林", "陈", "周")
    assert page.comparison.agreement.pair("林", "陈").figures.spans.exact == 2
    assert page.chart.chart is not None
    assert named(window, QLabel, "agreement-sentence").text()
    assert window.actions_["agreement.page"].isChecked()
    window.actions_["agreement.page"].trigger()
    assert window.page is None
    assert window.documents.isVisible()


def test_a_click_on_a_pair_lists_where_the_two_differ_and_a_click_there_goes_to_the_span(
    qtbot: QtBot, page: AgreementPage
) -> None:
    click(qtbot, page, 0)
    assert places(page) == [("–", "3.4%左右"), ("3.4%", "–")]
    view = page.places.view
    row = view.visualRect(page.places.model.index(0, OTHER)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    current = page.window_.current.annotation
    assert current is not None
    assert (current.annotator, current.quote) == ("陈", "3.4%左右")


def test_the_picture_has_the_room_that_places_do_not_need_yet(qtbot: QtBot, page: AgreementPage) -> None:
    tall = page.chart.height()
    assert page.places.height() < 60
    click(qtbot, page, 0)
    assert page.places.height() > 100
    assert page.chart.height() < tall
    page.compare()
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    settle(page.window_)
    assert page.chart.height() == tall


def test_all_places_of_a_pair_can_be_listed(qtbot: QtBot, page: AgreementPage) -> None:
    click(qtbot, page, 0)
    which = named(page.window_, QComboBox, "places-which")
    which.setCurrentIndex(1)
    which.activated.emit(1)
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    assert [reference for reference, _ in places(page)] == ["海州市科技局", "50EFLOPS", "–", "3.4%"]


def test_places_stand_in_the_order_of_the_list_of_documents(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    texts = {f"{number}": f"第{number}篇：海州大学。\n" for number in range(8)}
    path = make_project(tmp_path / "many.anno", texts=texts)
    for who, end in (("林", 8), ("陈", 6)):
        with Workspace.open(path, annotator=who) as ws:
            for info in ws.documents():
                annotate(ws, info.document.id, "actor", [Span(4, end)])
    page = turned_to(qtbot, open_window(path))
    click(qtbot, page, 0)
    model = page.places.model
    shown = [model.index(row, DOCUMENT).data() for row in range(model.rowCount())]
    assert list(dict.fromkeys(shown)) == list(texts)


def test_a_click_on_a_label_lists_its_places_of_the_pair_chosen(qtbot: QtBot, page: AgreementPage) -> None:
    page.show_pair(("林", "周"))
    page.show_tab(of_labels)
    labels = [cell.wanted.label for cell in page.chart.chart.cells if cell.wanted]  # type: ignore[union-attr] # it is there
    click(qtbot, page, labels.index("policy"))
    assert places(page) == [("海州市科技局", "海州市科技局")]


def test_a_click_on_a_document_opens_it(qtbot: QtBot, page: AgreementPage) -> None:
    page.show_tab(of_documents)
    shown = page.window_.panes.active.document
    assert shown is not None
    wanted = [cell.wanted.document for cell in page.chart.chart.cells if cell.wanted]  # type: ignore[union-attr] # it is there
    other = next(number for number, document in enumerate(wanted) if document != shown.id)
    click(qtbot, page, other)
    after = page.window_.panes.active.document
    assert after is not None
    assert after.id == wanted[other]


def test_a_cell_of_labels_against_labels_lists_exactly_what_it_counts(qtbot: QtBot, page: AgreementPage) -> None:
    page.show_pair(("林", "周"))
    page.show_tab(of_confusion)
    chart = page.chart.chart
    assert chart is not None
    assert page.comparison is not None
    counts = page.comparison.confusions["林", "周"]
    for number, cell in enumerate(chart.cells):
        if cell.wanted is not None:
            click(qtbot, page, number)
            assert cell.wanted.cell is not None
            assert page.places.model.rowCount() == counts.get(cell.wanted.cell, 0)


def test_a_cell_of_all_pairs_together_lists_what_it_counts(qtbot: QtBot, page: AgreementPage) -> None:
    page.show_pair(None)
    page.show_tab(of_confusion)
    chart = page.chart.chart
    assert chart is not None
    assert page.comparison is not None
    number, cell = next((at, each.wanted) for at, each in enumerate(chart.cells) if each.wanted is not None)
    click(qtbot, page, number)
    assert cell.cell is not None
    assert page.places.model.rowCount() == sum(cells.get(cell.cell, 0) for cells in page.comparison.confusions.values())


def test_gamma_says_why_it_is_empty_and_is_asked_for_under_layers(
    qtbot: QtBot, page: AgreementPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_tab(of_all)
    monkeypatch.setattr("annotator.ui.agreement.page.is_installed", lambda: True)
    page.compare()
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    assert page.comparison is not None
    assert page.comparison.agreement.overall.undefined["gamma"] == NOT_ASKED
    menu = named(page.window_, QPushButton, "agreement-layers").menu()
    page.choose_layers(["林", "陈"])
    also = next(action for action in menu.actions() if action.objectName() == "agreement-gamma")
    also.setChecked(True)
    menu.aboutToHide.emit()
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    assert page.layers == ("林", "陈")
    assert page.comparison.agreement.overall.undefined.get("gamma") != NOT_ASKED


def test_an_attribute_lists_where_values_differ_with_the_values(qtbot: QtBot, page: AgreementPage) -> None:
    page.show_pair(("林", "陈"))
    page.show_tab(of_attributes)
    click(qtbot, page, 0)
    assert places(page) == [("50   “50EFLOPS”", "5   “50EFLOPS”")]


def test_cells_are_reached_and_chosen_by_keys(qtbot: QtBot, page: AgreementPage) -> None:
    page.show_tab(of_layers)
    canvas = page.chart.canvas
    canvas.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(canvas, key)
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    assert page.wanted is not None
    assert page.wanted.pair == ("林", "周")


def test_another_figure_is_shown_at_once(page: AgreementPage) -> None:
    page.show_measure("cohen_kappa")
    assert page.chart.chart is not None
    assert "kappa" in page.chart.chart.title
    assert "chance" in named(page.window_, QLabel, "agreement-sentence").text()


def test_what_changes_meanwhile_offers_to_compare_again(qtbot: QtBot, page: AgreementPage) -> None:
    again = named(page.window_, QPushButton, "agreement-again")
    assert not again.isVisible()
    workspace = page.window_.bridge.workspace
    document = workspace.documents()[0].document.id
    at = COMPUTING.index("林晓岚")
    annotate(workspace, document, "actor", [Span(at, at + 3)])
    assert again.isVisible()
    again.click()
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    assert not again.isVisible()
    assert page.comparison is not None
    assert page.comparison.agreement.pair("林", "周").figures.spans.exact == 1


def test_layers_can_be_left_out(qtbot: QtBot, page: AgreementPage) -> None:
    page.choose_layers(["陈", "周"])
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    assert page.comparison is not None
    assert page.comparison.pairs == [("陈", "周")]


def test_one_layer_says_what_is_missing(qtbot: QtBot, window: MainWindow) -> None:
    page = turned_to(qtbot, window)
    assert "two layers" in named(window, QLabel, "agreement-sentence").text()
    assert page.chart.chart is None
    assert not window.actions_["agreement.save"].isEnabled()


def test_a_comparison_can_be_stopped_and_begun_again(qtbot: QtBot, open_window: OpenWindow, team: Path) -> None:
    window = open_window(team)
    window.actions_["agreement.page"].trigger()
    window.jobs.stop()
    page = window.page
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: not window.jobs.running)
    settle(window)
    if page.comparison is None:
        again = named(window, QPushButton, "agreement-again")
        assert again.isVisible()
        again.click()
        qtbot.waitUntil(lambda: page.comparison is not None)


def test_hidden_names_are_hidden_here_too(page: AgreementPage) -> None:
    page.window_.layers.set_names_hidden(True)
    chart = page.chart.chart
    assert chart is not None
    assert all("林" not in cell.about for cell in chart.cells)
    assert [row[0] for row in chart.table()[1:]] == ["Annotator 1", "Annotator 1", "Annotator 2"]


def test_one_action_saves_the_picture_in_the_format_chosen(
    qtbot: QtBot, page: AgreementPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "figures"

    def choose(_parent: object, _title: str, _start: str, kinds: str) -> tuple[str, str]:
        return str(out), kinds.split(";;")[2]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.window_.actions_["agreement.save"].trigger()
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    rows = list(csv.reader((tmp_path / "figures.csv").read_text("utf-8-sig").splitlines()))
    assert rows[1][:2] == ["林", "陈"]


def test_a_save_that_fails_is_said_in_the_window(qtbot: QtBot, page: AgreementPage, tmp_path: Path) -> None:
    page.save(tmp_path / "nowhere" / "figures.svg")
    qtbot.waitUntil(lambda: not page.window_.jobs.running)
    settle(page.window_)
    assert "cannot be written" in page.window_.notices.text


def test_the_window_goes_on_while_layers_are_compared(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    path = make_project(
        tmp_path / "long.anno", texts={f"文{number}": f"{number}{COMPUTING * 20}" for number in range(40)}
    )
    for who in ("林", "陈"):
        with Workspace.open(path, annotator=who) as ws:
            for info in ws.documents():
                edit_document(ws, info.document.id, done=True)
                for at in range(0, 200, 10):
                    annotate(ws, info.document.id, "actor", [Span(at, at + 3)])
    page = turned_to(qtbot, open_window(path))
    longest, last = 0.0, (time.perf_counter(), time.process_time())

    def beat() -> None:
        nonlocal longest, last
        now = time.perf_counter(), time.process_time()
        # What the clock says or what this process did, whichever is less: the machine may do other things too.
        longest = max(longest, min(now[0] - last[0], now[1] - last[1]))
        last = now

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(beat)
    page.compare()
    timer.start()
    qtbot.waitUntil(lambda: page.comparison is not None and not page.window_.jobs.running, timeout=20_000)
    timer.stop()
    # Twice what the promise is, for slow machines.
    assert longest < 0.2
