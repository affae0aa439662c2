"""How long layers take to be shown otherwise, where three annotators have 5,000 annotations in one large text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Final

from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.ui import gestures, layering
from annotator.ui.main_window import MainWindow
from annotator.workspace.annotating import annotate_many
from annotator.workspace.workspace import Workspace
from benchmarks import projects, screen
from benchmarks.measuring import Measured, Row, in_turn

_TIMES: Final = 25
_FRAME: Final = 0.033
_OTHERS: Final = ("Wang", "Chen")
#: Every so many places of the other annotators are cut otherwise.
_OTHERWISE: Final = 4


def _measured(folder: Path, toggled: Callable[..., None], *, marked: bool = False) -> Measured:
    """Measure until the left pane is painted again, both panes on the document, switched on and off by turns."""
    shape = {**projects.LARGE, "annotations": projects.LARGE["annotations"] // (1 + len(_OTHERS))}
    workspace, documents = projects.project(folder, {"measured": shape})
    with workspace:
        path, document = workspace.path, documents["measured"]
    for name in _OTHERS:
        with Workspace.open(path, annotator=name) as other:
            _annotate_otherwise(other, document)
    with screen.window(path) as window:
        gestures.open_document(window, document.id)
        screen.settle()
        if marked:
            window.disputes.ask()
            while window.jobs.running or not window.layers.marking:
                screen.settle()
        turns = cycle((True, False))
        pane = window.panes.frames[1].pane

        def once() -> float:
            screen.settle()
            on = next(turns)
            return screen.until_painted(pane, lambda: toggled(window, on=on))

        return in_turn(once, lambda: _FRAME, times=_TIMES, warm=4)


def _annotate_otherwise(other: Workspace, document: Document) -> None:
    """Annotate what the owner has, some of it a character shorter."""
    for label in projects.LABELS:
        theirs = [each.fragments[0] for each in other.annotations(document=document.id, label=label, by=projects.OWNER)]
        cut = [
            (Span(span.start, span.end - (number % _OTHERWISE == 0 and len(span) > 1)),)
            for number, span in enumerate(theirs)
        ]
        annotate_many(other, document.id, label, cut)


def _shown(window: MainWindow, *, on: bool) -> None:
    window.layers.set_shown(_OTHERS[0], pane=1, on=not on)


def _painted(window: MainWindow, *, on: bool) -> None:
    window.layers.set_by_annotator(on)


def _framed(window: MainWindow, *, on: bool) -> None:
    window.layers.set_marking(on)


def _side_by_side(window: MainWindow, *, on: bool) -> None:
    layering.side_by_side(window, on=on)


ROWS: Final = (
    Row("a layer shown or hidden, large", lambda folder: _measured(folder, _shown), limit=1.0, ceiling=_FRAME),
    Row("painted by annotator, large", lambda folder: _measured(folder, _painted), limit=1.0, ceiling=_FRAME),
    Row("differences framed, large", lambda folder: _measured(folder, _framed, marked=True), limit=1.0, ceiling=_FRAME),
    Row(
        "two layers side by side, large",
        lambda folder: _measured(folder, _side_by_side, marked=True),
        limit=3.0,
        ceiling=0.1,
    ),
)
