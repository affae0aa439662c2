"""The page of keys: every action with its key, and where a person gives one another key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions.menus import Actions
from annotator.ui.actions.row import Action
from annotator.ui.actions.shortcuts import holder_of, is_bare, keys_of, portable, shown
from annotator.ui.theme import theme
from annotator.ui.translation import translate

_TEXT, _KEY = range(2)
_ID: Final = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Shows the actions by menu. A key that is changed goes out by `changed`, with all that were changed before.

    Keys of labels are shown, but belong to the label set; a key that another action has is refused with a sentence.
    """

    #: The changed keys by action; an action that has its usual keys is not among them.
    changed = Signal(object)

    def __init__(
        self, groups: Mapping[str, Sequence[Action]], *, changed: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("KeysDialog", "Keys"))
        self.resize(560, 600)
        self._rows = {row.id: row for rows in groups.values() for row in rows}
        self._changed = dict(changed)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._filter = QLineEdit()
        self._filter.setObjectName("keys-filter")
        self._filter.setPlaceholderText(translate("KeysDialog", "Filter by action or key"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        self._tree = self._make_tree(groups)
        self._edit = QKeySequenceEdit()
        self._edit.setObjectName("keys-edit")
        self._edit.setMaximumSequenceLength(1)
        self._edit.setClearButtonEnabled(True)
        self._edit.setAccessibleName(translate("KeysDialog", "New key"))
        self.give = QPushButton(translate("KeysDialog", "Give this key"))
        self.usual = QPushButton(translate("KeysDialog", "Usual key"))
        self.give.setObjectName("keys-give")
        self.usual.setObjectName("keys-usual")
        self.give.clicked.connect(self._give)
        self.usual.clicked.connect(self._take_usual)
        for button in (self.give, self.usual):
            button.setAutoDefault(False)
        self._sentence = QLabel()
        self._sentence.setObjectName("keys-sentence")
        self._sentence.setWordWrap(True)
        # Two lines high from the start: the list does not jump when a sentence comes.
        self._sentence.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset = buttons.addButton(translate("KeysDialog", "All usual keys"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset.setObjectName("keys-reset")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._reset)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(self._edit, 1)
        line.addWidget(self.give)
        line.addWidget(self.usual)
        column = QVBoxLayout(self)
        column.addWidget(self._filter)
        column.addWidget(self._tree, 1)
        column.addLayout(line)
        column.addWidget(self._sentence)
        column.addWidget(buttons)
        self._refresh()
        self._on_chosen()

    def _make_tree(self, groups: Mapping[str, Sequence[Action]]) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("keys")
        tree.setHeaderLabels([translate("KeysDialog", "Action"), translate("KeysDialog", "Key")])
        tree.setRootIsDecorated(False)
        tree.setIndentation(14)
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(_KEY, QHeaderView.ResizeMode.ResizeToContents)
        for title, rows in groups.items():
            head = QTreeWidgetItem(tree, [title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            font = head.font(_TEXT)
            font.setBold(True)
            head.setFont(_TEXT, font)
            for row in rows:
                item = QTreeWidgetItem(head, [Actions.plain_text(row), ""])
                item.setData(_TEXT, _ID, row.id)
                self._items[row.id] = item
        tree.expandAll()
        tree.currentItemChanged.connect(lambda *_: self._on_chosen())
        tree.itemDoubleClicked.connect(lambda *_: self._edit.setFocus())
        return tree

    # -- what is shown -------------------------------------------------------------------------------------------------

    def choose(self, action: str) -> None:
        """Choose an action's row."""
        self._tree.setCurrentItem(self._items[action])

    @property
    def sentence(self) -> str:
        """What is said of the key that was asked for."""
        return self._sentence.text()

    @property
    def text(self) -> str:
        """Everything that is listed, a line an action."""
        return "\n".join(f"{item.text(_TEXT)}\t{item.text(_KEY)}" for item in self._items.values())

    def _refresh(self) -> None:
        for action, item in self._items.items():
            item.setText(_KEY, ", ".join(shown(key) for key in keys_of(self._rows[action], self._changed)))
            font = item.font(_KEY)
            font.setBold(action in self._changed)
            item.setFont(_KEY, font)
        self.reset.setEnabled(bool(self._changed))
        self.usual.setEnabled(self._chosen() in self._changed)

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().strip()
        for at in range(self._tree.topLevelItemCount()):
            head = self._tree.topLevelItem(at)
            assert head is not None
            children = [child for number in range(head.childCount()) if (child := head.child(number)) is not None]
            for child in children:
                child.setHidden(wanted not in f"{child.text(_TEXT)}\n{child.text(_KEY)}".casefold())
            head.setHidden(all(child.isHidden() for child in children))

    def _chosen(self) -> str | None:
        item = self._tree.currentItem()
        return None if item is None else item.data(_TEXT, _ID)

    def _on_chosen(self) -> None:
        chosen = self._chosen()
        row = self._rows[chosen] if chosen is not None else None
        of_label = row is not None and not row.context
        for part in (self._edit, self.give):
            part.setEnabled(row is not None and not of_label)
        self.usual.setEnabled(chosen in self._changed)
        keys = keys_of(row, self._changed) if row is not None else ()
        self._edit.setKeySequence(QKeySequence.fromString(keys[0] if keys else ""))
        if of_label:
            self._say(translate("KeysDialog", "This key belongs to the label set."))
        elif row is None:
            self._say(translate("KeysDialog", "Choose an action, click the field and press the key it should have."))
        else:
            self._say("")

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        palette = self._sentence.palette()
        palette.setColor(palette.ColorRole.WindowText, theme().colours["error" if wrong else "quiet"])
        self._sentence.setPalette(palette)
        self._sentence.setText(sentence)

    # -- what is changed -----------------------------------------------------------------------------------------------

    def _give(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        key = portable(self._edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText))
        if self._is_taken(key, chosen, self._changed):
            return
        if is_bare(key) and not self._rows[chosen].page:
            self._say(
                translate("KeysDialog", "A character alone is for labels; add Ctrl or Alt, or take a function key."),
                wrong=True,
            )
            return
        if key and key in [portable(each) for each in self._rows[chosen].keys[:1]]:
            self._changed.pop(chosen, None)
        else:
            self._changed[chosen] = key
        self._put_in_force(
            translate("KeysDialog", "{key} is its key now.").format(key=shown(key))
            if key
            else translate("KeysDialog", "It has no key now.")
        )

    def _take_usual(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        changed = {action: key for action, key in self._changed.items() if action != chosen}
        if any(self._is_taken(key, chosen, changed) for key in self._rows[chosen].keys):
            return
        self._changed = changed
        self._put_in_force("")

    def _is_taken(self, key: str, action: str, changed: Mapping[str, str]) -> bool:
        """Tell whether another action than `action` has a key, and say which."""
        others = [row for row in self._rows.values() if row.id != action]
        holder = holder_of(key, others, changed) if key else None
        if holder is not None:
            template = translate(
                "KeysDialog", "{key} is the key of “{action}” already; give that one another key first."
            )
            self._say(template.format(key=shown(key), action=Actions.plain_text(holder)), wrong=True)
        return holder is not None

    def _reset(self) -> None:
        self._changed = {}
        self._put_in_force(translate("KeysDialog", "All keys are as they were."))

    def _put_in_force(self, sentence: str) -> None:
        self._refresh()
        self._say(sentence)
        self.changed.emit(dict(self._changed))
