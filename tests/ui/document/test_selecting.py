"""What a person selects by mouse and keys is the source span that they mean, in either script and layout."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from tests.ui.document.conftest import Screen, annotation, project

HEADING = "海州发展"
BODY = "海州市近日印发《低空经济行动计划》，总投资约43.9亿元，惠及𠮷野家等45家企业👩‍👩‍👧。"
AT = len(HEADING) + 1


def at(part: str) -> int:
    return AT + BODY.index(part)


def span(part: str) -> tuple[int, int]:
    return at(part), at(part) + len(part)


@pytest.fixture(autouse=True)
def shown(screen: Screen) -> None:
    screen.show(project(HEADING, BODY, "第三段文字。"))


def test_dragging_selects_from_character_to_character(screen: Screen) -> None:
    screen.drag(at("印发"), at("印发") + 2)
    assert screen.selected() == [span("印发")]


def test_dragging_backwards_selects_the_same(screen: Screen) -> None:
    screen.press(at("印发") + 1, into=0.8)
    screen.move(at("印发"))
    screen.release(at("印发"))
    assert screen.selected() == [span("印发")]


def test_a_click_selects_nothing_and_shift_click_from_there(screen: Screen) -> None:
    screen.click(at("总投资"))
    assert not screen.pane.has_selection()
    screen.click(at("约"), shift=True)
    assert screen.selected() == [span("总投资")]


def test_stray_punctuation_is_trimmed_and_book_title_marks_stay(screen: Screen) -> None:
    screen.drag(at("《"), at("总"))
    assert screen.selected() == [span("《低空经济行动计划》")]


def test_white_space_and_punctuation_alone_select_nothing_to_tag(screen: Screen) -> None:
    screen.drag(at("，"), at("，") + 1)
    assert screen.pane.has_selection()
    assert screen.selected() == []


def test_double_click_takes_a_word_and_says_the_selection_is_made(
    screen: Screen, heard: Callable[[str], list[object]]
) -> None:
    finished = heard("selection_finished")
    screen.double_click(at("经济") + 1)
    assert screen.selected() == [span("经济")]
    assert finished


def test_double_click_takes_a_number_whole(screen: Screen) -> None:
    screen.double_click(at("43.9") + 1)
    assert screen.selected() == [span("43.9")]


def test_triple_click_takes_the_paragraph(screen: Screen) -> None:
    screen.double_click(at("经济"))
    screen.click(at("经济"), into=0.5)
    assert screen.selected() == [(AT, AT + len(BODY) - 1)]


def test_dragging_on_after_a_double_click_takes_whole_words(screen: Screen) -> None:
    screen.click(at("经济"), into=0.5)
    QTest.mouseDClick(screen.pane.viewport(), Qt.MouseButton.LeftButton, pos=screen.point(at("经济"), into=0.5))
    screen.move(at("计划"), into=0.5)
    screen.release(at("计划"), into=0.5)
    assert screen.selected() == [(at("经济"), at("计划") + 2)]


def test_arrows_with_shift_take_a_rare_character_or_an_emoji_as_one(screen: Screen) -> None:
    screen.click(at("𠮷"))
    screen.key(Qt.Key.Key_Right, shift=True)
    assert screen.selected() == [span("𠮷")]
    screen.click(at("👩"))
    screen.key(Qt.Key.Key_Right, shift=True)
    assert screen.selected() == [span("👩‍👩‍👧")]
    screen.key(Qt.Key.Key_Left, shift=True)
    assert not screen.pane.has_selection()


def test_keys_by_word_line_and_document(screen: Screen) -> None:
    screen.click(at("印发"))
    screen.key(Qt.Key.Key_Right, shift=True, control=True)
    assert screen.selected() == [span("印发")]
    screen.key(Qt.Key.Key_Home, control=True)
    assert not screen.pane.has_selection()
    screen.key(Qt.Key.Key_End, shift=True)
    assert screen.selected() == [(0, len(HEADING))]
    screen.key(Qt.Key.Key_End, shift=True, control=True)
    assert screen.selected() == [(0, AT + len(BODY) + 6)]


def test_the_end_of_a_wrapped_line_is_reached_and_the_caret_stays_on_it(screen: Screen) -> None:
    screen.pane.set_zoom(200)
    screen.click(AT)
    screen.key(Qt.Key.Key_End, shift=True)
    ((_, end),) = screen.selected()
    assert 10 < end - AT < len(BODY)
    screen.key(Qt.Key.Key_End, shift=True)
    assert screen.selected()[0][1] == end


def test_down_and_up_come_back_to_where_they_began(screen: Screen) -> None:
    screen.click(at("印发"))
    screen.key(Qt.Key.Key_Down)
    screen.key(Qt.Key.Key_Up)
    screen.key(Qt.Key.Key_Right, shift=True)
    assert screen.selected() == [(at("印发"), at("印发") + 1)]


def test_a_selection_over_paragraphs_is_one_span_where_they_touch(screen: Screen) -> None:
    screen.drag(1, at("近日"))
    assert screen.selected() == [(1, at("近日"))]
    assert screen.pane.selected_text() == "州发展\n海州市"


def test_what_is_copied_is_what_the_view_shows(screen: Screen) -> None:
    screen.show(project(HEADING, BODY, script="traditional"))
    screen.drag(at("经济"), at("经济") + 2)
    screen.key(Qt.Key.Key_C, control=True)
    assert QGuiApplication.clipboard().text() == "經濟"
    assert screen.selected() == [span("经济")]


def test_a_span_runs_over_a_line_break_of_the_source(screen: Screen) -> None:
    text = "海州市經\n濟發展"
    screen.show(project(HEADING, text, script="simplified", own_script="traditional"))
    screen.double_click(AT + text.index("濟"))
    assert screen.selected() == [(AT + 3, AT + 6)]


def test_spans_given_are_selected_exactly_and_moving_leaves_them(screen: Screen) -> None:
    spans = (Span(0, 2), Span(AT, AT + 3))
    screen.pane.select(spans)
    assert screen.pane.selection() == spans
    assert screen.pane.selected_text() == "海州海州市"
    screen.key(Qt.Key.Key_Escape)
    assert not screen.pane.has_selection()


def test_each_change_of_the_selection_is_told_once(screen: Screen, heard: Callable[[str], list[object]]) -> None:
    changed = heard("selection_changed")
    screen.click(at("印发"))
    assert changed == []
    screen.key(Qt.Key.Key_Right, shift=True)
    assert len(changed) == 1
    screen.pane.clear_selection()
    screen.pane.clear_selection()
    assert len(changed) == 2


def test_label_keys_are_left_to_the_window(screen: Screen) -> None:
    assert not screen.pane.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not screen.pane.acceptDrops()
    screen.drag(at("印发"), at("印发") + 2)
    screen.key(Qt.Key.Key_1)
    assert screen.selected() == [span("印发")]


def test_a_pane_without_a_document_takes_everything_calmly(screen: Screen) -> None:
    pane = screen.pane
    pane.show_document(None, annotations=(), styles={})
    pane.viewport().repaint()
    screen.key(Qt.Key.Key_Down)
    pane.put_annotations([annotation("one", (0, 2))])
    pane.drop_annotations(["one"])
    pane.select([Span(0, 2)])
    pane.mirror([Span(0, 2)])
    pane.set_current("one")
    pane.reveal(5)
    pane.scroll_to_offset(5)
    pane.move_boundary(end=True, by=1)
    assert (pane.selection(), pane.current(), pane.top_offset(), pane.find("海")) == ((), None, 0, 0)
    assert pane.next_annotation() is None
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton)
