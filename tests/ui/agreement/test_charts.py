"""Pictures show the figures that were computed, with their counts, and lead to the right places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from pytestqt.qtbot import QtBot

from annotator.ui.agreement.bars import Bar, Bars
from annotator.ui.agreement.chart import Chart, Fonts
from annotator.ui.agreement.charts import (
    PAGES,
    of_all,
    of_attributes,
    of_confusion,
    of_documents,
    of_labels,
    of_layers,
)
from annotator.ui.agreement.comparison import Wanted
from annotator.ui.document.styles import inks
from tests.ui.agreement.making import compared, layer, team, view


def about(chart: Chart, line: int, column: int = 0) -> str:
    return next(cell.about for cell in chart.cells if (cell.line, cell.column) == (line, column))


def painted(chart: Chart, *, width: float = 700) -> QImage:
    fonts = Fonts(QFont())
    size = chart.arrange(width, fonts)
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.paint(painter, QRectF(0, 0, size.width(), size.height()), fonts, inks(QPalette()))
    painter.end()
    return image


@pytest.mark.parametrize("pair", [None, ("a", "b"), ("b", "c")])
@pytest.mark.parametrize("draw", [draw for _, draw in PAGES], ids=[title for title, _ in PAGES])
def test_every_picture_can_be_painted_of_what_is_defined_and_what_is_not(qtbot: QtBot, draw, pair) -> None:
    chart = draw(view(team(), pair=pair))
    assert chart.title
    assert chart.sentence
    assert not painted(chart).isNull()
    assert all(cell.rect.isValid() and cell.about for cell in chart.cells)


@pytest.mark.parametrize("layers", [[], [layer("a", [("d1", 0, 6, "actor")])], [layer("a", []), layer("b", [])]])
@pytest.mark.parametrize("draw", [draw for _, draw in PAGES], ids=[title for title, _ in PAGES])
def test_every_picture_can_be_painted_where_there_is_nothing_to_compare(qtbot: QtBot, draw, layers) -> None:
    painted(draw(view(compared(layers))))


def test_the_matrix_has_a_figure_for_every_two_and_none_on_the_diagonal() -> None:
    chart = of_layers(view(team()))
    assert sorted((cell.line, cell.column) for cell in chart.cells) == [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]
    # One pair alike of 3 and 2 spans: 2 · 1 / 5.
    assert about(chart, 0, 1).splitlines()[:3] == ["a – b", "Exact F1 0.40", "1 alike of 3 and 2"]


def test_below_the_diagonal_the_other_layer_is_the_reference() -> None:
    chart = of_layers(view(team(), figure="exact.precision"))
    assert "Exact precision 0.50" in about(chart, 0, 1)
    assert about(chart, 1, 0).splitlines()[:3] == ["b – a", "Exact precision 0.33", "1 alike of 2 and 3"]
    assert {cell.wanted for cell in chart.cells if {cell.line, cell.column} == {0, 1}} == {Wanted(pair=("a", "b"))}


def test_a_figure_that_is_not_defined_says_why() -> None:
    chart = of_layers(view(team(), figure="exact.precision"))
    assert "none can be right" in about(chart, 0, 2)


def test_bars_of_labels_stand_in_the_order_of_the_label_set() -> None:
    chart = of_labels(view(team(), pair=("a", "b")))
    assert [cell.wanted for cell in chart.cells] == [
        Wanted(pair=("a", "b"), label="metric"),
        Wanted(pair=("a", "b"), label="actor"),
    ]
    assert "Exact F1 0.50" in about(chart, 1)


def test_documents_with_least_agreement_come_first() -> None:
    chart = of_documents(view(team(), figure="relaxed.f1"))
    assert [cell.wanted for cell in chart.cells] == [Wanted(document="d2"), Wanted(document="d1")]
    assert about(chart, 0).startswith("Second")


def test_the_matrix_of_labels_counts_every_span_once_a_layer() -> None:
    chart = of_confusion(view(team(), pair=("a", "b")))
    assert chart.table() == [
        ["a \\ b", "metric", "actor", "Nothing"],
        ["metric", "0", "1", "0"],
        ["actor", "0", "1", "1"],
        ["Nothing", "0", "0", "0"],
    ]
    wanted = {(cell.line, cell.column): cell.wanted for cell in chart.cells}
    assert wanted[0, 1] == Wanted(pair=("a", "b"), cell=("metric", "actor"))
    assert wanted[0, 0] == Wanted(pair=("a", "b"), cell=("metric", "metric")), "of none it is said that there is none"
    assert (2, 2) not in wanted


def test_all_together_adds_the_labels_of_every_pair_up() -> None:
    comparison = team()
    chart = of_confusion(view(comparison))
    assert "All together" in chart.title
    assert "added up" in chart.sentence
    counts = [comparison.confusions[pair] for pair in comparison.pairs]
    alike, alone = (sum(cells.get(("actor", other), 0) for cells in counts) for other in ("actor", None))
    assert chart.table()[2] == ["actor", "0", str(alike), str(alone)]
    wanted = {(cell.line, cell.column): cell.wanted for cell in chart.cells}
    assert wanted[1, 2] == Wanted(pair=None, cell=("actor", None))


def test_one_pair_alone_is_named_where_all_are_asked_for() -> None:
    both = compared([layer(name, [("d1", 0, 6, "actor")]) for name in "ab"])
    chart = of_confusion(view(both))
    assert "a – b" in chart.title
    assert {cell.wanted.pair for cell in chart.cells if cell.wanted} == {("a", "b")}


def test_attributes_agree_where_values_are_the_same() -> None:
    one = layer("a", [("d1", 18, 22, "metric", "69000"), ("d2", 18, 22, "metric", "5")])
    other = layer("b", [("d1", 18, 22, "metric", "6.9"), ("d2", 18, 22, "metric", "5")])
    chart = of_attributes(view(compared([one, other]), pair=("a", "b")))
    assert chart.table() == [["attribute", "agree", "of"], ["metric.value", "1", "2"]]
    assert about(chart, 0).splitlines() == ["Metric · value", "1 agree of 2"]


def test_the_table_of_all_figures_leaves_undefined_ones_empty() -> None:
    rows = {row[0]: row for row in of_all(view(team(), pair=("a", "c"))).table()}
    assert rows["exact.f1"][1] == "0.0"
    assert rows["exact.precision"][1] == ""
    assert rows["exact.precision"][4]


@pytest.mark.parametrize("draw", [draw for _, draw in PAGES], ids=[title for title, _ in PAGES])
def test_tables_are_as_wide_in_every_row_as_their_headings(draw) -> None:
    both = [layer(name, [("d1", 18, 22, "metric", "5"), ("d2", 0, 6, "actor")]) for name in "ab"]
    rows = draw(view(compared(both), pair=("a", "b"))).table()
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


def test_arrow_keys_go_from_cell_to_cell_over_what_is_not_there() -> None:
    chart = of_layers(view(team()))
    first = chart.cell_beside(None, down=1, right=0)
    assert first is not None
    assert (first.line, first.column) == (0, 1)
    below = chart.cell_beside(first, down=1, right=0)
    assert below is not None
    assert (below.line, below.column) == (2, 1)
    assert chart.cell_beside(below, down=1, right=0) is below


def bars(count: int, *, value: float | None = 0.5) -> Bars:
    made = [
        Bar(name=f"文{line}", value=value, colour=QColor("#0072B2"), counts="1 of 2", about="x")
        for line in range(count)
    ]
    return Bars(
        title="T", sentence="S", bars=made, nothing="Nothing.", rows=lambda: [["a"]], least=min(value or 0.0, 0.0)
    )


def test_the_cell_under_the_mouse_is_the_one_that_is_painted_there(qtbot: QtBot) -> None:
    chart = bars(10_000)
    chart.arrange(600, Fonts(QFont()))
    for line in (0, 5_000, 9_999):
        found = chart.cell_at(chart.cells[line].rect.center())
        assert found is chart.cells[line]


def test_figures_below_nothing_get_an_axis_that_shows_them(qtbot: QtBot) -> None:
    below, above = painted(bars(1, value=-0.8)), painted(bars(1, value=0.8))
    assert below != above


def test_a_long_picture_is_cut_with_a_word_about_the_rest() -> None:
    cut = bars(300).cut(200, "100 more")
    assert len(cut.cells) == 201
    assert bars(200).cut(200, "none").cells[-1].about == "x"
