"""Actions that explain the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from annotator.ui.actions.menus import plain
from annotator.ui.actions.row import Action
from annotator.ui.actions.shortcuts import write_shortcuts
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def show_keys(window: MainWindow) -> None:
    """Show every key, made from the table of actions, where each can be given another."""
    from annotator.ui.dialogs.keys import KeysDialog

    actions = window.actions_
    groups: dict[str, list[Action]] = {}
    for row in actions.rows.values():
        if row.keys:
            groups.setdefault(plain(actions.menu(row.menu).title()), []).append(row)
    dialog = KeysDialog(groups, changed=actions.changed_keys, parent=window)

    def keep(changed: Mapping[str, str]) -> None:
        window.program.settings.set("shortcuts", write_shortcuts(changed))
        actions.change_keys(changed)

    dialog.changed.connect(keep)
    window.show_dialog(dialog)


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
