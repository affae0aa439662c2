"""How long a tag takes from the key to the painted highlight, in the window as it opens: both panes on one document."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection
from annotator.ui import gestures
from annotator.ui.document.pane import ReadingPane
from annotator.ui.main_window import MainWindow
from benchmarks import projects, screen
from benchmarks.measuring import Measured, Row, in_turn

_TIMES: Final = 25
#: One frame at thirty a second.
_FRAME: Final = 0.033
#: Characters that are on the first screen for certain.
_IN_SIGHT: Final = 300


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
        shown = pane.projection()
        assert shown is not None
        places = _places_in_sight(shown)
        return in_turn(lambda: _key_to_paint(window, next(places)), baseline(text, pane), times=_TIMES, warm=3)


def _key_to_paint(window: MainWindow, place: Sequence[Span]) -> float:
    pane = window.panes.active.pane
    window.activateWindow()
    pane.setFocus()
    pane.select(place)
    screen.settle()
    seconds = screen.until_painted(pane, lambda: QTest.keyClick(pane, Qt.Key.Key_1))
    screen.settle()
    assert window.current.annotation is not None, "the key did not tag"
    assert window.current.annotation.fragments == tuple(place), "the key did not tag"
    return seconds


def _places_in_sight(projection: Projection) -> Iterator[Sequence[Span]]:
    """Yield places on the first screen, in a fixed random order."""
    chance = random.Random(0)
    seen = 0
    places: list[Sequence[Span]] = []
    for number in range(len(projection)):
        text = projection.paragraph(number).text[: _IN_SIGHT - seen]
        places += [
            projection.to_source(Place(number, start), Place(number, start + length))
            for start in range(len(text))
            for length in (3, 5, 7)
            if start + length <= len(text) and text[start : start + length].isalnum()
        ]
        seen += len(text)
    chance.shuffle(places)
    return iter(places)


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
