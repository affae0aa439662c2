"""Whether a project is whole, and copies of it."""

from __future__ import annotations

from pathlib import Path

from annotator.workspace.workspace import Workspace


def check(ws: Workspace) -> list[str]:
    """Return what is wrong, a sentence each: SQLite's own integrity, our schema, every text's digest, every quote's slice."""
    raise NotImplementedError


def backup(ws: Workspace, out: Path, *, force: bool = False) -> Path:
    """Write a consistent copy of the project, whoever else has it open; raises `UnwritableFileError` where `out` exists."""
    raise NotImplementedError
