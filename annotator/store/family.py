"""What the history has to know about a table to put its rows back: its key, its columns, and how a value is a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any


def _no_document(_: Any) -> str | None:
    return None


@dataclass(frozen=True)
class Family:
    """One table of things that an edit puts.

    `key` is the column that identifies a thing, `columns` those that a value fills (`key` among them), `own` those that
    the table fills itself and the history has to bring back. `document_of` names the document that a thing belongs to.
    """

    kind: str
    table: str
    key: str
    columns: tuple[str, ...]
    to_row: Callable[[Any], tuple[object, ...]]
    own: tuple[str, ...] = ()
    document_of: Callable[[Any], str | None] = _no_document

    @cached_property
    def put(self) -> str:
        """The statement that makes or replaces a row; its parameters are `to_row`'s."""
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({marks}) {self._replacing(self.columns)}"

    @cached_property
    def insert(self) -> str:
        """The statement that makes a row, and fails where there is one of its key; its parameters are `to_row`'s."""
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({marks})"

    @cached_property
    def remember_made(self) -> str:
        """The statement that writes a step's row of a thing that it makes; parameters: step, key, document."""
        return f"INSERT INTO step_rows (step, kind, key, document, state) VALUES (?, '{self.kind}', ?, ?, NULL)"

    @cached_property
    def drop(self) -> str:
        """The statement that deletes the row of one key."""
        return f"DELETE FROM {self.table} WHERE {self.key} = ?"

    @cached_property
    def remember(self) -> str:
        """The statement that writes a step's row with the state there is; parameters: step, key, document, key."""
        return (
            f"INSERT INTO step_rows (step, kind, key, document, state) VALUES (?, '{self.kind}', ?, ?, "
            f"(SELECT {self._state} FROM {self.table} WHERE {self.key} = ?))"
        )

    @cached_property
    def swap(self) -> tuple[str, ...]:
        """The statements that exchange all rows of a step of this kind with what is stored; parameter of each: step.

        They use a temporary table `swapped (key, state)`.
        """
        columns = self.own + self.columns
        mine = f"step = ? AND kind = '{self.kind}'"
        cells = ", ".join(f"json_extract(state, '$[{index}]')" for index in range(len(columns)))
        stored = f"SELECT {self._state} FROM {self.table} WHERE {self.table}.{self.key} = step_rows.key"
        gone = f"SELECT key FROM step_rows WHERE {mine} AND state IS NULL"
        back = f"SELECT {cells} FROM step_rows WHERE {mine} AND state IS NOT NULL"
        return (
            f"INSERT INTO swapped SELECT key, ({stored}) FROM step_rows WHERE {mine}",
            f"DELETE FROM {self.table} WHERE {self.key} IN ({gone})",
            f"INSERT INTO {self.table} ({', '.join(columns)}) {back} {self._replacing(columns)}",
            f"UPDATE step_rows SET state = (SELECT state FROM swapped WHERE swapped.key = step_rows.key) WHERE {mine}",
        )

    @cached_property
    def _state(self) -> str:
        """A row as the history keeps it: a JSON array of its columns, the table's own first."""
        return f"json_array({', '.join(self.own + self.columns)})"

    def _replacing(self, columns: tuple[str, ...]) -> str:
        sets = ", ".join(f"{column} = excluded.{column}" for column in columns if column != self.key)
        return f"ON CONFLICT ({self.key}) DO " + (f"UPDATE SET {sets}" if sets else "NOTHING")
