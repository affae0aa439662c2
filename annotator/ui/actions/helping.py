"""Actions that explain the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence

from annotator.ui.actions.menus import plain
from annotator.ui.actions.row import Action
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def show_keys(window: MainWindow) -> None:
    """Show every key, made from the table of actions."""
    from annotator.ui.dialogs.page import Page, keys_page

    actions = window.actions_
    groups: dict[str, list[tuple[str, str]]] = {}
    for row in actions.rows.values():
        keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in row.keys)
        title = plain(actions.menu(row.menu).title())
        groups.setdefault(title, []).append((actions.plain_text(row), keys))
    window.show_dialog(Page(title=translate("Helping", "Keys"), body=keys_page(groups), parent=window))


def show_about(window: MainWindow) -> None:
    """Say what this program is."""
    from annotator.ui.dialogs.page import Page

    body = "<h3>Annotator</h3><p>{}</p>".format(
        translate(
            "Helping",
            "Label spans in Chinese articles, offline, on the source text. "
            "Everything you do is saved in the project file at once and can be undone.",
        )
    )
    window.show_dialog(Page(title=translate("Helping", "About Annotator"), body=body, parent=window))


ROWS: Final = (
    Action(id="help.keys", menu="help", text=QT_TRANSLATE_NOOP("Actions", "&Keys"), run=show_keys, keys=("F1",)),
    Action(
        id="help.about",
        menu="help",
        text=QT_TRANSLATE_NOOP("Actions", "&About Annotator"),
        run=show_about,
        keys=("Shift+F1",),
    ),
)
