"""What an edit touched, so that views know what to read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Change:
    """One row that an edit touched: its kind and key, and the document it belongs to, where it belongs to one."""

    kind: str
    key: str
    document: str | None = None


@dataclass(frozen=True)
class Changes:
    """Everything that one step touched. Views refresh from this value alone.

    `step` is the number of the history's step that made it; it grows with every step, undo and redo included.
    """

    step: int
    rows: tuple[Change, ...] = ()

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Change, ...]]:
        """The rows of each kind of things that was touched, in order."""
        found: dict[str, list[Change]] = {}
        for row in self.rows:
            found.setdefault(row.kind, []).append(row)
        return {kind: tuple(rows) for kind, rows in found.items()}

    @cached_property
    def annotated(self) -> frozenset[str]:
        """The documents whose annotations were touched."""
        return frozenset(row.document for row in self.by_kind.get("annotation", ()) if row.document is not None)

    def kinds(self) -> frozenset[str]:
        """Return which kinds of things were touched, keys of `edits.KINDS`."""
        return frozenset(self.by_kind)

    def touches(self, *kinds: str, document: str | None = None) -> bool:
        """Tell whether a row of one of `kinds` was touched, in `document` where one is given."""
        return any(
            document is None or any(row.document == document for row in self.by_kind[kind])
            for kind in kinds
            if kind in self.by_kind
        )

    def keys(self, kind: str) -> list[str]:
        """Return the keys of the touched rows of one kind, in order."""
        return [row.key for row in self.by_kind.get(kind, ())]
