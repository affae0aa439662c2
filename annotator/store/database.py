"""The project file as a whole: what makes a file one of ours, and how it is made, opened, changed and closed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

from annotator.domain.changes import Changes
from annotator.domain.edits import Annotator, GlossaryEntry, Put, Step
from annotator.domain.errors import (
    BusyProjectError,
    DamagedProjectError,
    FullDiskError,
    NewerProjectError,
    NotAProjectError,
    NothingToUndoError,
    ProjectError,
    ReadOnlyProjectError,
    UnreadableFileError,
    UnwritableFileError,
)
from annotator.domain.labels import LabelSet
from annotator.domain.sentence import of_system, template
from annotator.store import annotators, documents, history, labels, migrations, search
from annotator.store.connection import Connection, connect, connect_reader, create
from annotator.store.snapshot import Snapshot
from annotator.store.translation import translated

_MAGIC: Final = b"SQLite format 3\0"


class Store:
    """One open project file. Reading is functions of the table modules over `connection`; changing is here."""

    def __init__(self, connection: Connection) -> None:
        """Take over a connection to a file that was found to be a project of this version."""
        self.connection = connection
        self._data_version = self._read_data_version()
        self._seen = history.last_event(connection)
        self._sweep = history.Sweep()
        self._behind = False

    @classmethod
    def create(cls, path: Path, *, owner: str, at: str, labels: LabelSet, glossary: Iterable[GlossaryEntry]) -> Self:
        """Make a project, which appears only when it is whole.

        Raises `UnwritableFileError` where `path` exists or its folder takes no files, `FullDiskError`.
        """
        if path.exists():
            raise UnwritableFileError("{file} exists already; choose another name.", file=path)
        unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            _fill(unfinished, owner=owner, at=at, label_set=labels, glossary=glossary)
            move_without_replacing(unfinished, path)
        except FullDiskError:
            raise
        except ProjectError as error:
            raise UnwritableFileError(
                "{file} cannot be made; look whether its folder is there and takes files.", file=path
            ) from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink()
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a project, for reading only where file or folder take no writes; raises a `ProjectError`."""
        # Snapshots connect again later, from whatever folder the program is in then.
        path = path.absolute()
        check_header(path)
        connection = connect(path)
        try:
            _check_version(connection)
            return cls(connection)
        except BaseException:
            connection.close()
            raise

    @property
    def path(self) -> Path:
        """The project file."""
        return self.connection.path

    @property
    def read_only(self) -> bool:
        """Whether the file takes no writes."""
        return self.connection.read_only

    @property
    def owner(self) -> str:
        """Who made the project."""
        return str(self.connection.value("SELECT value FROM project WHERE key = 'owner'"))

    def close(self) -> None:
        """Fold the log back, if nobody else has the file open, and let go."""
        # Not what others left: this may be the end of a command that took a moment.
        while self._behind and self.sweep():
            pass
        self.connection.close()

    def snapshot(self) -> Snapshot:
        """Return the project as it is when the snapshot is entered."""
        return Snapshot(lambda: connect_reader(self.path, read_only=self.read_only))

    # -- changing ------------------------------------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of the block or nothing. Nests: what an inner block did is taken back alone."""
        known = self._seen, self._data_version
        try:
            with self.connection.transaction():
                yield
        except BaseException:
            self._seen, self._data_version = known
            raise

    def apply(
        self,
        step: Step,
        puts: Iterable[Put],
        *,
        at: str,
        annotator: str,
        texts: Mapping[str, str] = {},
        search_keys: Mapping[str, str] = {},
    ) -> Changes:
        """Apply puts as one step of the history; only within `transaction`.

        `texts` and `search_keys` are those of new documents, by sha256; keys that are not given are made.
        """
        # Before the new texts come: those that only undone steps had go, and one of them may come again.
        self._behind |= history.drop_undone(self.connection)
        documents.put_texts(self.connection, texts)
        changes = history.record(self.connection, step, puts, at=at, annotator=annotator)
        return self._made(changes, search_keys)

    def undo(self) -> tuple[Step, Changes]:
        """Take the last step back; only within `transaction`. Raises `NothingToUndoError`."""
        return self._exchange(history.undo_target(self.connection), "undone", template("There is nothing to undo."))

    def redo(self) -> tuple[Step, Changes]:
        """Do the step again that was undone last; only within `transaction`. Raises `NothingToUndoError`."""
        return self._exchange(history.redo_target(self.connection), "done", template("There is nothing to redo."))

    def _exchange(self, target: tuple[int, Step] | None, state: str, otherwise: str) -> tuple[Step, Changes]:
        if target is None:
            raise NothingToUndoError(otherwise)
        number, step = target
        return step, self._made(history.exchange(self.connection, number, state=state))

    def _made(self, changes: Changes, search_keys: Mapping[str, str] = {}) -> Changes:
        search.refresh(self.connection, changes.keys("document"), made=search_keys)
        if changes.step == self._seen + 1:
            self._seen = changes.step
        return changes

    def settle(self) -> None:
        """Have the disk hold everything that was written so far."""
        self.connection.settle()

    def sweep(self) -> bool:
        """Forget a little of what steps remember that cannot be redone; return whether there may be more.

        It takes a frame of the window at most, and waits for nobody: where another program writes, nothing is done.
        """
        if self.read_only or self.connection.in_transaction:
            return False
        try:
            more = self._sweep.look(self.connection)
            if self._sweep.busy:
                with self.connection.transaction(waiting=False):
                    self._sweep.work(self.connection)
        except (BusyProjectError, FullDiskError):
            self._sweep = history.Sweep()
            return False
        return more

    # -- other writers -------------------------------------------------------------------------------------------------

    def foreign_changes(self) -> Changes | None:
        """Return what other connections changed since this was last asked; None where nothing."""
        version = self._read_data_version()
        if version == self._data_version:
            return None
        changes = history.changes_after(self.connection, self._seen)
        self._data_version = version
        if changes is not None:
            self._seen = changes.step
        return changes

    @property
    def heard(self) -> int:
        """The number of the event up to which everything has been made here or was told by `foreign_changes`."""
        return self._seen

    def hear(self, changes: Changes) -> bool:
        """Take note that the next event was told by another connection of this program; False where it is not next."""
        if changes.step != self._seen + 1:
            return False
        self._seen = changes.step
        return True

    def _read_data_version(self) -> int:
        return int(self.connection.value("PRAGMA data_version"))


def _fill(path: Path, *, owner: str, at: str, label_set: LabelSet, glossary: Iterable[GlossaryEntry]) -> None:
    """Make the file of a project with nothing in it but its owner, labels and glossary."""
    connection = create(path)
    try:
        with translated(path):
            connection.db.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
            migrations.migrate(connection.db)
        with connection.transaction():
            connection.write_many(
                "INSERT INTO project (key, value) VALUES (?, ?)", [("owner", owner), ("created_at", at)]
            )
            connection.write(annotators.FAMILY.put, annotators.FAMILY.to_row(Annotator(owner)))
            connection.write(labels.FAMILY.put, labels.FAMILY.to_row(label_set))
            connection.write_many(labels.GLOSSARY_FAMILY.put, map(labels.GLOSSARY_FAMILY.to_row, glossary))
    finally:
        connection.close()


def move_without_replacing(unfinished: Path, path: Path) -> None:
    """Give a finished file its name; raises `UnwritableFileError` where that is taken."""
    try:
        try:
            os.link(unfinished, path)
        except FileExistsError:
            raise
        except OSError:
            # A disk without links: between the look and the move another program could only lose its new file.
            if path.exists():
                raise FileExistsError from None
            unfinished.rename(path)
    except FileExistsError:
        raise UnwritableFileError("{file} exists already; choose another name.", file=path) from None
    except OSError as error:
        raise UnwritableFileError("{file} cannot be made: {reason}.", file=path, reason=of_system(error)) from error


def check_replaceable(path: Path, *, project: Path | None = None) -> None:
    """Raise `UnwritableFileError` where a file cannot be replaced by a project: `project` itself, or one in use."""
    if path.is_dir():
        raise UnwritableFileError("{file} is a folder; name a file in it.", file=path)
    if path.exists() and not path.is_file():
        raise UnwritableFileError("{file} is not a file that can be replaced; choose another name.", file=path)
    if project is not None and path.exists() and path.samefile(project):
        raise UnwritableFileError("{file} is the project itself; choose another name.", file=path)
    # What its window has not folded in yet would be taken for a part of the new file.
    if any(path.with_name(f"{path.name}{suffix}").exists() for suffix in ("-wal", "-journal")):
        raise UnwritableFileError("{file} is open in another window; close it there, and repeat.", file=path)


def check_header(path: Path) -> None:
    """Look at the first bytes of the file, before SQLite does anything to it; raises a `ProjectError`."""
    if path.is_dir():
        raise NotAProjectError("{file} is a folder, not a project.", file=path)
    try:
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    except FileNotFoundError:
        raise NotAProjectError("There is no file {file}.", file=path) from None
    except OSError as error:
        raise UnreadableFileError("{file} cannot be read: {reason}.", file=path, reason=of_system(error)) from error
    if not header:
        raise NotAProjectError("{file} is empty, not a project.", file=path)
    if not header.startswith(_MAGIC) or len(header) < 100:
        raise NotAProjectError("{file} is not a project.", file=path)
    if int.from_bytes(header[68:72], "big") != migrations.APPLICATION_ID:
        raise NotAProjectError("{file} is a database of another program, not a project.", file=path)
    check_not_newer(path.name, int.from_bytes(header[60:64], "big"))
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if size < pages * (65536 if page == 1 else page) and not path.with_name(f"{path.name}-wal").exists():
        raise DamagedProjectError("{file} is cut short; copy it again, or take the newest backup.", file=path)


def check_not_newer(name: str, version: int) -> None:
    """Raise `NewerProjectError` for a version that this program does not know yet."""
    if version > migrations.VERSION:
        raise NewerProjectError(
            "{file} was written by a newer version of this program; update the program to open it.", file=name
        )


def _check_version(connection: Connection) -> None:
    """See that the file's schema is what our steps make, to the letter, and take the steps that are missing."""
    name = connection.path.name
    with translated(connection.path), connection.reading():
        schema = migrations.read_schema(connection.db)
        version = int(connection.value("PRAGMA user_version"))
        check_not_newer(name, version)
        steps = list(migrations.STEPS)[:version]
        if not version or schema != migrations.expected_schema(version):
            raise DamagedProjectError(
                "{file} has tables that this program did not make; take the newest backup.", file=name
            )
        if migrations.applied(schema, connection.db) != steps:
            raise DamagedProjectError("{file} does not say rightly how it was made; take the newest backup.", file=name)
    if version < migrations.VERSION:
        if connection.read_only:
            raise ReadOnlyProjectError(
                "{file} is of an older version and takes no changes; copy it to a folder of yours to open it.",
                file=name,
            )
        # Another window may be at it at this moment; which steps are missing is asked under the lock.
        with translated(connection.path), connection.transaction():
            migrations.migrate(connection.db)
