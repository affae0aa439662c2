"""Annotations are reached by mouse and keys, cycled where they overlap, and their ends are moved."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent, QPalette, QPixmap

from annotator.domain.span import Span
from tests.ui.document.conftest import Screen, annotation, project

TEXT = "海州大学副校长林晓岚表示研发投入强度为百分之三"
Heard = Callable[[str], list[object]]


@pytest.fixture(autouse=True)
def shown(screen: Screen) -> None:
    screen.show(
        project(TEXT, TEXT, TEXT),
        annotation("outer", (0, 10)),
        annotation("inner", (0, 4), label="policy"),
        annotation("later", (30, 34), label="metric", status="question"),
    )


def picture(screen: Screen, offset: int, *, after: int = 1) -> QImage:
    """Return what is painted on and around the characters from `offset` on."""
    screen.qtbot.wait(1)
    start, end = screen.point(offset, into=0.0), screen.point(offset + after - 1, into=0.99)
    area = QRect(start - QPoint(0, 22), end + QPoint(0, 22))
    return screen.pane.viewport().grab(area).toImage()


def test_a_click_takes_the_shortest_and_the_next_click_the_one_around_it(screen: Screen, heard: Heard) -> None:
    clicked = heard("annotation_clicked")
    for _ in range(3):
        screen.click(2)
    assert clicked == ["inner", "outer", "inner"]
    assert screen.pane.current() == "inner"
    assert screen.pane.annotations_at_cursor() == ["inner", "outer"]


def test_a_click_beside_every_annotation_clears_the_current_one(screen: Screen, heard: Heard) -> None:
    cleared = heard("current_cleared")
    screen.click(2)
    screen.click(12)
    assert screen.pane.current() is None
    assert len(cleared) == 1
    screen.click(12)
    assert len(cleared) == 1


def test_next_and_previous_walk_through_all_in_reading_order(screen: Screen, heard: Heard) -> None:
    clicked = heard("annotation_clicked")
    assert [screen.pane.next_annotation() for _ in range(4)] == ["outer", "inner", "later", None]
    assert screen.pane.previous_annotation() == "inner"
    assert clicked == ["outer", "inner", "later", "inner"]


def test_a_boundary_is_dragged_and_nothing_changes_by_itself(screen: Screen, heard: Heard) -> None:
    dragged = heard("boundary_dragged")
    moved: list[object] = []
    screen.pane.boundary_dragged.connect(lambda _, spans: moved.append(spans))
    screen.pane.set_current("outer")
    screen.press(10, into=0.01)
    screen.move(12, into=0.9)
    screen.release(12, into=0.9)
    assert dragged == ["outer"]
    assert moved == [(Span(0, 13),)]
    assert not screen.pane.has_selection()


def test_a_click_on_a_handle_is_a_click_on_the_text(screen: Screen, heard: Heard) -> None:
    screen.click(2)
    clicked = heard("annotation_clicked")
    screen.click(0, into=0.01)
    assert clicked == ["outer"]


def test_a_selection_can_begin_right_behind_the_current_annotation(screen: Screen) -> None:
    screen.pane.set_current("outer")
    screen.drag(10, 12)
    assert screen.selected() == [(10, 12)]


@pytest.mark.parametrize(("end", "by", "spans"), [
    (True, 1, (Span(30, 35),)),
    (True, -2, (Span(30, 32),)),
    (False, -1, (Span(29, 34),)),
    (False, 2, (Span(32, 34),)),
])  # fmt: skip
def test_a_boundary_is_moved_by_keys(screen: Screen, end: bool, by: int, spans: tuple[Span, ...]) -> None:
    moved: list[object] = []
    screen.pane.boundary_dragged.connect(lambda _, spans: moved.append(spans))
    screen.pane.set_current("later")
    screen.pane.move_boundary(end=end, by=by)
    assert moved == [spans]


def test_a_boundary_never_passes_the_other(screen: Screen, heard: Heard) -> None:
    dragged = heard("boundary_dragged")
    screen.pane.set_current("later")
    screen.pane.move_boundary(end=True, by=-4)
    assert dragged == []


def test_moving_an_end_keeps_the_other_fragments(screen: Screen) -> None:
    screen.pane.put_annotations([annotation("cut", (1, 3), (30, 32))])
    moved: list[object] = []
    screen.pane.boundary_dragged.connect(lambda _, spans: moved.append(spans))
    screen.pane.set_current("cut")
    screen.pane.move_boundary(end=True, by=1)
    screen.pane.move_boundary(end=False, by=1)
    assert moved == [(Span(1, 3), Span(30, 33)), (Span(2, 3), Span(30, 32))]


def test_putting_and_dropping_show_at_once(screen: Screen) -> None:
    before = picture(screen, 15, after=3)
    screen.pane.put_annotations([annotation("new", (15, 18))])
    marked = picture(screen, 15, after=3)
    assert marked != before
    screen.pane.put_annotations([annotation("new", (15, 18), status="question")])
    assert picture(screen, 15, after=3) not in (before, marked)
    screen.pane.drop_annotations(["new", "never there"])
    assert picture(screen, 15, after=3) == before


def test_dropping_the_current_one_leaves_none(screen: Screen) -> None:
    screen.pane.set_current("outer")
    screen.pane.drop_annotations(["outer"])
    assert screen.pane.current() is None


def test_nested_annotations_are_both_seen(screen: Screen) -> None:
    both = picture(screen, 1)
    screen.pane.drop_annotations(["outer"])
    inner = picture(screen, 1)
    screen.pane.drop_annotations(["inner"])
    none = picture(screen, 1)
    assert both != inner != none != both


class _Painted(QObject):
    """Notes how high the strips are that are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return super().eventFilter(watched, event)


def test_only_the_lines_that_change_are_painted(screen: Screen) -> None:
    screen.qtbot.wait(1)
    painted = _Painted()
    screen.pane.viewport().installEventFilter(painted)
    screen.pane.put_annotations([annotation("new", (55, 58))])
    screen.qtbot.waitUntil(lambda: bool(painted.heights))
    assert max(painted.heights) < screen.pane.viewport().height() / 4
    painted.heights.clear()
    screen.pane.put_annotations([annotation("new", (55, 58))])
    screen.qtbot.wait(20)
    assert painted.heights == []


@pytest.mark.parametrize(("paper", "ink"), [("#ffffff", "#1a1a1a"), ("#1c1d20", "#dcdcd8")])
def test_the_page_is_the_palettes(screen: Screen, paper: str, ink: str) -> None:
    palette = screen.pane.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(paper))
    palette.setColor(QPalette.ColorRole.Text, QColor(ink))
    screen.pane.setPalette(palette)
    image = screen.pane.viewport().grab().toImage()
    assert image.pixelColor(2, 2) == QColor(paper)
    seen = [image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    light = sorted(colour.lightness() for colour in seen)
    assert abs(light[len(light) // 2] - QColor(paper).lightness()) < 3
    assert abs((light[0] if paper == "#ffffff" else light[-1]) - QColor(ink).lightness()) < 60


def test_the_current_annotation_survives_another_script(screen: Screen) -> None:
    screen.pane.set_current("inner")
    screen.show(project(TEXT, TEXT, TEXT, script="traditional"), annotation("inner", (0, 4)))
    assert screen.pane.current() == "inner"
    screen.show(project(TEXT))
    assert screen.pane.current() is None


def test_what_another_pane_selects_is_shown_and_taken_away(screen: Screen) -> None:
    before = picture(screen, 55, after=3)
    screen.pane.mirror([Span(55, 58)])
    assert picture(screen, 55, after=3) != before
    assert not screen.pane.has_selection()
    screen.pane.mirror([])
    assert picture(screen, 55, after=3) == before


def test_a_context_menu_is_asked_for_the_annotation_under_it(screen: Screen, heard: Heard) -> None:
    wanted = heard("context_menu_requested")
    screen.pane.menu_at(screen.point(31, into=0.5))
    assert screen.pane.current() == "later"
    assert len(wanted) == 1


def test_many_gestures_in_a_row_do_not_end_the_program(screen: Screen) -> None:
    # PySide6 6.12.0 on Python 3.11 lost a reference with each call and aborted after some thousands.
    for number in range(400):
        start = number % 60
        screen.pane.put_annotations([annotation(f"n{number % 7}", (start, start + 4))])
        screen.pane.set_current(f"n{number % 7}")
        screen.pane.viewport().repaint()
    for number in range(20_000):
        screen.pane.point_of(number % 60)


def test_places_in_dispute_are_framed_by_number_and_dealt_once(screen: Screen) -> None:
    screen.show(project("海州提升算力", "海州市科技局印发方案。"))
    places = [(Span(0, 2),), (Span(7, 12),)]
    screen.pane.show_disputes(places)
    scene = screen.pane._scene
    assert scene is not None
    first = scene.page.disputes
    assert first is not None
    screen.pane.show_disputes(places, shown=lambda number: number == 1)
    assert scene.page.disputes is first, "another choice among the same places deals none of them again"
    assert [each.fragments for each in first] == [(Span(7, 12),)]
    screen.pane.show_disputes(())
    assert scene.page.disputes is None


def test_tags_that_begin_at_the_end_of_a_line_stand_beside_each_other_within_the_column(screen: Screen) -> None:
    class Painter:
        """Notes where tags are painted."""

        def __init__(self) -> None:
            self.painted: list[tuple[float, float]] = []

        def drawPixmap(self, at: QPointF, tag: QPixmap) -> None:  # noqa: N802 - called as the painter is
            self.painted.append((at.x(), at.x() + tag.width() / tag.devicePixelRatio()))

    scene = screen.pane._scene
    assert scene is not None
    block = scene.column.block(0)
    last = block.line_range(0)[1] - 1
    screen.show(
        project(TEXT * 6),
        *(annotation(label, (last, last + 1), label=label) for label in ("metric", "actor", "policy")),
    )
    scene = screen.pane._scene
    assert scene is not None
    block = scene.column.block(0)
    painter = Painter()
    lines = scene.page.drawn(0, block)
    scene.page.highlights._paint_tags(painter, block, 0, lines[0])  # type: ignore[arg-type] # it paints nothing else
    painted = sorted(painter.painted)
    assert len(painted) == 3
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(painted))
    assert painted[-1][1] <= block.setting.width + scene.column.typography.em / 2
