"""From rows to menus and keys: makes the window's actions once and keeps their texts and states right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from annotator.ui.actions.row import Action
from annotator.ui.actions.shortcuts import keys_of, read_shortcuts
from annotator.ui.translation import QT_TRANSLATE_NOOP, about, translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

#: Menus by name, in order; a dot makes one a submenu of the one before the dot.
MENUS: Final[Mapping[str, str]] = {
    "file": QT_TRANSLATE_NOOP("Menus", "&File"),
    "file.recent": QT_TRANSLATE_NOOP("Menus", "Open &recent"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "annotate": QT_TRANSLATE_NOOP("Menus", "&Annotate"),
    "annotate.label": QT_TRANSLATE_NOOP("Menus", "Tag &as"),
    "document": QT_TRANSLATE_NOOP("Menus", "&Document"),
    "document.parts": QT_TRANSLATE_NOOP("Menus", "Articles and &paragraphs"),
    "review": QT_TRANSLATE_NOOP("Menus", "&Review"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "view.script": QT_TRANSLATE_NOOP("Menus", "S&cript of this pane"),
    "view.layout": QT_TRANSLATE_NOOP("Menus", "&Layout of this pane"),
    "view.layers": QT_TRANSLATE_NOOP("Menus", "La&yers"),
    "view.theme": QT_TRANSLATE_NOOP("Menus", "&Theme"),
    "view.language": QT_TRANSLATE_NOOP("Menus", "Lan&guage"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}

#: The mark of a key in a text; a doubled ampersand is one that is shown.
_MARK: Final = re.compile(r"\(&[^&]\)|&(?P<kept>.)", re.DOTALL)

#: Submenus whose rows are known only when a project is open, and the group they stand in.
_FILLED_LATER: Final[Mapping[str, int]] = {"file.recent": 0, "annotate.label": 0}
#: What the menus of the right mouse button hold.
_OF_PANE: Final = (
    "annotate.everywhere",
    "annotate.attributes",
    "annotate.question",
    "annotate.remove",
    "edit.copy",
    "edit.glossary",
)
_OF_LABELS: Final = ("edit.labels", "edit.label-set")
_OF_DOCUMENT: Final = ("document.done", "document.details", "document.delete")


class Actions(QObject):
    """The window's actions, made from rows."""

    def __init__(self, window: MainWindow, rows: Sequence[Action]) -> None:
        super().__init__(window)
        self._window = window
        self.changed_keys: Mapping[str, str] = read_shortcuts(window.program.settings.get("shortcuts"))
        self.rows = {row.id: row for row in rows}
        self._made: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        for row in rows:
            self._made[row.id] = self._make(row)
        self._fill(window.menuBar())

    def __getitem__(self, identifier: str) -> QAction:
        return self._made[identifier]

    @staticmethod
    def plain_text(row: Action) -> str:
        """Return a row's text in the interface's language without the marks of keys."""
        return plain(_text(row)).rstrip("…")

    def menu(self, name: str) -> QMenu:
        """Return the menu of that name in MENUS."""
        return self._menus[name]

    def replace(self, menu: str, rows: Sequence[Action]) -> None:
        """Put these rows into a submenu instead of those in it: labels and recent projects are not known before."""
        for identifier in [row.id for row in self.rows.values() if row.menu == menu]:
            action = self._made.pop(identifier)
            self._window.removeAction(action)
            action.deleteLater()
            del self.rows[identifier]
        for row in rows:
            self.rows[row.id] = row
            self._made[row.id] = self._make(row)
            self._menus[menu].addAction(self._made[row.id])

    def pop_up_for_pane(self, point: QPoint) -> None:
        """Show what can be done with the text or annotation under the mouse."""
        labels, rest = self._menus["annotate.label"].actions(), [self._made[each] for each in _OF_PANE]
        # What kind of paragraph is ticked depends on where the caret has just been put.
        self.refresh()
        self._pop_up([*labels, None, *rest, None, self._menus["document.parts"].menuAction()], point)

    def pop_up_for_document(self, point: QPoint) -> None:
        """Show what can be done with the active document."""
        self._pop_up([self._made[each] for each in _OF_DOCUMENT], point)

    def pop_up_for_labels(self, point: QPoint) -> None:
        """Show what can be done with the label set."""
        self._pop_up([self._made[each] for each in _OF_LABELS], point)

    def _pop_up(self, actions: Sequence[QAction | None], point: QPoint) -> None:
        menu = QMenu(self._window)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.exec(point)
        menu.deleteLater()

    def refresh(self) -> None:
        """Ask every row's conditions again, and name the step that undo and redo would take."""
        window = self._window
        # A hundred rows share some thirty conditions, and this stands between a key and what it paints.
        answers = {condition: condition(window) for condition in {row.enabled for row in self.rows.values()}}
        for identifier, row in self.rows.items():
            action = self._made[identifier]
            action.setEnabled(answers[row.enabled])
            if row.checked is not None:
                action.setChecked(row.checked(window))
        for identifier, step in (("edit.undo", window.bridge.undo_step), ("edit.redo", window.bridge.redo_step)):
            text = _text(self.rows[identifier])
            self._made[identifier].setText(text if step is None else about(text, window.bridge.phrase(step)))

    def _make(self, row: Action) -> QAction:
        action = QAction(_text(row), self._window)
        action.setObjectName(row.id)
        self._give_keys(action, row)
        action.setCheckable(row.checked is not None)
        # Menus of macOS move actions by what their text looks like; ours stay where the table puts them.
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _checked=False, run=row.run: self._run(run))
        self._window.addAction(action)
        return action

    def change_keys(self, changed: Mapping[str, str]) -> None:
        """Give actions other keys than the table's, at once; those that are not in `changed` have the table's."""
        self.changed_keys = dict(changed)
        for identifier, row in self.rows.items():
            self._give_keys(self._made[identifier], row)

    def _give_keys(self, action: QAction, row: Action) -> None:
        action.setShortcuts([QKeySequence(key) for key in keys_of(row, self.changed_keys)])

    def _run(self, run: object) -> None:
        assert callable(run)
        run(self._window)
        self.refresh()

    def _fill(self, bar: QMenuBar) -> None:
        for name, text in MENUS.items():
            parent = name.rpartition(".")[0]
            if not parent:
                self._menus[name] = bar.addMenu(translate("Menus", text))
                self._menus[name].setToolTipsVisible(True)
        for name in MENUS:
            parent = name.rpartition(".")[0]
            if not parent:
                self._fill_menu(name)

    def _fill_menu(self, name: str) -> None:
        """Put rows and submenus into a menu by group; a submenu stands where its first row would.

        Those that are filled at run time stand where `_FILLED_LATER` says.
        """
        menu = self._menus[name]
        group: int | None = None
        entries = [(row.group, 1, row.menu, row.id) for row in self.rows.values() if row.menu.split(".")[0] == name]
        entries += [(at, 2, each, "") for each, at in _FILLED_LATER.items() if each.split(".")[0] == name]
        # Sorting is stable: within a group the table's order holds, and what is filled later comes last.
        for at, _, where, identifier in sorted(entries, key=lambda entry: entry[:2]):
            if group is not None and at != group:
                menu.addSeparator()
            group = at
            if where not in self._menus:
                self._menus[where] = menu.addMenu(translate("Menus", MENUS[where]))
            if identifier:
                self._menus[where].addAction(self._made[identifier])


def plain(text: str) -> str:
    """Return a text without the mark of its key: ``&File`` and ``文件(&F)`` alike."""
    return _MARK.sub(lambda mark: mark["kept"] or "", text)


def _text(row: Action) -> str:
    return translate(row.context, row.text) if row.context else row.text
