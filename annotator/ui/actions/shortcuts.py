"""Which keys actions have once a person has changed some: the table's, and what the settings say instead.

The setting holds an entry for each changed action, ``id key``; an empty key takes the action's keys away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from annotator.ui.actions.row import Action

_PORTABLE = QKeySequence.SequenceFormat.PortableText


def read_shortcuts(entries: Iterable[str]) -> dict[str, str]:
    """Return the changed keys by action; an entry that names no key Qt knows is passed over."""
    parted = (entry.partition(" ") for entry in entries)
    read = {action: (portable(key), key) for action, _, key in parted if action}
    return {action: key for action, (key, written) in read.items() if key or not written}


def write_shortcuts(changed: Mapping[str, str]) -> list[str]:
    """Return the entries that `read_shortcuts` reads."""
    return [f"{action} {key}" for action, key in sorted(changed.items())]


def portable(key: str) -> str:
    """Return a key as it is stored: the same key, however it was written; empty for none."""
    return QKeySequence.fromString(key, _PORTABLE).toString(_PORTABLE)


def shown(key: str) -> str:
    """Return a stored key as this system writes it."""
    return QKeySequence.fromString(key, _PORTABLE).toString(QKeySequence.SequenceFormat.NativeText)


def keys_of(row: Action, changed: Mapping[str, str]) -> tuple[str, ...]:
    """Return an action's keys, the first one shown."""
    if row.id in changed:
        return (changed[row.id],) if changed[row.id] else ()
    return row.keys


def holder_of(key: str, rows: Iterable[Action], changed: Mapping[str, str]) -> Action | None:
    """Return the action that has a key, if any."""
    wanted = portable(key)
    return next((row for row in rows if any(portable(each) == wanted for each in keys_of(row, changed))), None)


def is_bare(key: str) -> bool:
    """Tell whether a key is a character alone, with or without Shift: those belong to the labels."""
    return len(portable(key).removeprefix("Shift+")) == 1
