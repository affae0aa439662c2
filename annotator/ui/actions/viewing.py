"""Actions about what is shown and how."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from annotator.ui import gestures
from annotator.ui.actions.conditions import has_document, has_documents, has_writable_document, is_done
from annotator.ui.actions.row import Action
from annotator.ui.translation import LANGUAGES, QT_TRANSLATE_NOOP, translate
from annotator.ui.vocabulary import LAYOUTS, SCRIPTS, THEMES
from annotator.workspace.documents import delete_document, edit_document

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def show_details(window: MainWindow) -> None:
    """Show a document's title and metadata, and take corrections."""
    from annotator.ui.dialogs.document_details import DocumentDetails

    document = window.panes.active.document
    if document is None:
        return
    workspace = window.bridge.workspace
    dialog = DocumentDetails(document, writable=not workspace.read_only, parent=window)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    title, metadata = dialog.title, dialog.metadata
    dialog.deleteLater()
    changed = {name: value for name, value in metadata.items() if (value or "") != document.metadata.get(name, "")}
    if accepted and (changed or title != document.title):
        window.bridge.attempt(
            edit_document,
            workspace,
            document.id,
            title=title if title != document.title else None,
            metadata=changed or None,
        )


def ask_delete_document(window: MainWindow) -> None:
    """Delete a document with its annotations, after asking; undo brings it back."""
    document = window.panes.active.document
    info = window.documents.model.info(document.id) if document else None
    if document is None or info is None:
        return
    box = QMessageBox(window)
    box.setWindowTitle(translate("Viewing", "Delete document"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        translate("Viewing", "Delete “{title}” and its annotations ({count})? Undo brings them back.").format(
            title=document.title, count=info.annotations
        )
    )
    delete = box.addButton(translate("Viewing", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    chosen = box.clickedButton() is delete
    box.deleteLater()
    if chosen and window.bridge.attempt(delete_document, window.bridge.workspace, document.id) is not None:
        first = window.documents.model.id_at(0)
        if first is not None:
            gestures.open_document(window, first)


_SCRIPT_KEYS: Final[Mapping[str, str]] = {script: f"Ctrl+{number}" for number, script in enumerate(SCRIPTS, start=1)}
_LAYOUT_KEYS: Final[Mapping[str, str]] = {"reading": "Ctrl+8", "source": "Ctrl+9"}
_THEME_KEYS: Final[Mapping[str, str]] = {"system": "Ctrl+Alt+0", "light": "Ctrl+Alt+1", "dark": "Ctrl+Alt+2"}
_LANGUAGE_KEYS: Final[Mapping[str, str]] = {
    "system": "Ctrl+Alt+6",
    "en": "Ctrl+Alt+7",
    "zh-Hans": "Ctrl+Alt+8",
    "zh-Hant": "Ctrl+Alt+9",
}

_DOCUMENT_ROWS: Final = (
    Action(
        id="document.next",
        menu="document",
        text=QT_TRANSLATE_NOOP("Actions", "&Next document"),
        run=lambda window: gestures.step_document(window, 1),
        keys=("Ctrl+PgDown",),
        enabled=has_documents,
    ),
    Action(
        id="document.previous",
        menu="document",
        text=QT_TRANSLATE_NOOP("Actions", "&Previous document"),
        run=lambda window: gestures.step_document(window, -1),
        keys=("Ctrl+PgUp",),
        enabled=has_documents,
    ),
    Action(
        id="document.done",
        menu="document",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "&Done with this document"),
        run=gestures.toggle_done,
        keys=("Ctrl+D",),
        enabled=has_writable_document,
        checked=is_done,
    ),
    Action(
        id="document.details",
        menu="document",
        group=1,
        text=QT_TRANSLATE_NOOP("Actions", "Title and &metadata…"),
        run=show_details,
        keys=("Ctrl+M",),
        enabled=has_document,
    ),
    Action(
        id="document.delete",
        menu="document",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "Delete this d&ocument…"),
        run=ask_delete_document,
        keys=("Ctrl+Shift+Del",),
        enabled=has_writable_document,
    ),
)

_VIEW_ROWS: Final = (
    Action(
        id="view.same",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "&Same document in both panes"),
        run=lambda window: window.panes.show_same(),
        keys=("F5",),
        enabled=has_document,
        checked=lambda window: window.panes.arrangement == "same",
    ),
    Action(
        id="view.different",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Two &different documents"),
        run=lambda window: window.panes.show_different(),
        keys=("F6",),
        enabled=has_document,
        checked=lambda window: window.panes.arrangement == "different",
    ),
    Action(
        id="view.single",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "&One pane"),
        run=lambda window: window.panes.show_single(),
        keys=("F7",),
        enabled=has_document,
        checked=lambda window: window.panes.arrangement == "single",
    ),
    Action(
        id="view.scroll",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Scroll &together"),
        run=lambda window: window.panes.set_scroll_together(not window.panes.scroll_together),
        keys=("Ctrl+Shift+T",),
        checked=lambda window: window.panes.scroll_together,
    ),
    Action(
        id="view.other",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Go to the other &pane"),
        run=lambda window: window.panes.focus_other(),
        keys=("Ctrl+Tab", "Ctrl+`"),
        enabled=has_document,
    ),
    Action(
        id="view.larger",
        menu="view",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        run=lambda window: window.panes.active.step_zoom(1),
        keys=("Ctrl++", "Ctrl+="),
    ),
    Action(
        id="view.smaller",
        menu="view",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "S&maller text"),
        run=lambda window: window.panes.active.step_zoom(-1),
        keys=("Ctrl+-",),
    ),
    Action(
        id="view.size",
        menu="view",
        group=2,
        text=QT_TRANSLATE_NOOP("Actions", "&Normal text size"),
        run=lambda window: window.panes.active.set_zoom(100),
        keys=("Ctrl+0",),
    ),
    Action(
        id="view.list",
        menu="view",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&List of documents"),
        run=lambda window: window.left.setVisible(window.left.isHidden()),
        keys=("F9",),
        checked=lambda window: not window.left.isHidden(),
    ),
    Action(
        id="view.side",
        menu="view",
        group=3,
        text=QT_TRANSLATE_NOOP("Actions", "&Inspector and table"),
        run=lambda window: window.side.setVisible(window.side.isHidden()),
        keys=("F10",),
        checked=lambda window: not window.side.isHidden(),
    ),
)

#: Their texts stand in the vocabulary.
_CHOICE_ROWS: Final = (
    *(
        Action(
            id=f"view.script.{script}",
            menu="view.script",
            group=1,
            text=text,
            context="Words",
            run=lambda window, script=script: window.panes.active.set_script(script),  # type: ignore[misc] # bound for this row
            keys=(_SCRIPT_KEYS[script],),
            enabled=has_document,
            checked=lambda window, script=script: window.panes.active.script == script,  # type: ignore[misc] # the same
        )
        for script, text in SCRIPTS.items()
    ),
    *(
        Action(
            id=f"view.layout.{layout}",
            menu="view.layout",
            group=1,
            text=text,
            context="Words",
            run=lambda window, layout=layout: window.panes.active.set_layout(layout),  # type: ignore[misc] # bound for this row
            keys=(_LAYOUT_KEYS[layout],),
            enabled=has_document,
            checked=lambda window, layout=layout: window.panes.active.layout_name == layout,  # type: ignore[misc] # the same
        )
        for layout, text in LAYOUTS.items()
    ),
    *(
        Action(
            id=f"view.theme.{name}",
            menu="view.theme",
            group=4,
            text=text,
            context="Words",
            run=lambda window, name=name: window.program.set_theme(name),  # type: ignore[misc] # bound for this row
            keys=(_THEME_KEYS[name],),
            checked=lambda window, name=name: window.program.theme == name,  # type: ignore[misc] # the same
        )
        for name, text in THEMES.items()
    ),
    *(
        Action(
            id=f"view.language.{name}",
            menu="view.language",
            group=4,
            text=text,
            context="Words" if name == "system" else "",
            run=lambda window, name=name: window.program.set_language(name),  # type: ignore[misc] # bound for this row
            keys=(_LANGUAGE_KEYS[name],),
            checked=lambda window, name=name: window.program.language == name,  # type: ignore[misc] # the same
        )
        for name, text in {"system": THEMES["system"], **LANGUAGES}.items()
    ),
)

ROWS: Final = (*_DOCUMENT_ROWS, *_VIEW_ROWS, *_CHOICE_ROWS)
