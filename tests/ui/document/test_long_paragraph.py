"""A paragraph too long to be laid out at once is read, selected and changed as any other, across its cuts too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection
from annotator.ui.document.block import Block
from annotator.ui.document.column import Column
from annotator.ui.document.motion import (
    next_character,
    next_word,
    paragraph_around,
    previous_character,
    previous_word,
)
from annotator.ui.document.typography import typography
from annotator.ui.fonts import reading_font
from tests.ui.document.conftest import Screen, annotation, project

SENTENCES = (
    "海州市近日印发行动计划，总投资约43.9亿元。",
    "惠及👩‍👩‍👧和𠮷野家等许多45家企业。",
    "《低空经济》条例e\u0301早已经开始在海州施行！",
)
HEADING = "海州发展"
BODY = "".join(SENTENCES[number % 3] for number in range(600))
AT = len(HEADING) + 1


@pytest.fixture(params=["reading", "source"])
def view(request: pytest.FixtureRequest) -> Projection:
    return project(HEADING, BODY, "第三段文字。", layout=request.param)


def cut_of(view: Projection, number: int = 3) -> int:
    """Return the source offset where a stretch begins."""
    assert view.continues(number)
    return view.paragraph(number).alignment.offset_to_source(0)


def column(view: Projection, *, height: float = 600.0) -> Column:
    return Column(
        view, lambda longest: typography(reading_font("SC"), em=18, room=900.0, longest=longest), screen=height
    )


def test_its_stretches_are_set_as_one_paragraph(qapp: object) -> None:
    made = column(project(HEADING, BODY, "第三段文字。"))
    blocks = [made.block(number) for number in range(1, len(made) - 1)]
    assert len(blocks) > 4
    assert [block.before for block in blocks[1:]] == [0.0] * (len(blocks) - 1)
    assert blocks[0].x_of(0) > 0
    assert {block.x_of(0) for block in blocks[1:]} == {0.0}
    [whole] = [
        Block(paragraph, made.typography.settings["body"], before=blocks[0].before)
        for paragraph in [project(HEADING, BODY).paragraph(1)]
        if not paragraph.continues
    ]
    assert [blocks[0].line_range(line) for line in range(len(blocks[0]))] == [
        whole.line_range(line) for line in range(len(whole))
    ]


def test_no_more_than_a_line_is_added_for_a_cut(qapp: object) -> None:
    view = project(HEADING, BODY, "第三段文字。")
    made = column(view)
    lines = sum(len(made.block(number)) for number in range(1, len(made) - 1))
    paragraph = view.paragraph(1)
    text = "".join(view.paragraph(number).text for number in range(1, len(made) - 1))
    whole = Block(type(paragraph)(text, paragraph.alignment, "body", 0), made.typography.settings["body"], before=0.0)
    assert len(whole) <= lines <= len(whole) + len(made) - 3


def test_only_what_is_near_the_screen_is_laid_out(screen: Screen, view: Projection) -> None:
    made = column(view)
    made.scroll_to(made.length() / 2)
    made.shown()
    assert sum(len(block.paragraph.text) for block in made._blocks.values()) < 6000


def test_stepping_goes_through_every_character_once_and_back(qapp: object, view: Projection) -> None:
    made = column(view)
    number = 3
    start = Place(number, len(view.paragraph(number).text) - 30)
    place, seen = start, [start]
    for _ in range(50):
        place, _ = next_character(made, place, False)
        seen.append(place)
    sources = [view.to_source(each, each)[0].start for each in seen]
    assert sources == sorted(set(sources)), "a step led nowhere"
    assert seen[-1].paragraph == number + 1
    for expected in seen[-2::-1]:
        place, _ = previous_character(made, place, False)
        assert place == expected


def test_going_by_words_is_not_held_up_at_a_cut(qapp: object, view: Projection) -> None:
    made = column(view)
    place = Place(3, len(view.paragraph(3).text) - 12)
    forward = [place]
    while forward[-1] < Place(4, 8):
        forward.append(next_word(made, forward[-1], False)[0])
    sources = [view.to_source(each, each)[0].start for each in forward]
    assert sources == sorted(set(sources))
    back = [forward[-1]]
    while back[-1] > place:
        back.append(previous_word(made, back[-1], False)[0])
    sources = [view.to_source(each, each)[0].start for each in back]
    assert sources == sorted(set(sources), reverse=True)


def test_a_triple_click_takes_all_of_it(qapp: object, view: Projection) -> None:
    made = column(view)
    assert view.to_source(*paragraph_around(made, Place(4, 10))) == (Span(AT, AT + len(BODY)),)


def test_a_drag_over_a_cut_is_one_selection(screen: Screen, view: Projection) -> None:
    cut = cut_of(view)
    screen.show(view, offset=cut - 400)
    screen.drag(cut - 4, cut + 3)
    assert screen.selected() == [(cut - 4, cut + 3)]
    assert screen.pane.selected_text() == view.source[cut - 4 : cut + 3]


def test_shift_and_arrows_select_over_a_cut(screen: Screen, view: Projection) -> None:
    cut = cut_of(view)
    screen.show(view, offset=cut - 400)
    screen.click(cut - 2)
    for _ in range(4):
        screen.key(Qt.Key.Key_Right, shift=True)
    assert screen.pane.selected_text() == view.source[cut - 2 : cut + 2]
    screen.key(Qt.Key.Key_Up, shift=True)
    screen.key(Qt.Key.Key_Down, shift=True)
    assert screen.pane.selected_text() == view.source[cut - 2 : cut + 2]


def test_every_character_near_a_cut_is_hit_where_it_is_painted(screen: Screen, view: Projection) -> None:
    cut = cut_of(view)
    screen.show(view, offset=cut - 400)
    for offset in range(cut - 10, cut + 10):
        screen.click(offset)
        assert screen.pane._scene is not None
        caret = screen.pane._scene.cursor.caret
        stands = view.to_source(caret, caret)[0].start
        assert stands == offset


def test_a_handle_is_dragged_over_a_cut(screen: Screen, view: Projection, heard: Callable[[str], list[object]]) -> None:
    cut = cut_of(view)
    screen.show(view, annotation("one", (cut - 5, cut - 1)), offset=cut - 400)
    screen.pane.set_current("one")
    moved: list[tuple[str, object]] = []
    screen.pane.boundary_dragged.connect(lambda id, spans: moved.append((id, spans)))
    screen.press(cut - 2, into=1.0)
    screen.move(cut + 1, into=0.5)
    screen.move(cut + 2, into=0.9)
    QTest.mouseRelease(screen.pane.viewport(), Qt.MouseButton.LeftButton, pos=screen.point(cut + 2, into=0.9))
    assert moved == [("one", (Span(cut - 5, cut + 3),))]


def test_an_annotation_over_a_cut_is_drawn_on_both_sides_as_one(screen: Screen, view: Projection) -> None:
    cut = cut_of(view)
    screen.show(view, annotation("one", (cut - 5, cut + 5)), offset=cut - 400)
    assert screen.pane._scene is not None
    marks = screen.pane._scene.marks
    [before], [after] = marks.on(2), marks.on(3)
    assert (before.begins, before.ends) == (True, False)
    assert (after.begins, after.ends) == (False, True)
    assert not before.links_on
    assert not after.links_back


def test_a_search_goes_over_the_cuts(screen: Screen, view: Projection) -> None:
    screen.show(view)
    cuts = [cut_of(view, number) for number in range(len(view)) if view.continues(number)]
    assert "施行！海州" in {view.source[cut - 3 : cut + 2] for cut in cuts}
    assert screen.pane.find("施行！海州") == BODY.count("施行！海州")
    spans = {screen.pane.found_spans()}
    for _ in range(BODY.count("施行！海州")):
        screen.pane.find_next()
        spans.add(screen.pane.found_spans())
    assert {span.start for [span] in spans} == {AT + at for at in range(len(BODY)) if BODY.startswith("施行！海州", at)}
