"""The one history of a project: what each step changed, and how undo and redo exchange it with what is stored.

A step's rows keep the *other* state of each thing it touched: before the step while it is done, after it while it is
undone; NULL where the thing does not exist in that state. So adding two hundred thousand rows stores their keys alone,
and undo and redo are the same exchange. Every step, undo and redo is an event; the numbers of events only grow.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

from annotator.domain.changes import Change, Changes
from annotator.domain.edits import Put, Step
from annotator.domain.errors import BusyProjectError
from annotator.store import annotations as annotation_rows
from annotator.store import annotators, documents, imports, labels, review_rows, settings
from annotator.store.connection import Connection
from annotator.store.family import Family
from annotator.store.rows import from_json, mapping_to_json, to_json
from annotator.store.translation import code_of

#: Every table that the history can put back, by the kind of its things.
FAMILIES: Final[Mapping[str, Family]] = {
    family.kind: family
    for family in (
        annotators.FAMILY,
        labels.FAMILY,
        labels.GLOSSARY_FAMILY,
        documents.FAMILY,
        annotation_rows.FAMILY,
        annotators.DONE_FAMILY,
        imports.FAMILY,
        review_rows.DECISION_FAMILY,
        review_rows.PENDING_FAMILY,
        review_rows.FEEDBACK_FAMILY,
        settings.FAMILY,
    )
}

#: How many events the keys of dropped steps are kept, for those who have not heard yet that they were undone.
_KEPT_EVENTS: Final = 1000
#: How many rows of steps that cannot be redone any more are forgotten at once; and of more, how many at a time.
AT_ONCE: Final = 1000
SLICE: Final = 2000


def last_event(connection: Connection) -> int:
    """Return the number of the last event; 0 where there was none."""
    return int(connection.value("SELECT max(event) FROM steps") or 0)


def record(connection: Connection, step: Step, puts: Iterable[Put], *, at: str, annotator: str) -> Changes:
    """Apply puts, each thing at most once, as a new step, after `drop_undone`.

    Raises `BusyProjectError` where a thing was made or deleted since the puts were thought of.
    """
    event = last_event(connection) + 1
    number = int(connection.value("SELECT coalesce(max(number), 0) + 1 FROM steps"))
    connection.write(
        "INSERT INTO steps (number, event, at, annotator, verb, about, state) VALUES (?, ?, ?, ?, ?, ?, 'done')",
        (number, event, at, annotator, step.verb, mapping_to_json(step.about)),
    )
    by_kind: dict[str, list[Put]] = {}
    for put in puts:
        by_kind.setdefault(put.kind, []).append(put)
    rows: list[Change] = []
    for kind, listed in by_kind.items():
        rows.extend(_record_kind(connection, FAMILIES[kind], listed, number))
    expected = sum(put.before is None for listed in by_kind.values() for put in listed)
    if expected != connection.value("SELECT count(*) FROM step_rows WHERE step = ? AND state IS NULL", (number,)):
        raise _changed_meanwhile(connection)
    return Changes(step=event, rows=tuple(rows))


def _record_kind(connection: Connection, family: Family, puts: list[Put], number: int) -> list[Change]:
    changes = [
        Change(family.kind, put.key, family.document_of(put.before if put.after is None else put.after)) for put in puts
    ]
    made = [put for put in puts if put.before is None]
    if made:
        # Of what is made there is nothing to look up, which is half the time of an import.
        connection.write_many(
            family.remember_made,
            [(number, each.key, each.document) for put, each in zip(puts, changes, strict=True) if put.before is None],
        )
        _insert(connection, family, made)
    if len(made) < len(puts):
        connection.write_many(
            family.remember,
            [
                (number, each.key, each.document, each.key)
                for put, each in zip(puts, changes, strict=True)
                if put.before is not None
            ],
        )
        connection.write_many(family.drop, [(put.key,) for put in puts if put.after is None])
        changed = [put for put in puts if put.before is not None and put.after is not None]
        connection.write_many(family.put, [family.to_row(put.after) for put in changed])
    return changes


def _insert(connection: Connection, family: Family, made: list[Put]) -> None:
    try:
        connection.write_many(family.insert, [family.to_row(put.after) for put in made])
    except sqlite3.IntegrityError as error:
        if code_of(error) not in _THERE_ALREADY:
            raise
        raise _changed_meanwhile(connection) from error


#: What SQLite says where a thing that is to be made is there.
_THERE_ALREADY: Final = (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE)


def _changed_meanwhile(connection: Connection) -> BusyProjectError:
    return BusyProjectError(
        "{file} was changed meanwhile by another window or command; look again and repeat.", file=connection.path.name
    )


def imported(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    """Return those of these annotations that an import brought, as far as it was not taken back."""
    sql = (
        "SELECT DISTINCT r.key FROM steps AS s CROSS JOIN json_each(?) AS j "
        "JOIN step_rows AS r ON r.step = s.number AND r.kind = 'annotation' AND r.key = j.value "
        "WHERE s.verb = 'import' AND s.state = 'done'"
    )
    return frozenset(key for (key,) in connection.rows(sql, (to_json(list(ids)),)))


def remembered(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    """Return those of these annotations that some step was about, whether they are still there or not."""
    sql = (
        "SELECT DISTINCT r.key FROM steps AS s CROSS JOIN json_each(?) AS j "
        "JOIN step_rows AS r ON r.step = s.number AND r.kind IN ('annotation', 'pending') AND r.key = j.value"
    )
    return frozenset(key for (key,) in connection.rows(sql, (to_json(list(ids)),)))


def undo_target(connection: Connection) -> tuple[int, Step] | None:
    """Return number and step of what undo would take back."""
    return _target(connection, "'done' ORDER BY number DESC")


def redo_target(connection: Connection) -> tuple[int, Step] | None:
    """Return number and step of what redo would do again."""
    return _target(connection, "'undone' ORDER BY number")


def _target(connection: Connection, which: str) -> tuple[int, Step] | None:
    row = connection.one(f"SELECT number, verb, about FROM steps WHERE state = {which} LIMIT 1")
    return None if row is None else (row[0], Step(verb=row[1], about=from_json(row[2])))


def size(connection: Connection, target: tuple[int, Step] | None) -> int:
    """Return how many things a step changed; 0 for none."""
    if target is None:
        return 0
    return int(connection.value("SELECT count(*) FROM step_rows WHERE step = ?", target[:1]))


def exchange(connection: Connection, number: int, *, state: str) -> Changes:
    """Exchange a step's rows with what is stored; `state` is what the step is from now on, done or undone."""
    kinds = [kind for (kind,) in connection.all("SELECT DISTINCT kind FROM step_rows WHERE step = ?", (number,))]
    connection.write("CREATE TEMP TABLE IF NOT EXISTS swapped (key TEXT PRIMARY KEY, state TEXT)")
    for kind in kinds:
        connection.write("DELETE FROM swapped")
        for statement in FAMILIES[kind].swap:
            connection.write(statement, (number,))
    connection.write("DELETE FROM swapped")
    event = last_event(connection) + 1
    connection.write("UPDATE steps SET state = ?, event = ? WHERE number = ?", (state, event, number))
    return Changes(step=event, rows=tuple(_changes(connection, number)))


def changes_after(connection: Connection, event: int) -> Changes | None:
    """Return what all steps, undos and redos after an event touched; None where there are none."""
    numbers = connection.all("SELECT number, event FROM steps WHERE event > ? ORDER BY event", (event,))
    if not numbers:
        return None
    rows = dict.fromkeys(change for number, _ in numbers for change in _changes(connection, number))
    return Changes(step=numbers[-1][1], rows=tuple(rows))


def _changes(connection: Connection, number: int) -> list[Change]:
    return [
        Change(*row) for row in connection.all("SELECT kind, key, document FROM step_rows WHERE step = ?", (number,))
    ]


def drop_undone(connection: Connection) -> bool:
    """Make the undone steps ones that cannot be redone; return whether a `Sweep` has something left to forget.

    What few rows remember is forgotten at once. Of many, that would take longer than a person who goes on waits for.
    """
    undone = to_json([number for (number,) in connection.all("SELECT number FROM steps WHERE state = 'undone'")])
    if undone == "[]":
        return False
    connection.write("UPDATE steps SET state = 'dropped' WHERE state = 'undone'")
    sql = "SELECT step, kind, key FROM step_rows WHERE step IN (SELECT value FROM json_each(?)) LIMIT ?"
    rows = connection.all(sql, (undone, AT_ONCE + 1))
    if len(rows) <= AT_ONCE:
        _forget_states(connection, rows)
    for number in _no_longer_kept(connection):
        states = connection.all("SELECT state FROM step_rows WHERE step = ? LIMIT ?", (number, AT_ONCE + 1))
        if len(states) <= AT_ONCE and not any(state for (state,) in states):
            connection.write("DELETE FROM steps WHERE number = ?", (number,))
    return len(rows) > AT_ONCE


def _no_longer_kept(connection: Connection) -> list[int]:
    """Return the dropped steps that everybody has heard of by now."""
    oldest = last_event(connection) - _KEPT_EVENTS
    return [
        number
        for (number,) in connection.all("SELECT number FROM steps WHERE state = 'dropped' AND +event < ?", (oldest,))
    ]


def _forget_states(connection: Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Forget the states in rows (step, kind, key) of dropped steps, and the texts that only they had."""
    rows = list(rows)
    texts = {
        connection.value(
            "SELECT json_extract(state, ?) FROM step_rows WHERE step = ? AND kind = ? AND key = ?",
            (_SHA256_IN_STATE, *row),
        )
        for row in rows
        if row[1] == documents.FAMILY.kind
    } - {None}
    connection.write_many("UPDATE step_rows SET state = NULL WHERE step = ? AND kind = ? AND key = ?", rows)
    if texts:
        remembered = connection.all(
            "SELECT DISTINCT json_extract(r.state, ?) FROM steps AS s CROSS JOIN step_rows AS r "
            "ON r.step = s.number AND r.kind = 'document' WHERE s.state <> 'dropped' AND r.state IS NOT NULL",
            (_SHA256_IN_STATE,),
        )
        documents.drop_texts(connection, texts - {sha256 for (sha256,) in remembered})


_SHA256_IN_STATE: Final = "$[{}]".format((documents.FAMILY.own + documents.FAMILY.columns).index("sha256"))


class Sweep:
    """Forgets little by little what large steps that cannot be redone still remember.

    Nothing else depends on it: where it is interrupted, the next one, of another connection perhaps, goes through the
    dropped steps from the start.
    """

    def __init__(self) -> None:
        """Begin at the start."""
        # Steps are dropped in the order of their events, so that what comes later lies behind this.
        self._at: tuple[int, str, str] = (0, "", "")
        #: Where to look next, once the work is done.
        self._next = self._at
        self._rows: list[tuple[int, str, str]] = []
        self._old: int | None = None

    def look(self, connection: Connection) -> bool:
        """Look at the next rows for what `work` has to do; return whether there may be more behind them."""
        self._rows, self._old = [], None
        looked = 0
        while not self._rows and looked < SLICE:
            self._at = self._next
            step = self._step(connection)
            if step is None:
                self._old = next(iter(_no_longer_kept(connection)), None)
                return self._old is not None
            looked += 1 + self._look_at(connection, *step)
        return True

    def _step(self, connection: Connection) -> tuple[int, int] | None:
        """Return number and event of the step to look at."""
        sql = "SELECT number, event FROM steps WHERE state = 'dropped' AND +event >= ? ORDER BY +event LIMIT 1"
        found = connection.one(sql, self._at[:1])
        return None if found is None else (found[0], found[1])

    def _look_at(self, connection: Connection, number: int, event: int) -> int:
        """Look at the next rows of a step, and return how many there were."""
        kind, key = self._at[1:] if event == self._at[0] else ("", "")
        rows = connection.all(
            "SELECT kind, key, state IS NOT NULL FROM step_rows WHERE step = ? AND (kind, key) > (?, ?) "
            "ORDER BY kind, key LIMIT ?",
            (number, kind, key, SLICE),
        )
        self._rows = [(number, kind, key) for kind, key, remembers in rows if remembers]
        self._next = (event, rows[-1][0], rows[-1][1]) if rows else (event + 1, "", "")
        return len(rows)

    @property
    def busy(self) -> bool:
        """Whether what was looked at needs `work`."""
        return bool(self._rows) or self._old is not None

    def work(self, connection: Connection) -> None:
        """Forget what was looked at; only within a transaction."""
        _forget_states(connection, self._rows)
        if self._old is not None:
            connection.write(
                "DELETE FROM step_rows WHERE step = ?1 AND (kind, key) IN "
                "(SELECT kind, key FROM step_rows WHERE step = ?1 ORDER BY kind, key LIMIT ?2)",
                (self._old, SLICE),
            )
            if not connection.value("SELECT 1 FROM step_rows WHERE step = ? LIMIT 1", (self._old,)):
                connection.write("DELETE FROM steps WHERE number = ?", (self._old,))
