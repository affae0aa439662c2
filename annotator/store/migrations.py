"""How the project file came to look as it does: named steps, in order, never changed and never removed.

A new step goes to the end. It gets a project file of the version before it into `tests/store/old` and a test there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from annotator.store.library import Database, Migrations

#: Written into the file's header, where `file` and other programs look for it: “Anno”.
APPLICATION_ID: Final = 0x416E6E6F

_SET: Final = "annotator"

#: name -> what it runs. The number of steps is the file's `user_version`.
STEPS: Final[dict[str, str]] = {
    "0001 documents, annotations, history": """
        CREATE TABLE project (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE labels (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE glossary (
            number INTEGER PRIMARY KEY,
            simplified TEXT NOT NULL UNIQUE,
            traditional TEXT NOT NULL
        ) STRICT;

        CREATE TABLE annotators (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE texts (
            sha256 TEXT PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE documents (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            sha256 TEXT NOT NULL UNIQUE REFERENCES texts DEFERRABLE INITIALLY DEFERRED,
            source TEXT NOT NULL,
            encoding TEXT NOT NULL,
            script TEXT NOT NULL,
            characters INTEGER NOT NULL,
            sections TEXT NOT NULL,
            metadata TEXT NOT NULL
        ) STRICT;
        CREATE INDEX documents_by_title ON documents (title);

        CREATE TABLE search_keys (
            sha256 TEXT PRIMARY KEY REFERENCES texts DEFERRABLE INITIALLY DEFERRED,
            sections TEXT NOT NULL,
            key TEXT NOT NULL
        ) STRICT;

        CREATE TABLE annotations (
            id TEXT PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
            label TEXT NOT NULL,
            start INTEGER NOT NULL CHECK (start >= 0),
            stop INTEGER NOT NULL CHECK (stop > start),
            fragments TEXT,
            quote TEXT NOT NULL,
            annotator TEXT NOT NULL REFERENCES annotators (name) DEFERRABLE INITIALLY DEFERRED,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            attributes TEXT NOT NULL,
            note TEXT NOT NULL,
            status TEXT NOT NULL,
            origin TEXT NOT NULL,
            origin_id TEXT,
            decision TEXT
        ) STRICT;
        CREATE INDEX annotations_by_place ON annotations (document, start, stop DESC, label, id);
        CREATE INDEX annotations_by_annotator ON annotations (annotator, label);

        CREATE TABLE done (
            id TEXT PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
            annotator TEXT NOT NULL REFERENCES annotators (name) DEFERRABLE INITIALLY DEFERRED,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX done_by_document ON done (document, annotator);
        CREATE INDEX done_by_annotator ON done (annotator);

        CREATE TABLE brought (
            annotation TEXT PRIMARY KEY,
            file TEXT NOT NULL,
            content TEXT NOT NULL,
            at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE steps (
            number INTEGER PRIMARY KEY,
            event INTEGER NOT NULL,
            at TEXT NOT NULL,
            annotator TEXT NOT NULL,
            verb TEXT NOT NULL,
            about TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
        ) STRICT;
        CREATE UNIQUE INDEX steps_by_event ON steps (event);
        CREATE INDEX steps_by_state ON steps (state, number);

        CREATE TABLE step_rows (
            step INTEGER NOT NULL REFERENCES steps ON DELETE CASCADE,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            document TEXT,
            state TEXT,
            PRIMARY KEY (step, kind, key)
        ) STRICT, WITHOUT ROWID;
    """,
    "0002 review": """
        CREATE TABLE decisions (
            item TEXT PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX decisions_by_document ON decisions (document);

        CREATE TABLE pending (
            annotation TEXT PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX pending_by_document ON pending (document);

        CREATE TABLE feedback (
            annotation TEXT PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX feedback_by_document ON feedback (document);

        CREATE TABLE settings (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
    """,
}

#: The version of a file that has taken every step.
VERSION: Final = len(STEPS)

SchemaRow = tuple[str, str, str, str | None]


def migrate(db: Database) -> None:
    """Take the steps that a file has not taken, each whole or not at all."""
    migrations = Migrations(_SET)
    for number, (name, script) in enumerate(STEPS.items(), start=1):
        migrations(name=name)(_step(number, script))
    migrations.apply(db)


def applied(schema: Iterable[SchemaRow], db: Database) -> list[str]:
    """Return the names of the steps a file has taken; none where it has no table of them."""
    if not any(name == Migrations.migrations_table for _, name, _, _ in schema):
        return []
    return [each.name for each in Migrations(_SET).applied(db)]


def _step(number: int, script: str) -> Callable[[Database], None]:
    def run(db: Database, /) -> None:
        db.executescript(script)
        db.execute(f"PRAGMA user_version = {number}")

    return run


def read_schema(db: Database) -> frozenset[SchemaRow]:
    """Return everything a file's schema holds, but the statistics that SQLite may add by itself."""
    rows = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return frozenset((kind, name, table, sql) for kind, name, table, sql in rows if not name.startswith("sqlite_stat"))


@lru_cache(maxsize=1)
def expected_schema(version: int) -> frozenset[SchemaRow]:
    """Return the schema of a file that has taken the first `version` steps and nothing else has touched."""
    memory = Database(sqlite3.connect(":memory:"), recursive_triggers=False, execute_plugins=False)
    try:
        Migrations(_SET).ensure_migrations_table(memory)
        for script in list(STEPS.values())[:version]:
            memory.executescript(script)
        return read_schema(memory)
    finally:
        memory.close()
