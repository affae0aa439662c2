"""What the layers chosen mean for the window: lenses and captions of the panes, names, and what is in dispute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable
from typing import TYPE_CHECKING

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.span import Span
from annotator.ui.translation import translate

if TYPE_CHECKING:
    from annotator.review.compare import ReviewItem
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
    mark(window)


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


# -- what is in dispute ------------------------------------------------------------------------------------------------


def ask_marks(window: MainWindow) -> None:
    """Frame what the layers disagree about; they are compared on a worker first."""
    # Comparing is imported when it is asked for: the first window does not wait for it.
    from annotator.workspace.reviewing import warm_queue

    job = window.bridge.attempt(warm_queue, window.bridge.workspace)
    if job is not None:
        window.jobs.start(
            translate("Layering", "Comparing layers…"), lambda: job, lambda _: window.layers.set_marking(True)
        )


def mark(window: MainWindow) -> None:
    """Frame in each pane what the layers that are shown disagree about, where that is wanted."""
    layers = window.layers
    if not layers.marking:
        for frame in window.panes.frames:
            frame.pane.show_disputes(())
        return
    from annotator.ui.review.versions import places_of
    from annotator.workspace.reviewing import queue

    # Side by side, what stands left is compared with what stands right: a pane alone has nothing to disagree with.
    shown = {*layers.shown(0), *layers.shown(1)}
    places: dict[str, list[tuple[Span, ...]]] = {}
    for frame in window.panes.frames:
        if frame.document is not None:
            document = frame.document.id
            if document not in places:
                items = queue(window.bridge.workspace, settled=False, document=document)
                places[document] = [places_of(item) for item in items if is_disputed(item, shown)]
            frame.pane.show_disputes(places[document])


def is_disputed(item: ReviewItem, shown: Collection[str]) -> bool:
    """Tell whether some of the layers shown differ about an item, or one of them asks about it."""
    names = [name for name in item.layers if name in shown]
    candidates = [each for each in item.candidates if each.annotator in shown]
    if item.kind in ("ambiguous", "question") and candidates:
        return True
    answers = {frozenset(_answer(each) for each in candidates if each.annotator == name) for name in names}
    return len(names) > 1 and len(answers) > 1


def _answer(annotation: Annotation) -> tuple[str, tuple[Span, ...], Hashable]:
    attributes = {name: tuple(each) if isinstance(each, list) else each for name, each in annotation.attributes.items()}
    return annotation.label, annotation.fragments, frozenset(attributes.items())
