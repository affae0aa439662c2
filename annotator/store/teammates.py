"""How a project file from somebody else is read: never written to, never trusted, and never made to run anything."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from annotator.domain.errors import DamagedProjectError, NotFoundError, SectionError, SpanError, UnreadableFileError
from annotator.domain.sentence import of_system
from annotator.store import migrations
from annotator.store.connection import Connection, connect_immutable
from annotator.store.database import check_header, check_not_newer
from annotator.store.library import Database
from annotator.store.snapshot import Snapshot
from annotator.store.translation import translated

#: One text or value may have this many bytes: more than a text that can be added.
_LARGEST_VALUE: Final = 128 * 2**20
#: Our schema has a few dozen rows.
_MOST_SCHEMA_ROWS: Final = 1000
#: What of a file in use stands beside it.
_BESIDE: Final = ("-wal", "-journal")


@contextmanager
def reading(path: Path) -> Iterator[Snapshot]:
    """Show the block a project file as it is, older versions too; neither it nor its folder is touched.

    A file that somebody has open, or of an older version, is copied aside first. Raises `NotAProjectError`,
    `NewerProjectError`, `DamagedProjectError` (also where its tables are not what this program makes, to the letter: no
    trigger, view or computed column is ever used), `UnreadableFileError`.
    """
    path = path.absolute()
    check_header(path)
    with tempfile.TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:
        aside = Path(folder) / path.name
        in_use = any(path.with_name(path.name + suffix).exists() for suffix in _BESIDE)
        if in_use:
            _copy(path, aside)
        connection = _connect(aside if in_use else path, settle=in_use)
        try:
            version = _checked_version(connection, path)
            if version < migrations.VERSION:
                if not in_use:
                    connection.close()
                    _copy(path, aside)
                    connection = _connect(aside, settle=True)
                    _checked_version(connection, path)
                connection = _brought_up(connection, aside)
        except BaseException:
            connection.close()
            raise
        # The snapshot closes it.
        with _sentences(path), Snapshot(lambda: connection) as snapshot:
            yield snapshot


def _connect(path: Path, *, settle: bool) -> Connection:
    """Connect to a file nobody writes to; `settle` takes in what stands beside a copy of ours."""
    if settle:
        with translated(path):
            raw = sqlite3.connect(path)
            try:
                raw.execute("PRAGMA trusted_schema = OFF")
                raw.execute("PRAGMA journal_mode = DELETE").fetchone()
            finally:
                raw.close()
    return connect_immutable(path, largest_value=_LARGEST_VALUE)


def _brought_up(connection: Connection, aside: Path) -> Connection:
    """Take the steps that a copy of an older file is missing."""
    connection.close()
    with translated(aside):
        raw = sqlite3.connect(aside)
        try:
            raw.execute("PRAGMA trusted_schema = OFF")
            migrations.migrate(Database(raw, recursive_triggers=False, execute_plugins=False))
        finally:
            raw.close()
    return connect_immutable(aside, largest_value=_LARGEST_VALUE)


def _checked_version(connection: Connection, path: Path) -> int:
    """Return which version a file is of, when its schema is exactly what our steps make."""
    with translated(path):
        version = int(connection.value("PRAGMA user_version"))
        check_not_newer(path.name, version)
        rows = int(connection.value("SELECT count(*) FROM sqlite_schema"))
        schema = migrations.read_schema(connection.db) if rows <= _MOST_SCHEMA_ROWS else frozenset()
        steps = list(migrations.STEPS)[:version]
        if (
            not version
            or schema != migrations.expected_schema(version)
            or migrations.applied(schema, connection.db) != steps
        ):
            raise DamagedProjectError(
                "{file} has tables, views or triggers that this program did not make, so nothing of it is read; ask "
                "for the file that its annotator works in.",
                file=path.name,
            )
    return version


def _copy(path: Path, aside: Path) -> None:
    try:
        shutil.copyfile(path, aside)
        for suffix in _BESIDE:
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                shutil.copyfile(beside, aside.with_name(aside.name + suffix))
    except OSError as error:
        raise UnreadableFileError(
            "{file} cannot be copied to be read: {reason}.", file=path, reason=of_system(error)
        ) from None


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Raise what a file with our tables and somebody else's rows may lead to as the sentence it comes to."""
    try:
        with translated(path):
            yield
    except (DamagedProjectError, NotFoundError):
        # Rows that tell of each other may be missing, too.
        raise DamagedProjectError(
            "{file} is damaged, so nothing of it is read; ask for it again.", file=path.name
        ) from None
    except (SpanError, SectionError) as error:
        raise DamagedProjectError(
            "{file} has a place that is none, so nothing of it is read: {reason}", file=path.name, reason=error.sentence
        ) from None
    except (msgspec.MsgspecError, sqlite3.Error, RecursionError, ValueError, TypeError, KeyError) as error:
        raise DamagedProjectError(
            "{file} holds rows that this program did not write, so nothing is read ({kind}).",
            file=path.name,
            kind=type(error).__name__,
        ) from None
