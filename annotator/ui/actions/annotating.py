"""Actions about annotations: tagging, boundaries, going from one to the next."""

from __future__ import annotations

from typing import Final

from annotator.domain.labels import LabelSet
from annotator.ui import gestures
from annotator.ui.actions.conditions import (
    can_label,
    can_tag_everywhere,
    has_current,
    has_document,
    owns_current,
    writable,
)
from annotator.ui.actions.row import Action
from annotator.ui.translation import QT_TRANSLATE_NOOP, in_language


def label_rows(labels: LabelSet) -> list[Action]:
    """Return a row for each label; its key is the label set's, a bare character."""
    return [
        Action(
            id=f"label.{label.name}",
            text=in_language(label.title, otherwise=label.name).replace("&", "&&"),
            context="",
            menu="annotate.label",
            run=lambda window, name=label.name: gestures.press(window, name),  # type: ignore[misc] # bound for this row
            keys=(label.key,) if label.key else (),
            enabled=can_label,
        )
        for label in labels.labels
    ]


ROWS: Final = (
    Action(
        id="annotate.sticky",
        menu="annotate",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "&Sticky label"),
        run=lambda window: window.labels.set_sticky(not window.labels.sticky),
        keys=("Ctrl+L",),
        enabled=writable,
        checked=lambda window: window.labels.sticky,
    ),
    Action(
        id="annotate.release",
        menu="annotate",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "&Let go"),
        run=gestures.release,
        keys=("Esc",),
    ),
    Action(
        id="annotate.everywhere",
        menu="annotate",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "Tag the same text &everywhere here…"),
        run=gestures.tag_everywhere,
        keys=("Ctrl+Return",),
        enabled=can_tag_everywhere,
    ),
    Action(
        id="annotate.next",
        menu="annotate",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Next annotation"),
        run=lambda window: gestures.step_annotation(window, 1),
        keys=("F8", "Ctrl+Down"),
        enabled=has_document,
    ),
    Action(
        id="annotate.previous",
        menu="annotate",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Previous annotation"),
        run=lambda window: gestures.step_annotation(window, -1),
        keys=("Shift+F8", "Ctrl+Up"),
        enabled=has_document,
    ),
    Action(
        id="annotate.end-later",
        menu="annotate",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "End one character later"),
        run=lambda window: window.panes.active.pane.move_boundary(end=True, by=1),
        keys=("Alt+Right",),
        enabled=owns_current,
    ),
    Action(
        id="annotate.end-earlier",
        menu="annotate",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "End one character earlier"),
        run=lambda window: window.panes.active.pane.move_boundary(end=True, by=-1),
        keys=("Alt+Left",),
        enabled=owns_current,
    ),
    Action(
        id="annotate.start-earlier",
        menu="annotate",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Start one character earlier"),
        run=lambda window: window.panes.active.pane.move_boundary(end=False, by=-1),
        keys=("Alt+Shift+Left",),
        enabled=owns_current,
    ),
    Action(
        id="annotate.start-later",
        menu="annotate",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Start one character later"),
        run=lambda window: window.panes.active.pane.move_boundary(end=False, by=1),
        keys=("Alt+Shift+Right",),
        enabled=owns_current,
    ),
    Action(
        id="annotate.attributes",
        menu="annotate",
        group=4,
        text=QT_TRANSLATE_NOOP("Actions", "Edit &attributes"),
        run=lambda window: window.inspector.focus_first(),
        keys=("Alt+Return",),
        enabled=has_current,
    ),
    Action(
        id="annotate.question",
        menu="annotate",
        group=4,
        text=QT_TRANSLATE_NOOP("Actions", "Mark as a &question"),
        run=gestures.toggle_question,
        keys=("Ctrl+/",),
        enabled=owns_current,
        checked=lambda window: window.current.annotation is not None and window.current.annotation.status == "question",
    ),
    Action(
        id="annotate.remove",
        menu="annotate",
        group=4,
        text=QT_TRANSLATE_NOOP("Actions", "&Remove annotation"),
        run=gestures.remove_current,
        keys=("Del", "Ctrl+Backspace"),
        enabled=owns_current,
    ),
)
