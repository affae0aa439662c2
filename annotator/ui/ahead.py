"""Loads, while nobody waits for anything, what pages and imports need: the first turn to one would stand still else."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

#: In the order of what needs what, each a short moment's work.
_MODULES: Final = (
    "annotator.review.figures",
    "annotator.review.matching",
    "annotator.review.agreement",
    "annotator.workspace.agreeing",
    "annotator.ui.agreement.charts",
    "annotator.ui.agreement.page",
    "annotator.review.compare",
    "annotator.workspace.reviewing",
    "annotator.ui.review.candidates_panel",
    "annotator.ui.review.page",
    "annotator.ui.review.consistency_page",
    "annotator.reading.marks",
    "annotator.reading.carrying",
    "annotator.exchange.registry",
    "annotator.workspace.import_file",
    "annotator.ui.importing",
    "annotator.workspace.exporting",
    "annotator.ui.dialogs.export",
)
#: Milliseconds between two of them: what the person does comes first.
_PAUSE: Final = 40


def load_ahead(owner: QObject, then: Callable[[], None] = lambda: None) -> None:
    """Load one module after another for as long as `owner` is there, then call `then`."""
    names = iter(_MODULES)

    def load() -> None:
        name = next(names, None)
        if name is None:
            then()
        else:
            import_module(name)
            QTimer.singleShot(_PAUSE, owner, load)

    load()
