"""How a project file is connected to: the settings of SQLite, the journal, and what to do where neither can be had."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from annotator.domain.errors import ReadOnlyProjectError
from annotator.store import disks
from annotator.store.library import Database
from annotator.store.translation import is_any, translated

#: How long to wait for another program's action, in seconds.
PATIENCE: Final = 5.0

Row = tuple[Any, ...]

#: So many rows come at a time; with many more, Python would go looking for garbage among them.
_BATCH: Final = 100

_SETTINGS: Final = (
    # A schema from elsewhere must not be able to run anything; it is compared with ours before it is used.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    # Not MEMORY: what SQLite keeps for an inner transaction would be walked through from its start for every row.
    "PRAGMA temp_store = FILE",
    "PRAGMA cell_size_check = ON",
    # Tables of hundreds of thousands of rows are written in an order of their own; in kibibytes.
    "PRAGMA cache_size = -32768",
    # See docs/decisions/001-synchronous.md.
    "PRAGMA synchronous = NORMAL",
)


class Connection:
    """One connection to one project file, in one thread. Writing outside `transaction` is a defect and raises."""

    def __init__(self, path: Path, raw: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._raw = raw
        self._unsettled = False
        self.db = Database(raw, recursive_triggers=False, execute_plugins=False)

    # -- reading -------------------------------------------------------------------------------------------------------

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """Yield the rows of a query one by one."""
        with translated(self.path):
            cursor = self._raw.execute(sql, parameters)
            # Not from the cursor itself: ending the generator early would close it, after its connection perhaps.
            yield from iter(cursor.fetchone, None)

    def batches(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[list[Row]]:
        """Yield the rows of a query some at a time, in less time than one by one."""
        with translated(self.path):
            cursor = self._raw.execute(sql, parameters)
            while rows := cursor.fetchmany(_BATCH):
                yield rows

    def all(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a query."""
        with translated(self.path):
            return self._raw.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        with translated(self.path):
            row: Row | None = self._raw.execute(sql, parameters).fetchone()
            return row

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """Return the first column of the first row, or None."""
        row = self.one(sql, parameters)
        return None if row is None else row[0]

    # -- writing -------------------------------------------------------------------------------------------------------

    def write(self, sql: str, parameters: Sequence[object] = ()) -> None:
        """Run one statement that changes something."""
        self._in_transaction()
        with translated(self.path):
            self._raw.execute(sql, parameters)

    def write_many(self, sql: str, parameters: Iterable[Sequence[object]]) -> None:
        """Run one statement for each of many rows."""
        self._in_transaction()
        with translated(self.path):
            self._raw.executemany(sql, parameters)

    @property
    def in_transaction(self) -> bool:
        """Whether an action is going on."""
        return self._raw.in_transaction

    @contextmanager
    def transaction(self, *, waiting: bool = True) -> Iterator[None]:
        """Do all of the block or nothing. The write lock is taken first, so what is read in it stays true.

        Inside another one it is a part of it that is taken back by itself. Where another program is writing, its end is
        waited for, or (not `waiting`) `BusyProjectError` raised at once.
        """
        if self.read_only:
            raise ReadOnlyProjectError(
                "{file} is open for reading only: the file, its folder or the disk takes no changes. Copy it to a "
                "folder of yours to work on it.",
                file=self.path.name,
            )
        if self.in_transaction:
            with translated(self.path), self.db.atomic():
                yield
            return
        with translated(self.path):
            if not waiting:
                self._raw.execute("PRAGMA busy_timeout = 0")
            try:
                self._raw.execute("BEGIN IMMEDIATE")
            finally:
                if not waiting:
                    self._raw.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")
        try:
            yield
            with translated(self.path):
                self._raw.execute("COMMIT")
            self._unsettled = True
        except BaseException:
            # Where SQLite took the transaction back itself (a full disk), there is none left.
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")
            raise

    def settle(self) -> None:
        """Have the disk hold what was written since the last time: from here on it survives a power cut, too."""
        if not self._unsettled or self._raw.in_transaction:
            return
        with translated(self.path):
            # In the write-ahead log this is the moment when it is synchronised; elsewhere every action was.
            self._raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        self._unsettled = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Show the block the project as it is at its first read, whatever is written meanwhile."""
        with translated(self.path):
            self._raw.execute("BEGIN")
        try:
            yield
        finally:
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")

    def _in_transaction(self) -> None:
        if not self._raw.in_transaction:
            raise RuntimeError("The project was to be changed outside a transaction.")

    # -- the file ------------------------------------------------------------------------------------------------------

    def copy_to(self, out: Path) -> None:
        """Write a consistent copy of the project, in one file, over whatever is at `out`."""
        with translated(out):
            copy = sqlite3.connect(out)
            try:
                self._raw.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()

    def close(self) -> None:
        """Close; the last one out folds the log back, so that the project is one file again."""
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")
        if not self.read_only:
            try:
                self._raw.execute("PRAGMA busy_timeout = 0")
                if self._raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                    self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                    self._raw.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.DatabaseError:
                # Someone else has it open, and folds it when they close; or the disk is full, gone or damaged, and
                # the log, which holds everything that was acknowledged, is folded when the project is opened next.
                pass
        self._raw.close()


def connect(path: Path) -> Connection:
    """Connect for writing where that can be had, else for reading only; raises a `ProjectError`."""
    with translated(path):
        if not os.access(path, os.W_OK):
            return Connection(path, _open_for_reading(path), read_only=True)
        try:
            raw = _open_for_writing(path)
        except sqlite3.OperationalError as error:
            if not is_any(error, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
                raise
            return Connection(path, _open_for_reading(path), read_only=True)
        return Connection(path, raw, read_only=False)


def connect_reader(path: Path, *, read_only: bool) -> Connection:
    """Connect a second time to a project that is open, to read alone, in whatever thread comes to use it.

    It is a connection that might write, unless `read_only`: were it the last to close, it has to fold the log.
    """
    with translated(path):
        raw = _open_for_reading(path, any_thread=True) if read_only else _open(path, "rw", any_thread=True)
        raw.execute("PRAGMA query_only = ON")
        return Connection(path, raw, read_only=True)


def connect_immutable(path: Path, *, largest_value: int) -> Connection:
    """Connect, in any thread, to read a file that nobody writes to; nothing is made beside it.

    A text or value of more than `largest_value` bytes is refused before it is read.
    """
    with translated(path):
        raw = _open(path, "ro", any_thread=True, immutable=True)
        raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, largest_value)
        raw.execute("PRAGMA query_only = ON")
        return Connection(path, raw, read_only=True)


def create(path: Path) -> Connection:
    """Make an empty database at `path`, in the journal mode of a closed project."""
    with translated(path):
        return Connection(path, _open(path, "rwc"), read_only=False)


def _open(path: Path, mode: str, *, any_thread: bool = False, immutable: bool = False) -> sqlite3.Connection:
    uri = f"file://{_quoted(path)}?mode={mode}" + ("&immutable=1" if immutable else "")
    raw = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=not any_thread)
    try:
        for setting in _SETTINGS:
            raw.execute(setting)
        # Nothing has touched the file so far.
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        raw.close()
        raise
    return raw


def _quoted(path: Path) -> str:
    """Return a path as SQLite wants it in a URI: ``C:`` and network shares have slashes in front."""
    posix = path.absolute().as_posix()
    return quote(posix if posix.startswith("/") else f"/{posix}", safe="/:")


def _open_for_writing(path: Path) -> sqlite3.Connection:
    raw = _open(path, "rw")
    try:
        _choose_journal(raw, path)
    except BaseException:
        raw.close()
        raise
    return raw


def _open_for_reading(path: Path, *, any_thread: bool = False) -> sqlite3.Connection:
    log = path.with_name(f"{path.name}-wal")
    if log.exists() or not _says_it_has_a_log(path):
        try:
            return _open(path, "ro", any_thread=any_thread)
        except sqlite3.OperationalError as error:
            if not is_any(error, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                raise
    if log.exists() and log.stat().st_size:
        raise ReadOnlyProjectError(
            "{file} was not closed properly, and its folder takes no changes. Copy it to a folder of yours "
            "together with {name}, and open it there.",
            file=path.name,
            name=log.name,
        )
    # A file that says it has a log and has none: nobody has it open. SQLite would make the log, or fail to, and leave
    # it behind.
    return _open(path, "ro", any_thread=any_thread, immutable=True)


def _says_it_has_a_log(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(19)[18:] == b"\x02"


def _choose_journal(raw: sqlite3.Connection, path: Path) -> None:
    """Switch the write-ahead log on; where it cannot be had, or not safely, the rollback journal does."""
    wanted = "DELETE" if disks.is_remote(path) else "WAL"
    deadline = time.monotonic() + PATIENCE
    while (error := _refusal(raw, f"PRAGMA journal_mode = {wanted}")) is not None:
        # Another program may be folding its log at this moment; SQLite does not wait for that by itself.
        if is_any(error, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() < deadline:
            time.sleep(0.02)
        elif is_any(error, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PROTOCOL) and wanted == "WAL":
            wanted = "DELETE"
        else:
            raise error
    if wanted == "DELETE":
        raw.execute("PRAGMA synchronous = FULL")
    # Whether the file takes writes shows only now. Where another program is writing at this moment, it does.
    raw.execute("PRAGMA busy_timeout = 0")
    error = _refusal(raw, "BEGIN IMMEDIATE")
    if error is None:
        raw.execute("ROLLBACK")
    elif not is_any(error, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise error
    raw.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")


def _refusal(raw: sqlite3.Connection, statement: str) -> sqlite3.OperationalError | None:
    try:
        raw.execute(statement).fetchone()
    except sqlite3.OperationalError as error:
        return error
    return None
