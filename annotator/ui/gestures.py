"""What a person's gestures mean: from keys, clicks and fields to the functions of the workspace."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Feedback, Step
from annotator.domain.progress import Progress
from annotator.domain.span import Span, hull
from annotator.reading.fold import find
from annotator.ui import at_once
from annotator.ui.panels.feedback_panel import place_of
from annotator.ui.translation import in_language, translate
from annotator.workspace import annotating, documents, history
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.workspace.searching import Hit

#: A search shows no more places than this; nobody looks through more.
MOST_HITS: Final = 5000

# -- tagging -----------------------------------------------------------------------------------------------------------


def press(window: MainWindow, label: str) -> None:
    """Do what a label's key or button asks: tag the selected text, else give the current annotation that label."""
    if window.page is not None and window.page.press(label):
        return
    window.labels.hold(label)
    window.last_label = label
    frame = window.panes.active
    spans = frame.pane.selection()
    current = window.current.annotation
    if frame.document is not None and spans:
        _tag(window, label, spans)
    elif current is not None and window.bridge.owns(current):
        if current.label != label:
            edit(window, current.id, label=label)
    elif not window.labels.sticky:
        window.notices.show_notice(translate("Gestures", "Select some text first, then press the label's key."))


def selected(window: MainWindow) -> None:
    """Tag text that was just selected, where a label is held."""
    held = window.labels.held
    spans = window.panes.active.pane.selection()
    if held is not None and spans and not (window.page is not None and window.page.press(held)):
        _tag(window, held, spans)


def _tag(window: MainWindow, label: str, spans: Sequence[Span]) -> None:
    frame = window.panes.active
    assert frame.document is not None
    made = window.bridge.attempt(annotating.annotate, window.bridge.workspace, frame.document.id, label, spans)
    if made is not None:
        frame.pane.clear_selection()
        # What is made where one's own layer is hidden would be gone from sight at once.
        window.layers.set_shown(made.annotator, pane=window.panes.frames.index(frame), on=True)
        window.current.set(made)


def edit(
    window: MainWindow,
    identifier: str,
    *,
    label: str | None = None,
    fragments: Sequence[Span] | None = None,
    attributes: Mapping[str, object | None] | None = None,
    note: str | None = None,
    status: str | None = None,
) -> None:
    """Change one annotation; what is None stays."""
    window.bridge.attempt(
        annotating.change,
        window.bridge.workspace,
        [identifier],
        label=label,
        fragments=fragments,
        attributes=attributes,
        note=note,
        status=status,
    )


def move(window: MainWindow, identifier: str, spans: Sequence[Span]) -> None:
    """Move the boundaries of an annotation to `spans`."""
    if spans:
        edit(window, identifier, fragments=spans)


def remove_current(window: MainWindow) -> None:
    """Remove the current annotation."""
    current = window.current.annotation
    if current is not None:
        window.bridge.attempt(annotating.remove, window.bridge.workspace, [current.id])


def toggle_question(window: MainWindow) -> None:
    """Mark the current annotation as a question, or as labelled again."""
    current = window.current.annotation
    if current is not None:
        edit(window, current.id, status="labelled" if current.status == "question" else "question")


def release(window: MainWindow) -> None:
    """Let go of one thing: the sticky label, else the selection, else the current annotation."""
    pane = window.panes.active.pane
    if window.labels.sticky:
        window.labels.set_sticky(False)
    elif pane.has_selection():
        pane.clear_selection()
    else:
        window.current.set(None)


def tag_everywhere(window: MainWindow) -> None:
    """Offer to tag every other place of the selected text, or of the current annotation's, in this document.

    The places are marked in the text as a preview; those where the label stands already are left out.
    """
    frame, workspace = window.panes.active, window.bridge.workspace
    current = window.current.annotation
    spans = frame.pane.selection() or (current.fragments if current is not None else ())
    document = frame.document
    if document is None or not spans:
        return
    text = workspace.text(document.id)
    label = window.last_label or workspace.labels().labels[0].name
    if not frame.pane.selection() and current is not None:
        label = current.label
    quote = "".join("".join(text[span.start : span.end] for span in spans).split())
    taken = [each for each in frame.annotations() if each.label == label and each.annotator == workspace.annotator]
    places = [
        place
        for place in find(text, document.sections, quote)
        if not any(span.overlaps(other) for each in taken for other in each.fragments for span in place)
    ]
    title = in_language(window.label(label).title, otherwise=label)
    frame.pane.find(quote)
    if not places:
        frame.pane.clear_find()
        window.notices.show_notice(
            translate("Gestures", "“{text}” is tagged as {label} everywhere in this document already.").format(
                text=quote, label=title
            )
        )
        return

    def tag() -> None:
        frame.pane.clear_find()
        made = window.bridge.attempt(annotating.annotate_many, workspace, document.id, label, places, origin="same")
        if made:
            frame.pane.clear_selection()
            window.current.set(made[0])

    window.notices.show_question(
        translate(
            "Gestures", "“{text}” stands at {count} more places in this document that are not tagged as {label}."
        ).format(text=quote, count=len(places), label=title),
        button=translate("Gestures", "Tag all {count}").format(count=len(places)),
        call=tag,
        otherwise=frame.pane.clear_find,
    )


# -- history -----------------------------------------------------------------------------------------------------------


def undo(window: MainWindow) -> None:
    """Take the last step back."""
    window.inspector.commit()

    def tell(step: Step) -> None:
        window.tell(translate("Gestures", "Undone: {step}").format(step=window.bridge.phrase(step)))

    if history.undo_size(window.bridge.workspace) > at_once.MANY:
        at_once.change(window, translate("Gestures", "Taking a step back…"), history.undoing, tell)
    elif (step := window.bridge.attempt(history.undo, window.bridge.workspace)) is not None:
        tell(step)


def redo(window: MainWindow) -> None:
    """Do the step again that was taken back last."""

    def tell(step: Step) -> None:
        window.tell(translate("Gestures", "Done again: {step}").format(step=window.bridge.phrase(step)))

    if history.redo_size(window.bridge.workspace) > at_once.MANY:
        at_once.change(window, translate("Gestures", "Doing a step again…"), history.redoing, tell)
    elif (step := window.bridge.attempt(history.redo, window.bridge.workspace)) is not None:
        tell(step)


# -- going somewhere ---------------------------------------------------------------------------------------------------


def choose(window: MainWindow, identifier: str) -> None:
    """Make an annotation current that was chosen in the text."""
    if window.page is not None and window.page.choose(identifier):
        return
    annotation = window.panes.active.annotation(identifier)
    if annotation is None:
        annotation = next((found for frame in window.panes.frames if (found := frame.annotation(identifier))), None)
    window.current.set(annotation)


def open_document(window: MainWindow, identifier: str) -> None:
    """Show a document in the active pane, unless it is there."""
    active = window.panes.active.document
    if active is None or active.id != identifier:
        document = window.bridge.attempt(window.bridge.workspace.document, identifier)
        if document is not None:
            window.panes.open(document)


def go_to(window: MainWindow, annotation: Annotation) -> None:
    """Show an annotation in its text."""
    open_document(window, annotation.document)
    window.current.set(annotation)
    window.panes.reveal(hull(annotation.fragments))


def go_to_hit(window: MainWindow, hit: Hit) -> None:
    """Show a place that was found, selected and ready to be tagged."""
    open_document(window, hit.document)
    pane = window.panes.active.pane
    pane.select(hit.fragments)
    window.panes.reveal(hull(hit.fragments))
    pane.setFocus()


def go_to_feedback(window: MainWindow, told: Feedback) -> None:
    """Show what review said something about: one's own annotation, or the place where one of gold's is."""
    own = next(iter(window.bridge.workspace.annotations_by_id([told.annotation])), None)
    place = own or place_of(told)
    if place is not None:
        open_document(window, told.document)
        window.current.set(own)
        if own is None:
            window.panes.active.pane.select(place.fragments)
        window.panes.reveal(hull(place.fragments))


def step_document(window: MainWindow, by: int) -> None:
    """Go to the next document of the list (1) or the one before (-1)."""
    model, active = window.documents.model, window.panes.active.document
    row = model.row_of(active.id if active else None) + by
    identifier = model.id_at(row)
    if identifier is not None:
        open_document(window, identifier)


def step_annotation(window: MainWindow, by: int) -> None:
    """Go to the next annotation in the active pane (1) or the one before (-1)."""
    pane = window.panes.active.pane
    identifier = pane.next_annotation() if by > 0 else pane.previous_annotation()
    if identifier is not None:
        choose(window, identifier)


def search_all(window: MainWindow, text: str) -> None:
    """Look for a text in all documents, on a worker with a connection of its own, and show the places."""
    from annotator.workspace.searching import find_hits

    path = window.bridge.workspace.path

    def work() -> Generator[Progress, None, list[Hit]]:
        hits: list[Hit] = []
        with Workspace.open(path) as workspace:
            for hit in islice(find_hits(workspace, text), MOST_HITS):
                hits.append(hit)
                yield Progress(len(hits), None, text)
        return hits

    def show(hits: list[Hit]) -> None:
        model = window.documents.model
        window.search.show_hits(text, hits, {identifier: model.title(identifier) for identifier in model.ids()})

    window.jobs.start(translate("Gestures", "Searching…"), work, show)


# -- documents ---------------------------------------------------------------------------------------------------------


def set_done(window: MainWindow, identifier: str, *, on: bool) -> None:
    """Say that one is done with a document, or not."""
    window.bridge.attempt(documents.edit_document, window.bridge.workspace, identifier, done=on)


def show_document_menu(window: MainWindow, identifier: str, point: QPoint) -> None:
    """Show a document, and at a point of the screen what can be done with it."""
    open_document(window, identifier)
    window.actions_.pop_up_for_document(point)


def toggle_done(window: MainWindow) -> None:
    """Say that one is done with the active pane's document, or not done any more."""
    document = window.panes.active.document
    info = window.documents.model.info(document.id) if document else None
    if document is not None and info is not None:
        set_done(window, document.id, on=window.bridge.workspace.annotator not in info.done)
