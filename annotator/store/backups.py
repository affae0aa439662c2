"""Copies of a project: written whole or not at all, and how many automatic ones are kept."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path
from typing import Final

from annotator.domain.errors import FullDiskError, ProjectError, UnwritableFileError
from annotator.domain.sentence import of_system
from annotator.store.connection import Connection
from annotator.store.database import check_replaceable
from annotator.store.history import last_event

#: How many automatic backups of one project are kept.
KEPT: Final = 5


def write(connection: Connection, out: Path, *, force: bool = False) -> Path:
    """Copy the project to `out`, which is replaced only by `force`, and only when the copy is whole.

    Raises `UnwritableFileError`, `FullDiskError`.
    """
    if out.exists() and not force:
        raise UnwritableFileError("{file} exists already; choose another name.", file=out)
    check_replaceable(out, project=connection.path)
    unfinished = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        connection.copy_to(unfinished)
        unfinished.replace(out)
    except FullDiskError:
        raise
    except (ProjectError, OSError) as error:
        raise UnwritableFileError(
            "{file} cannot be written; look whether its folder is there and takes files.", file=out
        ) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()
    return out


def write_if_changed(connection: Connection, folder: Path, *, stamp: str) -> Path | None:
    """Write an automatic backup into `folder`, unless the newest one is of the same state, and drop the oldest.

    `stamp` is the time in its name, sortable as text. The number of the last event is in the name too: that is how a
    backup tells what state it is of, without being opened.
    """
    name = connection.path.absolute()
    stem = f"{name.stem}.{hashlib.sha256(str(name).encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    pattern = re.compile(re.escape(stem) + r"\.[^.]+\.(\d+)\.anno")
    kept = sorted(path for path in folder.glob("*.anno") if pattern.fullmatch(path.name)) if folder.is_dir() else []
    event = last_event(connection)
    if kept and (newest := pattern.fullmatch(kept[-1].name)) and int(newest[1]) == event:
        return None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(
            "{folder} cannot be made: {reason}.", folder=folder, reason=of_system(error)
        ) from error
    made = write(connection, folder / f"{stem}.{stamp}.{event}.anno", force=True)
    for old in kept[: max(0, len(kept) + 1 - KEPT)]:
        with contextlib.suppress(OSError):
            old.unlink()
    return made
