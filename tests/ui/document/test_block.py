"""Where characters stand: every place is found again where it is painted, and none is inside a character."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from annotator.reading.alignment import identity
from annotator.reading.projection import Paragraph
from annotator.ui.document.block import Block
from annotator.ui.document.typography import ROLES, Typography, typography

PIECES = [
    "海州市",
    "，",
    "《计划》",
    "𠮷",
    "👩‍👩‍👧",
    "🇨🇳",
    "e\u0301",
    "C919 ",
    "43.9%",
    "\u3000",
    "\u2028",
    "\x0c",
    "\u00a0",
    "word ",
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@pytest.fixture(scope="module")
def page(qapp: object) -> Typography:
    """A narrow column, so that texts wrap."""
    return typography(QFont(), em=17, room=17.0 * 16)


def block(text: str, page: Typography, role: str = "body") -> Block:
    return Block(Paragraph(text, identity(len(text)), "body", 0), page.settings[role], before=10.0)


def stops(made: Block, text: str) -> list[int]:
    """Return every place a caret may have, by stepping through."""
    found = [0]
    while found[-1] < len(text):
        found.append(made.next(found[-1]))
    return found


@given(texts)
def test_lines_hold_every_character_once(page: Typography, text: str) -> None:
    made = block(text, page)
    ranges = [made.line_range(line) for line in range(len(made))]
    assert ranges[0][0] == 0
    assert ranges[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(ranges))
    assert made.height == 10.0 + len(made) * made.setting.pitch


@given(texts)
def test_stepping_back_goes_through_the_same_places(page: Typography, text: str) -> None:
    made = block(text, page)
    forward = stops(made, text)
    backward = [len(text)]
    while backward[-1] > 0:
        backward.append(made.previous(backward[-1]))
    assert backward[::-1] == forward
    assert all(made.snapped(offset) in forward for offset in range(len(text) + 1))


@given(texts)
def test_what_is_clicked_is_a_place_between_characters_on_that_line(page: Typography, text: str) -> None:
    made = block(text, page)
    allowed = set(stops(made, text))
    for line in range(len(made)):
        first, after = made.line_range(line)
        for x in range(-20, int(page.width) + 20, 9):
            offset, at_end = made.offset_on_line(line, float(x))
            assert offset in allowed
            assert first <= offset <= after
            assert at_end == (offset == after and line + 1 < len(made))


def test_a_character_is_hit_within_its_square_and_none_beside_the_text(page: Typography) -> None:
    text = "海州市𠮷野👩‍👩‍👧家"
    made = block(text, page)
    y = made.line_top(0) + made.setting.above + 5
    for start, end in pairwise(stops(made, text)):
        middle = (made.x_of(start) + made.x_of(end)) / 2
        assert made.character_at(middle, y) == start
    assert made.character_at(made.x_of(0) - 3, y) is None
    assert made.character_at(made.x_of(len(text)) + 3, y) is None
    assert made.character_at(made.x_of(0) + 3, -1.0) is None


@given(texts, st.data())
def test_bands_cover_a_range_line_by_line(page: Typography, text: str, data: st.DataObject) -> None:
    made = block(text, page)
    start, end = sorted(data.draw(st.tuples(*[st.sampled_from(stops(made, text))] * 2)))
    bands = made.bands(start, end)
    if start == end:
        assert not bands
        return
    assert [band.line for band in bands] == list(range(made.line_of(start), made.line_of(end - 1) + 1))
    assert [band.opens for band in bands] == [True] + [False] * (len(bands) - 1)
    assert [band.closes for band in bands] == [False] * (len(bands) - 1) + [True]
    assert bands[0].left == made.x_of(start)
    assert all(band.left <= band.right for band in bands)


@pytest.mark.parametrize("role", ROLES)
def test_lines_are_equally_high_whatever_fonts_their_characters_need(page: Typography, role: str) -> None:
    made = block("海州市" * 20 + "👩‍👩‍👧ไทย العربية" * 3, page, role)
    baselines = [made.layout.lineAt(line).y() + made.layout.lineAt(line).ascent() for line in range(len(made))]
    assert [round(after - before, 3) for before, after in pairwise(baselines)] == [made.setting.pitch] * (len(made) - 1)


def test_no_line_is_stretched_far(page: Typography, qtbot: QtBot) -> None:
    made = block("海州市近日" + "w" * 18 + "海州市近日印发计划" * 3, page)
    first = made.layout.lineAt(0)
    assert first.width() - first.naturalTextWidth() < 2 * made.setting.em


@pytest.mark.parametrize("room", [100.0, 400.0, 1000.0, 3000.0])
def test_the_column_is_a_whole_number_of_characters_and_never_too_long(page: Typography, room: float) -> None:
    wide = typography(QFont(), em=17, room=room)
    assert wide.width % 17 == 0
    assert 8 * 17 <= wide.width <= 40 * 17
