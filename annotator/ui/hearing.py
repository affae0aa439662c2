"""Which part of the window hears what from which other part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui import gestures, layering

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def connect(window: MainWindow) -> None:
    """Let every part be heard by what has to hear it."""
    bridge, panes, inspector = window.bridge, window.panes, window.inspector
    bridge.annotations_changed.connect(window.on_annotations)
    bridge.documents_changed.connect(window.read_documents)
    bridge.labels_changed.connect(window.read_labels)
    bridge.feedback_changed.connect(window.read_feedback)
    bridge.glossary_changed.connect(window.reload_panes)
    bridge.history_changed.connect(window.on_history)
    bridge.written_elsewhere.connect(window.on_written_elsewhere)
    for speaker in (bridge.failed, window.jobs.refused):
        speaker.connect(window.notices.show_error)
    window.current.changed.connect(window.on_current)
    window.current.updated.connect(window.catch_up_later)
    panes.active_changed.connect(window.on_active)
    panes.selection_changed.connect(window.catch_up_later)
    panes.selection_finished.connect(lambda _frame: gestures.selected(window))
    panes.annotation_chosen.connect(lambda identifier: gestures.choose(window, identifier))
    panes.current_cleared.connect(lambda: window.current.set(None))
    panes.boundary_dragged.connect(lambda identifier, spans: gestures.move(window, identifier, spans))
    panes.done_asked.connect(lambda document, on: gestures.set_done(window, document, on=on))
    panes.menu_asked.connect(window.actions_.pop_up_for_pane)
    window.documents.model.done_asked.connect(lambda document, on: gestures.set_done(window, document, on=on))
    window.documents.chosen.connect(lambda document: gestures.open_document(window, document))
    window.documents.menu_asked.connect(lambda document, point: gestures.show_document_menu(window, document, point))
    window.layers.changed.connect(window.on_layers)
    window.layer_panel.side_by_side_asked.connect(lambda on: layering.side_by_side(window, on=on))
    window.layer_panel.differences_asked.connect(window.actions_["view.layers.differences"].trigger)
    for frame in panes.frames:
        frame.shown.connect(window.disputes.show)
    window.round_bar.hand_in_asked.connect(window.actions_["file.hand-in"].trigger)
    window.labels.pressed.connect(lambda label: gestures.press(window, label))
    window.labels.menu_asked.connect(window.actions_.pop_up_for_labels)
    window.labels.held_changed.connect(window.catch_up_later)
    window.table.chosen.connect(lambda annotation: gestures.go_to(window, annotation))
    window.search.asked.connect(lambda text: gestures.search_all(window, text))
    window.search.chosen.connect(lambda hit: gestures.go_to_hit(window, hit))
    window.feedback.chosen.connect(lambda told: gestures.go_to_feedback(window, told))
    inspector.label_chosen.connect(lambda identifier, label: gestures.edit(window, identifier, label=label))
    inspector.status_chosen.connect(lambda identifier, status: gestures.edit(window, identifier, status=status))
    inspector.note_entered.connect(lambda identifier, note: gestures.edit(window, identifier, note=note))
    inspector.attribute_entered.connect(
        lambda identifier, name, value: gestures.edit(window, identifier, attributes={name: value})
    )
    inspector.boundary_asked.connect(lambda end, by: window.panes.active.pane.move_boundary(end=end, by=by))
    inspector.removal_asked.connect(lambda: gestures.remove_current(window))
    # Which pane is active is asked when it happens.
    inspector.left.connect(lambda: panes.active.pane.setFocus())  # noqa: PLW0108 - the same
