"""When an action makes sense: questions about the window, answered from memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def writable(window: MainWindow) -> bool:
    """Whether the project takes changes."""
    return not window.bridge.workspace.read_only


def has_document(window: MainWindow) -> bool:
    """Whether the active pane shows a document."""
    return window.panes.active.document is not None


def is_done(window: MainWindow) -> bool:
    """Whether the person at the window is done with the active pane's document."""
    document = window.panes.active.document
    info = window.documents.model.info(document.id) if document else None
    return info is not None and window.bridge.workspace.annotator in info.done


def has_writable_document(window: MainWindow) -> bool:
    """Whether the active pane shows a document and the project takes changes."""
    return has_document(window) and writable(window)


def can_label(window: MainWindow) -> bool:
    """Whether a label's key has something to do; on a page that has such keys of its own, once text is selected."""
    return has_writable_document(window) and (not on_keyed_page(window) or has_selection(window))


def on_keyed_page(window: MainWindow) -> bool:
    """Whether the window has turned to a page that has bare keys of its own."""
    return window.page is not None and window.page.has_keys


def has_documents(window: MainWindow) -> bool:
    """Whether the project has any document."""
    return bool(window.documents.model.rowCount())


def has_selection(window: MainWindow) -> bool:
    """Whether text is selected in the active pane."""
    return window.panes.active.pane.has_selection()


def can_tag_everywhere(window: MainWindow) -> bool:
    """Whether there is a text (selected, or of the current annotation) to tag at its other places."""
    return (
        writable(window)
        and not on_keyed_page(window)
        and (has_selection(window) or window.current.annotation is not None)
    )


def has_current(window: MainWindow) -> bool:
    """Whether an annotation is current."""
    return window.current.annotation is not None


def owns_current(window: MainWindow) -> bool:
    """Whether the current annotation is one that the person at the window may change."""
    annotation = window.current.annotation
    return annotation is not None and window.bridge.owns(annotation)


def can_undo(window: MainWindow) -> bool:
    """Whether there is a step to undo."""
    return writable(window) and window.bridge.undo_step is not None


def can_redo(window: MainWindow) -> bool:
    """Whether there is a step to redo."""
    return writable(window) and window.bridge.redo_step is not None


def finding(window: MainWindow) -> bool:
    """Whether the active pane's find bar is open."""
    return window.panes.active.find_bar.isVisible()
