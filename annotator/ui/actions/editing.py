"""Actions about what was done and where text stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.edits import GlossaryEntry
from annotator.ui import gestures
from annotator.ui.actions.conditions import can_redo, can_undo, finding, has_document, has_documents, has_selection
from annotator.ui.actions.row import Action
from annotator.ui.translation import QT_TRANSLATE_NOOP, say, translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def search_all(window: MainWindow) -> None:
    """Go to the search over all documents, with the selected text in it."""
    selected = window.panes.active.pane.selected_text()
    if selected:
        window.search.field.setText("".join(selected.split()))
    window.tabs.setCurrentWidget(window.search)
    window.search.field.setFocus()
    window.search.field.selectAll()


def show_glossary(window: MainWindow) -> None:
    """Show the conversion glossary, with the selected text ready to be corrected."""
    from annotator.ui.dialogs.glossary import GlossaryDialog
    from annotator.workspace.labelling import add_glossary

    workspace = window.bridge.workspace
    dialog = GlossaryDialog(workspace.glossary(), writable=not workspace.read_only, parent=window)

    def take(entry: GlossaryEntry) -> None:
        entries = window.bridge.attempt(add_glossary, workspace, [entry])
        if entries is not None:
            dialog.show_entries(entries)

    dialog.added.connect(take)
    selected = "".join(window.panes.active.pane.selected_text().split())
    if selected and len(selected) <= 20:
        dialog.start_with(selected)
    window.show_dialog(dialog)


def show_labels(window: MainWindow) -> None:
    """Show what the labels mean."""
    from annotator.ui.dialogs.page import Page, labels_page

    title = translate("Editing", "Labels")
    window.show_dialog(Page(title=title, body=labels_page(window.bridge.workspace.labels()), parent=window))


def edit_labels(window: MainWindow) -> None:
    """Let the label set be edited, or say why it cannot be; what is saved is one step."""
    from annotator.ui.dialogs.label_set import LabelSetDialog
    from annotator.workspace.labelling import set_labels, uses, why_frozen

    workspace = window.bridge.workspace
    frozen = why_frozen(workspace)
    why = say(frozen) if frozen is not None else ""
    if workspace.read_only:
        why = translate("Editing", "The project is open for reading only.")
    dialog = LabelSetDialog(
        workspace.labels(), used=uses(workspace), frozen=why, chosen=window.labels.pointed, parent=window
    )
    window.labels.pointed = ""
    if dialog.exec() == LabelSetDialog.DialogCode.Accepted:
        window.bridge.attempt(set_labels, workspace, dialog.label_set)
    dialog.deleteLater()


ROWS: Final = (
    Action(
        id="edit.undo",
        menu="edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Undo"),
        run=gestures.undo,
        keys=("Ctrl+Z",),
        enabled=can_undo,
    ),
    Action(
        id="edit.redo",
        menu="edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Redo"),
        run=gestures.redo,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        enabled=can_redo,
    ),
    Action(
        id="edit.copy",
        menu="edit",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "&Copy"),
        run=lambda window: window.panes.active.pane.copy(),
        keys=("Ctrl+C",),
        enabled=has_selection,
    ),
    Action(
        id="edit.find",
        menu="edit",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Find in this pane"),
        run=lambda window: window.panes.active.find_bar.open(),
        keys=("Ctrl+F",),
        enabled=has_document,
    ),
    Action(
        id="edit.find-next",
        menu="edit",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "Find &next"),
        run=lambda window: window.panes.active.find_bar.next(),
        keys=("F3", "Ctrl+G"),
        enabled=finding,
    ),
    Action(
        id="edit.find-previous",
        menu="edit",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "Find &previous"),
        run=lambda window: window.panes.active.find_bar.previous(),
        keys=("Shift+F3", "Ctrl+Shift+G"),
        enabled=finding,
    ),
    Action(
        id="edit.search",
        menu="edit",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Search all documents"),
        run=search_all,
        keys=("Ctrl+Shift+F",),
        enabled=has_documents,
    ),
    Action(
        id="edit.labels",
        menu="edit",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "What the &labels mean"),
        run=show_labels,
        keys=("F2",),
    ),
    Action(
        id="edit.label-set",
        menu="edit",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Edit the label set…"),
        run=edit_labels,
        keys=("Shift+F2",),
    ),
    Action(
        id="edit.glossary",
        menu="edit",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "Conversion &glossary…"),
        run=show_glossary,
        keys=("F4",),
    ),
)
