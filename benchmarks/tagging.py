"""How long a tag takes from the key to the painted highlight, in the window as it opens: both panes on one document."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.ui import gestures
from annotator.ui.document.pane import ReadingPane
from annotator.ui.main_window import MainWindow
from benchmarks import projects, screen
from benchmarks.measuring import Measured, Row, in_turn

_TIMES: Final = 25
#: One frame at thirty a second.
_FRAME: Final = 0.033


def _tagged(
    folder: Path, *, shape: Mapping[str, int], baseline: Callable[[str, ReadingPane], Callable[[], float]]
) -> Measured:
    workspace, documents = projects.project(folder, {"measured": dict(shape)})
    with workspace:
        document = documents["measured"]
        text = workspace.text(document.id)
    with screen.window(workspace.path) as window:
        gestures.open_document(window, document.id)
        screen.settle()
        pane = window.panes.active.pane
        places = _places_in_sight(pane, text)
        return in_turn(lambda: _key_to_paint(window, next(places)), baseline(text, pane), times=_TIMES, warm=3)


def _key_to_paint(window: MainWindow, place: Span) -> float:
    pane = window.panes.active.pane
    pane.setFocus()
    pane.select((place,))
    screen.settle()
    before = len(list(window.panes.active.annotations()))
    seconds = screen.until_painted(pane, lambda: QTest.keyClick(pane, Qt.Key.Key_1))
    screen.settle()
    assert len(list(window.panes.active.annotations())) == before + 1, "the key did not tag"
    return seconds


def _places_in_sight(pane: ReadingPane, text: str) -> Iterator[Span]:
    """Yield places on the first screen that have no annotation of the label yet, in a fixed random order."""
    chance = random.Random(0)
    lengths = (3, 5, 7)
    starts = range(pane.top_offset(), min(len(text), pane.top_offset() + 400) - max(lengths))
    places = [
        Span(start, start + length) for start in starts for length in lengths if text[start : start + length].isalnum()
    ]
    chance.shuffle(places)
    taken = {annotation.fragments for annotation in pane.annotations()}
    return iter([place for place in places if (place,) not in taken])


def _plain_repaint(text: str, pane: ReadingPane) -> Callable[[], float]:
    edit = screen.plain_text_edit(text, pane.size())
    return lambda: screen.until_painted(edit, edit.viewport().update)


def _one_frame(text: str, pane: ReadingPane) -> Callable[[], float]:
    del text, pane
    return lambda: _FRAME


ROWS: Final = (
    Row(
        "key to painted highlight, large",
        partial(_tagged, shape=projects.LARGE, baseline=_plain_repaint),
        limit=2.5,
        ceiling=0.016,
    ),
    Row(
        "key to painted highlight, small",
        partial(_tagged, shape=projects.SMALL, baseline=_plain_repaint),
        limit=2.5,
        ceiling=0.016,
    ),
    Row(
        "the same in a paragraph of 5,000, against one frame",
        partial(_tagged, shape=projects.DENSE, baseline=_one_frame),
        limit=1.0,
        ceiling=_FRAME,
    ),
)
