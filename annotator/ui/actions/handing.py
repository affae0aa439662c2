"""Actions about rounds: handing out to annotators, handing in to the lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.annotation import GOLD
from annotator.ui.actions.conditions import has_documents, writable
from annotator.ui.actions.row import Action
from annotator.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

# What divides and writes is imported when it is asked for: the first window does not wait for it.


def hand_out(window: MainWindow) -> None:
    """Divide the documents among annotators."""
    from annotator.ui import handing

    handing.hand_out(window)


def hand_in(window: MainWindow) -> None:
    """Write the file that goes back to the lead."""
    from annotator.ui import handing

    handing.hand_in(window)


def give_feedback(window: MainWindow) -> None:
    """Write for each annotator what review made of their work."""
    from annotator.ui import handing

    handing.give_feedback(window)


def can_give_feedback(window: MainWindow) -> bool:
    """Whether review has decided something."""
    return GOLD in window.layers.names and window.layers.several


def can_hand_out(window: MainWindow) -> bool:
    """Whether there is something to hand out, and the project is not a copy that was itself handed out."""
    return has_documents(window) and writable(window) and not window.handed_out


ROWS: Final = (
    Action(
        id="file.hand-out",
        menu="file",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Hand out…"),
        run=hand_out,
        keys=("Ctrl+Shift+E",),
        enabled=can_hand_out,
    ),
    Action(
        id="file.hand-in",
        menu="file",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Hand &in"),
        run=hand_in,
        keys=("Ctrl+Shift+I",),
        enabled=lambda window: window.handed_out,
    ),
    Action(
        id="file.feedback",
        menu="file",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Write feedback…"),
        run=give_feedback,
        keys=("Ctrl+Shift+W",),
        enabled=can_give_feedback,
    ),
)
