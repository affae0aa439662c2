"""What the layers chosen mean for the window: lenses and captions of the panes, names, and what is in dispute."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotator.domain.annotation import GOLD

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def show(window: MainWindow) -> None:
    """Show the layers as they are chosen now, everywhere in the window."""
    layers = window.layers
    for number, frame in enumerate(window.panes.frames):
        frame.set_usual_lens(layers.lens(number))
        frame.set_caption(layers.caption(number))
    window.layer_panel.refresh()
    window.table.set_annotators({name: layers.name(name) for name in layers.names})
    window.show_current()
    window.disputes.show()


def side_by_side(window: MainWindow, *, on: bool) -> None:
    """Show one layer left and one right, in one script; or everything in both panes again.

    One's own layer comes first, then those with most annotations in the document.
    """
    layers, panes = window.layers, window.panes
    if not on:
        layers.show_all()
        panes.show_same()
        return
    own = window.bridge.workspace.annotator
    found = counts(window)
    ordered = sorted(layers.names, key=lambda name: (not found[name], name != own, name == GOLD, -found[name]))
    if len(ordered) > 1:
        panes.show_alike()
        layers.show_alone(ordered[0], ordered[1])


def counts(window: MainWindow) -> Counter[str]:
    """Return how many annotations each layer has in the active document."""
    return Counter(each.annotator for each in window.panes.active.annotations())
