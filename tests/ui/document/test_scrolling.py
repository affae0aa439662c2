"""What one reads stays in place: over scripts, sizes and widths, and however wrong the estimates were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from annotator.reading.projection import Paragraph, Projection
from tests.ui.document.conftest import Screen, annotation, project

Heard = Callable[[str], list[object]]
#: Latin is half as wide as Han, so that every other height is estimated wrong.
PARAGRAPHS = ["标题", *(("海州市发展" * 30, "research and development " * 9)[n % 2] + f"第{n}段。" for n in range(300))]


def long(script: str = "source", layout: str = "reading") -> Projection:
    return project(*PARAGRAPHS, script=script, layout=layout)


def offset_of(number: int) -> int:
    return sum(len(each) + 1 for each in PARAGRAPHS[:number])


def test_an_offset_is_put_at_the_top_and_told_again(screen: Screen) -> None:
    screen.show(long())
    for number in (5, 250, 100):
        screen.pane.scroll_to_offset(offset_of(number))
        assert screen.pane.top_offset() == offset_of(number)


@pytest.mark.parametrize("change", ["script", "layout", "zoom", "width"])
def test_what_is_at_the_top_stays_there(screen: Screen, change: str) -> None:
    screen.show(long())
    screen.pane.scroll_to_offset(offset_of(120) + 60)
    top = screen.pane.top_offset()
    if change == "script":
        screen.show(long(script="traditional"), offset=top)
    elif change == "layout":
        screen.show(long(layout="source"), offset=top)
    elif change == "zoom":
        screen.pane.set_zoom(160)
    else:
        screen.pane.resize(500, 400)
    assert abs(screen.pane.top_offset() - top) <= 60
    assert offset_of(120) <= screen.pane.top_offset() < offset_of(121)


def test_opening_at_an_offset_converts_only_what_is_near_the_screen(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    projection = long(script="traditional")
    asked: set[int] = set()
    plain = Projection.paragraph

    def asking(view: Projection, number: int) -> Paragraph:
        asked.add(number)
        return plain(view, number)

    monkeypatch.setattr(Projection, "paragraph", asking)
    screen.show(projection, annotation("far", (0, 5)), annotation("over", (3, 20_000)), offset=offset_of(200))
    screen.pane.put_annotations([annotation("farther", (10, 30))])
    assert asked
    assert asked <= set(range(180, 225))


def test_scrolling_step_by_step_moves_by_just_these_pixels(screen: Screen) -> None:
    screen.show(long())
    screen.pane.scroll_to_offset(offset_of(150))
    bar = screen.pane.verticalScrollBar()
    for step in (40, -40) * 3 + (-90,) * 20:
        offset = screen.pane.top_offset()
        before = screen.pane.point_of(offset_of(150))
        bar.setValue(bar.value() + step)
        after = screen.pane.point_of(offset_of(150))
        if before and after:
            assert before.y() - after.y() == step, offset


def test_both_ends_are_reached(screen: Screen) -> None:
    screen.show(long())
    bar = screen.pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum())
    assert screen.pane.point_of(offset_of(300) + 3) is not None
    screen.key(Qt.Key.Key_Home, control=True)
    assert screen.pane.point_of(0) is not None
    assert bar.value() == 0
    screen.key(Qt.Key.Key_End, control=True)
    assert screen.pane.point_of(offset_of(300) + 3) is not None


def test_only_a_person_scrolling_is_told(screen: Screen, heard: Heard) -> None:
    screen.show(long())
    scrolled = heard("scrolled")
    screen.pane.scroll_to_offset(offset_of(50))
    screen.show(long(), offset=offset_of(60))
    screen.pane.set_zoom(150)
    assert scrolled == []
    screen.pane.verticalScrollBar().setValue(screen.pane.verticalScrollBar().value() + 50)
    assert len(scrolled) == 1


def test_revealing_scrolls_only_where_needed(screen: Screen) -> None:
    screen.show(long())
    top = screen.pane.top_offset()
    screen.pane.reveal(offset_of(2))
    assert screen.pane.top_offset() == top
    screen.pane.reveal(offset_of(222) + 100)
    assert screen.pane.point_of(offset_of(222) + 100) is not None


def test_page_down_and_up_keep_the_caret_on_screen(screen: Screen) -> None:
    screen.show(long())
    screen.click(offset_of(1))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Down):
        screen.key(key)
        screen.key(Qt.Key.Key_Right, shift=True)
        ((start, _),) = screen.selected() or [(offset_of(1), 0)]
        assert screen.pane.point_of(start) is not None
        screen.key(Qt.Key.Key_Right)


def test_matches_are_counted_walked_and_shown_in_either_script(screen: Screen) -> None:
    screen.show(long(script="traditional"))
    assert screen.pane.find("第7段") == 1
    assert screen.pane.find("發展第") == screen.pane.find("发展第") == 150
    # Typing on stays with the match that one stands on, and goes to the next where it is none any more.
    assert screen.pane.find_position() == (5, 150)
    for _ in range(5):
        screen.pane.find_previous()
    assert screen.pane.find_position() == (150, 150)
    (span,) = screen.pane.found_spans()
    assert screen.pane.point_of(span.start) is not None
    screen.show(long(layout="source"), offset=span.start)
    assert screen.pane.find_position() == (150, 150)
    assert screen.pane.find_next() == (1, 150)
    assert screen.pane.find("没有这样的") == 0
    assert screen.pane.find_next() == (0, 0)
    screen.pane.clear_find()
    assert screen.pane.find_position() == (0, 0)
