"""The table of what a team settles once for the project: reasons, rounds, who is trusted."""

from __future__ import annotations

from typing import Any

from annotator.domain.edits import Setting
from annotator.store.connection import Connection
from annotator.store.family import Family
from annotator.store.rows import from_json, to_json


def _to_row(setting: Setting) -> tuple[object, ...]:
    return (setting.key, to_json(setting.value))


FAMILY = Family(kind="setting", table="settings", key="key", columns=("key", "value"), to_row=_to_row)


def get(connection: Connection, key: str) -> Setting | None:
    """Return a setting; None where the project has none of that key."""
    row = connection.one("SELECT value FROM settings WHERE key = ?", (key,))
    return None if row is None else Setting(key, from_json(row[0]))


def values(connection: Connection) -> dict[str, Any]:
    """Return all settings by key."""
    return {key: from_json(value) for key, value in connection.all("SELECT key, value FROM settings ORDER BY key")}
