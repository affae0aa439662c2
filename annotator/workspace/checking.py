"""Whether a project is whole, and copies of it."""

from __future__ import annotations

from pathlib import Path

from annotator import paths
from annotator.store import backups, checking
from annotator.workspace.workspace import Snapshot, Workspace, system_clock


def check(ws: Workspace) -> list[str]:
    """Return what is wrong, a sentence each: SQLite's own integrity, our schema, every text's digest, every quote."""
    with ws.snapshot() as snapshot:
        return list(checking.problems(snapshot.connection))


def backup(ws: Workspace, out: Path, *, force: bool = False) -> Path:
    """Write a consistent copy of the project, whoever else has it open.

    Raises `UnwritableFileError` where `out` exists (unless `force`) or cannot be written.
    """
    with ws.snapshot() as snapshot:
        return backups.write(snapshot.connection, out, force=force)


def back_up_if_changed(snapshot: Snapshot, *, folder: Path | None = None, stamp: str | None = None) -> Path | None:
    """Write an automatic backup if something changed since the last one; the newest few are kept.

    Takes `ws.snapshot()`, not entered, so that a worker can do it while the window is in use; see
    docs/decisions/002-backups.md for when. `folder` is the user's backups folder unless given; `stamp` is the time in
    the name, digits alone.
    """
    time = stamp or "".join(one for one in system_clock()[:23] if one.isdigit())
    with snapshot:
        return backups.write_if_changed(snapshot.connection, folder or paths.backups_folder(), stamp=time)
