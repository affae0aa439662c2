"""What each error of SQLite means for the person whose project it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from annotator.domain.errors import (
    BusyProjectError,
    DamagedProjectError,
    FullDiskError,
    NotAProjectError,
    ProjectError,
    ReadOnlyProjectError,
)
from annotator.domain.sentence import template

_FULL: Final = (
    FullDiskError,
    template("There is no room left on the disk of {file}; the last action was not saved. Free some and do it again."),
)
_BUSY: Final = (
    BusyProjectError,
    template("Another program is writing to {file}; nothing was changed. Try again in a moment."),
)
_READ_ONLY: Final = (
    ReadOnlyProjectError,
    template("{file} cannot be written: the file, its folder or the disk takes no changes."),
)
_DAMAGED: Final = (
    DamagedProjectError,
    template("{file} is damaged; nothing more was written to it. Take the newest backup."),
)
_DISK: Final = (
    ProjectError,
    template("The disk of {file} reports an error; the last action was not saved. Make a copy soon."),
)

#: What an error's code means, extended codes before the primary ones they belong to.
_MEANINGS: Final[Mapping[int, tuple[type[ProjectError], str]]] = {
    # There is no constant for “no room for the shared memory beside the file” but under input/output errors.
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
    sqlite3.SQLITE_CANTOPEN_ISDIR: (NotAProjectError, template("{file} is a folder, not a project.")),
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: (
        ProjectError,
        template("{file} cannot be opened; look whether it is there and you may read it."),
    ),
    sqlite3.SQLITE_NOTADB: (NotAProjectError, template("{file} is not a project.")),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_TOOBIG: (ProjectError, template("One text or value is too large for {file}; nothing was changed.")),
    sqlite3.SQLITE_NOMEM: (ProjectError, template("There was not enough memory for {file}; nothing was changed.")),
}

#: What Python itself says of a text in the file that is not UTF-8.
_NO_TEXT: Final = "Could not decode to UTF-8"


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's extended code of an error; 0 where Python itself raised it."""
    return getattr(error, "sqlite_errorcode", 0) or 0


def is_any(error: sqlite3.Error, *primary: int) -> bool:
    """Tell whether an error's primary code is one of these."""
    return code_of(error) & 0xFF in primary


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise what SQLite raises in the block as the `ProjectError` it means; what is our own defect stays as it is."""
    try:
        yield
    except sqlite3.Error as error:
        code = code_of(error)
        meaning = _MEANINGS.get(code) or _MEANINGS.get(code & 0xFF)
        if meaning is None and str(error).startswith(_NO_TEXT):
            meaning = _DAMAGED
        if meaning is None:
            raise
        kind, sentence = meaning
        raise kind(sentence, file=path.name) from error
    except UnicodeDecodeError as error:
        # What is wrong with a damaged schema is said in its own words, which may be no text any more.
        kind, sentence = _DAMAGED
        raise kind(sentence, file=path.name) from error
