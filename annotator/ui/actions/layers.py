"""Actions about annotators' layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.ui import layering
from annotator.ui.actions.row import Action
from annotator.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def has_layers(window: MainWindow) -> bool:
    """Whether more than one annotator has a layer."""
    return window.layers.several


def toggle_marks(window: MainWindow) -> None:
    """Frame what the layers disagree about, or no longer."""
    if window.layers.marking:
        window.layers.set_marking(False)
    else:
        window.disputes.ask()


ROWS: Final = (
    Action(
        id="view.layers.panel",
        menu="view.layers",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Panel of layers"),
        run=lambda window: window.want_layers(not window.layers_wanted),
        keys=("Ctrl+Shift+L",),
        enabled=has_layers,
        checked=lambda window: window.layers_wanted,
    ),
    Action(
        id="view.layers.side",
        menu="view.layers",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Two layers &side by side"),
        run=lambda window: layering.side_by_side(window, on=not window.layers.apart),
        keys=("Shift+F5",),
        enabled=has_layers,
        checked=lambda window: window.layers.apart,
    ),
    Action(
        id="view.layers.all",
        menu="view.layers",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Show &all layers"),
        run=lambda window: window.layers.show_all(),
        keys=("Shift+F6",),
        enabled=lambda window: not window.layers.all_shown,
    ),
    Action(
        id="view.layers.paint",
        menu="view.layers",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Colour by annotator"),
        run=lambda window: window.layers.set_by_annotator(not window.layers.by_annotator),
        keys=("Ctrl+Shift+C",),
        enabled=has_layers,
        checked=lambda window: window.layers.by_annotator,
    ),
    Action(
        id="view.layers.differences",
        menu="view.layers",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Frame &differences"),
        run=toggle_marks,
        keys=("Ctrl+Shift+M",),
        enabled=has_layers,
        checked=lambda window: window.layers.marking,
    ),
    Action(
        id="view.layers.names",
        menu="view.layers",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Hide names"),
        run=lambda window: window.layers.set_names_hidden(not window.layers.names_hidden),
        keys=("Ctrl+Alt+H",),
        enabled=has_layers,
        checked=lambda window: window.layers.names_hidden,
    ),
)
